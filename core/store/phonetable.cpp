// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/phonetable.h"

#include <algorithm>
#include <utility>

namespace core {

PhoneTable::const_iterator &PhoneTable::const_iterator::operator++()
{
    if (++m_row == m_table->m_blocks[m_block]->size()) {
        ++m_block;
        m_row = 0;
    }
    return *this;
}

/// The block that holds this MAC, or would.
std::size_t PhoneTable::blockOf(quint64 mac) const
{
    const auto after =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), mac,
                         [](quint64 one, const auto &block) { return one < block->macs.front(); });
    return after == m_blocks.begin() ? 0 : std::size_t(after - m_blocks.begin()) - 1;
}

PhoneTable PhoneTable::snapshot(TextPool &texts) const
{
    PhoneTable copy = *this;
    copy.m_texts = &texts;
    return copy;
}

bool PhoneTable::contains(MacAddress mac) const
{
    return !m_blocks.empty() && m_blocks[blockOf(mac.bits())]->rowOf(mac.bits());
}

std::optional<Endpoint> PhoneTable::find(MacAddress mac) const
{
    if (m_blocks.empty())
        return std::nullopt;
    const std::size_t block = blockOf(mac.bits());
    const auto row = m_blocks[block]->rowOf(mac.bits());
    return row ? std::optional(at(block, *row)) : std::nullopt;
}

std::optional<PhoneTable::Found> PhoneTable::look(MacAddress mac) const
{
    if (m_blocks.empty())
        return std::nullopt;
    const PhoneBlock &block = *m_blocks[blockOf(mac.bits())];
    const auto row = block.rowOf(mac.bits());
    return row ? std::optional(found(block.record(*row))) : std::nullopt;
}

PhoneTable::Found PhoneTable::found(std::string_view record)
{
    PackReader reader(QByteArrayView(record.data(), qsizetype(record.size())));
    Found found{EndpointView(reader)};
    found.settings = qsizetype(reader.number());
    found.rest = reader.rest();
    return found;
}

QList<MacAddress> PhoneTable::macs() const
{
    QList<MacAddress> all;
    all.reserve(m_size);
    for (const auto &block : m_blocks) {
        for (const quint64 mac : block->macs)
            all.append(MacAddress(mac));
    }
    return all;
}

Endpoint PhoneTable::at(std::size_t block, std::size_t row) const
{
    const std::string_view record = m_blocks[block]->record(row);
    PackReader reader(QByteArrayView(record.data(), qsizetype(record.size())));
    Endpoint phone;
    phone.mac = m_blocks[block]->mac(row);
    unpack(reader, *m_texts, phone);
    phone.settings = unpackSettings(reader, *m_texts);
    Q_ASSERT(reader.isGood() && reader.isAtEnd());
    return phone;
}

bool PhoneTable::holds(const Fresh &one) const
{
    if (m_blocks.empty())
        return false;
    const PhoneBlock &block = *m_blocks[blockOf(one.mac)];
    const auto row = block.rowOf(one.mac);
    return row && block.record(*row) == one.record;
}

/// Sorted, each MAC once.
std::vector<PhoneTable::Fresh> PhoneTable::differing(const Records &records) const
{
    const char *const bytes = records.writer.packed().constData();
    std::vector<Fresh> fresh;
    fresh.reserve(records.ends.size());
    qsizetype start = 0;
    for (const auto &[mac, end] : records.ends) {
        fresh.push_back({mac, {bytes + start, std::size_t(end - start)}});
        start = end;
    }
    const auto before = [](const Fresh &a, const Fresh &b) { return a.mac < b.mac; };
    if (!std::is_sorted(fresh.begin(), fresh.end(), before))
        std::stable_sort(fresh.begin(), fresh.end(), before);
    // Of equal ones unique() keeps the first, seen from the end the last.
    const auto repeated = [](const Fresh &a, const Fresh &b) { return a.mac == b.mac; };
    fresh.erase(fresh.begin(), std::unique(fresh.rbegin(), fresh.rend(), repeated).base());
    std::erase_if(fresh, [this](const Fresh &one) { return holds(one); });
    return fresh;
}

