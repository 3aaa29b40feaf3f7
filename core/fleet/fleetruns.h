// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetsnapshot.h"

#include <optional>
#include <vector>

namespace core {

/// Which slots the phones have that came into an index in order: found by looking into the chunks
/// themselves, so that taking in a chunk of them costs next to nothing. A run is phones of one
/// company whose MACs rise from slot to slot; it is one as long as none of them leaves. One thread.
class FleetRuns
{
public:
    /// Takes the phones of a chunk; `start` is the slot of its first row, which are all used.
    /// Returns those that lie in no order, whose slots are to be kept elsewhere.
    std::vector<FleetSlot> add(const FleetChunk &chunk, FleetSlot start);
    std::optional<FleetSlot> find(const FleetSnapshot &fleet, FleetId company,
                                  MacAddress mac) const;
    /// Before these slots are emptied; each once, in order. Returns those that stay of the runs
    /// that end by this, whose slots are to be kept elsewhere from now on.
    std::vector<FleetSlot> endThoseWith(const FleetSnapshot &fleet,
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
    std::vector<std::vector<Run>> m_runs; ///< by company
};

} // namespace core
