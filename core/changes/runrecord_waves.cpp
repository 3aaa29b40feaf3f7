// SPDX-License-Identifier: GPL-3.0-or-later
// The waves of a run.
#include "core/changes/runrecord.h"

#include "core/changes/wavegate.h"

#include <algorithm>

namespace core {

using StepState = StepResult::State;

void RunRecord::stage(const Rollout &rollout)
{
    m_waves = wavesOf(m_plan, rollout);
    if (m_waves.isEmpty())
        return;
    m_rollout = rollout;
    m_waveCount = countWaves(m_waves);
    m_todo.clear();
    beginWave();
}

/// A wave of which a step has begun is open, whatever became of the note that opened it.
void RunRecord::restoreWaves(const RunContent &content)
{
    m_rollout = content.head.rollout;
    m_waves =
        content.waves.size() == m_plan.steps.size() ? content.waves : wavesOf(m_plan, m_rollout);
    m_waveCount = countWaves(m_waves);
    m_openWaves = std::clamp(content.head.openWaves, 1, m_waveCount);
    for (int i = 0; i < m_waves.size(); ++i) {
        if (m_results.at(i).state != StepState::Planned)
            m_openWaves = std::max(m_openWaves, m_waves.at(i) + 1);
    }
    for (int i = 0; i < m_waves.size(); ++i) {
        const StepState state = m_results.at(i).state;
        m_waveSteps += isInLastWave(i) ? 1 : 0;
        if (!isInLastWave(i) && (state == StepState::Failed || state == StepState::Unknown))
            ++m_failedBefore;
    }
}

void RunRecord::beginWave()
{
    m_waveSteps = 0;
    m_failedBefore = failures();
    for (int i = 0; i < m_waves.size(); ++i) {
        if (!isInLastWave(i))
            continue;
        ++m_waveSteps;
        queueStep(i);
    }
}

void RunRecord::openNextWave()
{
    m_atGate = false;
    m_gate = nullptr;
    ++m_openWaves;
    beginWave();
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

/// What never had its turn is to be cancelled.
void RunRecord::queueClosedWaves()
{
    for (int i = 0; i < m_waves.size(); ++i) {
        if (!isInOpenWave(i) && m_results.at(i).state == StepState::Planned && !isFollower(i))
            m_todo.push_back(i);
    }
}

int RunRecord::failures() const
{
    return count(StepState::Failed) + count(StepState::Unknown);
}

bool RunRecord::waveFails() const
{
    return !m_waves.isEmpty() && tooManyFailed(m_rollout, failures() - m_failedBefore, m_waveSteps);
}

void RunRecord::forgiveWave()
{
    m_failedBefore = failures();
}

WaveReport RunRecord::waveReport() const
{
    WaveReport report;
    for (int i = 0; i < m_waves.size(); ++i)
        report.done += isInLastWave(i) && isDone(m_results.at(i).state) ? 1 : 0;
    report.failed = std::max(0, failures() - m_failedBefore);
    return report;
}

qint64 RunRecord::waveEndedMs() const
{
    qint64 ended = 0;
    for (int i = 0; i < m_waves.size(); ++i) {
        if (isInLastWave(i))
            ended = std::max(ended, m_results.at(i).endedMs);
    }
    return ended;
}

QList<RunRecord::ChangedPhone> RunRecord::phonesOfWave() const
{
    QHash<MacAddress, ChangedPhone> phones;
    for (int i = 0; i < m_waves.size(); ++i) {
        const PlanStep &step = m_plan.steps.at(i);
        if (!isInLastWave(i) || m_results.at(i).state != StepState::Confirmed)
            continue;
        if (step.call == PlanStep::Call::Put)
            phones.insert(step.mac, {step.company, step.mac, m_results.at(i).endedMs});
        else
            phones.remove(step.mac);
    }
    return phones.values();
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
    if (isWaveHalt(m_halt) && m_lastGate.open == m_openWaves && m_lastGate.atGate)
        return m_lastGate;
    WaveProgress progress{m_rollout, m_waveCount, m_openWaves, m_atGate, {}, {}};
    if (m_atGate && m_gate) {
        progress.report = m_gate->report();
        progress.verdict = m_gate->verdict();
    } else if (isWaveHalt(m_halt)) {
        progress.report = waveReport();
        progress.verdict = {GateVerdict::Kind::Halt, waveHaltReason(m_halt), {}};
    }
    return progress;
}

} // namespace core
