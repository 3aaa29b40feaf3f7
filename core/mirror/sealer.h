// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QByteArray>

#include <memory>

struct evp_cipher_ctx_st;

namespace core {

/// Seals single values with AES-256-GCM (OpenSSL EVP). What comes out is the nonce (12 bytes), the
/// cipher text (as long as the value) and the tag (16 bytes). `place` is bound to the value: it is
/// not stored, and open() fails unless it is the same again, so that a sealed value cannot be
/// moved elsewhere. Pure apart from the random nonces; use from one thread at a time.
class Sealer
{
public:
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype nonceSize = 12;
    static constexpr qsizetype tagSize = 16;

    /// `key` has keySize bytes.
    explicit Sealer(Secret key);

    /// A fresh random key; fails when the machine has no random numbers.
    static Result<Secret> makeKey();

    /// With a random nonce of its own each time. 2^32 values a key are safe.
    Result<QByteArray> seal(QByteArrayView value, QByteArrayView place) const;
    /// For published test vectors only: a nonce must never serve twice.
    Result<QByteArray> sealWithNonce(QByteArrayView value, QByteArrayView place,
                                     QByteArrayView nonce) const;
    /// Storage with serviceCode "seal_broken" when anything was changed, the place is another or
    /// the key is another.
    Result<QByteArray> open(QByteArrayView sealed, QByteArrayView place) const;

    /// Tells keys apart without telling the key: 16 bytes.
    QByteArray fingerprint() const;

private:
    struct Free
    {
        void operator()(evp_cipher_ctx_st *context) const;
    };
    using Context = std::unique_ptr<evp_cipher_ctx_st, Free>;

    Secret m_key;
    // Both know the key: to prepare it anew takes longer than a value does.
    Context m_sealing;
    Context m_opening;
};

} // namespace core
