// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/hawkverifier.h"

#include "app/demo/ids.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QList>

#include <cmath>

namespace demo {

namespace {

constexpr qsizetype headerLimit = 4096;

using Attributes = HawkVerifier::Attributes;

struct Name
{
    const char *name;
    QByteArray Attributes::*member;
};
constexpr Name names[] = {
    {"id", &Attributes::id},     {"ts", &Attributes::ts},   {"nonce", &Attributes::nonce},
    {"hash", &Attributes::hash}, {"ext", &Attributes::ext}, {"mac", &Attributes::mac},
    {"app", &Attributes::app},   {"dlg", &Attributes::dlg},
};

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.constData(), int(key.size()),
         reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size()), digest,
         &size);
    return QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toBase64();
}

QByteArray payloadHash(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    const QByteArray text = "hawk.1.payload\n" + type + '\n' + body + '\n';
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_Digest(text.constData(), size_t(text.size()), digest, &size, EVP_sha256(), nullptr);
    return QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toBase64();
}

bool same(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() &&
           CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

bool allowed(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Reads name="value" pairs separated by commas; the error is the reference server's text.
QByteArray readAttributes(const QByteArray &text, Attributes &to)
{
    QList<QByteArray> seen;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = at;
        while (at < text.size() && isWord(text[at]))
            ++at;
        const QByteArray name = text.mid(start, at - start);
        if (name.isEmpty() || text.mid(at, 2) != "=\"")
            return "Bad header format";
        const qsizetype end = text.indexOf('"', at + 2);
        if (end < 0)
            return "Bad header format";
        const QByteArray value = text.mid(at + 2, end - at - 2);
        at = end + 1;
        const auto *known = std::find_if(std::begin(names), std::end(names),
                                         [&](const Name &n) { return name == n.name; });
        if (value.contains('\\'))
            return "Bad header format";
        if (known == std::end(names))
            return "Unknown attribute: " + name;
        if (value.isEmpty() || !std::all_of(value.begin(), value.end(), allowed))
            return "Bad attribute value: " + name;
        if (seen.contains(name))
            return "Duplicate attribute: " + name;
        seen.append(name);
        to.*known->member = value;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
            ++at;
        if (at == text.size())
            break;
        if (text[at] != ',')
            return "Bad header format";
        ++at;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
            ++at;
    }
    return {};
}

QByteArray normalized(const QByteArray &kind, const Request &request, const Attributes &a,
                      const QByteArray &hash, const QByteArray &ext)
{
    // host[:port], the host of an IPv6 address in brackets
    const QByteArray field = request.host.toLower();
    const qsizetype colon = field.indexOf(':', field.lastIndexOf(']') + 1);
    const QByteArray host = colon < 0 ? field : field.left(colon);
    const QByteArray port = colon < 0 ? QByteArray("80") : field.mid(colon + 1);
    QByteArray escaped = ext;
    escaped.replace('\\', "\\\\").replace('\n', "\\n");
    QByteArray text = "hawk.1." + kind + '\n' + a.ts + '\n' + a.nonce + '\n' + request.method +
                      '\n' + request.target + '\n' + host + '\n' + port + '\n' + hash + '\n' +
                      escaped + '\n';
    if (!a.app.isEmpty())
        text += a.app + '\n' + a.dlg + '\n';
    return text;
}

HawkVerifier::Verdict malformed(const QByteArray &error)
{
    return {400, error, {}, {}};
}

HawkVerifier::Verdict refused(const QByteArray &error, const Attributes &attributes)
{
    const QByteArray challenge =
        error.isEmpty() ? QByteArray("Hawk") : QByteArray("Hawk error=\"" + error + '"');
    return {401, error, challenge, attributes};
}

} // namespace

HawkVerifier::HawkVerifier(SecretOf secretOf, const Rules &rules)
    : m_secretOf(std::move(secretOf))
    , m_rules(rules)
{}

HawkVerifier::Verdict HawkVerifier::verify(const Request &request, qint64 skewSeconds)
{
    Attributes a;
    if (!request.authorization || request.authorization->isEmpty())
        return refused({}, a);
    const QByteArray &header = *request.authorization;
    if (header.size() > headerLimit)
        return malformed("Header length too long");
    const qsizetype space = header.indexOf(' ');
    const QByteArray scheme = header.split(' ').constFirst();
    if (scheme.isEmpty() || !std::all_of(scheme.begin(), scheme.end(), isWord))
        return malformed("Invalid header syntax");
    if (scheme.toLower() != "hawk")
        return refused({}, a);
    if (space < 0 || header.mid(space).trimmed().isEmpty())
        return malformed("Invalid header syntax");
    if (const QByteArray error = readAttributes(header.mid(space).trimmed(), a); !error.isEmpty())
        return malformed(error);
    if (a.id.isEmpty() || a.ts.isEmpty() || a.nonce.isEmpty() || a.mac.isEmpty())
        return malformed("Missing attributes");
    return judge(request, a, skewSeconds);
}

HawkVerifier::Verdict HawkVerifier::judge(const Request &request, const Attributes &a,
                                          qint64 skewSeconds)
{
    const std::optional<QByteArray> secret = m_secretOf(a.id);
    if (!secret)
        return refused("Unknown credentials", a);
    if (!same(hmac(*secret, normalized("header", request, a, a.hash, a.ext)), a.mac))
        return refused("Bad mac", a);
    if (a.hash.isEmpty() && m_rules.requirePayloadHash && !request.body.isEmpty())
        return refused("Missing required payload hash", a);
    if (!a.hash.isEmpty() && !same(payloadHash(request.contentType, request.body), a.hash))
        return refused("Bad payload hash", a);
    const qint64 now = nowSeconds() + skewSeconds;
    if (!spend(a.id, a.nonce, a.ts, nowSeconds()))
        return refused("Invalid nonce", a);
    bool ok = false;
    const qint64 ts = a.ts.toLongLong(&ok);
    if (!ok || std::llabs(ts - now) > m_rules.windowSeconds) {
        const QByteArray nowText = QByteArray::number(now);
        Verdict stale = refused("Stale timestamp", a);
        stale.challenge = "Hawk ts=\"" + nowText + "\", tsm=\"" +
                          hmac(*secret, "hawk.1.ts\n" + nowText + '\n') +
                          "\", error=\"Stale timestamp\"";
        return stale;
    }
    return {200, {}, {}, a};
}

bool HawkVerifier::spend(const QByteArray &id, const QByteArray &nonce, const QByteArray &ts,
                         qint64 now)
{
    const std::lock_guard lock(m_mutex);
    if (now >= m_nextSweep) {
        m_nonces.removeIf([now](const auto &entry) { return entry.value() < now; });
        m_nextSweep = now + m_rules.windowSeconds;
    }
    const QByteArray key = id + '\n' + ts + '\n' + nonce;
    if (m_nonces.contains(key))
        return false;
    m_nonces.insert(key, now + 4 * m_rules.windowSeconds);
    return true;
}

QByteArray HawkVerifier::serverAuthorization(const Request &request, const Attributes &attributes,
                                             const Reply &reply, const QByteArray &secret)
{
    const QByteArray type = reply.body.isEmpty() ? QByteArray() : reply.contentType;
    const QByteArray hash = payloadHash(type, reply.body);
    const QByteArray mac = hmac(secret, normalized("response", request, attributes, hash, {}));
    return "Hawk mac=\"" + mac + "\", hash=\"" + hash + '"';
}

} // namespace demo
