// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/textscan.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define PERCH_SCAN_SSE2
#endif

namespace core {

namespace {

constexpr char fieldEnd = '\x01';
// Below this many rows looking at each is faster than running over all texts.
constexpr int fewRows = 700;

/// A separator stands only between groups, neither before the first nor behind the last.
bool isAligned(std::size_t macOffset, const TextNeedle &needle)
{
    constexpr std::size_t digits = 12;
    const std::size_t separator = macOffset + std::size_t(needle.beforeFirst);
    return separator % std::size_t(needle.group) == 0 && separator > 0 &&
           (!needle.open || macOffset + needle.text.size() < digits);
}

/// The part of a row's text that is looked at: start and end.
std::pair<std::size_t, std::size_t> bounds(std::string_view row, TextNeedle::Part part)
{
    constexpr auto nameAt = std::size_t(FleetChunk::nameAt);
    switch (part) {
    case TextNeedle::Part::Any:
        break;
    case TextNeedle::Part::Mac:
        return {0, nameAt - 1};
    case TextNeedle::Part::Name:
        return {nameAt, row.find(fieldEnd, nameAt)};
    case TextNeedle::Part::Ip:
        return {row.rfind(fieldEnd) + 1, row.size() - 1};
    }
    return {0, row.size()};
}

bool isInPart(std::string_view row, std::size_t offset, const TextNeedle &needle)
{
    if (needle.part == TextNeedle::Part::Any)
        return true;
    const auto [start, end] = bounds(row, needle.part);
    const std::size_t after = offset + needle.text.size();
    return offset >= start && after <= end && (needle.group == 0 || isAligned(offset, needle)) &&
           (!needle.whole || (offset == start && after == end));
}

bool rowHas(std::string_view row, std::size_t from, const TextNeedle &needle)
{
    if (needle.text.empty()) {
        const auto [start, end] = bounds(row, needle.part);
        return start < end;
    }
    for (std::size_t at = findText(row, needle.text, from); at != std::string_view::npos;
         at = findText(row, needle.text, at + 1)) {
        if (isInPart(row, at, needle))
            return true;
    }
    return false;
}

} // namespace

std::size_t findText(std::string_view text, std::string_view needle, std::size_t from)
{
    const std::size_t length = needle.size();
    if (length == 0 || text.size() < length || from > text.size() - length)
        return length == 0 && from <= text.size() ? from : std::string_view::npos;
    std::size_t at = from;
#ifdef PERCH_SCAN_SSE2
    // Sixteen places at once: those where the first and the last byte fit are looked at.
    const __m128i first = _mm_set1_epi8(needle.front());
    const __m128i last = _mm_set1_epi8(needle.back());
    const char *data = text.data();
    for (; at + length + 15 <= text.size(); at += 16) {
        const auto *head = reinterpret_cast<const __m128i *>(data + at);
        const auto *tail = reinterpret_cast<const __m128i *>(data + at + length - 1);
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(_mm_loadu_si128(head), first),
                                           _mm_cmpeq_epi8(_mm_loadu_si128(tail), last));
        for (auto hits = unsigned(_mm_movemask_epi8(both)); hits != 0; hits &= hits - 1) {
            const std::size_t place = at + std::size_t(std::countr_zero(hits));
            if (length <= 2 || std::memcmp(data + place + 1, needle.data() + 1, length - 2) == 0)
                return place;
        }
    }
#endif
    return text.find(needle, at);
}

bool rowHas(std::string_view row, const TextNeedle &needle)
{
    return rowHas(row, 0, needle);
}

bool rowHas(const FleetChunk &chunk, int row, const TextNeedle &needle)
{
    return rowHas(chunk.rowText(row), 0, needle);
}

FleetMask rowsWith(const FleetChunk &chunk, const FleetMask &wanted, const TextNeedle &needle)
{
    FleetMask found{};
    if (!chunk.mayContain(needle.text))
        return found;
    int count = 0;
    for (const quint64 word : wanted)
        count += std::popcount(word);
    if (count < fewRows || needle.text.empty()) {
        for (std::size_t w = 0; w < wanted.size(); ++w) {
            for (quint64 bits = wanted[w]; bits != 0; bits &= bits - 1) {
                const int row = int(w) * 64 + std::countr_zero(bits);
                if (rowHas(chunk, row, needle))
                    found[w] |= bits & (~bits + 1);
            }
        }
        return found;
    }
    const std::string_view all(chunk.text);
    const auto ends = chunk.textEnd.cbegin();
    int row = 0;
    for (std::size_t at = findText(all, needle.text, 0); at != std::string_view::npos;
         at = findText(all, needle.text, at)) {
        // The next hit is mostly near in dense results and far in sparse ones.
        for (int step = 0; step < 4 && at >= ends[row]; ++step)
            ++row;
        if (at >= ends[row])
            row = int(std::upper_bound(ends + row, chunk.textEnd.cend(), quint32(at)) - ends);
        const auto word = std::size_t(row) >> 6;
        const std::size_t start = chunk.textStart(row);
        const quint64 bit = quint64(1) << (row & 63);
        if ((wanted[word] & bit) != 0 && rowHas(chunk.rowText(row), at - start, needle))
            found[word] |= bit;
        at = ends[row];
    }
    return found;
}

} // namespace core
