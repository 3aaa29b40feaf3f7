// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using core::Error;
using core::Preference;
using core::PreferenceMigration;
using core::Preferences;

namespace {

Preference<QString> text()
{
    return {QStringLiteral("a/text"), QStringLiteral("default")};
}
Preference<bool> flag()
{
    return {QStringLiteral("a/flag"), true};
}
Preference<int> number()
{
    return {QStringLiteral("a/number"), 42};
}
Preference<double> ratio()
{
    return {QStringLiteral("a/ratio"), 0.5};
}
Preference<QStringList> list()
{
    return {QStringLiteral("a/list"), {QStringLiteral("x")}};
}
Preference<QByteArray> bytes()
{
    return {QStringLiteral("a/bytes"), QByteArray("d")};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesNothingUntilSet();
    void defaultsUntilSet();
    void everyTypeSurvivesARestart_data();
    void everyTypeSurvivesARestart();
    void changedOnlyWhenItDiffers();
    void wrongTypeCountsAsNotStored();
    void migratesRenamedKeys();
    void newerFileIsLeftAlone();
    void foreignKeysSurvive();
    void ownerOnly();
    void brokenFileIsKept_data();
    void brokenFileIsKept();
    void unwritableFileTellsAndHolds();
    void declaredKeysDiffer();

private:
    void writeFile(const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestPreferences::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("perch/perch.ini"));
}

void TestPreferences::writeFile(const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TestPreferences::writesNothingUntilSet()
{
    {
        Preferences preferences(m_path);
        QVERIFY(preferences.load());
        QCoreApplication::sendPostedEvents(); // that is when QSettings writes
        QVERIFY(!QFile::exists(m_path));
    }
    QVERIFY(!QFile::exists(m_path));
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QVERIFY(preferences.set(number(), 7));
    QVERIFY2(contentOf(m_path).contains("version=1"), contentOf(m_path));
}

void TestPreferences::defaultsUntilSet()
{
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QCOMPARE(preferences.value(text()), u"default"_qs);
    QCOMPARE(preferences.value(flag()), true);
    QCOMPARE(preferences.value(number()), 42);
    QCOMPARE(preferences.value(list()), QStringList{u"x"_qs});
    QVERIFY(!preferences.isSet(text()));
    QVERIFY(preferences.set(text(), u"mine"_qs));
    QVERIFY(preferences.isSet(text()));
    QCOMPARE(preferences.value(text()), u"mine"_qs);
    QVERIFY(preferences.unset(text()));
    QVERIFY(!preferences.isSet(text()));
    QCOMPARE(preferences.value(text()), u"default"_qs);
}

void TestPreferences::everyTypeSurvivesARestart_data()
{
    QTest::addColumn<QString>("string");
    QTest::addColumn<QStringList>("strings");
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("usual") << u"dark"_qs << QStringList{u"a"_qs, u"b"_qs}
                           << QByteArray("\x01\xff\0z", 4);
    QTest::newRow("empty") << u""_qs << QStringList{} << QByteArray("");
    QTest::newRow("one") << u"@Invalid()"_qs << QStringList{u"only"_qs}
                         << QByteArray("@ByteArray(x)");
    QTest::newRow("awkward") << u"a;b=\"c\"\n[d] \u00fc\U0001F426, e"_qs
                             << QStringList{u"a, b"_qs, u""_qs, u"\u00e9"_qs}
                             << QByteArray(3000, '\xee');
}

void TestPreferences::everyTypeSurvivesARestart()
{
    QFETCH(QString, string);
    QFETCH(QStringList, strings);
    QFETCH(QByteArray, raw);
    {
        Preferences preferences(m_path);
        QVERIFY(preferences.load());
        QVERIFY(preferences.set(text(), string));
        QVERIFY(preferences.set(list(), strings));
        QVERIFY(preferences.set(bytes(), raw));
        QVERIFY(preferences.set(flag(), false));
        QVERIFY(preferences.set(number(), -7));
        QVERIFY(preferences.set(ratio(), 1.25));
    }
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QCOMPARE(preferences.value(text()), string);
    QCOMPARE(preferences.value(list()), strings);
    QCOMPARE(preferences.value(bytes()), raw);
    QCOMPARE(preferences.value(flag()), false);
    QCOMPARE(preferences.value(number()), -7);
    QCOMPARE(preferences.value(ratio()), 1.25);
}

void TestPreferences::changedOnlyWhenItDiffers()
{
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QSignalSpy changed(&preferences, &Preferences::changed);
    QVERIFY(preferences.set(text(), u"default"_qs));
    QCOMPARE(changed.count(), 0);
    QVERIFY(preferences.set(text(), u"other"_qs));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), text().key);
    QVERIFY(preferences.set(text(), u"other"_qs));
    QCOMPARE(changed.count(), 1);
    QVERIFY(preferences.unset(text()));
    QCOMPARE(changed.count(), 2);
}

void TestPreferences::wrongTypeCountsAsNotStored()
{
    writeFile("[a]\nnumber=many\nflag=perhaps\nratio=x\ntext=fine\n");
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QCOMPARE(preferences.value(number()), 42);
    QCOMPARE(preferences.value(flag()), true);
    QCOMPARE(preferences.value(ratio()), 0.5);
    QCOMPARE(preferences.value(text()), u"fine"_qs);
    QVERIFY(!preferences.isSet(number()));
}

