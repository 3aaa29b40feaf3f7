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
    QTimer::singleShot(delay, context, std::move(callback));
}

} // namespace core
