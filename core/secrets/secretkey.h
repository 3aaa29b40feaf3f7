// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace core {

/// Names one secret. Entries are scoped application : host : account, so that a connection whose
/// host is changed never sends the secret of another service there.
struct SecretKey
{
    QString account; ///< Connection::id
    QString host;    ///< hostScope() of the base URL

    /// The entry's name in the keychain, below the application's "Perch".
    QString entry() const { return host + u':' + account; }

    bool operator==(const SecretKey &) const = default;
};

inline size_t qHash(const SecretKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.account, key.host);
}

} // namespace core
