// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/viewnamedialog.h"

#include "core/views/savedview.h"
#include "ui/errors/explain.h"
#include "ui_viewnamedialog.h"

namespace ui {

ViewNameDialog::ViewNameDialog(const QString &title, const QString &deed, const QStringList &taken,
                               QWidget *parent)
    : FormDialog(parent)
    , m_taken(taken)
    , m_ui(std::make_unique<Ui::ViewNameDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(title);
    adoptButtons(m_ui->buttons, deed);
}

ViewNameDialog::~ViewNameDialog() = default;

void ViewNameDialog::setName(const QString &name)
{
    m_ui->name->setText(name);
    m_ui->name->selectAll();
}

QString ViewNameDialog::value() const
{
    return m_ui->name->text().trimmed();
}

void ViewNameDialog::submit()
{
    const auto name = core::checkedViewName(m_ui->name->text(), m_taken);
    showProblem(m_ui->nameProblem, m_ui->name, name ? QString() : explain(name.error()).what);
    if (name)
        FormDialog::submit();
    else
        m_ui->name->setFocus();
}

} // namespace ui
