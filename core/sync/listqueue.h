// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadstate.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <list>
#include <optional>
#include <utility>

namespace core {

/// Lists that wait to be read, each at most once: those in front, the last one put there first,
/// then the others in the order in which they came. Every single step takes constant time, so
/// that tens of thousands of companies can wait. A value, but not to be copied.
class ListQueue
{
public:
    enum class Order { Front, Back };
    struct Item
    {
        Resource resource;
        QString company;
        Order order;
        LoadState before;     ///< as it was before it was queued
        qint64 expected = -1; ///< rows, -1: never read
    };

    ListQueue() = default;
    Q_DISABLE_COPY_MOVE(ListQueue)

    bool isEmpty() const { return m_places.isEmpty(); }
    bool contains(Resource resource, const QString &company) const;
    void add(const Item &item); ///< must not wait already
    /// Nothing happens when it does not wait.
    void moveToFront(Resource resource, const QString &company);
    std::optional<Item> take(Resource resource, const QString &company);
    /// The next one; without `alsoBack` only of those in front.
    std::optional<Item> takeNext(bool alsoBack);
    QList<Item> takeAll();
    void removeIf(const std::function<bool(const Item &)> &matches);

private:
    using Key = std::pair<int, QString>; ///< resource and company
    using Place = std::list<Item>::iterator;

    Item takeAt(Place place);

    std::list<Item> m_front;
    std::list<Item> m_back;
    QHash<Key, Place> m_places;
};

} // namespace core
