// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/macreader.h"

#include <QRandomGenerator>
#include <QTest>

using core::MacAddress;
using core::MacReading;
using Fault = core::MacReading::Fault;

Q_DECLARE_METATYPE(core::MacReading::Fault)

class TestMacReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<bool>("restored");
        const auto add = [](const char *name, const QString &cell, quint64 bits, bool restored) {
            QTest::newRow(name) << cell << bits << restored;
        };
        add("plain", QStringLiteral("000413A30001"), 0x000413A30001, false);
        add("colons", QStringLiteral(" 00:04:13:a3:00:01 "), 0x000413A30001, false);
        add("groups", QStringLiteral("0004.13A3.0001"), 0x000413A30001, false);
        add("halves", QStringLiteral("000413-A30001"), 0x000413A30001, false);
        add("blanks", QStringLiteral("00 04 13 A3 00 01"), 0x000413A30001, false);
        add("commas", QStringLiteral("00,04,13,A3,00,01"), 0x000413A30001, false);
        add("slashes", QStringLiteral("00/04/13/A3/00/01"), 0x000413A30001, false);
        add("colon and blank", QStringLiteral("00: 04: 13: A3: 00: 01"), 0x000413A30001, false);
        add("en dashes", QStringLiteral("00\u201304\u201313\u2013A3\u201300\u201301"),
            0x000413A30001, false);
        add("hard blanks", QStringLiteral("000413\u00a0A30001\u200b"), 0x000413A30001, false);
        add("text mark", QStringLiteral("'000413A30001"), 0x000413A30001, false);
        add("text formula", QStringLiteral("=\"000413A30001\""), 0x000413A30001, false);
        add("foreign", QStringLiteral("7C2F80123456"), 0x7C2F80123456, false);
        add("zeros lost", QStringLiteral("413A30001"), 0x000413A30001, true);
        add("zeros of a number lost", QStringLiteral("413300001"), 0x000413300001, true);
        add("one zero lost", QStringLiteral("0413A30001"), 0x000413A30001, true);
        add("older range", QStringLiteral("87B080001"), 0x00087B080001, true);
        add("Gigaset", QStringLiteral("ACDCE30001"), 0x00ACDCE30001 >> 0, true);
        add("thousands", QStringLiteral("413.300.001"), 0x000413300001, true);
        add("as a decimal", QStringLiteral("413300001.0"), 0x000413300001, true);
        add("scientific, complete", QStringLiteral("4.13300001E+08"), 0x000413300001, true);
        add("scientific, comma", QStringLiteral("4,13300001e8"), 0x000413300001, true);
        add("pairs without zeros", QStringLiteral("0:4:13:a3:0:1"), 0x000413A30001, true);
        add("e in the address", QStringLiteral("0004130E0012"), 0x0004130E0012, false);
    }

    void reads()
    {
        QFETCH(QString, cell);
        QFETCH(quint64, bits);
        const MacReading reading = core::readMacCell(cell);
        QCOMPARE(reading.fault, Fault::None);
        QCOMPARE(reading.mac, MacAddress(bits));
        QTEST(reading.restored, "restored");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("character");
        QTest::addColumn<int>("digits");
        const auto add = [](const char *name, const char *cell, Fault fault, int character,
                            int digits) {
            QTest::newRow(name) << QString::fromUtf8(cell) << fault << character << digits;
        };
        add("empty", "", Fault::Missing, 0, 0);
        add("blanks", "  ", Fault::Missing, 0, 0);
        add("zeros", "00:00:00:00:00:00", Fault::Missing, 0, 0);
        add("a dash", "-", Fault::Missing, 0, 0);
        add("wrong letter", "00:04:13:A3:00:0G", Fault::WrongCharacter, 17, 0);
        add("wrong letter behind blanks", "  00 04 13 X3 00 01", Fault::WrongCharacter, 12, 0);
        add("question mark", "0004?3A30001", Fault::WrongCharacter, 5, 0);
        add("letter O", "000413A3OO01", Fault::LookAlike, 9, 0);
        add("letter I", "000413A3000I", Fault::LookAlike, 12, 0);
        add("letter l", "0004l3A30001", Fault::LookAlike, 5, 0);
        add("eleven", "000413A3000", Fault::TooShort, 0, 11);
        add("zeros lost of nobody's", "12345678", Fault::TooShort, 0, 8);
        add("five pairs", "00:04:13:A3:00", Fault::TooShort, 0, 10);
        add("thirteen", "000413A300012", Fault::TooLong, 13, 13);
        add("two addresses", "000413A30001 000413A30002", Fault::TooLong, 14, 24);
        add("rounded", "4.133E+08", Fault::Rounded, 0, 0);
        add("rounded, no decimals", "4E+08", Fault::Rounded, 0, 0);
        add("rounded, comma", "4,13E+10", Fault::Rounded, 0, 0);
        add("a number that an E can have made", "413123000", Fault::Rounded, 0, 0);
        add("the same, scientific", "4.13123000E+08", Fault::Rounded, 0, 0);
        add("more digits than an address has", "4.13E+15", Fault::Rounded, 0, 0);
        add("complete but nobody's", "1.2345678E+07", Fault::TooShort, 0, 8);
        add("words", "Lobby", Fault::LookAlike, 1, 0);
    }

    void refuses()
    {
        QFETCH(QString, cell);
        const MacReading reading = core::readMacCell(cell);
        QTEST(reading.fault, "fault");
        QVERIFY(reading.mac.isNull());
        QTEST(reading.character, "character");
        QTEST(reading.digits, "digits");
    }

    /// Never another address than the one that was written.
    void aSpreadsheetLosesNothingSilently()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 20'000; ++i) {
            const MacAddress mac(0x000413000000 | (random.generate() & 0xFFFFFF));
            QString cell = mac.wire();
            while (cell.startsWith(u'0'))
                cell.remove(0, 1);
            if (random.bounded(2) != 0) {
                bool number = false;
                const double value = mac.wire().toDouble(&number);
                if (!number)
                    continue;
                cell = QString::number(value, 'E', random.bounded(2, 9));
            }
            const MacReading reading = core::readMacCell(cell);
            QVERIFY2(reading.mac.isNull() || reading.mac == mac, qPrintable(cell));
        }
    }
};

QTEST_GUILESS_MAIN(TestMacReader)
#include "tst_macreader.moc"
