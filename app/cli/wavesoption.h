// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/trouble.h"
#include "core/changes/rollout.h"

#include <optional>

namespace cli {

/// How a change is to be carried out in waves. A value.
struct WavesWish
{
    core::Rollout rollout;       ///< not staged: all at once
    std::optional<int> cameBack; ///< as asked for; else what fits the plan

    core::Rollout rolloutFor(const core::Plan &plan) const;
};

/// Of options::waves(). The error names what cannot be read.
Outcome<WavesWish> wavesOf(const Invocation &call);

namespace options {

QList<QCommandLineOption> waves();

} // namespace options

} // namespace cli
