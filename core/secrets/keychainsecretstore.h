// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace core {

/// The keychain of the operating system (QtKeychain), never with a plain-text fallback. On Linux
/// the Secret Service is asked first and afterwards (secretserviceprobe.h), because QtKeychain
/// reports a locked key ring as "not found" and a deletion there as done:
///
/// - no service, no bus                    KeychainMissing
/// - locked, also while working            KeychainLocked
/// - service answers with an error         KeychainDenied
/// - open and without the entry            SecretMissing (read), success (remove)
/// - no answer within the time-out         Timeout, serviceCode "keychain_timeout"; also when
///   the process has no GLib event loop (QT_NO_GLIB), which libsecret needs
///
/// No prompt is ever provoked for a locked key ring. A write or a removal that timed out or was
/// aborted may still take effect.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    /// `clock` outlives the store and its jobs.
    explicit KeychainSecretStore(Clock *clock,
                                 std::chrono::milliseconds timeout = std::chrono::seconds(20),
                                 QObject *parent = nullptr);

    SecretReadJob *read(const SecretKey &key, QObject *owner) override;
    SecretWriteJob *write(const SecretKey &key, const Secret &secret, QObject *owner) override;
    SecretWriteJob *remove(const SecretKey &key, QObject *owner) override;
    SecretStateJob *state(QObject *owner) override;

private:
    Clock *const m_clock;
    const std::chrono::milliseconds m_timeout;
};

} // namespace core
