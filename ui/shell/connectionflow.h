// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretvault.h"
#include "core/session/sessions.h"
#include "core/settings/connectionsstore.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ui {

class ConnectionDialog;

/// Adding, editing, testing and removing connections, and asking for their secrets. The secret
/// goes from the form into the vault and nowhere else.
class ConnectionFlow : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        core::ConnectionsStore &connections;
        core::SecretVault &vault;
        core::Sessions &sessions;
    };

    /// Dialogs open over `window`, which owns this. The parts outlive it.
    ConnectionFlow(QWidget *window, const Parts &parts);

public Q_SLOTS:
    void add();
    void edit(const QString &connectionId);
    /// Asks first; removes the secret from the keychain before the connection.
    void remove(const QString &connectionId);
    void provideSecret(const QString &connectionId);
    /// Shows the certificate of a session that failed with it.
    void inspectCertificate(const QString &connectionId, const core::Error &error);

Q_SIGNALS:
    void added(const QString &connectionId);
    /// Something could not be done outside a dialog; for the window's banner.
    void failed(const core::Error &error);

private:
    void prepare(ConnectionDialog *dialog);
    void discardDraft();
    void test(ConnectionDialog *dialog);
    void runCheck(ConnectionDialog *dialog, const core::Secret &secret);
    void save(ConnectionDialog *dialog);
    void storeSecret(ConnectionDialog *dialog, const core::Connection &connection, bool keyIsNew);
    void store(ConnectionDialog *dialog, const core::Connection &wanted);
    void removeConfirmed(const core::Connection &connection);

    QWidget *m_window;
    Parts m_parts;
    /// Of a secret whose connection is not stored yet; removed when the form is cancelled.
    std::optional<core::SecretKey> m_draft;
};

core::SecretKey secretKeyOf(const core::Connection &connection);

} // namespace ui
