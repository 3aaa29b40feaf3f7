// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace core {

/// One certificate that a person accepted although it is not trusted by the system. It counts
/// for this host and this connection only; any other certificate there is an error again.
struct PinnedCertificate
{
    QString host;      ///< host[:port], lower case; the port is left out when it is 443
    QByteArray sha256; ///< digest of the certificate, 32 bytes

    bool operator==(const PinnedCertificate &) const = default;
};

/// One account of one service, as it is kept on disk. A value. The Access Key Secret is never in
/// here: it lies in the keychain under SecretKey{id, host}.
struct Connection
{
    QString id;        ///< UUID without braces; given by ConnectionsStore::add(), never changes
    QString name;      ///< what the person calls it
    QUrl baseUrl;      ///< as checkedBaseUrl() returns it: ends in '/', no user, query or fragment
    QString keyId;     ///< Access Key ID, printable ASCII
    bool demo = false; ///< the built-in demo service
    bool alwaysHash = false; ///< sign every payload, also where the service does not ask for it
    QList<PinnedCertificate> pins; ///< at most one a host

    /// The digest accepted for a host, empty when there is none.
    QByteArray pinFor(const QString &host) const
    {
        for (const PinnedCertificate &pin : pins) {
            if (pin.host == host.toLower())
                return pin.sha256;
        }
        return {};
    }

    bool operator==(const Connection &) const = default;
};

} // namespace core
