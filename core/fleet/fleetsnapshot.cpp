// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetsnapshot.h"

namespace core {

bool FleetSnapshot::contains(FleetSlot slot) const
{
    return slot < slotEnd() && int(row(slot)) < chunk(slot).size() &&
           chunk(slot).isUsed(int(row(slot)));
}

QString FleetSnapshot::name(FleetSlot slot) const
{
    const std::string_view shown = chunk(slot).name(int(row(slot)));
    return QString::fromUtf8(shown.data(), qsizetype(shown.size()));
}

bool FleetSnapshot::samePhone(FleetSlot slot, const FleetSnapshot &other) const
{
    return contains(slot) && other.contains(slot) && mac(slot) == other.mac(slot) &&
           id(slot, FleetKind::Company) == other.id(slot, FleetKind::Company);
}

} // namespace core
