// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

#include <QPointer>

#include <algorithm>
#include <vector>

/// A clock that stands still until a test moves it.
class FakeClock final : public core::Clock
{
public:
    explicit FakeClock(qint64 nowMs = 1767225600000)
        : m_now(nowMs)
    {}

    qint64 nowMs() const override { return m_now; }
    qint64 monotonicMs() const override { return m_monotonic; }

    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        m_timers.push_back({m_monotonic + delay.count(), context, std::move(callback)});
    }

    /// Moves both clocks and calls back, in order, what has become due.
    void advance(std::chrono::milliseconds by)
    {
        const qint64 target = m_monotonic + by.count();
        for (;;) {
            const auto next =
                std::min_element(m_timers.begin(), m_timers.end(),
                                 [](const Timer &a, const Timer &b) { return a.due < b.due; });
            if (next == m_timers.end() || next->due > target)
                break;
            const Timer timer = *next;
            m_timers.erase(next);
            moveTo(std::max(timer.due, m_monotonic));
            if (timer.context)
                timer.callback();
        }
        moveTo(target);
    }

    /// Moves the wall clock only, as a person or NTP would.
    void setNow(qint64 nowMs) { m_now = nowMs; }

private:
    struct Timer
    {
        qint64 due;
        QPointer<QObject> context;
        std::function<void()> callback;
    };

    void moveTo(qint64 monotonic)
    {
        m_now += monotonic - m_monotonic;
        m_monotonic = monotonic;
    }

    qint64 m_now;
    qint64 m_monotonic = 1000;
    std::vector<Timer> m_timers;
};
