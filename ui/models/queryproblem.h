// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"

namespace ui {

/// Why a search cannot be read, as a sentence.
QString explain(const core::FleetQueryError &error);
/// A condition as a chip shows it: "status: error", "not profile: Office"; several that belong
/// together as they are typed: "a or b", "-(a b)".
QString chipText(const core::FleetQuery::Node &condition);

} // namespace ui
