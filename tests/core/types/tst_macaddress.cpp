// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/macaddress.h"

#include <QTest>

using core::MacAddress;
using core::MacFinding;
using Verdict = core::MacFinding::Verdict;

class TestMacAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"000413a30001", "000413A30001", "00:04:13:A3:00:01", "00-04-13-a3-00-01",
              "0004.13a3.0001", "00 04 13 A3 00 01", " 000413-A30001 "})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }

    void parses()
    {
        QFETCH(QString, text);
        const auto mac = MacAddress::parse(text);
        QVERIFY(mac.has_value());
        QCOMPARE(mac->wire(), QStringLiteral("000413a30001"));
        QCOMPARE(mac->display(), QStringLiteral("00:04:13:A3:00:01"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "000413a3000", "000413a300011", "000413a3000g", "000000000000", ":000413a30001",
              "000413a30001:", "00::0413a30001", "000413a30001/../x", "000413a30001\n\n1"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }

    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!MacAddress::parse(text).has_value());
    }

    void hintsAtTheModel_data()
    {
        QTest::addColumn<QString>("mac");
        QTest::addColumn<QString>("model");
        QTest::addRow("D735") << "000413a30001"
                              << "D735";
        QTest::addRow("M900") << "000413b60001"
                              << "M900";
        QTest::addRow("M700 of the older range") << "00087b080001"
                                                 << "M700";
        QTest::addRow("not in the table") << "000413ff0001"
                                          << "";
        QTest::addRow("another maker") << "0015650a0001"
                                       << "";
    }

    void hintsAtTheModel()
    {
        QFETCH(QString, mac);
        QFETCH(QString, model);
        QCOMPARE(MacAddress::parse(mac)->modelHint(), model);
    }

    void findsAddressesInAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::addRow("plain list") << "000413A30001\n000413A30002" << 2;
        QTest::addRow("colons") << "Phone 1: 00:04:13:A3:00:01, Phone 2: 00:04:13:A3:00:02" << 2;
        QTest::addRow("blanks") << "MAC 00 04 13 A3 00 01" << 1;
        QTest::addRow("dots") << "0004.13a3.0001" << 1;
        QTest::addRow("halves") << "000413-A30001" << 1;
        QTest::addRow("phone file name") << "GET /ztprov/snomD735-000413A30001.htm HTTP/1.1" << 1;
        QTest::addRow("spreadsheet") << "Lobby\t000413A30001\t1.OG\r\nGate\t000413A30002\t" << 2;
        QTest::addRow("url") << "https://p.example.net/snom/000413a30001?x=1" << 1;
        QTest::addRow("quoted") << "\"000413A30001\";\"000413A30002\"" << 2;
        QTest::addRow("nothing") << "No address here, 10.1.184.15, 2026-02-11 07:31:15" << 0;
        QTest::addRow("uuid") << "5a0c3f7e9b1d4e2fa6c8d0b3e7f19a24" << 0;
        QTest::addRow("telephone number") << "+49 30 1234567890123" << 0;
    }

    void findsAddressesInAnyText()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        const QList<MacFinding> findings = core::findMacAddresses(text);
        QCOMPARE(findings.size(), count);
        for (const MacFinding &finding : findings)
            QCOMPARE(finding.verdict, Verdict::Valid);
    }

    void pointsOutWhatIsWrong()
    {
        const auto findings = core::findMacAddresses(
            QStringLiteral("000413A30001\n00:04:13:A3:00:01\n00:04:13:A3:00\n000413A3000O\n"
                           "  00:15:65:0A:00:01"));
        QCOMPARE(findings.size(), 5);
        QCOMPARE(findings.at(0).verdict, Verdict::Valid);
        QCOMPARE(findings.at(1).verdict, Verdict::Duplicate);
        QCOMPARE(findings.at(1).mac, findings.at(0).mac);
        QCOMPARE(findings.at(2).verdict, Verdict::Malformed);
        QCOMPARE(findings.at(2).line, 3);
        QCOMPARE(findings.at(3).verdict, Verdict::Malformed);
        QCOMPARE(findings.at(3).text, QStringLiteral("000413A3000O"));
        QCOMPARE(findings.at(4).verdict, Verdict::Foreign);
        QCOMPARE(findings.at(4).column, 3);
    }

    void surviveslongInput()
    {
        QString text;
        for (int i = 1; i <= 5000; ++i)
            text += MacAddress(0x000413000000ULL + quint64(i)).display() + u'\n';
        QCOMPARE(core::findMacAddresses(text).size(), 5000);
    }
};

QTEST_GUILESS_MAIN(TestMacAddress)
#include "tst_macaddress.moc"
