// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

/// Timers and the monotonic clock run `speed` times as fast, so that pauses and delays do not
/// take up the time of a torture; the wall clock is the machine's, because signatures name it.
class FastClock final : public core::Clock
{
public:
    static constexpr int speed = 20;

    qint64 nowMs() const override { return m_clock.nowMs(); }
    qint64 monotonicMs() const override { return m_clock.monotonicMs() * speed; }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        m_clock.after(delay / speed, context, std::move(callback));
    }

private:
    core::SystemClock m_clock;
};
