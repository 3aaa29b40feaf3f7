// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/wavestate.h"

#include <algorithm>

namespace core {

using StepState = StepResult::State;

namespace {

bool isFailure(StepState state)
{
    return state == StepState::Failed || state == StepState::Unknown;
}

bool wasSent(StepState state)
{
    return state != StepState::Planned && state != StepState::Cancelled &&
           state != StepState::NotNeeded;
}

bool isHead(const Plan &plan, int step)
{
    return plan.groupOf(step) == step;
}

} // namespace

WaveState::WaveState(const Plan &plan, const Rollout &rollout)
    : m_waves(wavesOf(plan, rollout))
{
    if (m_waves.isEmpty())
        return;
    m_rollout = rollout;
    m_count = countWaves(m_waves);
    countPhones(plan);
}

WaveState::WaveState(const RunContent &content)
    : m_rollout(content.head.rollout)
    , m_waves(content.waves.size() == content.plan.steps.size()
                  ? content.waves
                  : wavesOf(content.plan, content.head.rollout))
{
    if (m_waves.isEmpty())
        return;
    m_count = countWaves(m_waves);
    m_open = std::clamp(content.head.openWaves, 1, m_count);
    bool isLeft = false;
    for (int i = 0; i < m_waves.size(); ++i) {
        const StepState state = content.results.at(i).state;
        isLeft = isLeft || state == StepState::Planned;
        if (wasSent(state))
            m_open = std::max(m_open, m_waves.at(i) + 1);
    }
    if (!isLeft)
        m_open = m_count;
    countPhones(content.plan);
    for (int i = 0; i < m_waves.size(); ++i)
        note(i, content.plan, content.results);
    // Which ones they were is not known; those that fail anew do not count among them.
    for (auto it = m_failed.cbegin();
         it != m_failed.cend() && m_forgiven.size() < content.head.forgiven; ++it)
        m_forgiven.insert(*it);
}

void WaveState::countPhones(const Plan &plan)
{
    m_phones = 0;
    for (int i = 0; i < m_waves.size(); ++i)
        m_phones += isLast(i) && isHead(plan, i) ? 1 : 0;
}

void WaveState::openNext(const Plan &plan)
{
    ++m_open;
    m_failed.clear();
    m_forgiven.clear();
    countPhones(plan);
}

void WaveState::note(int step, const Plan &plan, const QList<StepResult> &results)
{
    if (!isStaged() || !isLast(step))
        return;
    const int first = plan.groupOf(step);
    bool failed = isFailure(results.at(first).state);
    for (int i = first + 1; i < plan.steps.size() && !isHead(plan, i); ++i)
        failed = failed || isFailure(results.at(i).state);
    if (failed)
        m_failed.insert(first);
    else
        m_failed.remove(first);
}

bool WaveState::failsTooMuch() const
{
    return isStaged() && tooManyFailed(m_rollout, failures(), m_phones);
}

WaveReport WaveState::report() const
{
    WaveReport report;
    report.failed = failures();
    report.done = m_phones - int(m_failed.size());
    return report;
}

qint64 WaveState::endedMs(const QList<StepResult> &results) const
{
    qint64 ended = 0;
    for (int i = 0; i < m_waves.size(); ++i) {
        if (isLast(i))
            ended = std::max(ended, results.at(i).endedMs);
    }
    return ended;
}

QList<WaveState::ChangedPhone> WaveState::changedPhones(const Plan &plan,
                                                        const QList<StepResult> &results) const
{
    QHash<MacAddress, ChangedPhone> phones;
    for (int i = 0; i < m_waves.size(); ++i) {
        const PlanStep &step = plan.steps.at(i);
        if (!isLast(i) || results.at(i).state != StepState::Confirmed)
            continue;
        if (step.call == PlanStep::Call::Put)
            phones.insert(step.mac, {step.company, step.mac, results.at(i).endedMs});
        else
            phones.remove(step.mac);
    }
    return phones.values();
}

} // namespace core
