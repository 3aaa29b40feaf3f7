// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/clock.h"

#include <QTimer>

namespace core {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context,
                        std::function<void()> callback)
{
    // Not QTimer::singleShot(): that one stays until its time, also when nobody waits any more, and
    // the deadlines of thousands of answered requests make every other timer slow.
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    if (delay < std::chrono::seconds(2))
        timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, context, [timer, callback = std::move(callback)] {
        timer->deleteLater();
        callback();
    });
    timer->start(delay);
}

} // namespace core
