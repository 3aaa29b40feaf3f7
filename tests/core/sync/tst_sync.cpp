// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync.h"

#include "app/demo/demoservice.h"
#include "tests/support/scriptedsraps.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;

namespace {

QByteArray phone(int number, const QByteArray &more = {})
{
    return "{\"mac\":\"" + MacAddress(0x000413A30000ULL + quint64(number)).wire().toLatin1() + '"' +
           more + '}';
}

MacAddress mac(int number)
{
    return MacAddress(0x000413A30000ULL + quint64(number));
}

QByteArray company(const QByteArray &uuid, const QByteArray &more = {})
{
    return "{\"uuid\":\"" + uuid + "\",\"name\":\"" + uuid + '"' + more + '}';
}

/// A sync on a client; time passes while nothing is under way.
struct Bench
{
    Bench(const ServiceClientOptions &options, const QString &keyId)
        : clock(QDateTime::currentMSecsSinceEpoch())
        , client(options, clock)
        , api(client)
        , sync(api, store, clock, keyId)
    {}

    [[nodiscard]] bool until(const std::function<bool()> &done)
    {
        return QTest::qWaitFor(
            [&] {
                if (!done() && client.inFlight() == 0 && client.waiting() > 0)
                    clock.advance(std::chrono::milliseconds(50));
                return done();
            },
            60000);
    }
    [[nodiscard]] bool untilIdle()
    {
        return until([this] { return busy.count() > 0 && !busy.last().at(0).toBool(); });
    }
    [[nodiscard]] bool startAndWait()
    {
        busy.clear();
        sync.start();
        return untilIdle();
    }
    Scope all(bool below = true) const { return {QStringLiteral("x"), {}, below}; }

    FakeClock clock;
    ServiceClient client;
    SrapsApi api;
    Store store;
    Sync sync;
    QSignalSpy busy{&sync, &Sync::busyChanged};
};

struct Demo
{
    explicit Demo(const demo::Options &options,
                  const QString &keyName = QStringLiteral("administrator"))
        : service(std::move(*demo::DemoService::start(options)))
        , key(service->key(keyName))
        , bench(ScriptedSraps::optionsFor(service->baseUrl(), key.id.toLatin1(), key.secret),
                key.id)
    {}

    static demo::Options options()
    {
        demo::Options options;
        options.companies = 8;
        options.phones = 120;
        options.contactIntervalMs = 0;
        return options;
    }

    std::unique_ptr<demo::DemoService> service;
    demo::DemoService::Key key;
    Bench bench;
};

struct Scripted : ScriptedSraps
{
    explicit Scripted(const QByteArray &role = "null") { addAccount(role); }

