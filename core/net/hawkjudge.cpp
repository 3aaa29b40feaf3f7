// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hawkjudge.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype maxHeader = 4096;
constexpr qint64 absurdOffset = qint64(100) * 366 * 86400;

bool isWord(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Reads from the front; what has been read is gone.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {}

    bool atEnd() const { return m_text.isEmpty(); }

    QByteArrayView word()
    {
        const auto end = std::find_if_not(m_text.begin(), m_text.end(), isWord);
        return take(end - m_text.begin());
    }

    bool blanks()
    {
        const auto end = std::find_if_not(m_text.begin(), m_text.end(), isBlank);
        return !take(end - m_text.begin()).isEmpty();
    }

    bool literal(QByteArrayView text)
    {
        return m_text.startsWith(text) && !take(text.size()).isNull();
    }

    QByteArrayView until(char c)
    {
        const qsizetype end = m_text.indexOf(c);
        return take(end < 0 ? m_text.size() : end);
    }

private:
    QByteArrayView take(qsizetype size)
    {
        const QByteArrayView taken = m_text.first(size);
        m_text = m_text.sliced(size);
        return taken;
    }

    QByteArrayView m_text;
};

Failure malformed(const char *why)
{
    return Failure(Error::make(Error::Kind::MalformedReply,
                               QStringLiteral("Hawk field: %1").arg(QLatin1String(why))));
}

bool equalsHawk(QByteArrayView scheme)
{
    return scheme.compare("hawk", Qt::CaseInsensitive) == 0;
}

Result<std::pair<QByteArray, QByteArray>> readAttribute(Reader &reader)
{
    const QByteArray name = reader.word().toByteArray();
    if (name.isEmpty() || !reader.literal("=\""))
        return malformed("bad format");
    const QByteArray value = reader.until('"').toByteArray();
    if (!reader.literal("\""))
        return malformed("bad format");
    if (!isHawkValue(value))
        return malformed("bad attribute value");
    reader.blanks();
    if (!reader.atEnd() && !reader.literal(","))
        return malformed("bad format");
    reader.blanks();
    return std::pair(name, value);
}

/// Start of the next challenge at or after `from`: a token that is followed by a blank and no
/// "=", by a comma or by the end, at the start of a list item. The size of the field if none.
qsizetype nextScheme(QByteArrayView field, qsizetype from)
{
    bool itemStart = true;
    for (qsizetype i = from; i < field.size(); ++i) {
        const char c = field[i];
        if (c == '"') {
            for (++i; i < field.size() && field[i] != '"'; ++i)
                i += field[i] == '\\' ? 1 : 0;
            itemStart = false;
        } else if (c == ',') {
            itemStart = true;
        } else if (!isBlank(c) && itemStart) {
            itemStart = false;
            qsizetype end = i;
            while (end < field.size() && (isWord(field[end]) || field[end] == '-'))
                ++end;
            qsizetype after = end;
            while (after < field.size() && isBlank(field[after]))
                ++after;
            const bool assigned = after < field.size() && field[after] == '=';
            const bool closed = end == field.size() || isBlank(field[end]) || field[end] == ',';
            if (end > i && closed && !assigned)
                return i;
            i = end > i ? end - 1 : i;
        }
    }
    return field.size();
}

/// The first Hawk challenge of a field, or empty.
QByteArrayView hawkChallengeIn(QByteArrayView field)
{
    for (qsizetype begin = nextScheme(field, 0); begin < field.size();) {
        Reader reader(field.sliced(begin));
        const QByteArrayView scheme = reader.word();
        const qsizetype next = nextScheme(field, begin + std::max<qsizetype>(1, scheme.size()));
        QByteArrayView challenge = field.sliced(begin, next - begin).trimmed();
        if (equalsHawk(scheme)) {
            while (next < field.size() && challenge.endsWith(','))
                challenge = challenge.chopped(1).trimmed();
            return challenge;
        }
        begin = next;
    }
    return {};
}

