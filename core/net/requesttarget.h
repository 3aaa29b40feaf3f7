// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QUrl>

namespace core {

/// Host, port and resource as they are signed.
struct RequestTarget
{
    QByteArray resource; ///< request target of the request line
    QByteArray host;     ///< lower case, IPv6 in brackets
    quint16 port = 0;    ///< the scheme's own when the URL names none
};

/// Splits an absolute http or https URL in wire form; decodes and encodes nothing. BadRequest
/// when it is none.
Result<RequestTarget> wireTarget(QByteArrayView url);

/// The target that QNetworkAccessManager will put on the wire for a URL. BadRequest for what it
/// would rewrite behind our back: dot segments, a path that begins with two slashes; for user
/// information, and for control characters.
Result<RequestTarget> requestTarget(const QUrl &url);

} // namespace core
