// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogs/planstage.h"

#include <QComboBox>

using State = core::StepResult::State;

/// The phones of a run by how they ended, what failed first.
class TestPlanResults : public PlanStage
{
    Q_OBJECT

    static core::Error timeout() { return core::Error::make(core::Error::Kind::Timeout); }
    QComboBox *grouping() const
    {
        return m_dialog->findChild<QComboBox *>(QStringLiteral("grouping"));
    }
    bool isByResult() const
    {
        return grouping()->currentData().toInt() == int(ui::PlanGrouping::Result);
    }
    int failedRows() const
    {
        int count = 0;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            count += state(row) == int(State::Failed);
        return count;
    }
    /// How many rows from the first one on are of phones that failed.
    int failedOnTop() const
    {
        int row = 0;
        while (row < table()->model()->rowCount() && state(row) == int(State::Failed))
            ++row;
        return row;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.load()); }
    void cleanup() { closeAll(); }

    void failuresComeFirst()
    {
        core::Plan plan = m_bench.renaming(20);
        QVERIFY(plan.steps.size() > 13);
        plan.steps[13].changes.first().oldValue = QStringLiteral("as it never was");
        preview(plan);
        button("primary")->click();
        QTRY_VERIFY_WITH_TIMEOUT(outcome(), 30000);
        QVERIFY(text(0).startsWith(QStringLiteral("Failed.")));
        QCOMPARE(state(1), int(State::Failed));
        QCOMPARE(table()->model()->rowCount(), int(plan.steps.size()) + 2);
    }

    void failuresComeFirstAmongFew()
    {
        FakeRun run(otherNames(3));
        open(new ui::PlanDialog(&run, m_bench.store(), m_bench.runner()));
        run.end(0, State::Confirmed);
        run.end(1, State::Confirmed);
        run.end(2, State::Failed, timeout());
        QVERIFY(outcome());
        QCOMPARE(state(1), int(State::Failed));
        QCOMPARE(table()->model()->rowCount(), 3 + 2);
        delete m_dialog;
    }

    void oneAloneIsNotGrouped()
    {
        FakeRun run(otherNames(1));
        open(new ui::PlanDialog(&run, m_bench.store(), m_bench.runner()));
        run.end(0, State::Failed, timeout());
        QVERIFY(outcome());
        QCOMPARE(table()->model()->rowCount(), 1);
        delete m_dialog;
    }

    void failuresCanBePutFirstWhileItGoesOn()
    {
        FakeRun run(otherNames(30));
        open(new ui::PlanDialog(&run, m_bench.store(), m_bench.runner()));
        run.end(0, State::Confirmed);
        QCOMPARE(grouping()->findData(int(ui::PlanGrouping::Result)), -1);
        run.end(1, State::Failed, timeout());
        const int byResult = grouping()->findData(int(ui::PlanGrouping::Result));
        QCOMPARE(grouping()->currentIndex(), 0);
        grouping()->setCurrentIndex(byResult);
        QCOMPARE(state(1), int(State::Failed));
        run.end(2, State::Failed, timeout());
        QCOMPARE(grouping()->count(), byResult + 1);
        delete m_dialog;
    }

    void aHaltPutsThemFirst()
    {
        FakeRun run(otherNames(30));
        open(new ui::PlanDialog(&run, m_bench.store(), m_bench.runner()));
        for (int step = 10; step < 16; ++step)
            run.end(step, State::Failed, timeout());
        QVERIFY(!isByResult());
        run.haltWith(core::Error::make(core::Error::Kind::Conflict));
        QVERIFY(isByResult());
        QCOMPARE(failedOnTop(), 1 + 6);        // and the head of the group
        run.end(16, State::Failed, timeout()); // it was under way
        QCOMPARE(failedOnTop(), 1 + 7);
        delete m_dialog;
    }

    /// They had stayed where they stood when they were grouped.
    void theGroupsAreThoseOfTheEnd()
    {
        FakeRun run(otherNames(30));
        open(new ui::PlanDialog(&run, m_bench.store(), m_bench.runner()));
        for (int step = 0; step < 6; ++step)
            run.end(step, State::Failed, timeout());
        run.haltWith(core::Error::make(core::Error::Kind::Conflict));
        run.resume();
        for (int step = 6; step < 29; ++step)
            run.end(step, step % 2 == 0 ? State::Failed : State::Confirmed,
                    step % 2 == 0 ? timeout() : core::Error());
        QVERIFY(failedOnTop() < failedRows());
        run.end(29, State::Confirmed);
        QVERIFY(outcome());
        QCOMPARE(failedOnTop(), 1 + 6 + 12);
        QCOMPARE(failedRows(), failedOnTop());
        delete m_dialog;
    }
};

QTEST_MAIN(TestPlanResults)
#include "tst_planresults.moc"
