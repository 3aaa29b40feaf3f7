// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetmatcher.h"
#include "core/fleet/fleetparser.h"
#include "tests/core/fleet/fleetmaker.h"
#include "tests/core/fleet/naivematch.h"

#include <QTest>

using namespace core;

namespace {

constexpr qint64 now = FleetMaker::nowMs;

QString part(FleetMaker &maker, const QString &text)
{
    const int start = maker.below(int(text.size()) + 1);
    return text.mid(start, 1 + maker.below(6));
}

/// A value that may well occur, or a piece of one.
QString value(FleetMaker &maker)
{
    const QStringList all =
        FleetMaker::words() +
        QStringList{QStringLiteral("Head Office"), QStringLiteral("S\u00fcd"),
                    QStringLiteral("10.1.184"),    QStringLiteral("00:04:13:A0"),
                    QStringLiteral("000413A0"),    QStringLiteral("0004.13a0.1"),
                    QStringLiteral("Profile 5"),   QStringLiteral("D735"),
                    QStringLiteral("pbx.example"), QStringLiteral("error"),
                    QStringLiteral("1"),           QStringLiteral("a common begin"),
                    QStringLiteral("192.168"),     QStringLiteral("04-13-a0")};
    const QString text = maker.oneOf(all);
    return maker.below(2) != 0 ? text : part(maker, text);
}

QString fieldTerm(FleetMaker &maker)
{
    switch (maker.below(7)) {
    case 0:
        return maker.oneOf(
            QStringList{QStringLiteral("seen:>30d"), QStringLiteral("seen:<2h"),
                        QStringLiteral("seen:never"), QStringLiteral("seen:<=50d"),
                        QStringLiteral("created:>=1y"), QStringLiteral("seen:<2026-09-01"),
                        QStringLiteral("seen:today"), QStringLiteral("created:>2025-12-24")});
    case 1:
        return maker.oneOf(QStringList{QStringLiteral("has:"), QStringLiteral("no:")}) +
               maker.oneOf(FleetQueryParser::properties());
    case 2:
        return QStringLiteral("firmware:") +
               maker.oneOf(QStringList{QStringLiteral("<"), QStringLiteral("<="),
                                       QStringLiteral(">"), QStringLiteral(">="), QString(),
                                       QStringLiteral("=")}) +
               maker.oneOf(QStringList{QStringLiteral("10.1.184"), QStringLiteral("10"),
                                       QStringLiteral("10.1.184.15")});
    case 3:
        return QStringLiteral("status:") +
               maker.oneOf(QStringList{QStringLiteral("never"), QStringLiteral("unknown"),
                                       QStringLiteral("e"), QStringLiteral("=error"),
                                       QStringLiteral("nie"), QStringLiteral("never-seen"),
                                       QStringLiteral("odd")});
    case 4:
        return maker.oneOf(
            QStringList{QStringLiteral("firmware:outdated"), QStringLiteral("firmware:Outdated"),
                        QStringLiteral("firmware:=outdated"), QStringLiteral("firmware:out"),
                        QStringLiteral("redirect:plain-http"), QStringLiteral("redirect:plain")});
    case 5:
        return QStringLiteral("redirect:") +
               maker.oneOf(QStringList{QString(), QStringLiteral("=")}) +
               maker.oneOf(QStringList{
                   QStringLiteral("pbx.example.net"), QStringLiteral("PROV.example"),
                   QStringLiteral("example"), QStringLiteral("https"), QStringLiteral("\"http:\""),
                   QStringLiteral("\"http://prov.example.com/{mac}\""),
                   QStringLiteral("\"https://pbx.example.net\""), QStringLiteral("nobody")});
    default:
        break;
    }
    FleetQuery::Term term;
    term.field =
        FleetQuery::Field(int(FleetQuery::Field::Mac) + maker.below(int(FleetQuery::Field::Group)));
    if (maker.below(5) == 0 && term.field != FleetQuery::Field::Mac)
        term.comparison = FleetQuery::Comparison::Equal;
    term.value = value(maker);
    return FleetQuery::toString(term);
}

QString queryText(FleetMaker &maker, int depth = 0)
{
    QString text;
    for (int i = maker.below(3); i >= 0; --i) {
        text += maker.below(5) == 0 ? QStringLiteral(" -") : QStringLiteral(" ");
        if (depth < 2 && maker.below(8) == 0)
            text += u'(' + queryText(maker, depth + 1) + u')';
        else if (maker.below(2) == 0)
            text += FleetQuery::toString(
                {FleetQuery::Field::Any, FleetQuery::Comparison::Part, value(maker), false});
        else
            text += fieldTerm(maker);
        if (i > 0 && maker.below(3) == 0)
            text += QStringLiteral(" or");
    }
    return text;
}

FleetSnapshot fleetOf(FleetIndex &index, FleetMaker &maker, int phones)
{
    FleetMaker::name(index);
    std::vector<FleetPhone> list;
    list.reserve(std::size_t(phones));
    for (int i = 0; i < phones; ++i)
        list.push_back(maker.phone(index));
    index.put(list);
    // Holes, as removals leave them.
    index.remove(index.intern(FleetKind::Company, QStringLiteral("c4")),
                 {list[0].mac, list[1].mac, list[2].mac, list[3].mac});
    return index.snapshot();
}

} // namespace

class TestFleetMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsNaiveEvaluation()
    {
        int found = 0;
        for (quint32 seed = 1; seed <= 4; ++seed) {
            FleetMaker maker(seed);
            FleetIndex index;
            const FleetSnapshot fleet = fleetOf(index, maker, seed == 1 ? 5000 : 700);
            const NaiveMatch naive(fleet, now);
            for (int round = 0; round < (seed == 1 ? 30 : 120); ++round) {
                const QString text = queryText(maker);
                const auto query = FleetQuery::parse(text);
                QVERIFY2(query, qPrintable(text));
                const FleetMatcher matcher(*query, {}, fleet.dictionaries(), now);
                const FleetBits bits = matcher.match(fleet);
                found += bits.count() > 0 ? 1 : 0;
                for (FleetSlot slot = 0; slot < fleet.slotEnd(); ++slot) {
                    const bool expected =
                        fleet.contains(slot) && naive.matches(query->root(), slot);
                    if (bits.contains(slot) != expected || matcher.matches(fleet, slot) != expected)
                        QFAIL(qPrintable(QStringLiteral("%1 and \"%2\" (%3), expected %4")
                                             .arg(text, fleet.name(slot), fleet.mac(slot).wire())
                                             .arg(expected)));
                }
            }
        }
        QVERIFY2(found > 150, "the searches are worth something");
    }

    void narrowingEqualsTheWholeFilter()
    {
        FleetMaker maker(77);
        FleetIndex index;
        const FleetSnapshot fleet = fleetOf(index, maker, 5000);
        int narrowed = 0;
        for (int round = 0; round < 300; ++round) {
            const QString text = queryText(maker);
            const int cut = maker.below(int(text.size()) + 1);
            const auto wide = FleetQuery::parse(text.left(cut));
            const auto narrow = FleetQuery::parse(text);
            if (!wide || !narrow || !narrow->narrows(*wide))
                continue;
            ++narrowed;
            const FleetBits before =
                FleetMatcher(*wide, {}, fleet.dictionaries(), now).match(fleet);
            const FleetMatcher matcher(*narrow, {}, fleet.dictionaries(), now);
            if (matcher.match(fleet, &before) != matcher.match(fleet))
                QFAIL(qPrintable(text + QStringLiteral(" after ") + text.left(cut)));
        }
        QVERIFY2(narrowed > 100, "typing further mostly narrows");
    }

    void obeysTheScope()
    {
        FleetMaker maker(5);
        FleetIndex index;
        const FleetSnapshot fleet = fleetOf(index, maker, 800);
        const auto companies = [&](const FleetScope &scope) {
            QStringList keys;
            const FleetBits bits = FleetMatcher({}, scope, fleet.dictionaries(), now).match(fleet);
            for (const FleetSlot slot : bits.slots()) {
                if (!keys.contains(fleet.companyKey(slot)))
                    keys.append(fleet.companyKey(slot));
            }
            keys.sort();
            return keys.join(u' ');
        };
        QCOMPARE(companies({{QStringLiteral("c0")}, true}), QStringLiteral("c0 c1 c2 c3"));
        QCOMPARE(companies({{QStringLiteral("c0")}, false}), QStringLiteral("c0"));
        QCOMPARE(companies({{QStringLiteral("c2"), QStringLiteral("c5")}, true}),
                 QStringLiteral("c2 c3 c5"));
        QCOMPARE(companies({{QStringLiteral("nobody")}, true}), QString());
        QCOMPARE(companies({}), QStringLiteral("c0 c1 c2 c3 c4 c5"));
    }

    void outdatedIsWhatAnotherPhoneOfTheModelIsAheadOf()
    {
        FleetIndex index;
        FleetMaker::name(index);
        // The same model under another key, as a second account calls it.
        index.setName(FleetKind::Product, QStringLiteral("other"), QStringLiteral("d735"));
        quint64 mac = 1;
        const auto put = [&](const char *product, const char *firmware, const char *company) {
            Endpoint record;
            record.mac = MacAddress(mac++);
            record.product = QString::fromLatin1(product);
            record.firmware = QString::fromLatin1(firmware);
            index.put({index.phone(record, QString::fromLatin1(company), {}, {}, false)});
        };
        const auto found = [&] {
            const auto query = FleetQuery::parse(QStringLiteral("firmware:outdated"));
            const FleetMatcher matcher(*query, {}, index.dictionaries(), now);
            return matcher.match(index.snapshot()).slots();
        };
        using Slots = std::vector<FleetSlot>;
        put("d735", "10.1.54.13", "c1");
        put("d785", "10.1.54.13", "c1");
        put("", "10.1.54.13", "c1");
        put("d735", "", "c1");
        put("d735", " ", "c1");
        QCOMPARE(found(), Slots());
        const quint64 before = index.snapshot().firmwaresVersion();
        put("other", "10.1.184.15", "c4");
        QVERIFY(index.snapshot().firmwaresVersion() > before);
        QCOMPARE(found(), Slots({0}));
        put("", "10.1.184.15", "c1"); // of no known model
        QCOMPARE(found(), Slots({0}));
        put("d735", "10.1.184.15", "c1");
        put("d785", "9.8", "c4");
        QCOMPARE(found(), Slots({0, 8}));
        // The newest leaves, and what was behind it is up to date again.
        const quint64 later = index.snapshot().firmwaresVersion();
        index.remove(index.intern(FleetKind::Company, QStringLiteral("c4")), {MacAddress(6)});
        QCOMPARE(found(), Slots({0, 8}));
        index.remove(index.intern(FleetKind::Company, QStringLiteral("c1")), {MacAddress(8)});
        QVERIFY(index.snapshot().firmwaresVersion() > later);
        QCOMPARE(found(), Slots({8}));
    }

    void findsThePhonesOfAChange()
    {
        FleetMaker maker(9);
        FleetIndex index;
        fleetOf(index, maker, 100'000);
        QList<MacAddress> chosen;
        for (FleetSlot slot = 4; slot < index.snapshot().slotEnd(); slot += 3) {
            if (index.snapshot().contains(slot))
                chosen.append(index.snapshot().mac(slot));
        }
        const auto found = [&](const char *text) {
            const auto query = FleetQuery::parse(QString::fromUtf8(text));
            return FleetMatcher(*query, {}, index.dictionaries(), now).match(index.snapshot());
        };
        QCOMPARE(found("run:12").count(), quint32(0));
        QCOMPARE(found("-run:12").count(), index.phoneCount());
        const quint64 before = index.snapshot().namesVersion();
        index.setRun(QStringLiteral("12"), chosen);
        QVERIFY(index.snapshot().namesVersion() > before);
        index.setRun(QStringLiteral("12/failed"), {chosen.first()});
        const FleetBits bits = found("run:12");
        QSet<MacAddress> wanted(chosen.cbegin(), chosen.cend());
        const auto query = FleetQuery::parse(QStringLiteral("run:012"));
        const FleetMatcher matcher(*query, {}, index.dictionaries(), now);
        for (FleetSlot slot = 0; slot < index.snapshot().slotEnd(); ++slot) {
            const bool expected =
                index.snapshot().contains(slot) && wanted.contains(index.snapshot().mac(slot));
            QCOMPARE(bits.contains(slot), expected);
            QCOMPARE(matcher.matches(index.snapshot(), slot), expected);
        }
        QVERIFY(found("run:12/FAILED").count() >= 1);
        QCOMPARE(found("run:12 -run:12/failed").count() + found("run:12/failed").count(),
                 bits.count());
    }

    void cyclesInTheTreeEnd()
    {
        FleetIndex index;
        FleetMaker::name(index);
        index.setParent(QStringLiteral("c0"), QStringLiteral("c3"));
        FleetIdSet set;
        set.insert(index.intern(FleetKind::Company, QStringLiteral("c1")));
        addCompaniesBelow(index.dictionaries()[FleetKind::Company], set);
        QCOMPARE(set.count(), 1u);
        set.insert(index.intern(FleetKind::Company, QStringLiteral("c0")));
        addCompaniesBelow(index.dictionaries()[FleetKind::Company], set);
        QCOMPARE(set.count(), 4u);
    }

    void findsTextAtEveryPlace()
    {
        // The fast path looks at sixteen places at once; ends and overlaps are where it may fail.
        FleetMaker maker(3);
        for (int round = 0; round < 3000; ++round) {
            std::string text;
            std::string needle;
            for (int i = maker.below(70); i > 0; --i)
                text += char('a' + maker.below(2));
            for (int i = maker.below(6); i >= 0; --i)
                needle += char('a' + maker.below(2));
            const auto from = std::size_t(maker.below(int(text.size()) + 2));
            QCOMPARE(findText(text, needle, from), text.find(needle, from));
        }
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *typed, bool found) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << found;
        };
        row("", true);
        row("emp", true);
        row("BURO", true);
        row("b\u00fcro", true);
        row("empfang d735", true);
        row("empfang d785", false);
        row("00:04:13:A3:00:01", true);
        row("00-04-13-a3-00-01", true);
        row("0004.13a3.0001", true);
        row("00 04 13 A3 00 01", true);
        row("000413A30001", true);
        row("a3:00:01", true);
        row("3:00:0", true);
        row("0:41", false);
        row("00:04:13:A3:00:02", false);
        row("mac:00:04:13", true);
        row("mac:a3", true);
        row("mac:empfang", false);
        row("status:err", true);
        row("status:redirected", false);
        row("status:", true);
        row("model:735", true);
        row("model:=735", false);
        row("model:=d735", true);
        row("name:\"empfang b\u00fcro\"", true);
        row("name:=empfang", false);
        row("ip:10.9", true);
        row("10.9.8.7", true);
        row("name:10.9", false);
        row("redirect:prov.example", true);
        row("redirect:http://", true);
        row("redirect:https", false);
        row("redirect:plain-http", true);
        row("redirect:PLAIN-http", true);
        row("redirect:=plain-http", false);
        row("redirect:plain", false);
        row("firmware:outdated", false); // nothing to compare with
        row("http://prov", true);
        row("company:nord", true);
        row("company:head", false);
        row("below:head", true);
        row("company:=c1", true);
        row("-empfang", false);
        row("-leipzig", true);
        row("leipzig or empfang", true);
        row("leipzig or empfang d785", false);
        row("(leipzig d735) or empfang", true);
        row("-(empfang d785)", true);
        row("firmware:<10.1.184", true);
        row("firmware:>=10.1.184", false);
        row("firmware:10.1", true);
        row("firmware:0.1", false);
        row("seen:>30d", true);
        row("seen:<30d", false);
        row("seen:never", false);
        row("-seen:never", true);
        row("no:profile", true);
        row("has:name has:ip has:redirect -has:own-settings", true);
    }

    void finds()
    {
        QFETCH(QString, typed);
        FleetIndex index;
        FleetMaker::name(index);
        Endpoint record;
        record.mac = MacAddress(0x000413A30001);
        record.name = QStringLiteral("Empfang B\u00fcro");
        record.firmware = QStringLiteral("10.1.54.13");
        record.statusWord = QStringLiteral("error");
        record.lastIp = QStringLiteral("10.9.8.7");
        record.lastSeenMs = now - qint64(40) * 86'400'000;
        index.put({index.phone(record, QStringLiteral("c1"), {},
                               QStringLiteral("http://prov.example.com/x"), false)});
        const auto query = FleetQuery::parse(typed);
        QVERIFY(query);
        const FleetMatcher matcher(*query, {}, index.dictionaries(), now);
        QTEST(matcher.match(index.snapshot()).contains(0), "found");
    }
};

QTEST_GUILESS_MAIN(TestFleetMatcher)
#include "tst_fleetmatcher.moc"
