// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"

namespace core {

/// Where phones move, within one account.
struct Move
{
    QString company; ///< uuid
    QString profile; ///< uuid, of that company; empty for none: those of the old one mean nothing
};

/// The service knows no move: a phone is deregistered in its company, registered in the other one
/// with everything it had but its profile, and registered again where it was when that fails; the
/// three steps are a group (PlanStep::When). Phones that are there already are unchanged. Excluded
/// with "company_unknown", "phone_unknown", or as profileRefusal() says. Pure.
Plan planMove(const QList<Target> &targets, const Move &wish, const Store &store);

} // namespace core
