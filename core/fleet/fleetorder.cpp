// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetorder.h"

#include "core/fleet/parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace core {

namespace {

constexpr int chunksAPiece = 8;
constexpr std::size_t bucketCount = 64;

bool isSet(const std::atomic<bool> *flag)
{
    return flag && flag->load(std::memory_order_relaxed);
}

template <typename F>
void eachSlot(const FleetMask &mask, FleetSlot base, F work)
{
    for (const quint64 word : mask) {
        for (quint64 bits = word; bits != 0; bits &= bits - 1)
            work(base + FleetSlot(std::countr_zero(bits)));
        base += 64;
    }
}

int piecesOf(int chunks)
{
    return (chunks + chunksAPiece - 1) / chunksAPiece;
}

/// Keys of all phones, one list a piece.
std::vector<std::vector<FleetKey>> allKeys(const FleetSnapshot &fleet, const FleetKeys &keys,
                                           const std::atomic<bool> *cancelled)
{
    const int chunks = fleet.chunkCount();
    std::vector<std::vector<FleetKey>> pieces(std::size_t(piecesOf(chunks)));
    inParallel(int(pieces.size()), [&](int piece) {
        std::vector<FleetKey> &list = pieces[std::size_t(piece)];
        const int end = std::min(chunks, (piece + 1) * chunksAPiece);
        list.reserve(std::size_t(end - piece * chunksAPiece) * FleetChunk::rows);
        for (int i = piece * chunksAPiece; i < end && !isSet(cancelled); ++i)
            eachSlot(fleet.chunkAt(i).used, FleetSlot(i) * FleetChunk::rows,
                     [&](FleetSlot slot) { list.push_back(keys.key(slot)); });
    });
    return pieces;
}

/// Which bucket each key of a piece belongs to.
struct Division
{
    Division() = default;
    Division(const std::vector<FleetKey> &piece, const std::vector<FleetKey> &bounds)
    {
        buckets.reserve(piece.size());
        for (const FleetKey &key : piece) {
            const auto its = std::upper_bound(bounds.begin(), bounds.end(), key) - bounds.begin();
            buckets.push_back(quint8(its));
            ++places[std::size_t(its)];
        }
    }

    std::vector<quint8> buckets;
    std::array<std::size_t, bucketCount> places{}; ///< how many; then where the next one goes
};

/// Where `key` belongs among what is sorted; costs little when that is near the beginning.
template <typename Iterator>
Iterator placeOf(const FleetKeys &keys, Iterator begin, Iterator end, const FleetKey &key)
{
    const auto isBefore = [&](FleetSlot slot) { return keys.before(keys.key(slot), key); };
    std::ptrdiff_t step = 1;
    for (; step <= end - begin && isBefore(begin[step - 1]); step *= 2)
        begin += step;
    return std::partition_point(begin, begin + std::min(step - 1, end - begin), isBefore);
}

/// Keys that divide the others into parts of about equal size.
std::vector<FleetKey> dividers(const std::vector<std::vector<FleetKey>> &pieces, std::size_t total)
{
    std::vector<FleetKey> sample;
    const std::size_t step = std::max<std::size_t>(1, total / (bucketCount * 16));
    for (const std::vector<FleetKey> &piece : pieces) {
        for (std::size_t i = step / 2; i < piece.size(); i += step)
            sample.push_back(piece[i]);
    }
    std::sort(sample.begin(), sample.end());
    std::vector<FleetKey> chosen;
    for (std::size_t bucket = 1; bucket < bucketCount && !sample.empty(); ++bucket) {
        FleetKey key = sample[sample.size() * bucket / bucketCount];
        key.slot = 0; // equal texts are not torn apart
        if (chosen.empty() || chosen.back() < key)
            chosen.push_back(key);
    }
    return chosen;
}

} // namespace

std::shared_ptr<const FleetOrder> FleetOrder::make(const FleetSnapshot &fleet, FleetSort sort,
                                                   const std::atomic<bool> *cancelled)
{
    const FleetKeys keys(fleet, sort);
    std::vector<std::vector<FleetKey>> pieces = allKeys(fleet, keys, cancelled);
    const std::vector<FleetKey> bounds = dividers(pieces, fleet.phoneCount());
    // Each piece finds by itself what goes into which bucket, then each bucket is sorted.
    std::vector<Division> divided(pieces.size());
    inParallel(int(pieces.size()), [&](int piece) {
        divided[std::size_t(piece)] = Division(pieces[std::size_t(piece)], bounds);
    });
    std::array<std::size_t, bucketCount + 1> starts{};
    for (std::size_t bucket = 0; bucket < bucketCount; ++bucket) {
        starts[bucket + 1] = starts[bucket];
        for (Division &its : divided)
            its.places[bucket] =
                std::exchange(starts[bucket + 1], starts[bucket + 1] + its.places[bucket]);
    }
    std::vector<FleetKey> all(starts[bucketCount]);
    inParallel(int(pieces.size()), [&](int piece) {
        const std::vector<FleetKey> list = std::move(pieces[std::size_t(piece)]);
        Division &its = divided[std::size_t(piece)];
        for (std::size_t i = 0; i < list.size(); ++i)
            all[its.places[its.buckets[i]]++] = list[i];
    });
    auto order = std::make_shared<FleetOrder>();
    order->m_sort = sort;
    order->m_version = fleet.version();
    order->m_namesVersion = fleet.namesVersion();
    order->m_slots.resize(all.size());
    order->m_ranks.resize(fleet.slotEnd());
    inParallel(int(bucketCount), [&](int index) {
        if (isSet(cancelled))
            return;
        const std::size_t start = starts[std::size_t(index)];
        const std::size_t end = starts[std::size_t(index) + 1];
        keys.sort(all.data() + start, all.data() + end);
        for (std::size_t rank = start; rank < end; ++rank) {
            order->m_ranks[all[rank].slot] = quint32(rank);
            order->m_slots[rank] = all[rank].slot;
        }
    });
    return isSet(cancelled) ? nullptr : order;
}

