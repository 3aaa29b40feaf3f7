// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo.h"
#include "tests/core/changes/workbench.h"
#include "tests/support/filelimit.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using State = StepResult::State;
using RunState = RunHead::State;

namespace {

QString nameOf(const QJsonObject &phone)
{
    return phone.value(QLatin1String("name")).toString();
}

/// As long as it says nothing that the service sets by itself.
QJsonObject written(const QJsonObject &phone)
{
    return writableEndpoint(phone);
}

} // namespace

/// Runs with a journal on disk against a service over real sockets: what is in the file when,
/// what a later start makes of it, and what leads back.
class TestJournaledRun : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }

    /// As another process would read it.
    RunContent onDisk(RunId run, JournalFile::Images images = JournalFile::Images::All) const
    {
        const auto file = JournalFile::open(path(), Workbench::testKey());
        return file ? (*file)->content(run, images).value_or(RunContent()) : RunContent();
    }
    /// Everything about a run, read by the journal in use.
    static RunContent contentOf(Workbench &bench, RunId run)
    {
        RunContent content;
        bool answered = false;
        bench.journal().content(run, JournalFile::Images::All, &bench.journal(),
                                [&](const Result<RunContent> &answer) {
                                    content = answer.value_or(RunContent());
                                    answered = true;
                                });
        return QTest::qWaitFor([&] { return answered; }, 20000) ? content : RunContent();
    }
    static ChangeRun *undo(Workbench &bench, const ChangeRun *run)
    {
        const Plan plan = planUndo(contentOf(bench, run->id()), bench.store().catalogue());
        return bench.finish(plan, RunOrigin::Undo, run->id());
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theImagesAreThereBeforeTheWrite()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(1);
        const MacAddress mac = plan.steps.first().mac;
        bench.setFault(QStringLiteral("latency=1500"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(bench.arrivals("PUT", mac) == 1, 30000);
        const RunContent content = onDisk(run->id());
        QCOMPARE(content.results.first().state, State::Running);
        QCOMPARE(nameOf(content.results.first().before),
                 plan.steps.first().changes.first().oldValue);
        QCOMPARE(nameOf(content.results.first().after), Workbench::newName(mac));
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        bench.closeJournal();
        QCOMPARE(onDisk(1).head.state, RunState::Finished);
        QCOMPARE(onDisk(1).head.count(State::Confirmed), 1);
    }

    void goesOnAfterItsProcessHasGone()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(20);
        bench.setFault(QStringLiteral("latency=60"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 4, 30000);
        const RunId id = run->id();
        bench.useJournal(path());
        QTRY_VERIFY_WITH_TIMEOUT(bench.journal().isRead(), 20000);
        const RunHead *head = bench.journal().run(id);
        QVERIFY(head);
        QCOMPARE(head->state, RunState::Interrupted);
        QVERIFY(head->count(State::Confirmed) > 4);
        QVERIFY(head->count(State::Confirmed) < 20);

        QSignalSpy started(&bench.runner(), &ChangeRunner::runStarted);
        bench.runner().resume(id);
        QVERIFY(started.wait(20000));
        const auto *again = started.first().first().value<ChangeRun *>();
        QTRY_VERIFY_WITH_TIMEOUT(again->isFinished(), 60000);
        QCOMPARE(again->count(State::Confirmed), 20);
        for (const PlanStep &step : plan.steps) {
            QCOMPARE(nameOf(bench.phone(step.mac)), Workbench::newName(step.mac));
            QCOMPARE(bench.effects("PUT", step.mac), 1);
        }
        bench.closeJournal();
        const RunContent content = onDisk(id);
        QCOMPARE(content.head.state, RunState::Finished);
        for (const StepResult &result : content.results) {
            QCOMPARE(result.state, State::Confirmed);
            QVERIFY(!nameOf(result.before).startsWith(QLatin1String("New ")));
        }
    }

    void pausesAndGoesOn()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(30);
        bench.setFault(QStringLiteral("latency=50"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 2, 30000);
        run->pause();
        QCOMPARE(run->state(), RunState::Paused);
        QTRY_COMPARE_WITH_TIMEOUT(run->count(State::Running), 0, 30000);
        const int done = run->count(State::Confirmed);
        QCOMPARE(done + run->count(State::Planned), 30);
        int arrived = 0;
        for (const PlanStep &step : plan.steps)
            arrived += bench.arrivals("PUT", step.mac);
        QCOMPARE(arrived, done);
        QVERIFY(bench.load()); // what was still on its way would arrive before
        QCOMPARE(run->count(State::Confirmed), done);
        QTRY_COMPARE_WITH_TIMEOUT(bench.journal().run(run->id())->state, RunState::Paused, 20000);

        run->resume();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 30);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(bench.effects("PUT", step.mac), 1);
    }

    void stopsBeforeAnythingMoreLeaves()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(30);
        bench.setFault(QStringLiteral("latency=80"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 0, 30000);
        run->stop();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QCOMPARE(run->state(), RunState::Stopped);
        QVERIFY(run->count(State::Cancelled) > 5);
        QVERIFY(bench.load());
        for (int i = 0; i < 30; ++i) {
            const bool sent = run->results().at(i).state == State::Confirmed;
            QCOMPARE(bench.arrivals("PUT", plan.steps.at(i).mac), sent ? 1 : 0);
        }
        const int cancelled = run->count(State::Cancelled);
        bench.closeJournal();
        const RunContent content = onDisk(1, JournalFile::Images::None);
        QCOMPARE(content.head.state, RunState::Stopped);
        QCOMPARE(content.head.count(State::Cancelled), cancelled);
        QCOMPARE(content.head.count(State::Running), 0);
        QCOMPARE(content.head.count(State::Planned), 0);
    }

    void sendsNothingThatCannotBeWrittenDown()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        QTRY_VERIFY_WITH_TIMEOUT(bench.journal().isRead(), 20000);
        const Plan plan = bench.renaming(10);
        QSignalSpy problems(&bench.journal(), &Journal::problem);
        ChangeRun *run = nullptr;
        {
            const FileLimit limit(4096);
            QVERIFY(limit.works());
            run = bench.runner().run(plan);
            QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Paused, 30000);
            QCOMPARE(run->halt().kind, Error::Kind::Storage);
            QCOMPARE(run->halt().serviceCode, QStringLiteral("journal_full"));
            QCOMPARE(run->count(State::Planned), 10);
        }
        QCOMPARE(problems.size(), 1);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(bench.arrivals("PUT", step.mac), 0);
        run->resume();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 10);
    }

    void waitsWhenTheDiskFillsUpMeanwhile()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const Plan plan = bench.renaming(30);
        bench.setFault(QStringLiteral("latency=60"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 2, 30000);
        {
            const FileLimit limit(4096);
            QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Paused, 30000);
            QTRY_COMPARE_WITH_TIMEOUT(run->count(State::Running), 0, 30000);
        }
        int arrived = 0;
        for (const PlanStep &step : plan.steps)
            arrived += bench.arrivals("PUT", step.mac);
        QCOMPARE(arrived, run->count(State::Confirmed));
        run->resume();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 30);
        bench.closeJournal();
        QCOMPARE(onDisk(1, JournalFile::Images::None).head.count(State::Confirmed), 30);
    }

    void haltsWhenTooMuchFails()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        bench.setFault(QStringLiteral("status-500"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(bench.renaming(40));
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Paused, 30000);
        QCOMPARE(run->halt().serviceCode, QStringLiteral("too_many_failures"));
        QTRY_COMPARE_WITH_TIMEOUT(run->count(State::Running), 0, 30000);
        QVERIFY(run->count(State::Failed) >= 5);
        QVERIFY(run->count(State::Planned) > 20);
        bench.service().setFaults({});
        run->resume(); // a person has seen to it
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Failed) + run->count(State::Confirmed), 40);
        QVERIFY(run->count(State::Failed) < 20);
    }

    void undoesChangedValues()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        QHash<MacAddress, QJsonObject> before;
        for (const Target &target : bench.targets(5))
            before.insert(target.mac, written(bench.phone(target.mac)));
        const ChangeRun *run = bench.finish(bench.renaming(5));
        QVERIFY(run);
        const ChangeRun *back = undo(bench, run);
        QVERIFY(back);
        QCOMPARE(back->count(State::Confirmed), 5);
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QCOMPARE(written(bench.phone(it.key())), it.value());
        QTRY_COMPARE_WITH_TIMEOUT(bench.journal().run(run->id())->undoneBy, back->id(), 20000);
        // And there again.
        const ChangeRun *forth = undo(bench, back);
        QVERIFY(forth);
        QCOMPARE(nameOf(bench.phone(bench.mac(0))), Workbench::newName(bench.mac(0)));
    }

    void undoesADeregistration()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const MacAddress mac = bench.mac(3);
        QVERIFY(bench.put(mac, {{QStringLiteral("mac"), mac.wire()},
                                {QStringLiteral("name"), QStringLiteral("Keep me")},
                                {QStringLiteral("x_unheard_of"), 7}}));
        Redirection wish;
        wish.url = QStringLiteral("https://prov.example.net/{mac}");
        wish.user = QStringLiteral("user");
        wish.password = QStringLiteral("MARKED-password");
        QVERIFY(bench.finish(planRedirect({bench.target(mac)}, wish, bench.store())));
        const QJsonObject before = written(bench.phone(mac));
        const ChangeRun *run = bench.finish(planDeregistration({bench.target(mac)}, bench.store()));
        QVERIFY(run);
        QVERIFY(bench.phone(mac).isEmpty());
        const ChangeRun *back = undo(bench, run);
        QVERIFY(back);
        QCOMPARE(back->count(State::Confirmed), 1);
        QCOMPARE(written(bench.phone(mac)), before);
        QVERIFY(bench.store().endpoint(bench.company().uuid, mac));
        bench.closeJournal();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("MARKED"));
    }

    void undoesARegistration()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        Registration wish;
        wish.company = bench.company().uuid;
        wish.macs = {MacAddress(0x000413A3F001)};
        const ChangeRun *run = bench.finish(planRegistration(wish, bench.store()));
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 1);
        const ChangeRun *back = undo(bench, run);
        QVERIFY(back);
        QVERIFY(bench.phone(wish.macs.first()).isEmpty());
    }

    void keepsARegistrationThatOthersWorkedOn()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        Registration wish;
        wish.company = bench.company().uuid;
        const MacAddress theirs(0x000413A3F001);
        wish.macs = {theirs, MacAddress(0x000413A3F002)};
        const ChangeRun *run = bench.finish(planRegistration(wish, bench.store()));
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 2);
        QJsonObject document = core::writableEndpoint(bench.phone(theirs));
        document.insert(QStringLiteral("name"), QStringLiteral("Theirs"));
        QVERIFY(bench.put(theirs, document));
        const ChangeRun *back = undo(bench, run);
        QVERIFY(back);
        QCOMPARE(back->count(State::Confirmed), 1);
        QCOMPARE(back->count(State::Failed), 1);
        QCOMPARE(nameOf(bench.phone(theirs)), QStringLiteral("Theirs"));
        QVERIFY(bench.phone(wish.macs.last()).isEmpty());

        // Who has seen that and tries again means it.
        const ChangeRun *again = bench.finish(core::ChangeRunner::retryPlan(*back));
        QVERIFY(again);
        QCOMPARE(again->count(State::Confirmed), 1);
        QVERIFY(bench.phone(theirs).isEmpty());
    }

    void undoLeavesForeignChangesAlone()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        const ChangeRun *run = bench.finish(bench.renaming(2));
        QVERIFY(run);
        const MacAddress theirs = bench.mac(0);
        QVERIFY(bench.put(theirs, {{QStringLiteral("mac"), theirs.wire()},
                                   {QStringLiteral("name"), QStringLiteral("Theirs")}}));
        const ChangeRun *back = undo(bench, run);
        QVERIFY(back);
        QCOMPARE(back->count(State::Confirmed), 1);
        QCOMPARE(back->count(State::Failed), 1);
        QCOMPARE(nameOf(bench.phone(theirs)), QStringLiteral("Theirs"));
    }

    void cannotUndoWhatItDoesNotKnow()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path(), std::nullopt);
        Redirection wish;
        wish.password = QStringLiteral("MARKED-password");
        const MacAddress mac = bench.mac(0);
        const ChangeRun *run = bench.finish(planRedirect({bench.target(mac)}, wish, bench.store()));
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 1);
        const Plan plan = planUndo(contentOf(bench, run->id()), bench.store().catalogue());
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(plan.excluded.first().error.serviceCode, QStringLiteral("secret_not_kept"));
    }
};

QTEST_GUILESS_MAIN(TestJournaledRun)
#include "tst_journaledrun.moc"
