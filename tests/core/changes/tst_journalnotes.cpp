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
