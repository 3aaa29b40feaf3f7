// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hawk.h"

#include "core/net/requesttarget.h"

#include <QRandomGenerator>
#include <QVarLengthArray>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

constexpr qsizetype maxHeader = 4096;

const EVP_MD *digestOf(HawkAlgorithm algorithm)
{
    return algorithm == HawkAlgorithm::Sha1 ? EVP_sha1() : EVP_sha256();
}

// Signing happens for every request: text is put together on the stack, and the only thing that
// is allocated is the result.
using Text = QVarLengthArray<char, 1024>;

Text &operator<<(Text &text, QByteArrayView more)
{
    text.append(more.data(), more.size());
    return text;
}

struct Number
{
    explicit Number(qint64 value)
        : end(std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr)
    {}
    operator QByteArrayView() const { return {digits.data(), end - digits.data()}; }

    std::array<char, 24> digits;
    char *end;
};

/// base64 of a digest.
struct Base64
{
    Base64(const unsigned char *bytes, size_t count)
        : size(EVP_EncodeBlock(text.data(), bytes, int(count)))
    {}
    operator QByteArrayView() const { return {reinterpret_cast<const char *>(text.data()), size}; }

    std::array<unsigned char, (EVP_MAX_MD_SIZE + 2) / 3 * 4 + 1> text; // EVP adds a NUL
    int size;
};

QByteArrayView firstLine(HawkPurpose purpose)
{
    switch (purpose) {
    case HawkPurpose::Header:
        return "hawk.1.header\n";
    case HawkPurpose::Response:
        return "hawk.1.response\n";
    case HawkPurpose::Bewit:
        return "hawk.1.bewit\n";
    }
    return {};
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
    });
}

// Blocks of a fixed size without a way out, so that the compiler looks at a block in one step;
// the last one overlaps the one before.
template <typename Bad>
bool hasNone(QByteArrayView text, const Bad &isBad)
{
    constexpr qsizetype block = 16;
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data());
    const qsizetype size = text.size();
    unsigned char bad = 0;
    if (size < block) {
        for (qsizetype i = 0; i < size; ++i)
            bad |= static_cast<unsigned char>(isBad(bytes[i]));
        return bad == 0;
    }
    for (qsizetype at = 0; at < size; at += block) {
        const unsigned char *from = bytes + std::min(at, size - block);
        for (qsizetype i = 0; i < block; ++i)
            bad |= static_cast<unsigned char>(isBad(from[i]));
    }
    return bad == 0;
}

bool isWireText(QByteArrayView text)
{
    return hasNone(text, [](unsigned char c) { return (c <= 0x20) | (c >= 0x7f); });
}

Failure refuse(const char *what)
{
    Error error = Error::make(Error::Kind::BadRequest,
                              QStringLiteral("not signed: bad %1").arg(QLatin1String(what)));
    error.serviceCode = QString::fromLatin1(what);
    return Failure(error);
}

const char *badPart(const HawkCredentials &credentials)
{
    if (credentials.key.isEmpty())
        return "key";
    return isHawkValue(credentials.id) ? nullptr : "id";
}

const char *badPart(const HawkRequest &request)
{
    const auto optional = [](const QByteArray &value) {
        return value.isEmpty() || isHawkValue(value);
    };
    if (!isToken(request.method))
        return "method";
    if (!request.resource.startsWith('/') || !isWireText(request.resource))
        return "resource";
    if (request.host.isEmpty() || !isWireText(request.host))
        return "host";
    if (request.port == 0)
        return "port";
    if (request.ts < 0)
        return "ts";
    if (!isHawkValue(request.nonce))
        return "nonce";
    if (!optional(request.hash))
        return "hash";
    if (!optional(request.ext))
        return "ext";
    if (!optional(request.app))
        return "app";
    if (!optional(request.dlg))
        return "dlg";
    return nullptr;
}

void appendAttribute(Text &header, QByteArrayView intro, QByteArrayView value)
{
    if (!value.isEmpty())
        header << intro << value << '"';
}

void appendEscaped(Text &text, QByteArrayView ext)
{
    for (const char c : ext) {
        if (c == '\\')
            text << "\\\\";
        else if (c == '\n')
            text << "\\n";
        else
            text << c;
    }
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
}

