// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"

namespace ui {

/// Why a search cannot be read, as a sentence.
QString explain(const core::FleetQueryError &error);
/// A term as a chip shows it: "status: error", "not profile: Office".
QString chipText(const core::FleetQuery::Term &term);

} // namespace ui
