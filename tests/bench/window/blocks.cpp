// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/blocks.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QJsonArray>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>

namespace bench {

namespace {

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

std::size_t placeOf(double ms)
{
    const auto place = std::lower_bound(Blocks::boundsMs.begin(), Blocks::boundsMs.end(), ms);
    return std::size_t(place - Blocks::boundsMs.begin());
}

template <std::size_t Count>
QJsonArray arrayOf(const std::array<int, Count> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

} // namespace

void Blocks::add(double wallMs, double cpuMs, const QString &what)
{
    ++m_wall[placeOf(wallMs)];
    ++m_cpu[placeOf(cpuMs)];
    m_longestWall = std::max(m_longestWall, wallMs);
    if (cpuMs > m_longestCpu) {
        m_longestCpu = cpuMs;
        m_what = what;
    }
}

QJsonObject Blocks::toJson() const
{
    return {{QStringLiteral("bounds_ms"), arrayOf(boundsMs)},
            {QStringLiteral("wall"), arrayOf(m_wall)},
            {QStringLiteral("cpu"), arrayOf(m_cpu)},
            {QStringLiteral("longest_wall_ms"), m_longestWall},
            {QStringLiteral("longest_cpu_ms"), m_longestCpu},
            {QStringLiteral("longest"), m_what}};
}

bool BlocksApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    const QString name = QString::fromLatin1(receiver->metaObject()->className());
    const int type = event->type();
    QElapsedTimer wall;
    wall.start();
    const double cpu = threadMs();
    const bool done = QApplication::notify(receiver, event);
    const double cpuMs = threadMs() - cpu;
    --m_depth;
    blocks.add(double(wall.nsecsElapsed()) / 1e6, cpuMs,
               QStringLiteral("%1, event %2").arg(name).arg(type));
    return done;
}

} // namespace bench
