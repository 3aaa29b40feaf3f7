// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/foldedtext.h"

#include <QTest>

using namespace core;

class TestFoldedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << QStringLiteral("ABC def") << QStringLiteral("abc def");
        QTest::newRow("umlaut") << QStringLiteral("B\u00dcRO") << QStringLiteral("buro");
        QTest::newRow("sharp s") << QStringLiteral("Stra\u00dfe") << QStringLiteral("strasse");
        QTest::newRow("full width") << QStringLiteral("\uff21\uff11") << QStringLiteral("a1");
        QTest::newRow("ideographs")
            << QStringLiteral("\u6771\u4eac") << QStringLiteral("\u6771\u4eac");
    }

    void folds()
    {
        QFETCH(QString, text);
        QTEST(searchFolded(text), "folded");
        QTEST(QString::fromUtf8(searchFoldedUtf8(text)), "folded");
    }

    void controlCharactersAreBlanks()
    {
        QCOMPARE(searchFoldedUtf8(QStringLiteral(" A\x01\tb\n")), QByteArrayLiteral("a  b"));
    }

    void comparesVersions_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("bound");
        QTest::addColumn<int>("order");
        const auto row = [](const char *version, const char *bound, int order) {
            QTest::addRow("%s and %s", version, bound)
                << QString::fromLatin1(version) << QString::fromLatin1(bound) << order;
        };
        row("10.1.184.15", "10.1.184", 0);
        row("10.1.184", "10.1.184.15", -1);
        row("10.1.54.13", "10.1.184", -1);
        row("10.1.198", "10.1.184", 1);
        row("8.9.3.80", "10", -1);
        row("10.01.2", "10.1.2", 0);
        row("10.1.184.15-beta2", "10.1.184.15", 0);
        row("10.1.184.15-beta2", "10.1.184.15-beta10", -1);
        row("", "1", -1);
    }

    void comparesVersions()
    {
        QFETCH(QString, version);
        QFETCH(QString, bound);
        const int order = compareVersions(version, bound);
        QTEST((order > 0) - (order < 0), "order");
    }

    void knowsPartsOfMacs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("digits");
        QTest::newRow("colons") << QStringLiteral("00:04:13") << QStringLiteral("000413");
        QTest::newRow("dashes") << QStringLiteral("04-13-a") << QStringLiteral("0413a");
        QTest::newRow("groups of four")
            << QStringLiteral("0004.13a3") << QStringLiteral("000413a3");
        QTest::newRow("begins within") << QStringLiteral("4:13") << QStringLiteral("413");
        QTest::newRow("ends with a colon") << QStringLiteral("00:04:") << QStringLiteral("0004");
        QTest::newRow("whole, blanks")
            << QStringLiteral("00 04 13 a3 00 01") << QStringLiteral("000413a30001");
        QTest::newRow("bare") << QStringLiteral("000413") << QString();
        QTest::newRow("an IP address") << QStringLiteral("10.1.1.5") << QString();
        QTest::newRow("one digit between") << QStringLiteral("00:4:13") << QString();
        QTest::newRow("mixed") << QStringLiteral("00:04-13") << QString();
        QTest::newRow("a word") << QStringLiteral("desk:2") << QString();
        QTest::newRow("too long") << QStringLiteral("00:04:13:a3:00:01:02") << QString();
    }

    void knowsPartsOfMacs()
    {
        QFETCH(QString, text);
        QTEST(QString::fromLatin1(macPart(text).digits), "digits");
    }
};

QTEST_APPLESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
