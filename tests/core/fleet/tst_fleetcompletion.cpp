// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetcompletion.h"
#include "core/fleet/fleetquery.h"
#include "tests/core/fleet/fleetmaker.h"

#include <QTest>

using namespace core;

class TestFleetCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        FleetMaker::name(m_index);
        std::vector<FleetPhone> phones;
        const QList<std::pair<const char *, int>> counts{{"c1", 3}, {"c2", 5}, {"c3", 8}};
        quint64 mac = 1;
        for (const auto &[company, count] : counts) {
            for (int i = 0; i < count; ++i) {
                Endpoint record;
                record.mac = MacAddress(mac++);
                record.firmware = QStringLiteral("10.1.54.13");
                record.statusWord = QStringLiteral("error");
                phones.push_back(
                    m_index.phone(record, QString::fromLatin1(company), {}, {}, false));
            }
        }
        m_index.put(phones);
    }

    void offers_data()
    {
        QTest::addColumn<QString>("text"); // the cursor is at |
        QTest::addColumn<QStringList>("offered");
        const auto row = [](const char *text, const QStringList &offered) {
            QTest::newRow(text) << QString::fromUtf8(text) << offered;
        };
        const auto l = [](const char *text) { return QString::fromUtf8(text); };
        row("com|", {l("company:")});
        row("fir|", {l("firmware:")});
        row("desk -fir|", {l("firmware:")});
        row("(fir|", {l("firmware:")});
        row("fir| desk", {l("firmware:")});
        row("company:|", {l("company:=\"S\u00fcd Filiale\""), l("company:=\"S\u00fcd AG\""),
                          l("company:=\"Nord GmbH\"")});
        row("company:sud|", {l("company:=\"S\u00fcd Filiale\""), l("company:=\"S\u00fcd AG\"")});
        row("company:\"s\u00fcd f|", {l("company:=\"S\u00fcd Filiale\"")});
        row("company:=g|", {l("company:=\"S\u00fcd AG\""), l("company:=\"Nord GmbH\"")});
        row("below:head|", {l("below:=\"Head Office\"")});
        row("company:head|", {}); // no phones
        row("nor|", {l("company:=\"Nord GmbH\"")});
        row("10.1|", {l("firmware:=10.1.54.13")});
        row("no:pro|", {l("no:profile")});
        row("seen:n|", {l("seen:never")});
        row("firmware:o|", {l("firmware:outdated")});
        row("firmware:=o|", {});
        row("firmware:|", {l("firmware:outdated"), l("firmware:=10.1.54.13")});
        row("redirect:p|", {l("redirect:plain-http")});
        row("status:e|", {l("status:=error")});
        row("zzz|", {});
    }

    void offers()
    {
        QFETCH(QString, text);
        const auto cursor = int(text.indexOf(u'|'));
        text.remove(cursor, 1);
        QStringList offered;
        for (const FleetCompletion &one : completions(text, cursor, m_index.dictionaries(), 20)) {
            offered += one.text;
            QString whole = text;
            whole.replace(one.position, one.length, one.text);
            if (!one.isField)
                QVERIFY2(FleetQuery::parse(whole), qPrintable(whole));
        }
        QTEST(offered, "offered");
    }

    void countsAndLimits()
    {
        const auto found = completions(QStringLiteral("company:s"), 9, m_index.dictionaries(), 1);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].phones, 8);
        QCOMPARE(found[0].label, QStringLiteral("S\u00fcd Filiale"));
        QCOMPARE(found[0].position, 0);
        QCOMPARE(found[0].length, 9);
        QVERIFY(!found[0].isField);
        const auto below = completions(QStringLiteral("below:sud"), 9, m_index.dictionaries(), 9);
        QCOMPARE(below.size(), 2);
        QCOMPARE(below[0].label, QStringLiteral("S\u00fcd AG"));
        QCOMPARE(below[0].phones, 13); // its own and those of the branch below it
        QCOMPARE(below[1].phones, 8);
        QCOMPARE(completions({}, 0, m_index.dictionaries(), 99).size(), 16);
        QVERIFY(completions(QStringLiteral("x"), 99, m_index.dictionaries(), 9).isEmpty());
    }

private:
    FleetIndex m_index;
};

QTEST_APPLESS_MAIN(TestFleetCompletion)
#include "tst_fleetcompletion.moc"
