// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonesmodel.h"

#include "core/store/store.h"
#include "ui/models/fleet.h"
#include "ui/models/words.h"

#include <utility>

namespace ui {

using core::FleetColumn;
using core::FleetKind;

namespace {

constexpr int quick = 20'000;
constexpr int mostCompletions = 12;

FleetColumn fleetColumn(int column)
{
    switch (PhonesModel::Column(column)) {
    case PhonesModel::Status:
        return FleetColumn::Status;
    case PhonesModel::Mac:
        return FleetColumn::Mac;
    case PhonesModel::Model:
        return FleetColumn::Model;
    case PhonesModel::CompanyName:
        return FleetColumn::Company;
    case PhonesModel::Profile:
        return FleetColumn::Profile;
    case PhonesModel::Firmware:
        return FleetColumn::Firmware;
    case PhonesModel::LastSeen:
        return FleetColumn::LastSeen;
    case PhonesModel::RedirectTarget:
        return FleetColumn::Redirect;
    case PhonesModel::Autoprovisioning:
        return FleetColumn::Autoprovisioning;
    case PhonesModel::ProductGroup:
        return FleetColumn::Group;
    case PhonesModel::LastIp:
        return FleetColumn::LastIp;
    case PhonesModel::OwnSettings:
        return FleetColumn::OwnSettings;
    case PhonesModel::Name:
    case PhonesModel::ColumnCount:
        break;
    }
    return FleetColumn::Name;
}

} // namespace

PhonesModel::PhonesModel(Fleet &fleet, core::Clock &clock, QObject *parent)
    : SlotModel(parent)
    , m_fleet(fleet)
    , m_clock(clock)
    , m_filter(clock)
{
    connect(&m_filter, &core::FleetFilter::firstRows, this, &PhonesModel::takeFirst);
    connect(&m_filter, &core::FleetFilter::rowsReady, this, &PhonesModel::take);
    connect(&m_fleet, &Fleet::changed, this, &PhonesModel::takeChanges);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, LastSeen), index(rowCount() - 1, LastSeen),
                               {Qt::DisplayRole, Qt::AccessibleTextRole});
        m_filter.refreshTimes();
    });
    m_minute.start();
    m_newSubject = true;
    m_filter.setScope(m_fleet.scope(m_scope));
    m_filter.setFleet(m_fleet.snapshot());
}

PhonesModel::~PhonesModel() = default;

void PhonesModel::setScope(const core::Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_newSubject = true;
    m_filter.setScope(m_fleet.scope(scope));
}

void PhonesModel::takeChanges(const core::FleetChanges &changes, bool names)
{
    const core::FleetSnapshot &fleet = m_fleet.snapshot();
    m_pending.push_back({fleet.version(), changes, names});
    m_filter.applyChanges(fleet, changes);
    // The top of a connection becomes known after the connection.
    if (const core::FleetScope scope = m_fleet.scope(m_scope); scope != m_filter.scope())
        m_filter.setScope(scope);
}

void PhonesModel::takeFirst(const core::FleetRows &rows)
{
    // A small answer follows at once; half of it would only flicker.
    if (rowCount() > 0 && rowCount() < quick)
        return;
    show(rows);
}

void PhonesModel::take(const core::FleetRows &rows)
{
    show(rows);
    m_total = m_query.isEmpty() ? rowCount() : std::max(rowCount(), m_fleet.phoneCount(m_scope));
    Q_EMIT countsChanged();
}

