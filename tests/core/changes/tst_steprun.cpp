// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/workbench.h"

#include <algorithm>

using core::ChangeRun;
using core::Error;
using core::MacAddress;
using core::Plan;
using State = core::StepResult::State;

namespace {

QString nameOf(const QJsonObject &phone)
{
    return phone.value(QLatin1String("name")).toString();
}

/// Qt may give a write to a connection that is just being closed: it counts as one and does not
/// arrive.
bool isTried(int arrivals, int most)
{
    return arrivals <= most && arrivals >= std::min(most, 2);
}

} // namespace

/// Steps on their way through faults: what arrived, what took effect, and what was reported.
class TestStepRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesFaults_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<State>("state");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("arrivals");
        QTest::addColumn<int>("effects");
        const auto row = [](const char *fault, State state, Error::Kind kind, int arrivals,
                            int effects) {
            QTest::newRow(fault) << QString::fromLatin1(fault) << state << kind << arrivals
                                 << effects;
        };
        const auto none = Error().kind;
        row("drop-before", State::Failed, Error::Kind::ConnectionLost, 8, 0);
        row("drop-after", State::Confirmed, none, 1, 1);
        row("status-500", State::Failed, Error::Kind::ServerFault, 1, 0);
        row("status-502", State::Failed, Error::Kind::BadGateway, 4, 0);
        row("status-504", State::Confirmed, none, 1, 1);
        row("truncate", State::Confirmed, none, 1, 1);
        row("html", State::Failed, Error::Kind::NotJson, 1, 0);
        row("latency=200", State::Confirmed, none, 1, 1);
    }

    void survivesFaults()
    {
        QFETCH(QString, fault);
        QFETCH(State, state);
        QFETCH(Error::Kind, kind);
        QFETCH(int, arrivals);
        QFETCH(int, effects);
        Workbench bench;
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(5);
        const MacAddress gone = bench.mac(5);
        bench.setFault(fault, {QStringLiteral("PUT"), QStringLiteral("DELETE")});
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->count(state), 5);
        for (int i = 0; i < 5; ++i) {
            const core::PlanStep &step = plan.steps.at(i);
            QCOMPARE(run->results().at(i).error.kind, kind);
            QVERIFY2(isTried(bench.arrivals("PUT", step.mac), arrivals), fault.toUtf8());
            QCOMPARE(bench.effects("PUT", step.mac), effects);
            QCOMPARE(nameOf(bench.phone(step.mac)) == Workbench::newName(step.mac), effects == 1);
        }
        const Plan removal = core::planDeregistration({bench.target(gone)}, bench.store());
        run = bench.finish(removal);
        QVERIFY(run);
        QCOMPARE(run->count(state), 1);
        QVERIFY2(isTried(bench.arrivals("DELETE", gone), arrivals), fault.toUtf8());
        QCOMPARE(bench.effects("DELETE", gone), effects);
        QCOMPARE(bench.phone(gone).isEmpty(), effects == 1);
        QCOMPARE(!bench.store().endpoint(bench.company().uuid, gone), effects == 1);
    }

    void staysExactUnderMixedFaults()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const int count = int(bench.store().phones(bench.company().uuid).size());
        const Plan plan = bench.renaming(count);
        demo::Faults faults;
        faults.methods = QStringList{QStringLiteral("PUT")};
        faults.dropBefore = 8;
        faults.dropAfter = 8;
        faults.truncate = 4;
        faults.status500 = 4;
        bench.service().setFaults(faults);
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed) + run->count(State::Failed), count);
        for (int i = 0; i < count; ++i) {
            const MacAddress mac = plan.steps.at(i).mac;
            const bool done = run->results().at(i).state == State::Confirmed;
            QCOMPARE(bench.effects("PUT", mac), done ? 1 : 0);
            QCOMPARE(nameOf(bench.phone(mac)) == Workbench::newName(mac), done);
        }

        bench.service().setFaults({});
        const Plan again = core::ChangeRunner::retryPlan(*run);
        QCOMPARE(again.steps.size(), run->count(State::Failed));
        const ChangeRun *second = bench.finish(again);
        QVERIFY(second);
        QCOMPARE(second->count(State::Confirmed), again.steps.size());
        for (const core::PlanStep &step : plan.steps)
            QCOMPARE(bench.effects("PUT", step.mac), 1);
    }

    void triesAgainWhenRefusedForNow()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(1);
        const MacAddress mac = plan.steps.first().mac;
        demo::Faults faults;
        faults.status503 = 100;
        faults.methods = QStringList{QStringLiteral("PUT")};
        faults.times = 1;
        bench.service().setFaults(faults);
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->results().first().state, State::Confirmed);
        QCOMPARE(bench.arrivals("PUT", mac), 2);
        QCOMPARE(bench.effects("PUT", mac), 1);
        QCOMPARE(bench.arrivals("GET", mac), 2);
    }

    void readsAgainWhenTheServiceIsAwayForAWhile()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(1);
        demo::Faults faults;
        faults.status503 = 100;
        faults.methods = QStringList{QStringLiteral("GET")};
        faults.times = 6; // more often than the client tries one call
        bench.service().setFaults(faults);
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->results().first().state, State::Confirmed);
        QCOMPARE(bench.arrivals("GET", plan.steps.first().mac), 7);
        QCOMPARE(bench.effects("PUT", plan.steps.first().mac), 1);
    }

    void livesWithALimitedRate()
    {
        demo::Options options;
        options.ratePerSecond = 25;
        Workbench bench(options);
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(25);
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 25);
        for (const core::PlanStep &step : plan.steps)
            QCOMPARE(bench.effects("PUT", step.mac), 1);
    }

    void saysUnknownWhenReadingBackFailsToo()
    {
        Workbench bench({}, QStringLiteral("administrator"), std::chrono::milliseconds(1500));
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(1);
        const MacAddress mac = plan.steps.first().mac;
        demo::Faults faults;
        faults.latencyMs = 300;
        faults.dropAfter = 100;
        faults.methods = QStringList{QStringLiteral("PUT")};
        bench.service().setFaults(faults);
        ChangeRun *run = bench.runner().run(plan);
        QTRY_COMPARE_WITH_TIMEOUT(bench.arrivals("PUT", mac), 1, 30000);
        bench.setFault(QStringLiteral("drop-before"), {});
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QCOMPARE(run->results().first().state, State::Unknown);
        QCOMPARE(run->results().first().error.kind, Error::Kind::ConnectionLost);
        QCOMPARE(bench.arrivals("PUT", mac), 1);

        bench.service().setFaults({});
        const ChangeRun *again = bench.finish(core::ChangeRunner::retryPlan(*run));
        QVERIFY(again);
        QCOMPARE(again->results().first().state, State::AlreadyDone);
        QCOMPARE(bench.arrivals("PUT", mac), 1);
    }
};

QTEST_GUILESS_MAIN(TestStepRun)
#include "tst_steprun.moc"
