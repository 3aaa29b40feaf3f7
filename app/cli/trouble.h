// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "core/support/error.h"

#include <QString>

#include <tl/expected.hpp>

namespace cli {

/// Why a command cannot go on: what is told on standard error, and how the program ends.
struct Trouble
{
    ExitCode code = ExitCode::WrongUsage;
    QString text; ///< a sentence, or several
};

template <typename T>
using Outcome = tl::expected<T, Trouble>;
using Failure = tl::unexpected<Trouble>;

/// The words of ui::explain() with the details for the support desk in a line below.
Trouble troubleOf(const core::Error &error);

inline Failure failure(ExitCode code, const QString &text)
{
    return Failure(Trouble{code, text});
}

} // namespace cli
