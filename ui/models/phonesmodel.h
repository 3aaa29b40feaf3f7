// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/store/store.h"
#include "core/support/clock.h"
#include "ui/models/rowsmodel.h"

#include <memory>
#include <unordered_map>

namespace ui {

struct PhoneRow;

/// The phones of a scope, from the store of one connection. Follows the store page by page and
/// gathers what arrives within one turn of the event loop.
class PhonesModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column {
        Status,
        Name,
        Mac,
        Model,
        CompanyName,
        Profile,
        Firmware,
        LastSeen,
        RedirectTarget,
        Autoprovisioning,
        ProductGroup,
        LastIp,
        OwnSettings,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit PhonesModel(core::Clock &clock, QObject *parent = nullptr);
    ~PhonesModel() override;

    /// Another subject; null for none. The store must live until the next call or be destroyed
    /// after this model forgot it (it watches destroyed()).
    void setSubject(core::Store *store, const core::Scope &scope);

    core::Target target(int row) const;
    /// Valid until the next change of the store.
    const core::Endpoint *phone(int row) const;
    int rowOf(const core::Target &target) const;
    static QString key(const core::Target &target);

    int columnCount(const QModelIndex &parent = {}) const override;

    /// Short enough for a menu ("MAC address", "Last seen").
    static QString columnTitle(Column column);

    using RowsModel::rowOf;

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
    struct TargetHash
    {
        size_t operator()(const core::Target &target) const
        {
            return qHashMulti(0, target.company, target.mac);
        }
    };
    using Rows = std::unordered_map<core::Target, std::unique_ptr<PhoneRow>, TargetHash>;

    const PhoneRow &at(int row) const;
    void watch();
    void readAll();
    void touchAll();
    void touch(const QString &company, const QList<core::MacAddress> &macs);
    QString displayText(const PhoneRow &row, Column column) const;
    QString copyText(const PhoneRow &row, Column column) const;
    QString toolTip(const PhoneRow &row, Column column) const;

    core::Clock &m_clock;
    core::Store *m_store = nullptr;
    core::Scope m_scope;
    QSet<QString> m_companies;
    Rows m_rows;
    QSet<QString> m_touchedCompanies; ///< wholly
    QHash<QString, QSet<core::MacAddress>> m_touched;
    QTimer m_minute;
};

} // namespace ui
