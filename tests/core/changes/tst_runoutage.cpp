// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/scriptedrun.h"

using namespace core;
using State = StepResult::State;
using RunState = RunHead::State;

/// A network that swallows everything, and what is not asked for any more.
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

    void asksForNothingOnceItIsHeld_data()
    {
        QTest::addColumn<int>("phones");
        QTest::addColumn<bool>("stopped");
        QTest::newRow("one by one, stopped") << 8 << true;
        QTest::newRow("one by one, paused") << 8 << false;
        QTest::newRow("by the page, stopped") << 24 << true;
        QTest::newRow("by the page, paused") << 24 << false;
    }

    void asksForNothingOnceItIsHeld()
    {
        QFETCH(int, phones);
        QFETCH(bool, stopped);
        ScriptedRun s(phones);
        const QHash<QByteArray, RawServer::Answer> later = s.answers;
        const QByteArray list = "companies/c1/endpoints/";
        const QByteArrayList paths = s.answers.keys();
        for (const QByteArray &path : paths + QByteArrayList{list})
            s.on(path, "{}", 429, "Retry-After: 5\r\n");
        s.on("settings/", "[]");
        ChangeRun *run = s.runner.run(s.plan);
        QTRY_VERIFY_WITH_TIMEOUT(!s.server.seen.isEmpty() && s.client.inFlight() == 0, 30000);
        const int asked = s.count("GET", list);
        stopped ? run->stop() : run->pause();
        QCOMPARE(run->isFinished(), stopped);
        QCOMPARE(run->count(stopped ? State::Cancelled : State::Planned), phones);
        // Anything still on its way would come before, or while this waits for its turn.
        QVERIFY(outcome(s.api.settings(&s.client), s.client, s.clock).end);
        QCOMPARE(s.client.waiting(), 0);
        QCOMPARE(s.count("GET", list), asked);
        if (stopped)
            return;
        s.answers = later;
        run->resume();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), phones);
    }
};

QTEST_GUILESS_MAIN(TestRunOutage)
#include "tst_runoutage.moc"
