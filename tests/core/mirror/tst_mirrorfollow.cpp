// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfeed.h"
#include "tests/core/mirror/mirrorfleet.h"
#include "tests/support/fakeclock.h"

#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace mirrorfleet;

namespace {

using Phase = LoadState::Phase;

std::unique_ptr<MirrorFile> opened(const MirrorFile::Place &place)
{
    auto file = MirrorFile::open(place, key());
    return file ? std::move(*file) : nullptr;
}

/// What a follower is told.
struct News
{
    QList<MirrorContent> pages;
    MirrorTally tally;
    bool good = false;

    News(MirrorFile &file, const MirrorFile::Position &since)
    {
        const auto read = file.readSince(since, [this](MirrorContent &&page) {
            pages.append(page);
            return true;
        });
        good = read.has_value();
        tally = read.value_or(MirrorTally());
    }
    MirrorContent all() const
    {
        MirrorContent sum;
        for (const MirrorContent &page : pages) {
            if (page.catalogue)
                sum.catalogue = page.catalogue;
            sum.companies += page.companies;
            sum.goneCompanies += page.goneCompanies;
            sum.phones += page.phones;
            sum.profiles += page.profiles;
            sum.defaults += page.defaults;
            sum.logs += page.logs;
            sum.lists += page.lists;
        }
        return sum;
    }
};

/// A store with its mirror.
struct Side
{
    explicit Side(const QTemporaryDir &folder)
        : feed(std::make_unique<MirrorFeed>(store, clock, placeIn(folder)))
    {
        QObject::connect(feed.get(), &MirrorFeed::problem, feed.get(),
                         [this](const Error &error) { problems.append(error.serviceCode); });
        feed->open(key());
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
    void complete(int company, qint64 asOf)
    {
        LoadState state;
        state.phase = Phase::Loaded;
        state.asOfMs = asOf;
        store.setState(Resource::Endpoints, companyName(company), state);
    }
    LoadState state(int company) const
    {
        return store.state(Resource::Endpoints, companyName(company));
    }

    FakeClock clock;
    Store store;
    QStringList problems;
    std::unique_ptr<MirrorFeed> feed;
};

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

void changeAtRandom(Store &store, QRandomGenerator &random, int step)
{
    const int where = random.bounded(1, 4);
    const int number = random.bounded(1, 60);
    const QString company = companyName(where);
    if (!store.company(company))
        store.setCompany(mirrorfleet::company(where));
    Endpoint phone = phoneWithSecret(where, number, QString::number(step));
    phone.name = QString::number(step);
    switch (random.bounded(7)) {
    case 0:
    case 1:
        return store.setEndpoints(company, {phone});
    case 2:
        return store.removeEndpoints(company, {phone.mac});
    case 3:
        return store.setProfiles(company, {profile(where, number, QString::number(step))});
    case 4:
        return store.retainProfiles(company, {profile(where, number).uuid});
    case 5:
        return store.addLogs(company, {line(where, step)});
    default:
        return store.removeCompaniesExcept(
            {companyName(0), companyName(1), companyName(number % 4)});
    }
}

} // namespace

class TestMirrorFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatChangedIsTold()
    {
        QTemporaryDir folder;
        const auto owner = opened(placeIn(folder));
        MirrorContent content = fleet(1, 3000);
        content.catalogue = catalogue();
        content.profiles = {{companyName(1), {profile(1, 1), profile(1, 2)}}};
        QVERIFY(owner->write(content));
        const auto follower = opened(placeIn(folder));
        QVERIFY(owner->ownsFile() && !follower->ownsFile());
        QCOMPARE(readAll(*follower).origin, MirrorContent::Origin::News);
        QVERIFY(!follower->hasNews());
        QVERIFY(owner->write(content)); // the same again
        QVERIFY(!follower->hasNews());

