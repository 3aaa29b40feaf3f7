// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace core {

/// When the next request to a service may leave: at most so many in flight, at most so many in
/// any second, and after a 429 or 503 nobody until the pause is over, then one alone to see.
///
/// Learns the pace that the service allows. While every answer is welcome and the pace is used
/// up, it grows by about one request a second each second, and the number in flight up to six. A
/// 429 tells the limit: the pace falls to three quarters of it, comes back soon to nine tenths,
/// and tries the rest in longer and longer intervals, so that refusals stay rare and a limit that
/// was raised is found. A 503 halves the pace, too, but says nothing about a limit: afterwards
/// the old pace is back soon. Pure: times are given, in milliseconds of a monotonic clock.
class PaceKeeper
{
public:
    using Milliseconds = std::chrono::milliseconds;
    enum class Reason { TooMany, Maintenance }; ///< 429, 503

    static constexpr int mostInFlight = 6; ///< beyond, Qt's own queue would eat the deadline
    static constexpr double slowest = 0.5; ///< requests a second
    static constexpr double fastest = 50;

    /// Where to start. `perSecond` 0 means no limit until the service names one by a 429.
    PaceKeeper(int inFlight, double perSecond);
    /// Where an earlier one ended: learned().
    static PaceKeeper resumed(int inFlight, double learned);

    /// Zero: now. Empty: not before another one has ended.
    std::optional<Milliseconds> untilNext(qint64 now) const;

    void started(qint64 now);
    /// `welcome` when there was an answer, and not one that asked to slow down. An answer to a
    /// request from before the pause does not end the pause.
    void ended(qint64 startedAt, bool welcome, qint64 now);

    /// An answer 429 or 503 to a request started at `startedAt`. Answers to requests that left
    /// before the pause began do not lengthen the exponential pause again. `jitter` 0 to 1.
    void slowDown(Reason reason, qint64 now, qint64 startedAt,
                  std::optional<std::chrono::seconds> retryAfter, double jitter);

    /// A person does not want to wait any longer: one may leave to see, the others once it was
    /// welcome.
    void endPause(qint64 now);

    int inFlight() const { return m_inFlight; }
    Milliseconds pause(qint64 now) const;       ///< what is left of it
    double perSecond() const { return m_rate; } ///< at present; 0 no limit
    int parallel() const { return m_parallel; }
    /// A pace that was found to be welcome, to start with the next time; 0: nothing was learned.
    double learned() const;

private:
    int window() const; ///< requests that are counted together
    qint64 windowMs() const;
    bool isUsedUp(qint64 now) const;
    void grow(qint64 now);
    double step() const;
    void learnLimit(qint64 now);

    double m_rate;
    double m_start;
    double m_limit = 0;  ///< where the last 429 came; 0 none yet
    double m_goal = 0;   ///< comes back to this soon
    int m_confirmed = 0; ///< how often in a row a 429 came at about the same pace
    int m_parallel;
    int m_welcomeInParallel = 0; ///< since m_parallel changed
    std::deque<qint64> m_starts; ///< the latest ones
    int m_inFlight = 0;
    bool m_slowed = false;
    int m_doublings = 0;
    qint64 m_pausedAt = 0;
    qint64 m_pauseUntil = 0;
};

} // namespace core
