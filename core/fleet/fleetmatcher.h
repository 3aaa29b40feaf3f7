// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"
#include "core/fleet/fleetsnapshot.h"
#include "core/fleet/textscan.h"

#include <atomic>

namespace core {

/// Which part of the tree of companies is looked at; without companies all of it.
struct FleetScope
{
    QStringList companies; ///< keys
    bool below = true;

    bool operator==(const FleetScope &) const = default;
};

/// A set of slots: one bit each.
class FleetBits
{
public:
    FleetBits() = default;
    explicit FleetBits(int chunks)
        : m_chunks(std::size_t(chunks))
    {}

    bool contains(FleetSlot slot) const
    {
        const std::size_t chunk = slot / FleetChunk::rows;
        return chunk < m_chunks.size() &&
               (m_chunks[chunk][slot % FleetChunk::rows / 64] >> (slot & 63) & 1) != 0;
    }
    void set(FleetSlot slot, bool on);
    int chunkCount() const { return int(m_chunks.size()); }
    void resize(int chunks) { m_chunks.resize(std::size_t(chunks)); } ///< new ones are empty
    FleetMask &chunk(int index) { return m_chunks[std::size_t(index)]; }
    const FleetMask &chunk(int index) const { return m_chunks[std::size_t(index)]; }
    quint32 count() const;
    std::vector<FleetSlot> slots() const; ///< ascending
    bool operator==(const FleetBits &) const = default;

private:
    std::vector<FleetMask> m_chunks;
};

/// A query made ready for one fleet: every word is looked up in the dictionaries once, rows are
/// asked for ids. A value, read from any thread. Fits later snapshots too as long as their
/// namesVersion() is the same, with dependsOnOthers() their firmwaresVersion() too, and they hold
/// no phone with an id that was unknown here.
class FleetMatcher
{
public:
    FleetMatcher() = default; ///< matches everything
    FleetMatcher(const FleetQuery &query, const FleetScope &scope,
                 const FleetDictionaries &dictionaries, qint64 nowMs);

    bool matches(const FleetSnapshot &fleet, FleetSlot slot) const;
    /// All matches, or those among `within` (whose missing chunks count as empty). Uses the
    /// thread pool beside the calling thread, but for `spare` threads. What comes back after
    /// `cancelled` became true is without meaning.
    FleetBits match(const FleetSnapshot &fleet, const FleetBits *within = nullptr,
                    const std::atomic<bool> *cancelled = nullptr, int spare = 0) const;
    /// How many phones of a chunk match; on the calling thread alone.
    quint32 count(const FleetChunk &chunk) const;

private:
    struct Test
    {
        enum class Kind { And, Or, Ids, Text, Time, Flag, Number, Outdated, Macs };
        Kind kind = Kind::And;
        bool negated = false;
        std::vector<Test> children;
        /// Ids, Text: a row passes with one of these ids in the column of the same place.
        std::vector<std::pair<FleetKind, FleetIdSet>> ids;
        std::vector<TextNeedle> needles; ///< Text: or with one of these
        bool created = false;            ///< Time: else last seen
        quint32 from = 0;                ///< Time, Number: both included
        quint32 to = 0;
        quint8 flag = 0;
        std::shared_ptr<const FleetOutdated> outdated;
        std::shared_ptr<const FleetMacSet> macs;
    };
    class Compiler;

    static FleetMask pass(const Test &test, const FleetChunk &chunk, const FleetMask &wanted);
    static FleetMask passPlain(const Test &test, const FleetChunk &chunk, const FleetMask &wanted);
    static FleetMask passIds(const Test &test, const FleetChunk &chunk, const FleetMask &wanted);
    static bool passes(const Test &test, const FleetChunk &chunk, int row);
    static bool passesPlain(const Test &test, const FleetChunk &chunk, int row);

    Test m_test;
};

} // namespace core
