// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/labeltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace core {

namespace {

using Verdict = MacFinding::Verdict;

// A word that stands right before the digits would make them part of a longer word.
QString withoutMacWord(QString text)
{
    static const QRegularExpression word(
        QStringLiteral("(?<![0-9A-Za-z])(?:W?LAN|ETH(?:ERNET)?)?[ _-]?MAC"
                       "(?:[ _-]?(?:ADDR(?:ESS)?|ID))?[ #:=]*(?=[0-9A-Fa-f])"),
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(word, QStringLiteral("\n"));
}

/// Without what is named as another number of the phone.
QString withoutOtherNumbers(QString text)
{
    static const QRegularExpression named(
        QStringLiteral("(?<![0-9A-Za-z])(?:S/?N|P/?N|SER(?:IAL)?(?: ?NO\\.?| ?NUMBER)?|"
                       "PART(?: ?NO\\.?| ?NUMBER)?|EAN|UPC|GTIN|IMEI|IPUI|IPEI|RFPI|REV)"
                       "(?![0-9A-Za-z])[ .#:=]*[0-9A-Za-z-]+"),
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(named, QStringLiteral("\n"));
}

QString germanToAmerican(QString text)
{
    for (const char16_t colon : {u'\u00D6', u'\u00F6'})
        text.replace(QChar(colon), QLatin1Char(':'));
    return text.replace(QChar(u'\u00DF'), QLatin1Char('-'));
}

// Twelve decimal digits are an article number far more often than another maker's address.
bool looksLikeNumber(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

void addOnce(QList<MacAddress> &list, MacAddress mac)
{
    if (!list.contains(mac))
        list.append(mac);
}

LabelReading read(const QString &text)
{
    LabelReading reading;
    for (const MacFinding &finding : findMacAddresses(text)) {
        if (!finding.mac.isNull() && isOurMaker(finding.mac))
            addOnce(reading.macs, finding.mac);
    }
    if (!reading.macs.isEmpty())
        return reading;
    for (const MacFinding &finding : findMacAddresses(withoutOtherNumbers(text))) {
        if (finding.verdict == Verdict::Malformed && reading.malformed.isEmpty())
            reading.malformed = finding.text;
        else if (finding.verdict == Verdict::Foreign && !looksLikeNumber(finding.text))
            addOnce(reading.foreign, finding.mac);
    }
    if (!reading.foreign.isEmpty())
        reading.malformed.clear();
    return reading;
}

} // namespace

bool isOurMaker(MacAddress mac)
{
    constexpr quint64 gigaset = 0x589EC6;
    constexpr quint64 p850[] = {0x00ACDCE3, 0x00ACDCE4}; // shares its maker's range with others
    return mac.isSnom() || mac.bits() >> 24 == gigaset || mac.bits() >> 16 == p850[0] ||
           mac.bits() >> 16 == p850[1];
}

LabelReading readLabel(const QStringList &codes)
{
    const QString text = withoutMacWord(codes.join(u'\n'));
    const LabelReading reading = read(text);
    if (!reading.macs.isEmpty())
        return reading;
    const LabelReading again = read(germanToAmerican(text));
    return again.macs.isEmpty() ? reading : again;
}

} // namespace core
