// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleettouches.h"

#include <algorithm>
#include <iterator>

namespace core {

void FleetTouches::add(quint64 version, std::vector<FleetSlot> slots)
{
    if (!slots.empty())
        m_changes.push_back(
            {version, std::make_shared<const std::vector<FleetSlot>>(std::move(slots))});
}

FleetTouches FleetTouches::since(quint64 version) const
{
    FleetTouches later;
    std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(later.m_changes),
                 [version](const Change &change) { return change.version > version; });
    return later;
}

void FleetTouches::forget(quint64 version)
{
    std::erase_if(m_changes, [version](const Change &change) { return change.version <= version; });
}

std::size_t FleetTouches::count() const
{
    std::size_t count = 0;
    for (const Change &change : m_changes)
        count += change.slots->size();
    return count;
}

std::vector<FleetSlot> FleetTouches::joined() const
{
    std::vector<FleetSlot> all;
    all.reserve(count());
    forEach([&all](FleetSlot slot) { all.push_back(slot); });
    return all;
}

} // namespace core