        MirrorContent less = fleet(2, 5);
        less.phones.append({companyName(1), {phoneWithSecret(1, 7, QStringLiteral("word"))}, {}});
        less.phones.last().gone = {phone(1, 8).mac, phone(1, 99'999).mac};
        less.defaults = {{companyName(1), {{QStringLiteral("70"), QJsonObject()}}}};
        less.logs = {{companyName(1), {line(1, 1)}}};
        less.lists = {{companyName(1), Resource::Endpoints, 4711, true}};
        QVERIFY(owner->write(less));
        QVERIFY(follower->hasNews());
        const News news(*follower, follower->position());
        QVERIFY(news.good);
        const MirrorContent told = news.all();
        QVERIFY(!told.catalogue && told.profiles.isEmpty());
        QCOMPARE(told.companies, QList<Company>{company(2)});
        QCOMPARE(phonesOf(told, 1), less.phones.at(1).set);
        QCOMPARE(phonesOf(told, 2).size(), 5);
        for (const MirrorContent::Phones &phones : told.phones)
            QCOMPARE(phones.gone, phones.company == companyName(1)
                                      ? QList<MacAddress>{phone(1, 8).mac}
                                      : QList<MacAddress>());
        QCOMPARE(told.defaults.at(0).all, less.defaults.at(0).all);
        QCOMPARE(told.logs.at(0).lines, less.logs.at(0).lines);
        QCOMPARE(told.lists.at(0).asOfMs, 4711);
        QCOMPARE(News(*follower, follower->position()).pages.size(), 0);
    }

    void whoFellBehindIsToldEverything()
    {
        QTemporaryDir folder;
        const auto owner = opened(placeIn(folder));
        QVERIFY(owner->write(fleet(1, 10)));
        const auto follower = opened(placeIn(folder));
        (void)readAll(*follower);
        MirrorContent batch = fleet(1, 1);
        batch.phones[0].gone = {phone(1, 5).mac};
        for (int i = 0; i < 10'050; ++i) {
            batch.phones[0].set[0].name = QString::number(i);
            QVERIFY(owner->write(batch));
        }
        const News news(*follower, follower->position());
        QVERIFY(news.good);
        QCOMPARE(news.pages.last().origin, MirrorContent::Origin::Whole);
        QCOMPARE(phonesOf(news.all(), 1).size(), 9);
    }

    void aFollowersStoreFollows()
    {
        QTemporaryDir folder;
        QRandomGenerator random(20261128);
        Side owner(folder);
        QVERIFY(owner.load());
        owner.store.setCatalogue(catalogue());
        owner.store.setCompanies({company(0), company(1), company(2)});
        owner.store.setEndpoints(companyName(1), fleet(1, 2500).phones.at(0).set);
        owner.complete(1, 1000);
        QVERIFY(owner.settle());

        Side follower(folder);
        QVERIFY(follower.load());
        QVERIFY(follower.feed->isFollowing() && !owner.feed->isFollowing());
        QVERIFY(same(owner.store, follower.store));
        QCOMPARE(follower.state(1).phase, Phase::Loaded);
        QCOMPARE(follower.state(1).asOfMs, 1000);
        QSignalSpy changed(&follower.store, &Store::endpointsChanged);
        for (int step = 0; step < 3; ++step) {
            for (int i = 0; i < 30; ++i)
                changeAtRandom(owner.store, random, step * 100 + i);
            owner.complete(1, 2000 + step);
            QVERIFY(owner.settle());
            QTRY_VERIFY(same(owner.store, follower.store));
        }
        for (const auto &one : changed) // what did not change is not announced
            QVERIFY(one.at(1).value<QList<MacAddress>>().size() < 40);
        owner.clock.advance(MirrorFeed::timesDelay);
        QTRY_COMPARE(follower.state(1).asOfMs, 2002);
        QVERIFY(owner.problems.isEmpty() && follower.problems.isEmpty());
    }

    void whoFollowsTakesOver()
    {
        QTemporaryDir folder;
        auto owner = std::make_unique<Side>(folder);
        QVERIFY(owner->load());
        owner->store.setCompanies({company(0), company(1)});
        owner->store.setEndpoints(companyName(1), fleet(1, 100).phones.at(0).set);
        QVERIFY(owner->settle());
        Side follower(folder);
        QVERIFY(follower.load());
        // Found out by itself: kept in mind, and not what the other one writes about.
        Endpoint own = phone(1, 1);
        own.name = QStringLiteral("own");
        Endpoint overruled = phone(1, 2);
        overruled.name = QStringLiteral("overruled");
        follower.store.setEndpoints(companyName(1), {own, overruled});
        follower.store.removeEndpoints(companyName(1), {phone(1, 3).mac});
        follower.clock.advance(MirrorFeed::writeDelay);
        overruled.name = QStringLiteral("newest");
        owner->store.setEndpoints(companyName(1), {overruled});
        QSignalSpy changes(follower.feed.get(), &MirrorFeed::followingChanged);
        owner.reset(); // writes what it has not written yet
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(!follower.feed->isFollowing());
        QCOMPARE(follower.store.endpoint(companyName(1), overruled.mac)->name,
                 QStringLiteral("newest"));
        QCOMPARE(follower.store.endpoint(companyName(1), own.mac)->name, QStringLiteral("own"));
        QVERIFY(follower.settle());
        Side third(folder);
        QVERIFY(third.load());
        QVERIFY(third.feed->isFollowing());
        QVERIFY(same(third.store, follower.store));
        QVERIFY(!third.store.endpoint(companyName(1), phone(1, 3).mac));
    }

    void aMirrorThatIsMadeAnewIsFollowedOn()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        {
            Side first(folder);
            QVERIFY(first.load());
            first.store.setCompanies({company(0), company(1)});
            first.store.setEndpoints(companyName(1), fleet(1, 3000).phones.at(0).set);
        }
        Side owner(folder);
        QVERIFY(owner.load());
        Side follower(folder);
        QVERIFY(follower.load());
        // As after damage: the file is set aside, and the store is written to a new one.
        QSignalSpy removed(&follower.store, &Store::endpointsRemoved);
        QVERIFY(QFile::rename(place.path, place.path + QStringLiteral(".broken-1")));
        QFile::remove(place.path + QStringLiteral("-wal"));
        QFile::remove(place.path + QStringLiteral("-shm"));
        owner.feed = std::make_unique<MirrorFeed>(owner.store, owner.clock, place);
        owner.feed->open(key());
        QVERIFY(owner.load());
        const bool swapped = owner.feed->isFollowing(); // the follower was faster
        Side &writer = swapped ? follower : owner;
        Side &reader = swapped ? owner : follower;
        QTRY_VERIFY(!writer.feed->isFollowing());
        QList<Endpoint> renamed = fleet(1, 3000).phones.at(0).set;
        for (Endpoint &phone : renamed)
            phone.name += u'!';
        Company moved = company(1);
        moved.city += u'!';
        writer.store.setCompanies({company(0), moved});
        writer.store.setEndpoints(companyName(1), renamed);
        QVERIFY(writer.settle());
        QTRY_COMPARE(reader.store.company(companyName(1))->city, moved.city);
        QTRY_VERIFY(same(writer.store, reader.store));
        QVERIFY(removed.isEmpty());
    }

