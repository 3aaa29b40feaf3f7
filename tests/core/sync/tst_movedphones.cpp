// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listloads.h"

#include "tests/core/sync/syncbench.h"

#include <QTest>

using namespace core;
using namespace syncbench;

namespace {

const QString c1 = QStringLiteral("c1");
const QString c2 = QStringLiteral("c2");

QByteArray pathOf(const QString &company)
{
    return "companies/" + company.toLatin1() + "/endpoints/";
}

QByteArray phones(int from, int to)
{
    QByteArrayList all;
    for (int i = from; i <= to; ++i)
        all.append(phone(i));
    return all.join(',');
}

/// A reseller whose companies have one phone each, c1 has `many` more; an eye on every change.
struct Fleet : Scripted
{
    Fleet(int companies, int many)
        : loads(bench.api, bench.store, bench.clock, nullptr)
    {
        QList<Company> all;
        for (int i = 1; i <= companies; ++i) {
            Company one;
            one.uuid = QStringLiteral("c%1").arg(i);
            one.name = one.uuid;
            all.append(one);
        }
        bench.store.setCompanies(all);
        for (int i = 1; i <= companies; ++i)
            put(all.at(i - 1).uuid, 50'000 + i, 50'000 + i);
        put(c1, 1, many);
        QObject::connect(&bench.store, &Store::endpointsChanged, &owner,
                         [this](const QString &company, const QList<MacAddress> &macs) {
                             if (company == c2)
                                 most = std::max(most, macs.size());
                             look(macs);
                         });
    }

    void put(const QString &company, int from, int to)
    {
        QList<Endpoint> some;
        for (int i = from; i <= to; ++i) {
            Endpoint one;
            one.mac = mac(i);
            some.append(one);
        }
        bench.store.setEndpoints(company, some);
    }
    void show(const QString &company, const QByteArray &first, const QByteArray &second = {})
    {
        const QByteArray path = pathOf(company);
        on(path, '[' + first + ']', 200, second.isEmpty() ? "" : next(path + "?page=2"));
        on(path + "?page=2", '[' + second + ']');
    }
    void look(const QList<MacAddress> &macs)
    {
        for (const MacAddress one : macs)
            doubled += holders(one) > 1 ? 1 : 0;
    }
    [[nodiscard]] bool read(const QStringList &companies)
    {
        for (const QString &company : companies)
            loads.load(Resource::Endpoints, company, ListLoads::Order::Back);
        return bench.until([this] { return !loads.isBusy(); });
    }
    int holders(MacAddress one) const
    {
        int found = 0;
        for (const Company &company : bench.store.companies())
            found += bench.store.phones(company.uuid).contains(one) ? 1 : 0;
        return found;
    }
    int phonesIn(const QString &company) const { return int(bench.store.phones(company).size()); }
    /// How many of the first ones are in no company or in several.
    int wrong(int many) const
    {
        int found = 0;
        for (int i = 1; i <= many; ++i)
            found += holders(mac(i)) == 1 ? 0 : 1;
        return found;
    }

    ListLoads loads;
    QObject owner;
    qsizetype most = 0; ///< phones that came to c2 at once
    int doubled = 0;    ///< phones in two companies, whenever some came
};

} // namespace

