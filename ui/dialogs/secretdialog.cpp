// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretdialog.h"

#include "ui_secretdialog.h"

#include "core/settings/connectionrules.h"
#include "ui/errors/errormessage.h"
#include "ui/errors/explain.h"

namespace ui {

SecretDialog::SecretDialog(const core::Connection &connection, const core::Error &reason,
                           QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::SecretDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Connect to %1").arg(connection.name));
    m_ui->keyId->setText(connection.keyId);
    m_ui->keepRun->setChecked(reason.kind != core::Error::Kind::SecretMissing);
    m_ui->banner->setMessage(messageFor(reason, Severity::Attention));
    m_ui->secret->setFocus();
}

SecretDialog::~SecretDialog() = default;

core::Secret SecretDialog::secret() const
{
    return core::Secret(m_ui->secret->text().toUtf8());
}

core::SecretVault::Keep SecretDialog::keep() const
{
    return m_ui->keepRun->isChecked() ? core::SecretVault::Keep::ThisRunOnly
                                      : core::SecretVault::Keep::Keychain;
}

void SecretDialog::showError(const core::Error &error)
{
    m_ui->banner->setMessage(messageFor(error));
}

void SecretDialog::submit()
{
    const auto rule = core::checkSecret(secret());
    showProblem(m_ui->secretProblem, m_ui->secret,
                rule ? QString() : explain(rule.error()).sentence());
    if (rule)
        Q_EMIT submitted();
}

} // namespace ui
