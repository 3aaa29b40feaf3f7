// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/torture/lossydisk.h"
#include "tests/torture/run.h"

namespace torture {

/// Lets a journal live through all that it can do, then cuts the power after `rounds` of its calls
/// of the disk, evenly spread over all of them, and each time loses in three ways what was not
/// synced. With Syncs::Ignored it must fail: what was acknowledged is not there.
Report cutPower(int rounds, quint32 seed, DiskRecorder::Syncs syncs);

} // namespace torture
