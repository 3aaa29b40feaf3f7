// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fleet.h"

#include "core/store/store.h"
#include "core/support/memory.h"
#include "ui/models/fleetfeed.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>
#include <limits>

namespace ui {

using core::FleetKind;

namespace {

constexpr int budgetMs = 5;               // with what the models make of it well below a frame
constexpr std::size_t many = 20'000;      // phones, worth a look at the memory they passed through
constexpr std::size_t veryMany = 200'000; // even while more are coming
constexpr auto settledAfter = std::chrono::seconds(1);

} // namespace

Fleet::Fleet(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Fleet::work);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settledAfter);
    connect(&m_settled, &QTimer::timeout, this, &Fleet::tidyUp);
}

Fleet::~Fleet() = default;

void Fleet::add(const QString &connection, core::Store &store, bool madeUp)
{
    auto feed = std::make_unique<FleetFeed>(connection, store, m_index);
    connect(feed.get(), &FleetFeed::pending, this, &Fleet::later);
    connect(&store, &QObject::destroyed, feed.get(), [this, connection] { remove(connection); });
    connect(&store, &core::Store::stateChanged, feed.get(), [this] { Q_EMIT listsChanged(); });
    const size_t before = membersTogether().size();
    m_members.push_back({connection, std::move(feed), madeUp});
    if (!madeUp && membersTogether().size() != before + 1) // the demo is left out from now on
        Q_EMIT changed({}, true);
    later();
}

void Fleet::remove(const QString &connection)
{
    const auto its = std::find_if(m_members.begin(), m_members.end(), [&](const Member &member) {
        return member.connection == connection;
    });
    if (its == m_members.end())
        return;
    const size_t before = membersTogether().size();
    const bool madeUp = its->isMadeUp;
    const std::unique_ptr<FleetFeed> feed = std::move(its->feed);
    m_members.erase(its);
    const core::FleetChanges changes = feed->leave();
    m_passed += changes.removed.size();
    if (m_passed >= many)
        m_settled.start(); // nobody shows them any longer then
    const bool isDemoBack = !madeUp && membersTogether().size() + 1 != before;
    if (!changes.isEmpty() || isDemoBack)
        Q_EMIT changed(changes, isDemoBack);
}

core::Store *Fleet::store(const QString &connection) const
{
    for (const Member &member : m_members) {
        if (member.connection == connection)
            return &member.feed->store();
    }
    return nullptr;
}

std::vector<std::pair<QString, core::Store *>> Fleet::storesIn(const core::Scope &scope) const
{
    std::vector<std::pair<QString, core::Store *>> all;
    if (scope.isEverything()) {
        for (const Member *member : membersTogether())
            all.emplace_back(member->connection, &member->feed->store());
    } else if (core::Store *its = store(scope.connection)) {
        all.emplace_back(scope.connection, its);
    }
    return all;
}

/// What all connections together are.
std::vector<const Fleet::Member *> Fleet::membersTogether() const
{
    const bool hasReal = std::any_of(m_members.begin(), m_members.end(),
                                     [](const Member &member) { return !member.isMadeUp; });
    std::vector<const Member *> members;
    for (const Member &member : m_members) {
        if (!member.isMadeUp || !hasReal)
            members.push_back(&member);
    }
    return members;
}

QString Fleet::companyKey(const QString &connection, const QString &company)
{
    return company.isEmpty() ? QString() : connection + u'/' + company;
}

core::FleetScope Fleet::scope(const core::Scope &scope) const
{
    const auto its = storesIn(scope);
    if (scope.isEverything() && its.size() == m_members.size())
        return {};
    core::FleetScope translated{{}, scope.isEverything() || scope.below};
    for (const auto &[connection, store] : its) {
        const QStringList companies =
            scope.company.isEmpty() ? store->roots() : QStringList{scope.company};
        for (const QString &uuid : companies)
            translated.companies.append(companyKey(connection, uuid));
    }
    if (translated.companies.isEmpty())
        translated.companies.append(scope.connection + u'/'); // no company has this key
    return translated;
}

int Fleet::phoneCount(const core::Scope &scope) const
{
    const core::FleetScope its = this->scope(scope);
    if (its.companies.isEmpty())
        return int(m_index.phoneCount());
    const core::FleetDictionary &companies = m_index.dictionaries()[FleetKind::Company];
    core::FleetIdSet ids;
    for (const QString &key : its.companies) {
        if (const core::FleetId id = companies.find(key))
            ids.insert(id);
    }
    if (its.below)
        core::addCompaniesBelow(companies, ids);
    int count = 0;
    for (core::FleetId id = 1; id < companies.size(); ++id)
        count += ids.contains(id) ? int(companies.phones(id)) : 0;
    return count;
}

std::optional<core::FleetSlot> Fleet::find(const QString &connection,
                                           const core::Target &phone) const
{
    const core::FleetId id =
        m_index.dictionaries()[FleetKind::Company].find(companyKey(connection, phone.company));
    return id == 0 ? std::nullopt : m_index.find(id, phone.mac);
}

Fleet::Company Fleet::company(const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    return {key.left(slash), key.mid(slash + 1)};
}

void Fleet::want(const core::FleetQuery &query)
{
    for (const QString &key : query.runKeys()) {
        if (!m_index.dictionaries().runs.contains(key))
            Q_EMIT runWanted(key);
    }
}

void Fleet::setRun(const QString &key, const QList<core::MacAddress> &phones)
{
    m_index.setRun(key, phones);
    Q_EMIT changed({}, true);
}

core::LoadState Fleet::loadState(core::Resource resource) const
{
    core::LoadState total;
    total.phase = core::LoadState::Phase::Loaded;
    total.lists = 0;
    total.asOfMs = std::numeric_limits<qint64>::max();
    for (const Member *member : membersTogether()) {
        const core::Store &store = member->feed->store();
        const QStringList companies = store.companiesIn({});
        for (const QString &company : companies)
            core::Store::addState(total, store.state(resource, company));
        if (companies.isEmpty())
            core::Store::addState(total, {});
    }
    if (total.lists == 0)
        total.asOfMs = 0;
    return total;
}

void Fleet::later()
{
    if (!m_timer.isActive())
        m_timer.start();
}

bool Fleet::isWaiting() const
{
    return m_timer.isActive() ||
           std::any_of(m_members.begin(), m_members.end(), [](const Member &member) {
               return member.feed->isPacking() || member.feed->isGathering();
           });
}

void Fleet::flush()
{
    do {
        m_timer.stop();
        while (takeStep())
            ;
        for (const Member &member : m_members)
            member.feed->land();
    } while (isWaiting());
}

void Fleet::work()
{
    QElapsedTimer timer;
    timer.start();
    while (takeStep()) {
        if (timer.hasExpired(budgetMs)) {
            later();
            break;
        }
    }
    if (m_passed >= veryMany)
        tidyUp();
    else if (m_passed >= many)
        m_settled.start();
}

void Fleet::tidyUp()
{
    m_passed = 0;
    QThreadPool::globalInstance()->start(core::releaseFreedMemory);
}

/// One step of the first connection that has something to do; false when none has.
bool Fleet::takeStep()
{
    for (const Member &member : m_members) {
        if (!member.feed->isPending())
            continue;
        const bool names = member.feed->takeNames();
        const core::FleetChanges changes = member.feed->takeStep();
        if (names || !changes.isEmpty())
            Q_EMIT changed(changes, names);
        m_passed += changes.added.size() + changes.changed.size() + changes.removed.size();
        return true;
    }
    return false;
}

} // namespace ui
