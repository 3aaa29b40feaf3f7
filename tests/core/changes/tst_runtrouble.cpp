// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planmove.h"
#include "core/changes/undo.h"
#include "tests/core/changes/workbench.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;
using State = StepResult::State;
using RunState = RunHead::State;

namespace {

const QString keptUrl = QStringLiteral("https://kept.example.net/{mac}");

/// Profiles belong to a company.
QJsonObject withoutProfile(const QJsonObject &phone)
{
    QJsonObject rest = writableEndpoint(phone);
    rest.remove(QStringLiteral("provisioning_profile"));
    return rest;
}

} // namespace

/// What once went wrong, or was found before it did: slots, groups, and runs that are touched
/// while the journal is still at work.
class TestRunTrouble : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workbench> m_bench;

    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    Company otherCompany() const
    {
        for (const Company &company : m_bench->store().companies()) {
            if (company.uuid != m_bench->company().uuid && !company.parent.isEmpty())
                return company;
        }
        return {};
    }
    QString ownerOf(MacAddress mac) const
    {
        for (const auto &company : m_bench->service().companies()) {
            if (m_bench->service().macs(company.uuid).contains(mac.wire(), Qt::CaseInsensitive))
                return company.uuid;
        }
        return {};
    }
    void refuse(const QString &company, int times = -1)
    {
        demo::Faults faults;
        faults.status500 = 100;
        faults.methods = QStringList{QStringLiteral("PUT")};
        faults.pathContains = company + QStringLiteral("/endpoints/");
        faults.times = times;
        m_bench->service().setFaults(faults);
    }
    static ChangeRun *started(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? nullptr : spy.last().first().value<ChangeRun *>();
    }
    /// A run whose process has gone in the middle.
    RunId interrupted(const Plan &plan)
    {
        m_bench->setFault(QStringLiteral("latency=60"), {QStringLiteral("PUT")});
        ChangeRun *run = m_bench->runner().run(plan);
        if (!QTest::qWaitFor([run] { return run->count(State::Confirmed) > 2; }, 30000))
            return 0;
        const RunId id = run->id();
        m_bench->useJournal(path());
        m_bench->service().setFaults({});
        return QTest::qWaitFor([this] { return m_bench->journal().isRead(); }, 20000) ? id : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->load());
        m_bench->useJournal(path());
    }
    void cleanup()
    {
        m_bench->closeJournal();
        m_bench.reset();
    }

    void moreRefusedWritesThanSlotsGoOn()
    {
        demo::Faults faults;
        faults.status503 = 100;
        faults.methods = QStringList{QStringLiteral("PUT")};
        faults.times = 12;
        m_bench->service().setFaults(faults);
        const ChangeRun *run = m_bench->finish(m_bench->renaming(18));
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 18);
    }

    void readsByThePageWhatConcernsMany()
    {
        const int count = int(m_bench->store().phones(m_bench->company().uuid).size());
        const Plan plan = m_bench->renaming(count);
        const ChangeRun *run = m_bench->finish(plan);
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), count);
        int single = 0;
        for (const PlanStep &step : plan.steps) {
            single += m_bench->arrivals("GET", step.mac);
            QCOMPARE(m_bench->effects("PUT", step.mac), 1);
        }
        QCOMPARE(single, 0);
    }

    void whatWasReadByThePageIsCheckedToo()
    {
        const int count = int(m_bench->store().phones(m_bench->company().uuid).size());
        const Plan plan = m_bench->renaming(count);
        const MacAddress theirs = plan.steps.at(3).mac;
        QVERIFY(m_bench->put(theirs, {{QStringLiteral("mac"), theirs.wire()},
                                      {QStringLiteral("name"), QStringLiteral("Theirs")}}));
        const ChangeRun *run = m_bench->finish(plan);
        QVERIFY(run);
        QCOMPARE(run->count(State::Failed), 1);
        QCOMPARE(run->results().at(3).error.serviceCode, QStringLiteral("changed_by_someone_else"));
        QCOMPARE(m_bench->phone(theirs).value(QLatin1String("name")).toString(),
                 QStringLiteral("Theirs"));
    }

    void movesAPhoneWithAllItHasAndBack()
    {
        const Target phone = m_bench->target(m_bench->mac(0));
        Redirection wish;
        wish.url = keptUrl;
        QVERIFY(m_bench->finish(planRedirect({phone}, wish, m_bench->store())));
        const QJsonObject before = writableEndpoint(m_bench->phone(phone.mac));
        const Company there = otherCompany();
        const ChangeRun *run =
            m_bench->finish(planMove({phone}, {there.uuid, {}}, m_bench->store()));
        QVERIFY(run);
        QCOMPARE(run->count(State::Confirmed), 2);
        QCOMPARE(run->count(State::NotNeeded), 1);
        QCOMPARE(ownerOf(phone.mac), there.uuid);
        QCOMPARE(withoutProfile(m_bench->phone(phone.mac)), withoutProfile(before));

        RunContent content;
        m_bench->journal().content(run->id(), JournalFile::Images::All, this,
                                   [&](const Result<RunContent> &answer) { content = *answer; });
        QTRY_VERIFY(content.head.id != 0);
        const ChangeRun *back = m_bench->finish(planUndo(content, m_bench->store().catalogue()),
                                                RunOrigin::Undo, run->id());
        QVERIFY(back);
        QCOMPARE(ownerOf(phone.mac), phone.company);
        QCOMPARE(writableEndpoint(m_bench->phone(phone.mac)), before);
    }

    void aMovedPhoneThatOthersChangedIsNotMovedBack()
    {
        const Target phone = m_bench->target(m_bench->mac(0));
        const Company there = otherCompany();
        const ChangeRun *run =
            m_bench->finish(planMove({phone}, {there.uuid, {}}, m_bench->store()));
        QVERIFY(run);
        QJsonObject theirs = writableEndpoint(m_bench->phone(phone.mac));
        theirs.insert(QStringLiteral("name"), QStringLiteral("Theirs"));
        QVERIFY(m_bench->put(phone.mac, theirs, there));
        RunContent content;
        m_bench->journal().content(run->id(), JournalFile::Images::All, this,
                                   [&](const Result<RunContent> &answer) { content = *answer; });
        QTRY_VERIFY(content.head.id != 0);
        const ChangeRun *back = m_bench->finish(planUndo(content, m_bench->store().catalogue()),
                                                RunOrigin::Undo, run->id());
        QVERIFY(back);
        QCOMPARE(back->count(StepResult::State::Confirmed), 0);
        QCOMPARE(back->count(StepResult::State::Failed), 1);
        QCOMPARE(ownerOf(phone.mac), there.uuid);
        QCOMPARE(m_bench->phone(phone.mac).value(QLatin1String("name")).toString(),
                 QStringLiteral("Theirs"));
    }

    void aRefusedMoveIsTakenBack()
    {
        const Company there = otherCompany();
        const QList<Target> phones = m_bench->targets(14);
        QHash<MacAddress, QJsonObject> before;
        for (const Target &phone : phones)
            before.insert(phone.mac, writableEndpoint(m_bench->phone(phone.mac)));
        refuse(there.uuid);
        ChangeRun *run =
            m_bench->runner().run(planMove(phones, {there.uuid, {}}, m_bench->store()));
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished() || run->state() == RunState::Paused, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(run->count(State::Running), 0, 30000);
        for (const Target &phone : phones) { // though the run has halted
            QCOMPARE(ownerOf(phone.mac), phone.company);
            QCOMPARE(writableEndpoint(m_bench->phone(phone.mac)), before.value(phone.mac));
        }
        QVERIFY(run->count(State::Failed) >= 5);
    }

    void aHalfDoneMoveIsBroughtToItsEnd()
    {
        const Company there = otherCompany();
        const Target phone = m_bench->target(m_bench->mac(0));
        demo::Faults faults; // neither company takes it
        faults.status500 = 100;
        faults.methods = QStringList{QStringLiteral("PUT")};
        m_bench->service().setFaults(faults);
        const ChangeRun *run =
            m_bench->finish(planMove({phone}, {there.uuid, {}}, m_bench->store()));
        QVERIFY(run);
        QVERIFY(m_bench->phone(phone.mac).isEmpty());
        m_bench->service().setFaults({});
        const ChangeRun *again = m_bench->finish(ChangeRunner::retryPlan(*run));
        QVERIFY(again);
        QCOMPARE(ownerOf(phone.mac), there.uuid);
    }

    void pausedAndContinuedBeforeTheJournalAnswersItBeginsOnce()
    {
        ChangeRun *run = m_bench->runner().run(m_bench->renaming(6));
        run->pause();
        run->resume();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QCOMPARE(run->count(State::Confirmed), 6);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->journal().run(run->id())->state, RunState::Finished,
                                  20000);
        QCOMPARE(m_bench->journal().runs().size(), 1);
    }

    void stoppedBeforeTheJournalAnswersItSendsNothing()
    {
        const Plan plan = m_bench->renaming(6);
        ChangeRun *run = m_bench->runner().run(plan);
        run->stop();
        QVERIFY(run->isFinished());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->journal().runs().size(), 1, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->journal().runs().first().count(State::Cancelled), 6,
                                  20000);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->journal().runs().first().state, RunState::Stopped,
                                  20000);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(m_bench->arrivals("PUT", step.mac), 0);
    }

    void continuedTwiceItIsOneRun()
    {
        const Plan plan = m_bench->renaming(20);
        const RunId id = interrupted(plan);
        QVERIFY(id != 0);
        const QSignalSpy spy(&m_bench->runner(), &ChangeRunner::runStarted);
        m_bench->runner().resume(id);
        m_bench->runner().resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(started(spy) && started(spy)->isFinished(), 60000);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(started(spy)->count(State::Confirmed), 20);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(m_bench->effects("PUT", step.mac), 1);
    }

    void anInterruptedRunThatIsStoppedSendsNothing()
    {
        const Plan plan = m_bench->renaming(20);
        const RunId id = interrupted(plan);
        QVERIFY(id != 0);
        const QSignalSpy spy(&m_bench->runner(), &ChangeRunner::runStarted);
        int before = 0;
        for (const PlanStep &step : plan.steps)
            before += m_bench->arrivals("PUT", step.mac);
        m_bench->runner().stop(id);
        const Plan other =
            planRename(m_bench->target(m_bench->mac(30)), QStringLiteral("O"), m_bench->store());
        QVERIFY(m_bench->finish(other)); // another run does not wake it up
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->journal().run(id)->state, RunState::Stopped, 20000);
        int after = 0;
        for (const PlanStep &step : plan.steps)
            after += m_bench->arrivals("PUT", step.mac);
        QCOMPARE(after, before);
        QCOMPARE(m_bench->journal().run(id)->count(State::Planned), 0);
    }

    void aRunOfAnotherAccountIsLeftAlone()
    {
        const RunId id = interrupted(m_bench->renaming(20));
        QVERIFY(id != 0);
        m_bench->runner().useJournal(m_bench->journal(),
                                     {QStringLiteral("c"), {}, QStringLiteral("another")});
        const QSignalSpy spy(&m_bench->runner(), &ChangeRunner::problem);
        m_bench->runner().resume(id);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(m_bench->journal().run(id)->state, RunState::Interrupted);
    }

    void waitsWhileTheJournalCannotBeWritten_data()
    {
        QTest::addColumn<QString>("journal");
        QTest::addColumn<QString>("inTheWay"); // ends with a slash: a folder
        const auto row = [](const char *name, const char *journal, const char *inTheWay) {
            QTest::newRow(name) << QString::fromLatin1(journal) << QString::fromLatin1(inTheWay);
        };
        row("a file for its folder", "data/journal.sqlite", "data");
        row("a folder for its file", "journal.sqlite", "journal.sqlite/");
        row("a folder for the lock of the run", "journal.sqlite", "journal.sqlite.run-1.lock/");
    }

    /// File modes would not do: they stop nobody who is root.
    void waitsWhileTheJournalCannotBeWritten()
    {
        QFETCH(QString, journal);
        QFETCH(QString, inTheWay);
        m_bench->closeJournal();
        QVERIFY(QDir(m_folder->path()).removeRecursively() && QDir().mkpath(m_folder->path()));
        const QString obstacle = m_folder->filePath(inTheWay);
        const bool isFolder = inTheWay.endsWith(u'/');
        QVERIFY(isFolder ? QDir().mkpath(obstacle)
                         : QFile(obstacle).open(QIODevice::WriteOnly | QIODevice::NewOnly));
        m_bench->useJournal(m_folder->filePath(journal));
        const QSignalSpy problems(&m_bench->journal(), &Journal::problem);
        const Plan plan = m_bench->renaming(10);
        ChangeRun *run = m_bench->runner().run(plan);
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Paused, 30000);
        QCOMPARE(run->halt().kind, Error::Kind::Storage);
        QCOMPARE(run->halt().serviceCode, QStringLiteral("journal_read_only"));
        QCOMPARE(run->count(State::Planned), 10);
        QTRY_COMPARE(problems.size(), 1);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(m_bench->arrivals("PUT", step.mac), 0);

        QVERIFY(isFolder ? QDir(obstacle).removeRecursively() : QFile::remove(obstacle));
        QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(journal)).path()));
        run->resume();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 10);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(m_bench->effects("PUT", step.mac), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->journal().run(run->id()), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->journal().run(run->id())->state, RunState::Finished,
                                  20000);
    }

    void goesOnWhenTheServiceIsThereAgain()
    {
        const Plan plan = m_bench->renaming(30);
        m_bench->setFault(QStringLiteral("latency=60"), {QStringLiteral("PUT")});
        ChangeRun *run = m_bench->runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 2, 30000);
        m_bench->service().stop();
        QTRY_COMPARE_WITH_TIMEOUT(run->halt().kind, Error::Kind::NoNetwork, 30000);
        QCOMPARE(run->state(), RunState::Running);
        QVERIFY(run->count(State::Confirmed) < 30);
        QVERIFY(m_bench->service().listenAgain());
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->halt(), Error());
        QCOMPARE(run->count(State::Confirmed), 30);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(m_bench->effects("PUT", step.mac), 1);
    }

    void aSecretThatWasNotKeptIsNotSentAsNothing()
    {
        m_bench->useJournal(path(), std::nullopt);
        Redirection wish;
        wish.password = QStringLiteral("MARKED");
        const Target phone = m_bench->target(m_bench->mac(0));
        m_bench->setFault(QStringLiteral("status-500"), {QStringLiteral("PUT")});
        const ChangeRun *run = m_bench->finish(planRedirect({phone}, wish, m_bench->store()));
        QVERIFY(run);
        RunContent content;
        m_bench->journal().content(run->id(), JournalFile::Images::OfUndone, this,
                                   [&](const Result<RunContent> &answer) { content = *answer; });
        QTRY_VERIFY(content.head.id != 0);
        const Plan again = ChangeRunner::retryPlan(*ChangeRunner::record(content));
        QVERIFY(again.steps.isEmpty());
        QCOMPARE(again.excluded.first().error.serviceCode, QStringLiteral("secret_not_kept"));
    }
};

QTEST_GUILESS_MAIN(TestRunTrouble)
#include "tst_runtrouble.moc"
