// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetdictionary.h"

#include "core/fleet/foldedtext.h"

#include <algorithm>
#include <numeric>

namespace core {

void FleetIdSet::insert(FleetId id)
{
    if (id >= m_bits.size())
        m_bits.resize(id + 1);
    m_count += m_bits[id] == 0 ? 1 : 0;
    m_bits[id] = 1;
}

FleetDictionary::FleetDictionary()
    : m_entries(1)
    , m_phones(1)
{}

FleetId FleetDictionary::find(const QString &key) const
{
    return m_ids.value(key, 0);
}

FleetId FleetDictionary::intern(const QString &key)
{
    if (key.isEmpty())
        return 0;
    const auto known = m_ids.constFind(key);
    if (known != m_ids.constEnd())
        return *known;
    const FleetId id = size();
    Entry entry;
    entry.key = key;
    m_entries.append(entry);
    m_phones.append(0);
    m_ids.insert(key, id);
    return id;
}

bool FleetDictionary::setName(FleetId id, const QString &name)
{
    if (id == 0 || at(id).name == name)
        return false;
    Entry &entry = m_entries[qsizetype(id)];
    entry.name = name;
    entry.folded = searchFoldedUtf8(name);
    return true;
}

bool FleetDictionary::setParent(FleetId id, FleetId parent)
{
    if (id == 0 || at(id).parent == parent)
        return false;
    m_entries[qsizetype(id)].parent = parent;
    return true;
}

std::vector<quint32> FleetDictionary::ranks() const
{
    std::vector<QString> keys;
    keys.reserve(size());
    for (const Entry &entry : m_entries)
        keys.push_back(naturalSortKey(entry.name));
    std::vector<FleetId> order(size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](FleetId a, FleetId b) { return keys[a] < keys[b]; });
    std::vector<quint32> ranks(size());
    quint32 rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && keys[order[i - 1]] != keys[order[i]])
            ++rank;
        ranks[order[i]] = keys[order[i]] == naturalSortKey({}) ? ~quint32(0) : rank;
    }
    return ranks;
}

qsizetype FleetDictionary::bytes() const
{
    qsizetype total = m_entries.capacity() * qsizetype(sizeof(Entry)) + m_phones.capacity() * 4 +
                      m_ids.capacity() * qsizetype(sizeof(QString) + sizeof(FleetId));
    for (const Entry &entry : m_entries)
        total += entry.key.capacity() * 2 + entry.name.capacity() * 2 + entry.folded.capacity();
    return total;
}

void addCompaniesBelow(const FleetDictionary &companies, FleetIdSet &set)
{
    for (bool grown = true; grown;) {
        grown = false;
        for (FleetId id = 1; id < companies.size(); ++id) {
            if (!set.contains(id) && set.contains(companies.at(id).parent)) {
                set.insert(id);
                grown = true;
            }
        }
    }
}

} // namespace core
