// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QObject>

namespace core {

class Journal;
class SecretVault;
class Session;
class Sessions;

/// Opens the journal with its key out of the keychain; without one where the keychain gives none,
/// so that changes can be made at all. It is asked for again once the keychain has given the
/// secret of a connection. All of them outlive this. Window's thread.
class JournalKey : public QObject
{
    Q_OBJECT

public:
    JournalKey(SecretVault &vault, Journal &journal, Sessions &sessions, QObject *parent = nullptr);

    /// Asks the keychain, which may ask a person. Nothing while it is being asked or was answered.
    void read();

Q_SIGNALS:
    /// The journal keeps no secrets for now; what readSealingKey() fails with.
    void missing(const core::Error &error);

private:
    void follow(Session *session);
    void ask(bool tell);

    SecretVault &m_vault;
    Journal &m_journal;
    bool m_asking = false;
};

} // namespace core
