// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "core/changes/journalrecord.h"

#include <QJsonObject>

namespace cli {

// Words for programs: they stay the same in every version and language.
QString wordOf(core::Plan::Kind kind);
QString wordOf(core::RunHead::State state);
QString wordOf(core::StepResult::State state);
QString wordOf(const core::FieldChange &change);
QString wordOf(core::PlanWarning::Kind kind);

/// Why a step was not done, for people; empty when there is nothing to say.
QString reasonOf(const core::StepResult &result);

QJsonObject toJson(const core::Error &error);
/// What a plan changes, what it leaves out and what it warns of. Secrets are dots.
QJsonObject toJson(const core::Plan &plan);
/// A run without its steps.
QJsonObject toJson(const core::RunHead &head);
/// The steps with what became of each.
QJsonArray stepsToJson(const core::Plan &plan, const QList<core::StepResult> &results);

} // namespace cli
