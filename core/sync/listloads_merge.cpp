// SPDX-License-Identifier: GPL-3.0-or-later
// What arrives on its way into the store, and what becomes of that which did not arrive.
#include "core/sync/listloads.h"

#include "core/sync/missingproof.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>

namespace core {

namespace {

/// Looking a phone up in every company costs time on the window's thread: so many at once.
constexpr qsizetype mostLookups = 20'000;

} // namespace

void ListLoads::takeEndpoints(Run &run, const QList<Endpoint> &page)
{
    const quint64 id = run.id;
    const QString company = run.item.company;
    const PhoneTable &known = m_store.phones(company);
    QList<Endpoint> fresh;
    fresh.reserve(page.size());
    for (const Endpoint &endpoint : page) {
        run.seen.insert(endpoint.mac);
        if (run.contested.contains(endpoint.mac))
            run.shownLater.insert(endpoint.mac);
        if (run.touched.contains(endpoint.mac))
            continue;
        const bool isKnown = known.contains(endpoint.mac) && !m_doubled.contains(endpoint.mac);
        if (isKnown || !mayHaveBeenHeld(endpoint.mac))
            fresh.append(endpoint);
        else
            run.arrivals.append(endpoint);
    }
    m_tally.phones += page.size();
    m_store.setEndpoints(company, fresh);
    if (const auto it = m_runs.find(id); it != m_runs.end() && !it->second.placesLater)
        placeSome(id);
}

/// Puts as many arrivals into the store as may be looked for at once, the others soon.
void ListLoads::placeSome(quint64 id)
{
    Run &run = m_runs.at(id);
    const QString company = run.item.company;
    const qsizetype companies = m_store.companiesIn({QString(), QString(), true}).size();
    const qsizetype most = std::max<qsizetype>(1, mostLookups / std::max<qsizetype>(1, companies));
    QList<Endpoint> some = run.arrivals.first(std::min(most, run.arrivals.size()));
    run.arrivals.remove(0, some.size());
    some.removeIf([&run](const Endpoint &one) { return run.touched.contains(one.mac); });
    run.placesLater = !run.arrivals.isEmpty();
    if (run.placesLater)
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                if (m_runs.count(id) > 0)
                    placeSome(id);
            },
            Qt::QueuedConnection);
    if (!some.isEmpty()) {
        const QScopedValueRollback<bool> applying(m_applying, true);
        leaveOthers(company, some);
        m_store.setEndpoints(company, some);
    }
    const auto it = m_runs.find(id);
    if (it != m_runs.end() && it->second.outcome && it->second.arrivals.isEmpty())
        end(id, *std::exchange(it->second.outcome, std::nullopt));
}

QStringList ListLoads::holdersOf(MacAddress mac) const
{
    QStringList holders;
    const QStringList companies = m_store.companiesIn({QString(), QString(), true});
    std::copy_if(companies.cbegin(), companies.cend(), std::back_inserter(holders),
                 [&](const QString &one) { return m_store.phones(one).contains(mac); });
    return holders;
}

// A phone belongs to one company.
void ListLoads::leaveOthers(const QString &company, const QList<Endpoint> &arrived)
{
    QHash<QString, QSet<MacAddress>> others;
    for (const Endpoint &endpoint : arrived) {
        for (const QString &other : holdersOf(endpoint.mac)) {
            if (other != company)
                others[other].insert(endpoint.mac);
        }
        m_doubled.forget(endpoint.mac);
    }
    for (auto it = others.cbegin(); it != others.cend(); ++it)
        leave(it.key(), *it, company);
}

// What a list that is under way has shown of them may be newer or older than what the other one
// shows now, so that it decides at its end.
void ListLoads::leave(const QString &company, const QSet<MacAddress> &macs, const QString &showedBy)
{
    Run *run = runOf(Resource::Endpoints, company);
    if (run == nullptr)
        return m_store.removeEndpoints(company, macs);
    for (const MacAddress mac : macs)
        run->contested.insert(mac, showedBy);
    run->shownLater -= macs;
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
    const auto it = m_runs.find(id);
    const bool stopped = !result && result.error().kind == Error::Kind::Cancelled;
    if (it != m_runs.end() && it->second.placesLater && !stopped) {
        it->second.job = nullptr;
        it->second.outcome = result;
        return;
    }
    if (!result || !(prove(id) || readAgain(id)))
        finish(id, result);
}

