// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetmatcher.h"

#include "core/fleet/fleetcompiler.h"
#include "core/fleet/fleetmask.h"
#include "core/fleet/parallel.h"

#include <algorithm>
#include <bit>

namespace core {

namespace {

constexpr int chunksAPiece = 8;

} // namespace

void FleetBits::set(FleetSlot slot, bool on)
{
    const std::size_t chunk = slot / FleetChunk::rows;
    if (chunk >= m_chunks.size())
        m_chunks.resize(chunk + 1);
    quint64 &word = m_chunks[chunk][slot % FleetChunk::rows / 64];
    const quint64 bit = quint64(1) << (slot & 63);
    word = on ? word | bit : word & ~bit;
}

quint32 FleetBits::count() const
{
    quint32 total = 0;
    for (const FleetMask &mask : m_chunks)
        total += quint32(countRows(mask));
    return total;
}

std::vector<FleetSlot> FleetBits::slots() const
{
    std::vector<FleetSlot> list;
    list.reserve(count());
    FleetSlot base = 0;
    for (const FleetMask &mask : m_chunks) {
        for (const quint64 word : mask) {
            for (quint64 bits = word; bits != 0; bits &= bits - 1)
                list.push_back(base + FleetSlot(std::countr_zero(bits)));
            base += 64;
        }
    }
    return list;
}

FleetMatcher::FleetMatcher(const FleetQuery &query, const FleetScope &scope,
                           const FleetDictionaries &dictionaries, qint64 nowMs)
{
    const Compiler compiler(dictionaries, nowMs);
    m_test = compiler.compile(query.root());
    if (!scope.companies.isEmpty())
        m_test.children.insert(m_test.children.begin(), compiler.scope(scope));
}

bool FleetMatcher::matches(const FleetSnapshot &fleet, FleetSlot slot) const
{
    return fleet.contains(slot) && passes(m_test, fleet.chunkAt(int(slot / FleetChunk::rows)),
                                          int(slot % FleetChunk::rows));
}

FleetBits FleetMatcher::match(const FleetSnapshot &fleet, const FleetBits *within,
                              const std::atomic<bool> *cancelled, int spare) const
{
    const int chunks = fleet.chunkCount();
    FleetBits result(chunks);
    const auto look = [&](int piece) {
        const int end = std::min(chunks, (piece + 1) * chunksAPiece);
        for (int i = piece * chunksAPiece; i < end; ++i) {
            if (cancelled && cancelled->load(std::memory_order_relaxed))
                return;
            const FleetChunk &chunk = fleet.chunkAt(i);
            FleetMask wanted = chunk.used;
            if (within) {
                const FleetMask limit = i < within->chunkCount() ? within->chunk(i) : FleetMask{};
                for (std::size_t w = 0; w < wanted.size(); ++w)
                    wanted[w] &= limit[w];
            }
            if (!isEmpty(wanted))
                result.chunk(i) = pass(m_test, chunk, wanted);
        }
    };
    inParallel((chunks + chunksAPiece - 1) / chunksAPiece, look, spare);
    return result;
}

quint32 FleetMatcher::count(const FleetChunk &chunk) const
{
    return quint32(countRows(pass(m_test, chunk, chunk.used)));
}

FleetMask FleetMatcher::pass(const Test &test, const FleetChunk &chunk, const FleetMask &wanted)
{
    const FleetMask found = passPlain(test, chunk, wanted);
    return test.negated ? without(wanted, found) : found;
}

FleetMask FleetMatcher::passPlain(const Test &test, const FleetChunk &chunk,
                                  const FleetMask &wanted)
{
    FleetMask rest = wanted;
    FleetMask found{};
    switch (test.kind) {
    case Test::Kind::And:
        for (std::size_t i = 0; i < test.children.size() && !isEmpty(rest); ++i)
            rest = pass(test.children[i], chunk, rest);
        return rest;
    case Test::Kind::Or:
        for (std::size_t i = 0; i < test.children.size() && !isEmpty(rest); ++i) {
            const FleetMask more = pass(test.children[i], chunk, rest);
            add(found, more);
            rest = without(rest, more);
        }
        return found;
    case Test::Kind::Ids:
        return passIds(test, chunk, wanted);
    case Test::Kind::Text:
        found = passIds(test, chunk, wanted);
        for (const TextNeedle &needle : test.needles) {
            rest = without(rest, found);
            if (!isEmpty(rest))
                add(found, rowsWith(chunk, rest, needle));
        }
        return found;
    case Test::Kind::Time: {
        const std::vector<quint32> &times = test.created ? chunk.created : chunk.lastSeen;
        return select(wanted, chunk.size(), [&](std::size_t row) {
            return times[row] >= test.from && times[row] <= test.to;
        });
    }
    case Test::Kind::Flag:
        return select(wanted, chunk.size(),
                      [&](std::size_t row) { return (chunk.flags[row] & test.flag) != 0; });
    case Test::Kind::Number:
        return select(wanted, chunk.size(), [&](std::size_t row) {
            return chunk.ownSettings[row] >= test.from && chunk.ownSettings[row] <= test.to;
        });
    case Test::Kind::Outdated: {
        const std::vector<FleetId> &products = chunk.column(FleetKind::Product);
        const std::vector<FleetId> &firmwares = chunk.column(FleetKind::Firmware);
        return select(wanted, chunk.size(), [&](std::size_t row) {
            return test.outdated->contains(products[row], firmwares[row]);
        });
    }
    case Test::Kind::Macs:
        return select(wanted, chunk.size(),
                      [&](std::size_t row) { return test.macs->contains(chunk.mac[row]); });
    }
    return found;
}

FleetMask FleetMatcher::passIds(const Test &test, const FleetChunk &chunk, const FleetMask &wanted)
{
    FleetMask found{};
    FleetMask rest = wanted;
    for (const auto &[kind, ids] : test.ids) {
        if (ids.isEmpty())
            continue;
        const std::vector<FleetId> &column = chunk.column(kind);
        const FleetMask more = select(rest, chunk.size(), [&, &set = ids](std::size_t row) {
            return set.contains(column[row]);
        });
        add(found, more);
        rest = without(rest, more);
    }
    return found;
}

bool FleetMatcher::passes(const Test &test, const FleetChunk &chunk, int row)
{
    return passesPlain(test, chunk, row) != test.negated;
}

bool FleetMatcher::passesPlain(const Test &test, const FleetChunk &chunk, int row)
{
    const auto at = std::size_t(row);
    const auto child = [&](const Test &one) { return passes(one, chunk, row); };
    const auto hasId = [&](const auto &one) {
        return one.second.contains(chunk.column(one.first)[at]);
    };
    const auto hasText = [&](const TextNeedle &needle) { return rowHas(chunk, row, needle); };
    switch (test.kind) {
    case Test::Kind::And:
        return std::all_of(test.children.cbegin(), test.children.cend(), child);
    case Test::Kind::Or:
        return std::any_of(test.children.cbegin(), test.children.cend(), child);
    case Test::Kind::Ids:
    case Test::Kind::Text:
        return std::any_of(test.ids.cbegin(), test.ids.cend(), hasId) ||
               std::any_of(test.needles.cbegin(), test.needles.cend(), hasText);
    case Test::Kind::Time: {
        const quint32 time = test.created ? chunk.created[at] : chunk.lastSeen[at];
        return time >= test.from && time <= test.to;
    }
    case Test::Kind::Flag:
        return (chunk.flags[at] & test.flag) != 0;
    case Test::Kind::Number:
        return chunk.ownSettings[at] >= test.from && chunk.ownSettings[at] <= test.to;
    case Test::Kind::Outdated:
        return test.outdated->contains(chunk.column(FleetKind::Product)[at],
                                       chunk.column(FleetKind::Firmware)[at]);
    case Test::Kind::Macs:
        return test.macs->contains(chunk.mac[at]);
    }
    return false;
}

} // namespace core
