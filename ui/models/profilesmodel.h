// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "ui/models/rowsmodel.h"

#include <QSet>

#include <map>
#include <memory>

namespace ui {

class Fleet;

/// The provisioning profiles of a scope. Phone counts are what the service told, else how many
/// phones of the fleet have the profile; those follow once a second at most.
class ProfilesModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Name, ProductGroup, RedirectTarget, Phones, Settings, CompanyName, ColumnCount };
    Q_ENUM(Column)

    explicit ProfilesModel(const Fleet &fleet, QObject *parent = nullptr); ///< outlives it
    ~ProfilesModel() override;

    /// Another subject; null for none.
    void setSubject(core::Store *store, const core::Scope &scope);

    /// Valid until the next change of the store; null for a row that is not there.
    const core::Profile *profile(int row) const;

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
    void note(const QString &company);
    void noteAll();
    QStringList look(const QSet<QString> *companies, QSet<TableRow *> &changed);
    int phonesWith(const core::Profile &profile) const;
    bool fill(Row &row, const core::Profile &profile) const;
    QString text(const Row &row, Column column) const;

    const Fleet &m_fleet;
    core::Store *m_store = nullptr;
    core::Scope m_scope;
    QTimer m_counting;
    QSet<QString> m_changed;   ///< companies whose profiles differ
    bool m_allChanged = false; ///< or what the rows say of anything else
    std::map<QString, std::unique_ptr<Row>> m_rows;
};

} // namespace ui
