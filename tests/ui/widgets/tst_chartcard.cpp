// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartcard.h"
#include "ui/widgets/chartlibrary.h"

#include <QTest>

using namespace ui;

class TestChartCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiedNumbersHoldNoFormula();
};

// Names come from companies and phones.
void TestChartCard::copiedNumbersHoldNoFormula()
{
    ChartLibrary charts;
    ChartCard card(QStringLiteral("card"), charts);
    ChartCardContent content;
    content.title = QStringLiteral("Models");
    content.sentence = QStringLiteral("=1+1 leads");
    content.columns = {QStringLiteral("Model"), QStringLiteral("Phones")};
    content.rows = {{{QStringLiteral("@D735"), QStringLiteral("12")}, {}},
                    {{QStringLiteral("D785\tblue"), QStringLiteral("3")}, {}}};
    card.setContent(content);
    QCOMPARE(card.text(),
             QStringLiteral("Models\n'=1+1 leads\nModel\tPhones\n'@D735\t12\nD785 blue\t3"));
}

QTEST_MAIN(TestChartCard)
#include "tst_chartcard.moc"
