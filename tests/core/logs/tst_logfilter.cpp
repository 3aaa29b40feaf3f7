// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logcompletion.h"
#include "core/logs/logfilter.h"
#include "tests/core/logs/logmaker.h"
#include "tests/core/logs/naivelog.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace core;

namespace {

constexpr const char *terms[] = {"e",
                                 "phone",
                                 "404",
                                 "40",
                                 "refused",
                                 "gro\u00dfe",
                                 "gr\u00f6\u00dfe",
                                 "04:13",
                                 "00:04:13:a3:0",
                                 "a3000",
                                 "10.1",
                                 "name:lobby",
                                 "phone:=lobby",
                                 "mac:a30001",
                                 "event:config",
                                 "event:=unknown_mac",
                                 "event:\"settings sent\"",
                                 "level:err",
                                 "level:refused",
                                 "level:=info",
                                 "http:4",
                                 "http:=404",
                                 "http:>=400",
                                 "http:<300",
                                 "http:>302",
                                 "ip:10.1",
                                 "ip:=10.1.2.3",
                                 "firmware:10.1",
                                 "firmware:<10.1.100",
                                 "model:d735",
                                 "time:<10d",
                                 "time:>=20d",
                                 "since:3d",
                                 "day:2026-05-20",
                                 "is:refused",
                                 "company:sud",
                                 "company:=c1",
                                 "below:backer",
                                 "message:registered",
                                 "path:mac=",
                                 "curl",
                                 "filiale",
                                 "new thing",
                                 "settings",
                                 "nowhere"};

FleetQuery parsed(const QString &text)
{
    return FleetQuery::parse(text, FleetQuery::Language::Logs).value();
}

} // namespace

class TestLogFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_maker = LogMaker(12);
        m_book = std::make_unique<LogBook>(14'000);
        m_book->setCompany(QStringLiteral("c0"), QStringLiteral("B\u00e4cker S\u00fcd"), {});
        m_book->setCompany(QStringLiteral("c1"), QStringLiteral("Filiale"), QStringLiteral("c0"));
        m_book->setCompany(QStringLiteral("c2"), QStringLiteral("Other"), {});
        put(9000);
        m_book->setPhoneName(MacAddress(0x000413A30003ULL), QStringLiteral("Lobby"));
        m_clock.setNow(LogMaker::nowMs);
    }

    void firstTheScreenThenAll()
    {
        LogFilter filter(m_clock);
        filter.setScreen(30);
        QSignalSpy first(&filter, &LogFilter::firstRows);
        QSignalSpy ready(&filter, &LogFilter::rowsReady);
        filter.setLog(snapshot());
        QVERIFY(filter.isBusy());
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(!filter.isBusy());
        QCOMPARE(first.size(), 1);
        const auto rows = first.first().first().value<LogRows>();
        QCOMPARE(rows.count(), 30);
        isRight(filter);
        for (int row = 0; row < rows.count(); ++row)
            QCOMPARE(rows.at(row), filter.rows().at(row));
    }

    void everyTermFindsWhatItSays()
    {
        LogFilter filter(m_clock);
        filter.setLog(snapshot());
        for (const char *term : terms) {
            filter.setQuery(parsed(QString::fromUtf8(term)));
            QTRY_VERIFY(!filter.isBusy());
            isRight(filter);
            const int count = filter.rows().count();
            QVERIFY2((count > 0) == (qstrcmp(term, "nowhere") != 0), term);
            QVERIFY2(count < 9000 || qstrcmp(term, "e") == 0, term);
        }
    }

    // Whatever is asked and whatever comes meanwhile, the answer is that of a naive evaluation.
    void everyRandomStepEndsRight()
    {
        LogFilter filter(m_clock);
        filter.setLog(snapshot());
        QString typed;
        for (int step = 0; step < 250; ++step) {
            switch (m_maker.below(8)) {
            case 0:
                filter.setSort({LogColumn(m_maker.below(int(LogColumn::UserAgent) + 1)),
                                m_maker.below(2) == 0});
                break;
            case 1:
            case 2: {
                const LogChanges changes = put(1 + m_maker.below(900));
                filter.applyChanges(snapshot(), changes);
                break;
            }
            case 3:
                m_book->setPhoneName(m_maker.mac(), QStringLiteral("P %1").arg(step));
                filter.applyChanges(snapshot(), {});
                break;
            case 4:
                filter.setScope({m_maker.below(2) == 0
                                     ? QStringList()
                                     : QStringList{LogMaker::companies().at(m_maker.below(3))},
                                 m_maker.below(2) == 0,
                                 m_maker.below(3) == 0 ? m_maker.mac() : MacAddress()});
                break;
            default:
                typed = m_maker.below(3) == 0 ? QString() : typed;
                typed += typed.isEmpty()         ? QString()
                         : m_maker.below(4) == 0 ? QStringLiteral(" or ")
                                                 : QStringLiteral(" ");
                typed += m_maker.below(4) == 0 ? QStringLiteral("-") : QString();
                typed += QString::fromUtf8(terms[m_maker.below(int(std::size(terms)))]);
                filter.setQuery(parsed(typed));
            }
            if (m_maker.below(3) == 0) {
                QTRY_VERIFY(!filter.isBusy());
                isRight(filter);
            }
        }
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
    }

    void theNewestRequestWins()
    {
        LogFilter filter(m_clock);
        filter.setLog(snapshot());
        QSignalSpy ready(&filter, &LogFilter::rowsReady);
        for (const char *text : {"r", "re", "ref", "refused", "http:>=400 d7"})
            filter.setQuery(parsed(QString::fromUtf8(text)));
        filter.setSort({LogColumn::Message, true});
        QTRY_VERIFY(!filter.isBusy());
        QCOMPARE(ready.size(), 1);
        isRight(filter);
        QVERIFY(filter.rows().count() > 0);
    }

    void timePassesOnRequest()
    {
        LogFilter filter(m_clock);
        filter.setLog(snapshot());
        filter.setQuery(parsed(QStringLiteral("time:<10d")));
        QTRY_VERIFY(!filter.isBusy());
        const int before = filter.rows().count();
        m_clock.advance(std::chrono::hours(24 * 5));
        filter.refreshTimes();
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
        QVERIFY(filter.rows().count() < before);
    }

    void sortsEveryColumn()
    {
        LogFilter filter(m_clock);
        filter.setLog(snapshot());
        for (int column = 0; column <= int(LogColumn::UserAgent); ++column) {
            for (const bool descending : {false, true}) {
                filter.setSort({LogColumn(column), descending});
                QTRY_VERIFY(!filter.isBusy());
                isRight(filter);
            }
        }
        filter.setSort({LogColumn::Http, false});
        QTRY_VERIFY(!filter.isBusy());
        const LogRows &rows = filter.rows();
        QCOMPARE(rows.log.http(rows.at(0)), 200);
        QCOMPARE(rows.log.http(rows.at(rows.count() - 1)), 0); // nothing is last
    }

    void ordersWithoutALog()
    {
        LogFilter filter(m_clock);
        QSignalSpy ready(&filter, &LogFilter::rowsReady);
        filter.setLog({});
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(filter.rows().count(), 0);
    }

    void endsWhileItWorks()
    {
        for (int i = 0; i < 20; ++i) {
            LogFilter filter(m_clock);
            filter.setLog(snapshot());
            filter.setQuery(parsed(QStringLiteral("e")));
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    }

    void unknownFieldsOfTheOtherLanguage()
    {
        using Kind = FleetQueryError::Kind;
        const auto logs = FleetQuery::Language::Logs;
        QCOMPARE(FleetQuery::parse(QStringLiteral("profile:x"), logs).error().kind,
                 Kind::UnknownField);
        QCOMPARE(FleetQuery::parse(QStringLiteral("event:x")).error().kind, Kind::UnknownField);
        QCOMPARE(FleetQuery::parse(QStringLiteral("http:many"), logs).error().kind, Kind::BadValue);
        QCOMPARE(FleetQuery::parse(QStringLiteral("is:blue"), logs).error().kind, Kind::BadValue);
        QCOMPARE(FleetQuery::parse(QStringLiteral("time:soon"), logs).error().kind, Kind::BadValue);
        const FleetQuery address = parsed(QStringLiteral("http://pbx.example/"));
        QCOMPARE(address.tokens().first().term.field, FleetQuery::Field::Any);
    }

    void completesFieldsAndValues()
    {
        const LogDictionaries all = snapshot().dictionaries();
        const auto texts = [&](const QString &typed) {
            QStringList list;
            for (const FleetCompletion &one : completions(typed, int(typed.size()), all, 10))
                list += one.text;
            return list;
        };
        QVERIFY(texts(QStringLiteral("ev")).contains(QStringLiteral("event:")));
        QVERIFY(texts(QStringLiteral("event:sett"))
                    .contains(QStringLiteral("event:=\"Settings sent\"")));
        QCOMPARE(texts(QStringLiteral("http:>")), QStringList{QStringLiteral("http:>=400")});
        QCOMPARE(texts(QStringLiteral("is:")), QStringList{QStringLiteral("is:refused")});
        QVERIFY(texts(QStringLiteral("prof")).isEmpty());
    }

private:
    /// With the words that people read, as a window sets them.
    LogSnapshot snapshot() const
    {
        LogSnapshot log = m_book->snapshot();
        const FleetDictionary &events = log.dictionaries()[LogKind::Event];
        log.setWord(LogKind::Event, events.find(QStringLiteral("config_served")),
                    QStringLiteral("Settings sent"));
        return log;
    }

    LogChanges put(int count)
    {
        LogChanges all;
        for (int rest = count; rest > 0; rest -= 300) {
            const LogChanges one = m_book
                                       ->add(LogMaker::companies().at(m_maker.below(3)),
                                             m_maker.lines(std::min(rest, 300)))
                                       .changes;
            all.added.insert(all.added.end(), one.added.begin(), one.added.end());
            all.removed.insert(all.removed.end(), one.removed.begin(), one.removed.end());
        }
        return all;
    }

    void isRight(const LogFilter &filter) const
    {
        const LogRows &rows = filter.rows();
        const LogSnapshot &log = filter.log();
        const NaiveLog naive(log, m_clock.nowMs());
        std::vector<LogKey> keys;
        const LogKeys order(log, filter.sort());
        for (LogSlot slot = 0; slot < log.slotEnd(); ++slot) {
            if (log.contains(slot) && isIn(filter.scope(), log, slot) &&
                naive.matches(filter.query().root(), slot))
                keys.push_back(order.key(slot));
        }
        std::sort(keys.begin(), keys.end(),
                  [&](const LogKey &a, const LogKey &b) { return order.before(a, b); });
        QCOMPARE(rows.count(), int(keys.size()));
        for (int row = 0; row < rows.count(); ++row)
            QCOMPARE(rows.at(row), keys[std::size_t(row)].slot);
        if (rows.count() > 0)
            QCOMPARE(rows.rowOf(rows.at(rows.count() / 2)), rows.count() / 2);
    }

    static bool isIn(const LogScope &scope, const LogSnapshot &log, LogSlot slot)
    {
        const QString &company = log.key(slot, LogKind::Company);
        const bool owned =
            scope.companies.isEmpty() || scope.companies.contains(company) ||
            (scope.below && company == u"c1" && scope.companies.contains(QStringLiteral("c0")));
        return owned && (scope.phone.isNull() || log.mac(slot) == scope.phone);
    }

    FakeClock m_clock;
    LogMaker m_maker{12};
    std::unique_ptr<LogBook> m_book;
};

QTEST_GUILESS_MAIN(TestLogFilter)
#include "tst_logfilter.moc"
