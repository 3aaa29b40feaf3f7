// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <vector>

namespace core {

/// Names one entry of a dictionary; 0 is "none". Never reused.
using FleetId = quint32;
struct FleetDictionaries;

/// Which firmwares run on which products, and on how many phones. A value whose copies share.
class FleetFirmwares
{
public:
    /// True when the firmware came to this product or left it: what is outdated may be another.
    bool add(FleetId product, FleetId firmware, int difference);

    template <typename F>
    void forEach(F look) const
    {
        for (auto it = m_phones.cbegin(); it != m_phones.cend(); ++it)
            look(FleetId(it.key() >> 32), FleetId(it.key()));
    }
    qsizetype bytes() const { return m_phones.capacity() * qsizetype(sizeof(quint64) * 2); }

private:
    QHash<quint64, quint32> m_phones; ///< by product and firmware
};

/// Tells the outdated phones: those whose model is known and runs a newer firmware, in natural
/// order, on another phone, in whatever company. Products of one name are one model. A value made
/// once a search; read from any thread.
class FleetOutdated
{
public:
    explicit FleetOutdated(const FleetDictionaries &dictionaries);

    bool contains(FleetId product, FleetId firmware) const
    {
        return product < m_newest.size() && firmware < m_ranks.size() &&
               m_ranks[firmware] < m_newest[product];
    }

private:
    std::vector<quint32> m_ranks;  ///< by firmware; "none" is newer than all
    std::vector<quint32> m_newest; ///< by product, a rank; 0 for "none"
};

} // namespace core
