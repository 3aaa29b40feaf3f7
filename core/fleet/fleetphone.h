// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetdictionary.h"
#include "core/types/macaddress.h"

#include <QByteArray>

namespace core {

/// Where a phone stands in the index. Stays while the phone does; given to another one later.
using FleetSlot = quint32;

/// What a phone can be sorted by.
enum class FleetColumn {
    Status,
    Name,
    Mac,
    Model,
    Company,
    Profile,
    Firmware,
    LastSeen,
    Redirect,
    Autoprovisioning,
    Group,
    LastIp,
    OwnSettings,
    Created,
    RemoteManaged
};

struct FleetSort
{
    FleetColumn column = FleetColumn::Name;
    bool descending = false; ///< texts that are empty stay last

    bool operator==(const FleetSort &) const = default;
};

/// A phone as the index keeps it: ids of the index's dictionaries, times in seconds since 1970
/// UTC with 0 for never. A value.
struct FleetPhone
{
    MacAddress mac;
    FleetId company = 0;
    FleetId profile = 0;
    FleetId product = 0;
    FleetId group = 0;
    FleetId firmware = 0;
    FleetId redirect = 0;
    FleetId status = 0;
    QByteArray name;   ///< UTF-8
    QByteArray lastIp; ///< UTF-8; kept in lower case
    quint32 lastSeen = 0;
    quint32 created = 0;
    quint16 ownSettings = 0;
    bool redirectFromProfile = false;
    bool autoprovisioning = true;
    bool remoteManaged = false;

    bool operator==(const FleetPhone &) const = default;
};

} // namespace core
