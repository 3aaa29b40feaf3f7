// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetkeys.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

constexpr std::size_t bytesALevel = 16;

std::optional<FleetKind> kindOf(FleetColumn column)
{
    switch (column) {
    case FleetColumn::Status:
        return FleetKind::Status;
    case FleetColumn::Model:
        return FleetKind::Product;
    case FleetColumn::Company:
        return FleetKind::Company;
    case FleetColumn::Profile:
        return FleetKind::Profile;
    case FleetColumn::Firmware:
        return FleetKind::Firmware;
    case FleetColumn::Redirect:
        return FleetKind::Redirect;
    case FleetColumn::Group:
        return FleetKind::Group;
    case FleetColumn::Name:
    case FleetColumn::Mac:
    case FleetColumn::LastSeen:
    case FleetColumn::Autoprovisioning:
    case FleetColumn::LastIp:
    case FleetColumn::OwnSettings:
    case FleetColumn::Created:
    case FleetColumn::RemoteManaged:
        break;
    }
    return std::nullopt;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Writes a text so that comparing bytes is comparing naturally: a run of digits becomes the
/// number of its digits and the digits, two a byte, without leading zeros.
class NaturalBytes
{
public:
    NaturalBytes(std::string_view text, std::size_t skip)
        : m_skip(skip)
    {
        for (std::size_t i = 0; i < text.size() && !m_more;) {
            if (!isDigit(text[i])) {
                put(quint8(text[i++]));
                continue;
            }
            while (i < text.size() && text[i] == '0')
                ++i;
            std::size_t end = i;
            while (end < text.size() && isDigit(text[end]))
                ++end;
            putNumber(text.substr(i, end - i));
            i = end;
        }
    }

    bool more() const { return m_more; }
    quint64 half(std::size_t from) const
    {
        quint64 value = 0;
        for (std::size_t i = from; i < from + 8; ++i)
            value = value << 8 | m_bytes[i];
        return value;
    }

private:
    void putNumber(std::string_view digits)
    {
        put(quint8('0' + std::min<std::size_t>(digits.size(), 9)));
        if (digits.size() >= 9)
            put(quint8(std::min<std::size_t>(digits.size(), 255)));
        std::size_t i = 0;
        if (digits.size() % 2 != 0)
            put(quint8(digits[i++] - '0'));
        for (; i < digits.size(); i += 2)
            put(quint8((digits[i] - '0') << 4 | (digits[i + 1] - '0')));
    }
    void put(quint8 byte)
    {
        if (m_at >= m_skip + bytesALevel)
            m_more = true;
        else if (m_at >= m_skip)
            m_bytes[m_at - m_skip] = byte;
        ++m_at;
    }

    std::array<quint8, bytesALevel> m_bytes{};
    std::size_t m_skip;
    std::size_t m_at = 0;
    bool m_more = false;
};

} // namespace

FleetKeys::FleetKeys(const FleetSnapshot &fleet, FleetSort sort)
    : m_fleet(fleet)
    , m_sort(sort)
    , m_isText(sort.column == FleetColumn::Name || sort.column == FleetColumn::LastIp)
{
    const auto kind = kindOf(sort.column);
    if (!kind)
        return;
    m_kind = *kind;
    m_ranks = fleet.dictionaries()[m_kind].ranks();
    if (m_kind != FleetKind::Status)
        return;
    // States of one kind stay together whatever they are called.
    for (FleetId id = 0; id < m_ranks.size(); ++id)
        m_ranks[id] = quint32(fleet.dictionaries().status(id)) << 24 |
                      std::min<quint32>(m_ranks[id], 0xFFFFFF);
}

bool FleetKeys::dependsOnNames(FleetColumn column)
{
    return kindOf(column).has_value();
}

