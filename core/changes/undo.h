// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"

namespace core {

class Catalogue;

/// The plan that leads back to what the service held before a run: the old values where values
/// were changed, deregistering where a phone was registered, and registering with everything it
/// had where it was deregistered. A phone that was moved goes back as a group. A phone that is
/// deregistered must still hold what the run left there; else its step fails as changed by someone
/// else. `run` has all its
/// images; the catalogue tells settings' names and which of them are secret. Pure.
///
/// Excluded with InvalidInput and a serviceCode: steps whose outcome is not known
/// ("outcome_unknown"), whose images were dropped when the journal was made smaller
/// ("images_dropped") or whose secrets were not kept or do not open ("secret_not_kept"). Steps
/// that changed nothing do not take part.
Plan planUndo(const RunContent &run, const Catalogue &catalogue);

} // namespace core
