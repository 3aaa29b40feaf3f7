// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logorder.h"

#include "core/fleet/fleetmask.h"
#include "core/fleet/parallel.h"

#include <algorithm>

namespace core {

namespace {

constexpr int chunksAPiece = 32;

/// Sorts pieces beside each other, then merges them two by two.
void sortInParallel(std::vector<LogKey> &keys, const LogKeys &order, std::vector<std::size_t> ends)
{
    const auto before = [&order](const LogKey &a, const LogKey &b) { return order.before(a, b); };
    const auto at = [&keys](std::size_t place) { return keys.begin() + qsizetype(place); };
    inParallel(int(ends.size()), [&](int piece) {
        const auto i = std::size_t(piece);
        std::sort(at(i == 0 ? 0 : ends[i - 1]), at(ends[i]), before);
    });
    while (ends.size() > 1) {
        inParallel(int(ends.size() / 2), [&](int pair) {
            const auto i = std::size_t(pair) * 2;
            std::inplace_merge(at(i == 0 ? 0 : ends[i - 1]), at(ends[i]), at(ends[i + 1]), before);
        });
        std::vector<std::size_t> merged;
        for (std::size_t i = 1; i < ends.size(); i += 2)
            merged.push_back(ends[i]);
        if (ends.size() % 2 == 1)
            merged.push_back(ends.back());
        ends = std::move(merged);
    }
}

} // namespace

std::shared_ptr<const LogOrder> LogOrder::make(const LogSnapshot &log, LogSort sort)
{
    const LogKeys order(log, sort);
    const int chunks = log.chunkCount();
    std::vector<std::size_t> ends;
    std::size_t total = 0;
    for (int i = 0; i < chunks; ++i) {
        total += std::size_t(countRows(log.usedAt(i)));
        if ((i + 1) % chunksAPiece == 0 || i + 1 == chunks)
            ends.push_back(total);
    }
    std::vector<LogKey> keys(total);
    inParallel(int(ends.size()), [&](int piece) {
        std::size_t next = piece == 0 ? 0 : ends[std::size_t(piece) - 1];
        const int end = std::min(chunks, (piece + 1) * chunksAPiece);
        for (int i = piece * chunksAPiece; i < end; ++i)
            eachRow(log.usedAt(i),
                    [&](int row) { keys[next++] = order.key(LogSlot(i * LogChunk::rows + row)); });
    });
    sortInParallel(keys, order, std::move(ends));
    auto made = std::make_shared<LogOrder>();
    made->m_sort = sort;
    made->m_slots.reserve(total);
    for (const LogKey &key : keys)
        made->m_slots.push_back(key.slot);
    made->finish(log);
    return made;
}

std::shared_ptr<const LogOrder> LogOrder::updated(const LogSnapshot &log,
                                                  const std::vector<LogSlot> &touched) const
{
    const LogKeys order(log, m_sort);
    LogBits isTouched(log.chunkCount());
    for (const LogSlot slot : touched)
        isTouched.set(slot, true);
    std::vector<LogKey> fresh;
    for (const LogSlot slot : isTouched.slots()) {
        if (log.contains(slot))
            fresh.push_back(order.key(slot));
    }
    const auto before = [&order](const LogKey &a, const LogKey &b) { return order.before(a, b); };
    std::sort(fresh.begin(), fresh.end(), before);
    std::vector<LogSlot> kept;
    kept.reserve(m_slots.size());
    std::copy_if(m_slots.begin(), m_slots.end(), std::back_inserter(kept),
                 [&](LogSlot slot) { return !isTouched.contains(slot); });
    auto made = std::make_shared<LogOrder>();
    made->m_sort = m_sort;
    made->m_slots.reserve(kept.size() + fresh.size());
    auto from = kept.cbegin();
    for (const LogKey &key : fresh) {
        const auto place = std::partition_point(
            from, kept.cend(), [&](LogSlot slot) { return before(order.key(slot), key); });
        made->m_slots.insert(made->m_slots.end(), from, place);
        made->m_slots.push_back(key.slot);
        from = place;
    }
    made->m_slots.insert(made->m_slots.end(), from, kept.cend());
    made->finish(log);
    return made;
}

void LogOrder::finish(const LogSnapshot &log)
{
    m_version = log.version();
    m_namesVersion = log.namesVersion();
    m_ranks.resize(log.slotEnd());
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_ranks[m_slots[i]] = quint32(i);
}

std::vector<LogSlot> LogOrder::arrange(const LogBits &lines) const
{
    const quint32 count = lines.count();
    std::vector<LogSlot> result;
    result.reserve(count);
    // Few are sorted by rank; of many the whole order is walked.
    if (count < m_slots.size() / 16) {
        result = lines.slots();
        std::sort(result.begin(), result.end(),
                  [this](LogSlot a, LogSlot b) { return m_ranks[a] < m_ranks[b]; });
        return result;
    }
    std::copy_if(m_slots.begin(), m_slots.end(), std::back_inserter(result),
                 [&lines](LogSlot slot) { return lines.contains(slot); });
    return result;
}

} // namespace core
