// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/workbench.h"

#include <QSignalSpy>

using core::ChangeRun;
using core::Error;
using core::MacAddress;
using core::Plan;
using core::StepResult;
using State = core::StepResult::State;

namespace {

const QString nameKey = QStringLiteral("name");
const QString warrantyKey = QStringLiteral("warranty_exp_warning_period");
const MacAddress newDesk{0x000413A3F001};
const MacAddress newDect{0x000413B6F001};

QString nameOf(const QJsonObject &phone)
{
    return phone.value(nameKey).toString();
}

/// What a write must not touch.
QJsonObject without(QJsonObject phone, const QStringList &keys)
{
    for (const QString &key : keys)
        phone.remove(key);
    phone.remove(QStringLiteral("updated"));
    return phone;
}

} // namespace

class TestChangeRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesAndNothingElse()
    {
        Workbench bench;
        QVERIFY(bench.load());
        QHash<MacAddress, QJsonObject> before;
        for (const core::Target &target : bench.targets(20))
            before.insert(target.mac, bench.phone(target.mac));
        ChangeRun *run = bench.finish(bench.renaming(20));
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 20);
        for (const core::Target &target : bench.targets(20)) {
            const QString name = Workbench::newName(target.mac);
            QCOMPARE(bench.arrivals("PUT", target.mac), 1);
            QCOMPARE(bench.effects("PUT", target.mac), 1);
            QCOMPARE(nameOf(bench.phone(target.mac)), name);
            QCOMPARE(without(bench.phone(target.mac), {nameKey}),
                     without(before.value(target.mac), {nameKey}));
            QCOMPARE(bench.store().endpoint(bench.company().uuid, target.mac)->name, name);
        }
    }

    void reportsEachStepOnce()
    {
        Workbench bench;
        QVERIFY(bench.load());
        ChangeRun *run = bench.runner().run(bench.renaming(6));
        QSignalSpy changed(run, &ChangeRun::stepChanged);
        QSignalSpy finished(run, &ChangeRun::finished);
        QCOMPARE(run->count(State::Planned), 6);
        QVERIFY(finished.wait(20000));
        QCOMPARE(changed.size(), 12); // running, confirmed
        QCOMPARE(bench.runner().runs(), {run});
        ChangeRun *empty = bench.runner().run(Plan());
        QSignalSpy emptyFinished(empty, &ChangeRun::finished);
        QVERIFY(emptyFinished.wait(20000));
        QCOMPARE(finished.size(), 1);
    }

    void stopsBetweenSteps()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(20);
        bench.setFault(QStringLiteral("latency=150"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 0, 30000);
        run->stop();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QVERIFY(run->count(State::Cancelled) >= 8);
        QCOMPARE(run->count(State::Confirmed) + run->count(State::Cancelled), 20);
        QVERIFY(bench.load()); // anything still on its way would arrive before
        for (int i = 0; i < 20; ++i) {
            const bool sent = run->results().at(i).state == State::Confirmed;
            QCOMPARE(bench.arrivals("PUT", plan.steps.at(i).mac), sent ? 1 : 0);
        }
    }

    void endsWithItsRunner()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.setFault(QStringLiteral("latency=100"), {});
        ChangeRun *run = bench.runner().run(bench.renaming(10));
        QSignalSpy finished(run, &ChangeRun::finished);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Running) > 0, 30000);
        bench.dropRunner();
        QCOMPARE(finished.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client().inFlight(), 0, 30000);
    }

    void leavesForeignChangesAlone()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const Plan plan = bench.renaming(2);
        const MacAddress changed = plan.steps.at(0).mac;
        const MacAddress done = plan.steps.at(1).mac;
        for (const MacAddress mac : {changed, done}) {
            const QString name = mac == done ? Workbench::newName(mac) : QStringLiteral("Theirs");
            QVERIFY(bench.put(mac, {{QStringLiteral("mac"), mac.wire()}, {nameKey, name}}));
        }
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        const StepResult &refused = run->results().at(0);
        QCOMPARE(refused.state, State::Failed);
        QCOMPARE(refused.error.kind, Error::Kind::Conflict);
        QCOMPARE(refused.error.serviceCode, QStringLiteral("changed_by_someone_else"));
        QCOMPARE(nameOf(refused.before), QStringLiteral("Theirs"));
        QCOMPARE(run->results().at(1).state, State::AlreadyDone);
        QCOMPARE(bench.arrivals("PUT", changed), 1); // theirs
        QCOMPARE(bench.arrivals("PUT", done), 1);
        QCOMPARE(bench.store().endpoint(bench.company().uuid, changed)->name,
                 QStringLiteral("Theirs"));

        const Plan again = core::ChangeRunner::retryPlan(*run);
        QCOMPARE(again.steps.size(), 1);
        QCOMPARE(again.steps.first().changes.first().oldValue, QStringLiteral("Theirs"));
    }

    void triesOnlyAgainWhatIsWished()
    {
        core::RunContent content;
        content.head.state = core::RunHead::State::Stopped;
        const auto add = [&](quint64 mac, State state, core::PlanStep::When when) {
            core::PlanStep step;
            step.mac = MacAddress(mac);
            step.when = when;
            content.plan.steps.append(step);
            content.results.emplaceBack().state = state;
        };
        using When = core::PlanStep::When;
        add(1, State::Confirmed, When::Always);
        add(2, State::Failed, When::Always);
        add(3, State::Cancelled, When::Always);
        add(4, State::Unknown, When::Always);
        // A move that was refused there and is back where it was; one that never began.
        add(5, State::Confirmed, When::Always);
        add(5, State::Failed, When::BeforeDone);
        add(5, State::Confirmed, When::BeforeFailed);
        add(6, State::Cancelled, When::Always);
        add(6, State::Cancelled, When::BeforeDone);
        add(6, State::Cancelled, When::BeforeFailed);
        content.plan.warnings = {
            {core::PlanWarning::Kind::PlainHttpTarget, {MacAddress(2), MacAddress(3)}}};
        const std::unique_ptr<ChangeRun> run = core::ChangeRunner::record(content);
        const auto macs = [](const Plan &plan) {
            QList<quint64> list;
            for (const core::PlanStep &step : plan.steps)
                list.append(step.mac.bits());
            return list;
        };
        const Plan all = core::ChangeRunner::retryPlan(*run);
        QCOMPARE(macs(all), (QList<quint64>{2, 3, 4, 5, 5, 5, 6, 6, 6}));
        const Plan failed = core::ChangeRunner::retryPlan(*run, core::ChangeRunner::Retry::Failed);
        QCOMPARE(macs(failed), (QList<quint64>{2, 5, 5, 5}));
        QCOMPARE(failed.warnings.first().phones, {MacAddress(2)});
        QVERIFY(failed.excluded.isEmpty());
    }

    void registersEachGroupByItsOwnSetting()
    {
        Workbench bench;
        QVERIFY(bench.load());
        core::Registration wish;
        wish.company = bench.company().uuid;
        wish.macs = {newDesk, newDect};
        wish.names = QStringList{QStringLiteral("Desk"), QString()};
        wish.redirection.emplace();
        wish.redirection->url = QStringLiteral("https://prov.example.net/{mac}");
        const Plan plan = core::planRegistration(wish, bench.store());
        QCOMPARE(plan.steps.size(), 2);
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 2);
        const QHash<MacAddress, QString> groups{{newDesk, QStringLiteral("D-Series")},
                                                {newDect, QStringLiteral("M-Series")}};
        for (auto it = groups.begin(); it != groups.end(); ++it) {
            const QString setting =
                bench.service().settingUuid(QStringLiteral("setting_server"), it.value());
            const QJsonObject map =
                bench.phone(it.key()).value(QStringLiteral("settings_manager")).toObject();
            QCOMPARE(map.keys(), QStringList{setting});
            QCOMPARE(map.value(setting).toObject().value(QStringLiteral("value")).toString(),
                     wish.redirection->url);
            QCOMPARE(bench.phone(it.key()).value(warrantyKey).toInt(), 3);
            QVERIFY(bench.store().endpoint(bench.company().uuid, it.key()));
        }
        QCOMPARE(nameOf(bench.phone(newDesk)), QStringLiteral("Desk"));
    }

    void neverOverwritesByRegistering()
    {
        Workbench bench;
        QVERIFY(bench.load());
        core::Registration wish;
        wish.company = bench.company().uuid;
        wish.macs = {newDesk};
        wish.names = QStringList{QStringLiteral("Mine")};
        const Plan plan = core::planRegistration(wish, bench.store());
        QVERIFY(bench.put(newDesk, {{QStringLiteral("mac"), newDesk.wire()},
                                    {nameKey, QStringLiteral("Theirs")}}));
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->results().first().state, State::Failed);
        QCOMPARE(run->results().first().error.serviceCode, QStringLiteral("already_registered"));
        QCOMPARE(bench.arrivals("PUT", newDesk), 1); // theirs
        QCOMPARE(nameOf(bench.phone(newDesk)), QStringLiteral("Theirs"));
    }

    void reportsAForeignAddress()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const MacAddress foreign = *MacAddress::parse(bench.service().foreignMacs().constFirst());
        core::Registration wish;
        wish.company = bench.company().uuid;
        wish.macs = {foreign, newDesk};
        const ChangeRun *run = bench.finish(core::planRegistration(wish, bench.store()));
        QVERIFY(run);
        QCOMPARE(run->results().at(0).state, State::Failed);
        QCOMPARE(run->results().at(0).error.kind, Error::Kind::MacTaken);
        QCOMPARE(run->results().at(1).state, State::Confirmed);
        QCOMPARE(bench.effects("PUT", foreign), 0);
    }

    void reportsAKeyWithoutRole()
    {
        Workbench bench({}, QStringLiteral("none"));
        QVERIFY(bench.load());
        bench.client().setKeyHasRole(false);
        const Plan plan = bench.renaming(1);
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->results().first().state, State::Failed);
        QCOMPARE(run->results().first().error.kind, Error::Kind::KeyWithoutRole);
        QCOMPARE(bench.arrivals("PUT", plan.steps.first().mac), 1);
        QCOMPARE(bench.effects("PUT", plan.steps.first().mac), 0);
    }

    void keepsUnknownFieldsAndNulls()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const MacAddress mac = bench.mac(0);
        const QJsonObject odd{{QStringLiteral("mac"), mac.wire()},
                              {nameKey, QStringLiteral("Odd")},
                              {warrantyKey, QJsonValue::Null},
                              {QStringLiteral("x_unheard_of"), QJsonObject{{nameKey, 7}}}};
        QVERIFY(bench.put(mac, odd));
        QVERIFY(bench.load());
        const QJsonObject before = bench.phone(mac);
        QVERIFY(before.value(warrantyKey).isNull());
        const Plan plan = bench.renaming(1);
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->results().first().state, State::Confirmed);
        QCOMPARE(nameOf(bench.phone(mac)), Workbench::newName(mac));
        QCOMPARE(without(bench.phone(mac), {nameKey}), without(before, {nameKey}));
        QVERIFY(bench.phone(mac).contains(QStringLiteral("x_unheard_of")));
    }

    void neverLosesOneOfTwoRuns()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.setFault(QStringLiteral("latency=20"), {});
        const bool enabled =
            !bench.store().endpoint(bench.company().uuid, bench.mac(0))->autoprovisioning;
        const Plan toggling =
            core::planAutoprovisioning({bench.target(bench.mac(0))}, enabled, bench.store());
        ChangeRun *first = bench.runner().run(bench.renaming(1));
        ChangeRun *second = bench.runner().run(toggling);
        QTRY_VERIFY_WITH_TIMEOUT(first->isFinished() && second->isFinished(), 30000);
        QCOMPARE(first->count(State::Confirmed), 1);
        QCOMPARE(second->count(State::Confirmed), 1);
        const QJsonObject phone = bench.phone(bench.mac(0));
        QCOMPARE(nameOf(phone), Workbench::newName(bench.mac(0)));
        QCOMPARE(phone.value(QStringLiteral("autoprovisioning_enabled")).toBool(), enabled);
    }

    void deregistersWhatIsGoneAlready()
    {
        Workbench bench;
        QVERIFY(bench.load());
        const Plan plan = core::planDeregistration(bench.targets(1), bench.store());
        QVERIFY(bench.finish(plan));
        const ChangeRun *run = bench.finish(plan);
        QVERIFY(run);
        QCOMPARE(run->results().first().state, State::AlreadyDone);
        QCOMPARE(bench.arrivals("DELETE", plan.steps.first().mac), 1);
    }
};

QTEST_GUILESS_MAIN(TestChangeRunner)
#include "tst_changerunner.moc"
