// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/rowformat.h"
#include "tests/core/mirror/mirrorfleet.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <map>

using namespace mirrorfleet;

namespace {

using Phones = std::map<MacAddress, Endpoint>;

std::unique_ptr<MirrorFile> opened(const MirrorFile::Place &place)
{
    auto file = MirrorFile::open(place, key());
    if (!file)
        qWarning("%s", qPrintable(file.error().serviceCode + u' ' + file.error().detail));
    return file ? std::move(*file) : nullptr;
}

QList<Endpoint> listed(const Phones &phones)
{
    QList<Endpoint> all;
    for (const auto &[mac, phone] : phones)
        all.append(phone);
    return all;
}

/// Runs `work` on the file behind the mirror's back.
template <typename Work>
void inDatabase(const QString &path, Work work)
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("behind"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        work(database);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("behind"));
}

int countOf(const QString &path, const QString &question)
{
    int count = -1;
    inDatabase(path, [&](const QSqlDatabase &database) {
        QSqlQuery query(database);
        if (query.exec(question) && query.next())
            count = query.value(0).toInt();
    });
    return count;
}

/// As an earlier version left it: a row for each phone.
void takeBlocksApart(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    QVERIFY(query.exec(
        QStringLiteral("CREATE TABLE phones (company INTEGER NOT NULL, mac INTEGER NOT NULL,"
                       " data BLOB NOT NULL, PRIMARY KEY (company, mac)) WITHOUT ROWID")));
    QList<QVariantList> rows;
    QVERIFY(query.exec(QStringLiteral("SELECT company, first, macs, data FROM phone_blocks")));
    while (query.next()) {
        PhoneBlock block;
        const QByteArray data = query.value(3).toByteArray();
        QVERIFY(unpack(query.value(1).toULongLong(), query.value(2).toByteArray(), data, block));
        for (std::size_t row = 0; row < block.size(); ++row)
            rows.append(
                {query.value(0), qint64(block.macs[row]),
                 QByteArray(block.record(row).data(), qsizetype(block.record(row).size()))});
    }
    query.prepare(QStringLiteral("INSERT INTO phones VALUES (?, ?, ?)"));
    for (const QVariantList &row : std::as_const(rows)) {
        for (int i = 0; i < 3; ++i)
            query.bindValue(i, row.at(i));
        QVERIFY(query.exec());
    }
    QVERIFY(query.exec(QStringLiteral("DROP TABLE phone_blocks")));
    QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = 2")));
}

} // namespace