    void anotherAccountsFileIsNotFollowed()
    {
        QTemporaryDir folder;
        const auto owner = opened(placeIn(folder));
        QVERIFY(owner->write(fleet(1, 5)));
        MirrorFile::Place other = placeIn(folder);
        other.account = QStringLiteral("other");
        const auto refused = MirrorFile::open(other, key());
        QVERIFY(!refused);
        QCOMPARE(refused.error().serviceCode, QStringLiteral("mirror_in_use"));
    }

#ifdef MIRROR_WRITER
    void aKilledOwnerIsFollowedAndReplaced()
    {
        QTemporaryDir folder;
        QProcess writer;
        writer.start(QStringLiteral(MIRROR_WRITER), {placeIn(folder).path});
        QVERIFY(writer.waitForReadyRead(20'000));
        Side follower(folder);
        QVERIFY(follower.load());
        QVERIFY(follower.feed->isFollowing());
        QTRY_VERIFY(follower.state(1).asOfMs > 0);
        for (int i = 0; i < 2; ++i) { // goes on while the other one goes on
            const qint64 before = follower.state(1).asOfMs;
            QTRY_VERIFY(follower.state(1).asOfMs > before);
            const QString name = follower.store.endpoint(companyName(1), phone(1, 1).mac)->name;
            for (const Endpoint &phone : follower.store.phones(companyName(1)))
                QCOMPARE(phone.name, name); // whole batches
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(!follower.feed->isFollowing(), 10'000);
        QCOMPARE(follower.store.phones(companyName(1)).size(), 300);
        follower.store.setEndpoints(companyName(2), {});
        follower.store.setCompany(company(2));
        QVERIFY(follower.settle());
        follower.feed.reset();
        const auto file = opened(placeIn(folder));
        QCOMPARE(readAll(*file).companies.size(), 2);
        QVERIFY(follower.problems.isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(TestMirrorFollow)
#include "tst_mirrorfollow.moc"
