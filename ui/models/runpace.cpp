// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runpace.h"

#include <cmath>

namespace ui {

namespace {

constexpr qint64 longestMs = 10000;
constexpr qint64 shortestMs = 1000;

} // namespace

void RunPace::note(qint64 nowMs, qint64 done)
{
    if (!m_seen.empty() && done < m_seen.back().second)
        m_seen.clear(); // begun anew
    m_seen.emplace_back(nowMs, done);
    while (m_seen.size() > 2 && nowMs - m_seen.front().first > longestMs)
        m_seen.pop_front();
}

double RunPace::perSecond() const
{
    if (m_seen.size() < 2)
        return 0;
    const qint64 elapsed = m_seen.back().first - m_seen.front().first;
    if (elapsed < shortestMs)
        return 0;
    return double(m_seen.back().second - m_seen.front().second) * 1000.0 / double(elapsed);
}

qint64 RunPace::secondsFor(qint64 left) const
{
    const double pace = perSecond();
    return pace > 0 ? qint64(std::ceil(double(left) / pace)) : -1;
}

} // namespace ui
