// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner_p.h"

#include "core/changes/phonereader.h"

#include <QSysInfo>

namespace core {

using StepState = StepResult::State;
using When = PlanStep::When;

namespace {

QString personAtThisComputer()
{
    QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (name.isEmpty())
        name = QStringLiteral("?");
    return name + u'@' + QSysInfo::machineHostName();
}

} // namespace

RunHead ChangeRunner::Private::headOf(const RunRecord &run) const
{
    RunHead head;
    head.connection = account.connection;
    head.connectionName = account.connectionName;
    head.account = account.account;
    head.who = personAtThisComputer();
    head.companies = run.plan().companyNames();
    head.kind = run.plan().kind;
    head.origin = run.origin;
    head.originRun = run.originRun;
    head.createdMs = run.startedMs();
    return head;
}

void ChangeRunner::Private::add(RunRecord *run)
{
    all.prepend(run);
    QObject::connect(run, &RunRecord::resultSet, q,
                     [this, run](int step) { noteResult(run, step); });
    QObject::connect(run, &RunRecord::wantsToGoOn, q, [this, run] { goOn(run); });
    QObject::connect(run, &RunRecord::stateChanged, q, [this, run] {
        if (run->halt().kind != Error::Kind::NoNetwork)
            noteState(run, run->state());
        if (run->isFinished()) {
            waiting.removeOne(run);
            if (PhoneReader *reader = readers.take(run))
                reader->deleteLater();
        }
    });
    Q_EMIT q->runStarted(run);
}

void ChangeRunner::Private::writeDown(RunRecord *run)
{
    if (!journal || run->plan().steps.isEmpty()) {
        QMetaObject::invokeMethod(
            run, [this, run] { handleBegun(run, RunHead()); }, Qt::QueuedConnection);
        return;
    }
    const RunStart start{headOf(*run), run->plan(), SecretSettings(store.catalogue().settings())};
    journal->begin(start, run,
                   [this, run](const Result<RunHead> &head) { handleBegun(run, head); });
}

void ChangeRunner::Private::handleBegun(RunRecord *run, const Result<RunHead> &head)
{
    if (!head)
        return run->haltWith(head.error());
    run->setId(head->id);
    if (run->isFinished()) { // stopped before the disk was ready
        for (int i = 0; i < run->results().size(); ++i)
            noteResult(run, i);
        return noteState(run, run->state());
    }
    waiting.append(run);
    readByThePage(run);
    run->finishIfDone();
    pump();
}

void ChangeRunner::Private::goOn(RunRecord *run)
{
    forgiven.insert(run, run->count(StepState::Failed));
    if (waiting.contains(run)) {
        readByThePage(run);
        pumpSoon();
    } else if (!run->isFinished()) {
        writeDown(run); // the journal refused it when it began
    }
}

void ChangeRunner::Private::readByThePage(RunRecord *run)
{
    delete readers.take(run);
    if (run->isFinished() || run->state() != ChangeRun::State::Running)
        return;
    auto *reader = new PhoneReader(api, clock, run);
    readers.insert(run, reader);
    QObject::connect(reader, &PhoneReader::arrived, q, [this] { pump(); });
    reader->begin(store);
}

void ChangeRunner::Private::noteResult(RunRecord *run, int index)
{
    if (journal && run->id() != 0)
        journal->note({run->id(), index, clock.nowMs(), run->results().at(index)});
}

void ChangeRunner::Private::noteState(RunRecord *run, RunHead::State state)
{
    if (journal && run->id() != 0)
        journal->setState(run->id(), state, run->halt(), clock.nowMs());
}

void ChangeRunner::resume(RunId id)
{
    if (ChangeRun *mine = run(id); mine && d->waiting.contains(mine))
        return mine->resume();
    if (!d->journal)
        return;
    d->journal->adopt(id, SecretSettings(d->store.catalogue().settings()), this,
                      [this](const Result<RunContent> &content) {
                          if (!content)
                              return Q_EMIT problem(content.error());
                          auto *run = new RunRecord(*content, this);
                          run->origin = content->head.origin;
                          run->originRun = content->head.originRun;
                          d->waiting.append(run);
                          d->add(run);
                          run->resume();
                      });
}

std::unique_ptr<ChangeRun> ChangeRunner::record(const RunContent &content)
{
    return std::make_unique<RunRecord>(content, nullptr);
}

namespace {

/// Steps of the group that begins at `first`.
int groupSize(const Plan &plan, int first)
{
    int size = 1;
    while (first + size < plan.steps.size() && plan.steps.at(first + size).when != When::Always)
        ++size;
    return size;
}

/// True when the group has to be gone through once more.
bool isGroupUndone(const QList<StepResult> &results, int first, int size)
{
    return std::any_of(results.begin() + first, results.begin() + first + size,
                       [](const StepResult &result) { return isUndone(result.state); });
}

void addGroup(Plan &plan, const ChangeRun &run, int first, int size)
{
    const auto offset = int(plan.steps.size()) - first;
    for (int i = first; i < first + size; ++i) {
        PlanStep step = run.plan().steps.at(i);
        const QJsonObject &before = run.results().at(i).before;
        if (step.baseFrom >= 0)
            step.baseFrom += offset;
        for (FieldChange &change : step.changes) {
            if (!before.isEmpty() && !step.mustNotExist)
                change.oldValue = documentValue(change, before);
        }
        plan.steps.append(step);
    }
}

} // namespace

Plan ChangeRunner::retryPlan(const ChangeRun &run)
{
    Plan plan;
    plan.kind = run.plan().kind;
    for (int first = 0; first < run.plan().steps.size();) {
        const int size = groupSize(run.plan(), first);
        if (isGroupUndone(run.results(), first, size))
            addGroup(plan, run, first, size);
        first += size;
    }
    QSet<MacAddress> phones;
    for (const PlanStep &step : std::as_const(plan.steps))
        phones.insert(step.mac);
    plan.warnings = run.plan().warnings;
    plan.keepWarningsOf(phones);
    return plan;
}

} // namespace core
