// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"

namespace core {
class Store;
}

namespace torture {

/// A plan for every phone of the store and some new ones, each concerned once: renamed, redirected
/// with a password, switched, deregistered, registered, moved to another company. The same seed and
/// store make the same plan.
core::Plan planFor(const core::Store &store, quint32 seed);

} // namespace torture
