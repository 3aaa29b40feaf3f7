// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/pack.h"

namespace core {

void PackWriter::number(quint64 value)
{
    while (value >= 0x80) {
        m_bytes.append(char(uchar(value) | 0x80U));
        value >>= 7;
    }
    m_bytes.append(char(value));
}

void PackWriter::bytes(QByteArrayView value)
{
    number(quint64(value.size()));
    m_bytes.append(value);
}

void PackReader::spoil()
{
    m_good = false;
    m_next = m_end;
}

quint64 PackReader::longNumber()
{
    quint64 value = 0;
    for (int shift = 0; m_next != m_end && shift < 64; shift += 7) {
        const auto byte = uchar(*m_next++);
        value |= quint64(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return value;
    }
    spoil();
    return 0;
}

QByteArrayView PackReader::rest()
{
    const QByteArrayView view(m_next, m_end - m_next);
    m_next = m_end;
    return view;
}

QString PackReader::text()
{
    const QByteArrayView view = bytes();
    return view.isEmpty() ? QString() : QString::fromUtf8(view);
}

} // namespace core
