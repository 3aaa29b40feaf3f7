// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "ui/models/rowsmodel.h"

#include <map>
#include <memory>

namespace ui {

/// The provisioning profiles of a scope. Phone counts are what the service told, else what the
/// store holds of the scope.
class ProfilesModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Name, ProductGroup, RedirectTarget, Phones, Settings, CompanyName, ColumnCount };
    Q_ENUM(Column)

    explicit ProfilesModel(QObject *parent = nullptr);
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
    void countPhones();
    bool fill(Row &row, const core::Profile &profile) const;
    QString text(const Row &row, Column column) const;

    core::Store *m_store = nullptr;
    core::Scope m_scope;
    QHash<QString, int> m_phones; ///< by profile, as far as the store knows
    std::map<QString, std::unique_ptr<Row>> m_rows;
};

} // namespace ui