    Bench bench{options(), QStringLiteral("ck_1")};
};

} // namespace

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
            QCOMPARE(store.endpoints(there.uuid).size(), there.phones);
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
        QCOMPARE(s.bench.store.endpoints(QStringLiteral("c1")).size(), 1);
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

    void aListThatEndsEarlyRemovesNothing()
    {
        Scripted s;
        const QByteArray list = "companies/c1/endpoints/";
        const QString c1 = QStringLiteral("c1");
        s.on(list, '[' + phone(1) + ',' + phone(2) + ']');
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.store.endpoints(c1).size(), 2);
        s.on(list, '[' + phone(3) + ']', 200, s.next(list + "?page=2"));
        s.on(list + "?page=2", "{}", 500);
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        const auto phase = [&] { return s.bench.store.state(Resource::Endpoints, c1).phase; };
        QVERIFY(s.bench.until([&] { return phase() == LoadState::Phase::Failed; }));
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).error.kind, Error::Kind::ServerFault);
        QCOMPARE(s.bench.store.endpoints(c1).size(), 3);
        s.on(list + "?page=2", "[]");
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QVERIFY(s.bench.until([&] { return phase() == LoadState::Phase::Loaded; }));
        QCOMPARE(s.bench.store.endpoints(c1).keys(), QList<MacAddress>{mac(3)});
    }

    void stopKeepsWhatHasArrived()
    {
        Scripted s;
        const QByteArray list = "companies/c1/endpoints/";
        const QString c1 = QStringLiteral("c1");
        s.on(list, '[' + phone(1) + ',' + phone(2) + ']', 200, s.next(list + "?page=2"));
        s.answers[list + "?page=2"] = RawServer::silent();
        s.bench.sync.start();
        QTRY_COMPARE(s.bench.store.endpoints(c1).size(), 2);
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).phase, LoadState::Phase::Loading);
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).received, 2);
        s.bench.sync.stop(Resource::Endpoints, s.bench.all());
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).phase, LoadState::Phase::Stopped);
        QVERIFY(s.bench.untilIdle());
        QCOMPARE(s.bench.store.endpoints(c1).size(), 2);
        s.bench.sync.lookAt(Resource::Endpoints, s.bench.all());
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).phase, LoadState::Phase::Stopped);
        s.on(list + "?page=2", '[' + phone(3) + ']');
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QTRY_COMPARE(s.bench.store.endpoints(c1).size(), 3);
    }

    void whatWasWrittenMeanwhileWins()
    {
        Scripted s;
        const QByteArray list = "companies/c1/endpoints/";
        const QString c1 = QStringLiteral("c1");
        s.on(list, '[' + phone(1) + ',' + phone(2) + ',' + phone(3) + ']');
        QVERIFY(s.bench.startAndWait());
        // Its first page arrives; while the second is held back, one phone is renamed, one
        // registered and one deregistered.
        s.on(list, '[' + phone(4) + ']', 200, s.next(list + "?page=2"));
        bool released = false;
        const RawServer::Handler usual = s.server.handler;
        s.server.handler = [&](const RawServer::Seen &seen) {
            if (!seen.target().contains("page=2") || released)
                return usual(seen);
            Endpoint renamed = *s.bench.store.endpoint(c1, mac(1));
            renamed.name = QStringLiteral("renamed");
            Endpoint registered;
            registered.mac = mac(9);
            s.bench.store.setEndpoints(c1, {renamed, registered});
            s.bench.store.removeEndpoint(c1, mac(2));
            released = true;
            return RawServer::json('[' + phone(1, ",\"name\":\"old\"") + ',' + phone(2) + ']');
        };
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QVERIFY(s.bench.until([&] {
            return released &&
                   s.bench.store.state(Resource::Endpoints, c1).phase == LoadState::Phase::Loaded;
        }));
        QCOMPARE(s.bench.store.endpoints(c1).keys(), (QList<MacAddress>{mac(1), mac(4), mac(9)}));
        QCOMPARE(s.bench.store.endpoint(c1, mac(1))->name, QStringLiteral("renamed"));
    }

    void whatIsLookedAtComesFirst()
    {
        Scripted s;
        QByteArrayList children;
        for (int i = 10; i < 40; ++i) {
            const QByteArray uuid = 'c' + QByteArray::number(i);
            children.append(company(uuid));
            for (const char *list : {"/companies/", "/endpoints/", "/provisioning-profiles/"})
                s.on("companies/" + uuid + list, "[]");
        }
        s.on("companies/c1/companies/", '[' + children.join(',') + ']');
        connect(&s.bench.store, &Store::companiesChanged, this, [&] {
            if (s.bench.store.company(QStringLiteral("c39")) != nullptr)
                s.bench.sync.lookAt(Resource::Endpoints,
                                    {QStringLiteral("x"), QStringLiteral("c39"), true});
        });
        QVERIFY(s.bench.startAndWait());
        QByteArrayList order;
        for (const RawServer::Seen &seen : std::as_const(s.server.seen)) {
            if (seen.target().contains("/endpoints/"))
                order.append(seen.target().split('/').value(4));
        }
        QCOMPARE(order.size(), 31);
        const qsizetype place = order.indexOf("c39");
        QVERIFY2(place >= 0 && place < 6, order.join(' ').constData());
    }

    void aListThatIsNotOfferedIsEmptyAndSaysSo()
    {
        Scripted s;
        QVERIFY(s.bench.startAndWait());
        s.bench.sync.lookAt(Resource::Logs, s.bench.all());
        const auto state = [&] {
            return s.bench.store.state(Resource::Logs, QStringLiteral("c1"));
        };
        QVERIFY(s.bench.until([&] { return state().phase == LoadState::Phase::Loaded; }));
        QCOMPARE(state().error.kind, Error::Kind::NotSupported);
        QCOMPARE(state().received, 0);
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
        const qsizetype before = demo.bench.store.logs(top).size();
        QVERIFY(demo.service->contact(wire));
        demo.bench.clock.advance(std::chrono::seconds(14));
        QCOMPARE(phase(), LoadState::Phase::Loaded);
        demo.bench.clock.advance(std::chrono::seconds(2));
        QCOMPARE(phase(), LoadState::Phase::Loading);
        QVERIFY(demo.bench.until([&] { return phase() == LoadState::Phase::Loaded; }));
        QVERIFY(demo.bench.store.logs(top).size() > before);
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
        QCOMPARE(s.bench.store.endpoints(QStringLiteral("c1")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
