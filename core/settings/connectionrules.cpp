// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/connectionrules.h"

#include "core/support/urlrules.h"

#include <algorithm>

namespace core {

namespace {

Failure refused(const QString &rule)
{
    Error error = Error::make(Error::Kind::InvalidInput, rule);
    error.serviceCode = rule;
    return Failure(error);
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

Result<void> checkOrigin(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        return refused(QStringLiteral("base_url_scheme"));
    if (url.host().isEmpty())
        return refused(QStringLiteral("base_url_host"));
    if (url.port(443) == 0)
        return refused(QStringLiteral("base_url_port"));
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return refused(QStringLiteral("base_url_user_info"));
    if (scheme == QLatin1String("http") && !isLoopbackHost(url.host()))
        return refused(QStringLiteral("base_url_http_not_loopback"));
    return {};
}

} // namespace

QList<ServicePreset> servicePresets()
{
    using Service = ServicePreset::Service;
    return {{Service::Sraps, QUrl(QStringLiteral("https://api.sraps.snom.com/api/v1/"))},
            {Service::SrapsOlderHost,
             QUrl(QStringLiteral("https://secure-provisioning.snom.com/api/v1/"))},
            {Service::Grape, QUrl(QStringLiteral("https://api.grape.gigaset.net/api/v1/"))}};
}

Result<QUrl> checkedBaseUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return refused(QStringLiteral("base_url_empty"));
    // QUrl resolves dot segments in some calls and not in others: look at what was typed.
    const QString typedPath = trimmed.section(u'?', 0, 0).section(u'#', 0, 0);
    if (hasDotSegment(typedPath))
        return refused(QStringLiteral("base_url_path"));
    QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid())
        return refused(QStringLiteral("base_url_invalid"));
    if (const Result<void> origin = checkOrigin(url); !origin)
        return Failure(origin.error());
    if (url.hasQuery())
        return refused(QStringLiteral("base_url_query"));
    if (url.hasFragment())
        return refused(QStringLiteral("base_url_fragment"));
    const QString path = url.path(QUrl::FullyEncoded);
    if (path.contains(QLatin1String("//")))
        return refused(QStringLiteral("base_url_path"));
    if (!path.endsWith(u'/'))
        url.setPath(path + u'/', QUrl::TolerantMode);
    if (url.port() == schemePort(url.scheme()))
        url.setPort(-1);
    return url;
}

Result<QString> checkedKeyId(const QString &text)
{
    const QString id = text.trimmed();
    if (id.isEmpty())
        return refused(QStringLiteral("key_id_empty"));
    if (id.size() > 256)
        return refused(QStringLiteral("key_id_too_long"));
    const bool usable = std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\'' && c != u'\\';
    });
    if (!usable)
        return refused(QStringLiteral("key_id_characters"));
    return id;
}

Result<void> checkSecret(const Secret &secret)
{
    const QByteArrayView bytes = secret.expose();
    if (bytes.isEmpty())
        return refused(QStringLiteral("secret_empty"));
    const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    // A no-break space comes from web pages and word processors.
    constexpr QByteArrayView noBreak("\xC2\xA0");
    if (isBlank(bytes.front()) || isBlank(bytes.back()) || bytes.startsWith(noBreak) ||
        bytes.endsWith(noBreak))
        return refused(QStringLiteral("secret_whitespace"));
    if (bytes.size() > 4096)
        return refused(QStringLiteral("secret_too_long"));
    const bool control = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (control)
        return refused(QStringLiteral("secret_characters"));
    return {};
}

Result<QString> checkedConnectionName(const QString &text)
{
    const QString name = text.trimmed();
    if (name.isEmpty())
        return refused(QStringLiteral("name_empty"));
    if (name.size() > 100)
        return refused(QStringLiteral("name_too_long"));
    if (std::any_of(name.cbegin(), name.cend(), isControl))
        return refused(QStringLiteral("name_characters"));
    return name;
}

QString hostScope(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.contains(u':') && !host.startsWith(u'['))
        host = u'[' + host + u']';
    const int own = schemePort(url.scheme());
    const int port = url.port(own);
    return port == own ? host : host + u':' + QString::number(port);
}

} // namespace core
