// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace core {

/// Time and timers, so that tests need not wait. Signing, pacing, retry and ages use this.
/// Lives longer than everything it is given to; use on the thread that created it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall clock, UTC, milliseconds since 1970.
    virtual qint64 nowMs() const = 0;
    /// Never goes back; origin without meaning, milliseconds.
    virtual qint64 monotonicMs() const = 0;
    /// Calls back once, never before it returns, and perhaps a twentieth too early: who needs the
    /// time to be over looks again. Nothing happens if `context`, which lives on this thread, has
    /// gone by then.
    virtual void after(std::chrono::milliseconds delay, QObject *context,
                       std::function<void()> callback) = 0;

    qint64 nowSeconds() const { return nowMs() / 1000; }
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
};

/// The machine's clock and Qt's timers.
class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
    qint64 monotonicMs() const override;
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override;
};

} // namespace core
