// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace core {

/// Scheme, host and port, in canonical form; the port is always spelled out. A value.
class Origin
{
public:
    Origin() = default;
    /// Empty (isValid() false) unless the URL is http or https with a host.
    explicit Origin(const QUrl &url);
    Origin(const QString &scheme, const QString &host, int port);

    bool isValid() const { return !m_host.isEmpty(); }
    /// 127.0.0.0/8, ::1 and localhost: the only hosts that plain http is accepted for.
    bool isLoopback() const;
    QString scheme() const { return m_scheme; }
    QString host() const { return m_host; }
    int port() const { return m_port; }
    /// "host", or "host:port" when the port is not the scheme's own; for Error::host.
    QString hostPort() const;

    bool operator==(const Origin &) const = default;

private:
    QString m_scheme;
    QString m_host;
    int m_port = -1;
};

/// Decides which URLs may ever get a signature. Pure; a value.
class OriginGuard
{
public:
    OriginGuard() = default;
    explicit OriginGuard(const QList<Origin> &allowed)
        : m_allowed(allowed)
    {}

    bool allows(const QUrl &url) const;

    /// A link, `next` or Location as the service wrote it, resolved against the URL that it
    /// answered. ForeignOrigin (host says where to) for another origin, also http for https;
    /// MalformedReply for control or non-ASCII characters, user information, anything over
    /// 8192 characters and what is no URL.
    Result<QUrl> resolve(const QUrl &base, QByteArrayView text) const;

    /// The same for a URL that is already one. BadRequest instead of MalformedReply.
    Result<void> check(const QUrl &url) const;

private:
    QList<Origin> m_allowed;
};

} // namespace core