/// Asks for the phones that a whole list of several pages lacks, and for those that two lists have
/// shown. False: there is nothing to ask.
bool ListLoads::prove(quint64 id)
{
    const auto it = m_runs.find(id);
    if (it == m_runs.end() || it->second.item.resource != Resource::Endpoints)
        return false;
    Run &run = it->second;
    QSet<MacAddress> open;
    if (mayHaveOverlooked(run))
        open = missingPhones(run);
    for (auto mac = run.contested.keyBegin(); mac != run.contested.keyEnd(); ++mac) {
        if (run.seen.contains(*mac))
            open.insert(*mac);
        else
            open.remove(*mac);
    }
    open -= run.touched;
    const Company *company = m_store.company(run.item.company);
    if (open.isEmpty() || open.size() > MissingProof::most || company == nullptr)
        return false;
    auto *proof = new MissingProof(m_api, *company, open.values(), this);
    run.job = proof;
    proof->then([this, id, proof](const Result<void> &result) {
        if (const auto found = m_runs.find(id); found != m_runs.end())
            takeProof(found->second, *proof);
        if (!result || !readAgain(id))
            finish(id, result);
    });
    return true;
}

void ListLoads::takeProof(Run &run, const MissingProof &proof)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    run.seen += proof.there();
    run.shownLater = (run.shownLater + proof.there()) - proof.gone();
    m_store.removeEndpoints(run.item.company, proof.gone() - run.touched);
}

/// What a list of several pages lacks has gone when it lacks it twice. False: it is not read again.
bool ListLoads::readAgain(quint64 id)
{
    const auto it = m_runs.find(id);
    if (it == m_runs.end())
        return false;
    Run &run = it->second;
    const Company *company = m_store.company(run.item.company);
    if (company == nullptr || !mayHaveOverlooked(run) || !lacksSome(run))
        return false;
    run.isAgain = true;
    run.pages = 0;
    if (run.item.resource == Resource::Endpoints)
        m_tally.phones -= run.state.received;
    run.state.received = 0;
    ask(run, Company(*company));
    return true;
}

/// A list of several pages may have shifted, and lacks nothing for certain the first time.
bool ListLoads::mayHaveOverlooked(const Run &run)
{
    return run.pages > 1 && run.unreadable == 0 && !run.isAgain;
}

bool ListLoads::lacksSome(const Run &run) const
{
    if (run.item.resource == Resource::Profiles)
        return !missingProfiles(run).isEmpty();
    if (run.item.resource != Resource::Endpoints)
        return false;
    const QSet<MacAddress> missing = missingPhones(run);
    return std::any_of(missing.cbegin(), missing.cend(), [&](MacAddress mac) {
        // settle() lets those go that the other one still has.
        const auto shownBy = run.contested.constFind(mac);
        return shownBy == run.contested.cend() || !m_store.phones(*shownBy).contains(mac);
    });
}

/// Lets each contested phone go from one of the two companies, if both hold it.
void ListLoads::settle(const Run &run)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    const PhoneTable &own = m_store.phones(run.item.company);
    QSet<MacAddress> gone;
    QHash<QString, QSet<MacAddress>> stayed;
    for (auto it = run.contested.cbegin(); it != run.contested.cend(); ++it) {
        if (run.touched.contains(it.key()) || !own.contains(it.key()) ||
            !m_store.phones(*it).contains(it.key()))
            continue;
        if (run.shownLater.contains(it.key()))
            stayed[*it].insert(it.key());
        else
            gone.insert(it.key());
    }
    m_store.removeEndpoints(run.item.company, gone);
    for (auto it = stayed.cbegin(); it != stayed.cend(); ++it)
        leave(it.key(), *it, run.item.company);
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
    settle(run);
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
    const QString &company = run.item.company;
    if (run.item.resource == Resource::Defaults)
        return m_store.setProductDefaults(company, run.defaults);
    if (run.unreadable > 0)
        return;
    if (run.item.resource == Resource::Endpoints)
        m_store.removeEndpoints(company, missingPhones(run));
    else if (run.item.resource == Resource::Profiles)
        m_store.retainProfiles(company, run.profiles);
}

QSet<MacAddress> ListLoads::missingPhones(const Run &run) const
{
    const QList<MacAddress> there = m_store.phones(run.item.company).macs();
    QSet<MacAddress> missing(there.cbegin(), there.cend());
    missing.intersect(run.known).subtract(run.seen).subtract(run.touched);
    return missing;
}

QSet<QString> ListLoads::missingProfiles(const Run &run) const
{
    const QMap<QString, Profile> &map = m_store.profiles(run.item.company);
    return QSet<QString>(map.keyBegin(), map.keyEnd()) - run.profiles;
}

} // namespace core
