// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hawk.h"
#include "core/net/httpjob.h"
#include "core/net/origin.h"
#include "core/net/request.h"
#include "core/net/serviceclient.h"

namespace core {

/// One signed attempt. What was signed is kept with it, for the judgement of the reply.
struct Attempt
{
    HttpExchange exchange;
    HawkRequest signedRequest;
};

/// What signing needs to know beside the request.
struct SigningContext
{
    const ServiceClientOptions &options;
    const OriginGuard &guard;
    const HawkSigner &signer;
    qint64 ts = 0;          ///< seconds since 1970, on the service's clock
    bool versioned = false; ///< name the version in Accept
};

/// The absolute URL of a request, its query appended. BadRequest for a path that is none;
/// ForeignOrigin for a URL outside the guard.
Result<QUrl> targetUrl(const Request &request, const QUrl &baseUrl, const OriginGuard &guard);

/// Signs `request` for `url`, as the last step before it is sent: fresh nonce, everything that
/// goes into a header checked.
Result<Attempt> prepareAttempt(const Request &request, const QUrl &url,
                               const SigningContext &context);

} // namespace core
