// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/textdecoder.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

constexpr qsizetype sampleSize = 4096;
constexpr qsizetype textSample = 65'536;
constexpr qsizetype oddShare = 50; // one in so many may be odd,
constexpr qsizetype oddOnes = 2;   // and the mark at the end of old files

/// 0x80 to 0x9F; the five places without a character keep their control code.
constexpr std::array<char16_t, 32> windowsCharacters{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QByteArrayView markOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "\xEF\xBB\xBF";
    case TextEncoding::Utf16Le:
        return "\xFF\xFE";
    case TextEncoding::Utf16Be:
        return "\xFE\xFF";
    case TextEncoding::Windows1252:
        break;
    }
    return {};
}

QString fromWindows(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code >= 0x80 && code <= 0x9F)
            character = QChar(windowsCharacters[code - 0x80]);
    }
    return text;
}

QString decoded(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    // Our mark is gone already: a second one belongs to the text.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless |
                                         QStringConverter::Flag::ConvertInitialBom);
    return decoder(bytes);
}

std::optional<TextEncoding> markedEncoding(QByteArrayView bytes)
{
    for (const auto encoding : {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be}) {
        if (bytes.startsWith(markOf(encoding)))
            return encoding;
    }
    return std::nullopt;
}

/// UTF-16 without a mark: delimiters, digits and line ends have a zero as their upper byte.
std::optional<TextEncoding> unmarkedUtf16(QByteArrayView bytes)
{
    const qsizetype pairs = std::min(bytes.size(), sampleSize) / 2;
    qsizetype zeroFirst = 0;
    qsizetype zeroSecond = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        zeroFirst += bytes[2 * i] == '\0' ? 1 : 0;
        zeroSecond += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    const auto many = [pairs](qsizetype zeros) { return zeros * 10 > pairs * 3; };
    const auto few = [pairs](qsizetype zeros) { return zeros * 20 <= pairs; };
    if (many(zeroSecond) && few(zeroFirst))
        return TextEncoding::Utf16Le;
    if (many(zeroFirst) && few(zeroSecond))
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

TextEncoding encodingOf(QByteArrayView bytes)
{
    if (const auto marked = markedEncoding(bytes))
        return *marked;
    if (const auto wide = unmarkedUtf16(bytes))
        return *wide;
    return bytes.isValidUtf8() ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

} // namespace

bool isText(QStringView decoded)
{
    const QStringView sample = decoded.left(textSample);
    qsizetype odd = 0;
    for (const QChar c : sample) {
        if (c.isNull())
            return false;
        odd += c.category() == QChar::Other_Control && !c.isSpace() ? 1 : 0;
    }
    return odd <= oddOnes + sample.size() / oddShare;
}

DecodedText decodeText(QByteArrayView bytes)
{
    const TextEncoding encoding = encodingOf(bytes);
    return {decodeText(bytes, encoding), encoding};
}

QString decodeText(QByteArrayView bytes, TextEncoding encoding)
{
    const QByteArrayView mark = markOf(encoding);
    const QByteArrayView content =
        !mark.isEmpty() && bytes.startsWith(mark) ? bytes.sliced(mark.size()) : bytes;
    switch (encoding) {
    case TextEncoding::Utf8:
        return decoded(content, QStringConverter::Utf8);
    case TextEncoding::Utf16Le:
        return decoded(content, QStringConverter::Utf16LE);
    case TextEncoding::Utf16Be:
        return decoded(content, QStringConverter::Utf16BE);
    case TextEncoding::Windows1252:
        return fromWindows(content);
    }
    return {};
}

} // namespace core
