// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numbertile.h"

#include "ui/style/painting.h"

#include <QEvent>
#include <QKeyEvent>

namespace ui {

namespace {

constexpr int margin = 12;

} // namespace

NumberTile::NumberTile(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberTile::setNumber(const QString &number, const QString &label,
                           std::optional<StatusShape> shape)
{
    m_number = number;
    m_label = label;
    m_shape = shape;
    //: A number and what it counts, "12 Never seen", as it is read aloud.
    setAccessibleName(tr("%1 %2").arg(number, label));
    setToolTip(label);
    update();
}

QFont NumberTile::wordsFont() const
{
    return fontFor(FontRole::Secondary, font());
}

QSize NumberTile::sizeHint() const
{
    const QFontMetrics large(fontFor(FontRole::Heading, font()));
    return {140, margin + large.height() + QFontMetrics(wordsFont()).height() + margin};
}

QSize NumberTile::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

void NumberTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens tokens = tokensFor(palette());
    const bool lifted = underMouse() || isDown();
    drawBox(&painter, rect(), lifted ? mix(tokens.base, tokens.text, 0.06) : tokens.base,
            tokens.hairline);
    if (hasFocus())
        drawBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), {}, tokens.accent, 2);
    const QFont large = fontFor(FontRole::Heading, font());
    QRect line(margin, margin, width() - 2 * margin, QFontMetrics(large).height());
    painter.setFont(large);
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_number);
    if (m_shape)
        drawStatus(&painter, {line.right() - metric::icon, line.y(), metric::icon, line.height()},
                   *m_shape, palette());
    const QFont words = wordsFont();
    const QFontMetrics metrics(words);
    line = QRect(margin, line.bottom() + 1, line.width(), metrics.height());
    painter.setFont(words);
    painter.setPen(tokens.secondary);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(m_label, Qt::ElideRight, line.width()));
}

bool NumberTile::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void NumberTile::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace ui
