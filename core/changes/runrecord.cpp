// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/runrecord.h"

#include "core/changes/steprun.h"

#include <algorithm>

namespace core {

using StepState = StepResult::State;
using When = PlanStep::When;

namespace {

StepResult ended(StepState state, Error::Kind kind = Error().kind)
{
    StepResult result;
    result.state = state;
    result.error = Error::make(kind);
    return result;
}

StepResult secretMissing()
{
    StepResult result = ended(StepState::Failed, Error::Kind::SecretMissing);
    result.error.serviceCode = QStringLiteral("secret_not_kept");
    return result;
}

} // namespace

RunRecord::RunRecord(const Plan &plan, qint64 startedMs, QObject *parent)
    : ChangeRun(parent)
    , m_plan(plan)
    , m_results(plan.steps.size())
    , m_startedMs(startedMs)
{
    m_counts.at(size_t(StepState::Planned)) = int(plan.steps.size());
    for (int i = 0; i < m_plan.steps.size(); ++i) {
        if (!isFollower(i))
            m_todo.push_back(i);
    }
}

RunRecord::RunRecord(const RunContent &content, QObject *parent)
    : ChangeRun(parent)
    , m_plan(content.plan)
    , m_results(content.results)
    , m_id(content.head.id)
    , m_startedMs(content.head.createdMs)
    , m_state(content.head.state == State::Running ? State::Paused : content.head.state)
    , m_halt(content.head.halt)
    , m_withoutSecrets(content.withoutSecrets)
    , m_waves(content)
{
    for (const StepResult &result : std::as_const(m_results))
        ++m_counts.at(size_t(result.state));
}

void RunRecord::queueWhatIsOpen()
{
    m_todo.clear();
    m_reserved.clear();
    for (int i = 0; i < m_plan.steps.size(); ++i) {
        if (m_waves.isOpen(i))
            queueStep(i);
    }
}

void RunRecord::queueStep(int index)
{
    const StepState state = m_results.at(index).state;
    const bool open = state == StepState::Planned || state == StepState::Unknown;
    const bool lacks = m_withoutSecrets.contains(index);
    if (state == StepState::Planned && lacks) {
        change(index, secretMissing());
        Q_EMIT resultSet(index);
    } else if (state == StepState::Unknown && lacks &&
               m_plan.steps.at(index).call == PlanStep::Call::Put) {
        return; // what it wanted to write is not known any more
    } else if (state == StepState::Unknown || (open && !isFollower(index))) {
        m_todo.push_back(index);
    } else if (open) {
        decideFollower(index);
    }
}

bool RunRecord::isFollower(int index) const
{
    return m_plan.steps.at(index).when != When::Always && index > 0;
}

/// While it is held only groups that have begun go on: a phone must not stay nowhere. Not without
/// a journal, which would have to be asked again and again.
bool RunRecord::hasNext()
{
    if (m_todo.empty() || m_halt.kind == Error::Kind::Storage)
        return false;
    if (m_state == State::Running)
        return true;
    if (m_state != State::Paused)
        return false;
    const auto begun = std::find_if(m_todo.begin(), m_todo.end(),
                                    [this](int index) { return isBegunGroup(index); });
    if (begun == m_todo.end())
        return false;
    std::rotate(m_todo.begin(), begun, begun + 1);
    return true;
}

void RunRecord::reserve(const QList<int> &steps)
{
    for (const int step : steps)
        m_reserved.insert(step);
    m_todo.erase(std::remove_if(m_todo.begin(), m_todo.end(),
                                [this](int step) { return m_reserved.contains(step); }),
                 m_todo.end());
}

void RunRecord::release(int step)
{
    if (m_reserved.remove(step))
        m_todo.push_back(step);
}

int RunRecord::takeNext()
{
    const int index = m_todo.front();
    m_todo.pop_front();
    return index;
}

PlanStep RunRecord::stepToRun(int index) const
{
    PlanStep step = m_plan.steps.at(index);
    if (step.baseFrom >= 0 && step.baseFrom < m_results.size())
        step.base = m_results.at(step.baseFrom).before;
    return step;
}

void RunRecord::setRunning(int index, StepRun *step)
{
    m_running.insert(index, step);
    StepResult running = m_results.at(index);
    running.state = StepState::Running;
    running.error = {};
    change(index, running);
}

void RunRecord::setResult(int index, const StepResult &result)
{
    m_running.remove(index);
    StepResult kept = result;
    const bool needed = index + 1 < m_plan.steps.size() && isFollower(index + 1);
    if (!isUndone(result.state) && !needed) {
        kept.before = {};
        kept.after = {};
    }
    change(index, kept);
    Q_EMIT resultSet(index);
    if (needed)
        decideFollower(index + 1);
    finishIfDone();
}

void RunRecord::putBack(int index, const StepResult &as, Place place)
{
    m_running.remove(index);
    if (m_stopped && !isBegunGroup(index)) {
        change(index, ended(StepState::Cancelled, Error::Kind::Cancelled));
        Q_EMIT resultSet(index);
        return finishIfDone();
    }
    change(index, as);
    m_todo.insert(place == Place::First ? m_todo.begin() : m_todo.end(), index);
}

/// What the step before it means for a step that depends on it.
void RunRecord::decideFollower(int index)
{
    const StepState before = m_results.at(index - 1).state;
    const When when = m_plan.steps.at(index).when;
    if (before == StepState::Planned || before == StepState::Running ||
        before == StepState::Unknown)
        return; // to be decided later
    const bool wanted = when == When::BeforeDone ? isDone(before) : before == StepState::Failed;
    if (wanted && m_withoutSecrets.contains(index)) {
        change(index, secretMissing());
        return Q_EMIT resultSet(index);
    }
    if (wanted && hasBase(index))
        return m_todo.push_front(index);
    const bool bad = when == When::BeforeDone && before != StepState::NotNeeded;
    change(index,
           bad ? ended(StepState::Cancelled, Error::Kind::Cancelled) : ended(StepState::NotNeeded));
    Q_EMIT resultSet(index);
    if (index + 1 < m_plan.steps.size() && isFollower(index + 1))
        decideFollower(index + 1);
}

/// False when the phone was gone before anything could be taken over from it.
bool RunRecord::hasBase(int index) const
{
    const int from = m_plan.steps.at(index).baseFrom;
    return from < 0 || (from < m_results.size() && !m_results.at(from).before.isEmpty());
}

/// The phone is on its way from one state to another.
bool RunRecord::isBegunGroup(int index) const
{
    if (!isFollower(index))
        return false;
    const StepState before = m_results.at(index - 1).state;
    return isDone(before) || before == StepState::Failed;
}

/// What has not left does not leave any more.
void RunRecord::holdBack()
{
    const QHash<int, StepRun *> running = m_running;
    for (auto it = running.cbegin(); it != running.cend(); ++it) {
        if (!isBegunGroup(it.key()))
            it.value()->stop();
    }
}

void RunRecord::change(int index, const StepResult &result)
{
    --m_counts.at(size_t(m_results.at(index).state));
    ++m_counts.at(size_t(result.state));
    m_results[index] = result;
    m_waves.note(index, m_plan, m_results);
    Q_EMIT stepChanged(index);
}

void RunRecord::setState(State state, const Error &halt)
{
    if (m_state == state && m_halt == halt)
        return;
    m_state = state;
    m_halt = halt;
    m_atGate = m_atGate && state == State::Running;
    Q_EMIT stateChanged();
}

void RunRecord::stop()
{
    if (isFinished())
        return;
    m_stopped = true;
    m_atGate = false;
    queueClosedWaves();
    const QSet<int> reserved = m_reserved;
    for (const int step : reserved)
        release(step);
    std::deque<int> groups;
    for (const int index : std::exchange(m_todo, {})) {
        if (isBegunGroup(index)) {
            groups.push_back(index);
            continue;
        }
        StepResult cancelled = m_results.at(index);
        if (cancelled.state == StepState::Planned)
            cancelled = ended(StepState::Cancelled, Error::Kind::Cancelled);
        change(index, cancelled);
        Q_EMIT resultSet(index);
        if (index + 1 < m_plan.steps.size() && isFollower(index + 1))
            decideFollower(index + 1);
    }
    m_todo = groups;
    setState(State::Running, {}); // until the groups have come to their end
    holdBack();
    finishIfDone();
    if (!isFinished())
        Q_EMIT wantsToGoOn();
}

void RunRecord::pause()
{
    haltWith({});
}

void RunRecord::haltWith(const Error &error)
{
    const bool noJournal = error.kind == Error::Kind::Storage;
    if (isFinished() || (!noJournal && (m_state == State::Paused || m_stopped)))
        return;
    setState(State::Paused, error);
    holdBack();
}

void RunRecord::setWaiting(const Error &error)
{
    if (m_state == State::Running)
        setState(State::Running, error);
}

void RunRecord::resume()
{
    if (m_state == State::Running)
        return m_atGate ? openNextWave() : void();
    // Unclear steps of a wave that has ended are looked at beside the next one.
    const bool passes = isWaveHalt(m_halt) && m_waves.hasNext() && hasWaveEnded();
    if (m_halt.kind == Error::Kind::Conflict)
        m_waves.forgive();
    if (passes)
        m_waves.openNext(m_plan);
    queueWhatIsOpen();
    setState(State::Running, {});
    if (passes)
        Q_EMIT wavesChanged();
    Q_EMIT wantsToGoOn();
    finishIfDone();
}

void RunRecord::finishIfDone()
{
    if (isFinished() || !m_todo.empty() || !m_reserved.isEmpty() || !m_running.isEmpty())
        return;
    if (!m_stopped && m_waves.hasNext())
        return waitAtGate();
    setState(m_stopped ? State::Stopped : State::Finished, {});
    Q_EMIT finished();
}

} // namespace core
