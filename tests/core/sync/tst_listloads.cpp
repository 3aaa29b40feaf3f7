// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listloads.h"

#include "tests/core/sync/syncbench.h"

#include <QTest>

using namespace core;
using namespace syncbench;

/// Lists on their way into the store, as sync asks for them.
class TestListLoads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestListLoads)
#include "tst_listloads.moc"
