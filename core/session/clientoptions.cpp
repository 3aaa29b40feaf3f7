// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/clientoptions.h"

namespace core {

ServiceClientOptions clientOptions(const Connection &connection, const Secret &secret)
{
    ServiceClientOptions options;
    options.baseUrl = connection.baseUrl;
    options.credentials.id = connection.keyId.toUtf8();
    options.credentials.key = secret;
    options.alwaysHash = connection.alwaysHash;
    for (const PinnedCertificate &pin : connection.pins) {
        // `host`, `host:port` or `[v6]:port` (hostScope()); QUrl takes it apart.
        const QUrl place(QStringLiteral("https://") + pin.host);
        options.pins.append({place.host(), place.port(443), pin.sha256});
    }
    return options;
}

} // namespace core
