// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetsnapshot.h"

#include <QHash>

#include <utility>

namespace core {

/// What some phones have in common. A value.
struct FleetCommon
{
    std::array<std::vector<FleetId>, fleetKinds> values; ///< those that occur, in order; 0 is none
    QHash<FleetId, quint32> statuses;                    ///< how many phones have it

    const std::vector<FleetId> &of(FleetKind kind) const { return values[std::size_t(kind)]; }
};

/// Rows of a list, first and last.
using RowRanges = std::vector<std::pair<int, int>>;

/// Those of `list` in `rows`. Any thread; slots of `list` stand in `fleet`.
FleetCommon commonOf(const FleetSnapshot &fleet, const std::vector<FleetSlot> &list,
                     const RowRanges &rows);

} // namespace core
