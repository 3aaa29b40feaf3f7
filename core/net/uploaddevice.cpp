// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/uploaddevice.h"

#include <algorithm>
#include <cstring>

namespace core {

UploadDevice::UploadDevice(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadDevice::bytesAvailable() const
{
    return m_body.size() - m_at + QIODevice::bytesAvailable();
}

qint64 UploadDevice::readData(char *data, qint64 maxSize)
{
    if (m_at >= m_body.size())
        return -1;
    const qint64 size = std::min<qint64>(maxSize, m_body.size() - m_at);
    std::memcpy(data, m_body.constData() + m_at, size_t(size));
    m_at += size;
    return size;
}

} // namespace core
