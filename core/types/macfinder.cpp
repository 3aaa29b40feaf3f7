// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/macaddress.h"

#include <QRegularExpression>
#include <QSet>

namespace core {

namespace {

/// What people and machines write: six pairs with one separator (blanks around it too), three
/// groups of four (Cisco), or a plain run of digits. A run that merely contains 12 digits in the
/// middle of a longer word is no address.
const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9A-Za-z])(?:"
                       "[0-9A-Fa-f]{2}(?:\\s?[:\\-.]\\s?[0-9A-Fa-f]{2}){5}"
                       "|[0-9A-Fa-f]{2}(?: [0-9A-Fa-f]{2}){5}"
                       "|[0-9A-Fa-f]{4}[.:\\-][0-9A-Fa-f]{4}[.:\\-][0-9A-Fa-f]{4}"
                       "|[0-9A-Fa-f]{6}[\\-:.][0-9A-Fa-f]{6}"
                       "|[0-9A-Fa-f]{12}"
                       ")(?![0-9A-Za-z]|[:\\-.][0-9A-Fa-f]{2}(?![0-9A-Za-z]))"));
    return pattern;
}

/// Clearly meant as an address: Snom's prefix with too few or too many digits or a wrong letter,
/// or pairs with colons that do not add up.
const QRegularExpression &suspectPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9A-Za-z])(?:"
                       "00[:\\-. ]?04[:\\-. ]?13[0-9A-Za-z:\\-.]*"
                       "|[0-9A-Za-z]{1,2}(?:[:\\-][0-9A-Za-z]{1,2}){4,7}"
                       "|[0-9A-Fa-f]{11}|[0-9A-Fa-f]{13}"
                       ")(?![0-9A-Za-z])"));
    return pattern;
}

bool looksMeant(const QString &word)
{
    static const QRegularExpression letter(QStringLiteral("[A-Fa-f]"));
    if (word.startsWith(u"00") && word.size() >= 10)
        return true;
    if (word.contains(u':') || word.contains(u'-')) {
        // A date, a time or a version is not an address.
        return word.count(u':') >= 4 || (word.count(u'-') >= 4 && word.contains(letter));
    }
    return false;
}

/// Addresses found in one line keep their place so that suspects between them can be reported.
struct Line
{
    QString text;
    int number = 0;
};

void judge(const QRegularExpressionMatch &match, const Line &line, QSet<MacAddress> &seen,
           QList<MacFinding> &findings)
{
    QString digits = match.captured();
    digits.removeIf([](QChar c) {
        const QChar lower = c.toLower();
        return !(lower >= u'0' && lower <= u'9') && !(lower >= u'a' && lower <= u'f');
    });
    MacFinding finding{MacFinding::Verdict::Malformed,
                       {},
                       match.captured(),
                       line.number,
                       int(match.capturedStart()) + 1};
    if (const auto mac = MacAddress::parse(digits)) {
        finding.mac = *mac;
        if (seen.contains(*mac))
            finding.verdict = MacFinding::Verdict::Duplicate;
        else
            finding.verdict =
                mac->isSnom() ? MacFinding::Verdict::Valid : MacFinding::Verdict::Foreign;
        seen.insert(*mac);
    }
    findings.append(finding);
}

void findInLine(const Line &line, QSet<MacAddress> &seen, QList<MacFinding> &findings)
{
    const qsizetype firstOfLine = findings.size();
    QString rest = line.text;
    for (auto it = addressPattern().globalMatch(line.text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        judge(match, line, seen, findings);
        const qsizetype length = match.capturedLength();
        rest.replace(match.capturedStart(), length, QString(length, QLatin1Char('\t')));
    }
    for (auto it = suspectPattern().globalMatch(rest); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!looksMeant(match.captured()))
            continue;
        findings.append({MacFinding::Verdict::Malformed,
                         {},
                         match.captured(),
                         line.number,
                         int(match.capturedStart()) + 1});
    }
    std::stable_sort(findings.begin() + firstOfLine, findings.end(),
                     [](const MacFinding &a, const MacFinding &b) { return a.column < b.column; });
}

} // namespace

QList<MacFinding> findMacAddresses(const QString &text)
{
    QList<MacFinding> findings;
    QSet<MacAddress> seen;
    int number = 0;
    for (const QString &line : text.split(u'\n'))
        findInLine({line, ++number}, seen, findings);
    return findings;
}

} // namespace core
