// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;
class QStyleOptionViewItem;

namespace ui {

/// Texts of cells, laid out once: a table paints the same ones again and again, and shaping them
/// takes longer than all else. The most recent few thousand are kept. Window's thread.
class CellTexts
{
public:
    CellTexts();

    /// Whether a cell has no more to it than one line from left to right.
    static bool isPlain(const QStyleOptionViewItem &cell);
    /// Paints the text of such a cell as Qt's own styles do, `margin` pixels from its edges.
    void draw(QPainter *painter, const QStyleOptionViewItem &cell, int margin);

private:
    struct Laid
    {
        QFont font;
        QStaticText whole;
        QStaticText elided;
        int elidedTo = -1; ///< pixels
    };

    Laid &laid(const QStyleOptionViewItem &cell);

    QCache<QString, Laid> m_laid;
};

} // namespace ui
