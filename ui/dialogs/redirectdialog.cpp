// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/redirectdialog.h"

#include "ui_redirectdialog.h"

#include "ui/dialogs/redirectfields.h"

namespace ui {

RedirectDialog::RedirectDialog(const QString &heading, const core::RedirectTarget &current,
                               QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::RedirectDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Preview…"));
    m_ui->heading->setText(heading);
    m_ui->url->setText(current.url);
    if (!current.user.isEmpty())
        m_ui->user->setPlaceholderText(tr("Left as it is: %1").arg(current.user));
    m_ui->url->setFocus();
}

RedirectDialog::~RedirectDialog() = default;

core::Redirection RedirectDialog::value() const
{
    return redirectionFrom(m_ui->url, m_ui->user, m_ui->password);
}

void RedirectDialog::submit()
{
    const QString problem = redirectUrlProblem(m_ui->url);
    showProblem(m_ui->urlProblem, m_ui->url, problem);
    if (problem.isEmpty())
        Q_EMIT submitted();
    else
        m_ui->url->setFocus();
}

} // namespace ui