/// Very many phones that move in a large tree: too many to be looked for at once.
class TestMovedPhones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A kill between two batches leaves it so on the disk.
    void twoThatHoldTheSameAreParted_data()
    {
        QTest::addColumn<QStringList>("order");
        QTest::addColumn<bool>("unreadable");
        QTest::newRow("the old one first") << QStringList{c1, c2} << false;
        QTest::newRow("the new one first") << QStringList{c2, c1} << false;
        QTest::newRow("the old one with an item that cannot be read, first")
            << QStringList{c1, c2} << true;
        QTest::newRow("the old one with an item that cannot be read, last")
            << QStringList{c2, c1} << true;
    }

    void twoThatHoldTheSameAreParted()
    {
        QFETCH(QStringList, order);
        QFETCH(bool, unreadable);
        constexpr int moved = 30; // too many to ask for each
        Fleet fleet(2, 60);
        fleet.put(c2, 1, moved);
        fleet.loads.lookForDoubled();
        fleet.show(c1, phones(moved + 1, 45) + (unreadable ? ",{}" : ""),
                   phones(46, 60) + ',' + phone(50'001));
        fleet.show(c2, phones(1, moved) + ',' + phone(50'002));
        for (const QString &company : order)
            QVERIFY(fleet.read({company}));
        for (int i = 1; i <= moved; ++i) {
            QCOMPARE(fleet.holders(mac(i)), 1);
            QVERIFY(fleet.bench.store.endpoint(c2, mac(i)));
        }
        QCOMPARE(fleet.bench.store.phones(c1).size(), 60 - moved + 1);
    }

    void whoTakesOverTheStorePartsThem()
    {
        Fleet fleet(2, 60);
        fleet.bench.sync.setBackground(false);
        fleet.put(c2, 1, 30); // by who kept it until now
        fleet.bench.sync.setBackground(true);
        fleet.show(c2, phones(1, 30) + ',' + phone(50'002));
        const Scope newOne{QStringLiteral("x"), c2, false};
        fleet.bench.sync.refresh(Resource::Endpoints, newOne);
        QVERIFY(fleet.bench.until([&] {
            return fleet.bench.store.state(Resource::Endpoints, c2).phase ==
                   LoadState::Phase::Loaded;
        }));
        QCOMPARE(fleet.phonesIn(c1), 31);
    }

    // It moved on, or was deregistered, before anybody came to look.
    void twoThatBothLostThemForgetThem()
    {
        constexpr int moved = 30;
        Fleet fleet(3, 60);
        fleet.put(c2, 1, moved);
        fleet.loads.lookForDoubled();
        fleet.show(c1, phones(moved + 1, 45), phones(46, 60) + ',' + phone(50'001));
        fleet.show(c2, phones(80, 85), phones(86, 90) + ',' + phone(50'002));
        for (const QString &company : {c1, c2}) {
            QVERIFY(fleet.read({company}));
            for (int i = 1; i <= moved; ++i)
                QVERIFY(!fleet.bench.store.endpoint(company, mac(i)));
            // Read twice, counted once.
            QCOMPARE(fleet.loads.tally().phones, fleet.phonesIn(company));
        }
    }

    void eachIsThereOnce()
    {
        Fleet fleet(300, 250);
        fleet.show(c1, phones(1, 25), phones(26, 50) + ',' + phone(50'001));
        fleet.show(c2, phones(51, 250), phone(50'002));
        QVERIFY(fleet.read({c2}));
        QCOMPARE(fleet.phonesIn(c1), 51);
        QCOMPARE(fleet.phonesIn(c2), 201);
        QVERIFY(fleet.read({c1}));
        QCOMPARE(fleet.wrong(250), 0);
        QCOMPARE(fleet.doubled, 0);
    }

    void theyComeInPieces()
    {
        Fleet fleet(300, 900);
        fleet.show(c2, phones(1, 900));
        QVERIFY(fleet.read({c2}));
        QCOMPARE(fleet.phonesIn(c1), 1);
        QCOMPARE(fleet.phonesIn(c2), 900);
        QVERIFY2(fleet.most <= 20'000 / 300, qPrintable(QString::number(fleet.most)));
        QCOMPARE(fleet.wrong(900), 0);
        QCOMPARE(fleet.doubled, 0);
        QCOMPARE(fleet.bench.store.state(Resource::Endpoints, c2).received, 900);
    }

    void oneThatWasNeverThereIsNotLookedFor()
    {
        Fleet fleet(300, 1);
        fleet.show(c2, phones(1000, 1800));
        QVERIFY(fleet.read({c2}));
        QVERIFY2(fleet.most > 700, qPrintable(QString::number(fleet.most)));
        QCOMPARE(fleet.phonesIn(c2), 801);
    }

    /// Noted bit by bit while there is time, and a list may be longer than a bit.
    void whatLayOnTheDiskIsLookedFor()
    {
        Fleet fleet(300, 9000);
        for (int i = 0; i < 20; ++i)
            fleet.bench.clock.advance(std::chrono::seconds(1));
        fleet.show(c2, phones(1, 50) + ',' + phones(8951, 9000) + ',' + phones(10'001, 10'800));
        QVERIFY(fleet.read({c2}));
        QCOMPARE(fleet.wrong(9000), 0);
        QCOMPARE(fleet.doubled, 0);
        QCOMPARE(fleet.phonesIn(c2), 900);
        QVERIFY2(fleet.most > 700, qPrintable(QString::number(fleet.most)));
    }

    void stoppingLosesNone()
    {
        Fleet fleet(300, 900);
        fleet.show(c2, phones(1, 900));
        connect(&fleet.bench.store, &Store::endpointsRemoved, &fleet.owner, [&] {
            QMetaObject::invokeMethod(
                &fleet.owner, [&] { fleet.loads.stop(Resource::Endpoints, c2); },
                Qt::QueuedConnection);
        });
        QVERIFY(fleet.read({c2}));
        QCOMPARE(fleet.bench.store.state(Resource::Endpoints, c2).phase, LoadState::Phase::Stopped);
        QVERIFY(fleet.phonesIn(c2) > 1);
        QVERIFY(fleet.phonesIn(c1) > 1);
        QCOMPARE(fleet.wrong(900), 0);
        QCOMPARE(fleet.doubled, 0);
    }

    void whatIsWrittenBeforeItIsPlacedStays()
    {
        Fleet fleet(300, 900);
        fleet.show(c2, phones(1, 900));
        bool written = false;
        connect(&fleet.bench.store, &Store::endpointsRemoved, &fleet.owner, [&] {
            if (std::exchange(written, true))
                return;
            QMetaObject::invokeMethod(
                &fleet.owner,
                [&] { // by the runner
                    fleet.bench.store.removeEndpoints(c1, {mac(900)});
                    Endpoint renamed;
                    renamed.mac = mac(900);
                    renamed.name = QStringLiteral("newer");
                    fleet.bench.store.setEndpoints(c2, {renamed});
                },
                Qt::QueuedConnection);
        });
        QVERIFY(fleet.read({c2}));
        QCOMPARE(fleet.bench.store.endpoint(c2, mac(900))->name, QStringLiteral("newer"));
        QCOMPARE(fleet.wrong(900), 0);
    }

    /// The list of the old company is under way, and does or does not show them any more.
    void whileBothListsAreRead_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::newRow("the old one shows them before") << true;
        QTest::newRow("the old one lacks them") << false;
    }
    void whileBothListsAreRead()
    {
        QFETCH(bool, shown);
        Fleet fleet(300, 250);
        fleet.show(c1, shown ? phones(1, 250) : phones(1, 50), phone(50'001));
        fleet.show(c2, phones(51, 250) + ',' + phone(50'002));
        const RawServer::Handler usual = fleet.server.handler;
        bool moved = false;
        fleet.server.handler = [&](const RawServer::Seen &seen) {
            if (seen.target().contains("page=2") && !std::exchange(moved, true)) {
                fleet.loads.load(Resource::Endpoints, c2, ListLoads::Order::Front);
                return RawServer::json("{}", 503, "Retry-After: 1\r\n");
            }
            return usual(seen);
        };
        QVERIFY(fleet.read({c1}));
        QVERIFY(moved);
        QCOMPARE(fleet.phonesIn(c1), 51);
        QCOMPARE(fleet.phonesIn(c2), 201);
        QCOMPARE(fleet.wrong(250), 0);
        // Nothing is left open that a second reading would have to tell.
        QCOMPARE(fleet.count("GET", pathOf(c1) + "?page=2"), 2);
    }

    /// Back again: the page that came later counts.
    void theLaterPageCounts()
    {
        Fleet fleet(300, 250);
        fleet.show(c1, phone(50'001), phones(1, 250));
        fleet.show(c2, phones(51, 250) + ',' + phone(50'002));
        const RawServer::Handler usual = fleet.server.handler;
        fleet.server.handler = [&](const RawServer::Seen &seen) {
            if (seen.target().contains("page=2") && fleet.phonesIn(c2) == 1) {
                fleet.loads.load(Resource::Endpoints, c2, ListLoads::Order::Front);
                return RawServer::json("{}", 503, "Retry-After: 1\r\n");
            }
            return usual(seen);
        };
        QVERIFY(fleet.read({c1}));
        QCOMPARE(fleet.wrong(250), 0);
        QCOMPARE(fleet.phonesIn(c1), 251);
        QCOMPARE(fleet.phonesIn(c2), 1);
    }
};

QTEST_GUILESS_MAIN(TestMovedPhones)
#include "tst_movedphones.moc"
