// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/replyjudge.h"

#include "core/net/linkheader.h"
#include "core/net/servicetext.h"

#include <QLocale>

#include <algorithm>

namespace core {

namespace {

constexpr qint64 longestRetryAfter = 86400;

bool mentionsTakenMac(const Error &error)
{
    const QString mark = QStringLiteral("taken_mac_or_forbidden");
    return error.serviceCode.contains(mark, Qt::CaseInsensitive) ||
           error.serviceText.contains(mark, Qt::CaseInsensitive);
}

/// "The user does not have permission to the endpoint" is the same refusal in other words.
bool deniesEndpoint(const QString &text)
{
    return text.contains(QLatin1String("permission"), Qt::CaseInsensitive) &&
           text.contains(QLatin1String("endpoint"), Qt::CaseInsensitive);
}

bool asksForOwnToken(const Request &request, const JudgeContext &context)
{
    const QString own = QLatin1String("/tokens/") + QString::fromLatin1(context.keyId);
    return !request.isWrite() && context.url.path().endsWith(own);
}

Error::Kind kindOfForbidden(const Request &request, const Error &error, const JudgeContext &context)
{
    if (mentionsTakenMac(error) || (request.isWrite() && deniesEndpoint(error.serviceText)))
        return Error::Kind::MacTaken;
    if (asksForOwnToken(request, context))
        return Error::Kind::WrongCredentials;
    if (request.isWrite() && context.keyHasRole == false)
        return Error::Kind::KeyWithoutRole;
    return Error::Kind::Forbidden;
}

Error::Kind kindOfStatus(const Request &request, const Error &error, const JudgeContext &context)
{
    switch (error.httpStatus) {
    case 400:
    case 422:
        return mentionsTakenMac(error) ? Error::Kind::MacTaken : Error::Kind::Rejected;
    case 401:
        return Error::Kind::WrongCredentials;
    case 403:
        return kindOfForbidden(request, error, context);
    case 404:
        if (asksForOwnToken(request, context))
            return Error::Kind::WrongCredentials;
        return request.assumed ? Error::Kind::NotSupported : Error::Kind::NotFound;
    case 405:
        return Error::Kind::NotSupported;
    case 406:
        return Error::Kind::VersionRefused;
    case 408: // of a proxy as a rule; the service may have acted all the same
        return Error::Kind::GatewayTimeout;
    case 409:
        return mentionsTakenMac(error) ? Error::Kind::MacTaken : Error::Kind::Conflict;
    case 413:
        return Error::Kind::PayloadTooLarge;
    case 429:
        return Error::Kind::RateLimited;
    case 502:
        return Error::Kind::BadGateway;
    case 503:
        return Error::Kind::Maintenance;
    case 504:
    case 524: // what Cloudflare says for 504
        return Error::Kind::GatewayTimeout;
    default:
        return error.httpStatus >= 500 ? Error::Kind::ServerFault : Error::Kind::UnexpectedStatus;
    }
}

Error makeError(Error::Kind kind, const HttpAnswer &answer, const JudgeContext &context,
                const QString &detail)
{
    Error error = Error::make(kind, detail);
    error.httpStatus = answer.status;
    error.host = Origin(context.url).hostPort();
    error.path = context.url.path();
    return error;
}

Error errorOfStatus(const Request &request, const HttpAnswer &answer, const JudgeContext &context)
{
    const ServiceText said = readServiceText(answer.header("content-type"), answer.body);
    Error error = makeError(Error::Kind::UnexpectedStatus, answer, context,
                            QStringLiteral("HTTP %1").arg(answer.status));
    error.serviceCode = said.code;
    error.serviceText = said.text;
    error.fieldErrors = said.fieldErrors;
    error.kind = kindOfStatus(request, error, context);
    if (answer.status == 429 || answer.status == 503)
        error.retryAfter = retryAfter(answer, context.now);
    return error;
}

bool isJsonType(const QByteArray &type)
{
    return type == "application/json" || type == "text/json" || type.endsWith("+json");
}

std::optional<Error::Kind> shapeTrouble(const Request &request, const HttpAnswer &answer)
{
    if (request.expectJson == Request::JsonShape::None || answer.status == 204)
        return std::nullopt;
    QByteArrayView text = answer.body;
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    text = text.trimmed();
    const bool any = request.expectJson == Request::JsonShape::Any;
    if (text.isEmpty())
        return any && request.isWrite() ? std::nullopt : std::optional(Error::Kind::MalformedReply);
    const char first = text.front();
    const bool container = first == '[' || first == '{';
    const QByteArray type = mediaType(answer.header("content-type"));
    if (type.contains("html") || (!container && (first == '<' || !isJsonType(type))))
        return Error::Kind::NotJson;
    const char wanted = request.expectJson == Request::JsonShape::Array ? '[' : '{';
    const bool closed = text.back() == (first == '[' ? ']' : '}');
    if ((!any && first != wanted) || (container && !closed))
        return Error::Kind::MalformedReply;
    return std::nullopt;
}

Result<std::optional<QUrl>> nextOf(const HttpAnswer &answer, const JudgeContext &context)
{
    const QByteArray target = linkTarget(answer.header("link"), "next");
    if (target.isEmpty())
        return std::optional<QUrl>();
    const Result<QUrl> next = context.guard->resolve(context.url, target);
    if (!next)
        return Failure(next.error());
    return std::optional<QUrl>(*next);
}

qint64 totalOf(const HttpAnswer &answer)
{
    for (const char *name : {"x-total-count", "x-total", "x-count"}) {
        bool isNumber = false;
        const qint64 total = answer.header(name).trimmed().toLongLong(&isNumber);
        if (isNumber && total >= 0)
            return total;
    }
    return -1;
}

} // namespace

Result<Reply> judgeAnswer(const Request &request, const HttpAnswer &answer,
                          const JudgeContext &context)
{
    if (answer.status < 200 || answer.status > 299)
        return Failure(errorOfStatus(request, answer, context));
    if (const auto trouble = shapeTrouble(request, answer)) {
        const QByteArray type = mediaType(answer.header("content-type"));
        const QString detail = QStringLiteral("%1 bytes of \"%2\"")
                                   .arg(answer.body.size())
                                   .arg(cleanText(QString::fromLatin1(type), 80));
        return Failure(makeError(*trouble, answer, context, detail));
    }
    Reply reply;
    reply.status = answer.status;
    reply.contentType = answer.header("content-type");
    reply.body = answer.body;
    reply.url = context.url;
    reply.elapsed = answer.elapsed;
    if (answer.has("location"))
        reply.location =
            context.guard->resolve(context.url, answer.header("location")).value_or(QUrl());
    reply.next = nextOf(answer, context);
    reply.total = totalOf(answer);
    return reply;
}

std::optional<std::chrono::seconds> retryAfter(const HttpAnswer &answer, const QDateTime &now)
{
    const QByteArray text = answer.header("retry-after").trimmed();
    if (text.isEmpty() || text.size() > 64)
        return std::nullopt;
    bool isNumber = false;
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        const bool digits =
            std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits) // a number too large for any type is still a wish to be left alone
            return std::chrono::seconds(longestRetryAfter);
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text),
                                                 QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!date.isValid())
            return std::nullopt;
        date.setTimeSpec(Qt::UTC);
        seconds = std::max<qint64>(0, now.secsTo(date));
    }
    if (seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, longestRetryAfter));
}

} // namespace core
