// SPDX-License-Identifier: GPL-3.0-or-later
// What arrives on its way into the store, and what becomes of that which did not arrive.
#include "core/sync/listloads.h"

#include "core/sync/missingproof.h"

#include <QScopedValueRollback>

namespace core {

namespace {

/// Looking a phone up in every company costs time on the window's thread.
constexpr qsizetype mostLookups = 50'000;

} // namespace

void ListLoads::takeEndpoints(Run &run, const QList<Endpoint> &page)
{
    QList<Endpoint> fresh;
    fresh.reserve(page.size());
    for (const Endpoint &endpoint : page) {
        run.seen.insert(endpoint.mac);
        if (!run.touched.contains(endpoint.mac))
            fresh.append(endpoint);
    }
    m_tally.phones += page.size();
    const QString company = run.item.company;
    dropFromOthers(company, fresh);
    m_store.setEndpoints(company, fresh);
}

// A phone belongs to one company. What another list that is under way has shown of it may be
// newer or older than this, so that one asks for it at its end.
void ListLoads::dropFromOthers(const QString &company, const QList<Endpoint> &fresh)
{
    QList<MacAddress> unknown;
    const PhoneTable &known = m_store.phones(company);
    for (const Endpoint &endpoint : fresh) {
        if (!known.contains(endpoint.mac))
            unknown.append(endpoint.mac);
    }
    const QStringList companies =
        unknown.isEmpty() ? QStringList() : m_store.companiesIn({QString(), QString(), true});
    if (unknown.size() * companies.size() > mostLookups)
        return;
    QHash<QString, QSet<MacAddress>> left;
    for (const MacAddress mac : std::as_const(unknown)) {
        const QString other = m_store.companyOf(mac);
        if (other.isEmpty())
            continue;
        if (Run *run = runOf(Resource::Endpoints, other))
            run->contested.insert(mac);
        else
            left[other].insert(mac);
    }
    for (auto it = left.cbegin(); it != left.cend(); ++it)
        m_store.removeEndpoints(it.key(), *it);
}

void ListLoads::takeProfiles(Run &run, const QList<Profile> &page)
{
    for (const Profile &profile : page)
        run.profiles.insert(profile.uuid);
    m_store.setProfiles(run.item.company, page);
}

void ListLoads::takeDefaults(Run &run, const QList<ProductDefaults> &page)
{
    run.defaults += page;
}

void ListLoads::takeLogs(Run &run, const QList<LogEntry> &page)
{
    m_store.addLogs(run.item.company, page);
}

void ListLoads::end(quint64 id, const Result<void> &result)
{
    if (!result || !prove(id))
        finish(id, result);
}

/// Asks for the phones that a whole list of several pages lacks. False: there is nothing to ask.
bool ListLoads::prove(quint64 id)
{
    const auto it = m_runs.find(id);
    if (it == m_runs.end() || it->second.item.resource != Resource::Endpoints)
        return false;
    Run &run = it->second;
    QSet<MacAddress> open = run.contested;
    if (run.pages > 1 && run.unreadable == 0)
        open += missingPhones(run);
    open -= run.touched;
    const Company *company = m_store.company(run.item.company);
    if (open.isEmpty() || open.size() > MissingProof::most || company == nullptr)
        return false;
    auto *proof = new MissingProof(m_api, *company, open.values(), this);
    run.job = proof;
    proof->then([this, id, proof](const Result<void> &result) {
        if (const auto found = m_runs.find(id); found != m_runs.end())
            takeProof(found->second, *proof);
        finish(id, result);
    });
    return true;
}

void ListLoads::takeProof(Run &run, const MissingProof &proof)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    const QString company = run.item.company;
    run.seen += proof.there();
    const QSet<MacAddress> gone = proof.gone() - run.touched;
    const QSet<MacAddress> stayed = proof.there() & run.contested;
    m_store.removeEndpoints(company, gone);
    const QStringList companies =
        stayed.isEmpty() ? QStringList() : m_store.companiesIn({QString(), QString(), true});
    for (const QString &other : companies) {
        if (other == company || runOf(Resource::Endpoints, other) != nullptr)
            continue;
        m_store.removeEndpoints(other, stayed);
    }
}

void ListLoads::finish(quint64 id, const Result<void> &result)
{
    const auto it = m_runs.find(id);
    if (it == m_runs.end())
        return;
    Run run = std::move(it->second);
    m_runs.erase(it);
    const bool notOffered = !result && result.error().kind == Error::Kind::NotSupported;
    m_tally.listsDone += run.item.resource == Resource::Logs ? 0 : 1;
    m_tally.phoneListsDone += run.item.resource == Resource::Endpoints ? 1 : 0;
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
    else if (run.item.resource == Resource::Defaults)
        m_store.setProductDefaults(run.item.company, run.defaults);
}

QSet<MacAddress> ListLoads::missingPhones(const Run &run) const
{
    const QList<MacAddress> there = m_store.phones(run.item.company).macs();
    QSet<MacAddress> missing(there.cbegin(), there.cend());
    missing.intersect(run.known).subtract(run.seen).subtract(run.touched);
    return missing;
}

void ListLoads::retainEndpoints(const Run &run)
{
    m_store.removeEndpoints(run.item.company,
                            certainlyGone(run, missingPhones(run), m_phonesMissedOnce));
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

} // namespace core
