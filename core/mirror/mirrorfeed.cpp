// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfeed.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>

namespace core {

namespace {

constexpr qint64 drainBudgetMs = 6; // below a frame, with what the models add to it

bool isEmpty(const MirrorContent &content)
{
    return !content.catalogue && content.companies.isEmpty() && content.goneCompanies.isEmpty() &&
           content.phones.isEmpty() && content.profiles.isEmpty() && content.defaults.isEmpty() &&
           content.logs.isEmpty() && content.lists.isEmpty();
}

} // namespace

MirrorFeed::MirrorFeed(Store &store, Clock &clock, MirrorFile::Place place, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_mirror(std::move(place))
{
    m_drain.setSingleShot(true);
    m_drain.setInterval(0);
    connect(&m_drain, &QTimer::timeout, this, &MirrorFeed::drain);
    connect(&m_mirror, &Mirror::pagesReady, this, [this] { m_drain.start(); });
    connect(&m_mirror, &Mirror::loaded, this, [this](const MirrorTally &tally) {
        m_readEnded = tally;
        m_drain.start();
    });
    connect(&m_mirror, &Mirror::written, this, &MirrorFeed::takeWritten);
    connect(&m_mirror, &Mirror::problem, this, &MirrorFeed::problem);
    connect(&m_mirror, &Mirror::rebuilt, this, [this] {
        m_rebuilt = true;
        if (m_loaded)
            noteEverything();
    });
    listen();
}

// What is under way comes before it; the mirror waits until all of it is done.
MirrorFeed::~MirrorFeed()
{
    m_store.disconnect(this);
    m_mirror.disconnect(this);
    if (!m_loaded)
        return;
    for (MirrorContent batch = nextBatch(); !isEmpty(batch); batch = nextBatch())
        m_mirror.write(batch);
}

void MirrorFeed::open(const std::optional<Secret> &key)
{
    m_mirror.open(key);
}

void MirrorFeed::listen()
{
    connect(&m_store, &Store::companiesChanged, this, &MirrorFeed::noteCompanies);
    connect(&m_store, &Store::endpointsChanged, this, &MirrorFeed::notePhones);
    connect(&m_store, &Store::endpointsRemoved, this, &MirrorFeed::notePhones);
    connect(&m_store, &Store::profilesChanged, this, [this](const QString &company) {
        if (m_applying)
            return;
        m_profiles.insert(company);
        soon(writeDelay);
    });
    connect(&m_store, &Store::catalogueChanged, this, &MirrorFeed::noteCatalogue);
    connect(&m_store, &Store::logsAdded, this,
            [this](const QString &company, const QList<LogEntry> &lines) {
                if (m_applying)
                    return;
                m_logs[company] += lines;
                soon(writeDelay);
            });
    connect(&m_store, &Store::stateChanged, this, &MirrorFeed::noteState);
}

// --- from the mirror into the store -------------------------------------------------------------

void MirrorFeed::drain()
{
    QElapsedTimer timer;
    timer.start();
    while (const std::optional<MirrorContent> page = m_mirror.takePage()) {
        apply(*page);
        if (timer.hasExpired(drainBudgetMs))
            return m_drain.start();
    }
    if (m_readEnded && !m_loaded)
        finishLoading();
}

void MirrorFeed::apply(const MirrorContent &page)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    if (page.catalogue && m_store.catalogue().settings().isEmpty())
        m_store.setCatalogue(*page.catalogue);
    QList<Company> companies;
    for (const Company &company : page.companies) {
        m_companies.insert(company.uuid, company);
        if (!m_store.company(company.uuid))
            companies.append(company);
    }
    m_store.setCompanies(companies);
    for (const MirrorContent::Profiles &profiles : page.profiles) {
        if (!m_profiles.contains(profiles.company))
            m_store.setProfiles(profiles.company, profiles.all);
    }
    for (const MirrorContent::Phones &phones : page.phones)
        applyPhones(phones);
    for (const MirrorContent::Logs &logs : page.logs)
        m_store.addLogs(logs.company, logs.lines);
    for (const MirrorContent::ListState &list : page.lists) {
        m_times.insert({int(list.resource), list.company}, list.asOfMs);
        LoadState state = m_store.state(list.resource, list.company);
        if (state.phase != LoadState::Phase::NotLoaded)
            continue;
        state.asOfMs = list.asOfMs;
        m_store.setState(list.resource, list.company, state);
    }
}

void MirrorFeed::applyPhones(const MirrorContent::Phones &phones)
{
    const auto touched = m_touched.constFind(phones.company);
    if (touched == m_touched.cend()) {
        m_store.setEndpoints(phones.company, phones.set);
        return;
    }
    QList<Endpoint> untouched = phones.set;
    untouched.removeIf([&](const Endpoint &phone) { return touched->contains(phone.mac); });
    m_store.setEndpoints(phones.company, untouched);
}

void MirrorFeed::finishLoading()
{
    m_loaded = true;
    m_touched.clear();
    if (m_rebuilt)
        noteEverything();
    else if (hasWork())
        soon(writeDelay);
    Q_EMIT loaded(*m_readEnded);
}

// --- from the store into the mirror -------------------------------------------------------------

void MirrorFeed::noteEverything()
{
    m_companies.clear();
    m_times.clear();
    m_companiesDirty = true;
    m_catalogueDirty = true;
    for (const Company &company : m_store.companies()) {
        const QMap<MacAddress, Endpoint> &phones = m_store.endpoints(company.uuid);
        m_phones[company.uuid].unite(QSet<MacAddress>(phones.keyBegin(), phones.keyEnd()));
        m_profiles.insert(company.uuid);
        m_logs[company.uuid] = m_store.log().lines(company.uuid);
        for (const Resource resource : {Resource::Endpoints, Resource::Profiles, Resource::Logs})
            m_lists.insert({int(resource), company.uuid});
    }
    soon(writeDelay);
}

// At once: one that comes back before the next batch comes back without what it had.
void MirrorFeed::noteCompanies()
{
    if (m_applying)
        return;
    for (auto it = m_companies.keyBegin(); it != m_companies.keyEnd(); ++it) {
        if (m_store.company(*it) == nullptr)
            m_gone.insert(*it);
    }
    m_logs.removeIf([this](const auto &entry) { return !m_store.company(entry.key()); });
    m_companiesDirty = true;
    soon(writeDelay);
}

void MirrorFeed::notePhones(const QString &company, const QList<MacAddress> &macs)
{
    if (m_applying)
        return;
    QSet<MacAddress> &dirty = m_phones[company];
    for (const MacAddress mac : macs)
        dirty.insert(mac);
    if (!m_loaded)
        m_touched[company].unite(dirty);
    soon(writeDelay);
}

void MirrorFeed::noteState(Resource resource, const QString &company)
{
    const ListName name(int(resource), company);
    const qint64 asOf = m_store.state(resource, company).asOfMs;
    const qint64 before = m_times.value(name);
    if (m_applying || asOf == 0 || asOf == before)
        return;
    m_lists.insert(name);
    soon(before == 0 ? writeDelay : timesDelay);
}

// What was written before anybody could tell secrets from other values has to be looked at again.
void MirrorFeed::noteCatalogue()
{
    if (m_applying)
        return;
    m_catalogueDirty = true;
    if (!m_store.catalogue().settings().isEmpty()) {
        for (auto it = m_unclassified.cbegin(); it != m_unclassified.cend(); ++it)
            m_phones[it.key()].unite(*it);
        if (!m_unclassified.isEmpty() || m_profilesUnclassified) {
            for (const Company &company : m_store.companies())
                m_profiles.insert(company.uuid);
        }
        m_unclassified.clear();
        m_profilesUnclassified = false;
    }
    soon(writeDelay);
}

bool MirrorFeed::hasWork() const
{
    return m_companiesDirty || m_catalogueDirty || !m_phones.isEmpty() || !m_profiles.isEmpty() ||
           !m_logs.isEmpty();
}

void MirrorFeed::soon(std::chrono::milliseconds delay)
{
    const qint64 due = m_clock.monotonicMs() + delay.count();
    if (m_dueMs != 0 && m_dueMs <= due)
        return;
    m_dueMs = due;
    m_clock.after(delay, this, [this, due] {
        if (m_dueMs != due)
            return;
        m_dueMs = 0;
        flush();
    });
}

void MirrorFeed::flush()
{
    if (!m_loaded || m_writing)
        return;
    MirrorContent batch = nextBatch();
    if (isEmpty(batch))
        return;
    m_mirror.write(batch);
    m_writing = std::move(batch);
}

MirrorContent MirrorFeed::nextBatch()
{
    MirrorContent batch;
    if (std::exchange(m_catalogueDirty, false))
        batch.catalogue = m_store.catalogue();
    if (std::exchange(m_companiesDirty, false))
        addCompanies(batch);
    addPhones(batch);
    if (!m_phones.isEmpty())
        return batch;
    const bool unclassified = m_store.catalogue().settings().isEmpty();
    for (const QString &company : std::exchange(m_profiles, {})) {
        if (m_store.company(company) == nullptr)
            continue;
        batch.profiles.append({company, m_store.profiles(company).values()});
        m_profilesUnclassified = m_profilesUnclassified || unclassified;
    }
    const QHash<QString, QList<LogEntry>> logs = std::exchange(m_logs, {});
    for (auto it = logs.cbegin(); it != logs.cend(); ++it) {
        if (m_store.company(it.key()) != nullptr)
            batch.logs.append({it.key(), it.value()});
    }
    addLists(batch);
    return batch;
}

void MirrorFeed::addCompanies(MirrorContent &batch)
{
    for (const QString &uuid : std::exchange(m_gone, {})) {
        m_companies.remove(uuid);
        m_unclassified.remove(uuid);
        for (const Resource resource : {Resource::Endpoints, Resource::Profiles, Resource::Logs})
            m_times.remove({int(resource), uuid});
        batch.goneCompanies.append(uuid);
    }
    for (const Company &company : m_store.companies()) {
        const auto it = m_companies.constFind(company.uuid);
        if (it != m_companies.cend() && *it == company)
            continue;
        m_companies.insert(company.uuid, company);
        batch.companies.append(company);
    }
}

void MirrorFeed::addPhones(MirrorContent &batch)
{
    const bool unclassified = m_store.catalogue().settings().isEmpty();
    qsizetype room = MirrorFile::pageSize;
    while (room > 0 && !m_phones.isEmpty()) {
        const auto first = m_phones.begin();
        const QString &company = first.key();
        const bool known = m_store.company(company) != nullptr;
        MirrorContent::Phones phones{company, {}, {}};
        QSet<MacAddress> &dirty = first.value();
        for (auto it = dirty.begin(); room > 0 && it != dirty.end(); it = dirty.erase(it), --room) {
            const Endpoint *phone = m_store.endpoint(company, *it);
            if (phone == nullptr) {
                phones.gone.append(*it);
                continue;
            }
            phones.set.append(*phone);
            if (unclassified && !phone->settings.isEmpty())
                m_unclassified[company].insert(phone->mac);
        }
        if (dirty.isEmpty())
            m_phones.erase(first);
        if (known)
            batch.phones.append(phones);
    }
}

void MirrorFeed::addLists(MirrorContent &batch)
{
    for (const ListName &name : std::exchange(m_lists, {})) {
        const auto resource = Resource(name.first);
        const LoadState state = m_store.state(resource, name.second);
        if (m_store.company(name.second) == nullptr || state.asOfMs == 0 ||
            state.asOfMs == m_times.value(name))
            continue;
        m_times.insert(name, state.asOfMs);
        batch.lists.append(
            {name.second, resource, state.asOfMs, state.phase == LoadState::Phase::Loaded});
    }
}

void MirrorFeed::takeWritten(bool done, const MirrorTally &tally)
{
    const std::optional<MirrorContent> batch = std::exchange(m_writing, std::nullopt);
    if (!done && batch) {
        putBack(*batch);
        soon(retryDelay);
        return;
    }
    Q_EMIT written(tally);
    if (hasWork())
        flush();
}

void MirrorFeed::putBack(const MirrorContent &batch)
{
    m_catalogueDirty = m_catalogueDirty || batch.catalogue.has_value();
    for (const Company &company : batch.companies)
        m_companies.remove(company.uuid);
    for (const QString &uuid : batch.goneCompanies)
        m_gone.insert(uuid);
    m_companiesDirty =
        m_companiesDirty || !batch.companies.isEmpty() || !batch.goneCompanies.isEmpty();
    for (const MirrorContent::Phones &phones : batch.phones) {
        QSet<MacAddress> &dirty = m_phones[phones.company];
        for (const Endpoint &phone : phones.set)
            dirty.insert(phone.mac);
        for (const MacAddress mac : phones.gone)
            dirty.insert(mac);
    }
    for (const MirrorContent::Profiles &profiles : batch.profiles)
        m_profiles.insert(profiles.company);
    for (const MirrorContent::Logs &logs : batch.logs)
        m_logs[logs.company] = logs.lines + m_logs.value(logs.company);
    for (const MirrorContent::ListState &list : batch.lists) {
        m_times.remove({int(list.resource), list.company});
        m_lists.insert({int(list.resource), list.company});
    }
}

} // namespace core
