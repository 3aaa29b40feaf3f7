// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetsummary.h"

#include "core/fleet/parallel.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>

namespace core {

namespace {

constexpr int chunksAPiece = 32;

/// Of one piece of the fleet, while it is made.
struct Part
{
    FleetSummary summary;
    std::unordered_map<quint64, quint32> versions; ///< phones by product and firmware
};

FleetSummary emptySummary(const FleetDictionaries &dictionaries)
{
    FleetSummary summary;
    summary.statesOfCompany.resize(dictionaries[FleetKind::Company].size());
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
    return std::size_t(std::upper_bound(ages.begin(), ages.end(), age) - ages.begin());
}

void addChunk(Part &part, const FleetChunk &chunk, const FleetMask &phones, qint64 now,
              const std::vector<EndpointStatus> &states)
{
    FleetSummary &summary = part.summary;
    for (std::size_t word = 0; word < phones.size(); ++word) {
        for (quint64 bits = phones[word] & chunk.used[word]; bits != 0; bits &= bits - 1) {
            const std::size_t row = word * 64 + std::size_t(std::countr_zero(bits));
            const auto id = [&](FleetKind kind) { return chunk.column(kind)[row]; };
            ++summary.phones;
            for (std::size_t kind = 0; kind < fleetKinds; ++kind)
                ++summary.counts[kind][chunk.ids[kind][row]];
            ++summary.lastSeen[ageIndex(chunk.lastSeen[row], now)];
            summary.ownSettings += chunk.ownSettings[row] > 0 ? 1 : 0;
            const bool byProfile = (chunk.flags[row] & FleetChunk::FromProfile) != 0;
            summary.redirectByProfile += id(FleetKind::Redirect) != 0 && byProfile ? 1 : 0;
            const auto state = std::size_t(states[id(FleetKind::Status)]);
            ++summary.statesOfCompany[id(FleetKind::Company)][state];
            ++part.versions[quint64(id(FleetKind::Product)) << 32 | id(FleetKind::Firmware)];
        }
    }
}

std::vector<FleetSummary::Version> sorted(const std::map<quint64, quint32> &versions)
{
    std::vector<FleetSummary::Version> list;
    list.reserve(versions.size());
    for (const auto &[pair, phones] : versions)
        list.push_back({FleetId(pair >> 32), FleetId(pair), phones});
    return list;
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
    for (std::size_t id = 0; id < part.statesOfCompany.size(); ++id) {
        for (std::size_t state = 0; state < part.statesOfCompany[id].size(); ++state)
            total.statesOfCompany[id][state] += part.statesOfCompany[id][state];
    }
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
    std::vector<EndpointStatus> states;
    for (FleetId id = 0; id < dictionaries[FleetKind::Status].size(); ++id)
        states.push_back(dictionaries.status(id));
    std::vector<Part> parts(std::size_t((chunks + chunksAPiece - 1) / chunksAPiece));
    inParallel(int(parts.size()), [&](int piece) {
        Part &part = parts[std::size_t(piece)];
        part.summary = emptySummary(dictionaries);
        const int end = std::min(chunks, (piece + 1) * chunksAPiece);
        for (int i = piece * chunksAPiece; i < end; ++i)
            addChunk(part, fleet.chunkAt(i), phones.chunk(i), nowMs / 1000, states);
    });
    FleetSummary total = emptySummary(dictionaries);
    std::map<quint64, quint32> versions;
    for (const Part &part : parts) {
        addAll(total, part.summary);
        for (const auto &[pair, count] : part.versions)
            versions[pair] += count;
    }
    total.versions = sorted(versions);
    const std::vector<quint32> &words = total.of(FleetKind::Status);
    for (FleetId id = 0; id < words.size(); ++id)
        total.states[std::size_t(states[id])] += words[id];
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
