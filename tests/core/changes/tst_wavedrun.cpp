// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo.h"
#include "tests/core/changes/workbench.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using State = StepResult::State;
using RunState = RunHead::State;
using std::chrono::minutes;

/// Runs in waves with a journal on disk against the simulated service, whose phones come back when
/// a test says so.
class TestWavedRun : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    static Rollout rollout(int cameBack = 0)
    {
        Rollout rollout;
        rollout.pilot = 4;
        rollout.share = 50;
        rollout.pauseMinutes = 0;
        rollout.cameBack = cameBack;
        return rollout;
    }
    static ChangeRun *begin(Workbench &bench, const Plan &plan, const Rollout &rollout)
    {
        return bench.runner().run(plan, RunOrigin::Wish, 0, rollout);
    }
    static bool isAtGate(const ChangeRun *run, int wave)
    {
        const WaveProgress waves = run->waves();
        return waves.atGate && waves.open == wave;
    }
    /// All phones that were changed contact the service, after their change.
    static void contactChanged(Workbench &bench, const ChangeRun *run)
    {
        for (int i = 0; i < run->results().size(); ++i) {
            if (run->results().at(i).state == State::Confirmed)
                bench.service().contact(run->plan().steps.at(i).mac.wire());
        }
    }
    static int writes(Workbench &bench, const Plan &plan)
    {
        int arrived = 0;
        for (const PlanStep &step : plan.steps)
            arrived += bench.arrivals("PUT", step.mac);
        return arrived;
    }
    static ChangeRun *resumed(Workbench &bench, RunId id)
    {
        QSignalSpy started(&bench.runner(), &ChangeRunner::runStarted);
        bench.runner().resume(id);
        return started.wait(20000) ? started.first().first().value<ChangeRun *>() : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void goesThroughAllWaves()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(20);
        ChangeRun *run = begin(bench, plan, rollout());
        QCOMPARE(run->waves().count, 3);
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 20);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(bench.effects("PUT", step.mac), 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.journal().run(run->id())->openWaves, 3, 20000);
    }

    void theNextWaveWaitsForPhonesToComeBack()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(20);
        ChangeRun *run = begin(bench, plan, rollout(75));
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 1), 30000);
        QCOMPARE(run->state(), RunState::Running);
        QCOMPARE(run->count(State::Confirmed), 4);
        QCOMPARE(run->waves().report.expected, 4);
        QTRY_VERIFY_WITH_TIMEOUT(run->waves().report.lookedAt.count() >= 0, 30000);
        QCOMPARE(run->waves().report.back, 0);
        QCOMPARE(run->waves().verdict.reason, GateVerdict::Reason::CameBack);
        QCOMPARE(writes(bench, plan), 4);
        // The service counts in seconds: a contact in the second of the change does not count.
        QTRY_VERIFY_WITH_TIMEOUT((contactChanged(bench, run), run->waves().open == 2), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 2), 30000);
        QCOMPARE(run->count(State::Confirmed), 10);
        QCOMPARE(writes(bench, plan), 10);
        run->resume(); // now
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 20);
        // What was read at the gate is what the store says.
        const auto seen = bench.store().endpoint(bench.company().uuid, plan.steps.first().mac);
        QVERIFY(seen && seen->lastSeenMs > run->startedMs());
    }

    void failuresHaltAndAreUndone()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(20);
        ChangeRun *run = begin(bench, plan, rollout(100));
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 1), 30000);
        bench.setFault(QStringLiteral("status-500"), {QStringLiteral("PUT")});
        run->resume();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Paused, 30000);
        QCOMPARE(run->halt().serviceCode, QStringLiteral("wave_failures"));
        QTRY_COMPARE_WITH_TIMEOUT(run->count(State::Running), 0, 30000);
        QVERIFY(run->count(State::Failed) > 0);
        QVERIFY(run->count(State::Planned) >= 10); // nothing of the third wave
        bench.setFault({}, {});
        run->stop();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Stopped, 30000);
        QCOMPARE(run->count(State::Planned), 0);

        RunContent content;
        bench.journal().content(
            run->id(), JournalFile::Images::All, &bench.journal(),
            [&](const Result<RunContent> &answer) { content = answer.value_or(RunContent()); });
        QTRY_VERIFY_WITH_TIMEOUT(content.head.id != 0, 20000);
        const Plan back = planUndo(content, bench.store().catalogue());
        QCOMPARE(back.steps.size(), 4);
        QVERIFY(bench.finish(back, RunOrigin::Undo, run->id()));
        for (const PlanStep &step : plan.steps)
            QCOMPARE(bench.phone(step.mac).value(QLatin1String("name")).toString(),
                     step.changes.first().oldValue);
    }

    void thePauseIsKept()
    {
        FakeClock clock(QDateTime::currentMSecsSinceEpoch());
        Workbench bench;
        QVERIFY(bench.load());
        bench.useClock(clock);
        Rollout asked = rollout();
        asked.pauseMinutes = 10;
        const Plan plan = bench.renaming(20);
        ChangeRun *run = begin(bench, plan, asked);
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 1), 30000);
        QTRY_COMPARE(run->waves().verdict.reason, GateVerdict::Reason::Pause);
        clock.advance(minutes(9));
        QVERIFY(isAtGate(run, 1));
        QCOMPARE(run->waves().verdict.left, std::chrono::milliseconds(minutes(1)));
        QCOMPARE(writes(bench, plan), 4);
        clock.advance(minutes(1));
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 2), 30000);
        QCOMPARE(writes(bench, plan), 10);
    }

    void phonesThatStayAwayHaltIt()
    {
        FakeClock clock(QDateTime::currentMSecsSinceEpoch());
        Workbench bench;
        QVERIFY(bench.load());
        bench.useClock(clock);
        const Plan plan = bench.renaming(20);
        ChangeRun *run = begin(bench, plan, rollout(75));
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 1), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(run->waves().report.lookedAt.count() >= 0, 30000);
        bench.setFault(QStringLiteral("status-500"), {QStringLiteral("GET")});
        clock.advance(minutes(59));
        QCOMPARE(run->state(), RunState::Running);
        QTRY_VERIFY((clock.advance(minutes(1)), run->state() == RunState::Paused));
        QCOMPARE(run->halt().serviceCode, QStringLiteral("wave_not_back"));
        QCOMPARE(run->waves().report.back, 0);
        QCOMPARE(writes(bench, plan), 4);
        bench.setFault({}, {});
        run->resume(); // a person has looked
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 2), 30000);
        QCOMPARE(writes(bench, plan), 10);
    }

    void waitsForAPersonWhereItShould()
    {
        Workbench bench;
        QVERIFY(bench.load());
        Rollout asked = rollout();
        asked.byItself = false;
        ChangeRun *run = begin(bench, bench.renaming(20), asked);
        for (int wave = 1; wave < 3; ++wave) {
            QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Paused, 30000);
            QCOMPARE(run->halt().serviceCode, QStringLiteral("wave_person"));
            QCOMPARE(run->waves().open, wave);
            QCOMPARE(run->waves().report.failed, 0);
            run->resume();
        }
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 20);
    }

    void goesOnAtItsGateAfterARestart()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(20);
        ChangeRun *run = begin(bench, plan, rollout(100));
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 1), 30000);
        run->resume();
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 2), 30000);
        const RunId id = run->id();
        bench.useJournal(path());
        QTRY_VERIFY_WITH_TIMEOUT(bench.journal().isRead(), 20000);
        const RunHead *head = bench.journal().run(id);
        QVERIFY(head);
        QCOMPARE(head->state, RunState::Interrupted);
        QCOMPARE(head->rollout, rollout(100));
        QCOMPARE(head->waves, 3);
        QCOMPARE(head->openWaves, 2);

        ChangeRun *again = resumed(bench, id);
        QVERIFY(again);
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(again, 2), 30000);
        QCOMPARE(again->waves().report.expected, 6);
        QCOMPARE(writes(bench, plan), 10);
        QTRY_VERIFY_WITH_TIMEOUT((contactChanged(bench, again), again->isFinished()), 60000);
        QCOMPARE(again->count(State::Confirmed), 20);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(bench.effects("PUT", step.mac), 1);
    }

    void aPauseAtTheGateKeepsItClosed()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(20);
        ChangeRun *run = begin(bench, plan, rollout(100));
        QTRY_VERIFY_WITH_TIMEOUT(isAtGate(run, 1), 30000);
        run->pause();
        QCOMPARE(run->state(), RunState::Paused);
        QVERIFY(!run->waves().atGate);
        run->resume(); // back to the gate, not through it
        QCOMPARE(run->state(), RunState::Running);
        QVERIFY(isAtGate(run, 1));
        QCOMPARE(writes(bench, plan), 4);
        run->stop();
        QCOMPARE(run->state(), RunState::Stopped);
        QCOMPARE(run->count(State::Cancelled), 16);
    }
};

QTEST_GUILESS_MAIN(TestWavedRun)
#include "tst_wavedrun.moc"
