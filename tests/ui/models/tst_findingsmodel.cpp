// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/findingsmodel.h"
#include "ui/widgets/status.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using Model = ui::FindingsModel;
using Verdict = core::MacFinding::Verdict;

class TestFindingsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesEverythingWithOneReset()
    {
        Model model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy about(&model, &Model::modelAboutToBeReset);
        QSignalSpy reset(&model, &Model::modelReset);
        QSignalSpy inserted(&model, &Model::rowsInserted);
        const auto findings = core::findMacAddresses(sample());
        model.setFindings(findings, {});
        QCOMPARE(about.count(), 1);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.findings().size(), 4);
        model.setFindings({}, {});
        QCOMPARE(reset.count(), 2);
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhatIsWrongInWordsAndShape_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("shape");
        QTest::newRow("good") << QStringLiteral("000413A30001") << int(Verdict::Valid)
                              << int(ui::StatusShape::Good);
        QTest::newRow("foreign") << QStringLiteral("7C:2F:80:12:34:56") << int(Verdict::Foreign)
                                 << int(ui::StatusShape::Attention);
        QTest::newRow("malformed") << QStringLiteral("00:04:13:A3:00:0G") << int(Verdict::Malformed)
                                   << int(ui::StatusShape::Bad);
    }

    void saysWhatIsWrongInWordsAndShape()
    {
        QFETCH(QString, text);
        QFETCH(int, verdict);
        QFETCH(int, shape);
        Model model;
        model.setFindings(core::findMacAddresses(text), {});
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex cell = model.index(0, Model::VerdictColumn);
        QCOMPARE(cell.data(Model::VerdictRole).toInt(), verdict);
        QCOMPARE(cell.data(Model::ShapeRole).toInt(), shape);
        QVERIFY(!cell.data().toString().isEmpty());
        QVERIFY(!model.index(0, Model::MacColumn).data(Model::ShapeRole).isValid());
    }

    void everyVerdictReadsDifferently()
    {
        Model model;
        model.setFindings(core::findMacAddresses(sample()), {});
        QSet<QString> texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.insert(model.index(row, Model::VerdictColumn).data().toString());
        QCOMPARE(texts.size(), 4);
    }

    void showsLineAddressModelAndName()
    {
        Model model;
        model.setFindings(core::findMacAddresses(sample()),
                          {QStringLiteral("Lobby"), QString(), QString(), QString()});
        QCOMPARE(model.index(0, Model::LineColumn).data().toString(), QStringLiteral("1"));
        QCOMPARE(model.index(3, Model::LineColumn).data().toString(), QStringLiteral("4"));
        QCOMPARE(model.index(0, Model::MacColumn).data().toString(),
                 QStringLiteral("00:04:13:A3:00:01"));
        QCOMPARE(model.index(0, Model::ModelColumn).data().toString(),
                 core::MacAddress(0x000413A30001).modelHint());
        QCOMPARE(model.index(0, Model::NameColumn).data().toString(), QStringLiteral("Lobby"));
        // What cannot be read as an address is shown as it was typed.
        QCOMPARE(model.index(2, Model::MacColumn).data().toString(),
                 QStringLiteral("00:04:13:A3:00:0G"));
    }

    void everyColumnHasAHeading()
    {
        const Model model;
        QSet<QString> headings;
        for (int column = 0; column < Model::ColumnCount; ++column)
            headings.insert(model.headerData(column, Qt::Horizontal).toString());
        QCOMPARE(headings.size(), int(Model::ColumnCount));
        QVERIFY(!headings.contains(QString()));
    }

private:
    static QString sample()
    {
        return QStringLiteral("000413A30001 Lobby\n00-04-13-a3-00-01\n00:04:13:A3:00:0G\n"
                              "7C:2F:80:12:34:56");
    }
};

QTEST_MAIN(TestFindingsModel)
#include "tst_findingsmodel.moc"
