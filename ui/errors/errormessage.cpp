// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/errormessage.h"

#include "ui/errors/explain.h"

namespace ui {

Message messageFor(const core::Error &error, Severity severity)
{
    const Explanation explanation = explain(error);
    return {severity, explanation.what, explanation.cause, explanation.cure, explanation.details};
}

} // namespace ui
