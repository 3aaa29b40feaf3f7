// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/scanjudge.h"

#include "core/installer/labeltext.h"

#include <algorithm>

namespace core {

namespace {

using Kind = ScanVerdict::Kind;

constexpr qsizetype shownCharacters = 80;

/// The scan that makes another one of this phone a double.
const Scan *earlierScan(MacAddress mac, const ScanContext &context)
{
    const auto found =
        std::find_if(context.scans.crbegin(), context.scans.crend(), [&](const Scan &scan) {
            return scan.mac == mac &&
                   (!isRegistered(scan.state) || scan.timeMs >= context.dayStartMs);
        });
    return found == context.scans.crend() ? nullptr : &*found;
}

bool isSamePlace(const ScanPlace &place, const QString &connection, const QString &company)
{
    return place.connection == connection && place.company == company;
}

ScanVerdict judge(MacAddress mac, const ScanContext &context)
{
    ScanVerdict verdict;
    verdict.mac = mac;
    verdict.text = mac.display();
    if (const Scan *earlier = earlierScan(mac, context)) {
        const bool here =
            isSamePlace(context.place, earlier->place.connection, earlier->place.company);
        verdict.kind = here ? Kind::ScannedBefore : Kind::WaitsForOther;
        verdict.scan = *earlier;
        verdict.otherCompany = here ? QString() : earlier->place.companyName;
        return verdict;
    }
    const auto holder = context.holderOf ? context.holderOf(mac) : std::nullopt;
    if (holder) {
        const bool here = isSamePlace(context.place, holder->connection, holder->company);
        verdict.kind = here ? Kind::RegisteredHere : Kind::InOtherCompany;
        verdict.otherCompany = here ? QString() : holder->companyName;
        verdict.otherName = holder->phoneName;
        return verdict;
    }
    verdict.kind = context.place.company.isEmpty() ? Kind::NoCompanyChosen : Kind::New;
    return verdict;
}

ScanVerdict refused(Kind kind, const QString &text, MacAddress mac = {})
{
    ScanVerdict verdict;
    verdict.kind = kind;
    verdict.mac = mac;
    verdict.text = text.simplified().left(shownCharacters);
    return verdict;
}

ScanVerdict malformed(const QString &text)
{
    ScanVerdict verdict = refused(Kind::Malformed, text);
    for (const QChar c : text) {
        verdict.characters += c.isLetterOrNumber() ? 1 : 0;
        const QChar lower = c.toLower();
        const bool fits = c.isDigit() || (lower >= u'a' && lower <= u'f');
        if (c.isLetterOrNumber() && !fits && verdict.wrong.isNull())
            verdict.wrong = c;
    }
    return verdict;
}

} // namespace

QList<ScanVerdict> judgeScan(const QStringList &codes, const ScanContext &context)
{
    const LabelReading reading = readLabel(codes);
    QList<ScanVerdict> verdicts;
    for (const MacAddress mac : reading.macs)
        verdicts.append(judge(mac, context));
    for (const MacAddress mac : reading.foreign)
        verdicts.append(refused(Kind::ForeignMaker, mac.display(), mac));
    if (!verdicts.isEmpty())
        return verdicts;
    if (!reading.malformed.isEmpty())
        return {malformed(reading.malformed)};
    const QString text = codes.join(QStringLiteral(", "));
    return {refused(codes.isEmpty() ? Kind::NothingFound : Kind::NoAddress, text)};
}

} // namespace core
