// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/sortedmacs.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

std::vector<MacAddress> sorted(const QList<MacAddress> &macs)
{
    std::vector<MacAddress> all(macs.cbegin(), macs.cend());
    if (!std::is_sorted(all.cbegin(), all.cend()))
        std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

bool SortedMacs::contains(MacAddress mac) const
{
    return std::binary_search(m_macs.cbegin(), m_macs.cend(), mac);
}

void SortedMacs::add(const QList<MacAddress> &macs)
{
    add(sorted(macs));
}

void SortedMacs::add(const std::vector<MacAddress> &sorted)
{
    if (sorted.empty())
        return;
    if (m_macs.empty() || m_macs.back() < sorted.front()) {
        m_macs.insert(m_macs.end(), sorted.cbegin(), sorted.cend());
        return;
    }
    std::vector<MacAddress> all;
    all.reserve(m_macs.size() + sorted.size());
    std::set_union(m_macs.cbegin(), m_macs.cend(), sorted.cbegin(), sorted.cend(),
                   std::back_inserter(all));
    m_macs = std::move(all);
}

void SortedMacs::remove(const QList<MacAddress> &macs)
{
    if (m_macs.empty())
        return;
    const std::vector<MacAddress> gone = sorted(macs);
    std::vector<MacAddress> left;
    left.reserve(m_macs.size());
    std::set_difference(m_macs.cbegin(), m_macs.cend(), gone.cbegin(), gone.cend(),
                        std::back_inserter(left));
    m_macs = std::move(left);
}

QList<MacAddress> SortedMacs::takeFirst(qsizetype most)
{
    const auto end = m_macs.begin() + std::min(most, size());
    QList<MacAddress> first(m_macs.begin(), end);
    m_macs.erase(m_macs.begin(), end);
    return first;
}

} // namespace core