void appendNormalized(Text &text, HawkPurpose purpose, const HawkRequest &request,
                      QByteArrayView ts)
{
    text << firstLine(purpose) << ts << '\n' << request.nonce << '\n';
    for (const char c : request.method)
        text << upper(c);
    text << '\n' << request.resource << '\n' << request.host << '\n';
    text << Number(request.port) << '\n' << request.hash << '\n';
    appendEscaped(text, request.ext);
    text << '\n';
    if (!request.app.isEmpty())
        text << request.app << '\n' << request.dlg << '\n';
}

} // namespace

struct HawkSigner::Prepared
{
    ~Prepared() { EVP_MAC_CTX_free(context); }

    Base64 macOf(QByteArrayView text) const;

    HawkCredentials credentials;
    const char *bad = nullptr;      // the part of the credentials that cannot be used
    EVP_MAC_CTX *context = nullptr; // keyed; taken up again for each text
};

Result<HawkAlgorithm> hawkAlgorithm(QByteArrayView name)
{
    if (name == QByteArrayView("sha256"))
        return HawkAlgorithm::Sha256;
    if (name == QByteArrayView("sha1"))
        return HawkAlgorithm::Sha1;
    return refuse("algorithm");
}

QByteArray hawkPayloadHash(HawkAlgorithm algorithm, QByteArrayView contentType, QByteArrayView body)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArrayView type = semicolon < 0 ? contentType : contentType.first(semicolon);
    const QByteArray intro = "hawk.1.payload\n" + type.trimmed().toByteArray().toLower() + '\n';
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestInit_ex(context, digestOf(algorithm), nullptr);
    EVP_DigestUpdate(context, intro.constData(), size_t(intro.size()));
    EVP_DigestUpdate(context, body.data(), size_t(body.size()));
    EVP_DigestUpdate(context, "\n", 1);
    EVP_DigestFinal_ex(context, digest.data(), &size);
    EVP_MD_CTX_free(context);
    return QByteArrayView(Base64(digest.data(), size)).toByteArray();
}

QByteArray hawkNormalized(HawkPurpose purpose, const HawkRequest &request)
{
    Text text;
    appendNormalized(text, purpose, request, Number(request.ts));
    return QByteArray(text.constData(), text.size());
}

QByteArray hawkNonce()
{
    constexpr qsizetype size = 18; // 144 bits, and no padding in base64
    // Asking the system costs more than a signature, so it is asked for 64 nonces at once.
    static thread_local std::array<quint32, size * 64 / sizeof(quint32)> pool;
    static thread_local qsizetype used = qsizetype(sizeof(pool));
    if (used + size > qsizetype(sizeof(pool))) {
        QRandomGenerator::system()->fillRange(pool.data(), qsizetype(pool.size()));
        used = 0;
    }
    const QByteArray random(reinterpret_cast<const char *>(pool.data()) + used, size);
    used += size;
    return random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isHawkValue(QByteArrayView value)
{
    return !value.isEmpty() && hasNone(value, [](unsigned char c) {
        return (c < 0x20) | (c >= 0x7f) | (c == '"') | (c == '\\');
    });
}

bool isHeaderSafe(QByteArrayView value)
{
    return hasNone(value, [](unsigned char c) { return (c < 0x20) | (c >= 0x7f); });
}

bool constantTimeEqual(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

HawkSigner::HawkSigner(const HawkCredentials &credentials)
    : d(std::make_unique<Prepared>())
{
    d->credentials = credentials;
    d->bad = badPart(credentials);
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
    d->context = EVP_MAC_CTX_new(mac);
    EVP_MAC_free(mac);
    char digest[] = "SHA256";
    char oldDigest[] = "SHA1";
    const bool sha1 = credentials.algorithm == HawkAlgorithm::Sha1;
    const std::array<OSSL_PARAM, 2> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, sha1 ? oldDigest : digest, 0),
        OSSL_PARAM_construct_end()};
    // A null key would mean "keep the one you have", and there is none yet.
    const QByteArrayView key = credentials.key.expose();
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.isEmpty() ? "" : key.data());
    EVP_MAC_init(d->context, bytes, size_t(key.size()), parameters.data());
}

