// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logids.h"

#include <QHashFunctions>

namespace core {

LogIdTable::LogIdTable()
{
    for (Part &part : m_parts)
        part.entries.resize(16);
}

quint64 LogIdTable::hash(FleetId company, const LogUuid &uuid)
{
    // Seeded: a service must not be able to choose lines that all fall into one place.
    return qHashMulti(QHashSeed::globalSeed(), company, uuid.high, uuid.low, int(uuid.form));
}

void LogIdTable::insert(quint64 hash, LogSlot slot)
{
    Part &part = m_parts[partOf(hash)];
    if ((part.used + 1) * 4 > part.entries.size() * 3)
        grow(part);
    put(part, {quint32(hash), slot});
    ++part.used;
}

void LogIdTable::put(Part &part, Entry entry)
{
    const std::size_t mask = part.entries.size() - 1;
    std::size_t at = entry.hash & mask;
    while (part.entries[at].slot != none)
        at = (at + 1) & mask;
    part.entries[at] = entry;
}

void LogIdTable::grow(Part &part)
{
    std::vector<Entry> before(part.entries.size() * 2);
    before.swap(part.entries);
    for (const Entry &entry : before) {
        if (entry.slot != none)
            put(part, entry);
    }
}

// What stood behind it because of it moves up, so that no gap hides an entry.
void LogIdTable::remove(quint64 hash, LogSlot slot)
{
    Part &part = m_parts[partOf(hash)];
    std::vector<Entry> &entries = part.entries;
    const std::size_t mask = entries.size() - 1;
    std::size_t gap = quint32(hash) & mask;
    while (entries[gap].slot != slot) {
        if (entries[gap].slot == none)
            return;
        gap = (gap + 1) & mask;
    }
    for (std::size_t at = (gap + 1) & mask; entries[at].slot != none; at = (at + 1) & mask) {
        const std::size_t home = entries[at].hash & mask;
        if (((at - home) & mask) < ((at - gap) & mask))
            continue;
        entries[gap] = entries[at];
        gap = at;
    }
    entries[gap] = {};
    --part.used;
}

qsizetype LogIdTable::bytes() const
{
    qsizetype total = qsizetype(sizeof(LogIdTable));
    for (const Part &part : m_parts)
        total += qsizetype(part.entries.capacity() * sizeof(Entry));
    return total;
}

} // namespace core
