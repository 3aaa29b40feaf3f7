// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/requestrate.h"

namespace core {

namespace {

constexpr std::chrono::milliseconds window{5000};
constexpr std::chrono::milliseconds step{1000};

} // namespace

RequestRate::RequestRate(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

void RequestRate::count()
{
    m_times.push_back(m_clock.monotonicMs());
    if (m_ticking)
        return;
    m_ticking = true;
    m_clock.after(step, this, [this] { tick(); });
}

double RequestRate::perSecond() const
{
    const qint64 oldest = m_clock.monotonicMs() - window.count();
    while (!m_times.empty() && m_times.front() <= oldest)
        m_times.pop_front();
    return double(m_times.size()) * 1000.0 / double(window.count());
}

void RequestRate::tick()
{
    m_ticking = perSecond() > 0;
    if (m_ticking)
        m_clock.after(step, this, [this] { tick(); });
    Q_EMIT changed();
}

} // namespace core
