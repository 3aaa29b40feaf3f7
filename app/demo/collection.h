// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <list>
#include <vector>

namespace demo {

/// One stored object beside phones and companies: a profile, a key, a user, a file, ...
struct Item
{
    QString id;
    quint32 handle = 0; ///< small number that never repeats; phones refer to profiles by it
    int company = -1;
    QJsonObject doc;       ///< every field but the links, as it is answered
    QByteArray content;    ///< secret of a key, bytes of a file
    int uses = 0;          ///< phones that use a profile; stage of an action
    bool replaced = false; ///< somebody wrote the whole object, unknown fields included
};

/// Items in the order of their creation. Pointers stay valid until the item is removed.
class Collection
{
public:
    Item *add(const QString &id, int company, const QJsonObject &doc)
    {
        m_items.push_back({id, ++m_lastHandle, company, doc, {}, 0, false});
        Item *item = &m_items.back();
        m_byId.insert(id, std::prev(m_items.end()));
        m_byHandle.insert(item->handle, item);
        return item;
    }

    void remove(const Item *item)
    {
        const auto position = m_byId.take(item->id);
        m_byHandle.remove(item->handle);
        m_items.erase(position);
    }

    Item *find(const QString &id)
    {
        const auto position = m_byId.constFind(id);
        return position == m_byId.constEnd() ? nullptr : &**position;
    }

    Item *find(quint32 handle) const { return m_byHandle.value(handle); }

    std::vector<Item *> ofCompany(int company)
    {
        std::vector<Item *> found;
        for (Item &item : m_items) {
            if (item.company == company)
                found.push_back(&item);
        }
        return found;
    }

private:
    std::list<Item> m_items;
    QHash<QString, std::list<Item>::iterator> m_byId;
    QHash<quint32, Item *> m_byHandle;
    quint32 m_lastHandle = 0;
};

} // namespace demo
