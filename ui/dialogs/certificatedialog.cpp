// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/certificatedialog.h"

#include "ui_certificatedialog.h"

#include "ui/errors/explain.h"
#include "ui/style/perchstyle.h"

#include <QPushButton>

namespace ui {

CertificateDialog::CertificateDialog(const core::Error &error, QWidget *parent)
    : FormDialog(parent)
    , m_pin{error.host.toLower(), error.fingerprint}
    , m_ui(std::make_unique<Ui::CertificateDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Accept for this host"));
    primaryButton()->setDefault(false);
    primaryButton()->setAutoDefault(false);
    setPrimary(primaryButton(), false);
    setDestructive(primaryButton());
    QPushButton *cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    const Explanation explanation = explain(error);
    m_ui->question->setText(explanation.what + u' ' + explanation.cause);
    m_ui->host->setText(error.host);
    m_ui->fingerprint->setText(spelledFingerprint(error.fingerprint));
    m_ui->fingerprint->setFont(fontFor(FontRole::Mono, font()));
}

CertificateDialog::~CertificateDialog() = default;

core::PinnedCertificate CertificateDialog::value() const
{
    return m_pin;
}

} // namespace ui