std::shared_ptr<const FleetOrder> FleetOrder::updated(const FleetSnapshot &fleet,
                                                      const std::vector<FleetSlot> &touched) const
{
    const FleetKeys keys(fleet, m_sort);
    FleetBits isTouched(fleet.chunkCount());
    for (const FleetSlot slot : touched)
        isTouched.set(slot, true);
    std::vector<FleetKey> fresh;
    for (const FleetSlot slot : isTouched.slots()) {
        if (fleet.contains(slot))
            fresh.push_back(keys.key(slot));
    }
    keys.sort(fresh.data(), fresh.data() + fresh.size());
    std::vector<FleetSlot> kept;
    kept.reserve(m_slots.size());
    for (const FleetSlot slot : m_slots) {
        if (!isTouched.contains(slot))
            kept.push_back(slot);
    }
    auto order = std::make_shared<FleetOrder>();
    order->m_sort = m_sort;
    order->m_version = fleet.version();
    order->m_namesVersion = fleet.namesVersion();
    order->m_slots.reserve(kept.size() + fresh.size());
    auto from = kept.cbegin();
    for (const FleetKey &key : fresh) {
        const auto place = placeOf(keys, from, kept.cend(), keys.key(key.slot));
        order->m_slots.insert(order->m_slots.end(), from, place);
        order->m_slots.push_back(key.slot);
        from = place;
    }
    order->m_slots.insert(order->m_slots.end(), from, kept.cend());
    order->rankAll(fleet.slotEnd());
    return order;
}

void FleetOrder::rankAll(FleetSlot slotEnd)
{
    m_ranks.resize(slotEnd);
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_ranks[m_slots[i]] = quint32(i);
}

std::vector<FleetSlot> FleetOrder::arrange(const FleetBits &phones) const
{
    const quint32 count = phones.count();
    std::vector<FleetSlot> result;
    result.reserve(count);
    // Few are sorted by rank; of many the whole order is walked.
    if (count < m_slots.size() / 16) {
        result = phones.slots();
        std::sort(result.begin(), result.end(),
                  [this](FleetSlot a, FleetSlot b) { return m_ranks[a] < m_ranks[b]; });
        return result;
    }
    for (const FleetSlot slot : m_slots) {
        if (phones.contains(slot))
            result.push_back(slot);
    }
    return result;
}

std::vector<FleetSlot> FleetOrder::first(const FleetSnapshot &fleet, const FleetMatcher &matcher,
                                         int most, int looks, bool &enough) const
{
    std::vector<FleetSlot> found;
    const std::size_t end = std::min(m_slots.size(), std::size_t(looks));
    std::size_t at = 0;
    for (; at < end && found.size() < std::size_t(most); ++at) {
        if (matcher.matches(fleet, m_slots[at]))
            found.push_back(m_slots[at]);
    }
    enough = found.size() == std::size_t(most) || at == m_slots.size();
    return found;
}

std::vector<FleetSlot> firstOf(const FleetSnapshot &fleet, const FleetBits &phones, FleetSort sort,
                               int most, const std::atomic<bool> *cancelled)
{
    const FleetKeys keys(fleet, sort);
    const auto before = [&keys](const FleetKey &a, const FleetKey &b) { return keys.before(a, b); };
    const int chunks = std::min(phones.chunkCount(), fleet.chunkCount());
    std::vector<std::vector<FleetKey>> pieces(std::size_t(piecesOf(chunks)));
    inParallel(int(pieces.size()), [&](int piece) {
        // A heap of the best so far, the worst of them on top.
        std::vector<FleetKey> &best = pieces[std::size_t(piece)];
        const int end = std::min(chunks, (piece + 1) * chunksAPiece);
        for (int i = piece * chunksAPiece; i < end && !isSet(cancelled); ++i) {
            eachSlot(phones.chunk(i), FleetSlot(i) * FleetChunk::rows, [&](FleetSlot slot) {
                const FleetKey key = keys.key(slot);
                if (best.size() == std::size_t(most)) {
                    if (!before(key, best.front()))
                        return;
                    std::pop_heap(best.begin(), best.end(), before);
                    best.pop_back();
                }
                best.push_back(key);
                std::push_heap(best.begin(), best.end(), before);
            });
        }
    });
    std::vector<FleetKey> all;
    for (const std::vector<FleetKey> &best : pieces)
        all.insert(all.end(), best.begin(), best.end());
    std::sort(all.begin(), all.end(), before);
    std::vector<FleetSlot> result;
    for (std::size_t i = 0; i < std::min(all.size(), std::size_t(std::max(0, most))); ++i)
        result.push_back(all[i].slot);
    return result;
}

} // namespace core
