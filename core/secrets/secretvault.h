// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"
#include "core/secrets/sessionsecretstore.h"

namespace core {

/// What the window asks for secrets: the keychain, and beside it those that a person chose to keep
/// for this run only because the keychain is missing or locked. The latter come first. Answers
/// through jobs as SecretStore does.
class SecretVault : public QObject
{
    Q_OBJECT

public:
    enum class Keep { Keychain, ThisRunOnly };

    /// `keychain` outlives the vault.
    explicit SecretVault(SecretStore *keychain, QObject *parent = nullptr);

    /// True when read() answers from memory and the secret is gone at the end of the program.
    bool isForThisRunOnly(const SecretKey &key) const { return m_session.contains(key); }

    SecretReadJob *read(const SecretKey &key, QObject *owner);
    /// Keychain: once it is in there, the copy for this run is forgotten; when it fails, nothing
    /// changes. ThisRunOnly: never touches the keychain; what lies there is hidden until the end
    /// of the run and may be an older secret afterwards.
    SecretWriteJob *write(const SecretKey &key, const Secret &secret, Keep keep, QObject *owner);
    /// From both. Where there is no keychain, nothing can be left in it: success, also for a secret
    /// of an earlier run. A locked keychain is an error, because a secret may be left in it.
    SecretWriteJob *remove(const SecretKey &key, QObject *owner);
    SecretStateJob *state(QObject *owner);

private:
    SecretStore *const m_keychain;
    SessionSecretStore m_session;
};

} // namespace core
