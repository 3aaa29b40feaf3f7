// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace core {

/// 127.0.0.0/8, ::1 (also as [::1]) and localhost, without regard to case: the only hosts that
/// plain http is accepted for. Not an IPv4 address mapped into IPv6. Pure, asks no resolver.
bool isLoopbackHost(const QString &host);

/// True when a segment of the path is "." or "..", also written with %2e: Qt resolves such
/// segments on the way out, so that what is sent is not what was signed or checked.
bool hasDotSegment(QStringView path);

/// The port that a URL of this scheme means when it names none: 80 for http, else 443.
int schemePort(QStringView scheme);

} // namespace core
