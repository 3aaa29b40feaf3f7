// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profiledialog.h"

#include "ui_profiledialog.h"

#include <QPushButton>

namespace ui {

ProfileDialog::ProfileDialog(const QString &heading, const QList<core::Profile> &profiles,
                             const QString &hint, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ProfileDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Preview…"));
    m_ui->heading->setText(heading);
    m_ui->hint->setText(hint);
    m_ui->hint->setVisible(!hint.isEmpty());
    for (const core::Profile &profile : profiles)
        m_ui->profile->addItem(profile.name, profile.uuid);
    primaryButton()->setEnabled(!profiles.isEmpty());
    m_ui->profile->setEnabled(!profiles.isEmpty());
}

ProfileDialog::~ProfileDialog() = default;

QString ProfileDialog::value() const
{
    return m_ui->profile->currentData().toString();
}

} // namespace ui
