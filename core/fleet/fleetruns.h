// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetsnapshot.h"

#include <optional>
#include <vector>

namespace core {

/// Which slots the phones have that came into an index in order: found by looking into the chunks
/// themselves, so that taking in a chunk of them costs next to nothing. A run is phones of one
/// company whose MACs rise from slot to slot; where one of them leaves it becomes two. One thread.
class FleetRuns
{
public:
    /// Takes the phones of a chunk; `start` is the slot of its first row, which are all used.
    /// Returns those that are in no run, whose slots are to be kept elsewhere.
    std::vector<FleetSlot> add(const FleetChunk &chunk, FleetSlot start);
    std::optional<FleetSlot> find(const FleetSnapshot &fleet, FleetId company,
                                  MacAddress mac) const;
    /// Before these slots are emptied; each once, in order. Returns those that stay, but not in a
    /// run: too few are left beside them.
    std::vector<FleetSlot> remove(const FleetSnapshot &fleet,
                                  const std::vector<FleetSlot> &leaving);
    qsizetype bytes() const;

private:
    struct Run
    {
        FleetSlot begin;
        FleetSlot end;
        MacAddress first;
        MacAddress last;
    };
    using Runs = std::vector<Run>;
    static std::size_t placeOf(const Runs &runs, MacAddress mac);

    std::vector<Runs> m_runs; ///< by company; ordered by MAC, none within another
};

} // namespace core
