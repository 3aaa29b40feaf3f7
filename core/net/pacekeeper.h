// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QList>

namespace core {

/// When the next request of a client may leave: at most so many in flight, at most so many in
/// any second, and after a 429 or 503 nobody until the pause is over, then one alone to see.
/// Pure: times are given, in milliseconds of a monotonic clock.
class PaceKeeper
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// `perSecond` 0 means no limit.
    PaceKeeper(int maxInFlight, double perSecond);

    /// Zero: now. Empty: not before another one has ended.
    std::optional<Milliseconds> untilNext(qint64 now) const;

    void started(qint64 now);
    /// `welcome` when there was an answer, and not one that asked to slow down. An answer to a
    /// request from before the pause does not end the pause.
    void ended(qint64 startedAt, bool welcome);

    /// An answer 429 or 503 to a request started at `startedAt`. Answers to requests that left
    /// before the pause began do not lengthen the exponential pause again. `jitter` 0 to 1.
    void slowDown(qint64 now, qint64 startedAt, std::optional<std::chrono::seconds> retryAfter,
                  double jitter);

    /// A person does not want to wait any longer: one may leave to see, the others once it was
    /// welcome.
    void endPause(qint64 now);

    int inFlight() const { return m_inFlight; }
    Milliseconds pause(qint64 now) const; ///< what is left of it

private:
    int m_maxInFlight;
    int m_perWindow;
    qint64 m_window;        ///< milliseconds that m_perWindow starts may fall into
    QList<qint64> m_starts; ///< the last m_perWindow ones
    int m_inFlight = 0;
    bool m_slowed = false;
    int m_doublings = 0;
    qint64 m_pausedAt = 0;
    qint64 m_pauseUntil = 0;
};

} // namespace core
