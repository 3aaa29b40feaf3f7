// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace core {

/// Bytes that must not be seen: an access key secret or a password. Holds its own copy, cannot
/// be printed, compared with == or converted by accident, and overwrites its memory when it goes.
/// Copies share nothing. Read it only where the bytes are used (signer, keychain, request body).
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QByteArray &bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// Valid as long as this object; do not keep or log it.
    QByteArrayView expose() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// No stream takes a secret, neither Qt's nor the standard library's.
template <typename Stream>
void operator<<(Stream &&, const Secret &) = delete;

} // namespace core
