// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/packedphones.h"

namespace core {

bool PackedPhones::isPossible(quint64 mac, QByteArrayView phone, QByteArrayView settings) const
{
    PackReader reader(phone);
    const EndpointView view(reader);
    bool known = mac != 0;
    for (const quint64 number : view.texts)
        known = known && m_texts.contains(number);
    PackReader rest(settings);
    for (quint64 left = rest.number(); left > 0 && rest.isGood(); --left) {
        const SettingView one(rest);
        known = known && m_texts.contains(one.setting) && m_texts.contains(one.permission);
    }
    return known && reader.isGood() && reader.isAtEnd() && rest.isGood() && rest.isAtEnd();
}

bool PackedPhones::append(const PhoneBlock &phones, const std::vector<QByteArrayView> &settings)
{
    if (phones.isEmpty() || settings.size() != phones.size())
        return phones.isEmpty();
    bool sorted = m_sorted;
    quint64 last = m_last;
    std::size_t size = phones.bytes.size();
    for (std::size_t row = 0; row < phones.size(); ++row) {
        const std::string_view record = phones.record(row);
        if (!isPossible(phones.macs[row], {record.data(), qsizetype(record.size())}, settings[row]))
            return false;
        sorted = sorted && phones.macs[row] > last;
        last = phones.macs[row];
        size += std::size_t(settings[row].size());
    }
    const auto block = std::make_shared<PhoneBlock>();
    block->macs = phones.macs;
    block->ends.reserve(phones.size());
    block->bytes.reserve(size);
    for (std::size_t row = 0; row < phones.size(); ++row) {
        block->bytes += phones.record(row);
        block->bytes.append(settings[row].data(), std::size_t(settings[row].size()));
        block->ends.push_back(quint32(block->bytes.size()));
    }
    m_blocks.push_back(block);
    m_size += qsizetype(phones.size());
    m_sorted = sorted;
    m_last = last;
    return true;
}

std::vector<PackedPhones> PackedPhones::parts(qsizetype phones) const
{
    std::vector<PackedPhones> parts(1, PackedPhones(m_texts));
    for (const SharedPhoneBlock &block : m_blocks) {
        if (parts.back().m_size >= phones)
            parts.emplace_back(m_texts);
        PackedPhones &part = parts.back();
        part.m_blocks.push_back(block);
        part.m_size += qsizetype(block->size());
        part.m_last = block->macs.back();
        part.m_sorted = m_sorted;
    }
    return parts;
}

} // namespace core
