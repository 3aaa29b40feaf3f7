// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QJsonObject>
#include <QMetaType>

namespace core {

/// How one step ended or stands. A value; may cross threads.
struct StepResult
{
    /// The numbers lie in journals: new ones come last.
    enum class State {
        Planned,
        Running,     ///< in the journal: sent; whether it took effect is not known yet
        Confirmed,   ///< the service holds the after-image
        AlreadyDone, ///< it held it before; nothing was sent
        Failed,      ///< `error` says why; the service holds the before-image as far as known
        Unknown,     ///< sent, no clear answer, and reading back failed too or shows the old
                     ///< values of a write that may still land
        Cancelled,   ///< never sent
        NotNeeded,   ///< never sent, because the step before it went the other way
    };
    static constexpr int stateCount = int(State::NotNeeded) + 1;

    State state = State::Planned;
    Error error;
    /// When it ended, by the service's clock as far as that is known, milliseconds since 1970; 0 as
    /// long as it has not. The journal has it by the clock of this computer.
    qint64 endedMs = 0;
    /// As read right before the write, and as sent or as answered; may hold secrets, never shown
    /// or logged. A run keeps them in memory only where something is left to be done or explained.
    QJsonObject before;
    QJsonObject after;
};

/// Nothing of it has reached the service and nothing will by itself.
constexpr bool isUndone(StepResult::State state)
{
    return state == StepResult::State::Failed || state == StepResult::State::Cancelled ||
           state == StepResult::State::Unknown;
}

/// It has come to an end, one way or the other.
constexpr bool isEnd(StepResult::State state)
{
    return state != StepResult::State::Planned && state != StepResult::State::Running;
}

/// The service holds what the step wants.
constexpr bool isDone(StepResult::State state)
{
    return state == StepResult::State::Confirmed || state == StepResult::State::AlreadyDone;
}

} // namespace core

Q_DECLARE_METATYPE(core::StepResult)
