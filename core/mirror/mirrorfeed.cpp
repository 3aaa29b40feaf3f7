// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfeed.h"

namespace core {

namespace {

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
    connect(&m_mirror, &Mirror::ready, this, [this](Mirror::Role role, const MirrorTally &tally) {
        m_ready = {role, tally};
        m_drain.start();
    });
    connect(&m_mirror, &Mirror::written, this, &MirrorFeed::takeWritten);
    connect(&m_mirror, &Mirror::problem, this, &MirrorFeed::problem);
    connect(&m_mirror, &Mirror::rebuilt, this, [this] { m_rebuilt = true; }); // ready() follows
    listen();
}

// What is under way comes before it; the mirror waits until all of it is done.
MirrorFeed::~MirrorFeed()
{
    m_store.disconnect(this);
    m_mirror.disconnect(this);
    if (m_role != Mirror::Role::Owner)
        return;
    for (MirrorContent batch = nextBatch(); !isEmpty(batch); batch = nextBatch())
        m_mirror.write(batch);
}

void MirrorFeed::open(const std::optional<Secret> &key)
{
    m_key = key;
    m_mirror.open(key);
}

void MirrorFeed::listen()
{
    connect(&m_store, &Store::companiesChanged, this, &MirrorFeed::noteCompanies);
    connect(&m_store, &Store::endpointsChanged, this, &MirrorFeed::notePhones);
    connect(&m_store, &Store::endpointsRemoved, this, &MirrorFeed::notePhones);
    connect(&m_store, &Store::profilesChanged, this, [this](const QString &company) {
        if (!isNoting())
            return;
        m_profiles.insert(company);
        soon(writeDelay);
    });
    connect(&m_store, &Store::catalogueChanged, this, &MirrorFeed::noteCatalogue);
    connect(&m_store, &Store::logsAdded, this,
            [this](const QString &company, const QList<LogEntry> &lines) {
                if (!isNoting())
                    return;
                m_logs[company] += lines;
                soon(writeDelay);
            });
    connect(&m_store, &Store::productDefaultsChanged, this, [this](const QString &company) {
        if (!isNoting())
            return;
        m_defaults.insert(company);
        soon(writeDelay);
    });
    connect(&m_store, &Store::stateChanged, this, &MirrorFeed::noteState);
}

void MirrorFeed::noteEverything()
{
    m_companies.clear();
    m_times.clear();
    m_companiesDirty = true;
    m_catalogueDirty = !m_store.catalogue().settings().isEmpty();
    for (const Company &company : m_store.companies()) {
        m_phones[company.uuid].add(m_store.phones(company.uuid).macs());
        // An empty list says something only when it was read.
        if (!m_store.profiles(company.uuid).isEmpty() ||
            isReadByUs(Resource::Profiles, company.uuid))
            m_profiles.insert(company.uuid);
        if (!m_store.productDefaults(company.uuid).isEmpty() ||
            isReadByUs(Resource::Defaults, company.uuid))
            m_defaults.insert(company.uuid);
        for (int resource = 0; resource < resourceCount; ++resource)
            m_lists.insert({resource, company.uuid});
    }
    m_logs = m_store.log().linesByCompany();
    soon(writeDelay);
}

void MirrorFeed::forgetNotes()
{
    m_gone.clear();
    m_companiesDirty = false;
    m_catalogueDirty = false;
    m_phones.clear();
    m_profiles.clear();
    m_defaults.clear();
    m_logs.clear();
    m_lists.clear();
}

// At once: one that comes back before the next batch comes back without what it had.
void MirrorFeed::noteCompanies()
{
    if (!isNoting())
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
    if (!isNoting())
        return;
    m_phones[company].add(macs);
    soon(writeDelay);
}

void MirrorFeed::noteState(Resource resource, const QString &company)
{
    const ListName name(int(resource), company);
    const qint64 asOf = m_store.state(resource, company).asOfMs;
    const qint64 before = m_times.value(name);
    if (!isNoting() || asOf == 0 || asOf == before)
        return;
    m_lists.insert(name);
    soon(before == 0 ? writeDelay : timesDelay);
}

// What was written before anybody could tell secrets from other values has to be looked at again.
void MirrorFeed::noteCatalogue()
{
    if (!isNoting())
        return;
    m_catalogueDirty = true;
    if (!m_store.catalogue().settings().isEmpty()) {
        for (auto it = m_unclassified.cbegin(); it != m_unclassified.cend(); ++it)
            m_phones[it.key()].add(*it);
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
           !m_logs.isEmpty() || hasDefaults();
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
    if (m_role != Mirror::Role::Owner || m_writing)
        return;
    MirrorContent batch = nextBatch();
    if (isEmpty(batch))
        return;
    m_mirror.write(batch);
    m_writing = std::move(batch);
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

} // namespace core
