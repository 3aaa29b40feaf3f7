// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listloads.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace core {

namespace {

constexpr size_t mostAtATime = 6;
constexpr size_t mostInBackground = 4;
constexpr qint64 pageSize = 1000;
constexpr std::chrono::seconds heldDelay{2};
constexpr qsizetype heldAtOnce = 2000; // a few milliseconds
/// How far back the first look into a log goes; later ones ask for what is newer.
constexpr qint64 firstLogsMs = 30LL * 24 * 3600 * 1000;

qint64 pagesOf(qint64 rows)
{
    return std::max<qint64>(1, (rows + pageSize - 1) / pageSize);
}

} // namespace

ListLoads::ListLoads(SrapsApi &api, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
    , m_doubled(store, nullptr)
{
    for (const QString &company : store.companiesIn({QString(), QString(), true}))
        noteHeld(store.phones(company).macs());
    connect(&store, &Store::endpointsChanged, this,
            [this](const QString &, const QList<MacAddress> &macs) { noteHeld(macs); });
    connect(&store, &Store::endpointsChanged, this, &ListLoads::noteTouched);
    connect(&store, &Store::endpointsRemoved, this, &ListLoads::noteTouched);
}

ListLoads::~ListLoads() = default;

ListLoads::Run *ListLoads::runOf(Resource resource, const QString &company)
{
    for (auto &[id, run] : m_runs) {
        if (run.item.resource == resource && run.item.company == company)
            return &run;
    }
    return nullptr;
}

bool ListLoads::isBusy(Resource resource, const QString &company) const
{
    const auto same = [&](const auto &entry) {
        return entry.second.item.resource == resource && entry.second.item.company == company;
    };
    return m_waiting.contains(resource, company) || std::any_of(m_runs.begin(), m_runs.end(), same);
}

void ListLoads::load(Resource resource, const QString &company, Order order)
{
    if (m_suspended) {
        if (!m_later.contains(resource, company))
            m_later.add({resource, company, order, {}});
        return;
    }
    if (isBusy(resource, company)) {
        if (order == Order::Front)
            hurry(resource, company);
        return startSome();
    }
    LoadState state = m_store.state(resource, company);
    const bool read = resource == Resource::Endpoints && state.asOfMs != 0;
    const Item item{resource, company, order, state,
                    read ? qint64(m_store.phones(company).size()) : -1};
    if (!isBusy()) {
        m_tally = {.sinceMs = m_clock.monotonicMs()};
        noteSomeHeld();
    }
    m_waiting.add(item);
    m_tally.lists += resource == Resource::Logs ? 0 : 1;
    count(item, 1);
    state.phase = LoadState::Phase::Loading;
    state.received = 0;
    state.error = {};
    m_store.setState(resource, company, state);
    startSome();
}

/// What a list that waits lets expect.
void ListLoads::count(const Item &item, int sign)
{
    if (item.resource == Resource::Logs)
        return;
    m_tally.requestsLeft += sign * pagesOf(item.expected);
    m_tally.phonesLeft += sign * std::max<qint64>(0, item.expected);
    if (item.resource == Resource::Endpoints && item.expected < 0)
        m_tally.phoneListsUnknown += sign;
}

void ListLoads::hurry(Resource resource, const QString &company)
{
    m_waiting.moveToFront(resource, company);
    Run *run = runOf(resource, company);
    if (run == nullptr || run->item.order == Order::Front)
        return;
    run->item.order = Order::Front;
    if (run->job)
        run->job->hurry();
}

void ListLoads::stop(Resource resource, const QString &company)
{
    if (const std::optional<Item> item = m_waiting.take(resource, company)) {
        count(*item, -1);
        m_tally.lists -= resource == Resource::Logs ? 0 : 1;
        LoadState state = item->before;
        state.phase = LoadState::Phase::Stopped;
        m_store.setState(resource, company, state);
    }
    (void)m_later.take(resource, company);
    if (const Run *run = runOf(resource, company))
        abort(run->id);
    announceBusy();
}

void ListLoads::stopAll()
{
    for (const Item &item : m_waiting.takeAll()) {
        LoadState state = item.before;
        state.phase = LoadState::Phase::Stopped;
        m_store.setState(item.resource, item.company, state);
    }
    QList<quint64> ids;
    for (const auto &[id, run] : m_runs)
        ids.append(id);
    for (const quint64 id : std::as_const(ids))
        abort(id);
    m_later.takeAll();
    announceBusy();
}

void ListLoads::abort(quint64 id)
{
    const auto it = m_runs.find(id);
    if (it == m_runs.end())
        return;
    if (it->second.outcome)
        finish(id, Failure(Error::make(Error::Kind::Cancelled)));
    else if (it->second.job)
        it->second.job->abort();
}

void ListLoads::suspend()
{
    m_suspended = true;
    for (const Item &item : m_waiting.takeAll()) {
        m_store.setState(item.resource, item.company, item.before);
        m_later.add(item);
    }
    announceBusy();
}

void ListLoads::resume()
{
    m_suspended = false;
    const QList<Item> later = m_later.takeAll();
    const auto again = [this](const Item &item) {
        if (m_store.company(item.company) != nullptr)
            load(item.resource, item.company, item.order);
    };
    // The last one put in front is read first.
    for (auto it = later.crbegin(); it != later.crend(); ++it) {
        if (it->order == Order::Front)
            again(*it);
    }
    for (const Item &item : later) {
        if (item.order == Order::Back)
            again(item);
    }
}

void ListLoads::halt()
{
    const QList<Item> waiting = m_waiting.takeAll();
    const Runs runs = std::exchange(m_runs, {});
    m_later.takeAll();
    m_suspended = false;
    for (const Item &item : waiting)
        m_store.setState(item.resource, item.company, item.before);
    for (const auto &[id, run] : runs) {
        delete run.job.data();
        settle(run);
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
    count(item, -1);
    const Company *known = m_store.company(item.company);
    if (known == nullptr)
        return;
    const Company company = *known;
    const quint64 id = ++m_lastRun;
    Run &run = m_runs[id];
    run.id = id;
    run.item = item;
    run.state = m_store.state(item.resource, item.company);
    if (item.resource == Resource::Endpoints) {
        const QList<MacAddress> there = m_store.phones(company.uuid).macs();
        run.known = {there.cbegin(), there.cend()};
    }
    ask(run, company);
}

void ListLoads::ask(const Run &run, const Company &company)
{
    const auto urgency =
        run.item.order == Order::Front ? SrapsApi::Urgency::Now : SrapsApi::Urgency::Background;
    switch (run.item.resource) {
    case Resource::Endpoints:
        return follow(run.id, m_api.endpoints(company, this, urgency), &ListLoads::takeEndpoints);
    case Resource::Profiles:
        return follow(run.id, m_api.profiles(company, this, urgency), &ListLoads::takeProfiles);
    case Resource::Defaults:
        return follow(run.id, m_api.productDefaults(company, this, urgency),
                      &ListLoads::takeDefaults);
    case Resource::Logs:
        return startLogs(run.id, company);
    case Resource::Companies:
    case Resource::Catalogue:
        break; // not lists of a company; Sync reads them
    }
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
            ++m_tally.requests;
            run.unreadable = list->unreadable();
            if (list->total() >= 0)
                run.item.expected = list->total();
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

ListTally ListLoads::tally() const
{
    ListTally tally = m_tally;
    for (const auto &[id, run] : m_runs) {
        if (run.item.resource == Resource::Logs)
            continue;
        const qint64 left = std::max<qint64>(0, run.item.expected - run.state.received);
        tally.requestsLeft += std::max<qint64>(1, (left + pageSize - 1) / pageSize);
        if (run.item.resource != Resource::Endpoints)
            continue;
        tally.phonesLeft += left;
        tally.phoneListsUnknown += run.item.expected < 0 ? 1 : 0;
    }
    return tally;
}

/// What comes while nothing is being read lay on the disk: at a start the window wants the time.
void ListLoads::noteHeld(const QList<MacAddress> &macs)
{
    if (!isBusy()) {
        m_heldLater.push_back(macs);
        if (m_heldLater.size() == 1)
            m_clock.after(heldDelay, this, [this] { noteSomeHeld(); });
        return;
    }
    for (const MacAddress mac : macs)
        m_everHeld.insert(mac);
}

void ListLoads::noteSomeHeld()
{
    for (qsizetype left = heldAtOnce; left > 0 && !m_heldLater.empty();) {
        QList<MacAddress> &macs = m_heldLater.front();
        for (; left > 0 && !macs.isEmpty(); --left)
            m_everHeld.insert(macs.takeLast());
        if (macs.isEmpty())
            m_heldLater.pop_front();
    }
    if (!m_heldLater.empty())
        m_clock.after({}, this, [this] { noteSomeHeld(); });
}

bool ListLoads::mayHaveBeenHeld(MacAddress mac) const
{
    return !m_heldLater.empty() || m_everHeld.mayHold(mac);
}

void ListLoads::noteTouched(const QString &company, const QList<MacAddress> &macs)
{
    if (m_applying)
        return;
    if (Run *run = runOf(Resource::Endpoints, company))
        run->touched.unite(QSet<MacAddress>(macs.begin(), macs.end()));
}

void ListLoads::announceBusy()
{
    if (m_announcedBusy == isBusy())
        return;
    m_announcedBusy = isBusy();
    Q_EMIT busyChanged(m_announcedBusy);
}

} // namespace core
