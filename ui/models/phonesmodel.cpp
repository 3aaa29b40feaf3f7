// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phonesmodel.h"

#include "ui/models/fleetfeed.h"
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

PhonesModel::PhonesModel(core::Clock &clock, QObject *parent)
    : SlotModel(parent)
    , m_clock(clock)
    , m_filter(clock)
{
    connect(&m_filter, &core::FleetFilter::firstRows, this, &PhonesModel::takeFirst);
    connect(&m_filter, &core::FleetFilter::rowsReady, this, &PhonesModel::take);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, LastSeen), index(rowCount() - 1, LastSeen),
                               {Qt::DisplayRole, Qt::AccessibleTextRole});
        m_filter.refreshTimes();
    });
    m_minute.start();
}

PhonesModel::~PhonesModel() = default;

void PhonesModel::setSubject(core::Store *store, const core::Scope &scope)
{
    if (store == m_store && scope == m_scope)
        return;
    m_scope = scope;
    m_newSubject = true;
    if (store != m_store)
        follow(store);
    if (!m_store)
        return;
    const bool all = scope.company.isEmpty();
    m_filter.setScope({all ? QStringList() : QStringList{scope.company}, scope.below});
}

void PhonesModel::follow(core::Store *store)
{
    if (m_store)
        m_store->disconnect(this);
    m_feed.reset();
    m_store = store;
    m_before = std::exchange(m_shown, {});
    m_pending.clear();
    m_total = 0;
    resetOrder({});
    m_before = {};
    Q_EMIT countsChanged();
    if (!store) {
        Q_EMIT fleetChanged();
        return;
    }
    m_feed = std::make_unique<FleetFeed>(*store);
    connect(m_feed.get(), &FleetFeed::changed, this, &PhonesModel::takeChanges);
    connect(store, &QObject::destroyed, this, [this] {
        m_scope = {};
        follow(nullptr);
    });
    m_filter.setFleet(m_feed->index().snapshot());
    Q_EMIT fleetChanged();
}

void PhonesModel::takeChanges(const core::FleetChanges &changes, bool names)
{
    const core::FleetSnapshot &fleet = m_feed->index().snapshot();
    m_pending.push_back({fleet.version(), changes, names});
    m_filter.applyChanges(fleet, changes);
    Q_EMIT fleetChanged();
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
    m_total = countIn(rows.fleet);
    Q_EMIT countsChanged();
}

/// All phones of the subject, whatever the search finds of them.
int PhonesModel::countIn(const core::FleetSnapshot &fleet) const
{
    if (m_query.isEmpty())
        return rowCount();
    const int told = m_scope.company.isEmpty()
                         ? int(fleet.phoneCount())
                         : m_store->endpointCount(m_scope.company, m_scope.below);
    return std::max(told, rowCount());
}

void PhonesModel::show(const core::FleetRows &rows)
{
    Slots changed;
    Slots removed;
    bool names = false;
    while (!m_pending.empty() && m_pending.front().version <= rows.fleet.version()) {
        const Pending &one = m_pending.front();
        changed.insert(changed.end(), one.changes.changed.begin(), one.changes.changed.end());
        removed.insert(removed.end(), one.changes.removed.begin(), one.changes.removed.end());
        names = names || one.names;
        m_pending.pop_front();
    }
    // A slot that was given up may belong to another phone by now.
    if (!removed.empty() && !m_newSubject)
        dropSlots(removed);
    m_before = std::exchange(m_shown, rows);
    if (std::exchange(m_newSubject, false))
        resetOrder(*rows.list);
    else
        showOrder(*rows.list, changed);
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
    if (query) {
        m_query = *query;
        m_filter.setQuery(m_query);
    }
    Q_EMIT queryChanged();
}

QList<core::FleetCompletion> PhonesModel::completions(const QString &text, int cursor) const
{
    if (!m_feed || text.isEmpty())
        return {};
    return core::completions(text, cursor, m_feed->index().dictionaries(), mostCompletions);
}

void PhonesModel::flush()
{
    if (m_feed)
        m_feed->flush();
}

core::FleetSnapshot PhonesModel::fleet() const
{
    return m_feed ? m_feed->index().snapshot() : core::FleetSnapshot();
}

bool PhonesModel::isBusy() const
{
    return m_filter.isBusy() || (m_feed && m_feed->isWaiting());
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
    return {fleet.companyKey(slot), fleet.mac(slot)};
}

const core::Endpoint *PhonesModel::phone(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const core::Target phone = target(row);
    return m_store->endpoint(phone.company, phone.mac);
}

QString PhonesModel::key(const core::Target &target)
{
    return target.company + u'/' + target.mac.wire();
}

int PhonesModel::rowOf(const core::Target &target) const
{
    if (!m_feed)
        return -1;
    const auto slot = m_feed->index().find(m_feed->company(target.company), target.mac);
    return slot ? m_shown.rowOf(*slot) : -1;
}

int PhonesModel::rowOf(const QString &key) const
{
    const qsizetype slash = key.lastIndexOf(u'/');
    const auto mac = core::MacAddress::parse(QStringView(key).mid(slash + 1));
    return slash > 0 && mac ? rowOf(core::Target{key.left(slash), *mac}) : -1;
}

QString PhonesModel::keyAt(int row) const
{
    return key(target(row));
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
