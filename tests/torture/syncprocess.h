// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <memory>

namespace torture {

class World;

/// A Perch without a window in a process of its own: syncs over and over into the mirror at
/// `path`, or `syncs` times. Prints a line whenever something has reached its store, "idle" after
/// each sync, "follows" and "owns" when that changes.
std::unique_ptr<QProcess> startSyncing(World &world, const QString &path, int syncs = 0);

} // namespace torture
