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
        QCOMPARE(s.bench.store.phones(c1).size(), 2);
        s.on(list, '[' + phone(3) + ']', 200, s.next(list + "?page=2"));
        s.on(list + "?page=2", "{}", 500);
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        const auto phase = [&] { return s.bench.store.state(Resource::Endpoints, c1).phase; };
        QVERIFY(s.bench.until([&] { return phase() == LoadState::Phase::Failed; }));
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).error.kind, Error::Kind::ServerFault);
        QCOMPARE(s.bench.store.phones(c1).size(), 3);
        s.on(list + "?page=2", "[]");
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QVERIFY(s.bench.until([&] { return phase() == LoadState::Phase::Loaded; }));
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QVERIFY(s.bench.until([&] { return phase() == LoadState::Phase::Loaded; }));
        QCOMPARE(s.bench.store.phones(c1).macs(), QList<MacAddress>{mac(3)});
    }

    void aListThatShiftsBetweenItsPagesLosesNothing()
    {
        Scripted s;
        const QByteArray list = "companies/c1/endpoints/";
        const QString c1 = QStringLiteral("c1");
        const auto phase = [&] { return s.bench.store.state(Resource::Endpoints, c1).phase; };
        const auto reload = [&](const QByteArray &first, const QByteArray &second) {
            s.on(list, '[' + first + ']', 200, s.next(list + "?page=2"));
            s.on(list + "?page=2", '[' + second + ']');
            s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
            return s.bench.until([&] { return phase() == LoadState::Phase::Loaded; });
        };
        QVERIFY(s.bench.startAndWait());
        QVERIFY(reload(phone(1) + ',' + phone(2), phone(3) + ',' + phone(4)));
        QCOMPARE(s.bench.store.phones(c1).size(), 4);
        // Phone 1 goes after the first page was made: 3 is on neither.
        const RawServer::Handler usual = s.server.handler;
        s.server.handler = [&](const RawServer::Seen &seen) {
            const RawServer::Answer answer = usual(seen);
            if (seen.target().endsWith("c1/endpoints/?page=2"))
                s.on(list, '[' + phone(2) + ',' + phone(3) + ']', 200, s.next(list + "?page=2"));
            return answer;
        };
        QVERIFY(reload(phone(1) + ',' + phone(2), phone(4)));
        QCOMPARE(s.bench.store.phones(c1).size(), 4);
        QVERIFY(reload(phone(2) + ',' + phone(3), phone(4)));
        QCOMPARE(s.bench.store.phones(c1).macs(), (QList<MacAddress>{mac(2), mac(3), mac(4)}));
    }

    void whatCannotBeReadIsNotTakenForGone()
    {
        Scripted s;
        const QByteArray list = "companies/c1/endpoints/";
        const QByteArray profiles = "companies/c1/provisioning-profiles/";
        const QString c1 = QStringLiteral("c1");
        s.on(list, '[' + phone(1) + ',' + phone(2) + ']');
        s.on(profiles, '[' + company("p1") + ',' + company("p2") + ']');
        QVERIFY(s.bench.startAndWait());
        const auto reload = [&](Resource resource) {
            s.bench.sync.refresh(resource, s.bench.all());
            return s.bench.until([&] {
                return s.bench.store.state(resource, c1).phase == LoadState::Phase::Loaded;
            });
        };
        s.on(list, '[' + phone(1) + ",{\"mac\":{}}]");
        s.on(profiles, '[' + company("p1") + ",{\"uuid\":[]}]");
        QVERIFY(reload(Resource::Endpoints) && reload(Resource::Profiles));
        QVERIFY(reload(Resource::Endpoints) && reload(Resource::Profiles));
        QCOMPARE(s.bench.store.phones(c1).size(), 2);
        QCOMPARE(s.bench.store.profiles(c1).size(), 2);
        s.on(list, '[' + phone(1) + ']');
        s.on(profiles, '[' + company("p1") + ']');
        QVERIFY(reload(Resource::Endpoints) && reload(Resource::Profiles));
        QCOMPARE(s.bench.store.phones(c1).size(), 1);
        QCOMPARE(s.bench.store.profiles(c1).size(), 1);
    }

    void stopKeepsWhatHasArrived()
    {
        Scripted s;
        const QByteArray list = "companies/c1/endpoints/";
        const QString c1 = QStringLiteral("c1");
        s.on(list, '[' + phone(1) + ',' + phone(2) + ']', 200, s.next(list + "?page=2"));
        s.answers[list + "?page=2"] = RawServer::silent();
        s.bench.sync.start();
        QTRY_COMPARE(s.bench.store.phones(c1).size(), 2);
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).phase, LoadState::Phase::Loading);
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).received, 2);
        s.bench.sync.stop(Resource::Endpoints, s.bench.all());
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).phase, LoadState::Phase::Stopped);
        QVERIFY(s.bench.untilIdle());
        QCOMPARE(s.bench.store.phones(c1).size(), 2);
        s.bench.sync.lookAt(Resource::Endpoints, s.bench.all());
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).phase, LoadState::Phase::Stopped);
        s.on(list + "?page=2", '[' + phone(3) + ']');
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QTRY_COMPARE(s.bench.store.phones(c1).size(), 3);
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
        s.on(list + "?page=2", '[' + phone(1, ",\"name\":\"old\"") + ',' + phone(2) + ']');
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
            s.bench.store.removeEndpoints(c1, {mac(2)});
            released = true;
            return usual(seen);
        };
        s.bench.sync.refresh(Resource::Endpoints, s.bench.all());
        QVERIFY(s.bench.until([&] {
            return released &&
                   s.bench.store.state(Resource::Endpoints, c1).phase == LoadState::Phase::Loaded;
        }));
        QCOMPARE(s.bench.store.phones(c1).macs(), (QList<MacAddress>{mac(1), mac(4), mac(9)}));
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

    void twentyThousandCompaniesWaitInOrder()
    {
        constexpr int many = 20'000;
        ListQueue queue;
        const auto uuid = [](int i) { return QString::number(i); };
        for (int i = 0; i < many; ++i)
            queue.add({Resource::Endpoints, uuid(i), ListQueue::Order::Back, {}});
        QVERIFY(queue.contains(Resource::Endpoints, uuid(7)));
        QVERIFY(!queue.contains(Resource::Profiles, uuid(7)));
        QVERIFY(!queue.takeNext(false));
        for (int i = many - 1; i >= many / 2; --i)
            queue.moveToFront(Resource::Endpoints, uuid(i));
        queue.moveToFront(Resource::Endpoints, QStringLiteral("nobody"));
        QVERIFY(queue.take(Resource::Endpoints, uuid(many / 2)));
        QVERIFY(!queue.take(Resource::Endpoints, uuid(many / 2)));
        queue.removeIf([](const ListQueue::Item &item) { return item.company.endsWith(u'5'); });
        QStringList expected;
        for (int i = many / 2 + 1; i < many; ++i)
            expected.append(uuid(i));
        for (int i = 0; i < many / 2; ++i)
            expected.append(uuid(i));
        expected.removeIf([](const QString &text) { return text.endsWith(u'5'); });
        QStringList order;
        while (const auto item = queue.takeNext(true))
            order.append(item->company);
        QVERIFY(queue.isEmpty());
        QVERIFY(order == expected);
    }

    void twentyThousandCompaniesCanBeStoppedAndHalted()
    {
        Scripted s;
        QList<Company> companies;
        for (int i = 0; i < 20'000; ++i) {
            Company one;
            one.uuid = QStringLiteral("w%1").arg(i);
            companies.append(one);
        }
        s.bench.store.setCompanies(companies);
        ListLoads loads(s.bench.api, s.bench.store, s.bench.clock, this);
        const auto phase = [&](const QString &uuid) {
            return s.bench.store.state(Resource::Endpoints, uuid).phase;
        };
        for (const Company &one : std::as_const(companies))
            loads.load(Resource::Endpoints, one.uuid, ListLoads::Order::Back);
        for (const Company &one : std::as_const(companies))
            loads.load(Resource::Endpoints, one.uuid, ListLoads::Order::Front);
        const QString last = companies.constLast().uuid;
        QCOMPARE(phase(last), LoadState::Phase::Loading);
        const QString waiting = companies.at(10'000).uuid;
        QVERIFY(loads.isBusy(Resource::Endpoints, waiting));
        loads.stop(Resource::Endpoints, waiting);
        QVERIFY(!loads.isBusy(Resource::Endpoints, waiting));
        QCOMPARE(phase(waiting), LoadState::Phase::Stopped);
        loads.halt();
        QVERIFY(!loads.isBusy());
        QCOMPARE(phase(last), LoadState::Phase::NotLoaded);
        QCOMPARE(phase(waiting), LoadState::Phase::Stopped);
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
