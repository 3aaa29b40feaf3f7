// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/options.h"

namespace demo {

/// What perch-demo was asked for.
struct CommandLine
{
    Options options;
    bool printKey = false;
    bool help = false;

    /// Arguments without the program's name. The error is a sentence naming the bad one.
    static tl::expected<CommandLine, QString> parse(const QStringList &arguments);
    static QString usage();
};

} // namespace demo
