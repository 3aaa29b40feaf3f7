// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

/// The machine's clock, until a test sets its wall clock as a person or NTP would.
class ShiftedClock final : public core::Clock
{
public:
    qint64 nowMs() const override { return m_clock.nowMs() + m_shift.count(); }
    qint64 monotonicMs() const override { return m_clock.monotonicMs(); }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        m_clock.after(delay, context, std::move(callback));
    }

    /// From the machine's.
    void shift(std::chrono::milliseconds by) { m_shift = by; }

private:
    core::SystemClock m_clock;
    std::chrono::milliseconds m_shift{0};
};