void TestPreferences::migratesRenamedKeys()
{
    writeFile("[old]\nname=kept\nboth=older\ngone=x\n[a]\nboth=younger\n[file]\nversion=1\n");
    const QList<PreferenceMigration> migrations{
        {2, u"old/name"_qs, u"mid/name"_qs},
        {2, u"old/gone"_qs, {}},
        {3, u"mid/name"_qs, u"a/text"_qs},
        {3, u"old/both"_qs, u"a/both"_qs},
    };
    {
        Preferences preferences(m_path, migrations);
        QVERIFY(preferences.load());
        QCOMPARE(preferences.value(text()), u"kept"_qs);
        QCOMPARE(preferences.value(Preference<QString>{u"a/both"_qs, {}}), u"younger"_qs);
    }
    QVERIFY(!contentOf(m_path).contains("old"));
    QVERIFY(contentOf(m_path).contains("version=3"));

    // Carried out once: a key of the old name that appears later stays.
    writeFile(contentOf(m_path) + "[old]\nname=again\n");
    Preferences preferences(m_path, migrations);
    QVERIFY(preferences.load());
    QCOMPARE(preferences.value(text()), u"kept"_qs);
    QVERIFY(preferences.isSet(Preference<QString>{u"old/name"_qs, {}}));
}

void TestPreferences::newerFileIsLeftAlone()
{
    writeFile("[old]\nname=x\n[file]\nversion=9\n");
    Preferences preferences(m_path, {{2, u"old/name"_qs, u"a/text"_qs}});
    QVERIFY(preferences.load());
    QVERIFY(!preferences.isSet(text()));
    QVERIFY(contentOf(m_path).contains("version=9"));
}

void TestPreferences::foreignKeysSurvive()
{
    writeFile("[later]\nkey=value\n");
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QVERIFY(preferences.set(number(), 1));
    QVERIFY(contentOf(m_path).contains("key=value"));
}

void TestPreferences::ownerOnly()
{
#ifdef Q_OS_UNIX
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    writeFile("[a]\nnumber=1\n");
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | others));
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
    const QString fresh = m_dir->filePath(QStringLiteral("fresh.ini"));
    Preferences second(fresh);
    QVERIFY(second.load());
    QVERIFY(second.set(number(), 2));
    QCOMPARE(QFile::permissions(fresh) & others, QFile::Permissions());
#else
    QSKIP("file modes are a Unix matter");
#endif
}

void TestPreferences::brokenFileIsKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no equals sign") << QByteArray("[a]\ntext=good\nthis is not an INI file\n");
    QTest::newRow("open section") << QByteArray("[a\ntext=good\n");
    QTest::newRow("zeros after a crash") << QByteArray(4096, '\0');
    QTest::newRow("JSON") << QByteArray("{\n  \"a\": 1\n}\n");
}

void TestPreferences::brokenFileIsKept()
{
    QFETCH(QByteArray, content);
    writeFile(content);
    {
        Preferences preferences(m_path);
        QSignalSpy changed(&preferences, &Preferences::changed);
        QCOMPARE(int(preferences.load().error().kind), int(Error::Kind::Storage));
        QCOMPARE(preferences.value(text()), u"default"_qs);
        QCOMPARE(int(preferences.set(text(), u"mine"_qs).error().kind), int(Error::Kind::Storage));
        QCOMPARE(preferences.value(text()), u"mine"_qs);
        QCOMPARE(changed.count(), 1);
    }
    QCOMPARE(contentOf(m_path), content);

    Preferences preferences(m_path);
    QVERIFY(!preferences.load());
    QVERIFY(!preferences.set(text(), u"mine"_qs));
    const core::Result<QString> aside = preferences.setAsideBroken();
    QVERIFY(aside);
    QCOMPARE(contentOf(*aside), content);
    QCOMPARE(preferences.value(text()), u"mine"_qs);
    QVERIFY(contentOf(m_path).contains("text=mine"));
}

void TestPreferences::unwritableFileTellsAndHolds()
{
    // A file where the folder should be: nobody can write there, root included.
    QFile inTheWay(m_dir->filePath(QStringLiteral("perch")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Preferences preferences(m_path);
    QCOMPARE(int(preferences.load().error().kind), int(Error::Kind::Storage));
    QCOMPARE(int(preferences.set(number(), 3).error().kind), int(Error::Kind::Storage));
    QCOMPARE(preferences.value(number()), 3);

    QVERIFY(inTheWay.remove());
    QVERIFY(preferences.load());
    QCOMPARE(preferences.value(number()), 3);
    QVERIFY(contentOf(m_path).contains("number=3"));
}

void TestPreferences::declaredKeysDiffer()
{
    using namespace core::preferences;
    const QStringList keys{theme().key,
                           language().key,
                           windowGeometry().key,
                           windowState().key,
                           selectedConnection().key,
                           selectedCompany().key,
                           everythingBelow().key,
                           tableState(u"phones"_qs).key,
                           dialogGeometry(u"phones"_qs).key,
                           shortcut(u"phones"_qs).key};
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    Preferences preferences(m_path);
    QVERIFY(preferences.load());
    QCOMPARE(preferences.value(theme()), u"system"_qs);
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
