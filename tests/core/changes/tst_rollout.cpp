// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/plan.h"
#include "core/changes/rollout.h"

#include <QTest>

using namespace core;
using std::chrono::minutes;
using Kind = GateVerdict::Kind;
using Reason = GateVerdict::Reason;

namespace {

PlanStep stepOf(quint64 mac, const char *company)
{
    PlanStep step;
    step.mac = MacAddress(mac);
    step.company.uuid = QString::fromLatin1(company);
    return step;
}

constexpr quint64 desk = 0x000413A30000; // D735
constexpr quint64 base = 0x000413B60000; // M900

/// 90 desk phones of c1, 8 DECT bases of c1 and 2 desk phones of c2, in this order.
Plan mixedPlan()
{
    Plan plan;
    for (quint64 i = 0; i < 90; ++i)
        plan.steps.append(stepOf(desk + i, "c1"));
    for (quint64 i = 0; i < 8; ++i)
        plan.steps.append(stepOf(base + i, "c1"));
    for (quint64 i = 0; i < 2; ++i)
        plan.steps.append(stepOf(desk + 1000 + i, "c2"));
    return plan;
}

/// Every phone leaves one company, comes into the other one, and back when that fails.
Plan movingPlan(int phones)
{
    Plan plan;
    for (int i = 0; i < phones; ++i) {
        const auto first = int(plan.steps.size());
        plan.steps.append(stepOf(desk + quint64(i), "c1"));
        plan.steps.last().call = PlanStep::Call::Delete;
        plan.steps.append(stepOf(desk + quint64(i), "c2"));
        plan.steps.last().when = PlanStep::When::BeforeDone;
        plan.steps.last().baseFrom = first;
        plan.steps.append(stepOf(desk + quint64(i), "c1"));
        plan.steps.last().when = PlanStep::When::BeforeFailed;
        plan.steps.last().baseFrom = first;
    }
    return plan;
}

Rollout rolloutOf(int pilot, int share)
{
    Rollout rollout;
    rollout.pilot = pilot;
    rollout.share = share;
    return rollout;
}

} // namespace

Q_DECLARE_METATYPE(core::WaveReport)
Q_DECLARE_METATYPE(core::GateVerdict)

