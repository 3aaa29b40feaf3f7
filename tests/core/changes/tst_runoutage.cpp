// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/scriptedrun.h"

using namespace core;
using State = StepResult::State;
using RunState = RunHead::State;

/// A network that swallows everything.
class TestRunOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsWhereNobodyAnswers()
    {
        ScriptedRun s(16);
        bool gone = true;
        s.isSwallowed = [&](const auto &) { return gone; };
        ChangeRun *run = s.runner.run(s.plan);
        QTRY_COMPARE_WITH_TIMEOUT(run->halt().kind, Error::Kind::NoNetwork, 30000);
        const qsizetype before = s.server.seen.size();
        QTRY_VERIFY_WITH_TIMEOUT(s.server.seen.size() > before + 12, 60000);
        QCOMPARE(run->state(), RunState::Running);
        QCOMPARE(run->count(State::Failed), 0);
        gone = false;
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 16);
        for (int i = 0; i < 16; ++i)
            QCOMPARE(s.writes(i), 1);
    }

    void aPhoneThatIsNeverAnsweredForHoldsNobodyUp()
    {
        ScriptedRun s(16);
        s.isSwallowed = [&](const RawServer::Seen &seen) {
            return seen.target().endsWith(s.path(3));
        };
        ChangeRun *run = s.runner.run(s.plan);
        QTRY_COMPARE_WITH_TIMEOUT(run->count(State::Confirmed), 15, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(run->halt().kind, Error::Kind::NoNetwork, 30000);
        run->stop();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QCOMPARE(run->results().at(3).state, State::Cancelled);
        QCOMPARE(s.writes(3), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunOutage)
#include "tst_runoutage.moc"
