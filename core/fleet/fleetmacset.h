// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

#include <vector>

namespace core {

/// Phones by MAC address, asked for every row of a search. A value; read from any thread.
class FleetMacSet
{
public:
    FleetMacSet() = default;
    explicit FleetMacSet(const QList<MacAddress> &macs)
    {
        std::size_t places = 16;
        while (places < std::size_t(macs.size()) * 2)
            places *= 2;
        m_places.resize(places);
        for (const MacAddress mac : macs)
            m_places[placeOf(mac.bits())] = mac.bits();
    }

    bool contains(quint64 mac) const
    {
        return !m_places.empty() && mac != 0 && m_places[placeOf(mac)] == mac;
    }

private:
    /// Where it is or would be: open addressing, linear, at most half full. 0 is a free place.
    std::size_t placeOf(quint64 mac) const
    {
        constexpr quint64 spread = 0x9E3779B97F4A7C15ULL;
        std::size_t place = std::size_t(mac * spread >> 20) & (m_places.size() - 1);
        while (m_places[place] != 0 && m_places[place] != mac)
            place = (place + 1) & (m_places.size() - 1);
        return place;
    }

    std::vector<quint64> m_places;
};

} // namespace core
