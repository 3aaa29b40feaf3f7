// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/requesttarget.h"

#include "core/support/urlrules.h"

#include <algorithm>

namespace core {

namespace {

Failure refuse(const char *why)
{
    Error error = Error::make(Error::Kind::BadRequest,
                              QStringLiteral("URL refused: %1").arg(QLatin1String(why)));
    error.serviceCode = QStringLiteral("url");
    return Failure(error);
}

qsizetype firstOf(QByteArrayView text, QByteArrayView stops)
{
    const auto found =
        std::find_if(text.begin(), text.end(), [stops](char c) { return stops.contains(c); });
    return found - text.begin();
}

Result<quint16> portOf(QByteArrayView text, quint16 ownPort)
{
    if (text.isEmpty())
        return ownPort;
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int port = digits && text.size() <= 5 ? text.toInt() : 0;
    if (port < 1 || port > 65535)
        return refuse("port");
    return quint16(port);
}

} // namespace

Result<RequestTarget> wireTarget(QByteArrayView url)
{
    const bool clean =
        std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!clean)
        return refuse("control or non-ASCII character");
    const qsizetype colon = url.indexOf("://");
    const QByteArray scheme = colon < 0 ? QByteArray() : url.first(colon).toByteArray().toLower();
    if (scheme != "http" && scheme != "https")
        return refuse("no http or https scheme");
    QByteArrayView rest = url.sliced(colon + 3);
    QByteArrayView authority = rest.first(firstOf(rest, "/?#"));
    rest = rest.sliced(authority.size());
    authority = authority.sliced(authority.lastIndexOf('@') + 1);
    const qsizetype bracket = authority.lastIndexOf(']');
    const qsizetype portColon = authority.indexOf(':', bracket < 0 ? 0 : bracket);
    const QByteArrayView host = portColon < 0 ? authority : authority.first(portColon);
    const Result<quint16> port =
        portOf(portColon < 0 ? QByteArrayView() : authority.sliced(portColon + 1),
               scheme == "https" ? 443 : 80);
    if (!port)
        return Failure(port.error());
    if (host.isEmpty() || host.startsWith('[') != (bracket >= 0))
        return refuse("host");
    QByteArray resource = rest.first(firstOf(rest, "#")).toByteArray();
    if (!resource.startsWith('/'))
        resource.prepend('/');
    return RequestTarget{resource, host.toByteArray().toLower(), *port};
}

Result<RequestTarget> requestTarget(const QUrl &url)
{
    if (!url.isValid() || url.isRelative())
        return refuse("invalid");
    if (!url.userInfo().isEmpty())
        return refuse("user information");
    const QString path = url.path(QUrl::FullyEncoded);
    if (path.startsWith(QLatin1String("//")) || hasDotSegment(path))
        return refuse("path that would be rewritten");
    return wireTarget(url.toEncoded(QUrl::RemoveFragment | QUrl::RemoveUserInfo));
}

} // namespace core
