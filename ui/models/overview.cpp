// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overview.h"

#include "core/fleet/fleetsummary.h"
#include "core/fleet/foldedtext.h"
#include "core/store/store.h"
#include "ui/models/fleet.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ui {

using core::EndpointStatus;
using core::FleetId;
using core::FleetKind;
using core::FleetSummary;

namespace {

/// By the fleet's key of the company, oldest day first; only where there are some.
using Refusals = QHash<QString, QList<int>>;

/// Makes an overview of what was summed up.
class Teller
{
public:
    Teller(const core::FleetSnapshot &fleet, const FleetSummary &summary)
        : m_all(fleet.dictionaries())
        , m_summary(summary)
    {}

    QList<Overview::State> states() const;
    QList<Overview::Model> models() const;
    QList<Overview::Firmware> firmwares() const;
    std::array<int, Overview::ContactCount> contact() const;
    QList<Overview::Customer> customers(const Refusals &refusals) const;

private:
    const QString &modelOf(FleetId product) const
    {
        return m_all[FleetKind::Product].name(product);
    }

    const core::FleetDictionaries &m_all;
    const FleetSummary &m_summary;
};

QList<Overview::State> Teller::states() const
{
    QList<Overview::State> list;
    const std::vector<quint32> &counts = m_summary.of(FleetKind::Status);
    for (FleetId id = 0; id < counts.size(); ++id) {
        if (counts[id] > 0)
            list.append({m_all.status(id), m_all[FleetKind::Status].at(id).key, int(counts[id])});
    }
    // Known states in their order, the others behind them.
    const auto place = [](const Overview::State &state) {
        return std::tuple(state.status == EndpointStatus::Unknown, state.status, state.word);
    };
    std::sort(list.begin(), list.end(),
              [&](const auto &a, const auto &b) { return place(a) < place(b); });
    return list;
}

QList<Overview::Model> Teller::models() const
{
    QHash<QString, int> byName; // a model may be known by its uuid and by its address
    const std::vector<quint32> &counts = m_summary.of(FleetKind::Product);
    for (FleetId id = 0; id < counts.size(); ++id) {
        if (counts[id] > 0)
            byName[modelOf(id)] += int(counts[id]);
    }
    QList<Overview::Model> list;
    for (auto it = byName.cbegin(); it != byName.cend(); ++it)
        list.append({it.key(), *it});
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return std::tuple(-a.phones, core::naturalSortKey(a.name)) <
               std::tuple(-b.phones, core::naturalSortKey(b.name));
    });
    return list;
}

QList<Overview::Firmware> Teller::firmwares() const
{
    const core::FleetDictionary &names = m_all[FleetKind::Firmware];
    QHash<FleetId, QString> keys;   // what a version sorts by
    QHash<QString, QString> newest; // by model
    for (const FleetSummary::Version &one : m_summary.versions) {
        if (one.firmware == 0)
            continue;
        if (!keys.contains(one.firmware))
            keys.insert(one.firmware, core::naturalSortKey(names.name(one.firmware)));
        QString &best = newest[modelOf(one.product)];
        best = std::max(best, keys.value(one.firmware));
    }
    QHash<FleetId, Overview::Firmware> versions;
    for (const FleetSummary::Version &one : m_summary.versions) {
        Overview::Firmware &version = versions[one.firmware];
        version.version = names.name(one.firmware);
        version.phones += int(one.phones);
        const bool outdated =
            one.firmware != 0 && keys.value(one.firmware) < newest.value(modelOf(one.product));
        version.outdated += outdated ? int(one.phones) : 0;
    }
    QList<FleetId> order = versions.keys();
    std::sort(order.begin(), order.end(), [&](FleetId a, FleetId b) {
        return std::tuple(keys.value(a), names.name(a)) > std::tuple(keys.value(b), names.name(b));
    });
    QList<Overview::Firmware> list;
    for (const FleetId id : std::as_const(order))
        list.append(versions.value(id));
    return list;
}

std::array<int, Overview::ContactCount> Teller::contact() const
{
    // Bounds of the summary: 1 h, 1, 3, 7, 30, 90, 180, 365 days, longer, never.
    static constexpr Overview::Contact places[] = {
        Overview::Day,     Overview::Day,    Overview::Week,   Overview::Week,   Overview::Month,
        Overview::Quarter, Overview::Longer, Overview::Longer, Overview::Longer, Overview::Never};
    static_assert(std::size(places) == std::tuple_size_v<decltype(m_summary.lastSeen)>);
    std::array<int, Overview::ContactCount> contact{};
    for (std::size_t i = 0; i < m_summary.lastSeen.size(); ++i)
        contact[places[i]] += int(m_summary.lastSeen[i]);
    return contact;
}

