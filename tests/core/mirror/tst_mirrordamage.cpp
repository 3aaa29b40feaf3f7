// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirror.h"
#include "tests/core/mirror/mirrorfleet.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace mirrorfleet;

namespace {

void fill(const MirrorFile::Place &place)
{
    auto file = MirrorFile::open(place, key());
    QVERIFY(file);
    MirrorContent content = fleet(1, 3000);
    content.lists = {{companyName(1), Resource::Endpoints, 1767225600000, true}};
    QVERIFY((*file)->write(content));
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Through SQLite itself, as if an older or newer program had been at work.
void statement(const QString &path, const QString &text)
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(text), qPrintable(text));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
}

QStringList filesBeside(const MirrorFile::Place &place, const QString &pattern)
{
    return QFileInfo(place.path).absoluteDir().entryList({pattern}, QDir::Files);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a mirror says after opening, all pages taken.
struct Listener
{
    explicit Listener(const MirrorFile::Place &place)
        : mirror(place)
    {
        QObject::connect(&mirror, &Mirror::pagesReady, &mirror, [this] {
            while (const auto page = mirror.takePage()) {
                for (const MirrorContent::Phones &phones : page->phones)
                    count += phones.packed.size() + phones.set.size();
            }
        });
        QObject::connect(&mirror, &Mirror::problem, &mirror,
                         [this](const Error &error) { problems.append(error); });
    }
    Mirror mirror;
    QSignalSpy ready{&mirror, &Mirror::ready};
    QSignalSpy rebuilt{&mirror, &Mirror::rebuilt};
    QSignalSpy written{&mirror, &Mirror::written};
    QList<Error> problems;
    qsizetype count = 0;
};

} // namespace

class TestMirrorDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenFileIsSetAsideAndMadeAnew_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"no database", "text", "bad version", "wrong type", "bad number",
                                "cut short row", "text with a gap"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void aBrokenFileIsSetAsideAndMadeAnew()
    {
        QFETCH(QString, how);
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        fill(place);
        if (how == u"no database")
            overwrite(place.path, 0, QByteArray(4096, '\x55'));
        else if (how == u"text")
            overwrite(place.path, 0, "This is no database at all, it is a letter.");
        else if (how == u"bad version")
            statement(place.path, QStringLiteral("PRAGMA user_version = -7"));
        else if (how == u"wrong type")
            statement(place.path, QStringLiteral("UPDATE phone_blocks SET data = 'none'"));
        else if (how == u"bad number")
            statement(place.path, QStringLiteral("UPDATE companies SET company = 12345"));
        else if (how == u"cut short row")
            statement(place.path,
                      QStringLiteral("UPDATE phone_blocks SET data = substr(data, 1, 20)"));
        else
            statement(place.path, QStringLiteral("DELETE FROM texts WHERE number = 2"));
        Listener listener(place);
        listener.mirror.open(key());
        QTRY_COMPARE(listener.ready.size(), 1);
        QCOMPARE(listener.problems.size(), 1);
        const Error &told = listener.problems.at(0);
        QCOMPARE(told.kind, Error::Kind::Storage);
        QCOMPARE(told.serviceCode, QStringLiteral("mirror_damaged"));
        const QStringList aside = filesBeside(place, QStringLiteral("one.sqlite.broken-*Z"));
        QCOMPARE(aside.size(), 1);
        QVERIFY(told.detail.contains(aside.at(0)));
        listener.mirror.write(fleet(1, 10));
        QTRY_COMPARE(listener.written.size(), 1);
        QVERIFY(listener.written.at(0).at(0).toBool());
    }

    void damageInTheMiddleIsFoundAfterReading()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        fill(place);
        const qint64 size = QFileInfo(place.path).size();
        overwrite(place.path, size / 2, QByteArray(4096, '\x33'));
        Listener listener(place);
        listener.mirror.open(key());
        QTRY_COMPARE(listener.rebuilt.size(), 1);
        QTRY_COMPARE(listener.problems.size(), 1);
        QCOMPARE(listener.problems.at(0).serviceCode, QStringLiteral("mirror_damaged"));
    }

    void aCutFileDoesNotStopTheProgram()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        fill(place);
        QVERIFY(QFile::resize(place.path, QFileInfo(place.path).size() / 3));
        Listener listener(place);
        listener.mirror.open(key());
        QTRY_COMPARE(listener.ready.size(), 1);
        QTRY_COMPARE(listener.problems.size(), 1);
        QCOMPARE(listener.problems.at(0).serviceCode, QStringLiteral("mirror_damaged"));
    }

    void onlyTheLastBrokenFileStays()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        for (int i = 0; i < 3; ++i) {
            fill(place);
            overwrite(place.path, 0, QByteArray(4096, '\x55'));
            QVERIFY(MirrorFile::open(place, key()));
        }
        QCOMPARE(filesBeside(place, QStringLiteral("*.broken-*")).size(), 1);
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        fill(place);
        statement(place.path, QStringLiteral("PRAGMA user_version = 99"));
        const QByteArray before = contentOf(place.path);
        {
            Listener listener(place);
            listener.mirror.open(key());
            QTRY_COMPARE(listener.ready.size(), 1);
            QCOMPARE(listener.problems.size(), 1);
            QCOMPARE(listener.problems.at(0).serviceCode, QStringLiteral("mirror_newer"));
            listener.mirror.write(fleet(2, 10));
            QTRY_COMPARE(listener.written.size(), 1);
        }
        QVERIFY(contentOf(place.path) == before);
        QVERIFY(filesBeside(place, QStringLiteral("*.broken-*")).isEmpty());
    }

    void anOlderFileIsBroughtUpToDate()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        fill(place);
        MirrorFile::Place later = place;
        later.steps.append(
            {QStringLiteral("ALTER TABLE companies ADD COLUMN note TEXT NOT NULL DEFAULT ''"),
             QStringLiteral("CREATE TABLE notes (text TEXT)")});
        {
            auto file = MirrorFile::open(later, key());
            QVERIFY(file && !(*file)->notice());
            QCOMPARE(phonesOf(readAll(**file), 1), fleet(1, 3000).phones.at(0).set);
        }
        statement(place.path, QStringLiteral("INSERT INTO notes SELECT note FROM companies"));
        const auto older = MirrorFile::open(place, key());
        QVERIFY(!older);
        QCOMPARE(older.error().serviceCode, QStringLiteral("mirror_newer"));
        // A step that fails leaves the version before it.
        MirrorFile::Place worse = later;
        worse.steps.append({QStringLiteral("CREATE TABLE more (text TEXT)"),
                            QStringLiteral("CREATE TABLE notes (text TEXT)")});
        QVERIFY(!MirrorFile::open(worse, key()));
        QVERIFY(MirrorFile::open(later, key()));
    }

    void aSecondProgramReadsOnly()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        fill(place);
        auto first = MirrorFile::open(place, key());
        QVERIFY(first);
        auto second = MirrorFile::open(place, key());
        QVERIFY(second);
        QVERIFY((*first)->ownsFile());
        QVERIFY(!(*second)->ownsFile());
        QVERIFY((*first)->write(fleet(2, 5)));
        const auto nothing = (*second)->write(fleet(3, 5));
        QVERIFY(nothing);
        QCOMPARE(nothing->rows, 0);
        const MirrorContent seen = readAll(**second);
        QCOMPARE(phonesOf(seen, 2), fleet(2, 5).phones.at(0).set);
        QVERIFY(phonesOf(seen, 3).isEmpty());
    }

    void aFolderThatCannotBeMadeIsToldOnce()
    {
        QTemporaryDir folder;
        MirrorFile::Place place = placeIn(folder);
        QFile inTheWay(folder.filePath(QStringLiteral("mirror")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Listener listener(place);
        listener.mirror.open(key());
        for (int i = 0; i < 3; ++i)
            listener.mirror.write(fleet(1, 10));
        QTRY_COMPARE(listener.written.size(), 3);
        QCOMPARE(listener.ready.size(), 1);
        QCOMPARE(listener.problems.size(), 1);
        QCOMPARE(listener.problems.at(0).serviceCode, QStringLiteral("mirror_read_only"));
    }

    void theEndWaitsForWhatWasHandedOver()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        {
            Mirror mirror(place);
            mirror.open(key());
            for (int number = 1; number <= 5; ++number)
                mirror.write(fleet(number, 200));
        }
        auto file = MirrorFile::open(place, key());
        QVERIFY(file);
        QCOMPARE(readAll(**file).companies.size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestMirrorDamage)
#include "tst_mirrordamage.moc"