/// Which phones are in which wave, and when the gate between two waves opens.
class TestRollout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizes_data()
    {
        QTest::addColumn<int>("pilot");
        QTest::addColumn<int>("share");
        QTest::addColumn<QList<int>>("phones");
        QTest::newRow("all at once") << 0 << 20 << QList<int>{100};
        QTest::newRow("three waves") << 5 << 20 << QList<int>{5, 15, 80};
        QTest::newRow("no share") << 5 << 0 << QList<int>{5, 95};
        QTest::newRow("share below the pilot") << 30 << 20 << QList<int>{30, 70};
        QTest::newRow("share is everything") << 5 << 100 << QList<int>{5, 95};
        QTest::newRow("pilot is everything") << 100 << 20 << QList<int>{100};
    }
    void sizes()
    {
        QFETCH(int, pilot);
        QFETCH(int, share);
        const Plan plan = mixedPlan();
        const QByteArray waves = wavesOf(plan, rolloutOf(pilot, share));
        QTEST(phonesOfWaves(plan, waves), "phones");
        QCOMPARE(waves, wavesOf(plan, rolloutOf(pilot, share)));
    }

    void thePilotHasSomeOfEverything()
    {
        const Plan plan = mixedPlan();
        const QByteArray waves = wavesOf(plan, rolloutOf(5, 20));
        QHash<QString, int> kinds;
        for (int i = 0; i < plan.steps.size(); ++i) {
            const PlanStep &step = plan.steps.at(i);
            if (waves.at(i) == 0)
                ++kinds[step.company.uuid + step.mac.modelHint()];
        }
        QCOMPARE(kinds.size(), 3);
        QCOMPARE(kinds.value(QStringLiteral("c1D735")), 3); // the largest part, as in the whole
    }

    void groupsStayTogether()
    {
        const Plan plan = movingPlan(30);
        const QByteArray waves = wavesOf(plan, rolloutOf(4, 50));
        QCOMPARE(phonesOfWaves(plan, waves), (QList<int>{4, 11, 15}));
        for (int i = 0; i < plan.steps.size(); ++i)
            QCOMPARE(waves.at(i), waves.at(plan.groupOf(i)));
    }

    void stepsThatTakeABaseStayWithIt()
    {
        Plan plan;
        for (quint64 i = 0; i < 20; ++i)
            plan.steps.append(stepOf(desk + i, "c1"));
        plan.steps.append(stepOf(desk + 100, "c2"));
        plan.steps.last().baseFrom = 19;
        plan.steps.append(stepOf(desk + 7, "c1")); // one of the phones once more
        const QByteArray waves = wavesOf(plan, rolloutOf(2, 0));
        QCOMPARE(waves.at(20), waves.at(19));
        QCOMPARE(waves.at(21), waves.at(7));
    }

    void verdicts_data()
    {
        QTest::addColumn<WaveReport>("report");
        QTest::addColumn<bool>("byItself");
        QTest::addColumn<GateVerdict>("verdict");
        const minutes none(-1);
        const auto report = [](int done, int failed, int back, minutes since, minutes looked) {
            return WaveReport{done, failed, done, back, since, looked};
        };
        QTest::newRow("pause") << report(100, 0, 100, minutes(3), minutes(1)) << true
                               << GateVerdict{Kind::Wait, Reason::Pause, minutes(7)};
        QTest::newRow("pause is over") << report(100, 0, 100, minutes(10), minutes(1)) << true
                                       << GateVerdict{Kind::Go, Reason::None, minutes(0)};
        QTest::newRow("enough are back") << report(100, 0, 90, minutes(10), minutes(1)) << true
                                         << GateVerdict{Kind::Go, Reason::None, minutes(0)};
        QTest::newRow("a person opens it") << report(100, 0, 90, minutes(10), minutes(1)) << false
                                           << GateVerdict{Kind::Halt, Reason::Person, minutes(0)};
        QTest::newRow("one too few is back")
            << report(100, 0, 89, minutes(10), minutes(1)) << true
            << GateVerdict{Kind::Wait, Reason::CameBack, minutes(50)};
        QTest::newRow("never looked") << report(100, 0, 0, minutes(0), none) << true
                                      << GateVerdict{Kind::Wait, Reason::CameBack, minutes(60)};
        QTest::newRow("too late, not looked since")
            << report(100, 0, 89, minutes(300), minutes(59)) << true
            << GateVerdict{Kind::Wait, Reason::CameBack, minutes(0)};
        QTest::newRow("stayed away") << report(100, 0, 89, minutes(60), minutes(60)) << true
                                     << GateVerdict{Kind::Halt, Reason::NotBack, minutes(0)};
        QTest::newRow("as many failures as may be")
            << report(95, 5, 95, minutes(10), minutes(1)) << true
            << GateVerdict{Kind::Go, Reason::None, minutes(0)};
        QTest::newRow("one failure more") << report(94, 6, 94, minutes(0), none) << true
                                          << GateVerdict{Kind::Halt, Reason::Failures, minutes(0)};
        QTest::newRow("nothing was changed") << WaveReport{10, 0, 0, 0, minutes(10), none} << true
                                             << GateVerdict{Kind::Go, Reason::None, minutes(0)};
    }
    void verdicts()
    {
        QFETCH(WaveReport, report);
        QFETCH(bool, byItself);
        Rollout rollout = rolloutOf(10, 20);
        rollout.byItself = byItself;
        QTEST(judgeGate(rollout, report), "verdict");
    }

    void haltsAreRecognised()
    {
        for (const Reason reason : {Reason::Failures, Reason::NotBack, Reason::Person})
            QCOMPARE(waveHaltReason(waveHalt(reason)), reason);
        QVERIFY(!isWaveHalt(Error()));
        QVERIFY(!isWaveHalt(Error::make(Error::Kind::Conflict)));
    }

    void suggestsWhatFits()
    {
        QCOMPARE(suggestedRollout(mixedPlan()).pilot, 10);
        QCOMPARE(suggestedRollout(mixedPlan()).cameBack, 0); // nothing that phones fetch
        Plan fetched = mixedPlan();
        fetched.steps.first().changes.append(FieldChange());
        fetched.steps.first().changes.first().field = FieldChange::Field::Profile;
        QCOMPARE(suggestedRollout(fetched).cameBack, 90);
        QCOMPARE(suggestedRollout(movingPlan(30)).pilot, 5);
        Plan unnoticed = fetched;
        unnoticed.warnings = {{PlanWarning::Kind::NoticedAfterReset, {}}};
        QCOMPARE(suggestedRollout(unnoticed).cameBack, 0);
        Plan registering = fetched;
        for (PlanStep &step : registering.steps)
            step.mustNotExist = true;
        QCOMPARE(suggestedRollout(registering).cameBack, 0);
    }
};

QTEST_GUILESS_MAIN(TestRollout)
#include "tst_rollout.moc"
