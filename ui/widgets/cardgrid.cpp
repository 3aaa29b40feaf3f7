// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardgrid.h"

#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

CardGrid::CardGrid(int leastWidth, int distance, bool fill)
    : m_leastWidth(leastWidth)
    , m_distance(distance)
    , m_fill(fill)
{
    setContentsMargins(0, 0, 0, 0);
}

CardGrid::~CardGrid()
{
    qDeleteAll(m_items);
}

void CardGrid::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int CardGrid::count() const
{
    return int(m_items.size());
}

QLayoutItem *CardGrid::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *CardGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QLayoutItem *> CardGrid::shown() const
{
    QList<QLayoutItem *> items;
    std::copy_if(m_items.cbegin(), m_items.cend(), std::back_inserter(items),
                 [](const QLayoutItem *item) { return !item->isEmpty(); });
    return items;
}

int CardGrid::heightForWidth(int width) const
{
    return place({0, 0, width, 0}, false);
}

QSize CardGrid::sizeHint() const
{
    const int width = 2 * m_leastWidth + m_distance;
    return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = std::max(width, item->minimumSize().width());
    return {width, 0};
}

void CardGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int CardGrid::place(const QRect &rect, bool move) const
{
    const QList<QLayoutItem *> items = shown();
    const int fitting = std::max(1, (rect.width() + m_distance) / (m_leastWidth + m_distance));
    // Lines as even as they can be: four and two look worse than three and three.
    const int lines = std::max(1, (int(items.size()) + fitting - 1) / fitting);
    const int across = m_fill ? std::max(1, (int(items.size()) + lines - 1) / lines) : fitting;
    int top = rect.top();
    for (qsizetype first = 0; first < items.size(); first += across) {
        const QList<QLayoutItem *> line = items.mid(first, across);
        const int width = (rect.width() - (across - 1) * m_distance) / across;
        int height = 0;
        for (const QLayoutItem *item : line)
            height = std::max(height, heightOf(item, width));
        int left = rect.left();
        for (QLayoutItem *item : line) {
            if (move)
                item->setGeometry({left, top, width, height});
            left += width + m_distance;
        }
        top += height + m_distance;
    }
    return items.isEmpty() ? 0 : top - m_distance - rect.top();
}

} // namespace ui
