// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfeed.h"
#include "tests/core/mirror/mirrorfleet.h"
#include "tests/support/fakeclock.h"
#include "tests/support/filelimit.h"

#include <QProcess>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace mirrorfleet;

namespace {

const QString hidden = QStringLiteral("correct-horse-battery");

/// A store with its mirror.
struct Side
{
    explicit Side(const MirrorFile::Place &place, const Secret &with = key())
        : feed(std::make_unique<MirrorFeed>(store, clock, place))
    {
        QObject::connect(feed.get(), &MirrorFeed::problem, feed.get(),
                         [this](const Error &error) { problems.append(error.serviceCode); });
        feed->open(with);
    }
    bool load()
    {
        return QTest::qWaitFor([this] { return feed->isLoaded(); }, 20'000);
    }
    /// After this what is in the store is on disk, if it can be.
    bool isKept(std::chrono::milliseconds delay)
    {
        clock.advance(delay);
        return QTest::qWaitFor(
            [this] {
                clock.advance(MirrorFeed::writeDelay);
                return feed->isWritten();
            },
            20'000);
    }
    void fill(int phones)
    {
        store.setCatalogue(catalogue());
        store.setCompanies({company(1)});
        store.setEndpoints(companyName(1), fleet(1, phones).phones.at(0).set);
        store.setEndpoints(companyName(1), {phoneWithSecret(1, 1, hidden)});
    }
    QMap<MacAddress, Endpoint> phones() const
    {
        QMap<MacAddress, Endpoint> all;
        for (const Endpoint &phone : store.phones(companyName(1)))
            all.insert(phone.mac, phone);
        return all;
    }

    FakeClock clock;
    Store store;
    QStringList problems;
    std::unique_ptr<MirrorFeed> feed;
};

/// What the next run finds.
QMap<MacAddress, Endpoint> kept(const MirrorFile::Place &place)
{
    Side next(place);
    return next.load() ? next.phones() : QMap<MacAddress, Endpoint>();
}

/// Another process that keeps writers from the database, or readers too, until it is told to go.
struct Locker
{
    Locker(const MirrorFile::Place &place, const QString &how)
    {
        process.start(QStringLiteral(MIRROR_WRITER), {place.path, how});
        holds = process.waitForReadyRead(20'000) && process.readLine() == "locked\n";
    }
    void release()
    {
        process.closeWriteChannel();
        process.waitForFinished();
    }
    QProcess process;
    bool holds = false;
};

/// Root may write everywhere; while this lives it is nobody. Others stay who they are.
class NoRights
{
public:
    NoRights() { m_isChanged = ::geteuid() == 0 && ::seteuid(nobody) == 0; }
    ~NoRights() { m_isChanged = m_isChanged && ::seteuid(0) != 0; }
    Q_DISABLE_COPY_MOVE(NoRights)
    static constexpr uid_t nobody = 65534;

private:
    bool m_isChanged = false;
};

/// Every file with what is in it.
QMap<QString, QByteArray> contentOf(const QString &folder)
{
    QMap<QString, QByteArray> all;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        all.insert(info.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return all;
}

} // namespace

class TestMirrorTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDatabaseIsTold()
    {
        QTemporaryDir folder;
        MirrorFile::Place place = placeIn(folder);
        place.steps.append({QStringLiteral("PRAGMA max_page_count = 60")});
        auto file = MirrorFile::open(place, key());
        QVERIFY(file);
        QVERIFY((*file)->write(fleet(1, 50)));
        const auto full = (*file)->write(fleet(2, 5000));
        QVERIFY(!full);
        QCOMPARE(full.error().serviceCode, QStringLiteral("mirror_full"));
        QCOMPARE(phonesOf(readAll(**file), 1), fleet(1, 50).phones.at(0).set);
        QVERIFY(phonesOf(readAll(**file), 2).isEmpty());
        QVERIFY((*file)->write(fleet(1, 50)));
    }

    void whatFindsNoRoomIsWrittenWhenThereIsSome()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        Side side(place);
        QVERIFY(side.load());
        {
            const FileLimit limit(96 * 1024);
            QVERIFY(limit.works());
            side.fill(3000);
            side.clock.advance(MirrorFeed::writeDelay);
            QTRY_VERIFY_WITH_TIMEOUT(!side.problems.isEmpty(), 20000);
            for (int i = 0; i < 3; ++i) // tried again, and told once
                side.clock.advance(MirrorFeed::retryDelay);
            QCOMPARE(side.problems, QStringList{QStringLiteral("mirror_full")});
            QCOMPARE(side.phones().size(), 3000);
        }
        QVERIFY(side.isKept(MirrorFeed::retryDelay));
        side.feed.reset();
        QCOMPARE(kept(place), side.phones());
    }

    void aFolderThatCannotBeMade_data()
    {
        QTest::addColumn<bool>("folderInTheWay");
        QTest::newRow("a file instead of the folder") << false;
        QTest::newRow("a folder instead of the file") << true;
    }

    // Root may write everywhere; this it cannot either.
    void aFolderThatCannotBeMade()
    {
        QFETCH(bool, folderInTheWay);
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        const QString inTheWay =
            folderInTheWay ? place.path : folder.filePath(QStringLiteral("mirror"));
        if (folderInTheWay) {
            QVERIFY(QDir().mkpath(inTheWay));
        } else {
            QFile file(inTheWay);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        Side side(place);
        QVERIFY(side.load());
        QCOMPARE(side.problems, QStringList{QStringLiteral("mirror_read_only")});
        side.fill(1200);
        side.store.removeEndpoints(companyName(1), {phone(1, 9).mac});
        side.clock.advance(MirrorFeed::retryDelay);
        QCOMPARE(side.phones().size(), 1199);
        QVERIFY(folderInTheWay ? QDir().rmdir(inTheWay) : QFile::remove(inTheWay));
        QTRY_VERIFY2((side.clock.advance(MirrorFeed::retryDelay), QFile::exists(place.path)),
                     "it is tried again");
        QVERIFY(side.isKept(MirrorFeed::writeDelay));
        QCOMPARE(side.problems.size(), 1);
        side.feed.reset();
        QCOMPARE(kept(place), side.phones());
    }

    void whereNothingCanBeWrittenItIsStillRead_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("a folder that nobody may write to") << true;
        QTest::newRow("a file of somebody else's") << false; // as on a read-only medium
    }

    void whereNothingCanBeWrittenItIsStillRead()
    {
        QFETCH(bool, isOurs);
        if (!isOurs && ::geteuid() != 0)
            QSKIP("only root can make files that belong to somebody else");
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        {
            Side first(place);
            QVERIFY(first.load());
            first.fill(1500);
        }
        const QString inside = QFileInfo(place.path).path();
        const QMap<QString, QByteArray> before = contentOf(inside);
        const auto pathOf = [](const QString &path) { return QFile::encodeName(path); };
        QCOMPARE(::chmod(pathOf(folder.path()).constData(), 0755), 0);
        QCOMPARE(::chmod(pathOf(place.path).constData(), isOurs ? 0600 : 0644), 0);
        QCOMPARE(::chmod(pathOf(inside).constData(), isOurs ? 0500 : 0755), 0);
        if (isOurs && ::geteuid() == 0) {
            QCOMPARE(::chown(pathOf(place.path).constData(), NoRights::nobody, gid_t(-1)), 0);
            QCOMPARE(::chown(pathOf(inside).constData(), NoRights::nobody, gid_t(-1)), 0);
        }
        auto none = std::make_unique<NoRights>();
        Side side(place);
        QVERIFY(side.load());
        QCOMPARE(side.problems, QStringList{QStringLiteral("mirror_read_only")});
        QCOMPARE(side.phones().size(), 1500);
        QCOMPARE(side.phones().value(phone(1, 1).mac), phoneWithSecret(1, 1, hidden));
        QVERIFY(!side.feed->isFollowing()); // there is nobody else who would ask the service
        Endpoint renamed = phone(1, 7);
        renamed.name = QStringLiteral("renamed");
        side.store.setEndpoints(companyName(1), {renamed});
        for (int i = 0; i < 3; ++i) // tried again, and told once
            side.clock.advance(MirrorFeed::retryDelay);
        QCOMPARE(side.problems.size(), 1);
        QVERIFY(contentOf(inside) == before);
        none.reset();

        QCOMPARE(::chmod(pathOf(inside).constData(), 0700), 0);
        QVERIFY(side.isKept(MirrorFeed::retryDelay));
        QCOMPARE(side.phones().value(renamed.mac).name, QStringLiteral("renamed"));
        side.feed.reset();
        QCOMPARE(kept(place), side.phones());
    }

    void whatIsLockedIsWrittenLater()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        Side side(place);
        QVERIFY(side.load());
        side.fill(100);
        QVERIFY(side.isKept(MirrorFeed::writeDelay));
        Locker locker(place, QStringLiteral("writers"));
        QVERIFY(locker.holds);
        side.store.removeEndpoints(companyName(1), {phone(1, 9).mac});
        side.clock.advance(MirrorFeed::writeDelay);
        QTRY_COMPARE_WITH_TIMEOUT(side.problems, QStringList{QStringLiteral("mirror_busy")},
                                  20'000);
        locker.release();
        QVERIFY(side.isKept(MirrorFeed::retryDelay));
        side.feed.reset();
        QCOMPARE(kept(place), side.phones());
    }

    // What an earlier run left is not overwritten by what could be read without it.
    void whatIsLockedAtTheStartIsReadLater()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        {
            Side first(place);
            QVERIFY(first.load());
            first.fill(2000);
        }
        Locker locker(place, QStringLiteral("all"));
        QVERIFY(locker.holds);
        Side side(place);
        QVERIFY(side.load());
        QCOMPARE(side.problems, QStringList{QStringLiteral("mirror_busy")});
        // Meanwhile the service was asked, and answered in part.
        Endpoint renamed = phone(1, 7);
        renamed.name = QStringLiteral("renamed");
        side.store.setCompanies({company(1), company(2)});
        side.store.setEndpoints(companyName(1), {renamed});
        locker.release();
        side.clock.advance(MirrorFeed::retryDelay);
        QTRY_COMPARE_WITH_TIMEOUT(side.phones().size(), 2000, 20000);
        QCOMPARE(side.phones().value(renamed.mac).name, QStringLiteral("renamed"));
        QCOMPARE(side.phones().value(phone(1, 1).mac).settings.size(), 4);
        QVERIFY(side.isKept(MirrorFeed::writeDelay));
        side.feed.reset();
        QCOMPARE(kept(place), side.phones());
    }

