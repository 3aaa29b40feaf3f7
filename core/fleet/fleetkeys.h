// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetsnapshot.h"

namespace core {

/// What a phone sorts by, as numbers; smaller stands first. Sixteen bytes of a text, or a number
/// and the MAC.
struct FleetKey
{
    quint64 high = 0;
    quint64 low = 0;
    FleetSlot slot = 0;
    quint32 more = 0; ///< the text goes on behind these bytes

    friend bool operator<(const FleetKey &a, const FleetKey &b)
    {
        if (a.high != b.high)
            return a.high < b.high;
        if (a.low != b.low)
            return a.low < b.low;
        return a.more != b.more ? a.more < b.more : a.slot < b.slot;
    }
};

/// Makes keys of one column for one fleet; names of dictionaries are ranked once. A value for
/// reading from any thread while the snapshot lives.
class FleetKeys
{
public:
    FleetKeys(const FleetSnapshot &fleet, FleetSort sort);

    /// Whether renaming a company or the like can change this order.
    static bool dependsOnNames(FleetColumn column);

    /// Bytes `level` * 16 and following; columns that are no text have one level.
    FleetKey key(FleetSlot slot, int level = 0) const;
    /// The complete order of two phones whose keys of level 0 are known: the key, all levels of it,
    /// then MAC, then slot. Strict.
    bool before(const FleetKey &a, const FleetKey &b) const;
    /// Keys are texts that may tie although the phones differ.
    bool isText() const { return m_isText; }
    /// Sorts phones whose keys of this level are known; what else than slots the keys hold then is
    /// of no use.
    void sort(FleetKey *begin, FleetKey *end, int level = 0) const;

private:
    quint64 number(const FleetChunk &chunk, std::size_t row) const;
    std::string_view text(const FleetChunk &chunk, int row) const;

    const FleetSnapshot &m_fleet;
    FleetSort m_sort;
    bool m_isText = false;
    FleetKind m_kind = FleetKind::Company;
    std::vector<quint32> m_ranks; ///< by id; empty unless the column has a dictionary
};

} // namespace core
