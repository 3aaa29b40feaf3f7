// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"

#include <QSet>

namespace core {

/// Which waves of a run are open, and how the last one of these stands. Counts phones: the steps of
/// a group are one. A value, without waves for a run that goes all at once.
class WaveState
{
public:
    struct ChangedPhone
    {
        Company company;
        MacAddress mac;
        qint64 changedMs = 0; ///< by the service's clock
    };

    WaveState() = default;
    WaveState(const Plan &plan, const Rollout &rollout);
    /// As the journal has it. A wave of which a step was sent is open, whatever became of the note
    /// that opened it; where nothing is left to be sent all are.
    explicit WaveState(const RunContent &content);

    bool isStaged() const { return !m_waves.isEmpty(); }
    const Rollout &rollout() const { return m_rollout; }
    const QByteArray &ofSteps() const { return m_waves; } ///< see wavesOf()
    int count() const { return m_count; }
    int open() const { return m_open; }
    bool hasNext() const { return m_open < m_count; }
    bool isOpen(int step) const { return m_waves.isEmpty() || m_waves.at(step) < m_open; }
    bool isLast(int step) const { return m_waves.isEmpty() || m_waves.at(step) == m_open - 1; }

    void openNext(const Plan &plan);
    /// A step of the run is another one now.
    void note(int step, const Plan &plan, const QList<StepResult> &results);
    /// More of the last open wave has failed than may.
    bool failsTooMuch() const;
    /// What a person knows of when they go on does not count any more.
    void forgive() { m_forgiven = m_failed; }
    int forgiven() const { return int(m_forgiven.size()); }

    WaveReport report() const; ///< without last contacts and times
    /// Its last step, by the service's clock.
    qint64 endedMs(const QList<StepResult> &results) const;
    /// Those of the last open wave that are to come back.
    QList<ChangedPhone> changedPhones(const Plan &plan, const QList<StepResult> &results) const;

private:
    void countPhones(const Plan &plan);
    int failures() const { return int((m_failed - m_forgiven).size()); }

    Rollout m_rollout;
    QByteArray m_waves;
    int m_count = 1;
    int m_open = 1;
    int m_phones = 0;     ///< of the last open wave
    QSet<int> m_failed;   ///< of these, by the first step of each group
    QSet<int> m_forgiven; ///< of these
};

} // namespace core