std::optional<qint64> believableOffset(const QByteArray &ts, qint64 localTime)
{
    const bool digits =
        std::all_of(ts.begin(), ts.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool ok = false;
    const qint64 server = ts.toLongLong(&ok);
    if (!digits || !ok)
        return std::nullopt;
    const qint64 offset = server - localTime;
    if (offset > absurdOffset || offset < -absurdOffset)
        return std::nullopt;
    return offset;
}

} // namespace

QByteArray hawkAttribute(const HawkAttributes &attributes, QByteArrayView name)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [name](const auto &pair) { return pair.first == name; });
    return found == attributes.end() ? QByteArray() : found->second;
}

Result<HawkAttributes> parseHawk(QByteArrayView header, const QList<QByteArray> &allowed)
{
    if (header.size() > maxHeader)
        return malformed("too long");
    Reader reader(header);
    if (!equalsHawk(reader.word()))
        return malformed("another scheme");
    if (!reader.blanks() || reader.atEnd())
        return malformed("bad syntax");
    HawkAttributes attributes;
    while (!reader.atEnd()) {
        const auto attribute = readAttribute(reader);
        if (!attribute)
            return Failure(attribute.error());
        if (!allowed.contains(attribute->first))
            return malformed("unknown attribute");
        if (!hawkAttribute(attributes, attribute->first).isEmpty())
            return malformed("repeated attribute");
        attributes.append(*attribute);
    }
    return attributes;
}

HawkVerdict judgeServerAuthorization(const HawkSigner &signer, const HawkRequest &request,
                                     const HawkReply &reply)
{
    if (!reply.serverAuthorization)
        return reply.required ? HawkVerdict::Missing : HawkVerdict::Absent;
    static const QList<QByteArray> allowed{"mac", "ext", "hash"};
    const Result<HawkAttributes> attributes = parseHawk(*reply.serverAuthorization, allowed);
    if (!attributes)
        return HawkVerdict::Malformed;
    HawkRequest signedReply = request;
    signedReply.hash = hawkAttribute(*attributes, "hash");
    signedReply.ext = hawkAttribute(*attributes, "ext");
    if (!constantTimeEqual(signer.mac(HawkPurpose::Response, signedReply),
                           hawkAttribute(*attributes, "mac")))
        return HawkVerdict::BadMac;
    if (!reply.checkPayload)
        return HawkVerdict::Valid;
    if (signedReply.hash.isEmpty())
        return HawkVerdict::MissingHash;
    const QByteArray hash =
        hawkPayloadHash(signer.credentials().algorithm, reply.contentType, reply.body);
    return constantTimeEqual(hash, signedReply.hash) ? HawkVerdict::Valid : HawkVerdict::BadHash;
}

HawkChallenge judgeChallenge(const HawkSigner &signer, const QList<QByteArray> &fields,
                             qint64 localTime)
{
    HawkChallenge challenge;
    QByteArrayView text;
    for (qsizetype i = 0; i < fields.size() && text.isEmpty(); ++i)
        text = hawkChallengeIn(fields[i]);
    if (text.isEmpty())
        return challenge;
    if (text.size() == 4) {
        challenge.state = HawkChallenge::State::Bare;
        return challenge;
    }
    static const QList<QByteArray> allowed{"ts", "tsm", "error"};
    const Result<HawkAttributes> attributes = parseHawk(text, allowed);
    challenge.state = attributes ? HawkChallenge::State::Parsed : HawkChallenge::State::Malformed;
    if (!attributes)
        return challenge;
    challenge.ts = hawkAttribute(*attributes, "ts");
    challenge.tsm = hawkAttribute(*attributes, "tsm");
    challenge.error = hawkAttribute(*attributes, "error");
    if (challenge.ts.isEmpty())
        return challenge;
    challenge.tsmValid = constantTimeEqual(signer.tsm(challenge.ts), challenge.tsm);
    if (*challenge.tsmValid)
        challenge.offset = believableOffset(challenge.ts, localTime);
    challenge.mayRetry = challenge.offset.has_value();
    return challenge;
}

} // namespace core