void PhonesModel::show(const core::FleetRows &rows)
{
    Slots changed;
    Slots removed;
    std::size_t edits = 0;
    bool names = false;
    while (!m_pending.empty() && m_pending.front().version <= rows.fleet.version()) {
        const Pending &one = m_pending.front();
        changed.insert(changed.end(), one.changes.changed.begin(), one.changes.changed.end());
        removed.insert(removed.end(), one.changes.removed.begin(), one.changes.removed.end());
        edits += one.changes.added.size() + one.changes.changed.size() + one.changes.removed.size();
        names = names || one.names;
        m_pending.pop_front();
    }
    // A slot that was given up may belong to another phone by now.
    if (!removed.empty() && !m_newSubject)
        dropSlots(removed);
    const bool sameQuestion = !names && m_shown.order && rows.order &&
                              m_shown.order->sort() == rows.order->sort() &&
                              m_shownQuery == m_filter.query();
    m_shownQuery = m_filter.query();
    m_before = std::exchange(m_shown, rows);
    if (std::exchange(m_newSubject, false))
        resetOrder(rows.list);
    else
        showOrder(rows.list, changed, sameQuestion ? edits : anyNumber);
    m_before = {};
    if (names && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void PhonesModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    m_filter.setSort({fleetColumn(column), order == Qt::DescendingOrder});
}

void PhonesModel::setFilter(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    const auto query = core::FleetQuery::parse(text);
    m_queryError = query ? std::nullopt : std::optional(query.error());
    if (const auto readable = core::FleetQuery::parseUnfinished(text)) {
        m_query = *readable;
        m_filter.setQuery(m_query);
        m_fleet.want(m_query);
    }
    Q_EMIT queryChanged();
}

QList<core::FleetCompletion> PhonesModel::completions(const QString &text, int cursor) const
{
    if (text.isEmpty())
        return {};
    return core::completions(text, cursor, m_fleet.index().dictionaries(), mostCompletions);
}

void PhonesModel::flush()
{
    m_fleet.flush();
}

bool PhonesModel::isBusy() const
{
    return m_filter.isBusy() || m_fleet.isWaiting();
}

/// While rows are exchanged, one that goes may be known to the fleet before only.
const core::FleetSnapshot &PhonesModel::fleetOf(core::FleetSlot slot) const
{
    return m_shown.fleet.contains(slot) ? m_shown.fleet : m_before.fleet;
}

core::Target PhonesModel::target(int row) const
{
    const core::FleetSlot slot = slotAt(row);
    const core::FleetSnapshot &fleet = fleetOf(slot);
    return {Fleet::company(fleet.companyKey(slot)).uuid, fleet.mac(slot)};
}

QString PhonesModel::connection(int row) const
{
    const core::FleetSlot slot = slotAt(row);
    return Fleet::company(fleetOf(slot).companyKey(slot)).connection;
}

std::optional<core::Endpoint> PhonesModel::phone(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    const core::Target phone = target(row);
    const core::Store *its = store(row);
    return its ? its->endpoint(phone.company, phone.mac) : std::nullopt;
}

const core::Store *PhonesModel::store(int row) const
{
    return m_fleet.store(connection(row));
}

int PhonesModel::rowOf(const QString &connection, const core::Target &target) const
{
    const auto slot = m_fleet.find(connection, target);
    const int row = slot ? m_shown.rowOf(*slot) : -1;
    // The slot may have belonged to another phone when the rows were made.
    const bool isIt = row >= 0 && row < rowCount() && this->connection(row) == connection &&
                      this->target(row) == target;
    return isIt ? row : -1;
}

int PhonesModel::rowOf(const QString &key) const
{
    const qsizetype slash = key.lastIndexOf(u'/');
    const auto mac = core::MacAddress::parse(QStringView(key).mid(slash + 1));
    if (slash < 0 || !mac)
        return -1;
    const Fleet::Company company = Fleet::company(key.left(slash));
    return rowOf(company.connection, {company.uuid, *mac});
}

QString PhonesModel::keyAt(int row) const
{
    const core::FleetSlot slot = slotAt(row);
    const core::FleetSnapshot &fleet = fleetOf(slot);
    return fleet.companyKey(slot) + u'/' + fleet.mac(slot).wire();
}

int PhonesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool PhonesModel::isNumber(int column) const
{
    return column == OwnSettings;
}

QVariant PhonesModel::cell(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, Column(column));
    case Qt::ToolTipRole:
        return toolTip(row, Column(column));
    case CopyRole:
        return copyText(row, Column(column));
    case ShapeRole: {
        const core::FleetSnapshot &fleet = fleetOf(slotAt(row));
        return column == Status ? QVariant(int(Words::statusShape(fleet.dictionaries().status(
                                      fleet.id(slotAt(row), FleetKind::Status)))))
                                : QVariant();
    }
    default:
        return {};
    }
}

} // namespace ui
