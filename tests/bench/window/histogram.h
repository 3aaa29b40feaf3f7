// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace bench {

/// Milliseconds, counted by size.
class Histogram
{
public:
    static constexpr std::array<int, 8> boundsMs{1, 2, 4, 8, 16, 32, 64, 128};

    void add(double ms)
    {
        const auto place = std::lower_bound(boundsMs.begin(), boundsMs.end(), ms);
        ++m_counts[std::size_t(place - boundsMs.begin())];
        m_longest = std::max(m_longest, ms);
    }
    double longest() const { return m_longest; }
    /// One count for each bound (up to and including it), then those above.
    QJsonArray counts() const
    {
        QJsonArray array;
        for (const int count : m_counts)
            array.append(count);
        return array;
    }

private:
    std::array<int, boundsMs.size() + 1> m_counts{};
    double m_longest = 0;
};

} // namespace bench
