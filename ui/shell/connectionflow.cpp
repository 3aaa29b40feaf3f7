// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionflow.h"

#include "core/settings/connectionrules.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/secretdialog.h"
#include "ui/style/perchstyle.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QUuid>

namespace ui {

core::SecretKey secretKeyOf(const core::Connection &connection)
{
    return {connection.id, core::hostScope(connection.baseUrl)};
}

ConnectionFlow::ConnectionFlow(QWidget *window, const Parts &parts)
    : QObject(window)
    , m_window(window)
    , m_parts(parts)
{}

void ConnectionFlow::add()
{
    auto *dialog = new ConnectionDialog({}, m_window);
    prepare(dialog);
    core::SecretStateJob *state = m_parts.vault.state(dialog);
    connect(state, &core::SecretJob::finished, dialog, [dialog, state] {
        if (state->result())
            dialog->setKeychainState(*state->result());
    });
    dialog->open();
}

void ConnectionFlow::edit(const QString &connectionId)
{
    const auto connection = m_parts.connections.find(connectionId);
    if (!connection)
        return;
    auto *dialog = new ConnectionDialog(*connection, m_window);
    prepare(dialog);
    dialog->open();
}

void ConnectionFlow::prepare(ConnectionDialog *dialog)
{
    m_draft.reset();
    connect(dialog, &ConnectionDialog::testRequested, this, [this, dialog] { test(dialog); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { save(dialog); });
    connect(dialog, &QDialog::rejected, this, [this] { discardDraft(); });
    connect(dialog, &ConnectionDialog::certificateRequested, this,
            [dialog](const core::Error &error) {
                auto *certificate = new CertificateDialog(error, dialog);
                connect(certificate, &FormDialog::submitted, dialog, [dialog, certificate] {
                    dialog->acceptCertificate(certificate->value());
                    certificate->close();
                });
                certificate->open();
            });
}

// A write that was still under way may have reached the keychain.
void ConnectionFlow::discardDraft()
{
    if (m_draft)
        m_parts.vault.remove(*std::exchange(m_draft, std::nullopt), this);
}

void ConnectionFlow::test(ConnectionDialog *dialog)
{
    if (!dialog->secret().isEmpty()) {
        runCheck(dialog, dialog->secret());
        return;
    }
    // The secret of one host is never used at another: it has to be entered again.
    const auto stored = m_parts.connections.find(dialog->value().id);
    if (!stored || secretKeyOf(*stored) != secretKeyOf(dialog->value())) {
        dialog->showError(core::Error::make(core::Error::Kind::SecretMissing));
        return;
    }
    core::SecretReadJob *read = m_parts.vault.read(secretKeyOf(*stored), dialog);
    connect(read, &core::SecretJob::finished, this, [this, dialog, read] {
        if (read->result())
            runCheck(dialog, *read->result());
        else
            dialog->showError(read->result().error());
    });
}

void ConnectionFlow::runCheck(ConnectionDialog *dialog, const core::Secret &secret)
{
    core::ConnectionCheck *check = m_parts.sessions.check(dialog->value(), secret, dialog);
    connect(check, &core::ConnectionCheck::finished, dialog,
            [dialog, check](const core::Result<core::ConnectionFinding> &result) {
                if (result)
                    dialog->showFinding(*result);
                else
                    dialog->showError(result.error());
                check->deleteLater();
            });
    check->start();
}

void ConnectionFlow::save(ConnectionDialog *dialog)
{
    core::Connection wanted = dialog->value();
    const auto before = m_parts.connections.find(wanted.id);
    if (!before)
        wanted.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool keyIsNew = !before || secretKeyOf(*before) != secretKeyOf(wanted);
    if (!dialog->secret().isEmpty()) {
        storeSecret(dialog, wanted, keyIsNew);
    } else if (keyIsNew) {
        // The secret of one host is never sent to another: it has to be entered again.
        dialog->showError(core::Error::make(core::Error::Kind::SecretMissing));
    } else {
        store(dialog, wanted);
    }
}

// First the secret, since a connection that is stored asks for it at once.
void ConnectionFlow::storeSecret(ConnectionDialog *dialog, const core::Connection &connection,
                                 bool keyIsNew)
{
    dialog->setBusy(true);
    const core::SecretKey key = secretKeyOf(connection);
    if (m_draft != key)
        discardDraft();
    if (keyIsNew)
        m_draft = key;
    core::SecretWriteJob *write =
        m_parts.vault.write(key, dialog->secret(), dialog->keep(), dialog);
    connect(write, &core::SecretJob::finished, this, [this, dialog, write, connection] {
        if (write->result())
            store(dialog, connection);
        else
            dialog->showError(write->result().error());
    });
}

void ConnectionFlow::store(ConnectionDialog *dialog, const core::Connection &wanted)
{
    const auto before = m_parts.connections.find(wanted.id);
    const QPointer<core::Session> open = m_parts.sessions.session(wanted.id);
    const auto stored =
        before ? m_parts.connections.update(wanted) : m_parts.connections.add(wanted);
    if (!stored) {
        dialog->showError(stored.error());
        return;
    }
    m_draft.reset();
    if (before && secretKeyOf(*before) != secretKeyOf(*stored))
        m_parts.vault.remove(secretKeyOf(*before), this);
    dialog->accept();
    if (open) // another account is another session, which has asked for its secret
        m_parts.sessions.reopen(stored->id);
    Q_EMIT added(stored->id);
}

void ConnectionFlow::remove(const QString &connectionId)
{
    const auto connection = m_parts.connections.find(connectionId);
    if (!connection)
        return;
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(tr("Remove connection"));
    box->setText(tr("Remove the connection %1?").arg(connection->name));
    box->setInformativeText(
        connection->demo
            ? tr("Its phones are made up. The demo service comes back when Perch starts without "
                 "any connection.")
            : tr("Its secret is deleted from the keychain. Nothing is changed at the service, and "
                 "the access key stays valid there."));
    QPushButton *deed = box->addButton(tr("Remove connection"), QMessageBox::DestructiveRole);
    setDestructive(deed);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(deed, &QPushButton::clicked, this,
            [this, known = *connection] { removeConfirmed(known); });
    box->open();
}

void ConnectionFlow::removeConfirmed(const core::Connection &connection)
{
    const auto drop = [this, id = connection.id] {
        if (const auto removed = m_parts.connections.remove(id); !removed)
            Q_EMIT failed(removed.error());
    };
    if (connection.demo)
        return drop(); // its key is in no keychain
    core::SecretWriteJob *gone = m_parts.vault.remove(secretKeyOf(connection), this);
    connect(gone, &core::SecretJob::finished, this, [this, gone, drop] {
        if (gone->result())
            drop();
        else
            Q_EMIT failed(gone->result().error());
    });
}

void ConnectionFlow::provideSecret(const QString &connectionId)
{
    const core::Session *session = m_parts.sessions.session(connectionId);
    const auto connection = m_parts.connections.find(connectionId);
    if (session == nullptr || !connection)
        return;
    auto *dialog = new SecretDialog(*connection, session->error(), m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, known = *connection] {
        core::SecretWriteJob *write =
            m_parts.vault.write(secretKeyOf(known), dialog->secret(), dialog->keep(), dialog);
        connect(write, &core::SecretJob::finished, this, [this, dialog, write, id = known.id] {
            if (!write->result()) {
                dialog->showError(write->result().error());
                return;
            }
            dialog->accept();
            m_parts.sessions.reopen(id);
        });
    });
    dialog->open();
}

void ConnectionFlow::inspectCertificate(const QString &connectionId, const core::Error &error)
{
    auto *dialog = new CertificateDialog(error, m_window);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, connectionId] {
        const core::PinnedCertificate pin = dialog->value();
        dialog->close();
        const auto stored = m_parts.connections.setPin(connectionId, pin.host, pin.sha256);
        if (!stored)
            Q_EMIT failed(stored.error());
    });
    dialog->open();
}

} // namespace ui
