// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pacekeeper.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr qint64 longestPause = 60000;
constexpr double afterRefusal = 0.75;
constexpr double nearLimit = 0.9;
constexpr double farFromLimit = 0.15;
constexpr double firstProbe = 60; ///< seconds from nine tenths of a limit to all of it
constexpr int mostProbeDoublings = 5;
constexpr double leastGuess = 10; ///< of a limit, in requests a second
constexpr size_t mostStarts = 256;
constexpr int welcomeForOneMore = 8;

} // namespace

PaceKeeper PaceKeeper::resumed(int inFlight, double learned)
{
    PaceKeeper pace(inFlight, learned);
    pace.m_goal = pace.m_rate;
    pace.m_limit = pace.m_rate / nearLimit;
    return pace;
}

PaceKeeper::PaceKeeper(int inFlight, double perSecond)
    : m_rate(perSecond > 0 ? std::clamp(perSecond, slowest, fastest) : 0)
    , m_start(m_rate)
    , m_parallel(std::clamp(inFlight, 1, mostInFlight))
{}

int PaceKeeper::window() const
{
    // Close to a limit they go one by one: what leaves all at once arrives closer still.
    if (m_limit > 0)
        return 1;
    return std::max(1, int(std::ceil(m_rate)));
}

qint64 PaceKeeper::windowMs() const
{
    return qint64(std::ceil(1000.0 * window() / m_rate));
}

std::optional<PaceKeeper::Milliseconds> PaceKeeper::untilNext(qint64 now) const
{
    if (m_inFlight >= (m_slowed ? 1 : m_parallel))
        return std::nullopt;
    qint64 at = m_pauseUntil;
    if (m_rate > 0 && m_starts.size() >= size_t(window()))
        at = std::max(at, m_starts[m_starts.size() - size_t(window())] + windowMs());
    return Milliseconds(std::max<qint64>(0, at - now));
}

void PaceKeeper::started(qint64 now)
{
    ++m_inFlight;
    m_starts.push_back(now);
    if (m_starts.size() > mostStarts)
        m_starts.pop_front();
}

void PaceKeeper::ended(qint64 startedAt, bool welcome, qint64 now)
{
    const bool full = m_inFlight >= m_parallel;
    --m_inFlight;
    if (!welcome || startedAt < m_pausedAt)
        return;
    m_slowed = false;
    m_doublings = 0;
    grow(now);
    if (full && m_parallel < mostInFlight && ++m_welcomeInParallel >= welcomeForOneMore) {
        ++m_parallel;
        m_welcomeInParallel = 0;
    }
}

// A pace that nobody uses proves nothing.
bool PaceKeeper::isUsedUp(qint64 now) const
{
    const auto counted = size_t(window());
    return m_starts.size() >= counted &&
           now - m_starts[m_starts.size() - counted] <= windowMs() + windowMs() / 2;
}

void PaceKeeper::grow(qint64 now)
{
    if (m_rate == 0 || !isUsedUp(now))
        return;
    const double most = m_rate < m_goal ? m_goal : fastest;
    m_rate = std::min(most, m_rate + step() / m_rate);
}

/// By how much the pace grows in a second.
double PaceKeeper::step() const
{
    if (m_rate < m_goal)
        return m_goal * 0.05;
    const bool isAtLimit = m_limit > 0 && m_rate < m_limit * (1 + farFromLimit);
    if (!isAtLimit)
        return std::min(1.0, m_rate * 0.2);
    const double probe = firstProbe * double(1 << std::min(m_confirmed, mostProbeDoublings));
    return m_limit * (1 - nearLimit) / probe;
}

void PaceKeeper::learnLimit(qint64 now)
{
    double at = m_rate;
    if (at == 0) { // what it took of what came all at once
        const auto latest = std::count_if(m_starts.begin(), m_starts.end(),
                                          [now](qint64 start) { return start > now - 1000; });
        at = std::max(leastGuess, double(latest - m_inFlight - 1));
    }
    at = std::clamp(at, slowest, fastest);
    const bool again = m_limit > 0 && std::abs(at - m_limit) < m_limit * farFromLimit;
    m_confirmed = again ? m_confirmed + 1 : 0;
    m_limit = at;
    m_goal = at * nearLimit;
    m_rate = std::max(slowest, at * afterRefusal);
}

void PaceKeeper::slowDown(Reason reason, qint64 now, qint64 startedAt,
                          std::optional<std::chrono::seconds> retryAfter, double jitter)
{
    const bool sameRound = startedAt < m_pausedAt;
    qint64 pause = 0;
    if (retryAfter) {
        pause = std::chrono::milliseconds(*retryAfter).count();
    } else if (!sameRound) {
        const qint64 whole =
            std::min<qint64>(longestPause, qint64(1000) << std::min(m_doublings, 6));
        const double stretch = 1.0 + 0.25 * std::clamp(jitter, 0.0, 1.0);
        pause = std::min(longestPause, qint64(double(whole) * stretch));
    }
    if (!sameRound) {
        ++m_doublings;
        m_pausedAt = now;
        m_parallel = std::max(1, m_parallel / 2);
        m_welcomeInParallel = 0;
        if (reason == Reason::TooMany) {
            learnLimit(now);
        } else if (m_rate > 0) {
            m_goal = std::max(m_goal, m_rate);
            m_rate = std::max(slowest, m_rate / 2);
        }
    }
    m_slowed = true;
    m_pauseUntil = std::max(m_pauseUntil, now + pause);
}

void PaceKeeper::endPause(qint64 now)
{
    m_pauseUntil = std::min(m_pauseUntil, now);
}

PaceKeeper::Milliseconds PaceKeeper::pause(qint64 now) const
{
    return Milliseconds(m_slowed ? std::max<qint64>(0, m_pauseUntil - now) : 0);
}

double PaceKeeper::learned() const
{
    const double found = std::max(m_rate, m_goal);
    if (m_limit > 0)
        return std::min(found, m_limit * nearLimit);
    return found > m_start ? found : 0;
}

} // namespace core
