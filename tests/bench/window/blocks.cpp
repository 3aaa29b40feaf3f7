// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/blocks.h"

#include <QEvent>
#include <QThread>

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

} // namespace

void Blocks::addEvent(double wallMs, double cpuMs, const QString &what)
{
    m_wall.add(wallMs);
    if (cpuMs > m_cpu.longest())
        m_what = what;
    m_cpu.add(cpuMs);
}

void Blocks::beat()
{
    const double ms = double(m_sinceBeat.nsecsElapsed()) / 1e6;
    m_beats.add(std::max(0.0, ms - beatMs));
    m_sinceBeat.start();
}

QJsonObject Blocks::toJson() const
{
    QJsonArray bounds;
    for (const int bound : Histogram::boundsMs)
        bounds.append(bound);
    return {{QStringLiteral("bounds_ms"), bounds},
            {QStringLiteral("events_wall"), m_wall.counts()},
            {QStringLiteral("events_cpu"), m_cpu.counts()},
            {QStringLiteral("heartbeat"), m_beats.counts()},
            {QStringLiteral("longest_wall_ms"), m_wall.longest()},
            {QStringLiteral("longest_cpu_ms"), m_cpu.longest()},
            {QStringLiteral("longest_beat_ms"), m_beats.longest()},
            {QStringLiteral("longest"), m_what}};
}

BlocksApplication::BlocksApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_heart.setTimerType(Qt::PreciseTimer);
    m_heart.setInterval(Blocks::beatMs);
    connect(&m_heart, &QTimer::timeout, this, [this] { blocks.beat(); });
    m_heart.start();
}

bool BlocksApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
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
    blocks.addEvent(double(wall.nsecsElapsed()) / 1e6, cpuMs,
                    QStringLiteral("%1, event %2").arg(name).arg(type));
    return done;
}

} // namespace bench
