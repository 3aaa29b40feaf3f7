// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/connection.h"
#include "core/support/error.h"
#include "ui/dialogs/formdialog.h"

#include <memory>

namespace ui {

namespace Ui {
class CertificateDialog;
}

/// Shows the certificate that was refused and lets the person accept this one for this host.
/// Accepting is never the default.
class CertificateDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `error` is CertificateUntrusted or CertificateChanged.
    explicit CertificateDialog(const core::Error &error, QWidget *parent = nullptr);
    ~CertificateDialog() override;

    core::PinnedCertificate value() const;

private:
    core::PinnedCertificate m_pin;
    std::unique_ptr<Ui::CertificateDialog> m_ui;
};

} // namespace ui
