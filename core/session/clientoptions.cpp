// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/clientoptions.h"

#include "core/net/origin.h"

namespace core {

namespace {

/// SRAPS answers under two names and its links may name either (auth.md 2.11).
QList<QUrl> otherNamesOf(const QUrl &baseUrl)
{
    const QUrl api(QStringLiteral("https://api.sraps.snom.com/"));
    const QUrl provisioning(QStringLiteral("https://secure-provisioning.snom.com/"));
    const Origin base(baseUrl);
    if (base == Origin(api))
        return {provisioning};
    if (base == Origin(provisioning))
        return {api};
    return {};
}

} // namespace

ServiceClientOptions clientOptions(const Connection &connection, const Secret &secret)
{
    ServiceClientOptions options;
    options.baseUrl = connection.baseUrl;
    options.moreOrigins = otherNamesOf(connection.baseUrl);
    options.credentials.id = connection.keyId.toUtf8();
    options.credentials.key = secret;
    options.alwaysHash = connection.alwaysHash;
    for (const PinnedCertificate &pin : connection.pins) {
        // `host`, `host:port` or `[v6]:port` (hostScope()); QUrl takes it apart. Encoded, as
        // Origin has it: the decoded name of an international host would never match.
        const QUrl place(QStringLiteral("https://") + pin.host);
        options.pins.append({place.host(QUrl::FullyEncoded), place.port(443), pin.sha256});
    }
    return options;
}

} // namespace core
