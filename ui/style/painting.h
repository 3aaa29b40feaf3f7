// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QPainter>

namespace ui {

/// Where a chevron points to.
enum class Direction { Up, Down, Left, Right };

/// Antialiased rounded rectangle whose border lies inside `rect`; an invalid colour leaves
/// that part out. Sizes in logical pixels.
void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border,
             double borderWidth = 1, double radius = metric::radius);
/// Chevron of about 8 by 4 pixels in the middle of `rect`, the stroke of our icons.
void drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &color);
/// One physical-pixel-crisp line, one logical pixel thick.
void drawHairline(QPainter *painter, const QPoint &from, const QPoint &to, const QColor &color);

} // namespace ui