QList<Overview::Customer> Teller::customers(const Refusals &refusals) const
{
    const core::FleetDictionary &companies = m_all[FleetKind::Company];
    QList<Overview::Customer> list;
    for (FleetId id = 1; id < m_summary.statesOfCompany.size(); ++id) {
        const auto &states = m_summary.statesOfCompany[id];
        const QList<int> days = refusals.value(companies.at(id).key);
        Overview::Customer customer{companies.name(id),
                                    int(std::accumulate(states.begin(), states.end(), 0u)),
                                    int(states[std::size_t(EndpointStatus::Error)]),
                                    int(states[std::size_t(EndpointStatus::NeverSeen)]),
                                    std::accumulate(days.begin(), days.end(), 0)};
        if (customer.errors > 0 || customer.refusals > 0)
            list.append(customer);
    }
    std::sort(list.begin(), list.end(),
              [](const Overview::Customer &a, const Overview::Customer &b) {
                  return std::tuple(-a.errors, -a.refusals, -a.neverSeen, a.name) <
                         std::tuple(-b.errors, -b.refusals, -b.neverSeen, b.name);
              });
    return list;
}

QDate firstDay(const QDateTime &now)
{
    return now.date().addDays(1 - Overview::logDays);
}

Refusals refusalsIn(const OverviewLogs &logs, const QDateTime &now)
{
    QList<qint64> starts;
    for (int day = 0; day < Overview::logDays; ++day)
        starts.append(
            QDateTime(firstDay(now).addDays(day), QTime(0, 0), now.timeZone()).toMSecsSinceEpoch());
    Refusals refusals;
    for (const OverviewLogs::Log &log : logs.logs) {
        const QHash<QString, QList<int>> found = core::refusalsByDay(log.lines, starts);
        for (auto it = found.cbegin(); it != found.cend(); ++it) {
            if (log.companies.contains(it.key()))
                refusals.insert(Fleet::companyKey(log.connection, it.key()), *it);
        }
    }
    return refusals;
}

} // namespace

int Overview::count(EndpointStatus status) const
{
    int sum = 0;
    for (const State &state : states)
        sum += state.status == status ? state.phones : 0;
    return sum;
}

OverviewLogs overviewLogs(const Fleet &fleet, const core::Scope &scope)
{
    OverviewLogs all;
    for (const auto &[connection, store] : fleet.storesIn(scope)) {
        const QStringList companies = store->companiesIn(scope);
        all.companies += int(companies.size());
        for (const QString &company : companies)
            all.companiesWithLog += store->state(core::Resource::Logs, company).asOfMs != 0 ? 1 : 0;
        all.logs.append(
            {connection, store->log().snapshot(), {companies.cbegin(), companies.cend()}});
    }
    return all;
}

Overview overviewOf(const core::FleetSnapshot &fleet, const core::FleetScope &scope,
                    const OverviewLogs &logs, const QDateTime &now)
{
    const qint64 nowMs = now.toMSecsSinceEpoch();
    const core::FleetMatcher matcher({}, scope, fleet.dictionaries(), nowMs);
    const FleetSummary summary = core::summarize(fleet, matcher.match(fleet), nowMs);
    const Teller teller(fleet, summary);
    Overview overview;
    overview.phones = int(summary.phones);
    overview.companies = logs.companies;
    overview.companiesWithLog = logs.companiesWithLog;
    overview.states = teller.states();
    overview.models = teller.models();
    overview.firmwares = teller.firmwares();
    overview.contact = teller.contact();
    const Refusals refusals = refusalsIn(logs, now);
    overview.customers = teller.customers(refusals);
    overview.withoutProfile = int(summary.of(FleetKind::Profile)[0]);
    for (const Overview::Firmware &version : std::as_const(overview.firmwares))
        overview.outdated += version.outdated;
    for (int day = 0; day < Overview::logDays; ++day)
        overview.days.append({firstDay(now).addDays(day), 0});
    for (const QList<int> &days : refusals) {
        for (qsizetype day = 0; day < days.size(); ++day) {
            overview.days[day].refusals += days[day];
            overview.refusals += days[day];
        }
    }
    return overview;
}

} // namespace ui
