// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QObject>
#include <QSet>

namespace core {

class Journal;
class SecretVault;
class Session;
class Sessions;

/// Opens the journal with its key out of the keychain; without one where the keychain gives none,
/// so that changes can be made at all. It is asked for again, once, after the keychain has given
/// the secret of a connection. All of them outlive this. Window's thread.
class JournalKey : public QObject
{
    Q_OBJECT

public:
    JournalKey(SecretVault &vault, Journal &journal, Sessions &sessions, QObject *parent = nullptr);

    /// Asks the keychain, which may ask a person. Nothing while it is being asked or was answered.
    void read();

Q_SIGNALS:
    /// The journal keeps no secrets for now; what readSealingKey() fails with. `isAskedFor`: read()
    /// was called meanwhile.
    void missing(const core::Error &error, bool isAskedFor);

private:
    void follow(Session *session);
    void ask();

    SecretVault &m_vault;
    Journal &m_journal;
    bool m_asking = false;
    bool m_isAskedFor = false;
    QSet<QString> m_answered; ///< connections whose secret the keychain has given
};

} // namespace core
