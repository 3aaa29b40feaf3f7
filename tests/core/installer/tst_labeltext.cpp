// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/labeltext.h"
#include "core/installer/roomname.h"

#include <QTest>

using core::MacAddress;

/// What stands on labels, and the names that rooms give.
class TestLabelText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheAddress_data()
    {
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QStringList &codes, const char *found) {
            QTest::newRow(name) << codes << QString::fromLatin1(found);
        };
        row("bare", {QStringLiteral("00041312ABCD")}, "00041312abcd");
        row("lower case", {QStringLiteral("00041312abcd")}, "00041312abcd");
        row("colons", {QStringLiteral("00:04:13:12:AB:CD")}, "00041312abcd");
        row("named", {QStringLiteral("MAC: 00:04:13:12:AB:CD")}, "00041312abcd");
        row("named without a gap", {QStringLiteral("MAC00041312ABCD")}, "00041312abcd");
        row("named address", {QStringLiteral("MAC-Address=0004.1312.ABCD")}, "00041312abcd");
        row("stars of Code 39", {QStringLiteral("*00041312ABCD*")}, "00041312abcd");
        row("URL", {QStringLiteral("https://qr.example/p?mac=00041312ABCD&sn=1234567890")},
            "00041312abcd");
        row("path", {QStringLiteral("https://qr.example/000413-12ABCD/start")}, "00041312abcd");
        row("list", {QStringLiteral("D735;00041312ABCD;S/N 7788990011;V2")}, "00041312abcd");
        row("lines", {QStringLiteral("P/N: 00004389\r\nMAC: 00041312ABCD\r\n")}, "00041312abcd");
        row("code 128 of each number",
            {QStringLiteral("00004389"), QStringLiteral("00041312ABCD"),
             QStringLiteral("4260059580123")},
            "00041312abcd");
        row("twice on one label",
            {QStringLiteral("00041312ABCD"), QStringLiteral("MAC:00:04:13:12:AB:CD")},
            "00041312abcd");
        row("serial number that is the address", {QStringLiteral("S/N: 00041312ABCD")},
            "00041312abcd");
        row("two phones", {QStringLiteral("00041312ABCD"), QStringLiteral("00041312ABCE")},
            "00041312abcd 00041312abce");
        row("older range", {QStringLiteral("00087BD70001")}, "00087bd70001");
        row("Gigaset", {QStringLiteral("58:9E:C6:12:34:56")}, "589ec6123456");
        row("Gigaset P850", {QStringLiteral("00ACDCE31234")}, "00acdce31234");
        row("American scanner on a German keyboard", {QStringLiteral("00Ö04Ö13Ö12ÖABÖCD")},
            "00041312abcd");
        row("the same with dashes", {QStringLiteral("00ß04ß13ß12ßABßCD")}, "00041312abcd");
        row("beside another maker's", {QStringLiteral("A4BB6D112233;00041312ABCD")},
            "00041312abcd");
    }
    void findsTheAddress()
    {
        QFETCH(QStringList, codes);
        QFETCH(QString, found);
        const core::LabelReading reading = core::readLabel(codes);
        QStringList wires;
        for (const MacAddress mac : reading.macs)
            wires.append(mac.wire());
        QCOMPARE(wires.join(u' '), found);
        QVERIFY(reading.foreign.isEmpty());
        QVERIFY(reading.malformed.isEmpty());
    }

    void passesOverOtherNumbers_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QString();
        QTest::newRow("serial number") << QStringLiteral("S/N: 1A2B3C4D5E6F");
        QTest::newRow("part number") << QStringLiteral("P/N 00004389");
        QTest::newRow("EAN") << QStringLiteral("4260059580123");
        QTest::newRow("UPC") << QStringLiteral("012345678905");
        QTest::newRow("long serial number") << QStringLiteral("SN:00041312ABCD99");
        QTest::newRow("words") << QStringLiteral("snom D735 black");
    }
    void passesOverOtherNumbers()
    {
        QFETCH(QString, code);
        const core::LabelReading reading = core::readLabel({code});
        QVERIFY(reading.macs.isEmpty());
        QVERIFY(reading.foreign.isEmpty());
        QCOMPARE(reading.malformed, QString());
    }

    void tellsForeignAndMalformed()
    {
        QCOMPARE(core::readLabel({QStringLiteral("A4:BB:6D:11:22:33")}).foreign,
                 QList<MacAddress>{MacAddress(0xA4BB6D112233)});
        QCOMPARE(core::readLabel({QStringLiteral("00041312ABC")}).malformed,
                 QStringLiteral("00041312ABC"));
        QCOMPARE(core::readLabel({QStringLiteral("MAC 00:04:13:12:AB:CG")}).malformed,
                 QStringLiteral("00:04:13:12:AB:CG"));
    }

    void countsRoomsOn_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *room, const char *next) {
            QTest::newRow(room) << QString::fromLatin1(room) << QString::fromLatin1(next);
        };
        row("Room 101", "Room 102");
        row("009", "010");
        row("Room 099 A", "Room 100 A");
        row("2.19", "2.20");
        row("Lobby", "Lobby 2");
        row("Lobby 2", "Lobby 3");
        row("", "");
    }
    void countsRoomsOn()
    {
        QFETCH(QString, room);
        QFETCH(QString, next);
        QCOMPARE(core::nextRoom(room), next);
    }

    void givesEachPhoneANameOfItsOwn()
    {
        const QString room = QStringLiteral("Room 101");
        QCOMPARE(core::phoneNameFor(room, {}), room);
        QCOMPARE(core::phoneNameFor(room, {room}), QStringLiteral("Room 101 (2)"));
        QCOMPARE(core::phoneNameFor(room, {room, QStringLiteral("Room 101 (2)")}),
                 QStringLiteral("Room 101 (3)"));
        QCOMPARE(core::phoneNameFor({}, {QString()}), QString());
        const QString longest(300, QLatin1Char('x'));
        QCOMPARE(core::phoneNameFor(longest, {longest.left(255)}).size(), 255);
    }
};

QTEST_GUILESS_MAIN(TestLabelText)
#include "tst_labeltext.moc"
