// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchline.h"

#include "ui/style/icons.h"

#include <QKeyEvent>

namespace ui {

SearchLine::SearchLine(const QString &name, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(name);
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search"), Tone::Secondary), LeadingPosition);
}

QSize SearchLine::sizeHint() const
{
    QSize hint = QLineEdit::sizeHint();
    hint.setWidth(std::max(hint.width(), 36 * fontMetrics().averageCharWidth()));
    return hint;
}

void SearchLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        if (text().isEmpty())
            Q_EMIT escaped();
        else
            clear();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        Q_EMIT leftDownwards();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
