// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/packedphones.h"

namespace core {

bool PackedPhones::isPossible(QByteArrayView phone, QByteArrayView settings) const
{
    PackReader reader(phone);
    const EndpointView view(reader);
    bool known = true;
    for (const quint64 number : view.texts)
        known = known && m_texts.contains(number);
    PackReader rest(settings);
    for (quint64 left = rest.number(); left > 0 && rest.isGood(); --left) {
        const SettingView one(rest);
        known = known && m_texts.contains(one.setting) && m_texts.contains(one.permission);
    }
    return known && reader.isGood() && reader.isAtEnd() && rest.isGood() && rest.isAtEnd();
}

bool PackedPhones::append(MacAddress mac, QByteArrayView phone, QByteArrayView settings)
{
    if (mac.isNull() || !isPossible(phone, settings))
        return false;
    take(mac.bits(), {phone.data(), std::size_t(phone.size())});
    m_open.bytes.append(settings.data(), std::size_t(settings.size()));
    m_open.ends.back() = quint32(m_open.bytes.size());
    return true;
}

void PackedPhones::take(quint64 mac, std::string_view record)
{
    if (m_open.size() == PhoneBlock::usual)
        seal();
    m_sorted = m_sorted && mac > m_last;
    m_last = mac;
    m_open.append(mac, record);
    ++m_size;
}

void PackedPhones::seal()
{
    for (SharedPhoneBlock &part : parted(m_open))
        m_blocks.push_back(std::move(part));
    m_open.clear();
}

const std::vector<SharedPhoneBlock> &PackedPhones::blocks()
{
    seal();
    return m_blocks;
}

std::vector<PackedPhones> PackedPhones::parts(qsizetype phones) const
{
    std::vector<PackedPhones> parts(1, PackedPhones(m_texts));
    const auto room = [&]() -> PackedPhones & {
        if (parts.back().m_size >= phones)
            parts.emplace_back(m_texts);
        parts.back().m_sorted = m_sorted;
        return parts.back();
    };
    for (const SharedPhoneBlock &block : m_blocks) {
        PackedPhones &part = room();
        part.m_blocks.push_back(block);
        part.m_size += qsizetype(block->size());
    }
    PackedPhones &last = room();
    last.m_open = m_open;
    last.m_size += qsizetype(m_open.size());
    last.m_last = m_last;
    return parts;
}

} // namespace core
