// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "ui_preferencesdialog.h"

namespace ui {

PreferencesDialog::PreferencesDialog(const Values &values, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
{
    m_ui->setupUi(this);
    adoptButtons(m_ui->buttons, tr("Save preferences"));
    //: Language of the program
    m_ui->language->addItem(tr("As the system"), QString());
    // Each in its own language: whoever looks for it reads no other.
    m_ui->language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    if (m_ui->language->findData(values.language) < 0)
        m_ui->language->addItem(values.language, values.language);
    m_ui->language->setCurrentIndex(m_ui->language->findData(values.language));
    m_ui->confirmAbove->setValue(values.confirmAbove);
    m_ui->notifyAtEnd->setChecked(values.notifyAtEnd);
    m_ui->language->setFocus();
}

PreferencesDialog::~PreferencesDialog() = default;

PreferencesDialog::Values PreferencesDialog::value() const
{
    return {m_ui->language->currentData().toString(), m_ui->confirmAbove->value(),
            m_ui->notifyAtEnd->isChecked()};
}

} // namespace ui
