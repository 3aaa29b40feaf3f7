// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"

#include <QHash>

#include <array>

namespace core {

class StepRun;

/// The state of a run, kept by the runner: which step comes next and how each one stands.
/// Reports `finished` once, when no step is planned or running any more.
class RunRecord final : public ChangeRun
{
    Q_OBJECT

public:
    RunRecord(const Plan &plan, qint64 startedMs, QObject *parent);

    const Plan &plan() const override { return m_plan; }
    const QList<StepResult> &results() const override { return m_results; }
    bool isFinished() const override { return m_finished; }
    int count(StepResult::State state) const override { return m_counts.at(size_t(state)); }
    qint64 startedMs() const override { return m_startedMs; }
    void stop() override;

    bool hasNext() const { return m_next < m_plan.steps.size(); }
    const PlanStep &nextStep() const { return m_plan.steps.at(m_next); }
    int takeNext() { return m_next++; }

    void setRunning(int index, StepRun *step);
    void setResult(int index, const StepResult &result);
    void finishIfDone();

private:
    void change(int index, const StepResult &result);

    Plan m_plan;
    QList<StepResult> m_results;
    QHash<int, StepRun *> m_running;
    std::array<int, size_t(StepResult::State::Cancelled) + 1> m_counts{};
    qint64 m_startedMs;
    int m_next = 0;
    bool m_finished = false;
};

} // namespace core
