// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/runrecord.h"

#include "core/changes/steprun.h"

namespace core {

using State = StepResult::State;

RunRecord::RunRecord(const Plan &plan, qint64 startedMs, QObject *parent)
    : ChangeRun(parent)
    , m_plan(plan)
    , m_results(plan.steps.size())
    , m_startedMs(startedMs)
{
    m_counts.at(size_t(State::Planned)) = int(plan.steps.size());
}

void RunRecord::stop()
{
    const int first = m_next;
    m_next = int(m_plan.steps.size());
    for (int i = first; i < m_results.size(); ++i) {
        StepResult cancelled;
        cancelled.state = State::Cancelled;
        cancelled.error = Error::make(Error::Kind::Cancelled);
        change(i, cancelled);
    }
    const QHash<int, StepRun *> running = m_running;
    for (StepRun *step : running)
        step->stop();
    finishIfDone();
}

void RunRecord::setRunning(int index, StepRun *step)
{
    m_running.insert(index, step);
    StepResult running;
    running.state = State::Running;
    change(index, running);
}

void RunRecord::setResult(int index, const StepResult &result)
{
    m_running.remove(index);
    change(index, result);
    finishIfDone();
}

void RunRecord::change(int index, const StepResult &result)
{
    --m_counts.at(size_t(m_results.at(index).state));
    ++m_counts.at(size_t(result.state));
    m_results[index] = result;
    Q_EMIT stepChanged(index);
}

void RunRecord::finishIfDone()
{
    if (m_finished || hasNext() || !m_running.isEmpty())
        return;
    m_finished = true;
    Q_EMIT finished();
}

} // namespace core
