// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logkeys.h"

#include "core/fleet/foldedtext.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>
#include <optional>

namespace core {

namespace {

constexpr quint64 last = std::numeric_limits<quint64>::max();

std::optional<LogKind> kindOf(LogColumn column)
{
    switch (column) {
    case LogColumn::Level:
        return LogKind::Level;
    case LogColumn::Company:
        return LogKind::Company;
    case LogColumn::Event:
        return LogKind::Event;
    case LogColumn::Firmware:
        return LogKind::Firmware;
    default:
        return std::nullopt;
    }
}

std::optional<LogText> textOf(LogColumn column)
{
    switch (column) {
    case LogColumn::Message:
        return LogText::Message;
    case LogColumn::Ip:
        return LogText::Ip;
    case LogColumn::Path:
        return LogText::Path;
    case LogColumn::UserAgent:
        return LogText::UserAgent;
    default:
        return std::nullopt;
    }
}

/// Like FleetDictionary::ranks().
std::vector<quint32> ranksOf(const LogPhones &phones)
{
    const QString nameless = naturalSortKey({});
    std::vector<QString> keys;
    keys.reserve(phones.size());
    for (FleetId id = 0; id < phones.size(); ++id)
        keys.push_back(naturalSortKey(phones.name(id)));
    std::vector<FleetId> order(phones.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](FleetId a, FleetId b) { return keys[a] < keys[b]; });
    std::vector<quint32> ranks(phones.size());
    quint32 rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && keys[order[i - 1]] != keys[order[i]])
            ++rank;
        ranks[order[i]] = keys[order[i]] == nameless ? ~quint32(0) : rank;
    }
    return ranks;
}

/// The beginning of a text as a number that sorts as it does.
quint64 beginning(std::string_view text)
{
    char bytes[8] = {};
    std::memcpy(bytes, text.data(), std::min<std::size_t>(sizeof(bytes), text.size()));
    // Below `last` and above nothing.
    return std::clamp<quint64>(qFromBigEndian<quint64>(bytes), 1, last - 2);
}

/// An IPv4 address by its number, others behind them by their text.
quint64 addressRank(std::string_view text)
{
    quint64 value = 0;
    int parts = 0;
    int digits = 0;
    quint64 part = 0;
    for (const char c : text) {
        if (c == '.' && digits > 0 && parts < 3) {
            value = value << 8 | part;
            part = 0;
            digits = 0;
            ++parts;
        } else if (c >= '0' && c <= '9' && digits < 3) {
            part = part * 10 + quint64(c - '0');
            ++digits;
        } else {
            parts = -1;
            break;
        }
    }
    const bool isAddress = parts == 3 && digits > 0;
    return isAddress ? 1 + (value << 8 | part) : std::max(beginning(text), quint64(1) << 40);
}

} // namespace

LogKeys::LogKeys(const LogSnapshot &log, LogSort sort)
    : m_log(log)
    , m_sort(sort)
{
    if (const auto kind = kindOf(sort.column))
        m_ranks = log.dictionaries()[*kind].ranks();
    else if (sort.column == LogColumn::Phone)
        m_ranks = ranksOf(log.dictionaries().phones);
}

bool LogKeys::dependsOnNames(LogColumn column)
{
    return kindOf(column).has_value() || column == LogColumn::Phone;
}

quint64 LogKeys::valueOf(LogSlot slot) const
{
    if (!m_ranks.empty()) {
        const FleetId id = m_sort.column == LogColumn::Phone
                               ? m_log.phone(slot)
                               : m_log.id(slot, *kindOf(m_sort.column));
        return m_ranks[id] == ~quint32(0) ? 0 : quint64(m_ranks[id]) + 1;
    }
    switch (m_sort.column) {
    case LogColumn::Time:
        return quint64(std::max<qint64>(0, m_log.timeMs(slot)));
    case LogColumn::Mac:
        return m_log.mac(slot).bits();
    case LogColumn::Http:
        return quint64(m_log.http(slot));
    default:
        break;
    }
    const std::string_view text = foldedText(slot);
    if (text.empty())
        return 0;
    return m_sort.column == LogColumn::Ip ? addressRank(text) : beginning(text);
}

std::string_view LogKeys::foldedText(LogSlot slot) const
{
    const LogChunk &chunk = m_log.chunkAt(int(slot / LogChunk::rows));
    return chunk.foldedText(chunk.column(*textOf(m_sort.column))[slot % LogChunk::rows]);
}

LogKey LogKeys::key(LogSlot slot) const
{
    const quint64 value = valueOf(slot);
    const quint64 rank = value == 0 ? last : m_sort.descending ? last - 1 - value : value;
    return {rank, m_log.timeMs(slot), slot};
}

bool LogKeys::before(const LogKey &a, const LogKey &b) const
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (a.rank != last && textOf(m_sort.column)) {
        const int order = foldedText(a.slot).compare(foldedText(b.slot));
        if (order != 0)
            return m_sort.descending ? order > 0 : order < 0;
    }
    return std::pair(a.time, a.slot) > std::pair(b.time, b.slot);
}

} // namespace core
