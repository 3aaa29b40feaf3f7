// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

namespace core {

/// Keeps secrets in memory until the program ends; always available. For a machine whose keychain
/// is missing or locked, when the person chose "for this run only".
class SessionSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    bool contains(const SecretKey &key) const { return m_secrets.contains(key); }
    /// At once, without a job.
    void forget(const SecretKey &key) { m_secrets.remove(key); }

    SecretReadJob *read(const SecretKey &key, QObject *owner) override;
    SecretWriteJob *write(const SecretKey &key, const Secret &secret, QObject *owner) override;
    SecretWriteJob *remove(const SecretKey &key, QObject *owner) override;
    SecretStateJob *state(QObject *owner) override;

private:
    QHash<SecretKey, Secret> m_secrets;
};

} // namespace core
