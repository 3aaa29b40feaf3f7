// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trouble.h"

#include "ui/errors/explain.h"

namespace cli {

namespace {

ExitCode codeFor(core::Error::Kind kind)
{
    using Kind = core::Error::Kind;
    switch (kind) {
    case Kind::Cancelled:
        return ExitCode::Stopped;
    case Kind::Storage:
        return ExitCode::Storage;
    case Kind::InvalidInput:
    case Kind::BadRequest:
        return ExitCode::WrongUsage;
    case Kind::NotFound:
    case Kind::NotSupported:
        return ExitCode::NothingFound;
    default:
        return ExitCode::NoAccess;
    }
}

} // namespace

Trouble troubleOf(const core::Error &error)
{
    const ui::Explanation explanation = ui::explain(error);
    QString details = explanation.details;
    details.replace(u'\n', QStringLiteral(" · "));
    return {codeFor(error.kind), explanation.sentence() + QStringLiteral("\n  ") + details};
}

} // namespace cli
