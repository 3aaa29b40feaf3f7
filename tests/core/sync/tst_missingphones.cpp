// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listloads.h"
#include "core/sync/missingproof.h"

#include "tests/core/sync/syncbench.h"

#include <QTest>

#include <functional>
#include <optional>

using namespace core;
using namespace syncbench;

namespace {

const QString c1 = QStringLiteral("c1");
const QString c2 = QStringLiteral("c2");
const QByteArray list = "companies/c1/endpoints/";

QByteArray single(int number)
{
    return list + mac(number).wire().toLatin1();
}

QByteArray phones(int from, int to)
{
    QByteArrayList all;
    for (int i = from; i <= to; ++i)
        all.append(phone(i));
    return all.join(',');
}

/// A list of two pages, and single phones that can be asked for.
struct Pages : Scripted
{
    Pages()
    {
        on("companies/c1/companies/", '[' + company("c2") + ']');
        for (const char *name : {"companies/", "endpoints/", "provisioning-profiles/"})
            on(QByteArray("companies/c2/") + name, "[]");
    }

    void show(const QByteArray &first, const QByteArray &second)
    {
        on(list, '[' + first + ']', 200, next(list + "?page=2"));
        on(list + "?page=2", '[' + second + ']');
    }
    [[nodiscard]] bool reload(const QString &uuid = c1)
    {
        bench.sync.refresh(Resource::Endpoints, {QStringLiteral("x"), uuid, false});
        return bench.until([&] {
            return bench.store.state(Resource::Endpoints, uuid).phase == LoadState::Phase::Loaded;
        });
    }
    /// That came to their end.
    int readings() const { return count("GET", list + "?page=2"); }
    bool has(int number, const QString &uuid = c1) const
    {
        return bench.store.phones(uuid).contains(mac(number));
    }
};

/// Lacks too many to be asked for one by one; `atEnd` answers the end of each reading, if it wants.
struct Shrunk : Pages
{
    using AtEnd = std::function<std::optional<RawServer::Answer>(int reading)>;

    [[nodiscard]] bool begin(AtEnd atEnd)
    {
        show(phones(1, 30), phones(31, 60));
        if (!bench.startAndWait())
            return false;
        show(phones(1, 30), phones(60, 60));
        server.handler = [this, atEnd = std::move(atEnd),
                          usual = server.handler](const RawServer::Seen &seen) {
            const RawServer::Answer answer = usual(seen);
            if (!seen.target().endsWith("c1/endpoints/?page=2"))
                return answer;
            return atEnd(++ends).value_or(answer);
        };
        bench.sync.refresh(Resource::Endpoints, {QStringLiteral("x"), c1, false});
        return true;
    }
    LoadState::Phase phase() const { return bench.store.state(Resource::Endpoints, c1).phase; }

    int ends = 0; ///< of readings that were asked for since
};

} // namespace

