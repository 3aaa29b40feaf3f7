// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "core/changes/wavestate.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <array>
#include <deque>

namespace core {

class StepRun;
class WaveGate;

/// The state of a run, kept by the runner: which step comes next and how each one stands.
/// Reports `finished` once, when no step is left to be done or under way. Of a run in waves only
/// the steps of open waves come into the line; when those have ended it says so and waits.
class RunRecord final : public ChangeRun
{
    Q_OBJECT

public:
    RunRecord(const Plan &plan, qint64 startedMs, QObject *parent);
    /// One of the journal, as it stands there.
    RunRecord(const RunContent &content, QObject *parent);

    RunId id() const override { return m_id; }
    const Plan &plan() const override { return m_plan; }
    const QList<StepResult> &results() const override { return m_results; }
    State state() const override { return m_state; }
    const Error &halt() const override { return m_halt; }
    bool lacksSecret(int step) const override { return m_withoutSecrets.contains(step); }
    int count(StepResult::State state) const override { return m_counts.at(size_t(state)); }
    qint64 startedMs() const override { return m_startedMs; }
    void stop() override;
    void pause() override;
    /// At a gate it opens the next wave.
    void resume() override;
    WaveProgress waves() const override;

    RunOrigin origin = RunOrigin::Wish;
    RunId originRun = 0;

    void setId(RunId id) { m_id = id; }
    /// Pauses by itself.
    void haltWith(const Error &error);
    /// It goes on by itself once there is a network; Error() when there is one.
    void setWaiting(const Error &error);

    /// Steps that wait for something else than their turn: out of the line, and back in it.
    void reserve(const QList<int> &steps);
    void release(int step);
    const std::deque<int> &todo() const { return m_todo; }

    bool hasNext();
    int nextStep() const { return m_todo.front(); }
    int takeNext();
    /// With the base that an earlier step of its group has left for it.
    PlanStep stepToRun(int index) const;

    /// What is planned, and what was sent and has to be looked at, comes into the line.
    void queueWhatIsOpen();
    void setRunning(int index, StepRun *step);
    void setResult(int index, const StepResult &result);
    enum class Place { First, Last };
    /// The step is to be begun anew later.
    void putBack(int index, const StepResult &as = {}, Place place = Place::First);
    void finishIfDone();
    const QHash<int, StepRun *> &running() const { return m_running; }

    // runrecord_waves.cpp
    /// Before it begins.
    void stage(const Rollout &rollout);
    const WaveState &waveState() const { return m_waves; }
    bool isAtGate() const { return m_atGate; }
    void setGate(WaveGate *gate);
    void passGate(const GateVerdict &verdict);

Q_SIGNALS:
    void wantsToGoOn();       ///< resume() was called
    void waveEnded();         ///< its gate is reached
    void waveOpened();        ///< the next one
    void resultSet(int step); ///< also of one that is not taken because of the one before

private:
    bool isFollower(int index) const;
    void decideFollower(int index);
    void change(int index, const StepResult &result);
    void setState(State state, const Error &halt);
    bool isBegunGroup(int index) const;
    bool hasBase(int index) const;
    void holdBack();
    void queueStep(int index);
    void openNextWave();
    void waitAtGate();
    bool hasWaveEnded() const;
    void queueClosedWaves();

    Plan m_plan;
    QList<StepResult> m_results;
    QHash<int, StepRun *> m_running;
    std::deque<int> m_todo; ///< steps that may begin, next one first
    QSet<int> m_reserved;
    std::array<int, StepResult::stateCount> m_counts{};
    RunId m_id = 0;
    qint64 m_startedMs;
    State m_state = State::Running;
    Error m_halt;
    QSet<int> m_withoutSecrets;
    bool m_stopped = false;

    WaveState m_waves;
    bool m_atGate = false;
    QPointer<WaveGate> m_gate;
    WaveProgress m_lastGate; ///< what was decided there
};

} // namespace core
