// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runpace.h"

#include "ui/widgets/relativetime.h"

#include <QLocale>

#include <cmath>

namespace ui {

namespace {

constexpr qint64 longestMs = 10000;
constexpr qint64 shortestMs = 1000;

QString shortNumber(double number)
{
    const double tenths = std::round(number * 10) / 10;
    return QLocale().toString(tenths, 'f', tenths < 10 && tenths != std::floor(tenths) ? 1 : 0);
}

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

QString RunPace::text(qint64 left) const
{
    const double pace = perSecond();
    if (pace <= 0)
        return {};
    //: How fast a change goes, in calls to the service
    const QString speed = pace < 1 ? tr("%1 per minute").arg(shortNumber(pace * 60))
                                   //: How fast a change goes, in calls to the service
                                   : tr("%1 per second").arg(shortNumber(pace));
    //: How fast something goes, and the time it still takes: "12 per second, 3 min left"
    return left > 0 ? tr("%1, %2 left").arg(speed, shortDuration(secondsFor(left))) : speed;
}

} // namespace ui
