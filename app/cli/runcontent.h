// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/changes/journalrecord.h"

namespace cli {

/// The number of a run as it stands on the command line.
Outcome<core::RunId> runIdOf(const Invocation &call);

/// Everything about a run of the journal. NothingFound when there is none with this number.
void readRun(Context &context, core::RunId run, core::JournalFile::Images images,
             Context::JournalUse use, QObject *receiver,
             const std::function<void(const Outcome<core::RunContent> &)> &done);

} // namespace cli
