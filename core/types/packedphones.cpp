// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/packedphones.h"

namespace core {

bool PackedPhones::append(MacAddress mac, QByteArrayView record)
{
    PackReader reader(record);
    const EndpointView view(reader);
    bool known = true;
    for (const quint64 number : view.texts)
        known = known && number < quint64(m_numbered.size());
    if (mac.isNull() || !known || !reader.isGood() || !reader.isAtEnd())
        return false;
    m_macs.push_back(mac.bits());
    m_bytes.append(record.data(), std::size_t(record.size()));
    m_ends.push_back(quint32(m_bytes.size()));
    return true;
}

void PackedPhones::reserve(qsizetype phones)
{
    constexpr std::size_t usualBytes = 60;
    m_macs.reserve(std::size_t(phones));
    m_ends.reserve(std::size_t(phones));
    m_bytes.reserve(std::size_t(phones) * usualBytes);
}

QByteArrayView PackedPhones::record(qsizetype at) const
{
    const quint32 start = at == 0 ? 0 : m_ends[std::size_t(at) - 1];
    return {m_bytes.data() + start, qsizetype(m_ends[std::size_t(at)] - start)};
}

} // namespace core
