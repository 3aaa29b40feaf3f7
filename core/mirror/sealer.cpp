// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/sealer.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <memory>
#include <utility>

namespace core {

namespace {

const uchar *bytes(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

uchar *bytes(QByteArray &array, qsizetype offset = 0)
{
    return reinterpret_cast<uchar *>(array.data()) + offset;
}

Failure broken(const QString &detail)
{
    Error error = Error::make(Error::Kind::Storage, detail);
    error.serviceCode = QStringLiteral("seal_broken");
    return Failure(error);
}

} // namespace

void Sealer::Free::operator()(evp_cipher_ctx_st *context) const
{
    EVP_CIPHER_CTX_free(context);
}

Sealer::Sealer(Secret key)
    : m_key(std::move(key))
    , m_sealing(EVP_CIPHER_CTX_new())
    , m_opening(EVP_CIPHER_CTX_new())
{
    Q_ASSERT(m_key.expose().size() == keySize);
    const uchar *const secret = bytes(m_key.expose());
    if (m_sealing &&
        EVP_EncryptInit_ex(m_sealing.get(), EVP_aes_256_gcm(), nullptr, secret, nullptr) != 1)
        m_sealing.reset();
    if (m_opening &&
        EVP_DecryptInit_ex(m_opening.get(), EVP_aes_256_gcm(), nullptr, secret, nullptr) != 1)
        m_opening.reset();
}

Result<Secret> Sealer::makeKey()
{
    uchar key[keySize];
    if (RAND_priv_bytes(key, int(keySize)) != 1)
        return Failure(Error::make(Error::Kind::Storage, QStringLiteral("no random numbers")));
    const Secret secret(QByteArray::fromRawData(reinterpret_cast<const char *>(key), keySize));
    OPENSSL_cleanse(key, sizeof key);
    return secret;
}

Result<QByteArray> Sealer::seal(QByteArrayView value, QByteArrayView place) const
{
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    if (RAND_bytes(bytes(nonce), int(nonceSize)) != 1)
        return broken(QStringLiteral("no random numbers"));
    return sealWithNonce(value, place, nonce);
}

Result<QByteArray> Sealer::sealWithNonce(QByteArrayView value, QByteArrayView place,
                                         QByteArrayView nonce) const
{
    EVP_CIPHER_CTX *const context = m_sealing.get();
    QByteArray sealed(nonceSize + value.size() + tagSize, Qt::Uninitialized);
    std::copy_n(nonce.data(), nonceSize, sealed.data());
    int done = 0;
    const bool good =
        nonce.size() == nonceSize && context &&
        EVP_EncryptInit_ex(context, nullptr, nullptr, nullptr, bytes(nonce)) == 1 &&
        EVP_EncryptUpdate(context, nullptr, &done, bytes(place), int(place.size())) == 1 &&
        EVP_EncryptUpdate(context, bytes(sealed, nonceSize), &done, bytes(value),
                          int(value.size())) == 1 &&
        EVP_EncryptFinal_ex(context, bytes(sealed, nonceSize + value.size()), &done) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, int(tagSize),
                            bytes(sealed, nonceSize + value.size())) == 1;
    if (!good)
        return broken(QStringLiteral("a value could not be sealed"));
    return sealed;
}

Result<QByteArray> Sealer::open(QByteArrayView sealed, QByteArrayView place) const
{
    const qsizetype size = sealed.size() - nonceSize - tagSize;
    if (size < 0)
        return broken(QStringLiteral("a sealed value is too short"));
    EVP_CIPHER_CTX *const context = m_opening.get();
    QByteArray value(size, Qt::Uninitialized);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    int done = 0;
    const bool good =
        context && EVP_DecryptInit_ex(context, nullptr, nullptr, nullptr, bytes(sealed)) == 1 &&
        EVP_DecryptUpdate(context, nullptr, &done, bytes(place), int(place.size())) == 1 &&
        EVP_DecryptUpdate(context, bytes(value), &done, bytes(sealed.sliced(nonceSize)),
                          int(size)) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, int(tagSize), bytes(tag)) == 1 &&
        EVP_DecryptFinal_ex(context, bytes(value, size), &done) == 1;
    if (!good) {
        OPENSSL_cleanse(value.data(), size_t(value.size()));
        return broken(QStringLiteral("a sealed value does not open with this key here"));
    }
    return value;
}

QByteArray Sealer::fingerprint() const
{
    static constexpr char purpose[] = "perch mirror key";
    uchar digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    HMAC(EVP_sha256(), m_key.expose().data(), int(keySize),
         reinterpret_cast<const uchar *>(purpose), sizeof purpose - 1, digest, &size);
    return QByteArray(reinterpret_cast<const char *>(digest), 16);
}

} // namespace core
