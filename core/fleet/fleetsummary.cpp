// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetsummary.h"

#include "core/fleet/parallel.h"

#include <algorithm>
#include <bit>

namespace core {

namespace {

constexpr int chunksAPiece = 32;

FleetSummary emptySummary(const FleetDictionaries &dictionaries)
{
    FleetSummary summary;
    for (std::size_t kind = 0; kind < fleetKinds; ++kind)
        summary.counts[kind].resize(dictionaries.kinds[kind].size());
    return summary;
}

std::size_t ageIndex(quint32 seen, qint64 now)
{
    constexpr auto &ages = FleetSummary::ages;
    if (seen == 0)
        return ages.size() + 1;
    const qint64 age = now - seen;
    return std::size_t(std::lower_bound(ages.begin(), ages.end(), age) - ages.begin());
}

void addChunk(FleetSummary &summary, const FleetChunk &chunk, const FleetMask &phones, qint64 now)
{
    for (std::size_t word = 0; word < phones.size(); ++word) {
        for (quint64 bits = phones[word] & chunk.used[word]; bits != 0; bits &= bits - 1) {
            const std::size_t row = word * 64 + std::size_t(std::countr_zero(bits));
            ++summary.phones;
            for (std::size_t kind = 0; kind < fleetKinds; ++kind)
                ++summary.counts[kind][chunk.ids[kind][row]];
            ++summary.lastSeen[ageIndex(chunk.lastSeen[row], now)];
            summary.ownSettings += chunk.ownSettings[row] > 0 ? 1 : 0;
            const bool redirected = chunk.column(FleetKind::Redirect)[row] != 0;
            const bool byProfile = (chunk.flags[row] & FleetChunk::FromProfile) != 0;
            summary.redirectByProfile += redirected && byProfile ? 1 : 0;
        }
    }
}

void addAll(FleetSummary &total, const FleetSummary &part)
{
    total.phones += part.phones;
    for (std::size_t kind = 0; kind < fleetKinds; ++kind) {
        for (std::size_t id = 0; id < part.counts[kind].size(); ++id)
            total.counts[kind][id] += part.counts[kind][id];
    }
    for (std::size_t i = 0; i < part.lastSeen.size(); ++i)
        total.lastSeen[i] += part.lastSeen[i];
    total.ownSettings += part.ownSettings;
    total.redirectByProfile += part.redirectByProfile;
}

} // namespace

std::vector<FleetId> FleetSummary::mostFrequent(FleetKind kind, int most) const
{
    const std::vector<quint32> &its = of(kind);
    std::vector<FleetId> ids;
    for (FleetId id = 0; id < its.size(); ++id) {
        if (its[id] > 0)
            ids.push_back(id);
    }
    std::stable_sort(ids.begin(), ids.end(),
                     [&its](FleetId a, FleetId b) { return its[a] > its[b]; });
    ids.resize(std::min(ids.size(), std::size_t(std::max(0, most))));
    return ids;
}

FleetSummary summarize(const FleetSnapshot &fleet, const FleetBits &phones, qint64 nowMs)
{
    const FleetDictionaries &dictionaries = fleet.dictionaries();
    const int chunks = std::min(fleet.chunkCount(), phones.chunkCount());
    std::vector<FleetSummary> parts(std::size_t((chunks + chunksAPiece - 1) / chunksAPiece));
    inParallel(int(parts.size()), [&](int piece) {
        FleetSummary &part = parts[std::size_t(piece)];
        part = emptySummary(dictionaries);
        const int end = std::min(chunks, (piece + 1) * chunksAPiece);
        for (int i = piece * chunksAPiece; i < end; ++i)
            addChunk(part, fleet.chunkAt(i), phones.chunk(i), nowMs / 1000);
    });
    FleetSummary total = emptySummary(dictionaries);
    for (const FleetSummary &part : parts)
        addAll(total, part);
    const std::vector<quint32> &words = total.of(FleetKind::Status);
    for (FleetId id = 0; id < words.size(); ++id)
        total.states[std::size_t(dictionaries.status(id))] += words[id];
    return total;
}

std::vector<quint32> countPhones(const FleetSnapshot &fleet, const QList<FleetQuery> &queries,
                                 const FleetScope &scope, qint64 nowMs,
                                 const std::atomic<bool> *cancelled)
{
    std::vector<FleetMatcher> matchers;
    for (const FleetQuery &query : queries)
        matchers.emplace_back(query, scope, fleet.dictionaries(), nowMs);
    std::vector<quint32> counts(matchers.size());
    for (int i = 0; i < fleet.chunkCount() && !(cancelled && *cancelled); ++i) {
        for (std::size_t at = 0; at < matchers.size(); ++at)
            counts[at] += matchers[at].count(fleet.chunkAt(i));
    }
    return counts;
}

} // namespace core
