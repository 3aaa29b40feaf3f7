// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/macreader.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace core {

namespace {

using Fault = MacReading::Fault;

constexpr int wantedDigits = 12;
constexpr qsizetype pairs = 6;

MacReading faulty(Fault fault, int character = 0, int digits = 0)
{
    MacReading reading;
    reading.fault = fault;
    reading.character = character;
    reading.digits = digits;
    return reading;
}

MacReading restored(MacAddress mac)
{
    MacReading reading;
    reading.mac = mac;
    reading.restored = true;
    return reading;
}

/// Without the marks that say "this is text".
QStringView bare(QStringView cell)
{
    QStringView text = cell.trimmed();
    if (text.startsWith(u"=\"") && text.endsWith(u'"') && text.size() > 3)
        text = text.sliced(2, text.size() - 3).trimmed();
    else if (text.startsWith(u'\''))
        text = text.sliced(1).trimmed();
    return text;
}

int hexDigit(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    const char16_t lower = code | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

bool isLookAlike(QChar c)
{
    return QStringView(u"OoIiLl").contains(c);
}

bool isDivider(QChar c)
{
    const QChar::Category category = c.category();
    return c.isSpace() || category == QChar::Punctuation_Dash ||
           category == QChar::Punctuation_Connector || category == QChar::Other_Format ||
           QStringView(u":.,;/\\|\u00b7'\"").contains(c);
}

/// Zeros in front again. A number that ends with two zeros may have been an address with an E in it
/// ("000413123E03" counts as 413123000), so which it was cannot be told.
MacReading padded(quint64 bits, bool decimal, int digits)
{
    const MacAddress mac(bits);
    if (!isKnownMaker(mac))
        return faulty(Fault::TooShort, 0, digits);
    return decimal && (bits & 0xFF) == 0 ? faulty(Fault::Rounded) : restored(mac);
}

/// The number of a spreadsheet with all its digits, padded; none when `text` is no such number.
std::optional<MacReading> fromNumber(QStringView text)
{
    static const QRegularExpression scientific(
        QStringLiteral("^([0-9])(?:[.,]([0-9]+))?[eE](\\+?)([0-9]{1,2})$"));
    static const QRegularExpression whole(QStringLiteral("^([0-9]{7,11})[.,]0{1,2}$"));
    QString digits;
    if (const auto match = whole.match(text.toString()); match.hasMatch()) {
        digits = match.captured(1);
    } else if (const auto number = scientific.match(text.toString()); number.hasMatch()) {
        if (number.capturedLength(2) == 0 && number.capturedLength(3) == 0)
            return std::nullopt;
        digits = number.captured(1) + number.captured(2);
        const qsizetype wanted = number.captured(4).toInt() + 1;
        const bool surplus =
            digits.size() > wanted && digits.sliced(wanted).count(u'0') == digits.size() - wanted;
        if (surplus)
            digits.truncate(wanted);
        if (digits.size() != wanted || wanted > wantedDigits)
            return faulty(Fault::Rounded);
    } else {
        return std::nullopt;
    }
    return padded(digits.toULongLong(nullptr, 16), true, int(digits.size()));
}

/// What stands between the dividers.
struct Digits
{
    quint64 bits = 0;
    int count = 0;
    bool decimal = true;
    bool divided = false;
    QList<int> groups{0}; ///< their lengths
    quint64 pairBits = 0; ///< each group as one pair

    void add(int digit)
    {
        ++count;
        bits = bits << 4 | quint64(digit);
        decimal = decimal && digit < 10;
        pairBits = groups.last() == 0
                       ? pairBits << 8 | quint64(digit)
                       : (pairBits & ~quint64(0xFF)) | ((pairBits & 0xF) << 4 | quint64(digit));
        ++groups.last();
    }
    void divide()
    {
        divided = true;
        if (groups.last() != 0)
            groups.append(0);
    }
    bool arePairs() const
    {
        return groups.size() == pairs &&
               std::all_of(groups.cbegin(), groups.cend(), [](int length) { return length <= 2; });
    }
};

MacReading judged(const Digits &digits, int thirteenth)
{
    if (digits.count > wantedDigits)
        return faulty(Fault::TooLong, thirteenth, digits.count);
    if (digits.count == 0 || (digits.count == wantedDigits && digits.bits == 0))
        return faulty(Fault::Missing);
    if (digits.count == wantedDigits) {
        MacReading reading;
        reading.mac = MacAddress(digits.bits);
        return reading;
    }
    if (digits.arePairs() && isKnownMaker(MacAddress(digits.pairBits)))
        return restored(MacAddress(digits.pairBits));
    if (!digits.divided || digits.decimal)
        return padded(digits.bits, digits.decimal, digits.count);
    return faulty(Fault::TooShort, 0, digits.count);
}

} // namespace

bool isKnownMaker(MacAddress mac)
{
    const quint64 four = mac.bits() >> 16;
    return mac.isSnom() || mac.bits() >> 24 == 0x589EC6 || four == 0x00ACDCE3 || four == 0x00ACDCE4;
}

MacReading readMacCell(QStringView cell)
{
    if (const auto mac = MacAddress::parse(cell)) {
        MacReading reading;
        reading.mac = *mac;
        return reading;
    }
    const QStringView text = bare(cell);
    if (text.isEmpty())
        return faulty(Fault::Missing);
    if (const auto number = fromNumber(text))
        return *number;
    const auto place = [&](qsizetype i) { return int(text.data() - cell.data() + i) + 1; };
    Digits digits;
    int thirteenth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = hexDigit(text[i]);
        if (digit >= 0) {
            digits.add(digit);
            thirteenth = digits.count == wantedDigits + 1 ? place(i) : thirteenth;
        } else if (isDivider(text[i])) {
            digits.divide();
        } else {
            return faulty(isLookAlike(text[i]) ? Fault::LookAlike : Fault::WrongCharacter,
                          place(i));
        }
    }
    return judged(digits, thirteenth);
}

} // namespace core
