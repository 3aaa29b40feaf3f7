// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planner.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype maxLength = 1024;

Failure refused(const char *rule)
{
    Error error = Error::make(Error::Kind::InvalidInput);
    error.serviceCode = QString::fromLatin1(rule);
    return Failure(error);
}

bool isForbidden(QChar c)
{
    const QChar::Category category = c.category();
    return c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format;
}

} // namespace

Result<QString> checkRedirectUrl(const QString &text)
{
    const QString url = text.trimmed();
    if (url.size() > maxLength)
        return refused("url_length");
    if (std::any_of(url.begin(), url.end(), isForbidden))
        return refused("url_characters");

    QString filled = url;
    filled.replace(QLatin1String("{mac}"), QLatin1String("000413000000"));
    filled.replace(QLatin1String("{phone_type}"), QLatin1String("snomD735"));
    if (filled.contains(u'{') || filled.contains(u'}'))
        return refused("url_braces");

    const qsizetype colon = filled.indexOf(QLatin1String("://"));
    const QString scheme = filled.left(std::max<qsizetype>(colon, 0)).toLower();
    const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"),
                              QStringLiteral("tftp"), QStringLiteral("ftp")};
    if (!schemes.contains(scheme))
        return refused("url_scheme");
    const QUrl tolerant(filled, QUrl::TolerantMode);
    if (!tolerant.isValid() || tolerant.host().isEmpty())
        return refused("url_host");
    if (!QUrl(filled, QUrl::StrictMode).isValid())
        return refused("url_characters");
    return url;
}

} // namespace core
