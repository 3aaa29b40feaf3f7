// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpjob.h"
#include "core/net/origin.h"
#include "core/net/request.h"

#include <QDateTime>

namespace core {

/// What the judge must know beside request and answer.
struct JudgeContext
{
    const OriginGuard *guard = nullptr;
    QUrl url; ///< of this attempt
    QByteArray keyId;
    std::optional<bool> keyHasRole;
    QDateTime now; ///< for a Retry-After that is a date
};

/// Makes a Reply or an Error of an answer that is complete and has a status. Pure. Does not look
/// at signatures, 406 or redirects that are to be followed; those are the client's business.
Result<Reply> judgeAnswer(const Request &request, const HttpAnswer &answer,
                          const JudgeContext &context);

/// Seconds until the service wants to be asked again: a number or an HTTP date, at most a day;
/// empty when there is no such field or it makes no sense.
std::optional<std::chrono::seconds> retryAfter(const HttpAnswer &answer, const QDateTime &now);

} // namespace core
