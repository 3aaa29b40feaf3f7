// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetchunk.h"

#include <algorithm>
#include <bit>

namespace core {

// Sets of the rows of one chunk.

inline bool hasRow(const FleetMask &mask, int row)
{
    return (mask[std::size_t(row) >> 6] >> (row & 63) & 1) != 0;
}

inline void addRow(FleetMask &mask, int row)
{
    mask[std::size_t(row) >> 6] |= quint64(1) << (row & 63);
}

inline bool isEmpty(const FleetMask &mask)
{
    return std::all_of(mask.cbegin(), mask.cend(), [](quint64 word) { return word == 0; });
}

inline FleetMask without(FleetMask mask, const FleetMask &other)
{
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] &= ~other[i];
    return mask;
}

inline FleetMask both(FleetMask mask, const FleetMask &other)
{
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] &= other[i];
    return mask;
}

inline void add(FleetMask &mask, const FleetMask &other)
{
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] |= other[i];
}

inline int countRows(const FleetMask &mask)
{
    int count = 0;
    for (const quint64 word : mask)
        count += std::popcount(word);
    return count;
}

template <typename F>
void eachRow(const FleetMask &mask, F work)
{
    int base = 0;
    for (const quint64 word : mask) {
        for (quint64 bits = word; bits != 0; bits &= bits - 1)
            work(base + std::countr_zero(bits));
        base += 64;
    }
}

/// Of the rows in `wanted` those that `test` is true for; `test` may be called for others.
template <typename F>
FleetMask select(const FleetMask &wanted, int size, F test)
{
    FleetMask found{};
    for (int word = 0; word * 64 < size; ++word) {
        const auto at = std::size_t(word);
        const quint64 bits = wanted[at];
        if (bits == 0)
            continue;
        const int start = word * 64;
        if (std::popcount(bits) < 16) {
            for (quint64 rest = bits; rest != 0; rest &= rest - 1) {
                if (test(std::size_t(start) + std::size_t(std::countr_zero(rest))))
                    found[at] |= rest & (~rest + 1);
            }
            continue;
        }
        const int count = std::min(64, size - start);
        quint64 passed = 0;
        for (int i = 0; i < count; ++i)
            passed |= quint64(test(std::size_t(start) + std::size_t(i))) << i;
        found[at] = passed & bits;
    }
    return found;
}

} // namespace core
