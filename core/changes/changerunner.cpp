// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner_p.h"

#include "core/changes/phonereader.h"
#include "core/changes/steprun.h"
#include "core/support/logging.h"

#include <QPointer>

#include <algorithm>

namespace core {

using StepState = StepResult::State;

namespace {

constexpr int mostWriting = 6; // what the service is asked at the same time
constexpr int leastBegun = 12; // those that are read, checked and noted among them
constexpr int mostBegun = 240;
constexpr int readyShare = 5; // one in so many of them may leave, or soon will
constexpr qint64 lookAheadMs = 200;
constexpr int fewFailures = 5;
constexpr int failureShare = 5; // one in so many
constexpr std::chrono::seconds networkPause(5);

Error tooManyFailures()
{
    Error error = Error::make(Error::Kind::Conflict);
    error.serviceCode = QStringLiteral("too_many_failures");
    return error;
}

} // namespace

ChangeRunner::Private::Private(SrapsApi &usedApi, Store &usedStore, Clock &usedClock,
                               ChangeRunner *owner)
    : q(owner)
    , api(usedApi)
    , store(usedStore)
    , clock(usedClock)
{}

/// Queued: a listener may start or stop runs, or delete the runner.
void ChangeRunner::Private::pumpSoon()
{
    if (std::exchange(pumping, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            pumping = false;
            pump();
        },
        Qt::QueuedConnection);
}

/// The next run whose next step may begin; it goes to the back of the line.
RunRecord *ChangeRunner::Private::takeTurn()
{
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        RunRecord *run = waiting.at(i);
        if (!run->hasNext() || busy.contains(run->plan().steps.at(run->nextStep()).mac))
            continue;
        waiting.move(i, waiting.size() - 1);
        return run;
    }
    return nullptr;
}

void ChangeRunner::Private::pump()
{
    // Without network one goes ahead to see.
    const qsizetype most = offline == Error() ? ahead() : 1;
    while (busy.size() < most && !holding) {
        RunRecord *run = takeTurn();
        if (!run)
            return;
        beginStep(run);
    }
}

void ChangeRunner::Private::beginStep(RunRecord *run)
{
    const int index = run->takeNext();
    const StepResult before = run->results().at(index);
    auto *step = new StepRun(api, clock, run->stepToRun(index), run);
    if (before.state == StepState::Unknown)
        step->continueFrom(before.before);
    busy.insert(step->step().mac);
    run->setRunning(index, step);
    const Begun begun{run, index, step};
    QObject::connect(step, &StepRun::readyToWrite, q, [this, begun] { prepareWrite(begun); });
    QObject::connect(step, &StepRun::writeGivenBack, q, [this, step] { writing.remove(step); });
    QObject::connect(step, &StepRun::finished, q, [this, begun] { endStep(begun); });
    PhoneReader *reader = readers.value(run);
    if (const auto document = reader ? reader->take(step->step().mac) : std::nullopt)
        step->startWith(*document);
    else
        step->start();
}

/// Both images are on the disk before the first byte leaves.
void ChangeRunner::Private::prepareWrite(const Begun &begun)
{
    if (writing.remove(begun.step)) // it was refused for now, or lost, and tries again
        pumpWrites();
    if (!journal)
        return queueWrite(begun.step);
    prepared.push_back(begun);
    notePrepared();
}

/// How many steps may be begun: as many as will have been written a moment later. The more go into
/// the journal together the better; but what was read must not grow old.
int ChangeRunner::Private::ahead()
{
    const qint64 since = clock.monotonicMs() - lookAheadMs;
    while (!writtenAt.empty() && writtenAt.front() < since)
        writtenAt.pop_front();
    return std::clamp(int(writtenAt.size()), leastBegun, mostBegun);
}

/// Each visit to the disk costs about the same: those that are not needed yet wait for others.
void ChangeRunner::Private::notePrepared()
{
    if (noting + int(writes.size()) >= std::max(mostWriting, ahead() / readyShare))
        return;
    for (const Begun &begun : std::exchange(prepared, {}))
        note(begun);
}

void ChangeRunner::Private::note(const Begun &begun)
{
    noted.insert(begun.step);
    ++noting;
    journal->note({begun.run->id(), begun.index, clock.nowMs(), begun.step->result()}, q,
                  [this, guard = QPointer<StepRun>(begun.step)](const Result<void> &written) {
                      --noting;
                      if (!guard || !noted.contains(guard))
                          return notePrepared(); // it has ended meanwhile
                      if (written)
                          queueWrite(guard);
                      else
                          guard->refuseWrite(written.error());
                  });
}

void ChangeRunner::Private::queueWrite(StepRun *step)
{
    writes.push_back(step);
    pumpWrites();
}

void ChangeRunner::Private::pumpWrites()
{
    while (writing.size() < mostWriting && !writes.empty()) {
        StepRun *step = writes.front();
        writes.pop_front();
        writing.insert(step);
        step->write();
    }
    notePrepared();
}

/// Where all is well the next ones go out first.
void ChangeRunner::Private::endStep(const Begun &begun)
{
    ended.push_back(begun);
    if (begun.step->result().state != StepState::Confirmed)
        return endSteps();
    writing.remove(begun.step);
    writtenAt.push_back(clock.monotonicMs());
    pumpWrites();
    if (ended.size() == 1)
        QMetaObject::invokeMethod(
            q, [this] { endSteps(); }, Qt::QueuedConnection);
}

