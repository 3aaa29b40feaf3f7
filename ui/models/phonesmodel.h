// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/fleet/fleetcompletion.h"
#include "core/fleet/fleetfilter.h"
#include "core/store/scope.h"
#include "core/types/endpoint.h"
#include "ui/models/slotmodel.h"

#include <QTimer>

#include <deque>
#include <optional>

namespace core {
class Store;
}

namespace ui {

class Fleet;

/// The phones of a scope, of one connection or of all, through a packed index that finds and sorts
/// in the thread pool. A search that cannot be read leaves the rows as they are, but for one whose
/// end alone is unfinished.
class PhonesModel : public SlotModel
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

    /// Both outlive the model.
    PhonesModel(Fleet &fleet, core::Clock &clock, QObject *parent = nullptr);
    ~PhonesModel() override;

    /// Another subject. Its rows come from the event loop.
    void setScope(const core::Scope &scope);

    core::Target target(int row) const;
    QString connection(int row) const;       ///< Connection::id of the phone's
    const core::Store *store(int row) const; ///< of that connection; null when it is going
    /// None when the store has just lost it.
    std::optional<core::Endpoint> phone(int row) const;
    int rowOf(const QString &connection, const core::Target &target) const;
    QString keyAt(int row) const override;

    /// The last search that could be read; it is what the rows show.
    const core::FleetQuery &query() const { return m_query; }
    const std::optional<core::FleetQueryError> &queryError() const { return m_queryError; }
    QList<core::FleetCompletion> completions(const QString &text, int cursor) const;
    bool isBusy() const override;

    int columnCount(const QModelIndex &parent = {}) const override;
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const override { return m_sortColumn; }
    Qt::SortOrder sortOrder() const override { return m_sortOrder; }
    QString columnName(int column) const override;
    QString filter() const override { return m_text; }
    void setFilter(const QString &text) override;
    int totalCount() const override { return m_total; }
    int rowOf(const QString &key) const override;
    void flush() override;

    const core::FleetRows &rows() const { return m_shown; } ///< any thread may read a copy
    /// A cell as a person would paste it; any thread.
    static QString copied(const core::FleetSnapshot &fleet, core::FleetSlot slot, Column column);
    /// Short enough for a menu ("MAC address", "Last seen").
    static QString columnTitle(Column column);

Q_SIGNALS:
    /// What was typed, whether it could be read or not.
    void queryChanged();

protected:
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override { return columnTitle(Column(column)); }
    bool isNumber(int column) const override;

private:
    void takeChanges(const core::FleetChanges &changes, bool names);
    void takeFirst(const core::FleetRows &rows);
    void take(const core::FleetRows &rows);
    void show(const core::FleetRows &rows);
    const core::FleetSnapshot &fleetOf(core::FleetSlot slot) const;
    QString displayText(int row, Column column) const;
    QString copyText(int row, Column column) const;
    QString toolTip(int row, Column column) const;

    Fleet &m_fleet;
    core::Clock &m_clock;
    core::Scope m_scope;
    core::FleetFilter m_filter;
    core::FleetRows m_shown;
    core::FleetRows m_before;
    core::FleetQuery m_shownQuery; ///< what m_shown answers
    struct Pending
    {
        quint64 version; ///< of the fleet
        core::FleetChanges changes;
        bool names;
    };
    std::deque<Pending> m_pending; ///< what the rows do not show yet
    bool m_newSubject = false;
    QString m_text;
    core::FleetQuery m_query;
    std::optional<core::FleetQueryError> m_queryError;
    int m_total = 0;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_minute;
};

} // namespace ui
