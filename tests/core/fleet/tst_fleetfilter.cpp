// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetfilter.h"
#include "core/fleet/fleetsummary.h"
#include "tests/core/fleet/fleetmaker.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace core;

namespace {

FleetQuery parsed(const char *text)
{
    return FleetQuery::parse(QString::fromUtf8(text)).value();
}

std::vector<FleetSlot> expected(const FleetFilter &filter, const FleetSnapshot &fleet, qint64 now)
{
    const FleetMatcher matcher(filter.query(), filter.scope(), fleet.dictionaries(), now);
    return FleetOrder::make(fleet, filter.sort())->arrange(matcher.match(fleet));
}

} // namespace

class TestFleetFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_maker = FleetMaker(12);
        m_index = {};
        FleetMaker::name(m_index);
        put(6000);
    }

    void firstTheScreenThenAll()
    {
        FleetFilter filter(m_clock);
        filter.setScreen(30);
        QSignalSpy first(&filter, &FleetFilter::firstRows);
        QSignalSpy ready(&filter, &FleetFilter::rowsReady);
        filter.setFleet(m_index.snapshot());
        QVERIFY(filter.isBusy());
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(!filter.isBusy());
        QVERIFY(first.size() >= 1);
        const auto rows = first.first().first().value<FleetRows>();
        QCOMPARE(rows.count(), 30);
        isRight(filter);
        for (int row = 0; row < rows.count(); ++row)
            QCOMPARE(rows.at(row), filter.rows().at(row));
    }

    void theNewestRequestWins()
    {
        FleetFilter filter(m_clock);
        filter.setFleet(m_index.snapshot());
        QSignalSpy ready(&filter, &FleetFilter::rowsReady);
        for (const char *text : {"e", "em", "emp", "empf", "status:error", "status:error d7"})
            filter.setQuery(parsed(text));
        filter.setSort({FleetColumn::LastSeen, true});
        filter.setScope({{QStringLiteral("c0")}, true});
        QTRY_VERIFY(!filter.isBusy());
        QCOMPARE(ready.size(), 1);
        isRight(filter);
        QVERIFY(filter.rows().count() > 0);
    }

    void everyRandomStepEndsRight()
    {
        static const QList<const char *> queries{
            "",          "e",     "em",  "empfang",    "-desk",      "desk 1",        "seen:<20d",
            "company:s", "04:13", "nie", "status:nie", "no:profile", "zimmer or desk"};
        static const QList<FleetColumn> columns{FleetColumn::Name, FleetColumn::Company,
                                                FleetColumn::LastSeen, FleetColumn::LastIp};
        FleetFilter filter(m_clock);
        filter.setFleet(m_index.snapshot());
        for (int step = 0; step < 120; ++step) {
            switch (m_maker.below(6)) {
            case 0:
                filter.setSort({m_maker.oneOf(columns), m_maker.below(2) == 0});
                break;
            case 1:
                filter.applyChanges(m_index.snapshot(), put(1 + m_maker.below(300)));
                break;
            case 2:
                filter.applyChanges(m_index.snapshot(), removeSome());
                break;
            case 3:
                m_index.setName(FleetKind::Company, m_maker.oneOf(FleetMaker::companies()),
                                m_maker.phoneName());
                filter.applyChanges(m_index.snapshot(), {});
                break;
            default:
                filter.setQuery(parsed(m_maker.oneOf(queries)));
            }
            if (m_maker.below(3) == 0) {
                QTRY_VERIFY(!filter.isBusy());
                isRight(filter);
            }
        }
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
    }

    void aNewerFirmwareMakesOthersOutdated()
    {
        FleetFilter filter(m_clock);
        filter.setFleet(m_index.snapshot());
        filter.setQuery(parsed("firmware:outdated"));
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
        const int before = filter.rows().count();
        Endpoint record;
        record.mac = MacAddress(1);
        record.product = QStringLiteral("d735");
        record.firmware = QStringLiteral("11.0.1");
        const FleetPhone ahead = m_index.phone(record, QStringLiteral("c0"), {}, {}, false);
        // Only this phone is named, yet what is found among the others grows.
        filter.applyChanges(m_index.snapshot(), m_index.put({ahead}));
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
        QVERIFY(filter.rows().count() > before);
        // Also when the search is narrowed at the same time.
        filter.applyChanges(m_index.snapshot(), m_index.remove(ahead.company, {ahead.mac}));
        filter.setQuery(parsed("firmware:outdated d7"));
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
        QVERIFY(filter.rows().count() > 0 && filter.rows().count() < before);
    }

    void timePassesOnRequest()
    {
        m_clock.setNow(FleetMaker::nowMs);
        FleetFilter filter(m_clock);
        filter.setFleet(m_index.snapshot());
        filter.setQuery(parsed("seen:<20d"));
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
        const int before = filter.rows().count();
        m_clock.advance(std::chrono::hours(24 * 10));
        filter.refreshTimes();
        QTRY_VERIFY(!filter.isBusy());
        isRight(filter);
        QVERIFY(filter.rows().count() < before);
    }

    void mayGoWhileItWorks()
    {
        for (int round = 0; round < 20; ++round) {
            FleetFilter filter(m_clock);
            filter.setFleet(m_index.snapshot());
            filter.setQuery(parsed("empfang"));
        }
        // What was under way says nothing to anybody; the pool is idle at the end.
        QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    }

    void summarizesWhatWasFound()
    {
        const FleetSnapshot fleet = m_index.snapshot();
        const qint64 now = FleetMaker::nowMs;
        const FleetBits some =
            FleetMatcher(parsed("d7"), {}, fleet.dictionaries(), now).match(fleet);
        const FleetSummary summary = summarize(fleet, some, now);
        QCOMPARE(summary.phones, some.count());
        for (std::size_t kind = 0; kind < fleetKinds; ++kind) {
            std::vector<quint32> counts(fleet.dictionaries().kinds[kind].size());
            for (const FleetSlot slot : some.slots())
                ++counts[fleet.id(slot, FleetKind(kind))];
            QCOMPARE(summary.counts[kind], counts);
        }
        const auto found = [&](const char *text) {
            return countPhones(fleet, {parsed(text)}, {}, now).front();
        };
        QCOMPARE(summary.states[std::size_t(EndpointStatus::Error)], found("d7 status:error"));
        QCOMPARE(summary.lastSeen.back(), found("d7 seen:never"));
        QCOMPARE(summary.lastSeen[0] + summary.lastSeen[1], found("d7 seen:<1d"));
        QCOMPARE(summary.lastSeen[5], found("d7 seen:>=30d seen:<90d"));
        QCOMPARE(summary.ownSettings, found("d7 has:own-settings"));
        const auto models = summary.mostFrequent(FleetKind::Product, 2);
        QCOMPARE(models.size(), std::size_t(2));
        QVERIFY(summary.of(FleetKind::Product)[models[0]] >=
                summary.of(FleetKind::Product)[models[1]]);
    }

