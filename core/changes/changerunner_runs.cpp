// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner_p.h"

#include "core/changes/journalcodec.h"
#include "core/changes/phonereader.h"
#include "core/changes/planrules.h"
#include "core/changes/wavegate.h"
#include "core/support/redaction.h"
#include "core/types/endpoint.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>

namespace core {

using StepState = StepResult::State;
using When = PlanStep::When;

namespace {

QString personAtThisComputer()
{
    QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (name.isEmpty())
        name = QFileInfo(QDir::homePath()).owner();
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
    head.source = redacted(run.plan().source);
    head.kind = run.plan().kind;
    head.phones = run.plan().phoneCount();
    head.origin = run.origin;
    head.originRun = run.originRun;
    head.createdMs = run.startedMs();
    head.rollout = run.waveState().rollout();
    head.waves = run.waveState().count();
    return head;
}

void ChangeRunner::Private::add(RunRecord *run)
{
    all.prepend(run);
    QObject::connect(run, &RunRecord::resultSet, q,
                     [this, run](int step) { noteResult(run, step); });
    QObject::connect(run, &RunRecord::wantsToGoOn, q, [this, run] { goOn(run); });
    QObject::connect(run, &RunRecord::waveEnded, q, [this, run] { waitAtGate(run); });
    QObject::connect(run, &RunRecord::waveOpened, q, [this, run] { noteState(run); });
    QObject::connect(run, &RunRecord::stateChanged, q, [this, run] {
        if (!run->isAtGate())
            dropGate(run);
        noteState(run);
        if (run->isFinished())
            waiting.removeOne(run);
        if (run->state() != ChangeRun::State::Running) {
            if (PhoneReader *reader = readers.take(run)) {
                reader->stop();
                reader->deleteLater(); // this may have come from it
                pumpSoon();
            }
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
    beginning.insert(run);
    const RunStart start{headOf(*run), run->plan(), SecretSettings(store.catalogue().settings()),
                         run->waveState().ofSteps()};
    journal->begin(start, run,
                   [this, run](const Result<RunHead> &head) { handleBegun(run, head); });
}

void ChangeRunner::Private::handleBegun(RunRecord *run, const Result<RunHead> &head)
{
    beginning.remove(run);
    if (!head)
        return run->haltWith(head.error());
    run->setId(head->id);
    if (run->isFinished()) { // stopped before the disk was ready
        for (int i = 0; i < run->results().size(); ++i)
            noteResult(run, i);
        return noteState(run);
    }
    waiting.append(run);
    if (run->state() == ChangeRun::State::Paused)
        noteState(run);
    readByThePage(run);
    run->finishIfDone();
    pump();
}

void ChangeRunner::Private::goOn(RunRecord *run)
{
    forgiven.insert(run, run->count(StepState::Failed));
    dropGate(run);
    if (waiting.contains(run)) {
        readByThePage(run);
        pumpSoon();
    } else if (!run->isFinished() && !beginning.contains(run)) {
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

void ChangeRunner::Private::waitAtGate(RunRecord *run)
{
    dropGate(run);
    auto *gate = new WaveGate(api, store, clock, run);
    gates.insert(run, gate);
    run->setGate(gate);
}

void ChangeRunner::Private::dropGate(RunRecord *run)
{
    if (WaveGate *gate = gates.take(run)) {
        gate->disconnect(run); // what it waits for does not count any more
        gate->deleteLater();
    }
}

void ChangeRunner::Private::noteResult(RunRecord *run, int index)
{
    if (journal && run->id() != 0)
        journal->note({run->id(), index, clock.nowMs(), run->results().at(index)});
}

/// That it waits for the network is no state that lasts.
void ChangeRunner::Private::noteState(RunRecord *run)
{
    if (run->halt().kind != Error::Kind::NoNetwork)
        noteState(run, run->state());
}

void ChangeRunner::Private::noteState(RunRecord *run, RunHead::State state)
{
    if (!journal || run->id() == 0)
        return;
    const WaveState &waves = run->waveState();
    journal->setState(run->id(),
                      {state, run->halt(), clock.nowMs(), waves.open(), waves.forgiven()});
}

void ChangeRunner::Private::adopt(RunId id, std::function<void(RunRecord *)> then)
{
    const RunHead *head = journal ? journal->run(id) : nullptr;
    if (!head || adopting.contains(id))
        return;
    if (head->account != account.account) {
        Error error = Error::make(Error::Kind::Conflict, head->account);
        error.serviceCode = QStringLiteral("other_account");
        return Q_EMIT q->problem(error);
    }
    adopting.insert(id);
    journal->adopt(id, SecretSettings(store.catalogue().settings()), q,
                   [this, id, then = std::move(then)](const Result<RunContent> &content) {
                       adopting.remove(id);
                       if (!content)
                           return Q_EMIT q->problem(content.error());
                       RunContent known = *content;
                       for (StepResult &result : known.results) {
                           if (result.endedMs != 0)
                               result.endedMs += api.clockOffset().count();
                       }
                       auto *run = new RunRecord(known, q);
                       run->origin = content->head.origin;
                       run->originRun = content->head.originRun;
                       waiting.append(run);
                       add(run);
                       then(run);
                   });
}

RunRecord *ChangeRunner::Private::ownRun(RunId id) const
{
    const auto mine = std::find_if(all.begin(), all.end(), [&](RunRecord *run) {
        return run->id() == id && waiting.contains(run);
    });
    return mine == all.end() ? nullptr : *mine;
}

void ChangeRunner::resume(RunId id)
{
    if (RunRecord *mine = d->ownRun(id))
        return mine->resume();
    d->adopt(id, [](RunRecord *run) { run->resume(); });
}

void ChangeRunner::stop(RunId id)
{
    if (RunRecord *mine = d->ownRun(id))
        return mine->stop();
    d->adopt(id, [](RunRecord *run) {
        run->queueWhatIsOpen();
        run->stop();
    });
}

QSet<MacAddress> ChangeRunner::withoutUndo(const Plan &plan) const
{
    QSet<MacAddress> phones;
    if (!d->journal || d->journal->keepsSecrets())
        return phones;
    const SecretSettings secrets(d->store.catalogue().settings());
    const std::optional<Sealer> noKey;
    const JournalCodec codec(noKey);
    const auto holdsSome = [&](const PlanStep &step) {
        const std::optional<Endpoint> phone = d->store.endpoint(step.company.uuid, step.mac);
        return phone && std::any_of(phone->settings.cbegin(), phone->settings.cend(),
                                    [&](const SettingValue &v) { return secrets.isSecret(v); });
    };
    for (const PlanStep &step : plan.steps) {
        if (codec.holdsSecrets(step, secrets) || holdsSome(step))
            phones.insert(step.mac);
    }
    return phones;
}

bool ChangeRunner::waitsForKey() const
{
    return d->journal && !d->journal->isOpened();
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

/// Takes the steps of one group over into a new plan.
class GroupRetry
{
public:
    GroupRetry(const ChangeRun &run, Plan &plan, int first, int size)
        : m_run(run)
        , m_plan(plan)
        , m_first(first)
        , m_size(size)
    {}

    void add(ChangeRunner::Retry which);

private:
    StepResult::State state(int index) const { return m_run.results().at(index).state; }
    const char *refusal() const;
    void addStep(int index, int from);

    const ChangeRun &m_run;
    Plan &m_plan;
    const int m_first;
    const int m_size;
};

/// Why the group cannot be gone through once more, or null.
const char *GroupRetry::refusal() const
{
    for (int i = m_first; i < m_first + m_size; ++i) {
        if (m_run.lacksSecret(i))
            return "secret_not_kept";
        if (m_size > 1 && state(i) == StepState::Unknown)
            return "outcome_unknown";
    }
    return nullptr;
}

void GroupRetry::addStep(int index, int from)
{
    PlanStep step = m_run.plan().steps.at(index);
    const QJsonObject &before = m_run.results().at(index).before;
    if (step.baseFrom >= from) {
        step.baseFrom += int(m_plan.steps.size()) - index;
    } else if (step.baseFrom >= 0) {
        step.base = writableEndpoint(m_run.results().at(step.baseFrom).before);
        step.baseFrom = -1;
    }
    if (step.call == PlanStep::Call::Delete && !step.base.isEmpty() && !before.isEmpty())
        step.base = writableEndpoint(before);
    if (index == from)
        step.when = When::Always;
    for (FieldChange &change : step.changes) {
        if (!before.isEmpty() && !step.mustNotExist)
            change.oldValue = documentValue(change, before);
    }
    m_plan.steps.append(step);
}

void GroupRetry::add(ChangeRunner::Retry which)
{
    const int last = m_first + m_size - 1;
    const bool any =
        std::any_of(m_run.results().begin() + m_first, m_run.results().begin() + last + 1,
                    [which](const StepResult &result) {
                        return which == ChangeRunner::Retry::Failed
                                   ? result.state == StepState::Failed
                                   : isUndone(result.state);
                    });
    if (!any)
        return;
    if (const char *rule = refusal()) {
        m_plan.excluded.append({m_run.plan().steps.at(m_first).mac, invalidInput(rule)});
        return;
    }
    // A phone that was taken out of its company and is not back needs no second time.
    const bool isOut = m_size > 1 && isDone(state(m_first)) && !isDone(state(last));
    for (int i = isOut ? m_first + 1 : m_first; i <= last; ++i)
        addStep(i, isOut ? m_first + 1 : m_first);
}

} // namespace

Plan ChangeRunner::retryPlan(const ChangeRun &run, Retry which)
{
    Plan plan;
    plan.kind = run.plan().kind;
    for (int first = 0; first < run.plan().steps.size();) {
        const int size = groupSize(run.plan(), first);
        GroupRetry(run, plan, first, size).add(which);
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
