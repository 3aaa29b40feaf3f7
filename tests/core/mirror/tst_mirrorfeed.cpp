// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfeed.h"
#include "tests/core/mirror/mirrorfleet.h"
#include "tests/support/fakeclock.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace mirrorfleet;

namespace {

using Phase = LoadState::Phase;

/// A store with its mirror; what is written stays on disk when it goes.
struct Side
{
    explicit Side(const QTemporaryDir &folder, bool withKey = true)
        : place(placeIn(folder))
    {
        feed = std::make_unique<MirrorFeed>(store, clock, place);
        QObject::connect(feed.get(), &MirrorFeed::problem, feed.get(),
                         [this](const Error &error) { problems.append(error.serviceCode); });
        QObject::connect(feed.get(), &MirrorFeed::written, feed.get(),
                         [this](const MirrorTally &tally) { rows += tally.rows; });
        QObject::connect(feed.get(), &MirrorFeed::loaded, feed.get(),
                         [this](const MirrorTally &tally) { read = tally; });
        feed->open(withKey ? std::optional(key()) : std::nullopt);
    }
    bool load()
    {
        return QTest::qWaitFor([this] { return feed->isLoaded(); }, 20'000);
    }
    bool settle()
    {
        clock.advance(MirrorFeed::writeDelay);
        return QTest::qWaitFor([this] { return feed->isWritten(); }, 20'000);
    }
    void setAsOf(Resource resource, int company, qint64 asOf, Phase phase = Phase::Loaded)
    {
        LoadState state;
        state.phase = phase;
        state.asOfMs = asOf;
        store.setState(resource, companyName(company), state);
    }

    const MirrorFile::Place place;
    FakeClock clock;
    Store store;
    QStringList problems;
    qint64 rows = 0;
    MirrorTally read;
    std::unique_ptr<MirrorFeed> feed;
};

void fill(Store &store, int phones = 2500)
{
    store.setCatalogue(catalogue());
    store.setCompanies({company(0), company(1), company(2)});
    store.setEndpoints(companyName(1), fleet(1, phones).phones.at(0).set);
    store.setEndpoints(companyName(1), {phoneWithSecret(1, 90'000, QStringLiteral("hidden-word"))});
    store.setEndpoints(companyName(2), fleet(2, 10).phones.at(0).set);
    store.setProfiles(companyName(1),
                      {profile(1, 1), profile(1, 2, QStringLiteral("hidden-word"))});
    store.addLogs(companyName(1), {line(1, 1), line(1, 2)});
}

bool same(const Store &a, const Store &b)
{
    if (a.companies() != b.companies())
        return false;
    for (const Company &one : a.companies()) {
        if (a.phones(one.uuid).values() != b.phones(one.uuid).values() ||
            a.profiles(one.uuid) != b.profiles(one.uuid) ||
            a.log().lines(one.uuid) != b.log().lines(one.uuid))
            return false;
    }
    return a.catalogue().settings().size() == b.catalogue().settings().size();
}

} // namespace

class TestMirrorFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productDefaultsComeBackAndGo()
    {
        QTemporaryDir folder;
        const auto defaults = [](const QString &product) {
            return *productDefaultsFromJson({{QStringLiteral("uuid"), QString(u'd' + product)},
                                             {QStringLiteral("product"), product},
                                             {QStringLiteral("x_unknown"), 7}});
        };
        {
            Side first(folder);
            QVERIFY(first.load());
            fill(first.store, 3);
            first.store.setProductDefaults(
                companyName(1), {defaults(QStringLiteral("p1")), defaults(QStringLiteral("p2"))});
            first.setAsOf(Resource::Defaults, 1, 1767225600000);
            QVERIFY(first.settle());
        }
        {
            Side second(folder);
            QVERIFY(second.load());
            const auto there = second.store.productDefaults(companyName(1));
            QCOMPARE(there.keys(), (QStringList{QStringLiteral("p1"), QStringLiteral("p2")}));
            QCOMPARE(there.first().document.value(QStringLiteral("x_unknown")).toInt(), 7);
            QCOMPARE(there.first().company, companyName(1));
            QVERIFY(second.store.state(Resource::Defaults, companyName(1)).isFromEarlier());
            second.store.setProductDefaults(companyName(1), {defaults(QStringLiteral("p2"))});
            QVERIFY(second.settle());
        }
        Side third(folder);
        QVERIFY(third.load());
        QCOMPARE(third.store.productDefaults(companyName(1)).keys(),
                 QStringList{QStringLiteral("p2")});
    }

    void theNextRunStartsWithWhatWasThere()
    {
        QTemporaryDir folder;
        Side first(folder);
        QVERIFY(first.load());
        fill(first.store);
        first.setAsOf(Resource::Endpoints, 1, 1767225600000);
        QVERIFY(first.settle());
        QVERIFY(first.rows > 2500);
        first.feed.reset();

        Side second(folder);
        QVERIFY(second.load());
        QVERIFY(same(first.store, second.store));
        const LoadState state = second.store.state(Resource::Endpoints, companyName(1));
        QVERIFY(state.isFromEarlier());
        QCOMPARE(state.asOfMs, 1767225600000);
        QVERIFY(!second.store.state(Resource::Endpoints, companyName(2)).isFromEarlier());
        QVERIFY(second.problems.isEmpty());
        QVERIFY(second.feed->isWritten());
    }

    void aCompanyLargerThanAPageComesBack()
    {
        constexpr int many = int(MirrorFile::packedPageSize) + 10'000;
        const QTemporaryDir folder;
        Side first(folder);
        QVERIFY(first.load());
        fill(first.store, many);
        QVERIFY(first.settle());
        first.feed.reset();
        Side second(folder);
        QVERIFY(second.load());
        QVERIFY(same(first.store, second.store));
        second.feed.reset();
        // What is there already has other numbers for its texts: nothing can be shared.
        Side third(folder);
        third.store.setCompanies({company(2)});
        third.store.setEndpoints(companyName(2), {phone(2, 77)});
        QVERIFY(third.load());
        QCOMPARE(third.store.phones(companyName(1)).values(),
                 first.store.phones(companyName(1)).values());
        QVERIFY(third.store.endpoint(companyName(2), phone(2, 77).mac));
    }

    void whatIsNotWrittenYetIsWrittenAtTheEnd()
    {
        QTemporaryDir folder;
        Side first(folder);
        QVERIFY(first.load());
        fill(first.store);
        first.setAsOf(Resource::Profiles, 1, 5);
        first.feed.reset(); // the clock never moved
        Side second(folder);
        QVERIFY(second.load());
        QVERIFY(same(first.store, second.store));
        QCOMPARE(second.store.state(Resource::Profiles, companyName(1)).asOfMs, 5);
    }

    void anUnchangedRefreshIsNoWork()
    {
        QTemporaryDir folder;
        Side side(folder);
        QVERIFY(side.load());
        fill(side.store);
        side.setAsOf(Resource::Endpoints, 1, 1000);
        QVERIFY(side.settle());
        side.rows = 0;
        QSignalSpy written(side.feed.get(), &MirrorFeed::written);
        side.store.setCompanies({company(0), company(1), company(2)});
        side.store.setEndpoints(companyName(1), fleet(1, 2500).phones.at(0).set);
        side.store.setProfiles(companyName(1), {profile(1, 1)});
        side.setAsOf(Resource::Endpoints, 1, 1000, Phase::Loading);
        side.setAsOf(Resource::Endpoints, 1, 2000);
        QVERIFY(side.settle());
        QCOMPARE(side.rows, 0);
        QVERIFY(written.isEmpty());
        side.clock.advance(MirrorFeed::timesDelay); // the time alone, once a minute
        QTRY_COMPARE(side.rows, 1);
    }

    void changesAndRemovalsFollow()
    {
        QTemporaryDir folder;
        Side first(folder);
        QVERIFY(first.load());
        fill(first.store);
        QVERIFY(first.settle());
        Endpoint renamed = phone(1, 7);
        renamed.name = QStringLiteral("renamed");
        first.store.setEndpoints(companyName(1), {renamed});
        first.store.removeEndpoints(companyName(1), {phone(1, 8).mac});
        first.store.retainProfiles(companyName(1), {profile(1, 1).uuid});
        first.store.removeCompaniesExcept({companyName(0), companyName(1)});
        first.rows = 0;
        QVERIFY(first.settle());
        QVERIFY(first.rows > 0);
        QVERIFY(first.rows < 20);
        first.feed.reset();
        Side second(folder);
        QVERIFY(second.load());
        QVERIFY(same(first.store, second.store));
        QCOMPARE(second.store.endpoint(companyName(1), phone(1, 7).mac)->name,
                 QStringLiteral("renamed"));
        QVERIFY(!second.store.endpoint(companyName(1), phone(1, 8).mac));
        QVERIFY(!second.store.company(companyName(2)));
    }

    void anythingAtRandomComesBackEqual()
    {
        QTemporaryDir folder;
        QRandomGenerator random(20261122);
        Store expected;
        fill(expected, 50);
        for (int run = 0; run < 12; ++run) {
            Side side(folder);
            QVERIFY(side.load());
            if (run == 0)
                fill(side.store, 50);
            QVERIFY2(same(expected, side.store), qPrintable(QString::number(run)));
            for (int step = 0; step < 40; ++step) {
                const int where = random.bounded(1, 4);
                const int number = random.bounded(1, 60);
                const int what = random.bounded(7);
                for (Store *store : {&expected, &side.store}) {
                    if (!store->company(companyName(where)))
                        store->setCompany(company(where));
                    Endpoint changed = phoneWithSecret(where, number, QString::number(step));
                    changed.name = QString::number(run * 1000 + step);
                    if (what < 3)
                        store->setEndpoints(companyName(where), {changed});
                    else if (what == 3)
                        store->removeEndpoints(companyName(where), {changed.mac});
                    else if (what == 4)
                        store->setProfiles(companyName(where), {profile(where, number)});
                    else if (what == 5)
                        store->addLogs(companyName(where), {line(where, run * 1000 + step)});
                    else
                        store->removeCompaniesExcept(
                            {companyName(0), companyName(1), companyName(number % 4)});
                }
                if (random.bounded(10) == 0)
                    side.clock.advance(MirrorFeed::writeDelay);
            }
            QVERIFY(side.problems.isEmpty());
        }
    }

    void withoutKeyEverythingButSecretsIsThere()
    {
        QTemporaryDir folder;
        {
            Side first(folder, false);
            QVERIFY(first.load());
            // Phones before anybody can tell secrets from other values, as at a first start.
            first.store.setCompanies({company(1)});
            first.store.setEndpoints(companyName(1),
                                     {phoneWithSecret(1, 1, QStringLiteral("hidden-word"))});
            QVERIFY(first.settle());
            first.store.setCatalogue(catalogue());
            QVERIFY(first.settle());
        }
        QVERIFY(!filesHold(folder.path(), QStringLiteral("hidden-word")));
        Side second(folder, false);
        QVERIFY(second.load());
        const std::optional<Endpoint> phone =
            second.store.endpoint(companyName(1), mirrorfleet::phone(1, 1).mac);
        QVERIFY(phone);
        QCOMPARE(phone->settings.size(), 2);
        QCOMPARE(second.read.notKept, 2);
        // The service sends them again; with a key they stay.
        second.feed.reset();
        {
            Side third(folder);
            QVERIFY(third.load());
            third.store.setEndpoints(companyName(1),
                                     {phoneWithSecret(1, 1, QStringLiteral("hidden-word"))});
        }
        Side fourth(folder);
        QVERIFY(fourth.load());
        QCOMPARE(fourth.store.endpoint(companyName(1), mirrorfleet::phone(1, 1).mac)->settings,
                 phoneWithSecret(1, 1, QStringLiteral("hidden-word")).settings);
        QVERIFY(!filesHold(folder.path(), QStringLiteral("hidden-word")));
    }

    void aDamagedMirrorIsMadeAnewFromTheStore()
    {
        QTemporaryDir folder;
        {
            Side first(folder);
            QVERIFY(first.load());
            fill(first.store);
        }
        QFile file(placeIn(folder).path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 5 * 4096));
        file.write(QByteArray(3 * 4096, '\x33'));
        file.close();
        Store expected;
        {
            Side second(folder);
            QVERIFY(second.load());
            QTRY_COMPARE(second.problems, QStringList{QStringLiteral("mirror_damaged")});
            fill(second.store); // what the service says
            QVERIFY(second.settle());
            QVERIFY(second.settle());
        }
        fill(expected);
        Side third(folder);
        QVERIFY(third.load());
        QVERIFY(third.problems.isEmpty());
        QVERIFY(same(expected, third.store));
    }

    void whatComesWhileReadingIsNewer()
    {
        QTemporaryDir folder;
        {
            Side first(folder);
            QVERIFY(first.load());
            fill(first.store);
            first.setAsOf(Resource::Endpoints, 1, 1000);
        }
        Side second(folder);
        Endpoint renamed = phone(1, 7);
        renamed.name = QStringLiteral("newer");
        second.store.setCompany(company(1));
        second.store.setEndpoints(companyName(1), {renamed});
        second.setAsOf(Resource::Endpoints, 1, 0, Phase::Loading);
        QVERIFY(second.load());
        QCOMPARE(second.store.endpoint(companyName(1), renamed.mac)->name, QStringLiteral("newer"));
        QCOMPARE(second.store.phones(companyName(1)).size(), 2501);
        QCOMPARE(second.store.state(Resource::Endpoints, companyName(1)).phase, Phase::Loading);
        QVERIFY(second.settle());
        second.feed.reset();
        Side third(folder);
        QVERIFY(third.load());
        QVERIFY(same(second.store, third.store));
    }

    void aMirrorThatCannotBeOpenedChangesNothing()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("mirror")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Side side(folder);
        QVERIFY(side.load());
        fill(side.store);
        side.clock.advance(MirrorFeed::writeDelay);
        QVERIFY(!side.feed->isWritten());
        QCOMPARE(side.problems, QStringList{QStringLiteral("mirror_read_only")});
        QCOMPARE(side.store.phones(companyName(1)).size(), 2501);
    }
};

QTEST_GUILESS_MAIN(TestMirrorFeed)
#include "tst_mirrorfeed.moc"
