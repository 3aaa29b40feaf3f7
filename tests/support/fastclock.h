// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

/// Timers and the monotonic clock run `speed` times as fast, so that pauses and delays do not
/// take up the time of a torture. The wall clock is the machine's, because signatures name it; what
/// compares both clocks needs one that is as fast, and a service that puts up with it.
class FastClock final : public core::Clock
{
public:
    enum class Wall {
        Machine,
        Fast,
    };
    static constexpr int speed = 20;

    explicit FastClock(Wall wall = Wall::Machine)
        : m_ahead(wall == Wall::Fast ? speed - 1 : 0)
        , m_startMs(m_clock.nowMs())
    {}

    qint64 nowMs() const override
    {
        const qint64 now = m_clock.nowMs();
        return now + m_ahead * (now - m_startMs);
    }
    qint64 monotonicMs() const override { return m_clock.monotonicMs() * speed; }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        m_clock.after(delay / speed, context, std::move(callback));
    }

private:
    core::SystemClock m_clock;
    const qint64 m_ahead;
    const qint64 m_startMs;
};
