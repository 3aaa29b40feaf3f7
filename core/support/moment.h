// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

namespace core {

/// A point in time by both clocks, because neither tells how old something is: the monotonic one
/// stands still while the machine sleeps, and the other one may be set.
class Moment
{
public:
    explicit Moment(const Clock &clock);
    /// Of an answer that arrives now. When the clocks went apart by more than `tolerance` since it
    /// was asked for, nobody knows how long it has been waiting to be read: then that of the
    /// question.
    static Moment ofAnswer(const Moment &asked, std::chrono::milliseconds tolerance,
                           const Clock &clock);

    /// No longer ago than that by either clock, and neither has gone back.
    bool isWithin(std::chrono::milliseconds age, const Clock &clock) const;

private:
    qint64 m_nowMs;
    qint64 m_monotonicMs;
};

} // namespace core
