// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync.h"

#include "tests/core/sync/syncbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace syncbench;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const QString c1 = QStringLiteral("c1");
const QString c2 = QStringLiteral("c2");
const QByteArray phones1 = "companies/c1/endpoints/";
const QByteArray phones2 = "companies/c2/endpoints/";
const QByteArray defaults1 = "companies/c1/product-defaults/";

/// A service with two companies.
struct Pair : Scripted
{
    Pair()
    {
        on("companies/c1/companies/", '[' + company("c2", ",\"parent\":\"c1\"") + ']');
        for (const char *list : {"companies/", "endpoints/", "provisioning-profiles/"})
            on(QByteArray("companies/c2/") + list, "[]");
    }

    /// As a mirror leaves it that was written so long ago.
    void remember(std::chrono::milliseconds age)
    {
        Company top;
        top.uuid = c1;
        Company below;
        below.uuid = c2;
        below.parent = c1;
        bench.store.setCompanies({top, below});
        LoadState state;
        state.asOfMs = bench.clock.nowMs() - age.count();
        for (const QString &uuid : {c1, c2}) {
            for (const Resource resource : {Resource::Endpoints, Resource::Profiles})
                bench.store.setState(resource, uuid, state);
        }
        for (const Resource resource : {Resource::Companies, Resource::Catalogue})
            bench.store.setState(resource, c1, state);
        Endpoint phone;
        phone.mac = mac(1);
        bench.store.setEndpoints(c1, {phone});
    }
    LoadState state(Resource resource, const QString &uuid) const
    {
        return bench.store.state(resource, uuid);
    }
    /// The service is not there, or is again.
    void unplug(bool away) { server.setAway(away); }
};

} // namespace

