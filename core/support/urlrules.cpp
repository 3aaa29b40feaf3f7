// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/urlrules.h"

#include <QHostAddress>

#include <algorithm>

namespace core {

bool isLoopbackHost(const QString &host)
{
    QString name = host;
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2);
    if (name.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(name);
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.isLoopback();
    return address == QHostAddress(QHostAddress::LocalHostIPv6);
}

bool hasDotSegment(QStringView path)
{
    const QList<QStringView> segments = path.split(u'/');
    return std::any_of(segments.cbegin(), segments.cend(), [](QStringView segment) {
        QString plain = segment.toString();
        plain.replace(QLatin1String("%2e"), QLatin1String("."), Qt::CaseInsensitive);
        return plain == QLatin1String(".") || plain == QLatin1String("..");
    });
}

int schemePort(QStringView scheme)
{
    return scheme.compare(QLatin1String("http"), Qt::CaseInsensitive) == 0 ? 80 : 443;
}

} // namespace core
