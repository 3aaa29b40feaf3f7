// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ui {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

// Whatever else a window does tells its labels what they show already; another size makes the
// whole window lay itself out.
void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_textWidth = -1;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return textWidth() > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    return {textWidth() + 1, fontMetrics().height() + 2};
}

// Layouts ask for it many times, and each answer shapes the whole text.
int ElidedLabel::textWidth() const
{
    if (m_textWidth < 0)
        m_textWidth = fontMetrics().horizontalAdvance(m_text);
    return m_textWidth;
}

void ElidedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_textWidth = -1;
    QFrame::changeEvent(event);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 3 * fontMetrics().averageCharWidth()),
            sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(
        contentsRect(),
        int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
        fontMetrics().elidedText(m_text, m_mode, contentsRect().width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_text, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QFrame::event(event);
}

} // namespace ui