/// How phones lie in the file.
class TestMirrorBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAMapAfterRandomBatches()
    {
        for (quint32 seed = 1; seed <= 4; ++seed) {
            QTemporaryDir folder;
            QRandomGenerator random(seed);
            Phones expected;
            auto file = opened(placeIn(folder));
            QVERIFY(file && file->write(fleet(1, 0)));
            for (int round = 0; round < 40; ++round) {
                MirrorContent batch;
                batch.phones.append({companyName(1), {}, {}});
                MirrorContent::Phones &phones = batch.phones.last();
                const int around = random.bounded(3000);
                QSet<int> numbers;
                for (int left = random.bounded(1, 400); left > 0; --left)
                    numbers.insert(around + random.bounded(500));
                for (const int number : std::as_const(numbers)) {
                    Endpoint one = random.bounded(5) == 0
                                       ? phoneWithSecret(1, number, QStringLiteral("hidden"))
                                       : phone(1, number);
                    if (random.bounded(3) == 0) {
                        phones.gone.append(one.mac);
                        expected.erase(one.mac);
                        continue;
                    }
                    one.name += QString(random.bounded(60), u'x');
                    phones.set.append(one);
                    expected[one.mac] = one;
                }
                QVERIFY(file->write(batch));
                QCOMPARE(file->write(batch)->rows, 0); // all of it is there
                if (round % 8 == 7) {
                    file.reset();
                    file = opened(placeIn(folder));
                    QVERIFY(file);
                    QCOMPARE(phonesOf(readAll(*file), 1), listed(expected));
                }
            }
            file.reset();
            const QString path = placeIn(folder).path;
            const int blocks = countOf(path, QStringLiteral("SELECT count(*) FROM phone_blocks"));
            QCOMPARE(countOf(path, QStringLiteral("SELECT total(phones) FROM phone_blocks")),
                     int(expected.size()));
            QVERIFY(blocks <= int(expected.size() / (PhoneBlock::usual / 4) + 1));
        }
    }

    // One whose phones lay a row each.
    void anOlderFileIsTakenOver()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        MirrorContent content = fleet(1, 500);
        content.phones.first().set[7] = phoneWithSecret(1, 8, QStringLiteral("hidden"));
        QVERIFY(opened(place)->write(content));
        inDatabase(place.path, takeBlocksApart);
        QCOMPARE(countOf(place.path, QStringLiteral("SELECT count(*) FROM phones")), 500);
        auto file = opened(place);
        QVERIFY(file);
        QCOMPARE(phonesOf(readAll(*file), 1), content.phones.first().set);
        QVERIFY(countOf(place.path, QStringLiteral("SELECT count(*) FROM phone_blocks")) < 10);
        for (int number = 1; number <= 500; number += 20) {
            MirrorContent one = fleet(1, 0);
            Endpoint changed = phone(1, number);
            changed.name = QStringLiteral("other");
            one.phones.first().set.append(changed);
            content.phones.first().set[number - 1] = changed;
            QCOMPARE(file->write(one)->rows, 1);
        }
        QCOMPARE(phonesOf(readAll(*file), 1), content.phones.first().set);
        file.reset();
        QCOMPARE(countOf(place.path, QStringLiteral("SELECT total(phones) FROM phone_blocks")),
                 500);
    }

    // Before all that are there, where no block is yet.
    void addressesBelowAllOthers_data()
    {
        QTest::addColumn<bool>("older");
        QTest::addColumn<int>("lower");
        for (const int lower : {1, 64, 100}) {
            QTest::addRow("older file, %d", lower) << true << lower;
            QTest::addRow("first block emptied, %d", lower) << false << lower;
        }
    }
    void addressesBelowAllOthers()
    {
        QFETCH(bool, older);
        QFETCH(int, lower);
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        auto file = opened(place);
        MirrorContent high = fleet(1, 0);
        Phones expected;
        for (int number = 1000; number < 1164; ++number)
            high.phones.first().set.append(phone(1, number));
        QVERIFY(file->write(high));
        for (const Endpoint &one : std::as_const(high.phones.first().set))
            expected[one.mac] = one;
        if (older) {
            file.reset();
            inDatabase(place.path, takeBlocksApart);
            file = opened(place);
        } else {
            MirrorContent gone = fleet(1, 0);
            for (int number = 1000; number < 1064; ++number) {
                gone.phones.first().gone.append(phone(1, number).mac);
                expected.erase(phone(1, number).mac);
            }
            QVERIFY(file->write(gone));
        }
        // Somebody who follows is told of what is written from now on.
        const auto follower = opened(place);
        QVERIFY(follower && !follower->ownsFile());
        (void)readAll(*follower);
        for (const int rounds : {1, lower}) {
            MirrorContent low = fleet(1, 0);
            for (int number = 1; number <= rounds; ++number)
                low.phones.first().set.append(phone(1, number));
            QVERIFY(file->write(low));
            for (const Endpoint &one : std::as_const(low.phones.first().set))
                expected[one.mac] = one;
        }
        MirrorContent news;
        QVERIFY(follower->readSince(follower->position(), [&](MirrorContent &&page) {
            news.phones += page.phones;
            return true;
        }));
        for (const MirrorContent::Phones &phones : std::as_const(news.phones))
            QCOMPARE(phones.gone, QList<MacAddress>());
        QCOMPARE(phonesOf(news, 1).size(), lower);
        QCOMPARE(phonesOf(readAll(*file), 1), listed(expected));
    }

    void blocksThatCannotBeAreDamage_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("addresses")
            << QStringLiteral("UPDATE phone_blocks SET macs = x'0001' || macs");
        QTest::newRow("lengths") << QStringLiteral("UPDATE phone_blocks SET data = data || x'00'");
        QTest::newRow("order") << QStringLiteral(
            "UPDATE phone_blocks SET first = first + 80 WHERE first = 0");
        QTest::newRow("nothing") << QStringLiteral("UPDATE phone_blocks SET macs = x'ff'");
    }
    void blocksThatCannotBeAreDamage()
    {
        QFETCH(QString, statement);
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        QVERIFY(opened(place)->write(fleet(1, 300)));
        inDatabase(place.path, [&](const QSqlDatabase &database) {
            QSqlQuery query(database);
            QVERIFY(query.exec(statement));
        });
        const auto file = opened(place);
        QVERIFY(file);
        const auto read = file->read([](MirrorContent &&) { return true; });
        QVERIFY(!read);
        QVERIFY(isDamage(read.error()));
    }
};

QTEST_GUILESS_MAIN(TestMirrorBlocks)
#include "tst_mirrorblocks.moc"
