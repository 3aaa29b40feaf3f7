// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

#include <QList>
#include <QPointer>

/// Time that passes only in advance().
class ManualClock final : public core::Clock
{
public:
    qint64 nowMs() const override { return m_now; }
    qint64 monotonicMs() const override { return m_now; }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        m_alarms.append({m_now + delay.count(), context, std::move(callback)});
    }

    void advance(std::chrono::milliseconds by)
    {
        m_now += by.count();
        const QList<Alarm> alarms = std::exchange(m_alarms, {});
        for (const Alarm &alarm : alarms) {
            if (alarm.at > m_now)
                m_alarms.append(alarm);
            else if (alarm.context)
                alarm.callback();
        }
    }

private:
    struct Alarm
    {
        qint64 at;
        QPointer<QObject> context;
        std::function<void()> callback;
    };
    qint64 m_now = 0;
    QList<Alarm> m_alarms;
};
