// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/origin.h"

#include "core/support/urlrules.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype maxLink = 8192;

Failure malformed(const char *why)
{
    return Failure(Error::make(Error::Kind::MalformedReply,
                               QStringLiteral("link refused: %1").arg(QLatin1String(why))));
}

Failure foreign(const QUrl &url)
{
    const Origin origin(url);
    Error error = Error::make(Error::Kind::ForeignOrigin,
                              QStringLiteral("not one of the configured origins"));
    if (origin.isValid())
        error.host = origin.scheme() + QLatin1String("://") + origin.hostPort();
    else
        error.host = url.scheme().left(32) + QLatin1Char(':');
    return Failure(error);
}

} // namespace

Origin::Origin(const QUrl &url)
    : Origin(url.scheme(), url.host(QUrl::FullyEncoded), url.port())
{}

Origin::Origin(const QString &scheme, const QString &host, int port)
    : m_scheme(scheme.toLower())
{
    if (m_scheme != QLatin1String("http") && m_scheme != QLatin1String("https"))
        return;
    m_host = host.toLower();
    m_port = port > 0 ? port : schemePort(m_scheme);
}

bool Origin::isLoopback() const
{
    return isLoopbackHost(m_host);
}

QString Origin::hostPort() const
{
    const bool bare = m_host.contains(QLatin1Char(':')) && !m_host.startsWith(QLatin1Char('['));
    const QString host = bare ? QString(QLatin1Char('[') + m_host + QLatin1Char(']')) : m_host;
    return m_port == schemePort(m_scheme)
               ? host
               : QString(host + QLatin1Char(':') + QString::number(m_port));
}

bool OriginGuard::allows(const QUrl &url) const
{
    const Origin origin(url);
    return url.isValid() && origin.isValid() && url.userInfo().isEmpty() &&
           m_allowed.contains(origin);
}

Result<QUrl> OriginGuard::resolve(const QUrl &base, QByteArrayView text) const
{
    if (text.size() > maxLink)
        return malformed("too long");
    const bool clean = std::all_of(text.begin(), text.end(),
                                   [](char c) { return c > 0x20 && c < 0x7f && c != '\\'; });
    if (text.isEmpty() || !clean)
        return malformed("empty, or with characters that a link cannot hold");
    const QUrl link = QUrl::fromEncoded(text.toByteArray());
    if (!link.isValid())
        return malformed("not a URL");
    if (link.authority().contains(QLatin1Char('@')))
        return malformed("user information");
    const QUrl target = base.resolved(link).adjusted(QUrl::RemoveFragment);
    if (!target.isValid())
        return malformed("not a URL");
    if (!allows(target))
        return foreign(target);
    return target;
}

Result<void> OriginGuard::check(const QUrl &url) const
{
    if (!url.isValid() || !url.userInfo().isEmpty())
        return Failure(Error::make(Error::Kind::BadRequest, QStringLiteral("not a usable URL")));
    if (!allows(url))
        return foreign(url);
    return {};
}

} // namespace core
