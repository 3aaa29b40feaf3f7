// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/mirror/mirrorfleet.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonObject>
#include <QTest>

using namespace mirrorfleet;

namespace {

const QString hidden = QStringLiteral("correct-horse-battery");

std::unique_ptr<MirrorFile> opened(const MirrorFile::Place &place,
                                   const std::optional<Secret> &with = key())
{
    auto file = MirrorFile::open(place, with);
    if (!file)
        qWarning("%s", qPrintable(file.error().serviceCode + u' ' + file.error().detail));
    return file ? std::move(*file) : nullptr;
}

/// One of everything.
MirrorContent everything()
{
    MirrorContent content = fleet(1, 5);
    content.catalogue = catalogue();
    content.companies.prepend(company(0));
    content.phones[0].set.append(phoneWithSecret(1, 6, hidden));
    content.profiles = {{companyName(1), {profile(1, 1, hidden), profile(1, 2)}}};
    content.defaults = {
        {companyName(1),
         {{QStringLiteral("60"),
           QJsonObject{
               {QStringLiteral("settings_manager"),
                QJsonObject{{secretSetting, QJsonObject{{QStringLiteral("value"), hidden}}}}}}}}}};
    content.logs = {{companyName(1), {line(1, 3), line(1, 2), line(1, 1)}}};
    content.lists = {{companyName(1), Resource::Endpoints, 1767225600000, true},
                     {companyName(1), Resource::Logs, 1767225600001, false}};
    return content;
}

qint64 sizeOf(const QString &path)
{
    QFileInfo info(path);
    return info.exists() ? info.size() : -1;
}

} // namespace

class TestMirrorFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        QTemporaryDir folder;
        const MirrorContent content = everything();
        {
            const auto file = opened(placeIn(folder));
            QVERIFY(file && !file->notice());
            const auto written = file->write(content);
            QVERIFY(written);
            QVERIFY(written->rows > 0);
        }
        const auto file = opened(placeIn(folder));
        QVERIFY(file && !file->notice());
        MirrorTally tally;
        const MirrorContent back = readAll(*file, &tally);
        QCOMPARE(tally.notKept + tally.notOpened, 0);
        QCOMPARE(back.companies, content.companies);
        QCOMPARE(phonesOf(back, 1), content.phones.at(0).set);
        QCOMPARE(back.profiles.size(), 1);
        QCOMPARE(back.profiles.at(0).all, content.profiles.at(0).all);
        QCOMPARE(back.defaults.at(0).all, content.defaults.at(0).all);
        QCOMPARE(back.logs.at(0).lines, content.logs.at(0).lines);
        QCOMPARE(back.lists.size(), 2);
        QCOMPARE(back.lists.at(0).asOfMs, 1767225600000);
        QVERIFY(back.lists.at(0).complete && !back.lists.at(1).complete);
        QVERIFY(back.catalogue);
        QCOMPARE(back.catalogue->settings().size(), 2);
        QCOMPARE(back.catalogue->settings().at(0).uuid, openSetting);
        QCOMPARE(back.catalogue->settings().at(0).productGroups.size(), 2);
        QVERIFY(back.catalogue->settings().at(0).indexed);
        QVERIFY(back.catalogue->products().at(0).discontinued);
        QCOMPARE(back.catalogue->productGroups().at(0).name, QStringLiteral("D-Series"));
    }

    void hundredThousandPhonesComeBack()
    {
        QTemporaryDir folder;
        const int each = 25'000;
        {
            const auto file = opened(placeIn(folder));
            for (int number = 1; number <= 4; ++number)
                QVERIFY(file->write(fleet(number, each)));
        }
        const auto file = opened(placeIn(folder));
        MirrorTally tally;
        const MirrorContent back = readAll(*file, &tally);
        QCOMPARE(tally.rows, 4 * (each + 1));
        for (int number = 1; number <= 4; ++number)
            QVERIFY(phonesOf(back, number) == fleet(number, each).phones.at(0).set);
        for (const auto &page : back.phones)
            QVERIFY(page.set.size() <= MirrorFile::pageSize &&
                    page.packed.size() <= MirrorFile::packedPageSize);
    }

    void anUnchangedRefreshWritesNothing()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        const auto file = opened(place);
        QVERIFY(file->write(everything()));
        const QString log = place.path + QStringLiteral("-wal");
        const qint64 size = sizeOf(log);
        const QDateTime changed = QFileInfo(log).lastModified();
        QVERIFY(size > 0);
        for (int i = 0; i < 3; ++i) {
            const auto written = file->write(everything());
            QVERIFY(written);
            QCOMPARE(written->rows, 0);
        }
        QCOMPARE(sizeOf(log), size);
        QCOMPARE(QFileInfo(log).lastModified(), changed);
        MirrorContent one = everything();
        one.phones[0].set[2].name += u'!';
        QCOMPARE(file->write(one)->rows, 1);
        one.phones[0].set[5].settings[1].value += u'!';
        QCOMPARE(file->write(one)->rows, 1);
        QVERIFY(sizeOf(log) > size);
    }

    void whatGoesIsGone()
    {
        QTemporaryDir folder;
        const auto file = opened(placeIn(folder));
        QVERIFY(file->write(everything()));
        MirrorContent less;
        less.phones = {{companyName(1), {}, {phone(1, 2).mac, phone(1, 6).mac, phone(1, 99).mac}}};
        less.profiles = {{companyName(1), {profile(1, 2)}}};
        QCOMPARE(file->write(less)->rows, 4); // two phones, the settings of one, a profile
        MirrorContent back = readAll(*file);
        QCOMPARE(phonesOf(back, 1).size(), 4);
        QCOMPARE(back.profiles.at(0).all, QList<Profile>{profile(1, 2)});
        MirrorContent none;
        none.goneCompanies = {companyName(1)};
        QVERIFY(file->write(none));
        back = readAll(*file);
        QCOMPARE(back.companies, QList<Company>{company(0)});
        QVERIFY(back.phones.isEmpty() && back.profiles.isEmpty() && back.logs.isEmpty());
        QVERIFY(back.lists.isEmpty() && back.defaults.isEmpty());
    }

    void onlyTheNewestLogLinesStay()
    {
        QTemporaryDir folder;
        MirrorFile::Place place = placeIn(folder);
        place.mostLogLines = 3;
        const auto file = opened(place);
        MirrorContent content = fleet(1, 1);
        content.logs = {{companyName(1), {line(1, 5), line(1, 1), line(1, 4), line(1, 2)}}};
        QVERIFY(file->write(content));
        content.logs = {{companyName(1), {line(1, 3)}}};
        QVERIFY(file->write(content));
        QCOMPARE(readAll(*file).logs.at(0).lines,
                 (QList<LogEntry>{line(1, 5), line(1, 4), line(1, 3)}));
    }

    void noFileHoldsASecret()
    {
        QTemporaryDir folder;
        for (const bool withKey : {true, false}) {
            const auto file =
                opened(placeIn(folder), withKey ? std::optional(key()) : std::nullopt);
            MirrorContent content = everything();
            content.phones[0].set.append(phone(1, 7));
            content.phones[0].set.last().settings = {{unknownSetting, -1, hidden, QString()},
                                                     {openSetting, -1,
                                                      QStringLiteral("https://user:") + hidden +
                                                          u'@' +
                                                          QStringLiteral("prov.example.test/"),
                                                      QString()}};
            content.logs[0].lines.append(line(1, 9));
            content.logs[0].lines.last().path = QStringLiteral("/x?token=") + hidden;
            QVERIFY(file->write(content));
            QVERIFY(filesHold(folder.path(), QStringLiteral("Deutsch"))); // finds what is there
            QVERIFY(!filesHold(folder.path(), hidden));
            MirrorTally tally;
            const QList<Endpoint> back = phonesOf(readAll(*file, &tally), 1);
            QCOMPARE(back.at(5).settings.size(), withKey ? 4 : 2);
            QCOMPARE(back.at(5).settings.at(0), content.phones.at(0).set.at(5).settings.at(0));
            QCOMPARE(back.at(6).settings.size(), withKey ? 2 : 0);
            QCOMPARE(tally.notKept, withKey ? 0 : 5);
        }
        QVERIFY(!filesHold(folder.path(), hidden));
    }

    void whatTurnsOutToBeASecretIsSealed()
    {
        QTemporaryDir folder;
        const auto file = opened(placeIn(folder));
        MirrorContent content = fleet(1, 1);
        content.catalogue = catalogue();
        content.phones[0].set[0].settings = {{openSetting, 1, hidden, QString()}};
        content.profiles = {{companyName(1), {profile(1, 1)}}};
        content.profiles[0].all[0].settings[0].value = hidden;
        content.defaults = {
            {companyName(1),
             {{QStringLiteral("60"),
               QJsonObject{{QStringLiteral("settings_manager"),
                            QJsonObject{{openSetting,
                                         QJsonObject{{QStringLiteral("value"), hidden}}}}}}}}}};
        QVERIFY(file->write(content));
        QVERIFY(filesHold(folder.path(), hidden));
        MirrorContent now;
        now.catalogue = Catalogue();
        Setting changed = catalogue().settings().at(0);
        changed.fieldType = QStringLiteral("password");
        now.catalogue->addSetting(changed);
        QVERIFY(file->write(now));
        MirrorTally tally;
        const MirrorContent back = readAll(*file, &tally);
        QCOMPARE(phonesOf(back, 1), content.phones.at(0).set);
        QCOMPARE(back.profiles.at(0).all, content.profiles.at(0).all);
        QCOMPARE(back.defaults.at(0).all, content.defaults.at(0).all);
        QCOMPARE(tally.notOpened, 0);
        QVERIFY(!filesHold(folder.path(), hidden));
    }

    void anotherKeyLosesSecretsOnly()
    {
        QTemporaryDir folder;
        QVERIFY(opened(placeIn(folder))->write(everything()));
        const auto file = opened(placeIn(folder), key('x'));
        QVERIFY(file);
        MirrorTally tally;
        const MirrorContent back = readAll(*file, &tally);
        QCOMPARE(phonesOf(back, 1).size(), 6);
        QCOMPARE(phonesOf(back, 1).at(5).settings.size(), 2);
        QCOMPARE(tally.notOpened, 3);
        QVERIFY(file->write(everything()));
        QCOMPARE(phonesOf(readAll(*file, &tally), 1), everything().phones.at(0).set);
        QCOMPARE(tally.notOpened, 0);
    }

    void anotherAccountFindsNothing()
    {
        QTemporaryDir folder;
        QVERIFY(opened(placeIn(folder))->write(everything()));
        MirrorFile::Place other = placeIn(folder);
        other.account = QStringLiteral("other");
        const auto file = opened(other);
        QVERIFY(file);
        const MirrorContent back = readAll(*file);
        QVERIFY(back.companies.isEmpty() && back.phones.isEmpty());
        QVERIFY(back.catalogue->settings().isEmpty());
    }

    void onlyTheOwnerMayReadIt()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        const auto file = opened(place);
        QVERIFY(file->write(everything()));
        const auto owner =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const char *suffix : {"", "-wal", "-shm"}) {
            const QString path = place.path + QString::fromLatin1(suffix);
            QVERIFY2(QFile::exists(path), suffix);
            QCOMPARE(QFile::permissions(path), owner);
        }
        QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("mirror"))) &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
#else
        QSKIP("no such permissions here");
#endif
    }

    void removingLeavesNothing()
    {
        QTemporaryDir folder;
        const MirrorFile::Place place = placeIn(folder);
        QVERIFY(opened(place)->write(everything()));
        QVERIFY(QFile::exists(place.path));
        QVERIFY(MirrorFile::setAside(place.path));
        QVERIFY(opened(place)->write(everything()));
        MirrorFile::remove(place.path);
        QVERIFY(QDir(folder.filePath(QStringLiteral("mirror"))).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMirrorFile)
#include "tst_mirrorfile.moc"
