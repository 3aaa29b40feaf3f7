// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logchunk.h"

#include "core/fleet/foldedtext.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr char textEnd = '\x01';
constexpr int uuidLength = 36;

/// 32 lower-case digits of `text`, or none when anything else stands there. Dashes are passed over
/// where `dashed`.
std::optional<std::array<quint64, 2>> hexOf(QStringView text, bool dashed)
{
    std::array<quint64, 2> value{};
    int digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool dashHere = dashed && (i == 8 || i == 13 || i == 18 || i == 23);
        if (dashHere && c == u'-')
            continue;
        const bool decimal = c >= u'0' && c <= u'9';
        if (dashHere || !(decimal || (c >= u'a' && c <= u'f')) || digits == 32)
            return std::nullopt;
        quint64 &half = value[std::size_t(digits++ / 16)];
        half = half << 4 | quint64(decimal ? c - u'0' : c - u'a' + 10);
    }
    return digits == 32 ? std::optional(value) : std::nullopt;
}

std::string_view slice(const std::string &arena, const std::vector<quint32> &ends, quint16 place)
{
    if (place == 0)
        return {};
    const quint32 start = ends[std::size_t(place) - 1];
    return std::string_view(arena).substr(start, ends[place] - start);
}

template <typename T>
qsizetype bytesOf(const std::vector<T> &column)
{
    return qsizetype(column.capacity()) * qsizetype(sizeof(T));
}

} // namespace

LogUuid LogUuid::of(const QString &text)
{
    if (text.size() == uuidLength) {
        if (const auto value = hexOf(text, true))
            return {(*value)[0], (*value)[1], Form::Uuid};
    }
    if (text.startsWith(u'~')) {
        if (const auto value = hexOf(QStringView(text).mid(1), false))
            return {(*value)[0], (*value)[1], Form::Digest};
    }
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return {qFromBigEndian<quint64>(digest.constData()),
            qFromBigEndian<quint64>(digest.constData() + 8), Form::Other};
}

QString LogUuid::toString() const
{
    if (form == Form::Other)
        return {};
    QString digits = QStringLiteral("%1%2")
                         .arg(high, 16, 16, QLatin1Char('0'))
                         .arg(low, 16, 16, QLatin1Char('0'));
    if (form == Form::Digest)
        return u'~' + digits;
    for (const int dash : {20, 16, 12, 8})
        digits.insert(dash, u'-');
    return digits;
}

std::string_view LogChunk::shownText(quint16 place) const
{
    return slice(shown, shownEnd, place);
}

std::string_view LogChunk::foldedText(quint16 place) const
{
    std::string_view text = slice(folded, foldedEnd, place);
    if (!text.empty())
        text.remove_suffix(1);
    return text;
}

LogUuid LogChunk::name(int row) const
{
    const auto at = std::size_t(row);
    LogUuid name{uuid[at].first, uuid[at].second, LogUuid::Form::Uuid};
    if (column(LogText::Name)[at] != 0)
        name.form = LogUuid::Form::Other;
    else if ((digest[at >> 6] >> (row & 63) & 1) != 0)
        name.form = LogUuid::Form::Digest;
    return name;
}

qsizetype LogChunk::bytes() const
{
    qsizetype total = qsizetype(sizeof(LogChunk)) + bytesOf(time) + bytesOf(phone) + bytesOf(http) +
                      bytesOf(uuid) + bytesOf(shownEnd) + bytesOf(foldedEnd) +
                      qsizetype(shown.capacity() + folded.capacity());
    for (const std::vector<FleetId> &one : ids)
        total += bytesOf(one);
    for (const std::vector<quint16> &one : texts)
        total += bytesOf(one);
    return total;
}

void LogChunkWriter::append(const LogEntry &line, const LogIds &ids, const LogUuid &uuid)
{
    const auto row = std::size_t(m_chunk.size());
    const quint64 bit = quint64(1) << (row & 63);
    m_chunk.time.push_back(line.timestampMs);
    for (std::size_t kind = 0; kind < logKinds; ++kind)
        m_chunk.ids[kind].push_back(ids.kinds[kind]);
    m_chunk.phone.push_back(ids.phone);
    const bool isOther = uuid.form == LogUuid::Form::Other;
    const quint16 places[] = {place(line.message), place(line.path), place(line.ip),
                              place(line.userAgent), isOther ? place(line.uuid) : quint16(0)};
    for (std::size_t text = 0; text < logTexts; ++text)
        m_chunk.texts[text].push_back(places[text]);
    constexpr int most = std::numeric_limits<qint16>::max();
    m_chunk.http.push_back(qint16(std::clamp(line.httpStatus, 0, most)));
    m_chunk.uuid.emplace_back(uuid.high, uuid.low);
    if (uuid.form == LogUuid::Form::Digest)
        m_chunk.digest[row >> 6] |= bit;
    if (line.isRefusal())
        m_chunk.refused[row >> 6] |= bit;
}

quint16 LogChunkWriter::place(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_places.constFind(text);
    if (known != m_places.constEnd())
        return *known;
    const auto next = quint16(m_chunk.shownEnd.size());
    const QByteArray shown = text.toUtf8();
    const QByteArray folded = searchFoldedUtf8(text);
    m_chunk.shown.append(shown.constData(), std::size_t(shown.size()));
    m_chunk.folded.append(folded.constData(), std::size_t(folded.size()));
    m_chunk.folded += textEnd;
    m_chunk.shownEnd.push_back(quint32(m_chunk.shown.size()));
    m_chunk.foldedEnd.push_back(quint32(m_chunk.folded.size()));
    m_places.insert(text, next);
    return next;
}

} // namespace core
