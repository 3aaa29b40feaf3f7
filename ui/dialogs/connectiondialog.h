// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretvault.h"
#include "core/session/connectioncheck.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

class QComboBox;

namespace ui {

namespace Ui {
class ConnectionDialog;
}

/// Adds or edits a connection. Says what is wrong beside the field; makes no call itself: its
/// owner carries out testRequested() and submitted() and reports back.
class ConnectionDialog : public FormDialog
{
    Q_OBJECT

public:
    /// With an id: edits; an empty secret then means "leave it".
    explicit ConnectionDialog(const core::Connection &connection, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    core::Connection value() const;
    core::Secret secret() const; ///< empty: not entered
    core::SecretVault::Keep keep() const;
    bool isEditing() const { return !m_connection.id.isEmpty(); }

    void setKeychainState(core::SecretStoreState state);
    void setBusy(bool busy); ///< a test or saving is under way
    void showFinding(const core::ConnectionFinding &finding);
    void showError(const core::Error &error);
    void acceptCertificate(const core::PinnedCertificate &pin);

Q_SIGNALS:
    void testRequested();
    /// The person wants to see the certificate that `error` names.
    void certificateRequested(const core::Error &error);

protected:
    void submit() override;

private:
    void choosePreset();
    bool check();
    void forgetFinding();
    void test();

    core::Connection m_connection;
    bool m_hasFinding = false; ///< shown, and of the values that stand there
    std::unique_ptr<Ui::ConnectionDialog> m_ui;
};

} // namespace ui
