// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "ui/models/rowsmodel.h"

#include <memory>
#include <unordered_map>

namespace ui {

/// The provisioning log of a scope, newest first unless sorted otherwise. Lines come,
/// and the oldest go when the store drops them.
class LogsModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Time, Level, Phone, Mac, Event, Message, HttpStatus, Ip, ColumnCount };
    Q_ENUM(Column)

    explicit LogsModel(QObject *parent = nullptr);
    ~LogsModel() override;

    /// Another subject; null for none.
    void setSubject(core::Store *store, const core::Scope &scope);

    /// Null for a row that is not there.
    const core::LogEntry *line(int row) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    static QString columnTitle(Column column);

protected:
    QVariant cellOf(const TableRow &row, int column, int role) const override;
    QString title(int column) const override { return columnTitle(Column(column)); }
    bool isNumber(int column) const override;
    SortValue sortValue(const TableRow &row, int column) const override;
    bool tieBefore(const TableRow &a, const TableRow &b) const override;
    SearchFields searchFields() const override;
    QString keyOf(const TableRow &row) const override;
    QList<TableRow *> allRows() const override;
    void update() override;

private:
    struct Row;

    const Row &at(int row) const;
    void watch();
    void watchLines();
    void clearRows();
    void readAll();
    bool name(Row &row) const;
    Row *add(const QString &company, const core::LogEntry &line);
    QString text(const Row &row, Column column) const;
    QString toolTip(const Row &row, Column column) const;

    core::Store *m_store = nullptr;
    core::Scope m_scope;
    QSet<QString> m_companies;
    QList<std::pair<QString, core::LogEntry>> m_arrived;
    QSet<QString> m_renamed; ///< companies whose phones have changed
    QSet<QString> m_dropped; ///< keys; never of a line that arrived after it was dropped
    std::unordered_map<QString, std::unique_ptr<Row>> m_rows;
};

} // namespace ui
