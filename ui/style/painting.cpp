// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/painting.h"

#include <algorithm>

namespace ui {

void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border,
             double borderWidth, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double inset = border.isValid() ? borderWidth / 2 : 0;
    const QRectF box = rect.adjusted(inset, inset, -inset, -inset);
    const double r = std::max(0.0, std::min(radius, box.height() / 2) - inset);
    painter->setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(box, r, r);
    painter->restore();
}

void drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &color)
{
    static constexpr double half = 4;
    static constexpr double depth = 2;
    const double angle = direction == Direction::Down   ? 0
                         : direction == Direction::Left ? 90
                         : direction == Direction::Up   ? 180
                                                        : 270;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->rotate(angle);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(
        QPolygonF({QPointF(-half, -depth), QPointF(0, depth), QPointF(half, -depth)}));
    painter->restore();
}

void drawHairline(QPainter *painter, const QPoint &from, const QPoint &to, const QColor &color)
{
    painter->fillRect(QRect(from, to).normalized(), color);
}

} // namespace ui
