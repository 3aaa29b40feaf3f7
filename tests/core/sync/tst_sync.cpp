// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync.h"

#include "tests/core/sync/syncbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace syncbench;

class TestSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesEndEqual()
    {
        Demo demo(Demo::options());
        QSignalSpy phases(&demo.bench.sync, &Sync::phaseChanged);
        QVERIFY(demo.bench.startAndWait());
        QCOMPARE(demo.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(phases.count(), 2);
        Store &store = demo.bench.store;
        const auto companies = demo.service->companies();
        QCOMPARE(store.companies().size(), companies.size());
        for (const auto &there : companies) {
            const Company *here = store.company(there.uuid);
            QVERIFY(here);
            QCOMPARE(here->name, there.name);
            QCOMPARE(here->parent, there.parent);
            QCOMPARE(store.phones(there.uuid).size(), there.phones);
            for (const QString &wire : demo.service->macs(there.uuid))
                QVERIFY(store.endpoint(there.uuid, *MacAddress::parse(wire)));
            QCOMPARE(store.state(Resource::Endpoints, there.uuid).phase, LoadState::Phase::Loaded);
            QCOMPARE(store.state(Resource::Profiles, there.uuid).phase, LoadState::Phase::Loaded);
            QCOMPARE(store.state(Resource::Logs, there.uuid).phase, LoadState::Phase::NotLoaded);
        }
        QVERIFY(store.catalogue().settings().size() > 1000);
        QVERIFY(!store.catalogue().products().isEmpty());
        QVERIFY(!store.catalogue().productGroups().isEmpty());
        QCOMPARE(store.state(Resource::Endpoints, demo.bench.all()).phase,
                 LoadState::Phase::Loaded);
    }

    void knowsWhatTheKeyMayDo_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("mayWrite");
        QTest::addColumn<bool>("named");
        QTest::newRow("administrator") << QStringLiteral("administrator") << true << true;
        QTest::newRow("operator") << QStringLiteral("operator") << true << true;
        QTest::newRow("viewer") << QStringLiteral("viewer") << false << true;
        QTest::newRow("none") << QStringLiteral("none") << false << false;
    }
    void knowsWhatTheKeyMayDo()
    {
        QFETCH(QString, key);
        QFETCH(bool, mayWrite);
        QFETCH(bool, named);
        Demo demo(Demo::options(), key);
        demo.bench.sync.start();
        QVERIFY(demo.bench.until([&] { return demo.bench.sync.phase() == Sync::Phase::Ready; }));
        QCOMPARE(demo.bench.sync.key().keyId, demo.key.id);
        QCOMPARE(demo.bench.sync.key().company, demo.key.company);
        QCOMPARE(demo.bench.sync.key().mayWriteEndpoints, mayWrite);
        QVERIFY(demo.bench.sync.key().roleKnown);
        QCOMPARE(!demo.bench.sync.key().roleName.isEmpty(), named);
    }

    void aKeyWithoutRoleIsNamedWhenAWriteIsRefused()
    {
        Demo demo(Demo::options(), QStringLiteral("none"));
        QVERIFY(demo.bench.startAndWait());
        const Company top = *demo.bench.store.company(demo.key.company);
        const auto put = outcome(demo.bench.api.putEndpoint(top, mac(1), {}, this),
                                 demo.bench.client, demo.bench.clock);
        QCOMPARE(put.error().kind, Error::Kind::KeyWithoutRole);
    }

    void aRoleThatCannotBeReadIsPassedOver_data()
    {
        QTest::addColumn<int>("status");
        for (int status : {403, 404, 405, 500})
            QTest::addRow("%d", status) << status;
    }
    void aRoleThatCannotBeReadIsPassedOver()
    {
        QFETCH(int, status);
        Scripted s("\"r1\"");
        s.on("roles/r1", "{}", status);
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        QVERIFY(s.bench.sync.key().mayWriteEndpoints);
        QVERIFY(!s.bench.sync.key().roleKnown);
    }

    void aWrongSecretFailsAndARetryHeals()
    {
        Demo demo(Demo::options());
        ServiceClient wrong(
            ScriptedSraps::optionsFor(demo.service->baseUrl(), demo.key.id.toLatin1(), "wrong"),
            demo.bench.clock);
        demo.bench.api.rebind(wrong);
        demo.bench.sync.start();
        QTRY_COMPARE(demo.bench.sync.phase(), Sync::Phase::Failed);
        QCOMPARE(demo.bench.sync.error().kind, Error::Kind::WrongCredentials);
        QVERIFY(demo.bench.store.companies().isEmpty());
        demo.bench.api.rebind(demo.bench.client);
        QVERIFY(demo.bench.startAndWait());
        QCOMPARE(demo.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(demo.bench.store.companies().size(), 8);
    }

    void aServiceWithoutATreeHasOneCompany()
    {
        Scripted s;
        s.answers.remove("companies/c1/companies/");
        s.on("companies/c1/endpoints/", '[' + phone(1) + ']');
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(s.bench.store.roots(), QStringList{QStringLiteral("c1")});
        QCOMPARE(s.bench.store.phones(QStringLiteral("c1")).size(), 1);
    }

    void theTopIsReadAgainWithItsTree_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("name");
        QTest::newRow("renamed") << 200 << QStringLiteral("Renamed");
        QTest::newRow("not to be seen") << 403 << QStringLiteral("Top");
    }
    void theTopIsReadAgainWithItsTree()
    {
        QFETCH(int, status);
        QFETCH(QString, name);
        Scripted s;
        QVERIFY(s.bench.startAndWait());
        s.on("companies/c1", "{\"uuid\":\"c1\",\"name\":\"Renamed\",\"parent\":\"above\"}", status);
        s.bench.busy.clear();
        s.bench.sync.refreshCompanies();
        QVERIFY(s.bench.untilIdle());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        const Company *top = s.bench.store.company(QStringLiteral("c1"));
        QVERIFY(top);
        QCOMPARE(top->name, name);
        QVERIFY(top->parent.isEmpty());
    }

    void aTreeThatBitesItsTailEnds()
    {
        Scripted s;
        s.on("companies/c1", company("c1", ",\"parent\":\"c3\""));
        s.on("companies/c1/companies/",
             '[' + company("c1") + ',' + company("c2", ",\"parent\":\"c3\"") + ']');
        s.on("companies/c2/companies/", '[' + company("c1", ",\"parent\":\"c2\"") + ',' +
                                            company("c3", ",\"parent\":\"c3\"") + ']');
        s.on("companies/c3/companies/", '[' + company("c2") + ',' + company("c3") + ']');
        for (const char *uuid : {"c2", "c3"}) {
            s.on(QByteArray("companies/") + uuid + "/endpoints/", "[]");
            s.on(QByteArray("companies/") + uuid + "/provisioning-profiles/", "[]");
        }
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(s.bench.store.companiesIn(s.bench.all()),
                 (QStringList{QStringLiteral("c1"), QStringLiteral("c2"), QStringLiteral("c3")}));
        QCOMPARE(s.count("GET", "companies/c2/companies/"), 1);
    }

    void aTreeThatCannotBeReadRemovesNothing()
    {
        Scripted s;
        const QByteArray children = "companies/c1/companies/";
        s.on(children, '[' + company("c2") + ',' + company("c3") + ']');
        for (const char *uuid : {"c2", "c3"}) {
            for (const char *list : {"/companies/", "/endpoints/", "/provisioning-profiles/"})
                s.on(QByteArray("companies/") + uuid + list, "[]");
        }
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.store.companies().size(), 3);
        s.on(children, "{\"error\":\"broken\"}", 500);
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Failed);
        QCOMPARE(s.bench.sync.error().kind, Error::Kind::ServerFault);
        QCOMPARE(s.bench.store.companies().size(), 3);
        s.on(children, '[' + company("c3") + ']');
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(s.bench.store.companies().size(), 2);
    }

    void aRefusalErasesNothingThatWasKnown_data()
    {
        QTest::addColumn<int>("status");
        for (int status : {403, 404, 405})
            QTest::addRow("%d", status) << status;
    }
    void aRefusalErasesNothingThatWasKnown()
    {
        QFETCH(int, status);
        Scripted s("\"r1\"");
        s.on("roles/r1", "{\"uuid\":\"r1\",\"name\":\"R\",\"permissions\":[\"companies.*\"]}");
        s.on("settings/", "[{\"uuid\":\"s1\",\"param_name\":\"setting_server\"}]");
        for (const char *uuid : {"c2", "c3"}) {
            for (const char *list : {"/companies/", "/endpoints/", "/provisioning-profiles/"})
                s.on(QByteArray("companies/") + uuid + list, "[]");
        }
        s.on("companies/c1/companies/", '[' + company("c2") + ']');
        s.on("companies/c2/companies/", '[' + company("c3") + ']');
        s.on("companies/c3/endpoints/", '[' + phone(1) + ']');
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.store.companies().size(), 3);
        QCOMPARE(s.bench.store.catalogue().settings().size(), 1);
        s.on("companies/c2/companies/", "{}", status);
        if (status == 403)
            s.on("settings/", "{}", status);
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Ready);
        QCOMPARE(s.bench.store.companies().size(), 3);
        QCOMPARE(s.bench.store.phones(QStringLiteral("c3")).size(), 1);
        QCOMPARE(s.bench.store.catalogue().settings().size(), 1);
        // Once its parent no longer names it, it goes with all below it.
        s.on("companies/c1/companies/", "[]");
        s.bench.api.rebind(s.bench.client);
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.store.companies().size(), 1);
    }

    void followsTheLogsThatAreLookedAt()
    {
        Demo demo(Demo::options());
        QVERIFY(demo.bench.startAndWait());
        const QString top = demo.key.company;
        const QString wire = demo.service->macs(top).value(0);
        QVERIFY(!wire.isEmpty());
        demo.bench.sync.setFollowLogs(true);
        demo.bench.sync.lookAt(Resource::Logs, {QStringLiteral("x"), top, false});
        const auto phase = [&] { return demo.bench.store.state(Resource::Logs, top).phase; };
        QVERIFY(demo.bench.until([&] { return phase() == LoadState::Phase::Loaded; }));
        const int before = demo.bench.store.log().lineCount();
        QVERIFY(demo.service->contact(wire));
        demo.bench.clock.advance(std::chrono::seconds(14));
        QCOMPARE(phase(), LoadState::Phase::Loaded);
        demo.bench.clock.advance(std::chrono::seconds(2));
        QCOMPARE(phase(), LoadState::Phase::Loading);
        QVERIFY(demo.bench.until([&] { return phase() == LoadState::Phase::Loaded; }));
        QVERIFY(demo.bench.store.log().lineCount() > before);
        demo.bench.sync.lookAt(Resource::Endpoints, demo.bench.all());
        demo.bench.clock.advance(std::chrono::seconds(60));
        QCOMPARE(phase(), LoadState::Phase::Loaded);
    }

    void haltLeavesNothingUnderWay()
    {
        Scripted s;
        const QByteArray list = "companies/c1/endpoints/";
        s.answers[list] = RawServer::silent();
        s.bench.sync.start();
        QTRY_COMPARE(s.count("GET", list), 1);
        s.bench.sync.halt();
        QCOMPARE(s.bench.sync.phase(), Sync::Phase::Idle);
        QCOMPARE(s.bench.client.inFlight(), 0);
        QCOMPARE(s.bench.client.waiting(), 0);
        QCOMPARE(s.bench.store.state(Resource::Endpoints, QStringLiteral("c1")).phase,
                 LoadState::Phase::NotLoaded);
        s.on(list, '[' + phone(1) + ']');
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.store.phones(QStringLiteral("c1")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
