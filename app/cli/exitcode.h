// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cli {

/// How the program ends; the numbers are documented in README.md and in `perchctl --help`.
enum class ExitCode {
    Done = 0,
    SomeFailed = 1,   ///< some phones failed, are unclear or were left out
    WrongUsage = 2,   ///< options, filter or input cannot be understood
    NoAccess = 3,     ///< no connection, no secret, or the service refused
    NothingFound = 4, ///< nothing of that name or number, or nothing that could be done
    Stopped = 5,      ///< by Ctrl+C, or not agreed to
    Storage = 6,      ///< the journal or another file cannot be read or written
    Waiting = 7,      ///< a change in waves waits at a gate for a person
};

} // namespace cli
