// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace core {

// A room becomes the phone's name as it is; a second phone in it is called "Room 101 (2)".

/// The name of the next phone in `room`; empty when no room is given.
QString phoneNameFor(const QString &room, const QStringList &taken);

/// The room with its last number counted on, leading zeros kept: "Room 009 A" gives "Room 010 A",
/// "Lobby" gives "Lobby 2".
QString nextRoom(const QString &room);

} // namespace core