HawkSigner::~HawkSigner() = default;
HawkSigner::HawkSigner(HawkSigner &&) noexcept = default;
HawkSigner &HawkSigner::operator=(HawkSigner &&) noexcept = default;

const HawkCredentials &HawkSigner::credentials() const
{
    return d->credentials;
}

Base64 HawkSigner::Prepared::macOf(QByteArrayView text) const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    size_t size = 0;
    EVP_MAC_init(context, nullptr, 0, nullptr);
    EVP_MAC_update(context, reinterpret_cast<const unsigned char *>(text.data()),
                   size_t(text.size()));
    EVP_MAC_final(context, digest.data(), &size, digest.size());
    return {digest.data(), size};
}

QByteArray HawkSigner::macOf(QByteArrayView text) const
{
    return QByteArrayView(d->macOf(text)).toByteArray();
}

QByteArray HawkSigner::mac(HawkPurpose purpose, const HawkRequest &request) const
{
    Text text;
    appendNormalized(text, purpose, request, Number(request.ts));
    return macOf(text);
}

QByteArray HawkSigner::tsm(QByteArrayView ts) const
{
    return macOf(QByteArray("hawk.1.ts\n" + ts.toByteArray() + '\n'));
}

Result<QByteArray> HawkSigner::authorization(const HawkRequest &request) const
{
    if (const char *part = d->bad ? d->bad : badPart(request))
        return refuse(part);
    const Number ts(request.ts);
    Text text;
    appendNormalized(text, HawkPurpose::Header, request, ts);
    Text header;
    header << "Hawk id=\"" << d->credentials.id << '"';
    appendAttribute(header, ", ts=\"", ts);
    appendAttribute(header, ", nonce=\"", request.nonce);
    appendAttribute(header, ", hash=\"", request.hash);
    appendAttribute(header, ", ext=\"", request.ext);
    appendAttribute(header, ", mac=\"", d->macOf(text));
    if (!request.app.isEmpty()) {
        appendAttribute(header, ", app=\"", request.app);
        appendAttribute(header, ", dlg=\"", request.dlg);
    }
    if (header.size() > maxHeader)
        return refuse("length");
    return QByteArray(header.constData(), header.size());
}

Result<QByteArray> HawkSigner::bewitUrl(const QByteArray &url, qint64 expiry,
                                        const QByteArray &ext) const
{
    const qsizetype fragment = url.indexOf('#');
    const QByteArray sent = fragment < 0 ? url : url.first(fragment);
    const Result<RequestTarget> target = wireTarget(sent);
    if (!target)
        return Failure(target.error());
    const HawkRequest request{QByteArrayLiteral("GET"),
                              target->resource,
                              target->host,
                              target->port,
                              expiry,
                              {},
                              {},
                              ext,
                              {},
                              {}};
    HawkRequest checked = request;
    checked.nonce = QByteArrayLiteral("n"); // a bewit has none, which badPart() would refuse
    if (const char *part = d->bad ? d->bad : badPart(checked))
        return refuse(part);
    const QByteArray parts = d->credentials.id + '\\' + QByteArray::number(expiry) + '\\' +
                             mac(HawkPurpose::Bewit, request) + '\\' + ext;
    return QByteArray(
        sent + (sent.contains('?') ? "&bewit=" : "?bewit=") +
        parts.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QByteArray> signHawk(const HawkCredentials &credentials, const HawkRequest &request)
{
    return HawkSigner(credentials).authorization(request);
}

QByteArray hawkMac(const HawkCredentials &credentials, HawkPurpose purpose,
                   const HawkRequest &request)
{
    return HawkSigner(credentials).mac(purpose, request);
}

QByteArray hawkTsm(const HawkCredentials &credentials, QByteArrayView ts)
{
    return HawkSigner(credentials).tsm(ts);
}

Result<QByteArray> makeBewit(const HawkCredentials &credentials, const QByteArray &url,
                             qint64 expiry, const QByteArray &ext)
{
    return HawkSigner(credentials).bewitUrl(url, expiry, ext);
}

} // namespace core
