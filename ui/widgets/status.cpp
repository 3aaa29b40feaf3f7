// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status.h"

#include "ui/style/icons.h"

#include <QPainter>

namespace ui {

Tone toneOf(StatusShape shape)
{
    switch (shape) {
    case StatusShape::Good:
        return Tone::Good;
    case StatusShape::Waiting:
        return Tone::Information;
    case StatusShape::Attention:
        return Tone::Attention;
    case StatusShape::Bad:
        return Tone::Bad;
    case StatusShape::Unknown:
        return Tone::Secondary;
    }
    return Tone::Secondary;
}

QString iconNameOf(StatusShape shape)
{
    switch (shape) {
    case StatusShape::Good:
        return QStringLiteral("status-good");
    case StatusShape::Waiting:
        return QStringLiteral("status-waiting");
    case StatusShape::Attention:
        return QStringLiteral("status-attention");
    case StatusShape::Bad:
        return QStringLiteral("status-bad");
    case StatusShape::Unknown:
        return QStringLiteral("status-unknown");
    }
    return QStringLiteral("status-unknown");
}

void drawStatus(QPainter *painter, const QRect &rect, StatusShape shape, const QPalette &palette)
{
    const int side = metric::icon;
    const double ratio = painter->device()->devicePixelRatioF();
    const QColor color = toneColor(tokensFor(palette), toneOf(shape));
    painter->drawPixmap(rect.center().x() - side / 2 + 1, rect.center().y() - side / 2 + 1,
                        iconPixmap(iconNameOf(shape), color, side, ratio));
}

StatusLabel::StatusLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusLabel::setStatus(StatusShape shape, const QString &word)
{
    m_shape = shape;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatusLabel::sizeHint() const
{
    return {metric::icon + space::inGroup + 2 + fontMetrics().horizontalAdvance(m_word),
            std::max(int(metric::icon), fontMetrics().height()) + space::inGroup};
}

QSize StatusLabel::minimumSizeHint() const
{
    return {metric::icon + space::inGroup + 3 * fontMetrics().averageCharWidth(),
            sizeHint().height()};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect dot(0, 0, metric::icon, height());
    QRect text = rect().adjusted(metric::icon + space::inGroup, 0, 0, 0);
    if (mirrored) {
        dot.moveRight(width() - 1);
        text = rect().adjusted(0, 0, -metric::icon - space::inGroup, 0);
    }
    drawStatus(&painter, dot, m_shape, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(text, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     fontMetrics().elidedText(m_word, Qt::ElideRight, text.width()));
}

} // namespace ui
