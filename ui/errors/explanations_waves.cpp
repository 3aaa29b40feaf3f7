// SPDX-License-Identifier: GPL-3.0-or-later
// Why a change in waves waits.
#include "core/changes/rollout.h"
#include "ui/errors/explanations.h"

namespace ui {

Explanation Explanations::wave(const core::Error &error)
{
    using Reason = core::GateVerdict::Reason;
    using Remedy = Explanation::Remedy;
    switch (core::waveHaltReason(error)) {
    case Reason::Failures:
        return {tr("Too many phones of this wave failed."),
                tr("What is wrong with them may be wrong with the others, too."),
                tr("Look at the reasons. Continue when they do not concern the rest, stop, or "
                   "roll back."),
                {},
                Remedy::None};
    case Reason::NotBack:
        return {tr("Too few phones of this wave have come back."),
                tr("They have not contacted the service since they were changed."),
                tr("Look at some of them. Continue when nothing is wrong, stop, or roll back."),
                {},
                Remedy::None};
    case Reason::None:
    case Reason::Pause:
    case Reason::CameBack:
    case Reason::Person:
        break;
    }
    return {tr("This wave is done. The next one waits for you."),
            {},
            tr("Continue, stop, or roll back."),
            {},
            Remedy::None};
}

} // namespace ui
