// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchquery.h"

#include <QtTest>

using namespace ui;

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void sortsNaturally_data();
    void sortsNaturally();
};

void TestSearchQuery::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("nothing typed") << QString() << true;
    QTest::newRow("blanks") << QStringLiteral("  ") << true;
    QTest::newRow("part of the name") << QStringLiteral("emp") << true;
    QTest::newRow("case and accent") << QStringLiteral("BURO") << true;
    QTest::newRow("accent typed") << QStringLiteral("b\u00fcro") << true;
    QTest::newRow("all words") << QStringLiteral("empfang d735") << true;
    QTest::newRow("one word missing") << QStringLiteral("empfang d785") << false;
    QTest::newRow("mac with colons") << QStringLiteral("00:04:13:A3:00:01") << true;
    QTest::newRow("mac with dashes") << QStringLiteral("00-04-13-a3-00-01") << true;
    QTest::newRow("mac in groups") << QStringLiteral("0004.13a3.0001") << true;
    QTest::newRow("mac with blanks") << QStringLiteral("00 04 13 A3 00 01") << true;
    QTest::newRow("bare mac") << QStringLiteral("000413A30001") << true;
    QTest::newRow("end of a mac") << QStringLiteral("a3:00:01") << true;
    QTest::newRow("another mac") << QStringLiteral("00:04:13:A3:00:02") << false;
    QTest::newRow("field") << QStringLiteral("status:err") << true;
    QTest::newRow("field begins so") << QStringLiteral("model:735") << false;
    QTest::newRow("field, other value") << QStringLiteral("status:redirected") << false;
    QTest::newRow("field still typing") << QStringLiteral("status:") << true;
    QTest::newRow("unknown field is a word") << QStringLiteral("colour:red") << false;
    QTest::newRow("field with a mac") << QStringLiteral("mac:00:04:13") << true;
}

void TestSearchQuery::finds()
{
    QFETCH(QString, typed);
    SearchText text;
    text.addRaw(QChar(1), QStringLiteral("000413a30001"));
    text.add(QChar(2), QStringLiteral("Empfang B\u00fcro"));
    text.add(QChar(3), QStringLiteral("Error"));
    text.add(QChar(4), QStringLiteral("D735"));
    const SearchQuery query(typed, {{QStringLiteral("mac"), QChar(1)},
                                    {QStringLiteral("name"), QChar(2)},
                                    {QStringLiteral("status"), QChar(3)},
                                    {QStringLiteral("model"), QChar(4)}});
    QTEST(query.matches(text.text()), "found");
}

void TestSearchQuery::sortsNaturally_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");

    QTest::newRow("numbers") << QStringLiteral("Desk 9") << QStringLiteral("Desk 10");
    QTest::newRow("case") << QStringLiteral("alpha") << QStringLiteral("Beta");
    QTest::newRow("accent") << QStringLiteral("\u00c4pfel") << QStringLiteral("Birne");
    QTest::newRow("versions") << QStringLiteral("10.1.9") << QStringLiteral("10.1.54");
    QTest::newRow("empty last") << QStringLiteral("zebra") << QString();
}

void TestSearchQuery::sortsNaturally()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QVERIFY(naturalSortKey(first) < naturalSortKey(second));
}

QTEST_APPLESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
