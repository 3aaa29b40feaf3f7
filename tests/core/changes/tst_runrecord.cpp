// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/runrecord.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using State = StepResult::State;

namespace {

constexpr quint64 firstMac = 0x000413A30000;

Plan renaming(int phones)
{
    Plan plan;
    for (int i = 0; i < phones; ++i) {
        PlanStep &step = plan.steps.emplaceBack();
        step.mac = MacAddress(firstMac + quint64(i));
        step.company.uuid = QStringLiteral("c1");
    }
    return plan;
}

/// Three steps a phone: out of one company, into the other, back when that fails.
Plan moving(int phones)
{
    Plan plan;
    for (int i = 0; i < phones; ++i) {
        for (const PlanStep::When when :
             {PlanStep::When::Always, PlanStep::When::BeforeDone, PlanStep::When::BeforeFailed}) {
            PlanStep &step = plan.steps.emplaceBack();
            step.mac = MacAddress(firstMac + quint64(i));
            step.company.uuid = QStringLiteral("c1");
            step.when = when;
            if (when == PlanStep::When::Always)
                step.call = PlanStep::Call::Delete;
        }
    }
    return plan;
}

Rollout inWaves(int pilot, int mostFailed = 5)
{
    Rollout rollout;
    rollout.pilot = pilot;
    rollout.share = 0;
    rollout.mostFailed = mostFailed;
    return rollout;
}

StepResult result(State state)
{
    StepResult result;
    result.state = state;
    return result;
}

void end(RunRecord &run, State state)
{
    const int step = run.takeNext();
    run.setRunning(step, nullptr);
    run.setResult(step, result(state));
}

} // namespace

/// A run in waves by itself, without the service and without a journal.
class TestRunRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOpenWavesComeIntoTheLine()
    {
        RunRecord run(renaming(10), 0, nullptr);
        run.stage(inWaves(3));
        QCOMPARE(run.todo().size(), 3U);
        QSignalSpy ended(&run, &RunRecord::waveEnded);
        while (run.hasNext())
            end(run, State::Confirmed);
        QCOMPARE(ended.count(), 1);
        QVERIFY(!run.isFinished());
        run.resume(); // now
        QCOMPARE(run.todo().size(), 7U);
        while (run.hasNext())
            end(run, State::Confirmed);
        QVERIFY(run.isFinished());
    }

    void anUnclearStepDoesNotKeepTheGateClosed()
    {
        RunRecord run(renaming(10), 0, nullptr);
        run.stage(inWaves(4, 100));
        end(run, State::Unknown);
        while (run.hasNext())
            end(run, State::Confirmed);
        run.haltWith(waveHalt(GateVerdict::Reason::Person));
        QSignalSpy changed(&run, &ChangeRun::wavesChanged);
        run.resume();
        QCOMPARE(run.waveState().open(), 2);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(run.todo().size(), 7U); // the unclear one is looked at beside them
        end(run, State::Unknown);
        while (run.hasNext())
            end(run, State::Confirmed);
        QVERIFY(run.isFinished());
    }

    void aHaltInTheMiddleOfAWaveGoesOnWithIt()
    {
        RunRecord run(renaming(30), 0, nullptr);
        run.stage(inWaves(10));
        end(run, State::Failed);
        QVERIFY(run.waveState().failsTooMuch());
        run.haltWith(waveHalt(GateVerdict::Reason::Failures));
        run.resume();
        QCOMPARE(run.waveState().open(), 1);
        QVERIFY(!run.waveState().failsTooMuch()); // a person knows of that one
        QCOMPARE(run.waveState().forgiven(), 1);
        end(run, State::Confirmed);
        QVERIFY(!run.waveState().failsTooMuch());
        end(run, State::Failed);
        QVERIFY(run.waveState().failsTooMuch());
    }

    void aPhoneIsOneHoweverManySteps()
    {
        RunRecord run(moving(20), 0, nullptr);
        run.stage(inWaves(10, 10));
        for (int phone = 0; phone < 10; ++phone) {
            end(run, State::Confirmed);
            end(run, phone < 2 ? State::Failed : State::Confirmed);
            if (phone < 2)
                end(run, State::Confirmed); // back again
            QCOMPARE(run.waveState().failsTooMuch(), phone >= 1);
        }
        QCOMPARE(run.waveState().report().failed, 2);
        QCOMPARE(run.waveState().report().done, 8);
    }

    void comesOutOfTheJournalAsItWas()
    {
        RunContent content = contentOf(renaming(30));
        content.head.openWaves = 1;
        content.head.forgiven = 1;
        content.results[0] = result(State::Failed);
        content.results[1] = result(State::Failed);
        content.waves = QByteArray(10, 0) + QByteArray(20, 1);
        const WaveState twoFailed(content);
        QCOMPARE(twoFailed.open(), 1);
        QCOMPARE(twoFailed.report().failed, 1);
        QVERIFY(twoFailed.failsTooMuch());
        content.results[1] = result(State::Confirmed);
        QVERIFY(!WaveState(content).failsTooMuch());
        content.results[12] = result(State::Running); // its note came, that of the wave did not
        QCOMPARE(WaveState(content).open(), 2);
    }

    void whatWasStoppedOpensNothing()
    {
        RunContent content = contentOf(renaming(30));
        content.waves = QByteArray(10, 0) + QByteArray(20, 1);
        for (int step = 0; step < 10; ++step)
            content.results[step] = result(State::Confirmed);
        content.results[10] = result(State::Cancelled); // killed while it was being stopped
        QCOMPARE(WaveState(content).open(), 1);
        for (int step = 11; step < 30; ++step)
            content.results[step] = result(State::Cancelled);
        content.results[0] = result(State::Unknown);
        QCOMPARE(WaveState(content).open(), 2); // what is unclear can be looked at
    }

private:
    static RunContent contentOf(const Plan &plan)
    {
        RunContent content;
        content.plan = plan;
        content.results.resize(plan.steps.size());
        content.head.rollout = inWaves(10);
        content.head.waves = 2;
        content.head.state = RunHead::State::Interrupted;
        return content;
    }
};

QTEST_GUILESS_MAIN(TestRunRecord)
#include "tst_runrecord.moc"
