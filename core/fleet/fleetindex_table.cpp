// SPDX-License-Identifier: GPL-3.0-or-later
// Which slot a phone has.
#include "core/fleet/fleetindex.h"

#include <algorithm>
#include <utility>

namespace core {

std::optional<FleetSlot> FleetIndex::find(FleetId company, MacAddress mac) const
{
    if (const std::optional<FleetSlot> slot = m_runs.find(m_state, company, mac))
        return slot;
    const Identity identity{mac.bits(), company};
    const Table &table = tableOf(identity);
    if (table.places.empty())
        return std::nullopt;
    const quint32 slot = table.places[findPlace(table, identity)];
    return slot == 0 ? std::nullopt : std::optional<FleetSlot>(slot - 1);
}

FleetIndex::Identity FleetIndex::identityOf(FleetSlot slot) const
{
    const std::size_t chunk = slot / FleetChunk::rows;
    const auto row = slot % FleetChunk::rows;
    if (chunk < m_writers.size() && m_writers[chunk]) {
        bool isStaged = false;
        if (const FleetPhone *staged = m_writers[chunk]->staged(int(row), isStaged))
            return {staged->mac.bits(), staged->company};
    }
    const FleetChunk &its = *m_state.m_chunks[chunk];
    return {its.mac[row], its.column(FleetKind::Company)[row]};
}

quint64 FleetIndex::hashOf(const Identity &identity)
{
    quint64 hash = (identity.mac ^ quint64(identity.company) << 40) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9ULL;
    return hash >> 24;
}

std::size_t FleetIndex::homeIn(const Table &table, const Identity &identity)
{
    return (hashOf(identity) / tables) & (table.places.size() - 1);
}

std::size_t FleetIndex::findPlace(const Table &table, const Identity &identity) const
{
    std::size_t place = homeIn(table, identity);
    while (table.places[place] != 0 && identityOf(table.places[place] - 1) != identity)
        place = (place + 1) & (table.places.size() - 1);
    return place;
}

/// For a phone that is not there.
std::size_t FleetIndex::freePlace(const Table &table, const Identity &identity)
{
    std::size_t place = homeIn(table, identity);
    while (table.places[place] != 0)
        place = (place + 1) & (table.places.size() - 1);
    return place;
}

void FleetIndex::grow(Table &table) const
{
    Table larger;
    larger.places.assign(std::max<std::size_t>(16, table.places.size() * 2), 0);
    larger.used = table.used;
    for (const quint32 slot : table.places) {
        if (slot != 0)
            larger.places[freePlace(larger, identityOf(slot - 1))] = slot;
    }
    table = std::move(larger);
}

/// Nothing happens to those of a run.
void FleetIndex::eraseFromTable(const Identity &identity)
{
    Table &table = tableOf(identity);
    std::vector<quint32> &places = table.places;
    if (places.empty())
        return;
    const std::size_t mask = places.size() - 1;
    std::size_t hole = findPlace(table, identity);
    if (places[hole] == 0)
        return;
    places[hole] = 0;
    --table.used;
    // What stood behind the hole because of a collision moves up, or it would not be found.
    for (std::size_t next = (hole + 1) & mask; places[next] != 0; next = (next + 1) & mask) {
        const std::size_t home = homeIn(table, identityOf(places[next] - 1));
        if (((next - home) & mask) < ((next - hole) & mask))
            continue;
        places[hole] = std::exchange(places[next], 0);
        hole = next;
    }
}

/// For one that is not there.
void FleetIndex::addToTable(const Identity &identity, FleetSlot slot)
{
    Table &table = roomyTable(identity);
    table.places[freePlace(table, identity)] = slot + 1;
    ++table.used;
}

FleetIndex::Table &FleetIndex::roomyTable(const Identity &identity)
{
    constexpr std::size_t least = 46; // percent full
    constexpr std::size_t most = 70;
    Table &table = tableOf(identity);
    // All fill at one pace; so they do not all grow in one moment.
    const auto number = std::size_t(&table - m_tables.data());
    const std::size_t limit = least + (most - least) * number / tables;
    if ((table.used + 1) * 100 > table.places.size() * limit)
        grow(table);
    return table;
}

} // namespace core
