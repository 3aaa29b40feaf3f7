// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/macaddress.h"

#include <array>

namespace core {

namespace {

constexpr quint64 snomPrefix = 0x000413;
constexpr quint64 olderPrefix = 0x00087B;

int hexDigit(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    if (code >= u'a' && code <= u'f')
        return code - u'a' + 10;
    if (code >= u'A' && code <= u'F')
        return code - u'A' + 10;
    return -1;
}

bool isSeparator(QChar character)
{
    return character == u':' || character == u'-' || character == u'.' || character == u' ';
}

/// sraps-api.md 13.2: the fourth byte tells the model inside 00:04:13.
struct ModelByte
{
    quint8 byte;
    const char *model;
};

constexpr std::array modelBytes{
    ModelByte{0x61, "M700"}, ModelByte{0x62, "M300"}, ModelByte{0x64, "M200 SC"},
    ModelByte{0x70, "720"},  ModelByte{0x71, "760"},  ModelByte{0x74, "D710"},
    ModelByte{0x75, "D715"}, ModelByte{0x76, "D710"}, ModelByte{0x77, "720"},
    ModelByte{0x78, "D725"}, ModelByte{0x79, "D745"}, ModelByte{0x7A, "D710"},
    ModelByte{0x7B, "760"},  ModelByte{0x7C, "D710"}, ModelByte{0x7D, "720"},
    ModelByte{0x7E, "D710"}, ModelByte{0x7F, "D715"}, ModelByte{0x82, "D120"},
    ModelByte{0x83, "D305"}, ModelByte{0x84, "D315"}, ModelByte{0x85, "D345"},
    ModelByte{0x86, "D725"}, ModelByte{0x87, "D715"}, ModelByte{0x88, "D712"},
    ModelByte{0x89, "D710"}, ModelByte{0x8A, "D715"}, ModelByte{0x8B, "D725"},
    ModelByte{0x8C, "D745"}, ModelByte{0x8D, "PA1"},  ModelByte{0x8E, "D305"},
    ModelByte{0x8F, "D315"}, ModelByte{0x90, "D765"}, ModelByte{0x91, "D375"},
    ModelByte{0x92, "D785"}, ModelByte{0x93, "D385"}, ModelByte{0x94, "D765"},
    ModelByte{0x95, "D375"}, ModelByte{0x96, "D785"}, ModelByte{0x98, "D765"},
    ModelByte{0xA0, "C520"}, ModelByte{0xA1, "D345"}, ModelByte{0xA3, "D735"},
    ModelByte{0xA4, "D335"}, ModelByte{0xA5, "D715"}, ModelByte{0xA6, "D717"},
    ModelByte{0xA8, "D712"}, ModelByte{0xB2, "D715"}, ModelByte{0xB6, "M900"},
    ModelByte{0xB7, "D725"}, ModelByte{0xB8, "M300"},
};

} // namespace

std::optional<MacAddress> MacAddress::parse(QStringView text)
{
    quint64 bits = 0;
    int digits = 0;
    const QStringView trimmed = text.trimmed();
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const int digit = hexDigit(trimmed.at(i));
        if (digit >= 0) {
            if (++digits > 12)
                return std::nullopt;
            bits = bits << 4 | quint64(digit);
        } else if (!isSeparator(trimmed.at(i)) || i == 0 || i == trimmed.size() - 1 ||
                   isSeparator(trimmed.at(i - 1))) {
            return std::nullopt;
        }
    }
    if (digits != 12 || bits == 0)
        return std::nullopt;
    return MacAddress(bits);
}

QString MacAddress::wire() const
{
    return QStringLiteral("%1").arg(m_bits, 12, 16, QLatin1Char('0'));
}

QString MacAddress::display() const
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QString text(17, QLatin1Char(':'));
    for (int byte = 0; byte < 6; ++byte) {
        const int value = int(m_bits >> (40 - 8 * byte) & 0xFF);
        text[byte * 3] = QLatin1Char(digits[value >> 4]);
        text[byte * 3 + 1] = QLatin1Char(digits[value & 0xF]);
    }
    return text;
}

bool MacAddress::isSnom() const
{
    const quint64 prefix = m_bits >> 24;
    return prefix == snomPrefix || prefix == olderPrefix;
}

QString MacAddress::modelHint() const
{
    const quint64 prefix = m_bits >> 24;
    const auto byte = quint8(m_bits >> 16 & 0xFF);
    if (prefix == olderPrefix) {
        if (byte == 0xD7)
            return QStringLiteral("M300");
        return byte == 0x08 || byte == 0x09 || byte == 0x0B ? QStringLiteral("M700") : QString();
    }
    if (prefix != snomPrefix)
        return {};
    for (const ModelByte &entry : modelBytes) {
        if (entry.byte == byte)
            return QString::fromLatin1(entry.model);
    }
    return {};
}

} // namespace core
