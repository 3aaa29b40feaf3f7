// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

#include <QObject>

#include <deque>

namespace core {

/// Counts requests over the last five seconds. changed() comes at most once a second, and again
/// until the rate is back at zero.
class RequestRate : public QObject
{
    Q_OBJECT

public:
    RequestRate(Clock &clock, QObject *parent);

    void count();
    double perSecond() const;

Q_SIGNALS:
    void changed();

private:
    void tick();

    Clock &m_clock;
    mutable std::deque<qint64> m_times;
    bool m_ticking = false;
};

} // namespace core
