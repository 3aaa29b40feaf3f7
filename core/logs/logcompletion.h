// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetcompletion.h"
#include "core/logs/logsnapshot.h"

namespace core {

/// What may stand at `cursor` of a search in the log; see completions() of the fleet.
QList<FleetCompletion> completions(const QString &text, int cursor,
                                   const LogDictionaries &dictionaries, int most);

} // namespace core
