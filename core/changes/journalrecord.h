// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"
#include "core/changes/rollout.h"
#include "core/changes/stepresult.h"
#include "core/mirror/secretsettings.h"

#include <QMetaType>
#include <QStringList>

#include <array>
#include <optional>

namespace core {

/// Number of a run in its journal; never given twice. 0: none.
using RunId = qint64;

/// Why a run was begun, beside a person's wish. The numbers lie in journals.
enum class RunOrigin { Wish, Undo, Retry };

/// A run as lists show it, without its steps. A value.
struct RunHead
{
    /// The numbers lie in journals: new ones come last.
    enum class State {
        Running,
        Paused,      ///< by a person, or by itself: `halt` says why
        Stopped,     ///< by a person; what had not begun never will
        Finished,    ///< every step has ended
        Interrupted, ///< the program ended before the run did; it can be continued
    };

    RunId id = 0;
    QString connection;     ///< its id
    QString connectionName; ///< as it was called then
    QString account;        ///< base URL and key id: whose phones these are
    QString who;            ///< who was at the computer, "name@computer"
    QStringList companies;  ///< names, each once
    QString source;         ///< Plan::source, redacted
    Plan::Kind kind = Plan::Kind::Rename;
    State state = State::Running;
    RunOrigin origin = RunOrigin::Wish;
    RunId originRun = 0; ///< undone or tried again by this one
    RunId undoneBy = 0;  ///< the latest run that undoes this one
    int phones = 0;      ///< concerned; a move takes three steps for one
    qint64 createdMs = 0;
    qint64 endedMs = 0; ///< 0 as long as it goes on
    std::array<int, StepResult::stateCount> counts{};
    Rollout rollout;       ///< not staged: all at once
    int waves = 1;         ///< that there are
    int openWaves = 1;     ///< that have begun
    int forgiven = 0;      ///< phones of the last one that failed, with which a person went on
    Error halt;            ///< why it paused by itself; Error() for none
    bool hasImages = true; ///< false: compacted, it cannot be undone any more

    int count(StepResult::State which) const { return counts.at(size_t(which)); }
    int total() const;
    /// Steps that have come to an end, one way or the other.
    int ended() const
    {
        return total() - count(StepResult::State::Planned) - count(StepResult::State::Running);
    }
    /// Phones that were changed; a move, which takes several steps a phone, by its share of them.
    int phonesDone() const { return phonesOf(count(StepResult::State::Confirmed)); }
    int phonesOf(int steps) const; ///< the same for so many of its steps
    bool isOver() const { return state == State::Finished || state == State::Stopped; }

    bool operator==(const RunHead &) const = default;
};

/// What becomes of a run. A value.
struct RunChange
{
    RunHead::State state = RunHead::State::Running;
    Error halt;
    qint64 nowMs = 0;
    int openWaves = 1; ///< never fewer than before
    int forgiven = 0;
};

/// Everything there is about a run.
struct RunContent
{
    RunHead head;
    Plan plan;
    QList<StepResult> results; ///< same order as plan.steps
    QList<qint64> timesMs;     ///< when each step last came further; same order
    /// Steps of which something was not kept for want of a key, or does not open with this one:
    /// they cannot be sent, and what they did cannot be undone.
    QSet<int> withoutSecrets;
    QByteArray waves; ///< of each step, see wavesOf()
};

/// A new run, to be written down before its first step.
struct RunStart
{
    RunHead head; ///< without id and counts
    Plan plan;
    SecretSettings secrets; ///< which values may lie on the disk only sealed
    QByteArray waves = {};  ///< of each step, see wavesOf()
};

/// What became of a step.
struct StepNote
{
    RunId run = 0;
    int step = 0;
    qint64 timeMs = 0;
    StepResult result; ///< images that are empty leave those in the journal as they are
};

/// What a run did to a phone.
struct PhoneEvent
{
    RunHead head; ///< without counts
    qint64 timeMs = 0;
    StepResult::State state = StepResult::State::Planned;
    PlanStep step;
    Error error;
};

} // namespace core

Q_DECLARE_METATYPE(core::RunHead)
