// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"

/// A run whose steps end as the test says.
class FakeRun : public core::ChangeRun
{
public:
    explicit FakeRun(core::Plan plan, QObject *parent = nullptr)
        : ChangeRun(parent)
        , m_plan(std::move(plan))
        , m_results(m_plan.steps.size())
    {}

    const core::Plan &plan() const override { return m_plan; }
    const QList<core::StepResult> &results() const override { return m_results; }
    core::RunId id() const override { return 1; }
    State state() const override
    {
        const bool open =
            count(core::StepResult::State::Planned) + count(core::StepResult::State::Running) > 0;
        return !open ? State::Finished : m_halt == core::Error() ? State::Running : State::Paused;
    }
    const core::Error &halt() const override { return m_halt; }
    void pause() override {}
    void resume() override { haltWith({}); }
    int count(core::StepResult::State state) const override
    {
        return int(std::count_if(m_results.cbegin(), m_results.cend(),
                                 [state](const auto &result) { return result.state == state; }));
    }
    qint64 startedMs() const override { return 1'700'000'000'000; }
    void stop() override
    {
        stops += 1;
        for (int step = 0; step < m_results.size(); ++step) {
            if (m_results.at(step).state == core::StepResult::State::Planned)
                end(step, core::StepResult::State::Cancelled);
        }
    }

    /// Reports like the runner: the step first, then the end of the run.
    void end(int step, core::StepResult::State state, const core::Error &error = {})
    {
        m_results[step].state = state;
        m_results[step].error = error;
        Q_EMIT stepChanged(step);
        if (isFinished()) {
            Q_EMIT stateChanged();
            Q_EMIT finished();
        }
    }

    void haltWith(const core::Error &reason)
    {
        m_halt = reason;
        Q_EMIT stateChanged();
    }

    /// What the runner read of the phone.
    void setBefore(int step, const QJsonObject &document) { m_results[step].before = document; }

    int stops = 0;

private:
    core::Plan m_plan;
    core::Error m_halt;
    QList<core::StepResult> m_results;
};
