// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretvault.h"
#include "core/settings/connection.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class SecretDialog;
}

/// Asks for the secret of a connection that exists, because the keychain did not give it.
class SecretDialog : public FormDialog
{
    Q_OBJECT

public:
    SecretDialog(const core::Connection &connection, const core::Error &reason,
                 QWidget *parent = nullptr);
    ~SecretDialog() override;

    core::Secret secret() const;
    core::SecretVault::Keep keep() const;
    void showError(const core::Error &error);

protected:
    void submit() override;

private:
    std::unique_ptr<Ui::SecretDialog> m_ui;
};

} // namespace ui
