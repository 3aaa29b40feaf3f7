// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/relativetime.h"

#include <QLocale>
#include <QTest>

using namespace ui;

class TestRelativeTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void saysHowLongAgo_data();
    void saysHowLongAgo();
    void neverIsNotATime();
    void longAgoIsADate();
    void zonesDoNotMatter();
    void durationsAreShort_data();
    void durationsAreShort();
};

static QDateTime noon()
{
    return {QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
}

void TestRelativeTime::saysHowLongAgo_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, qint64 seconds, const char *text) {
        QTest::newRow(name) << seconds << QString::fromLatin1(text);
    };
    add("now", 0, "just now");
    add("59 s", 59, "just now");
    add("slightly ahead", -30, "just now");
    add("one minute", 60, "1 min ago");
    add("59 min", 59 * 60 + 59, "59 min ago");
    add("one hour", 3600, "1 h ago");
    add("23 h", 23 * 3600 + 3599, "23 h ago");
    add("one day", 24 * 3600, "1 d ago");
    add("29 d", 30 * 24 * 3600 - 1, "29 d ago");
    add("ahead", -5 * 60, "in 5 min");
    add("hours ahead", -2 * 3600, "in 2 h");
}

void TestRelativeTime::saysHowLongAgo()
{
    QFETCH(qint64, secondsAgo);
    QFETCH(QString, expected);
    QCOMPARE(relativeTime(noon().addSecs(-secondsAgo), noon()), expected);
}

void TestRelativeTime::neverIsNotATime()
{
    QCOMPARE(relativeTime({}, noon()), QStringLiteral("never"));
    QCOMPARE(exactTime({}), QStringLiteral("Never"));
}

void TestRelativeTime::longAgoIsADate()
{
    QCOMPARE(relativeTime(noon().addDays(-30), noon()), QStringLiteral("23/10/2026"));
    const QString exact = exactTime(noon());
    QVERIFY2(exact.contains(QStringLiteral("2026")) && exact.contains(QStringLiteral(":00:00")),
             qPrintable(exact));
}

void TestRelativeTime::zonesDoNotMatter()
{
    const QDateTime there = noon().addSecs(-7200).toOffsetFromUtc(9 * 3600);
    QCOMPARE(relativeTime(there, noon()), QStringLiteral("2 h ago"));
}

void TestRelativeTime::durationsAreShort_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("seconds") << qint64(40) << QStringLiteral("40 s");
    QTest::newRow("119 s") << qint64(119) << QStringLiteral("119 s");
    QTest::newRow("2 min") << qint64(120) << QStringLiteral("2 min");
    QTest::newRow("rounded") << qint64(170) << QStringLiteral("3 min");
    QTest::newRow("hours") << qint64(3 * 3600) << QStringLiteral("3 h");
}

void TestRelativeTime::durationsAreShort()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, expected);
    QCOMPARE(shortDuration(seconds), expected);
}

QTEST_MAIN(TestRelativeTime)
#include "tst_relativetime.moc"