/// What is read when: ages, schedule, times without network.
class TestSyncPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsYoungIsNotReadAgainAtTheStart()
    {
        Pair s;
        s.remember(minutes(5));
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(s.count("GET", phones1), 0);
        QCOMPARE(s.count("GET", phones2), 0);
        QCOMPARE(s.count("GET", "companies/c1/companies/"), 0);
        QCOMPARE(s.count("GET", "settings/"), 0);
        QVERIFY(s.state(Resource::Endpoints, c1).isFromEarlier());
        QCOMPARE(s.bench.store.phones(c1).size(), 1);
    }

    void whatIsTooOldIsReadAtTheStart()
    {
        Pair s;
        s.remember(minutes(40));
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.count("GET", phones1), 1);
        QCOMPARE(s.count("GET", phones2), 1);
        QCOMPARE(s.count("GET", "companies/c1/provisioning-profiles/"), 0);
        QCOMPARE(s.count("GET", "settings/"), 0);
        QCOMPARE(s.state(Resource::Endpoints, c1).phase, LoadState::Phase::Loaded);
    }

    void whatWasNeverReadIsReadAtTheStart()
    {
        Pair s;
        s.remember(minutes(5));
        s.bench.store.setState(Resource::Endpoints, c2, {});
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.count("GET", phones1), 0);
        QCOMPARE(s.count("GET", phones2), 1);
    }

    void whatAPersonLooksAtIsRead()
    {
        Pair s;
        s.remember(minutes(5));
        QVERIFY(s.bench.startAndWait());
        s.bench.sync.lookAt(Resource::Endpoints, {QStringLiteral("x"), c1, true});
        QVERIFY(s.bench.until(
            [&] { return s.state(Resource::Endpoints, c1).phase == LoadState::Phase::Loaded; }));
        QVERIFY(s.bench.untilIdle());
        // What lies below is young enough.
        QCOMPARE(s.count("GET", phones2), 0);
        s.bench.sync.lookAt(Resource::Endpoints, {QStringLiteral("x"), c1, true});
        QVERIFY(s.bench.untilIdle());
        QCOMPARE(s.count("GET", phones1), 1);
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QVERIFY(s.bench.until([&] { return s.count("GET", phones2) == 1; }));
    }

    void theScheduleReadsWhatGrowsOld()
    {
        Pair s;
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.count("GET", phones2), 1);
        s.bench.clock.advance(minutes(12));
        QVERIFY(s.bench.untilIdle());
        QCOMPARE(s.count("GET", phones2), 1);
        s.bench.clock.advance(minutes(6));
        QVERIFY(s.bench.until([&] { return s.count("GET", phones2) == 2; }));
        QVERIFY(s.bench.untilIdle());
        QCOMPARE(s.count("GET", "companies/c2/provisioning-profiles/"), 1);
        s.bench.clock.advance(minutes(60));
        QVERIFY(s.bench.until(
            [&] { return s.count("GET", "companies/c2/provisioning-profiles/") == 2; }));
        QVERIFY(s.bench.until([&] { return s.count("GET", "companies/c1/companies/") == 2; }));
        QCOMPARE(s.count("GET", "settings/"), 1);
    }

    void otherAgesMayBeSet()
    {
        Pair s;
        Ages ages;
        ages.phones = minutes(2);
        s.bench.sync.setAges(ages);
        QVERIFY(s.bench.startAndWait());
        s.bench.clock.advance(minutes(4));
        QVERIFY(s.bench.until([&] { return s.count("GET", phones2) == 2; }));
    }

    void withoutNetworkItRestsAndComesBack()
    {
        Pair s;
        QVERIFY(s.bench.startAndWait());
        QSignalSpy phases(&s.bench.sync, &Sync::phaseChanged);
        s.unplug(true);
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QVERIFY(s.bench.until([&] { return s.bench.sync.isOffline(); }));
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Failed);
        QCOMPARE(s.bench.sync.error().kind, Error::Kind::NoNetwork);
        // Several tries, less and less often, and not a word of them.
        phases.clear();
        for (int i = 0; i < 30; ++i) {
            s.bench.clock.advance(seconds(10));
            QTRY_COMPARE(s.bench.client.inFlight(), 0);
        }
        QVERIFY(s.bench.sync.isOffline());
        QCOMPARE(phases.count(), 0);
        s.unplug(false);
        const int before = s.count("GET", phones2);
        QVERIFY(s.bench.until([&] {
            if (s.bench.client.inFlight() == 0)
                s.bench.clock.advance(seconds(10));
            return !s.bench.sync.isOffline();
        }));
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        // And it goes on with what it was about.
        QVERIFY(s.bench.until([&] { return s.count("GET", phones2) > before; }));
        QVERIFY(s.bench.until([&] {
            return s.state(Resource::Endpoints, c2).phase == LoadState::Phase::Loaded &&
                   s.state(Resource::Endpoints, c1).phase == LoadState::Phase::Loaded;
        }));
    }

    void aStartWithoutNetworkKeepsTheMirrorsRows()
    {
        Pair s;
        s.remember(minutes(300));
        s.unplug(true);
        s.bench.sync.start();
        QVERIFY(s.bench.until([&] { return s.bench.sync.isOffline(); }));
        QVERIFY(s.state(Resource::Endpoints, c1).isFromEarlier());
        QCOMPARE(s.bench.store.phones(c1).size(), 1);
        s.unplug(false);
        s.on(phones1, '[' + phone(2) + ']');
        QVERIFY(s.bench.until([&] {
            if (s.bench.client.inFlight() == 0)
                s.bench.clock.advance(seconds(1));
            return s.state(Resource::Endpoints, c1).phase == LoadState::Phase::Loaded;
        }));
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(s.bench.store.phones(c1).macs(), QList<MacAddress>{mac(2)});
    }

    void aBusyServiceIsTriedAgainToo()
    {
        Pair s;
        s.on("tokens/ck_1", "{}", 502);
        s.bench.sync.start();
        QVERIFY(s.bench.until([&] { return s.bench.sync.phase() == Sync::Phase::Failed; }));
        QVERIFY(!s.bench.sync.isOffline()); // it answers
        s.addAccount();
        QVERIFY(s.bench.until([&] {
            if (s.bench.client.inFlight() == 0)
                s.bench.clock.advance(seconds(1));
            return s.bench.sync.phase() == Sync::Phase::Ready;
        }));
    }

    void aListThatFailsIsTriedAgainByItself()
    {
        Pair s;
        s.on(phones2, "{}", 500);
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.state(Resource::Endpoints, c2).phase, LoadState::Phase::Failed);
        QVERIFY(!s.bench.sync.isOffline());
        s.on(phones2, "[]");
        s.bench.clock.advance(minutes(3));
        QVERIFY(s.bench.until(
            [&] { return s.state(Resource::Endpoints, c2).phase == LoadState::Phase::Loaded; }));
    }

    void aTreeThatFailsIsTriedAgainByItself()
    {
        Pair s;
        s.on("companies/c2/companies/", "{}", 500);
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Failed);
        s.on("companies/c2/companies/", "[]");
        s.bench.clock.advance(minutes(3));
        QVERIFY(s.bench.until([&] { return s.bench.sync.phase() == Sync::Phase::Ready; }));
    }

    void stopAllStopsEverything()
    {
        Pair s;
        s.answers[phones1] = RawServer::silent();
        s.answers[phones2] = RawServer::silent();
        s.bench.sync.start();
        QTRY_COMPARE(s.count("GET", phones2), 1);
        s.bench.sync.stopAll();
        QVERIFY(!s.bench.sync.progress());
        QCOMPARE(s.state(Resource::Endpoints, c1).phase, LoadState::Phase::Stopped);
        QCOMPARE(s.state(Resource::Endpoints, c2).phase, LoadState::Phase::Stopped);
    }

    void progressCountsWhatIsToCome()
    {
        Pair s;
        QVERIFY(!s.bench.sync.progress());
        s.answers[phones1] = RawServer::json('[' + phone(1) + ',' + phone(2) + ']', 200,
                                             "X-Total-Count: 5000\r\n" + s.next(phones1 + "?p=2"));
        s.answers[phones1 + "?p=2"] = RawServer::silent();
        s.bench.sync.start();
        QTRY_COMPARE(s.count("GET", phones1), 2);
        QTRY_VERIFY(s.state(Resource::Profiles, c2).phase == LoadState::Phase::Loaded);
        const auto progress = s.bench.sync.progress();
        QVERIFY(progress);
        QCOMPARE(progress->lists, 4);
        QCOMPARE(progress->listsDone, 3);
        QCOMPARE(progress->phones, 2);
        QCOMPARE(progress->phonesInAll, 5000);
    }

    void productDefaultsOfACompanyThatIsLookedAt()
    {
        Pair s;
        s.on(defaults1, "[{\"uuid\":\"d1\",\"product\":\"p1\",\"settings_manager\":{\"s1\":{"
                        "\"value\":\"x\"}}}]");
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.count("GET", defaults1), 0);
        QSignalSpy changes(&s.bench.store, &Store::productDefaultsChanged);
        s.bench.sync.lookAt(Resource::Endpoints, {QStringLiteral("x"), c1, false});
        QVERIFY(s.bench.until([&] { return changes.count() == 1; }));
        QVERIFY(s.bench.untilIdle());
        const auto found = s.bench.store.productDefaults(c1);
        QCOMPARE(found.keys(), QStringList{QStringLiteral("p1")});
        QCOMPARE(found.first().company, c1);
        QCOMPARE(settingValue(found.first().settings, QStringLiteral("s1")), QStringLiteral("x"));
        QCOMPARE(s.count("GET", "companies/c2/product-defaults/"), 0);
        // One day later they are read again; what went is gone.
        s.on(defaults1, "[]");
        s.bench.clock.advance(std::chrono::hours(30));
        QVERIFY(s.bench.until([&] { return s.bench.store.productDefaults(c1).isEmpty(); }));
    }

    void productDefaultsThatAreNotOfferedDisturbNobody_data()
    {
        QTest::addColumn<int>("status");
        for (int status : {404, 405})
            QTest::addRow("%d", status) << status;
    }
    void productDefaultsThatAreNotOfferedDisturbNobody()
    {
        QFETCH(int, status);
        Pair s;
        s.on(defaults1, "{}", status);
        QVERIFY(s.bench.startAndWait());
        s.bench.sync.lookAt(Resource::Endpoints, {QStringLiteral("x"), c1, false});
        QVERIFY(s.bench.until([&] { return s.count("GET", defaults1) == 1; }));
        QVERIFY(s.bench.until(
            [&] { return s.state(Resource::Defaults, c1).phase == LoadState::Phase::Loaded; }));
        QVERIFY(!s.bench.api.offers(SrapsApi::Feature::ProductDefaults));
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        s.bench.sync.lookAt(Resource::Endpoints, {QStringLiteral("x"), c2, false});
        QVERIFY(s.bench.until(
            [&] { return s.state(Resource::Defaults, c2).phase == LoadState::Phase::Loaded; }));
        QCOMPARE(s.count("GET", "companies/c2/product-defaults/"), 0);
    }
};

QTEST_GUILESS_MAIN(TestSyncPolicy)
#include "tst_syncpolicy.moc"
