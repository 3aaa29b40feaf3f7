// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on after the first reading: schedule, logs, and times without network.
#include "core/sync/backoff.h"
#include "core/sync/sync_p.h"

#include <QRandomGenerator>

#include <cmath>

namespace core {

namespace {

constexpr std::chrono::seconds pollInterval{15};
constexpr std::chrono::seconds tickInterval{60};
/// Lists that a tick asks for: one a second, a fifth of the most careful pace.
constexpr int mostATick = 60;
constexpr std::chrono::milliseconds progressInterval{250};
constexpr Backoff untilNextTry(std::chrono::seconds(2), std::chrono::minutes(5));
constexpr int mostStrikes = 2;
// Below this a measured pace is chance.
constexpr qint64 leastMeasuredMs = 2000;
constexpr qint64 leastMeasured = 4;

} // namespace

bool isOutOfReach(const Error &error)
{
    return error.kind == Error::Kind::NoNetwork || error.kind == Error::Kind::ConnectionLost ||
           error.kind == Error::Kind::Timeout;
}

void Sync::Private::tickLater()
{
    if (ticking)
        return;
    ticking = true;
    clock.after(tickInterval, &q, [this] {
        ticking = false;
        tick();
        if (phase != Phase::Idle)
            tickLater();
    });
}

void Sync::Private::tick()
{
    if (offline || !background || top.uuid.isEmpty() || phase == Phase::Idle)
        return;
    for (const auto &[resource, company] : schedule.takeDue(clock.nowMs(), mostATick)) {
        if (resource == Resource::Companies)
            walk(CompanyWalk::Top::ReadAgain);
        else if (resource == Resource::Catalogue)
            readCatalogue();
        else
            loads->load(resource, company, ListLoads::Order::Back);
    }
}

void Sync::Private::takeOutcome(Resource resource, const QString &company)
{
    const LoadState state = store.state(resource, company);
    if (state.phase == LoadState::Phase::Loaded) {
        strikes = 0;
        failures = 0;
    } else if (state.phase == LoadState::Phase::Failed && isOutOfReach(state.error)) {
        strikes += state.error.kind == Error::Kind::NoNetwork ? mostStrikes : 1;
        if (strikes >= mostStrikes)
            goOffline(state.error);
        if (offline && resource != Resource::Logs)
            loads->load(resource, company, ListLoads::Order::Back); // once it is back
    }
    if (resource != Resource::Logs)
        return;
    for (const QString &one : store.companiesIn(frontScope)) {
        if (loads->isBusy(Resource::Logs, one))
            return;
    }
    pollLater();
}

void Sync::Private::goOffline(const Error &why)
{
    offline = true;
    lost = true;
    loads->suspend();
    fail(why);
    if (reader == nullptr)
        tryAgainLater();
}

void Sync::Private::goOnline()
{
    offline = false;
    strikes = 0;
    if (troubles.isEmpty()) {
        error = {};
        setPhase(Phase::Ready);
    }
    loads->resume();
    tick();
    tickLater();
}

void Sync::Private::tryAgainLater()
{
    if (std::exchange(retryPending, true))
        return;
    const quint64 round = ++retryRound;
    const auto delay = untilNextTry.delay(++failures, QRandomGenerator::global()->generateDouble());
    clock.after(delay, &q, [this, round] {
        if (round != retryRound)
            return;
        retryPending = false;
        byPerson = false;
        if (phase == Phase::Failed && reader == nullptr)
            readKey();
    });
}

bool Sync::Private::maySeeLogs(const QString &company) const
{
    const LoadState state = store.state(Resource::Logs, company);
    return state.phase != LoadState::Phase::Stopped &&
           state.error.kind != Error::Kind::NotSupported;
}

void Sync::Private::pollLater()
{
    const quint64 round = ++pollRound;
    if (follow && frontResource == Resource::Logs)
        clock.after(pollInterval, &q, [this, round] {
            if (round == pollRound)
                poll();
        });
}

void Sync::Private::poll()
{
    bool asked = false;
    for (const QString &company : store.companiesIn(frontScope)) {
        if (!maySeeLogs(company) || offline)
            continue;
        loads->load(Resource::Logs, company, ListLoads::Order::Front);
        asked = true;
    }
    if (!asked)
        pollLater();
}

void Sync::Private::progressLater()
{
    if (std::exchange(progressDue, true))
        return;
    clock.after(progressInterval, &q, [this] {
        progressDue = false;
        Q_EMIT q.progressChanged();
    });
}

std::optional<SyncProgress> Sync::progress() const
{
    const ListTally tally = d->loads->tally();
    if (!d->loads->isBusy() || tally.lists == 0)
        return std::nullopt;
    const Pace pace = d->api.pace();
    SyncProgress progress;
    progress.lists = tally.lists;
    progress.listsDone = tally.listsDone;
    progress.phones = tally.phones;
    progress.perSecond = pace.perSecond;
    qint64 unknown = 0;
    if (tally.phoneListsUnknown > 0 && tally.phoneListsDone > 0)
        unknown = tally.phoneListsUnknown * tally.phones / tally.phoneListsDone;
    if (tally.phoneListsUnknown == 0 || tally.phoneListsDone > 0)
        progress.phonesInAll = tally.phones + tally.phonesLeft + unknown;
    const qint64 elapsed = d->clock.monotonicMs() - tally.sinceMs;
    double rate = pace.perSecond;
    if (elapsed >= leastMeasuredMs && tally.requests >= leastMeasured)
        rate = double(tally.requests) * 1000 / double(elapsed);
    if (rate > 0)
        progress.secondsLeft = qint64(
            std::ceil(double(tally.requestsLeft) / rate + double(pace.pause.count()) / 1000));
    return progress;
}

} // namespace core