QList<MacAddress> PhoneTable::put(const QList<Endpoint> &phones)
{
    Records records;
    records.ends.reserve(std::size_t(phones.size()));
    PackWriter &writer = records.writer;
    for (const Endpoint &phone : phones) {
        pack(writer, *m_texts, phone);
        packSettings(writer, *m_texts, phone.settings);
        records.ends.emplace_back(phone.mac.bits(), writer.packed().size());
    }
    return put(records);
}

QList<MacAddress> PhoneTable::put(PackedPhones phones, PoolNumbers &numbers)
{
    numbers.setOther(phones.texts());
    if (m_blocks.empty() && phones.isSorted() && numbers.areTheSame()) {
        m_blocks = phones.blocks();
        m_size = phones.size();
        return macs();
    }
    Records records;
    records.ends.reserve(std::size_t(phones.size()));
    phones.forEach([&](MacAddress mac, std::string_view record) {
        PackReader reader(QByteArrayView(record.data(), qsizetype(record.size())));
        repack(reader, records.writer, [&](quint64 number) { return numbers(number); });
        records.ends.emplace_back(mac.bits(), records.writer.packed().size());
    });
    return put(records);
}

QList<MacAddress> PhoneTable::put(const Records &records)
{
    const std::vector<Fresh> fresh = differing(records);
    QList<MacAddress> changed;
    changed.reserve(qsizetype(fresh.size()));
    for (const Fresh &one : fresh)
        changed.append(MacAddress(one.mac));
    for (auto next = fresh.cbegin(); next != fresh.cend();) {
        const std::size_t block = m_blocks.empty() ? 0 : blockOf(next->mac);
        auto end = fresh.cend();
        if (block + 1 < m_blocks.size())
            end = std::lower_bound(next, end, m_blocks[block + 1]->macs.front(),
                                   [](const Fresh &one, quint64 mac) { return one.mac < mac; });
        merge(block, next, end);
        next = end;
    }
    return changed;
}

/// Puts these into a block, which becomes several when they are many.
void PhoneTable::merge(std::size_t block, FreshPlace begin, FreshPlace end)
{
    if (m_blocks.empty())
        m_blocks.push_back(std::make_shared<PhoneBlock>());
    const PhoneBlock &old = *m_blocks[block];
    PhoneBlock all;
    std::size_t row = 0;
    for (auto next = begin; next != end; ++next) {
        const auto place = std::lower_bound(old.macs.begin(), old.macs.end(), next->mac);
        const auto rest = std::size_t(place - old.macs.begin());
        all.append(old, row, rest);
        row = place != old.macs.end() && *place == next->mac ? rest + 1 : rest;
        all.append(next->mac, next->record);
    }
    all.append(old, row, old.size());
    m_size += qsizetype(all.size()) - qsizetype(old.size());

    std::vector<SharedPhoneBlock> parts = parted(all);
    m_blocks[block] = std::move(parts.front());
    m_blocks.insert(m_blocks.begin() + std::ptrdiff_t(block) + 1,
                    std::make_move_iterator(parts.begin() + 1),
                    std::make_move_iterator(parts.end()));
}

QList<MacAddress> PhoneTable::remove(const QSet<MacAddress> &macs)
{
    QList<MacAddress> gone(macs.cbegin(), macs.cend());
    gone.removeIf([this](MacAddress mac) { return !contains(mac); });
    std::sort(gone.begin(), gone.end());
    for (auto next = gone.cbegin(); next != gone.cend();) {
        const auto place = m_blocks.begin() + std::ptrdiff_t(blockOf(next->bits()));
        const PhoneBlock &block = **place;
        PhoneBlock left;
        std::size_t row = 0;
        for (; next != gone.cend(); ++next) {
            const auto its = block.rowOf(next->bits());
            if (!its)
                break;
            left.append(block, row, *its);
            row = *its + 1;
        }
        left.append(block, row, block.size());
        if (left.macs.empty())
            m_blocks.erase(place);
        else
            *place = std::make_shared<PhoneBlock>(std::move(left));
    }
    m_size -= gone.size();
    return gone;
}

} // namespace core
