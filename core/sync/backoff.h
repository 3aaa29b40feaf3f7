// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace core {

/// How long to wait before the next try: twice as long after each failure, up to a limit, and up
/// to a quarter more by chance, so that many do not come back at the same moment. Pure.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;

    constexpr Backoff(Milliseconds first, Milliseconds longest)
        : m_first(first)
        , m_longest(longest)
    {}

    /// After the `failures`-th failure in a row (from 1 on); `chance` is 0 to 1.
    Milliseconds delay(int failures, double chance) const
    {
        const qint64 doubled = m_first.count() << std::clamp(failures - 1, 0, 20);
        const double whole = double(std::min<qint64>(doubled, m_longest.count()));
        return Milliseconds(qint64(whole * (1 + 0.25 * chance)));
    }

private:
    Milliseconds m_first;
    Milliseconds m_longest;
};

} // namespace core
