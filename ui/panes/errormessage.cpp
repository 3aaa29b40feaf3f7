// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/errormessage.h"

#include "ui/errors/explain.h"

namespace ui {

Message messageFor(const core::Error &error)
{
    const Explanation words = explain(error);
    return {Severity::Bad, words.what, words.cause, words.cure, words.details};
}

} // namespace ui
