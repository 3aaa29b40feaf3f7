// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/phonereader.h"
#include "core/changes/runrecord.h"
#include "tests/core/changes/scriptedstep.h"
#include "tests/core/changes/workbench.h"

#include <QTemporaryDir>

using namespace core;
using std::chrono::hours;
using State = StepResult::State;
using RunState = RunHead::State;

namespace {

/// The wall clock alone: while a machine sleeps the monotonic one stands still.
void jump(FakeClock &clock, std::chrono::milliseconds time)
{
    clock.setNow(clock.nowMs() + time.count());
}

/// `first` happens between the first reading and the leave to write.
StepResult runWith(ScriptedStep &s, const std::function<void()> &first)
{
    Patience patience(s.client, s.clock);
    StepRun run(s.api, s.clock, s.step, nullptr);
    int ready = 0;
    QObject::connect(&run, &StepRun::readyToWrite, &run, [&] {
        if (++ready == 1)
            first();
        run.write();
    });
    QObject::connect(&run, &StepRun::finished, &run, [&] { patience.done(); });
    run.start();
    patience.wait();
    return run.result();
}

void addJumps()
{
    QTest::addColumn<int>("byHours");
    QTest::newRow("asleep over lunch") << 1;
    QTest::newRow("a day ahead") << 24;
    QTest::newRow("a day back") << -24;
}

} // namespace

/// Clocks that jump, and machines that sleep, in the middle of a run.
class TestRunClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasReadBeforeIsReadAgain_data() { addJumps(); }

    void whatWasReadBeforeIsReadAgain()
    {
        QFETCH(int, byHours);
        ScriptedStep s;
        s.onWrite = [] { return RawServer::json("{}"); };
        const StepResult result = runWith(s, [&] {
            jump(s.clock, hours(byHours));
            s.on(s.path, ScriptedStep::phone("Theirs"));
        });
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.error.serviceCode, QStringLiteral("changed_by_someone_else"));
        QCOMPARE(s.writes(), 0);
    }

    void aJumpAloneIsNoTrouble_data() { addJumps(); }

    void aJumpAloneIsNoTrouble()
    {
        QFETCH(int, byHours);
        ScriptedStep s;
        s.onWrite = [&] {
            jump(s.clock, hours(-byHours));
            s.on(s.path, ScriptedStep::phone("New"));
            return RawServer::json(ScriptedStep::phone("New"));
        };
        const StepResult result = runWith(s, [&] { jump(s.clock, hours(byHours)); });
        QCOMPARE(result.state, State::Confirmed);
        QCOMPARE(s.writes(), 1);
        QCOMPARE(s.count("GET", s.path), 2);
    }

    void anAnswerThatCameBeforeTheSleepIsOld()
    {
        ScriptedStep s;
        s.onWrite = [] { return RawServer::json("{}"); };
        const RawServer::Handler answers = s.server.handler;
        s.server.handler = [&](const RawServer::Seen &seen) {
            const RawServer::Answer answer = answers(seen);
            if (s.server.seen.size() == 1) {
                jump(s.clock, hours(3));
                s.on(s.path, ScriptedStep::phone("Theirs"));
            }
            return answer;
        };
        const StepResult result = s.run();
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.error.serviceCode, QStringLiteral("changed_by_someone_else"));
        QCOMPARE(s.writes(), 0);
    }

    void pagesReadBeforeAreNotUsed_data() { addJumps(); }

    void pagesReadBeforeAreNotUsed()
    {
        QFETCH(int, byHours);
        Workbench bench;
        QVERIFY(bench.load());
        FakeClock clock;
        RunRecord run(bench.renaming(24), clock.nowMs(), nullptr);
        PhoneReader reader(bench.api(), clock, &run);
        reader.begin(bench.store());
        QVERIFY(run.todo().empty());
        QTRY_COMPARE_WITH_TIMEOUT(run.todo().size(), std::size_t(24), 30000);
        QVERIFY(reader.take(bench.mac(0)));
        jump(clock, hours(byHours));
        QVERIFY(!reader.take(bench.mac(1)));
    }

    void runsGoOn_data() { addJumps(); }

    void runsGoOn()
    {
        QFETCH(int, byHours);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path);
        const Plan plan = bench.renaming(30);
        bench.setFault(QStringLiteral("latency=60"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 2, 30000);
        bench.clock().shift(hours(byHours));
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 15, 30000);
        bench.clock().shift({});
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QCOMPARE(run->count(State::Confirmed), 30);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(bench.effects("PUT", step.mac), 1);
        const RunId id = run->id();
        bench.closeJournal();
        const auto file = JournalFile::open(path, Workbench::testKey());
        QVERIFY(file);
        const auto content = (*file)->content(id, JournalFile::Images::None);
        QVERIFY(content);
        QCOMPARE(content->head.state, RunState::Finished);
        QCOMPARE(content->head.count(State::Confirmed), 30);
    }
};

QTEST_GUILESS_MAIN(TestRunClock)
#include "tst_runclock.moc"
