// SPDX-License-Identifier: GPL-3.0-or-later
// A run and its gates.
#include "core/changes/runrecord.h"

#include "core/changes/wavegate.h"

#include <algorithm>

namespace core {

using StepState = StepResult::State;

void RunRecord::stage(const Rollout &rollout)
{
    m_waves = WaveState(m_plan, rollout);
    m_todo.erase(std::remove_if(m_todo.begin(), m_todo.end(),
                                [this](int step) { return !m_waves.isOpen(step); }),
                 m_todo.end());
}

void RunRecord::openNextWave()
{
    m_atGate = false;
    m_gate = nullptr;
    m_waves.openNext(m_plan);
    for (int i = 0; i < m_plan.steps.size(); ++i) {
        if (m_waves.isLast(i))
            queueStep(i);
    }
    Q_EMIT waveOpened();
    Q_EMIT wavesChanged();
    Q_EMIT wantsToGoOn();
    finishIfDone();
}

void RunRecord::waitAtGate()
{
    if (m_state != State::Running || m_atGate)
        return;
    m_atGate = true;
    Q_EMIT waveEnded();
    Q_EMIT wavesChanged();
}

bool RunRecord::hasWaveEnded() const
{
    for (int i = 0; i < m_results.size(); ++i) {
        if (m_waves.isOpen(i) && !isEnd(m_results.at(i).state))
            return false;
    }
    return true;
}

/// What never had its turn is to be cancelled.
void RunRecord::queueClosedWaves()
{
    for (int i = 0; i < m_plan.steps.size(); ++i) {
        if (!m_waves.isOpen(i) && m_results.at(i).state == StepState::Planned && !isFollower(i))
            m_todo.push_back(i);
    }
}

void RunRecord::setGate(WaveGate *gate)
{
    m_gate = gate;
    connect(gate, &WaveGate::changed, this, &RunRecord::wavesChanged);
    connect(gate, &WaveGate::decided, this, &RunRecord::passGate);
    gate->begin();
}

void RunRecord::passGate(const GateVerdict &verdict)
{
    m_lastGate = waves();
    if (verdict.kind == GateVerdict::Kind::Go)
        return openNextWave();
    haltWith(waveHalt(verdict.reason));
}

WaveProgress RunRecord::waves() const
{
    if (isWaveHalt(m_halt) && m_lastGate.open == m_waves.open() && m_lastGate.atGate)
        return m_lastGate;
    WaveProgress progress{m_waves.rollout(), m_waves.count(), m_waves.open(), m_atGate, {}, {}};
    if (m_atGate && m_gate) {
        progress.report = m_gate->report();
        progress.verdict = m_gate->verdict();
    } else if (isWaveHalt(m_halt)) {
        progress.report = m_waves.report();
        progress.verdict = {GateVerdict::Kind::Halt, waveHaltReason(m_halt), {}};
    }
    return progress;
}

} // namespace core
