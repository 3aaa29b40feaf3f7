// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetchunk.h"

#include "core/fleet/foldedtext.h"

#include <algorithm>

namespace core {

namespace {

constexpr qint16 untouched = -1;
constexpr qint16 emptied = -2;
constexpr char fieldEnd = '\x01';
constexpr char rowEnd = '\x02';

// Letters and digits have a class of their own, everything else shares the rest.
constexpr std::array<quint8, 256> classes = [] {
    std::array<quint8, 256> table{};
    for (int c = 0; c < 256; ++c) {
        if (c >= 'a' && c <= 'z')
            table[std::size_t(c)] = quint8(c - 'a');
        else if (c >= '0' && c <= '9')
            table[std::size_t(c)] = quint8(26 + c - '0');
        else
            table[std::size_t(c)] = quint8(36 + c % 28);
    }
    return table;
}();

std::size_t pairOf(char a, char b)
{
    return std::size_t(classes[quint8(a)]) << 6 | classes[quint8(b)];
}

constexpr std::size_t fewChanges = 4; // below this part of all rows

void addPairs(FleetChunk &chunk, std::size_t from)
{
    for (std::size_t i = from; i + 1 < chunk.text.size(); ++i) {
        const std::size_t pair = pairOf(chunk.text[i], chunk.text[i + 1]);
        chunk.pairs[pair >> 6] |= quint64(1) << (pair & 63);
    }
}

std::string_view slice(const std::string &arena, const std::vector<quint32> &ends, int row)
{
    const quint32 start = row == 0 ? 0 : ends[std::size_t(row) - 1];
    return std::string_view(arena).substr(start, ends[std::size_t(row)] - start);
}

template <typename T>
qsizetype bytesOf(const std::vector<T> &column)
{
    return qsizetype(column.capacity()) * qsizetype(sizeof(T));
}

} // namespace

std::string_view FleetChunk::rowText(int row) const
{
    return slice(text, textEnd, row);
}

std::string_view FleetChunk::name(int row) const
{
    return slice(names, nameEnd, row);
}

std::string_view FleetChunk::foldedName(int row) const
{
    const std::string_view all = rowText(row);
    if (all.empty())
        return {};
    return all.substr(nameAt, all.find(fieldEnd, nameAt) - nameAt);
}

std::string_view FleetChunk::ip(int row) const
{
    const std::string_view all = rowText(row);
    if (all.empty())
        return {};
    const std::size_t start = all.rfind(fieldEnd) + 1;
    return all.substr(start, all.size() - 1 - start);
}

FleetPhone FleetChunk::phone(int row) const
{
    const auto at = std::size_t(row);
    const auto id = [&](FleetKind kind) { return column(kind)[at]; };
    FleetPhone phone;
    phone.mac = MacAddress(mac[at]);
    phone.company = id(FleetKind::Company);
    phone.profile = id(FleetKind::Profile);
    phone.product = id(FleetKind::Product);
    phone.group = id(FleetKind::Group);
    phone.firmware = id(FleetKind::Firmware);
    phone.redirect = id(FleetKind::Redirect);
    phone.status = id(FleetKind::Status);
    const std::string_view shown = name(row);
    phone.name = QByteArray(shown.data(), qsizetype(shown.size()));
    const std::string_view address = ip(row);
    phone.lastIp = QByteArray(address.data(), qsizetype(address.size()));
    phone.lastSeen = lastSeen[at];
    phone.created = created[at];
    phone.ownSettings = ownSettings[at];
    phone.redirectFromProfile = (flags[at] & FromProfile) != 0;
    phone.autoprovisioning = (flags[at] & Autoprovisioning) != 0;
    phone.remoteManaged = (flags[at] & RemoteManaged) != 0;
    return phone;
}

bool FleetChunk::mayContain(std::string_view needle) const
{
    for (std::size_t i = 0; i + 1 < needle.size(); ++i) {
        const std::size_t pair = pairOf(needle[i], needle[i + 1]);
        if ((pairs[pair >> 6] >> (pair & 63) & 1) == 0)
            return false;
    }
    return true;
}

qsizetype FleetChunk::bytes() const
{
    qsizetype total = qsizetype(sizeof(FleetChunk)) + bytesOf(mac) + bytesOf(lastSeen) +
                      bytesOf(created) + bytesOf(ownSettings) + bytesOf(flags) + bytesOf(textEnd) +
                      bytesOf(nameEnd) + qsizetype(text.capacity() + names.capacity());
    for (const std::vector<FleetId> &column : ids)
        total += bytesOf(column);
    return total;
}

FleetChunkWriter::FleetChunkWriter(std::shared_ptr<const FleetChunk> base)
    : m_base(std::move(base))
    , m_size(m_base ? m_base->size() : 0)
{
    m_staged.fill(untouched);
}

void FleetChunkWriter::put(int row, const FleetPhone &phone)
{
    qint16 &at = m_staged[std::size_t(row)];
    if (at >= 0) {
        m_phones[std::size_t(at)] = phone;
        return;
    }
    at = qint16(m_phones.size());
    m_phones.push_back(phone);
    m_size = std::max(m_size, row + 1);
}

void FleetChunkWriter::remove(int row)
{
    m_staged[std::size_t(row)] = emptied;
}

const FleetPhone *FleetChunkWriter::staged(int row, bool &isStaged) const
{
    const qint16 at = m_staged[std::size_t(row)];
    isStaged = at != untouched;
    return at >= 0 ? &m_phones[std::size_t(at)] : nullptr;
}

std::shared_ptr<FleetChunk> FleetChunkWriter::finish()
{
    auto next = std::make_shared<FleetChunk>();
    const auto size = std::size_t(m_size);
    next->mac.reserve(size);
    for (std::vector<FleetId> &column : next->ids)
        column.reserve(size);
    for (std::vector<quint32> *column :
         {&next->lastSeen, &next->created, &next->textEnd, &next->nameEnd})
        column->reserve(size);
    next->ownSettings.reserve(size);
    next->flags.reserve(size);
    next->text.reserve((m_base ? m_base->text.size() : 0) + m_phones.size() * 40);
    next->names.reserve((m_base ? m_base->names.size() : 0) + m_phones.size() * 16);
    const int old = m_base ? m_base->size() : 0;
    // To look at all texts again takes longer than all else; a few pairs that stand nowhere any
    // longer do no harm.
    const bool keepsPairs =
        m_base && (endOfUntouched(0) == old || m_phones.size() < size / fewChanges);
    if (keepsPairs)
        next->pairs = m_base->pairs;
    for (int row = 0; row < m_size;) {
        const int end = row < old ? endOfUntouched(row) : row;
        if (end > row) {
            appendOld(*next, row, end);
            row = end;
            continue;
        }
        const qint16 at = m_staged[std::size_t(row)];
        const std::size_t begun = next->text.size();
        if (at >= 0)
            appendPhone(*next, m_phones[std::size_t(at)]);
        else
            appendEmpty(*next);
        if (at >= 0)
            next->used[std::size_t(row) >> 6] |= quint64(1) << (row & 63);
        if (keepsPairs)
            addPairs(*next, begun);
        ++row;
    }
    next->text.shrink_to_fit();
    next->names.shrink_to_fit();
    if (!keepsPairs)
        addPairs(*next, 0);
    return next;
}

/// The first row from here on that differs, or the end of the old ones.
int FleetChunkWriter::endOfUntouched(int row) const
{
    const auto end = m_staged.begin() + m_base->size();
    return int(
        std::find_if(m_staged.begin() + row, end, [](qint16 at) { return at != untouched; }) -
        m_staged.begin());
}

/// All at once.
void FleetChunkWriter::appendOld(FleetChunk &chunk, int from, int to) const
{
    const auto take = [from, to](auto &column, const auto &old) {
        column.insert(column.end(), old.begin() + from, old.begin() + to);
    };
    take(chunk.mac, m_base->mac);
    for (std::size_t kind = 0; kind < fleetKinds; ++kind)
        take(chunk.ids[kind], m_base->ids[kind]);
    take(chunk.lastSeen, m_base->lastSeen);
    take(chunk.created, m_base->created);
    take(chunk.ownSettings, m_base->ownSettings);
    take(chunk.flags, m_base->flags);
    const auto takeTexts = [from, to](std::string &all, std::vector<quint32> &ends,
                                      const std::string &old, const std::vector<quint32> &oldEnds) {
        const quint32 start = from == 0 ? 0 : oldEnds[std::size_t(from) - 1];
        const auto moved = quint32(all.size()) - start;
        all.append(old, start, oldEnds[std::size_t(to) - 1] - start);
        for (auto row = std::size_t(from); row < std::size_t(to); ++row)
            ends.push_back(oldEnds[row] + moved);
    };
    takeTexts(chunk.text, chunk.textEnd, m_base->text, m_base->textEnd);
    takeTexts(chunk.names, chunk.nameEnd, m_base->names, m_base->nameEnd);
    for (int row = from; row < to; ++row) {
        if (m_base->isUsed(row))
            chunk.used[std::size_t(row) >> 6] |= quint64(1) << (row & 63);
    }
}

void FleetChunkWriter::appendPhone(FleetChunk &chunk, const FleetPhone &phone) const
{
    static constexpr char digits[] = "0123456789abcdef";
    chunk.mac.push_back(phone.mac.bits());
    const FleetId values[] = {phone.company,  phone.profile,  phone.product, phone.group,
                              phone.firmware, phone.redirect, phone.status};
    for (std::size_t kind = 0; kind < fleetKinds; ++kind)
        chunk.ids[kind].push_back(values[kind]);
    chunk.lastSeen.push_back(phone.lastSeen);
    chunk.created.push_back(phone.created);
    chunk.ownSettings.push_back(phone.ownSettings);
    chunk.flags.push_back(quint8((phone.redirectFromProfile ? FleetChunk::FromProfile : 0) |
                                 (phone.autoprovisioning ? FleetChunk::Autoprovisioning : 0) |
                                 (phone.remoteManaged ? FleetChunk::RemoteManaged : 0)));
    std::array<char, FleetChunk::nameAt> start{};
    for (std::size_t i = 0; i < start.size() - 1; ++i)
        start[i] = digits[phone.mac.bits() >> (44 - 4 * i) & 0xF];
    start.back() = fieldEnd;
    chunk.text.append(start.data(), start.size());
    appendSearchFolded(chunk.text, phone.name);
    chunk.text += fieldEnd;
    appendSearchFolded(chunk.text, phone.lastIp);
    chunk.text += rowEnd;
    chunk.textEnd.push_back(quint32(chunk.text.size()));
    chunk.names.append(phone.name.constData(), std::size_t(phone.name.size()));
    chunk.nameEnd.push_back(quint32(chunk.names.size()));
}

void FleetChunkWriter::appendEmpty(FleetChunk &chunk) const
{
    chunk.mac.push_back(0);
    for (std::vector<FleetId> &column : chunk.ids)
        column.push_back(0);
    chunk.lastSeen.push_back(0);
    chunk.created.push_back(0);
    chunk.ownSettings.push_back(0);
    chunk.flags.push_back(0);
    chunk.textEnd.push_back(quint32(chunk.text.size()));
    chunk.nameEnd.push_back(quint32(chunk.names.size()));
}

} // namespace core
