// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/retrypolicy.h"

#include <algorithm>

namespace core {

namespace {

int maxAttempts(const Request &request, Error::Kind kind)
{
    const bool background = request.priority == Request::Priority::Background;
    if (!background && kind == Error::Kind::NoNetwork)
        return 1;
    if (!background && kind == Error::Kind::Timeout)
        return 2;
    return 4;
}

} // namespace

bool mayBeSentAgain(const Request &request)
{
    switch (request.verb) {
    case Request::Verb::Get:
        return true;
    case Request::Verb::Put:
    case Request::Verb::Delete:
        return request.mayRepeat;
    case Request::Verb::Post:
    case Request::Verb::Patch:
        return false;
    }
    return false;
}

std::optional<std::chrono::milliseconds> retryDelay(const Request &request, const Error &error,
                                                    const Tries &tries, double jitter)
{
    using std::chrono::milliseconds;
    if (!error.isTransient() || !mayBeSentAgain(request) ||
        tries.attempts >= maxAttempts(request, error.kind))
        return std::nullopt;
    milliseconds delay(0);
    if (error.kind == Error::Kind::RateLimited || error.kind == Error::Kind::Maintenance)
        delay = error.retryAfter.value_or(std::chrono::seconds(0));
    else
        delay = milliseconds(
            qint64(1000.0 * (1 << std::min(tries.attempts - 1, 5)) * (1.0 + 0.25 * jitter)));
    if (tries.waited + delay > tries.maxWaiting)
        return std::nullopt;
    return delay;
}

} // namespace core
