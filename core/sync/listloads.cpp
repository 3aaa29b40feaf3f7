// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listloads.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace core {

namespace {

constexpr size_t mostAtATime = 4;
constexpr size_t mostInBackground = 2;
/// How far back the first look into a log goes; later ones ask for what is newer.
constexpr qint64 firstLogsMs = 30LL * 24 * 3600 * 1000;

} // namespace

ListLoads::ListLoads(SrapsApi &api, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
{
    connect(&store, &Store::endpointsChanged, this, &ListLoads::noteTouched);
    connect(&store, &Store::endpointsRemoved, this, &ListLoads::noteTouched);
}

ListLoads::~ListLoads() = default;

bool ListLoads::isBusy(Resource resource, const QString &company) const
{
    const auto same = [&](const auto &entry) {
        return entry.second.item.resource == resource && entry.second.item.company == company;
    };
    return m_waiting.contains(resource, company) || std::any_of(m_runs.begin(), m_runs.end(), same);
}

void ListLoads::load(Resource resource, const QString &company, Order order)
{
    if (!isBusy(resource, company)) {
        LoadState state = m_store.state(resource, company);
        m_waiting.add({resource, company, order, state});
        state.phase = LoadState::Phase::Loading;
        state.received = 0;
        state.error = {};
        m_store.setState(resource, company, state);
    } else if (order == Order::Front) {
        m_waiting.moveToFront(resource, company);
    }
    startSome();
}

void ListLoads::stop(Resource resource, const QString &company)
{
    if (const std::optional<Item> item = m_waiting.take(resource, company)) {
        LoadState state = item->before;
        state.phase = LoadState::Phase::Stopped;
        m_store.setState(resource, company, state);
    }
    for (const auto &[id, run] : m_runs) {
        if (run.item.resource == resource && run.item.company == company && run.job) {
            run.job->abort();
            break;
        }
    }
    announceBusy();
}

void ListLoads::halt()
{
    const QList<Item> waiting = m_waiting.takeAll();
    const Runs runs = std::exchange(m_runs, {});
    for (const Item &item : waiting)
        m_store.setState(item.resource, item.company, item.before);
    for (const auto &[id, run] : runs) {
        delete run.job.data();
        m_store.setState(run.item.resource, run.item.company, run.item.before);
    }
    announceBusy();
}

void ListLoads::forgetMissingCompanies()
{
    m_waiting.removeIf([this](const Item &item) { return !m_store.company(item.company); });
    std::erase_if(m_runs, [this](const auto &entry) {
        const bool gone = m_store.company(entry.second.item.company) == nullptr;
        if (gone)
            delete entry.second.job.data();
        return gone;
    });
    const auto unknown = [this](const auto &entry) { return !m_store.company(entry.key()); };
    m_phonesMissedOnce.removeIf(unknown);
    m_profilesMissedOnce.removeIf(unknown);
    startSome();
}

void ListLoads::startSome()
{
    while (m_runs.size() < mostAtATime && startOne())
        ;
    announceBusy();
}

bool ListLoads::startOne()
{
    const auto background = std::count_if(m_runs.begin(), m_runs.end(), [](const auto &entry) {
        return entry.second.item.order == Order::Back;
    });
    const std::optional<Item> next = m_waiting.takeNext(size_t(background) < mostInBackground);
    if (next)
        start(*next);
    return next.has_value();
}

void ListLoads::start(const Item &item)
{
    const Company *known = m_store.company(item.company);
    if (known == nullptr)
        return;
    const Company company = *known;
    const quint64 id = ++m_lastRun;
    Run &run = m_runs[id];
    run.item = item;
    run.state = m_store.state(item.resource, item.company);
    const auto urgency =
        item.order == Order::Front ? SrapsApi::Urgency::Now : SrapsApi::Urgency::Background;
    switch (item.resource) {
    case Resource::Endpoints:
        startEndpoints(id, company, urgency);
        break;
    case Resource::Profiles:
        startProfiles(id, company, urgency);
        break;
    case Resource::Logs:
        startLogs(id, company);
        break;
    }
}

void ListLoads::startEndpoints(quint64 id, const Company &company, SrapsApi::Urgency urgency)
{
    const QMap<MacAddress, Endpoint> &there = m_store.endpoints(company.uuid);
    for (auto it = there.keyBegin(); it != there.keyEnd(); ++it)
        m_runs[id].known.insert(*it);
    follow(id, m_api.endpoints(company, this, urgency), &ListLoads::takeEndpoints);
}

void ListLoads::startProfiles(quint64 id, const Company &company, SrapsApi::Urgency urgency)
{
    follow(id, m_api.profiles(company, this, urgency), &ListLoads::takeProfiles);
}

void ListLoads::startLogs(quint64 id, const Company &company)
{
    const qint64 newest = m_store.log().newestMs(company.uuid);
    const qint64 since = newest == 0 ? m_clock.nowMs() - firstLogsMs : newest;
    follow(id, m_api.logs(company, since, this), &ListLoads::takeLogs);
}

template <typename T>
void ListLoads::follow(quint64 id, PagedList<T> *list,
                       void (ListLoads::*take)(Run &, const QList<T> &))
{
    m_runs[id].job = list;
    list->each(
        this,
        [this, id, take, list](const QList<T> &page) {
            const auto it = m_runs.find(id);
            if (it == m_runs.end())
                return;
            Run &run = it->second;
            run.state.received += int(page.size());
            ++run.pages;
            run.unreadable = list->unreadable();
            const Item item = run.item;
            const LoadState state = run.state;
            {
                const QScopedValueRollback<bool> applying(m_applying, true);
                (this->*take)(run, page);
            }
            if (m_runs.count(id) > 0)
                m_store.setState(item.resource, item.company, state);
        },
        [this, id](const Result<void> &result) { end(id, result); });
}

void ListLoads::takeEndpoints(Run &run, const QList<Endpoint> &page)
{
    QList<Endpoint> fresh;
    fresh.reserve(page.size());
    for (const Endpoint &endpoint : page) {
        run.seen.insert(endpoint.mac);
        if (!run.touched.contains(endpoint.mac))
            fresh.append(endpoint);
    }
    m_store.setEndpoints(run.item.company, fresh);
}

void ListLoads::takeProfiles(Run &run, const QList<Profile> &page)
{
    for (const Profile &profile : page)
        run.profiles.insert(profile.uuid);
    m_store.setProfiles(run.item.company, page);
}

void ListLoads::takeLogs(Run &run, const QList<LogEntry> &page)
{
    m_store.addLogs(run.item.company, page);
}

void ListLoads::end(quint64 id, const Result<void> &result)
{
    const auto it = m_runs.find(id);
    if (it == m_runs.end())
        return;
    Run run = std::move(it->second);
    m_runs.erase(it);
    const bool notOffered = !result && result.error().kind == Error::Kind::NotSupported;
    if (result)
        retain(run);
    if (!result)
        run.state.error = result.error();
    if (result || notOffered) {
        run.state.phase = LoadState::Phase::Loaded;
        run.state.asOfMs = m_clock.nowMs();
    } else {
        run.state.phase = result.error().kind == Error::Kind::Cancelled ? LoadState::Phase::Stopped
                                                                        : LoadState::Phase::Failed;
    }
    m_store.setState(run.item.resource, run.item.company, run.state);
    startSome();
    Q_EMIT listFinished(run.item.resource, run.item.company);
}

void ListLoads::retain(const Run &run)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    if (run.item.resource == Resource::Endpoints)
        retainEndpoints(run);
    else if (run.item.resource == Resource::Profiles)
        retainProfiles(run);
}

