// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectionflow.h"

#include "core/settings/connectionrules.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/secretdialog.h"
#include "ui/style/perchstyle.h"

#include <QMessageBox>
#include <QPushButton>

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
    m_unfinished.clear();
    connect(dialog, &ConnectionDialog::testRequested, this, [this, dialog] { test(dialog); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog] { save(dialog); });
    connect(dialog, &QDialog::rejected, this, [this] { discardUnfinished(); });
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

void ConnectionFlow::discardUnfinished()
{
    const auto connection = m_parts.connections.find(std::exchange(m_unfinished, {}));
    if (!connection)
        return;
    // A write that was still under way may have reached the keychain.
    m_parts.vault.remove(secretKeyOf(*connection), this);
    if (const auto removed = m_parts.connections.remove(connection->id); !removed)
        Q_EMIT failed(removed.error());
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
    if (!m_unfinished.isEmpty())
        wanted.id = m_unfinished;
    const auto before = m_parts.connections.find(wanted.id);
    const bool hostChanged = before && secretKeyOf(*before).host != secretKeyOf(wanted).host;
    if (hostChanged && dialog->secret().isEmpty()) {
        // The secret of one host is never sent to another: it has to be entered again.
        dialog->showError(core::Error::make(core::Error::Kind::SecretMissing));
        return;
    }
    const auto stored =
        before ? m_parts.connections.update(wanted) : m_parts.connections.add(wanted);
    if (!stored) {
        dialog->showError(stored.error());
        return;
    }
    if (!before)
        m_unfinished = stored->id;
    if (hostChanged)
        m_parts.vault.remove(secretKeyOf(*before), this);
    if (dialog->secret().isEmpty())
        finish(dialog, stored->id);
    else
        storeSecret(dialog, *stored);
}

void ConnectionFlow::storeSecret(ConnectionDialog *dialog, const core::Connection &connection)
{
    dialog->setBusy(true);
    core::SecretWriteJob *write =
        m_parts.vault.write(secretKeyOf(connection), dialog->secret(), dialog->keep(), dialog);
    connect(write, &core::SecretJob::finished, this, [this, dialog, write, id = connection.id] {
        if (write->result())
            finish(dialog, id);
        else
            dialog->showError(write->result().error());
    });
}

void ConnectionFlow::finish(ConnectionDialog *dialog, const QString &connectionId)
{
    m_unfinished.clear();
    dialog->accept();
    m_parts.sessions.reopen(connectionId);
    Q_EMIT added(connectionId);
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
    box->setInformativeText(tr("Its secret is deleted from the keychain. Nothing is changed at the "
                               "service, and the access key stays valid there."));
    QPushButton *deed = box->addButton(tr("Remove connection"), QMessageBox::DestructiveRole);
    setDestructive(deed);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(deed, &QPushButton::clicked, this,
            [this, known = *connection] { removeConfirmed(known); });
    box->open();
}

void ConnectionFlow::removeConfirmed(const core::Connection &connection)
{
    core::SecretWriteJob *gone = m_parts.vault.remove(secretKeyOf(connection), this);
    connect(gone, &core::SecretJob::finished, this, [this, gone, id = connection.id] {
        if (!gone->result()) {
            Q_EMIT failed(gone->result().error());
            return;
        }
        if (const auto removed = m_parts.connections.remove(id); !removed)
            Q_EMIT failed(removed.error());
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
