// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/importbench.h"
#include "ui/models/importmodel.h"
#include "ui/models/importwords.h"
#include "ui/widgets/status.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using Kind = core::ImportVerdict::Kind;
using Reason = core::ImportVerdict::Reason;
using ui::ImportModel;

class TestImportModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sheet = ImportBench::sheet(
            QStringLiteral("MAC,Name,Password\n000413A30006,Desk,Marked-Secret\n"
                           "000413A30001,Foyer,\n000413A30002,Hall,\n\n000413A3000O,\"a\nb\",x\n"));
        m_mapping = core::guessedMapping(m_sheet, m_bench.ground());
        core::ImportOptions options;
        options.company = fleet::company;
        m_check = core::checkImport(m_sheet, m_mapping, options, m_bench.ground());
    }

    void showsRowsAndVerdicts()
    {
        ImportModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSheet(m_sheet, m_mapping);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), ImportModel::FirstCell + 3);
        QCOMPARE(text(model, 0, ImportModel::VerdictColumn), QString());
        model.setCheck(m_check, m_mapping);
        QCOMPARE(text(model, 0, ImportModel::VerdictColumn), QStringLiteral("New"));
        QCOMPARE(text(model, 1, ImportModel::VerdictColumn), QStringLiteral("Changes: Name"));
        QCOMPARE(text(model, 2, ImportModel::VerdictColumn), QStringLiteral("Unchanged"));
        const QString reason =
            QStringLiteral("Character 12 is the letter O. Should it be the digit 0?");
        QCOMPARE(text(model, 3, ImportModel::VerdictColumn), reason);
        QCOMPARE(text(model, 3, ImportModel::LineColumn), QStringLiteral("6"));
        QCOMPARE(text(model, 3, ImportModel::FirstCell + 1), QStringLiteral("a b"));
        const QModelIndex blamed = model.index(3, ImportModel::FirstCell);
        QCOMPARE(blamed.data(ImportModel::ShapeRole).toInt(), int(ui::StatusShape::Bad));
        QVERIFY(!blamed.siblingAtColumn(ImportModel::FirstCell + 1)
                     .data(ImportModel::ShapeRole)
                     .isValid());
        QCOMPARE(blamed.data(Qt::ToolTipRole).toString(), QStringLiteral("MAC: ") + reason);
        QCOMPARE(model.index(3, ImportModel::VerdictColumn).data(ImportModel::ShapeRole).toInt(),
                 int(ui::StatusShape::Bad));
    }

    void hidesPasswords()
    {
        ImportModel model;
        model.setSheet(m_sheet, m_mapping);
        model.setCheck(m_check, m_mapping);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                    QVERIFY(!model.index(row, column)
                                 .data(role)
                                 .toString()
                                 .contains(QStringLiteral("Marked-Secret")));
            }
        }
    }

    void showsOneKind()
    {
        ImportModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSheet(m_sheet, m_mapping);
        model.setCheck(m_check, m_mapping);
        QSignalSpy reset(&model, &ImportModel::modelReset);
        model.setShownKind(Kind::Rejected);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, 0, ImportModel::LineColumn), QStringLiteral("6"));
        model.setShownKind(Kind::Rejected);
        QCOMPARE(reset.count(), 1);
        core::ImportCheck good = m_check;
        good.counts[std::size_t(Kind::Rejected)] = 0;
        model.setCheck(good, m_mapping);
        QVERIFY(!model.shownKind());
        QCOMPARE(model.rowCount(), 4);
    }

    void titlesAreTheFilesOwn()
    {
        ImportModel model;
        model.setSheet(m_sheet, m_mapping);
        QCOMPARE(model.headerData(ImportModel::FirstCell, Qt::Horizontal).toString(),
                 QStringLiteral("MAC"));
        const core::ImportSheet bare = ImportBench::sheet(QStringLiteral("000413A30006,x"));
        model.setSheet(bare, core::guessedMapping(bare, m_bench.ground()));
        QCOMPARE(model.headerData(ImportModel::FirstCell + 1, Qt::Horizontal).toString(),
                 QStringLiteral("Column 2"));
    }

    void everyReasonHasASentence()
    {
        for (int reason = int(Reason::NoMacColumn); reason <= int(Reason::Rule); ++reason) {
            core::ImportVerdict verdict;
            verdict.reason = Reason(reason);
            verdict.detail = QStringLiteral("name_too_long");
            const QString sentence = ui::ImportWords::verdict(verdict, {});
            QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
        }
    }

    void theAddedColumnIsKnownAgain()
    {
        QCOMPARE(core::targetOfTitle(ui::ImportWords::reasonTitle()),
                 core::ImportColumn::Target::Reason);
    }

private:
    static QString text(const ImportModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    ImportBench m_bench;
    core::ImportSheet m_sheet;
    core::ImportMapping m_mapping;
    core::ImportCheck m_check;
};

QTEST_MAIN(TestImportModel)
#include "tst_importmodel.moc"
