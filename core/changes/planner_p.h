// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"

#include <functional>

namespace core {

// What the functions of planner.h share.

/// Adds the step of one phone, or notes that nothing changes for it.
void addStep(Plan &plan, const PlanStep &step);

/// Makes a step of each known target; `changesOf` says what changes or why it cannot take part.
using ChangesOf = std::function<Result<QList<FieldChange>>(const Endpoint &)>;
Plan planEach(Plan::Kind kind, const QList<Target> &targets, const Store &store,
              const ChangesOf &changesOf);

/// The setting changes that a redirection means for a phone of this group.
Result<QList<FieldChange>> redirectionChanges(const Redirection &wish, const QString &group,
                                              const SettingValues &stored, const Store &store);

/// The checked wish; an empty URL means that the URL is left alone.
Result<Redirection> checkedRedirection(Redirection wish);

/// True once the phone may have fetched a redirection and so does not ask SRAPS any more.
bool mayBeRedirected(const Endpoint &endpoint, const Store &store);

} // namespace core