void ChangeRunner::Private::endSteps()
{
    const std::vector<Begun> steps = std::exchange(ended, {});
    updateStore(steps);
    for (const Begun &begun : steps)
        conclude(begun);
}

void ChangeRunner::Private::conclude(const Begun &begun)
{
    const auto [run, index, step] = begun;
    StepResult result = step->result();
    result.endedMs = clock.nowMs() + api.clockOffset().count();
    busy.remove(step->step().mac);
    writing.remove(step);
    std::erase(writes, step);
    std::erase_if(prepared, [step = step](const Begun &each) { return each.step == step; });
    const bool wasNoted = noted.remove(step);
    step->deleteLater();
    noteAnswer(result.error);
    if (result.state == StepState::Unknown && result.error.kind == Error::Kind::NoNetwork &&
        !wasNoted && run->state() == ChangeRun::State::Running) {
        setOffline(result.error);
        run->putBack(index, result);
        return pumpSoon();
    }
    const bool pausing = run->state() == ChangeRun::State::Paused;
    if (result.state == StepState::Planned || (pausing && result.state == StepState::Cancelled)) {
        if (wasNoted)
            journal->note({run->id(), index, clock.nowMs(), {}});
        const bool timedOut = result.error.kind == Error::Kind::Timeout;
        if (timedOut)
            result.error.kind = Error::Kind::NoNetwork;
        if (result.error.kind == Error::Kind::NoNetwork)
            setOffline(result.error);
        else if (result.error.kind == Error::Kind::Storage)
            run->haltWith(result.error);
        // The next one to be tried is another: it may be this phone that is never answered for.
        run->putBack(index, {}, timedOut ? RunRecord::Place::Last : RunRecord::Place::First);
    } else {
        run->setResult(index, result);
        haltIfFailing(run);
    }
    pumpWrites();
    pumpSoon();
}

void ChangeRunner::Private::haltIfFailing(RunRecord *run)
{
    const int failed = run->count(StepState::Failed) - forgiven.value(run);
    const int done = run->count(StepState::Confirmed) + run->count(StepState::AlreadyDone);
    if (failed >= fewFailures && failed * failureShare > failed + done && run->hasNext())
        run->haltWith(tooManyFailures());
    else if (run->waveState().failsTooMuch() && run->hasNext())
        run->haltWith(waveHalt(GateVerdict::Reason::Failures));
}

/// How a step ended says that there is a network, or nothing about it.
void ChangeRunner::Private::noteAnswer(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NoNetwork:
    case Error::Kind::Timeout:
    case Error::Kind::Cancelled:
        return;
    default:
        setOffline({});
    }
}

void ChangeRunner::Private::setOffline(const Error &error)
{
    const bool changed = (error == Error()) != (offline == Error());
    offline = error;
    if (changed) {
        for (RunRecord *run : std::as_const(waiting))
            run->setWaiting(error);
    }
    if (error == Error() || holding)
        return;
    holding = true;
    clock.after(networkPause, q, [this] {
        holding = false;
        pump();
    });
}

void ChangeRunner::Private::updateStore(const std::vector<Begun> &steps)
{
    QHash<QString, QList<Endpoint>> phones;
    for (const Begun &begun : steps) {
        const PlanStep &step = begun.step->step();
        const std::optional<QJsonObject> &stored = begun.step->stored();
        if (!stored)
            continue;
        if (stored->isEmpty()) {
            // A phone that was not found although we show it is left to the next full list.
            if (step.call == PlanStep::Call::Delete)
                store.removeEndpoints(step.company.uuid, {step.mac});
            continue;
        }
        Result<Endpoint> endpoint = endpointFromJson(*stored);
        if (!endpoint || endpoint->mac != step.mac) {
            qCWarning(lcChanges) << "answer about another phone than" << step.mac.display();
            continue;
        }
        endpoint->company = step.company.uuid;
        phones[step.company.uuid].append(*endpoint);
    }
    for (auto it = phones.cbegin(); it != phones.cend(); ++it)
        store.setEndpoints(it.key(), *it);
}

ChangeRunner::ChangeRunner(SrapsApi &api, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(api, store, clock, this))
{}

ChangeRunner::~ChangeRunner()
{
    for (RunRecord *run : std::as_const(d->waiting)) {
        if (run->state() == ChangeRun::State::Running)
            d->noteState(run, RunHead::State::Interrupted);
    }
    qDeleteAll(d->readers); // they give back to their runs what they have reserved
    // Steps refer to the clock; ending them here also ends their calls unreported.
    qDeleteAll(d->all);
}

void ChangeRunner::useJournal(Journal &journal, const Account &account)
{
    d->journal = &journal;
    d->account = account;
}

void ChangeRunner::rename(const QString &connectionName)
{
    d->account.connectionName = connectionName;
}

ChangeRun *ChangeRunner::run(const Plan &plan, RunOrigin origin, RunId originRun,
                             const Rollout &rollout)
{
    auto *run = new RunRecord(plan, d->clock.nowMs(), this);
    run->origin = origin;
    run->originRun = originRun;
    run->stage(rollout);
    d->add(run);
    d->writeDown(run);
    return run;
}

QList<ChangeRun *> ChangeRunner::runs() const
{
    return {d->all.begin(), d->all.end()};
}

ChangeRun *ChangeRunner::run(RunId id) const
{
    const auto found = std::find_if(d->all.begin(), d->all.end(),
                                    [id](const RunRecord *run) { return run->id() == id; });
    return found == d->all.end() ? nullptr : *found;
}

Clock &ChangeRunner::clock() const
{
    return d->clock;
}

} // namespace core