void ListLoads::retainEndpoints(const Run &run)
{
    const QMap<MacAddress, Endpoint> &map = m_store.endpoints(run.item.company);
    const QSet<MacAddress> there(map.keyBegin(), map.keyEnd());
    QSet<MacAddress> missing = there;
    missing.intersect(run.known).subtract(run.seen).subtract(run.touched);
    const QSet<MacAddress> gone = certainlyGone(run, missing, m_phonesMissedOnce);
    m_store.retainEndpoints(run.item.company, there - gone);
}

void ListLoads::retainProfiles(const Run &run)
{
    const QMap<QString, Profile> &map = m_store.profiles(run.item.company);
    const QSet<QString> there(map.keyBegin(), map.keyEnd());
    const QSet<QString> gone = certainlyGone(run, there - run.profiles, m_profilesMissedOnce);
    m_store.retainProfiles(run.item.company, there - gone);
}

template <typename Id>
QSet<Id> ListLoads::certainlyGone(const Run &run, const QSet<Id> &missing,
                                  QHash<QString, QSet<Id>> &missedOnce)
{
    QSet<Id> before = missedOnce.take(run.item.company);
    before.intersect(missing);
    const bool shifts = run.pages > 1;
    const QSet<Id> gone = run.unreadable > 0 ? QSet<Id>() : shifts ? before : missing;
    const QSet<Id> doubtful = run.unreadable > 0 ? before : missing - gone;
    if (!doubtful.isEmpty())
        missedOnce.insert(run.item.company, doubtful);
    return gone;
}

void ListLoads::noteTouched(const QString &company, const QList<MacAddress> &macs)
{
    if (m_applying)
        return;
    for (auto &[id, run] : m_runs) {
        if (run.item.resource == Resource::Endpoints && run.item.company == company)
            run.touched.unite(QSet<MacAddress>(macs.begin(), macs.end()));
    }
}

void ListLoads::announceBusy()
{
    if (m_announcedBusy == isBusy())
        return;
    m_announcedBusy = isBusy();
    Q_EMIT busyChanged(m_announcedBusy);
}

} // namespace core
