// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QByteArray>

#include <memory>

/// Hawk 1.1, the signature of every SRAPS request: pure functions of values, no network, no
/// clock. Rules and vectors: the Hawk section of the authentication fact sheet and
/// tests/data/hawk.json. What a server sends back is judged in hawkjudge.h.
namespace core {

enum class HawkAlgorithm { Sha256, Sha1 };

/// "sha256" and "sha1"; anything else is refused (BadRequest, serviceCode "algorithm").
Result<HawkAlgorithm> hawkAlgorithm(QByteArrayView name);

/// SRAPS calls them Access Key ID and Access Key Secret. The key is used as the bytes it is.
struct HawkCredentials
{
    QByteArray id;
    Secret key;
    HawkAlgorithm algorithm = HawkAlgorithm::Sha256;
};

/// Everything the signature covers. Empty `hash`, `ext`, `app`, `dlg` mean "absent"; `dlg`
/// without `app` is dropped from string and header alike.
struct HawkRequest
{
    QByteArray method;   ///< any case, signed in upper case
    QByteArray resource; ///< path and query as in the request line
    QByteArray host;     ///< lower case, IPv6 in brackets, no port
    quint16 port = 0;
    qint64 ts = 0; ///< seconds since 1970
    QByteArray nonce;
    QByteArray hash; ///< base64 payload hash, or empty when the body is not hashed
    QByteArray ext;
    QByteArray app;
    QByteArray dlg;
};

/// The first line of the signed string.
enum class HawkPurpose { Header, Response, Bewit };

/// base64 of the hash of media type and body; parameters of the content type do not count.
QByteArray hawkPayloadHash(HawkAlgorithm algorithm, QByteArrayView contentType,
                           QByteArrayView body);

/// The string that is signed. Holds no secret; may be shown to a person who searches a bad mac.
QByteArray hawkNormalized(HawkPurpose purpose, const HawkRequest &request);

/// At least 96 random bits of the system's generator, base64url without padding.
QByteArray hawkNonce();

/// True for a non-empty value that may stand in a Hawk attribute: printable ASCII without quote
/// and backslash. Everything that goes into any header passes this or `isHeaderSafe`.
bool isHawkValue(QByteArrayView value);

/// True when a header value holds no CR, LF, NUL, other control or non-ASCII byte.
bool isHeaderSafe(QByteArrayView value);

/// Equal, in a time that does not depend on where they differ.
bool constantTimeEqual(QByteArrayView a, QByteArrayView b);

/// A key made ready once, so that a signature costs little more than the HMAC itself. Not
/// copyable; one thread at a time.
class HawkSigner
{
public:
    explicit HawkSigner(const HawkCredentials &credentials);
    ~HawkSigner();
    HawkSigner(HawkSigner &&) noexcept;
    HawkSigner &operator=(HawkSigner &&) noexcept;

    const HawkCredentials &credentials() const;

    /// The value of the Authorization field. BadRequest (serviceCode names the attribute) for
    /// empty credentials and for anything that must not stand in a header; nothing is signed.
    Result<QByteArray> authorization(const HawkRequest &request) const;

    /// base64 mac over the normalized string.
    QByteArray mac(HawkPurpose purpose, const HawkRequest &request) const;

    /// base64 mac over a server time, `ts` exactly as the text in the challenge.
    QByteArray tsm(QByteArrayView ts) const;

    /// The time-limited GET link made of `url` (wire form, absolute): `request.ts` is the
    /// expiry. Treat the result as a password. BadRequest for what cannot be expressed.
    Result<QByteArray> bewitUrl(const QByteArray &url, qint64 expiry, const QByteArray &ext) const;

private:
    QByteArray macOf(QByteArrayView text) const;

    struct Prepared;
    std::unique_ptr<Prepared> d;
};

/// The same for a single use.
Result<QByteArray> signHawk(const HawkCredentials &credentials, const HawkRequest &request);
QByteArray hawkMac(const HawkCredentials &credentials, HawkPurpose purpose,
                   const HawkRequest &request);
QByteArray hawkTsm(const HawkCredentials &credentials, QByteArrayView ts);
Result<QByteArray> makeBewit(const HawkCredentials &credentials, const QByteArray &url,
                             qint64 expiry, const QByteArray &ext);

} // namespace core
