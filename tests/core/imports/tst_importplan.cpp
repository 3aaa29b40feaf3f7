// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importplan.h"
#include "tests/core/imports/importbench.h"

#include <QTest>

using Kind = core::ImportVerdict::Kind;
using Warning = core::PlanWarning::Kind;

namespace {

const core::PlanWarning *find(const core::Plan &plan, Warning kind)
{
    for (const core::PlanWarning &warning : plan.warnings) {
        if (warning.kind == kind)
            return &warning;
    }
    return nullptr;
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansWhatIsNewAndWhatChanges()
    {
        const core::Plan plan = core::planImport(
            m_bench.check(QStringLiteral("mac,company,name\n000413A30006,C1,Desk\n"
                                         "000413A30005,C2,Gate\n000413A30001,C1,Reception\n"
                                         "broken,C1,x\n")));
        QCOMPARE(plan.kind, core::Plan::Kind::Import);
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(plan.steps[0].mustNotExist);
        QCOMPARE(plan.steps[0].name, QStringLiteral("Desk"));
        QCOMPARE(plan.steps[0].call, core::PlanStep::Call::Put);
        QVERIFY(!plan.steps[1].mustNotExist);
        QCOMPARE(plan.steps[1].company.uuid, fleet::otherCompany);
        QCOMPARE(plan.companyNames(), (QStringList{QStringLiteral("C1"), QStringLiteral("C2")}));
        QCOMPARE(plan.unchanged, (QList<core::MacAddress>{fleet::reception}));
        QVERIFY(plan.excluded.isEmpty());
    }

    void anExistingPhoneKeepsWhatTheFileDoesNotSay()
    {
        const core::Plan plan =
            core::planImport(m_bench.check(QStringLiteral("mac,name\n000413A30002,Foyer\n")));
        const QJsonObject before{{QStringLiteral("mac"), QStringLiteral("000413a30002")},
                                 {QStringLiteral("name"), QStringLiteral("Hall")},
                                 {QStringLiteral("strange"), 7}};
        const QJsonObject after = core::applyStep(plan.steps.first(), before);
        QCOMPARE(after.value(QStringLiteral("strange")).toInt(), 7);
        QCOMPARE(after.value(QStringLiteral("name")).toString(), QStringLiteral("Foyer"));
    }

    void warns()
    {
        const core::Plan plan = core::planImport(
            m_bench.check(QStringLiteral("mac,company,profile,redirect\n"
                                         "000413A30006,C1,p-desk,http://joe:secret@x.example/all\n"
                                         "000413A30002,C1,,https://new.example/{mac}\n")));
        QVERIFY(find(plan, Warning::ClaimOnlyShowsAtApply));
        for (const auto kind : {Warning::PlainHttpTarget, Warning::PasswordInUrl,
                                Warning::NoMacInTarget, Warning::OwnSettingHidesProfile}) {
            QVERIFY(find(plan, kind));
            QCOMPARE(find(plan, kind)->phones, (QList<core::MacAddress>{fleet::newDesk}));
        }
        QVERIFY(find(plan, Warning::NoticedAfterReset));
        QCOMPARE(find(plan, Warning::NoticedAfterReset)->phones,
                 (QList<core::MacAddress>{fleet::hall}));
    }

    void nothingToDoWarnsOfNothing()
    {
        const core::Plan plan =
            core::planImport(m_bench.check(QStringLiteral("mac,name\n000413A30001,Reception\n")));
        QVERIFY(plan.steps.isEmpty());
        QVERIFY(plan.warnings.isEmpty());
    }

    void secretsAreMarked()
    {
        const core::Plan plan = core::planImport(
            m_bench.check(QStringLiteral("mac,user,password\n000413A30001,joe,Marked-Secret\n")));
        QCOMPARE(plan.steps.first().changes.size(), 2);
        QVERIFY(!plan.steps.first().changes[0].secret);
        QVERIFY(plan.steps.first().changes[1].secret);
    }

    void rejectedRowsCanBePutRightAndComeAgain()
    {
        const QString text = QStringLiteral("Raum;MAC;Was weiter\nDesk;000413A3000O;\"a;b\"\n"
                                            "Hall;000413A30002;c\n=1;000413A300;d\n");
        const core::ImportSheet sheet = ImportBench::sheet(text);
        const core::ImportGround ground = m_bench.ground();
        const core::ImportMapping mapping = core::guessedMapping(sheet, ground);
        const auto check = core::checkImport(sheet, mapping, {}, ground);
        const core::RejectedRows rejected = core::rejectedRows(sheet, mapping, check);
        QCOMPARE(rejected.rows, (QList<qsizetype>{0, 2}));
        QStringList titles = rejected.titles;
        titles.append(QStringLiteral("Nicht importiert, weil"));
        QString file = core::delimitedLine(titles);
        for (qsizetype row = 0; row < rejected.rows.size(); ++row)
            file += core::delimitedLine(rejected.cells(row) + QStringList{QStringLiteral("so")});

        const core::ImportSheet again = ImportBench::sheet(file);
        QCOMPARE(again.rows[0].cells,
                 (QStringList{QStringLiteral("Desk"), QStringLiteral("000413A3000O"),
                              QStringLiteral("a;b"), QStringLiteral("so")}));
        QCOMPARE(again.rows[1].cells.first(), QStringLiteral("=1"));
        const core::ImportMapping meant = core::guessedMapping(again, ground);
        QCOMPARE(core::mappingWords(meant).join(u' '), QStringLiteral("name mac ignore reason"));
        const auto twice =
            core::rejectedRows(again, meant, core::checkImport(again, meant, {}, ground));
        QCOMPARE(twice.titles, rejected.titles);
    }

    void rejectedRowsOfAFileWithoutHeaderAreKnownAgain()
    {
        const core::ImportSheet sheet =
            ImportBench::sheet(QStringLiteral("Lobby,000413A3000O,1\nGate,000413A30006,2\n"));
        const core::ImportGround ground = m_bench.ground();
        const core::ImportMapping mapping = core::guessedMapping(sheet, ground);
        const auto check = core::checkImport(sheet, mapping, {}, ground);
        const core::RejectedRows rejected = core::rejectedRows(sheet, mapping, check);
        const core::ImportSheet again = ImportBench::sheet(core::delimitedLine(rejected.titles) +
                                                           core::delimitedLine(rejected.cells(0)));
        QVERIFY(again.hasHeader);
        QCOMPARE(core::guessedMapping(again, ground), mapping);
    }

private:
    ImportBench m_bench;
};

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
