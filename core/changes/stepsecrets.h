// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"
#include "core/changes/stepresult.h"

namespace core {

/// The error without the values of settings that the step or its images hold: a service that names
/// the value it refuses would bring a secret into the window and the log.
Error withoutSecrets(Error error, const PlanStep &step, const StepResult &result);

} // namespace core