/// Phones that a list of several pages no longer shows, and those that turn up elsewhere.
class TestMissingPhones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatIsProvenGoneGoesAtOnce()
    {
        Pages s;
        s.show(phones(1, 2), phones(3, 4));
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.store.phones(c1).size(), 4);
        s.show(phones(1, 2), phones(4, 4));
        s.on(single(1), phone(1)); // the call is there, so that its 404 means something
        QVERIFY(s.reload());
        QVERIFY(!s.has(3));
        QCOMPARE(s.bench.store.phones(c1).size(), 3);
    }

    void oneThatWasOverlookedStays()
    {
        Pages s;
        s.show(phones(1, 2), phones(3, 4));
        QVERIFY(s.bench.startAndWait());
        s.show(phones(1, 2), phones(4, 4));
        s.on(single(3), phone(3));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(s.reload());
            QVERIFY(s.has(3)); // missed again and again, and there
        }
    }

    void withoutTheCallItTakesTwoReadings()
    {
        Pages s;
        s.show(phones(1, 2), phones(3, 4));
        QVERIFY(s.bench.startAndWait());
        s.show(phones(1, 2), phones(4, 4));
        QVERIFY(s.reload());
        QVERIFY(!s.has(3));
        const int before = s.readings();
        QVERIFY(s.reload()); // now it lacks none
        QCOMPARE(s.readings(), before + 1);
    }

    void manyAreNotAskedForOneByOne()
    {
        Pages s;
        const int many = int(MissingProof::most) + 1;
        s.show(phones(1, many), phones(100, 101));
        QVERIFY(s.bench.startAndWait());
        s.show(phones(100, 100), phones(101, 101));
        const int before = s.readings();
        QVERIFY(s.reload());
        QCOMPARE(s.count("GET", single(1)), 0);
        QCOMPARE(s.readings(), before + 2);
        QCOMPARE(s.bench.store.phones(c1).size(), 2);
    }

    void whatTheSecondReadingShowsStays()
    {
        Shrunk s;
        QVERIFY(s.begin([&s](int reading) -> std::optional<RawServer::Answer> {
            if (reading > 1)
                return std::nullopt;
            const RawServer::Answer first = s.answers.value(list + "?page=2");
            s.show(phones(2, 31), phones(33, 60));
            return first;
        }));
        QTRY_COMPARE(s.phase(), LoadState::Phase::Loaded);
        QCOMPARE(s.ends, 2);
        QVERIFY(s.has(1)); // was there at the first
        QVERIFY(!s.has(32));
        QCOMPARE(s.bench.store.phones(c1).size(), 59);
    }

    void aSecondReadingThatFailsLosesNothing()
    {
        Shrunk s;
        QVERIFY(s.begin([](int reading) {
            return reading == 2 ? std::optional(RawServer::json("{}", 400)) : std::nullopt;
        }));
        QTRY_COMPARE(s.phase(), LoadState::Phase::Failed);
        QCOMPARE(s.ends, 2);
        QCOMPARE(s.bench.store.phones(c1).size(), 60);
    }

    void aSecondReadingCanBeStopped()
    {
        Shrunk s;
        QVERIFY(s.begin([](int reading) {
            return reading == 2 ? std::optional(RawServer::silent()) : std::nullopt;
        }));
        QTRY_COMPARE(s.ends, 2);
        s.bench.sync.stop(Resource::Endpoints, s.bench.all());
        QCOMPARE(s.phase(), LoadState::Phase::Stopped);
        QVERIFY(s.bench.untilIdle());
        QCOMPARE(s.bench.store.phones(c1).size(), 60);
    }

    void profilesAreReadTwiceToo()
    {
        const QByteArray profiles = "companies/c1/provisioning-profiles/";
        Pages s;
        const auto show = [&](const QByteArray &second) {
            s.on(profiles, '[' + company("p1") + ']', 200, s.next(profiles + "?page=2"));
            s.on(profiles + "?page=2", '[' + second + ']');
        };
        show(company("p2"));
        QVERIFY(s.bench.startAndWait());
        QCOMPARE(s.bench.store.profiles(c1).size(), 2);
        show({});
        const int before = s.count("GET", profiles + "?page=2");
        s.bench.sync.refresh(Resource::Profiles, s.bench.all());
        QTRY_COMPARE(s.bench.store.profiles(c1).size(), 1);
        QCOMPARE(s.count("GET", profiles + "?page=2"), before + 2);
    }

    void whatIsWrittenMeanwhileStays()
    {
        Pages s;
        s.show(phones(1, 2), phones(3, 4));
        QVERIFY(s.bench.startAndWait());
        s.show(phones(1, 2), phones(4, 4));
        s.on(single(1), phone(1));
        const RawServer::Handler usual = s.server.handler;
        s.server.handler = [&](const RawServer::Seen &seen) {
            if (seen.target().endsWith(mac(3).wire().toLatin1())) {
                Endpoint registered; // by the runner, after the service made its answer
                registered.mac = mac(3);
                registered.name = QStringLiteral("back");
                s.bench.store.setEndpoints(c1, {registered});
            }
            return usual(seen);
        };
        QVERIFY(s.reload());
        QVERIFY(s.has(3));
    }

    void stoppingEndsTheQuestions()
    {
        Pages s;
        s.show(phones(1, 2), phones(3, 4));
        QVERIFY(s.bench.startAndWait());
        s.show(phones(1, 2), phones(4, 4));
        s.answers[single(3)] = RawServer::silent();
        s.bench.sync.refresh(Resource::Endpoints, {QStringLiteral("x"), c1, false});
        QTRY_COMPARE(s.count("GET", single(3)), 1);
        s.bench.sync.stop(Resource::Endpoints, s.bench.all());
        QCOMPARE(s.bench.store.state(Resource::Endpoints, c1).phase, LoadState::Phase::Stopped);
        QVERIFY(s.has(3));
    }

    void aPhoneThatMovedLeavesItsOldCompany()
    {
        Pages s;
        s.show(phones(1, 2), phones(3, 4));
        s.on("companies/c2/endpoints/", '[' + phone(50) + ']');
        QVERIFY(s.bench.startAndWait());
        s.on("companies/c2/endpoints/", '[' + phone(50) + ',' + phone(3) + ']');
        QVERIFY(s.reload(c2));
        QVERIFY(s.has(3, c2));
        QVERIFY(!s.has(3, c1));
    }

    void aPhoneThatMovesWhileBothAreReadIsAskedFor()
    {
        Pages s;
        s.show(phones(1, 2), phones(3, 4));
        s.on("companies/c2/endpoints/", '[' + phone(50) + ']');
        s.on(single(1), phone(1));
        QVERIFY(s.bench.startAndWait());
        // The old company's list has shown it already and hangs at its second page.
        s.show(phones(1, 3), phones(4, 4));
        s.on("companies/c2/endpoints/", '[' + phone(50) + ',' + phone(3) + ']');
        const RawServer::Handler usual = s.server.handler;
        bool moved = false;
        s.server.handler = [&](const RawServer::Seen &seen) {
            if (seen.target().contains("page=2") && !moved) {
                moved = true;
                s.show(phones(1, 2), phones(4, 4));
                s.bench.sync.refresh(Resource::Endpoints, {QStringLiteral("x"), c2, false});
                return RawServer::json("{}", 503, "Retry-After: 1\r\n");
            }
            return usual(seen);
        };
        QVERIFY(s.reload());
        QVERIFY(s.bench.untilIdle());
        QVERIFY(moved);
        QVERIFY(s.has(3, c2));
        QVERIFY(!s.has(3, c1));
    }

    void lookingAtAListHurriesIt()
    {
        Pages s;
        s.bench.sync.start();
        QVERIFY(s.bench.untilIdle());
        s.show(phones(1, 2), phones(3, 4));
        ListLoads loads(s.bench.api, s.bench.store, s.bench.clock, this);
        loads.load(Resource::Endpoints, c1, ListLoads::Order::Back);
        QObject owner;
        // What else waits in the background leaves after what a person looks at.
        QList<CallJob *> others;
        for (int i = 0; i < 12; ++i) {
            Request other = Request::get(QStringLiteral("other/%1").arg(i));
            other.priority = Request::Priority::Background;
            others.append(s.bench.client.send(other, &owner));
        }
        loads.load(Resource::Endpoints, c1, ListLoads::Order::Front);
        QVERIFY(s.bench.until([&] { return !loads.isBusy(); }));
        int before = 0;
        for (const RawServer::Seen &seen : std::as_const(s.server.seen)) {
            if (seen.target().contains("page=2"))
                break;
            before += seen.target().contains("/other/") ? 1 : 0;
        }
        QVERIFY2(before < 12, qPrintable(QString::number(before)));
    }
};

QTEST_GUILESS_MAIN(TestMissingPhones)
#include "tst_missingphones.moc"
