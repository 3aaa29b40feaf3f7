// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logchunk.h"

#include <optional>

namespace core {

/// Finds lines by a hash of their identity, 8 bytes an entry. In parts that grow one by one, so
/// that no single call takes long. Who asks compares the lines themselves. One thread.
class LogIdTable
{
public:
    LogIdTable();

    static quint64 hash(FleetId company, const LogUuid &uuid);
    /// The first line with this hash that `isIt(slot)` accepts.
    template <typename F>
    std::optional<LogSlot> find(quint64 hash, F isIt) const;
    void insert(quint64 hash, LogSlot slot);
    void remove(quint64 hash, LogSlot slot);
    qsizetype bytes() const;

private:
    struct Entry
    {
        quint32 hash = 0;
        LogSlot slot = none;
    };
    struct Part
    {
        std::vector<Entry> entries; ///< a power of two of them
        std::size_t used = 0;
    };
    static constexpr LogSlot none = ~LogSlot(0);
    static constexpr std::size_t parts = 64;

    static std::size_t partOf(quint64 hash) { return std::size_t(hash >> 58); }
    static void put(Part &part, Entry entry);
    static void grow(Part &part);

    std::array<Part, parts> m_parts;
};

template <typename F>
std::optional<LogSlot> LogIdTable::find(quint64 hash, F isIt) const
{
    const std::vector<Entry> &entries = m_parts[partOf(hash)].entries;
    const std::size_t mask = entries.size() - 1;
    for (std::size_t at = quint32(hash) & mask; entries[at].slot != none; at = (at + 1) & mask) {
        if (entries[at].hash == quint32(hash) && isIt(entries[at].slot))
            return entries[at].slot;
    }
    return std::nullopt;
}

} // namespace core
