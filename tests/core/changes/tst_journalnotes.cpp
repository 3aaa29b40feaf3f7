// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/journaled.h"
#include "tests/core/changes/workbench.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace core;
using State = StepResult::State;

/// Notes go to the disk together: which may wait for others, and how many wait.
class TestJournalNotes : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    static RunId begin(Journal &journal)
    {
        RunId id = 0;
        journal.open(journaled::key());
        journal.begin(journaled::start(), &journal,
                      [&id](const Result<RunHead> &head) { id = head ? head->id : -1; });
        return QTest::qWaitFor([&id] { return id != 0; }, 20000) ? id : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aChangeWaitsForTheKeychain_data()
    {
        QTest::addColumn<bool>("stopped");
        QTest::newRow("goes on") << false;
        QTest::newRow("stopped meanwhile") << true;
    }

    void aChangeWaitsForTheKeychain()
    {
        QFETCH(bool, stopped);
        Workbench bench;
        QVERIFY(bench.load());
        bench.layJournal(path());
        const Plan plan = bench.renaming(3);
        ChangeRun *run = bench.runner().run(plan);
        // Requests have had their turn.
        QVERIFY(bench.load());
        QCOMPARE(run->count(State::Planned), 3);
        if (stopped)
            run->stop();
        bench.journal().open(Workbench::testKey());
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QCOMPARE(run->count(stopped ? State::Cancelled : State::Confirmed), 3);
        for (const PlanStep &step : plan.steps)
            QCOMPARE(bench.effects("PUT", step.mac), stopped ? 0 : 1);
        QTRY_VERIFY_WITH_TIMEOUT(run->id() != 0, 30000);
        bench.closeJournal();
        const auto file = JournalFile::openToRead(path(), Workbench::testKey());
        QVERIFY(file);
        const auto content = (*file)->content(1, JournalFile::Images::All);
        QVERIFY(content);
        QCOMPARE(content->head.count(stopped ? State::Cancelled : State::Confirmed), 3);
        QCOMPARE(content->results.constFirst().before.isEmpty(), stopped);
    }

    void anAnswerKnowsWhatWasNotedBefore()
    {
        Journal journal(path());
        const RunId run = begin(journal);
        QVERIFY(run > 0);
        for (const State state : {State::Running, State::Failed, State::Confirmed}) {
            journal.note(journaled::note(run, 0, state));
            std::optional<State> read;
            journal.content(run, JournalFile::Images::All, &journal,
                            [&read](const Result<RunContent> &content) {
                                read = content ? content->results.constFirst().state
                                               : State::Cancelled;
                            });
            QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), 20000);
            QCOMPARE(*read, state);
        }
    }

    void whatNobodyWaitsForIsWrittenAllTheSame()
    {
        Journal journal(path());
        const RunId run = begin(journal);
        QVERIFY(run > 0);
        journal.note(journaled::note(run, 1, State::Confirmed));
        const auto onDisk = [&] {
            const auto file = JournalFile::openToRead(path(), journaled::key());
            const auto content =
                file ? (*file)->content(run, JournalFile::Images::All) : Failure(file.error());
            return content ? content->results.last().state : State::Planned;
        };
        QTRY_COMPARE_WITH_TIMEOUT(onDisk(), State::Confirmed, 20000);
    }

    void theLastNoteIsWrittenAtTheEnd()
    {
        RunId run = 0;
        {
            Journal journal(path());
            run = begin(journal);
            QVERIFY(run > 0);
            journal.note(journaled::note(run, 1, State::Confirmed));
        }
        const auto file = JournalFile::openToRead(path(), journaled::key());
        QVERIFY(file);
        const auto content = (*file)->content(run, JournalFile::Images::All);
        QVERIFY(content);
        QCOMPARE(content->results.last().state, State::Confirmed);
    }

    /// What was read long before its turn would have to be read once more.
    void aSlowServiceIsNotPreparedForFarAhead()
    {
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(path());
        bench.setFault(QStringLiteral("latency=300"), {QStringLiteral("PUT")});
        ChangeRun *run = bench.runner().run(bench.renaming(40));
        int most = 0;
        connect(run, &ChangeRun::stepChanged, run,
                [&most, run] { most = std::max(most, run->count(State::Running)); });
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 60000);
        QCOMPARE(run->count(State::Confirmed), 40);
        QVERIFY2(most <= 12, QByteArray::number(most));
    }
};

QTEST_GUILESS_MAIN(TestJournalNotes)
#include "tst_journalnotes.moc"