quint64 FleetKeys::number(const FleetChunk &chunk, std::size_t row) const
{
    switch (m_sort.column) {
    case FleetColumn::Mac:
        return chunk.mac[row];
    case FleetColumn::LastSeen:
        return chunk.lastSeen[row];
    case FleetColumn::Created:
        return chunk.created[row];
    case FleetColumn::OwnSettings:
        return chunk.ownSettings[row];
    case FleetColumn::Autoprovisioning:
        return (chunk.flags[row] & FleetChunk::Autoprovisioning) != 0 ? 0 : 1;
    case FleetColumn::RemoteManaged:
        return (chunk.flags[row] & FleetChunk::RemoteManaged) != 0 ? 0 : 1;
    case FleetColumn::Status:
    case FleetColumn::Model:
    case FleetColumn::Company:
    case FleetColumn::Profile:
    case FleetColumn::Firmware:
    case FleetColumn::Redirect:
    case FleetColumn::Group:
        return m_ranks[chunk.column(m_kind)[row]];
    case FleetColumn::Name:
    case FleetColumn::LastIp:
        break;
    }
    return 0;
}

std::string_view FleetKeys::text(const FleetChunk &chunk, int row) const
{
    return m_sort.column == FleetColumn::LastIp ? chunk.ip(row) : chunk.foldedName(row);
}

FleetKey FleetKeys::key(FleetSlot slot, int level) const
{
    const FleetChunk &chunk = m_fleet.chunkAt(int(slot / FleetChunk::rows));
    const auto row = int(slot % FleetChunk::rows);
    const auto at = std::size_t(row);
    FleetKey key;
    key.slot = slot;
    if (!m_isText) {
        const quint64 value = number(chunk, at);
        const bool nameless = !m_ranks.empty() && value == ~quint32(0);
        key.high = nameless ? ~quint64(0) : (m_sort.descending ? ~value - 1 : value);
        key.low = chunk.mac[at];
        return key;
    }
    const std::string_view value = text(chunk, row);
    if (value.empty()) {
        key.high = key.low = ~quint64(0);
        return key;
    }
    const NaturalBytes bytes(value, std::size_t(level) * bytesALevel);
    key.high = bytes.half(0);
    key.low = bytes.half(8);
    key.more = bytes.more() ? 1 : 0;
    if (m_sort.descending) {
        key.high = ~key.high;
        key.low = ~key.low;
        key.more ^= 1;
        // An empty rest is not an empty text; that one stays behind everything.
        if (key.high == ~quint64(0) && key.low == ~quint64(0))
            --key.low;
    }
    return key;
}

bool FleetKeys::before(const FleetKey &a, const FleetKey &b) const
{
    if (!m_isText || a.high != b.high || a.low != b.low || a.more != b.more)
        return a < b;
    const quint32 goesOn = m_sort.descending ? 0 : 1;
    const bool empty = a.high == ~quint64(0) && a.low == ~quint64(0);
    for (int level = 1; a.more == goesOn && !empty; ++level) {
        const FleetKey left = key(a.slot, level);
        const FleetKey right = key(b.slot, level);
        if (left.high != right.high || left.low != right.low || left.more != right.more)
            return left < right;
        if (left.more != goesOn)
            break;
    }
    const MacAddress left = m_fleet.mac(a.slot);
    const MacAddress right = m_fleet.mac(b.slot);
    return left != right ? left < right : a.slot < b.slot;
}

void FleetKeys::sort(FleetKey *begin, FleetKey *end, int level) const
{
    std::sort(begin, end);
    if (!m_isText)
        return;
    const quint32 goesOn = m_sort.descending ? 0 : 1;
    for (FleetKey *first = begin; first != end;) {
        FleetKey *last = first + 1;
        while (last != end && last->high == first->high && last->low == first->low &&
               last->more == first->more)
            ++last;
        const bool empty = first->high == ~quint64(0) && first->low == ~quint64(0);
        if (last - first > 1 && first->more == goesOn && !empty) {
            for (FleetKey *one = first; one != last; ++one)
                *one = key(one->slot, level + 1);
            sort(first, last, level + 1);
        } else if (last - first > 1) {
            for (FleetKey *one = first; one != last; ++one) {
                one->high = m_fleet.mac(one->slot).bits();
                one->low = 0;
            }
            std::sort(first, last);
        }
        first = last;
    }
}

} // namespace core