private:
    FleetChanges put(int count)
    {
        std::vector<FleetPhone> phones;
        phones.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i)
            phones.push_back(m_maker.phone(m_index));
        return m_index.put(phones);
    }

    FleetChanges removeSome()
    {
        const FleetSnapshot fleet = m_index.snapshot();
        QList<MacAddress> macs;
        for (FleetSlot slot = 0; slot < fleet.slotEnd(); ++slot) {
            if (fleet.contains(slot) && m_maker.below(30) == 0)
                macs.append(fleet.mac(slot));
        }
        return m_index.remove(m_index.intern(FleetKind::Company, QStringLiteral("c2")), macs);
    }

    void isRight(const FleetFilter &filter)
    {
        const FleetRows &rows = filter.rows();
        QCOMPARE(rows.fleet.version(), m_index.snapshot().version());
        QCOMPARE(*rows.list, expected(filter, m_index.snapshot(), m_clock.nowMs()));
        for (int row = 0; row < rows.count(); row += 7)
            QCOMPARE(rows.rowOf(rows.at(row)), row);
        for (FleetSlot slot = 0; slot < m_index.snapshot().slotEnd(); slot += 11) {
            if (!rows.found->contains(slot))
                QCOMPARE(rows.rowOf(slot), -1);
        }
    }

    FakeClock m_clock;
    FleetMaker m_maker{12};
    FleetIndex m_index;
};

QTEST_GUILESS_MAIN(TestFleetFilter)
#include "tst_fleetfilter.moc"
