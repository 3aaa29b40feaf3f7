// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace core {

namespace {

QByteArray deepCopy(const QByteArray &bytes)
{
    return QByteArray(bytes.constData(), bytes.size());
}

} // namespace

Secret::Secret(const QByteArray &bytes)
    : m_bytes(deepCopy(bytes))
{}

Secret::Secret(const Secret &other)
    : m_bytes(deepCopy(other.m_bytes))
{}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{}

Secret &Secret::operator=(Secret other) noexcept
{
    m_bytes.swap(other.m_bytes);
    return *this;
}

Secret::~Secret()
{
    if (!m_bytes.isEmpty())
        OPENSSL_cleanse(m_bytes.data(), size_t(m_bytes.size()));
}

} // namespace core
