// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/formdialog.h"

#include "ui/style/perchstyle.h"
#include "ui/style/tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace ui {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
}

void FormDialog::adoptButtons(QDialogButtonBox *box, const QString &deed)
{
    m_primary = box->addButton(deed, QDialogButtonBox::ActionRole);
    m_primary->setObjectName(QStringLiteral("primary"));
    m_primary->setDefault(true);
    setPrimary(m_primary);
    connect(m_primary, &QPushButton::clicked, this, &FormDialog::submit);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLabel *line : findChildren<QLabel *>()) {
        if (line->objectName().endsWith(u"Problem"))
            showProblem(line, nullptr, {});
    }
}

void FormDialog::showProblem(QLabel *line, QWidget *field, const QString &text)
{
    line->setText(text);
    line->setVisible(!text.isEmpty());
    QPalette colours = line->palette();
    colours.setColor(QPalette::WindowText, tokensFor(colours).bad);
    line->setPalette(colours);
    if (field != nullptr)
        field->setAccessibleDescription(text);
}

void FormDialog::submit()
{
    Q_EMIT submitted();
}

} // namespace ui
