// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/request.h"

#include <chrono>
#include <optional>

namespace core {

/// What has been tried for one call so far.
struct Tries
{
    int attempts = 1;                    ///< sent, the one that just failed included
    std::chrono::milliseconds waited{0}; ///< by pauses and delays, not by waiting for a turn
    std::chrono::milliseconds maxWaiting{180000};
};

/// Whether and when to try again. Empty: report the error. Pure.
///
/// Only what Error::isTransient() allows, only GET, and PUT and DELETE whose request says so; at
/// most 4 attempts. A person who waits gets the truth sooner: an interactive call is not repeated
/// when there is no network, and once after a time-out. The delay is 1, 2, 4 s with jitter (0 to
/// 1); for 429 and 503 it is what the service named, else nothing, since the whole client pauses.
std::optional<std::chrono::milliseconds> retryDelay(const Request &request, const Error &error,
                                                    const Tries &tries, double jitter);

/// True when the verb and the request allow sending it twice.
bool mayBeSentAgain(const Request &request);

} // namespace core
