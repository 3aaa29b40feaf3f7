// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/attempt.h"

#include "core/net/requesttarget.h"

#include <algorithm>

namespace core {

namespace {

Failure refuse(const char *what)
{
    Error error = Error::make(Error::Kind::BadRequest,
                              QStringLiteral("not sent: bad %1").arg(QLatin1String(what)));
    error.serviceCode = QString::fromLatin1(what);
    return Failure(error);
}

bool isPath(const QString &path)
{
    const bool clean = std::all_of(path.begin(), path.end(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != QLatin1Char('?') &&
               c != QLatin1Char('#') && c != QLatin1Char('\\');
    });
    return clean && !path.startsWith(QLatin1Char('/'));
}

void appendQuery(QUrl &url, const Request::Query &query)
{
    if (query.isEmpty())
        return;
    QByteArray text = url.query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : query) {
        if (!text.isEmpty())
            text.append('&');
        // Everything encoded: a "+" left raw would be read as a space.
        text.append(QUrl::toPercentEncoding(name)).append('=');
        text.append(QUrl::toPercentEncoding(value));
    }
    url.setQuery(QString::fromLatin1(text), QUrl::StrictMode);
}

QByteArray pinFor(const QUrl &url, const QList<Pin> &pins)
{
    const Origin origin(url);
    for (const Pin &pin : pins) {
        if (Origin(origin.scheme(), pin.host, pin.port) == origin)
            return pin.sha256;
    }
    return {};
}

QList<HttpExchange::Header> headersOf(const Request &request, const SigningContext &context)
{
    QList<HttpExchange::Header> headers{
        {"Accept", context.versioned ? QByteArrayLiteral("application/json; version=v1")
                                     : QByteArrayLiteral("application/json")},
        {"User-Agent", context.options.userAgent}};
    if (!request.body.isEmpty())
        headers.append({"Content-Type", request.contentType});
    return headers;
}

HawkRequest toSign(const Request &request, const RequestTarget &target,
                   const SigningContext &context)
{
    const ServiceClientOptions &options = context.options;
    HawkRequest hawk;
    hawk.method = request.verbName();
    hawk.resource = target.resource;
    hawk.host = options.signHost.isEmpty() ? target.host : options.signHost;
    hawk.port = options.signPort == 0 ? target.port : options.signPort;
    hawk.ts = context.ts;
    hawk.nonce = hawkNonce();
    if (!request.body.isEmpty() || options.alwaysHash)
        hawk.hash = hawkPayloadHash(context.signer.credentials().algorithm,
                                    request.body.isEmpty() ? QByteArray() : request.contentType,
                                    request.body);
    return hawk;
}

} // namespace

Result<QUrl> targetUrl(const Request &request, const QUrl &baseUrl, const OriginGuard &guard)
{
    QUrl url = request.url;
    if (url.isEmpty()) {
        if (!isPath(request.path))
            return refuse("path");
        url = baseUrl;
        url.setPath(baseUrl.path(QUrl::FullyEncoded) + request.path, QUrl::TolerantMode);
    }
    appendQuery(url, request.query);
    if (const auto allowed = guard.check(url); !allowed)
        return Failure(allowed.error());
    return url;
}

Result<Attempt> prepareAttempt(const Request &request, const QUrl &url,
                               const SigningContext &context)
{
    // Asked again here, right before the signature, whatever way the URL came.
    if (const auto allowed = context.guard.check(url); !allowed)
        return Failure(allowed.error());
    const Result<RequestTarget> target = requestTarget(url);
    if (!target)
        return Failure(target.error());
    if (!request.body.isEmpty() && request.contentType.isEmpty())
        return refuse("content type");
    QList<HttpExchange::Header> headers = headersOf(request, context);
    for (const HttpExchange::Header &header : std::as_const(headers)) {
        if (!isHeaderSafe(header.second))
            return refuse("header");
    }
    Attempt attempt;
    attempt.signedRequest = toSign(request, *target, context);
    const Result<QByteArray> authorization = context.signer.authorization(attempt.signedRequest);
    if (!authorization)
        return Failure(authorization.error());
    headers.prepend({"Authorization", *authorization});
    attempt.exchange = {url,
                        request.verbName(),
                        headers,
                        request.body,
                        request.deadline,
                        request.maxReplyBytes,
                        pinFor(url, context.options.pins)};
    return attempt;
}

} // namespace core
