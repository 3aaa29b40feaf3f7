// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/formdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/style/perchstyle.h"
#include "ui/style/tokens.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
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
    m_primary = box->addButton(deed, QDialogButtonBox::AcceptRole);
    m_primary->setObjectName(QStringLiteral("primary"));
    // Ours, because Qt's own catalogues need not be installed.
    if (QPushButton *cancel = box->button(QDialogButtonBox::Cancel))
        cancel->setText(tr("Cancel"));
    m_primary->setDefault(true);
    setPrimary(m_primary);
    connect(m_primary, &QPushButton::clicked, this, &FormDialog::submit);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QFormLayout *form : findChildren<QFormLayout *>()) {
        form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    }
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

bool FormDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // A window's minimum size knows nothing of texts that need more lines when they wrap.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        const int needed = layout() == nullptr ? 0 : layout()->totalHeightForWidth(width());
        if (needed > height())
            resizeWithinScreen(this, {width(), needed});
    }
    return handled;
}

void FormDialog::submit()
{
    Q_EMIT submitted();
}

} // namespace ui
