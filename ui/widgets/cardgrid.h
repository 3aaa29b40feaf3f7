// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace ui {

/// Puts items of equal width side by side, as many as fit at their least width, line below line in
/// the order they were added; those of a line are equally high. Hidden ones take no place.
class CardGrid : public QLayout
{
    Q_OBJECT

public:
    /// With `fill` lines are as even as they can be and leave no place empty at their end.
    explicit CardGrid(int leastWidth, int distance, bool fill = false);
    ~CardGrid() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    QList<QLayoutItem *> shown() const;
    /// Returns the height; moves nothing unless `move`.
    int place(const QRect &rect, bool move) const;

    const int m_leastWidth;
    const int m_distance;
    const bool m_fill;
    QList<QLayoutItem *> m_items;
};

} // namespace ui
