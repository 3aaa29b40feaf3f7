// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/replaceurldialog.h"

#include "ui_replaceurldialog.h"

#include "ui/dialogs/redirectfields.h"

namespace ui {

ReplaceUrlDialog::ReplaceUrlDialog(const QString &heading, const QString &current, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ReplaceUrlDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Preview…"));
    m_ui->heading->setText(heading);
    m_ui->hint->setText(tr("What follows in a target stays as it is. Phones with another target "
                           "are left alone."));
    m_ui->from->setText(current);
    m_ui->fromProblem->hide();
    m_ui->toProblem->hide();
}

ReplaceUrlDialog::~ReplaceUrlDialog() = default;

core::UrlReplacement ReplaceUrlDialog::value() const
{
    return {m_ui->from->text().trimmed(), m_ui->to->text().trimmed()};
}

void ReplaceUrlDialog::submit()
{
    const QString missing = m_ui->from->text().trimmed().isEmpty()
                                ? tr("Enter the beginning of the targets to be replaced.")
                                : QString();
    const QString wrong = redirectUrlProblem(m_ui->to);
    showProblem(m_ui->fromProblem, m_ui->from, missing);
    showProblem(m_ui->toProblem, m_ui->to, wrong);
    if (missing.isEmpty() && wrong.isEmpty())
        Q_EMIT submitted();
    else
        (missing.isEmpty() ? m_ui->to : m_ui->from)->setFocus();
}

} // namespace ui
