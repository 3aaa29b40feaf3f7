// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pacekeeper.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr qint64 longestPause = 60000;

} // namespace

PaceKeeper::PaceKeeper(int maxInFlight, double perSecond)
    : m_maxInFlight(std::clamp(maxInFlight, 1, 6))
    , m_perWindow(perSecond > 0 ? std::max(1, int(std::ceil(perSecond))) : 0)
    , m_window(perSecond > 0 ? qint64(std::ceil(1000.0 * m_perWindow / perSecond)) : 0)
{}

std::optional<PaceKeeper::Milliseconds> PaceKeeper::untilNext(qint64 now) const
{
    if (m_inFlight >= (m_slowed ? 1 : m_maxInFlight))
        return std::nullopt;
    qint64 at = m_pauseUntil;
    if (m_perWindow > 0 && m_starts.size() >= m_perWindow)
        at = std::max(at, m_starts.first() + m_window);
    return Milliseconds(std::max<qint64>(0, at - now));
}

void PaceKeeper::started(qint64 now)
{
    ++m_inFlight;
    if (m_perWindow == 0)
        return;
    m_starts.append(now);
    if (m_starts.size() > m_perWindow)
        m_starts.removeFirst();
}

void PaceKeeper::ended(qint64 startedAt, bool welcome)
{
    --m_inFlight;
    if (!welcome || startedAt < m_pausedAt)
        return;
    m_slowed = false;
    m_doublings = 0;
}

void PaceKeeper::slowDown(qint64 now, qint64 startedAt,
                          std::optional<std::chrono::seconds> retryAfter, double jitter)
{
    const bool sameRound = m_slowed && startedAt < m_pausedAt;
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

} // namespace core
