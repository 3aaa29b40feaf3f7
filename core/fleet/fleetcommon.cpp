// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetcommon.h"

namespace core {

FleetCommon commonOf(const FleetSnapshot &fleet, const std::vector<FleetSlot> &list,
                     const RowRanges &rows)
{
    FleetCommon common;
    std::array<std::vector<quint32>, fleetKinds> counts;
    for (std::size_t kind = 0; kind < fleetKinds; ++kind)
        counts[kind].resize(fleet.dictionaries().kinds[kind].size());
    for (const auto &[first, last] : rows) {
        for (int row = first; row <= last; ++row) {
            const FleetSlot slot = list[std::size_t(row)];
            for (std::size_t kind = 0; kind < fleetKinds; ++kind)
                ++counts[kind][fleet.id(slot, FleetKind(kind))];
        }
    }
    for (std::size_t kind = 0; kind < fleetKinds; ++kind) {
        for (std::size_t id = 0; id < counts[kind].size(); ++id) {
            if (counts[kind][id] > 0)
                common.values[kind].push_back(FleetId(id));
        }
    }
    for (const FleetId id : common.of(FleetKind::Status))
        common.statuses.insert(id, counts[std::size_t(FleetKind::Status)][id]);
    return common;
}

} // namespace core
