// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetphone.h"

#include <memory>
#include <vector>

namespace core {

/// Which slots changed since some version of a fleet. A value that shares: what is asked of it
/// costs nothing that grows with the fleet, and may be looked through by any thread.
class FleetTouches
{
public:
    void add(quint64 version, std::vector<FleetSlot> slots);
    FleetTouches since(quint64 version) const; ///< later ones
    void forget(quint64 version);              ///< that one and all before

    std::size_t count() const; ///< a slot that was touched twice counts twice
    std::vector<FleetSlot> joined() const;
    template <typename Look>
    void forEach(Look look) const;

private:
    struct Change
    {
        quint64 version;
        std::shared_ptr<const std::vector<FleetSlot>> slots;
    };
    std::vector<Change> m_changes;
};

template <typename Look>
void FleetTouches::forEach(Look look) const
{
    for (const Change &change : m_changes) {
        for (const FleetSlot slot : *change.slots)
            look(slot);
    }
}

} // namespace core