    void whatTheServiceNoLongerHasDoesNotComeBackLate()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        {
            Side first(place);
            QVERIFY(first.load());
            first.fill(50);
        }
        Locker locker(place, QStringLiteral("all"));
        QVERIFY(locker.holds);
        Side side(place);
        QVERIFY(side.load());
        side.fill(40); // the whole list, by now
        LoadState loaded;
        loaded.phase = LoadState::Phase::Loaded;
        loaded.asOfMs = 4711;
        side.store.setState(Resource::Endpoints, companyName(1), loaded);
        locker.release();
        side.clock.advance(MirrorFeed::retryDelay);
        QTRY_VERIFY_WITH_TIMEOUT((side.clock.advance(MirrorFeed::writeDelay),
                                  QFile::exists(place.path + QStringLiteral("-wal"))),
                                 10'000);
        QVERIFY(side.isKept(MirrorFeed::writeDelay));
        QCOMPARE(side.phones().size(), 40);
        side.feed.reset();
        QCOMPARE(kept(place), side.phones());
    }

    void anotherKeyHidesSecretsAndLosesNone()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        {
            Side first(place);
            QVERIFY(first.load());
            first.fill(10);
        }
        {
            Side other(place, key('x'));
            QVERIFY(other.load());
            QCOMPARE(other.problems, QStringList{QStringLiteral("mirror_key")});
            QCOMPARE(other.phones().size(), 10);
            QCOMPARE(other.phones().value(phone(1, 1).mac).settings.size(), 2);
        }
        Side again(place);
        QVERIFY(again.load());
        QVERIFY(again.problems.isEmpty());
        QCOMPARE(again.phones().value(phone(1, 1).mac), phoneWithSecret(1, 1, hidden));
    }
};

QTEST_GUILESS_MAIN(TestMirrorTrouble)
#include "tst_mirrortrouble.moc"
