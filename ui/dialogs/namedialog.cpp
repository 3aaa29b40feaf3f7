// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namedialog.h"

#include "ui_namedialog.h"

namespace ui {

NameDialog::NameDialog(const QString &heading, const QString &name, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::NameDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Preview…"));
    m_ui->heading->setText(heading);
    m_ui->name->setText(name);
    m_ui->name->selectAll();
}

NameDialog::~NameDialog() = default;

QString NameDialog::value() const
{
    return m_ui->name->text().trimmed();
}

} // namespace ui
