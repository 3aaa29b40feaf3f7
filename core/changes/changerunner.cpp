// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner.h"

#include "core/changes/runrecord.h"
#include "core/changes/steprun.h"
#include "core/sraps/srapsapi.h"
#include "core/store/store.h"
#include "core/support/clock.h"
#include "core/support/logging.h"

#include <QSet>

#include <algorithm>

namespace core {

namespace {

using State = StepResult::State;

constexpr int maxSteps = 4;

bool isUndone(State state)
{
    return state == State::Failed || state == State::Cancelled || state == State::Unknown;
}

} // namespace

class ChangeRunner::Private
{
public:
    SystemClock ownClock;
    SrapsApi &api;
    Store &store;
    Clock &clock;
    ChangeRunner *q;
    QList<ChangeRun *> all;     ///< newest first
    QList<RunRecord *> waiting; ///< those with steps that have not begun, next turn first
    QSet<MacAddress> busy;      ///< phones that a step works on

    Private(SrapsApi &usedApi, Store &usedStore, Clock *usedClock, ChangeRunner *owner)
        : api(usedApi)
        , store(usedStore)
        , clock(usedClock ? *usedClock : ownClock)
        , q(owner)
    {}

    void pump();
    RunRecord *takeTurn();
    void begin(RunRecord *run);
    void end(RunRecord *run, int index, StepRun *step);
    void updateStore(const StepRun &step);
};

/// The next run whose next step may begin; it goes to the back of the line.
RunRecord *ChangeRunner::Private::takeTurn()
{
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        RunRecord *run = waiting.at(i);
        if (busy.contains(run->nextStep().mac))
            continue;
        waiting.removeAt(i);
        return run;
    }
    return nullptr;
}

void ChangeRunner::Private::pump()
{
    waiting.removeIf([](const RunRecord *run) { return !run->hasNext(); });
    while (busy.size() < maxSteps) {
        RunRecord *run = takeTurn();
        if (!run)
            return;
        begin(run);
        if (run->hasNext())
            waiting.append(run);
    }
}

void ChangeRunner::Private::begin(RunRecord *run)
{
    const int index = run->takeNext();
    auto *step = new StepRun(api, clock, run->plan().steps.at(index), run);
    busy.insert(step->step().mac);
    run->setRunning(index, step);
    QObject::connect(step, &StepRun::finished, q,
                     [this, run, index, step] { end(run, index, step); });
    step->start();
}

void ChangeRunner::Private::end(RunRecord *run, int index, StepRun *step)
{
    busy.remove(step->step().mac);
    step->deleteLater();
    updateStore(*step);
    // Queued: a listener may start or stop runs, or delete the runner.
    QMetaObject::invokeMethod(
        q, [this] { pump(); }, Qt::QueuedConnection);
    run->setResult(index, step->result());
}

void ChangeRunner::Private::updateStore(const StepRun &step)
{
    const QString company = step.step().company.uuid;
    if (!step.stored())
        return;
    if (step.stored()->isEmpty()) {
        // A phone that was not found although we show it is left to the next full list.
        if (step.step().call == PlanStep::Call::Delete)
            store.removeEndpoints(company, {step.step().mac});
        return;
    }
    Result<Endpoint> endpoint = endpointFromJson(*step.stored());
    if (!endpoint || endpoint->mac != step.step().mac) {
        qCWarning(lcChanges) << "answer about another phone than" << step.step().mac.display();
        return;
    }
    endpoint->company = company;
    store.setEndpoints(company, {*endpoint});
}

ChangeRunner::ChangeRunner(SrapsApi &api, Store &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(api, store, nullptr, this))
{}

ChangeRunner::ChangeRunner(SrapsApi &api, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(api, store, &clock, this))
{}

ChangeRunner::~ChangeRunner()
{
    // Steps refer to the clock inside `d`; ending them here also ends their calls unreported.
    qDeleteAll(d->all);
}

ChangeRun *ChangeRunner::run(const Plan &plan)
{
    auto *run = new RunRecord(plan, d->clock.nowMs(), this);
    d->all.prepend(run);
    d->waiting.append(run);
    QMetaObject::invokeMethod(run, &RunRecord::finishIfDone, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this, [this] { d->pump(); }, Qt::QueuedConnection);
    Q_EMIT runStarted(run);
    return run;
}

QList<ChangeRun *> ChangeRunner::runs() const
{
    return d->all;
}

Plan ChangeRunner::retryPlan(const ChangeRun &run)
{
    Plan plan;
    plan.kind = run.plan().kind;
    QSet<MacAddress> phones;
    for (int i = 0; i < run.results().size(); ++i) {
        const StepResult &result = run.results().at(i);
        if (!isUndone(result.state))
            continue;
        PlanStep step = run.plan().steps.at(i);
        for (FieldChange &change : step.changes) {
            if (!result.before.isEmpty() && !step.mustNotExist)
                change.oldValue = documentValue(change, result.before);
        }
        phones.insert(step.mac);
        plan.steps.append(step);
    }
    for (const PlanWarning &planned : run.plan().warnings) {
        PlanWarning warning = planned;
        const bool ofAll = warning.phones.isEmpty();
        warning.phones.removeIf([&](MacAddress mac) { return !phones.contains(mac); });
        if (!plan.steps.isEmpty() && (ofAll || !warning.phones.isEmpty()))
            plan.warnings.append(warning);
    }
    return plan;
}

} // namespace core
