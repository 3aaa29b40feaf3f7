// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/moment.h"

#include <cstdlib>

namespace core {

Moment::Moment(const Clock &clock)
    : m_nowMs(clock.nowMs())
    , m_monotonicMs(clock.monotonicMs())
{}

Moment Moment::ofAnswer(const Moment &asked, std::chrono::milliseconds tolerance,
                        const Clock &clock)
{
    const Moment now(clock);
    const qint64 apart = (now.m_nowMs - asked.m_nowMs) - (now.m_monotonicMs - asked.m_monotonicMs);
    return std::abs(apart) <= tolerance.count() ? now : asked;
}

bool Moment::isWithin(std::chrono::milliseconds age, const Clock &clock) const
{
    const auto fits = [age](qint64 passed) { return passed >= 0 && passed <= age.count(); };
    return fits(clock.nowMs() - m_nowMs) && fits(clock.monotonicMs() - m_monotonicMs);
}

} // namespace core
