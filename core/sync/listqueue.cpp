// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listqueue.h"

namespace core {

bool ListQueue::contains(Resource resource, const QString &company) const
{
    return m_places.contains({int(resource), company});
}

void ListQueue::add(const Item &item)
{
    const bool front = item.order == Order::Front;
    const Place place =
        front ? m_front.insert(m_front.begin(), item) : m_back.insert(m_back.end(), item);
    m_places.insert({int(item.resource), item.company}, place);
}

void ListQueue::moveToFront(Resource resource, const QString &company)
{
    std::optional<Item> item = take(resource, company);
    if (!item)
        return;
    item->order = Order::Front;
    add(*item);
}

std::optional<ListQueue::Item> ListQueue::take(Resource resource, const QString &company)
{
    const auto it = m_places.constFind({int(resource), company});
    if (it == m_places.cend())
        return std::nullopt;
    return takeAt(*it);
}

std::optional<ListQueue::Item> ListQueue::takeNext(bool alsoBack)
{
    if (!m_front.empty())
        return takeAt(m_front.begin());
    if (alsoBack && !m_back.empty())
        return takeAt(m_back.begin());
    return std::nullopt;
}

QList<ListQueue::Item> ListQueue::takeAll()
{
    QList<Item> all(m_front.begin(), m_front.end());
    for (const Item &item : m_back)
        all.append(item);
    m_places.clear();
    m_front.clear();
    m_back.clear();
    return all;
}

void ListQueue::removeIf(const std::function<bool(const Item &)> &matches)
{
    for (std::list<Item> *list : {&m_front, &m_back}) {
        for (Place place = list->begin(); place != list->end();) {
            const Place at = place++;
            if (matches(*at))
                takeAt(at);
        }
    }
}

ListQueue::Item ListQueue::takeAt(Place place)
{
    Item item = std::move(*place);
    (item.order == Order::Front ? m_front : m_back).erase(place);
    m_places.remove({int(item.resource), item.company});
    return item;
}

} // namespace core
