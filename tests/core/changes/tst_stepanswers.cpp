// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/scriptedstep.h"

using core::Error;
using core::StepResult;
using State = core::StepResult::State;

/// What each kind of answer to the write is taken for.
class TestStepAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesTheAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("nameAfter"); // what the service shows afterwards
        QTest::addColumn<State>("state");
        const QByteArray done = ScriptedStep::phone("New");
        const QByteArray old = ScriptedStep::phone("Old");
        const QByteArray other = ScriptedStep::phone("New", "000413A30002");
        const auto row = [](const char *name, int status, const QByteArray &answer,
                            const QByteArray &nameAfter, State state) {
            QTest::newRow(name) << status << answer << nameAfter << state;
        };
        row("as sent", 200, done, "New", State::Confirmed);
        row("no document", 200, "", "New", State::Confirmed);
        row("old value, and kept", 200, old, "Old", State::Failed);
        row("old value, yet taken", 200, old, "New", State::Confirmed);
        row("another phone", 200, other, "Old", State::Failed);
        row("no phone at all", 200, "{\"detail\":\"OK\"}", "Old", State::Failed);
        row("202, not yet", 202, "", "Old", State::Unknown);
        row("202, not yet, but echoed", 202, done, "Old", State::Unknown);
        row("202, done", 202, "", "New", State::Confirmed);
    }

    void comparesTheAnswer()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, nameAfter);
        QFETCH(State, state);
        ScriptedStep s;
        s.onWrite = [&] {
            s.on(s.path, ScriptedStep::phone(nameAfter));
            return RawServer::json(answer, status);
        };
        const StepResult result = s.run();
        QCOMPARE(result.state, state);
        QCOMPARE(s.writes(), 1);
        QCOMPARE(result.after.value(QLatin1String("name")).toString().toUtf8(), nameAfter);
        if (state != State::Confirmed) {
            QCOMPARE(result.error.kind, Error::Kind::Conflict);
            QCOMPARE(result.error.serviceCode, QStringLiteral("not_taken"));
        }
    }

    void whatMayStillLandStaysOpen_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("writes"); // each after the phone was seen unchanged
        const auto row = [](int status, Error::Kind kind, State state, int writes) {
            QTest::addRow("%d", status) << status << kind << state << writes;
        };
        row(408, Error::Kind::GatewayTimeout, State::Unknown, 4);
        row(504, Error::Kind::GatewayTimeout, State::Unknown, 4);
        row(524, Error::Kind::GatewayTimeout, State::Unknown, 4);
        row(500, Error::Kind::ServerFault, State::Failed, 1);
        row(507, Error::Kind::ServerFault, State::Failed, 1);
        row(520, Error::Kind::ServerFault, State::Failed, 1);
    }

    void whatMayStillLandStaysOpen()
    {
        QFETCH(int, status);
        QFETCH(Error::Kind, kind);
        QFETCH(State, state);
        QFETCH(int, writes);
        ScriptedStep s;
        s.onWrite = [&] { return RawServer::json("{}", status); };
        const StepResult result = s.run();
        QCOMPARE(result.state, state);
        QCOMPARE(result.error.kind, kind);
        QCOMPARE(s.writes(), writes);
        s.on(s.path, ScriptedStep::phone("New")); // it has landed since
        QCOMPARE(s.run().state, State::AlreadyDone);
        QCOMPARE(s.writes(), writes);
        s.on(s.path, ScriptedStep::phone("Old"));
        s.onWrite = [&] {
            s.on(s.path, ScriptedStep::phone("New"));
            return RawServer::json("{}", status);
        };
        QCOMPARE(s.run().state, State::Confirmed); // done, whatever the status says
    }

    void aWriteWithoutAnswerStaysOpen()
    {
        ScriptedStep s;
        s.onWrite = [&] {
            QTimer::singleShot(0, &s.server, [&s] { s.clock.advance(std::chrono::minutes(10)); });
            return RawServer::silent();
        };
        const StepResult result = s.run();
        QCOMPARE(result.state, State::Unknown);
        QCOMPARE(result.error.kind, Error::Kind::Timeout);
        QCOMPARE(s.writes(), 4);
    }

    void waitsOnlySoLong_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<State>("state");
        QTest::newRow("short") << QByteArray("3") << State::Confirmed;
        QTest::newRow("an hour") << QByteArray("3600") << State::Failed;
    }

    void waitsOnlySoLong()
    {
        QFETCH(QByteArray, retryAfter);
        QFETCH(State, state);
        ScriptedStep s;
        s.onWrite = [&] {
            if (s.writes() == 1)
                return RawServer::json("{}", 429, "Retry-After: " + retryAfter + "\r\n");
            s.on(s.path, ScriptedStep::phone("New"));
            return RawServer::json(ScriptedStep::phone("New"));
        };
        const qint64 begin = s.clock.monotonicMs();
        const StepResult result = s.run();
        QCOMPARE(result.state, state);
        if (state == State::Confirmed)
            return;
        QCOMPARE(result.error.kind, Error::Kind::RateLimited);
        QVERIFY(result.error.retryAfter == std::chrono::seconds(3600));
        QVERIFY(s.clock.monotonicMs() - begin < 60000);
    }

    void neverRepeatsASecretOfTheService()
    {
        ScriptedStep s;
        core::FieldChange change;
        change.field = core::FieldChange::Field::Setting;
        change.setting = QStringLiteral("s1");
        change.paramName = QStringLiteral("http_client_pass");
        change.newValue = QStringLiteral("new-MARKED");
        change.oldKnown = false;
        change.secret = true;
        s.step.changes.append(change);
        s.on(s.path, "{\"mac\":\"000413A30001\",\"name\":\"Old\",\"settings_manager\":"
                     "{\"s1\":{\"value\":\"new-MARKED-before\",\"attrs\":{\"perm\":\"RW\"}}}}");
        s.onWrite = [] {
            return RawServer::json("{\"message\":\"'new-MARKED' may not follow "
                                   "'new-MARKED-before' for New\",\"errors\":{\"http_client_pass\":"
                                   "[\"new-MARKED is too weak\"]}}",
                                   400);
        };
        const StepResult result = s.run();
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.error.serviceText,
                 QStringLiteral("'[redacted]' may not follow '[redacted]' for New"));
        QCOMPARE(result.error.fieldErrors,
                 QStringList{QStringLiteral("http_client_pass: [redacted] is too weak")});
        QVERIFY(!result.error.detail.contains(QLatin1String("MARKED")));
    }

    void aPromisedRemovalIsLookedAt()
    {
        ScriptedStep s;
        s.step.call = core::PlanStep::Call::Delete;
        s.step.changes.clear();
        s.onWrite = [] { return RawServer::json("", 202); };
        QCOMPARE(s.run().state, State::Unknown);
        s.onWrite = [&] {
            s.on(s.path, "{}", 404);
            return RawServer::json("", 202);
        };
        QCOMPARE(s.run().state, State::Confirmed);
    }
};

QTEST_GUILESS_MAIN(TestStepAnswers)
#include "tst_stepanswers.moc"
