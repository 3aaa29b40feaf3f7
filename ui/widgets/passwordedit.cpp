// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordedit.h"

#include "ui/style/icons.h"

#include <QAction>

namespace ui {

PasswordEdit::PasswordEdit(QWidget *parent)
    : PasswordEdit(QString(), parent)
{}

PasswordEdit::PasswordEdit(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(icon(QStringLiteral("eye"), Tone::Secondary), TrailingPosition))
{
    setAccessibleName(name);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    m_eye->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    m_eye->setShortcutContext(Qt::WidgetShortcut);
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            setRevealed(false);
    });
    setRevealed(false);
}

bool PasswordEdit::isRevealed() const
{
    return echoMode() == Normal;
}

void PasswordEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    m_eye->setIcon(
        icon(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye"), Tone::Secondary));
    m_eye->setText(revealed ? tr("Hide what is typed") : tr("Show what is typed"));
}

void PasswordEdit::hideEvent(QHideEvent *event)
{
    setRevealed(false);
    QLineEdit::hideEvent(event);
}

} // namespace ui
