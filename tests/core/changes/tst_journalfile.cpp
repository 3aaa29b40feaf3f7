// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/changes/journaled.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace core;
using State = StepResult::State;
using RunState = RunHead::State;
using Images = JournalFile::Images;

/// A journal on a real disk: what is written is there again, and what must not be is not.
class TestJournalFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalFile> open(const std::optional<Secret> &key = journaled::key())
    {
        auto file = JournalFile::open(path(), key);
        if (!file)
            qWarning() << file.error().serviceCode << file.error().detail;
        return file ? std::move(*file) : nullptr;
    }
    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    /// Of the database and everything beside it.
    QByteArray allBytes() const
    {
        QByteArray bytes;
        const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }
    QStringList brokenOnes() const
    {
        return QDir(m_folder->path()).entryList({QStringLiteral("*.broken-*")}, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsARun()
    {
        RunId run = 0;
        {
            const auto file = open();
            QVERIFY(file);
            const Result<RunHead> head = file->begin(journaled::start());
            QVERIFY(head);
            run = head->id;
            QCOMPARE(head->count(State::Planned), 2);
            const auto heads = file->note(
                {journaled::note(run, 0, State::Confirmed, journaled::document("Old", {}),
                                 journaled::document("New", {})),
                 journaled::note(run, 1, State::Running,
                                 journaled::document("Two", journaled::oldPassword),
                                 journaled::document("Two", journaled::password))});
            QVERIFY(heads);
            QCOMPARE(heads->first().count(State::Confirmed), 1);
        }
        const auto file = open();
        QVERIFY(file);
        const Result<RunContent> content = file->content(run, Images::All);
        QVERIFY(content);
        const Plan plan = journaled::plan();
        QCOMPARE(content->plan.kind, plan.kind);
        QCOMPARE(content->plan.warnings, plan.warnings);
        QCOMPARE(content->plan.unchanged, plan.unchanged);
        QCOMPARE(content->plan.excluded.first().mac, plan.excluded.first().mac);
        QCOMPARE(content->plan.excluded.first().error, plan.excluded.first().error);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(content->plan.steps.at(i).changes, plan.steps.at(i).changes);
            QCOMPARE(content->plan.steps.at(i).company, plan.steps.at(i).company);
            QCOMPARE(content->plan.steps.at(i).mac, plan.steps.at(i).mac);
            QCOMPARE(content->plan.steps.at(i).name, plan.steps.at(i).name);
        }
        QCOMPARE(content->results.at(0).state, State::Confirmed);
        QCOMPARE(content->results.at(0).before, journaled::document("Old", {}));
        QCOMPARE(content->results.at(1).before, journaled::document("Two", journaled::oldPassword));
        QCOMPARE(content->results.at(1).after, journaled::document("Two", journaled::password));
        QCOMPARE(content->head.who, QStringLiteral("ada@desk"));
        QCOMPARE(content->head.source, QStringLiteral("company:\"Foo\" d735"));
        QVERIFY(content->withoutSecrets.isEmpty());
    }

    void aKilledRunIsInterrupted()
    {
        RunId run = 0;
        {
            const auto file = open();
            run = file->begin(journaled::start())->id;
            QVERIFY(file->note({journaled::note(run, 0, State::Running)}));
        }
        const auto file = open();
        const Result<QList<RunHead>> runs = file->runs();
        QVERIFY(runs);
        QCOMPARE(runs->first().state, RunState::Interrupted);
        QCOMPARE(runs->first().count(State::Unknown), 1);
        QCOMPARE(runs->first().count(State::Planned), 1);
        const Result<RunContent> content = file->adopt(run, journaled::secrets());
        QVERIFY(content);
        QCOMPARE(content->head.state, RunState::Running);
        QCOMPARE(content->results.at(0).state, State::Unknown);
        QVERIFY(file->note({journaled::note(run, 0, State::Confirmed),
                            journaled::note(run, 1, State::Confirmed)}));
        QVERIFY(file->setState(run, {RunState::Finished, {}, 1'700'000'001'000}));
        QCOMPARE(file->runs()->first().endedMs, 1'700'000'001'000);
    }

    void aRunThatOnlyLacksItsEndIsFinished()
    {
        {
            const auto file = open();
            const RunId run = file->begin(journaled::start())->id;
            QVERIFY(file->note({journaled::note(run, 0, State::Confirmed),
                                journaled::note(run, 1, State::Failed)}));
        }
        QCOMPARE(open()->runs()->first().state, RunState::Finished);
    }

    void leavesRunsOfOthersAlone()
    {
        const auto theirs = open();
        const RunId run = theirs->begin(journaled::start())->id;
        QVERIFY(theirs->note({journaled::note(run, 0, State::Running)}));
        const auto ours = open();
        QCOMPARE(ours->runs()->first().state, RunState::Running);
        QCOMPARE(ours->runs()->first().count(State::Running), 1);
        const Result<RunContent> taken = ours->adopt(run, journaled::secrets());
        QVERIFY(!taken);
        QCOMPARE(taken.error().serviceCode, QStringLiteral("journal_in_use"));
        // Both write, and neither loses what the other wrote.
        const RunId mine = ours->begin(journaled::start())->id;
        QVERIFY(mine != run);
        QVERIFY(theirs->note({journaled::note(run, 1, State::Confirmed)}));
        QVERIFY(ours->note({journaled::note(mine, 0, State::Failed)}));
        QCOMPARE(theirs->runs()->size(), 2);
        QVERIFY(theirs->dataVersion() != 0);
    }

    void sealsSecrets()
    {
        const auto file = open();
        const RunId run = file->begin(journaled::start())->id;
        QVERIFY(file->note({journaled::note(run, 1, State::Running,
                                            journaled::document("Two", journaled::oldPassword),
                                            journaled::document("Two", journaled::password))}));
        const QByteArray bytes = allBytes();
        QVERIFY(bytes.contains("Old")); // what is no secret lies there in clear
        QVERIFY(!bytes.contains("MARKED"));
    }

    void leavesSecretsOutWithoutAKey()
    {
        RunId run = 0;
        {
            const auto file = open(std::nullopt);
            run = file->begin(journaled::start())->id;
            QVERIFY(file->note({journaled::note(run, 1, State::Running,
                                                journaled::document("Two", journaled::password),
                                                journaled::document("Two", {}))}));
            QVERIFY(!allBytes().contains("MARKED"));
        }
        const auto content = open()->content(run, Images::All);
        QVERIFY(content);
        QCOMPARE(content->withoutSecrets, QSet<int>{1});
        QCOMPARE(content->plan.steps.at(1).changes.first().newValue, QString());
        QCOMPARE(content->plan.steps.at(0).changes, journaled::plan().steps.at(0).changes);
    }

    void anotherKeyOpensNothing()
    {
        const RunId run = open()->begin(journaled::start())->id;
        const auto content = open(journaled::key('x'))->content(run, Images::All);
        QVERIFY(content);
        QCOMPARE(content->withoutSecrets, QSet<int>{1});
    }

    void setsADamagedOneAside_data()
    {
        QTest::addColumn<int>("times");
        QTest::newRow("once") << 1;
        QTest::newRow("twice, and both are kept") << 2;
    }

    void setsADamagedOneAside()
    {
        QFETCH(int, times);
        for (int i = 0; i < times; ++i) {
            QFile broken(path());
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write(QByteArray(20000, char('a' + i)));
            broken.close();
            const auto file = open();
            QVERIFY(file);
            QVERIFY(file->notice());
            QCOMPARE(file->notice()->serviceCode, QStringLiteral("journal_damaged"));
            QVERIFY(file->begin(journaled::start()));
        }
        QCOMPARE(brokenOnes().size(), times);
    }

    void isLeftAloneWhenNewer()
    {
        {
            const auto file = open();
            QVERIFY(file);
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60)); // user_version in SQLite's header
        file.write(QByteArray("\x00\x00\x00\x63", 4));
        file.close();
        const auto opened = JournalFile::open(path(), journaled::key());
        QVERIFY(!opened);
        QCOMPARE(opened.error().serviceCode, QStringLiteral("journal_newer"));
        QVERIFY(brokenOnes().isEmpty());
    }

    void tellsAPhonesHistory()
    {
        const auto file = open();
        const RunId first = file->begin(journaled::start())->id;
        QVERIFY(file->note({journaled::note(first, 0, State::Confirmed)}));
        const RunId second = file->begin(journaled::start())->id;
        const auto events = file->eventsOf(journaled::first, 10);
        QVERIFY(events);
        QCOMPARE(events->size(), 2);
        QCOMPARE(events->at(0).head.id, second);
        QCOMPARE(events->at(1).state, State::Confirmed);
        QCOMPARE(events->at(1).timeMs, 1'700'000'000'500);
        QCOMPARE(events->at(1).step.changes, journaled::plan().steps.first().changes);
        QCOMPARE(file->eventsOf(journaled::first, 1)->size(), 1);
    }

    void tellsThePhonesOfARun()
    {
        using Phones = JournalFile::Phones;
        const auto file = open();
        Plan plan = journaled::plan();
        plan.steps.append(plan.steps.first()); // two steps about one phone
        const RunId run = file->begin(journaled::start(plan))->id;
        QVERIFY(file->begin(journaled::start()));
        QCOMPARE(file->phonesOf(run, Phones::All)->size(), 2);
        QVERIFY(file->phonesOf(run, Phones::Failed)->isEmpty());
        QVERIFY(file->note(
            {journaled::note(run, 0, State::Confirmed), journaled::note(run, 1, State::Failed)}));
        QCOMPARE(*file->phonesOf(run, Phones::Failed), QList<MacAddress>{journaled::second});
        QVERIFY(file->phonesOf(run + 7, Phones::All)->isEmpty());
    }

    void isReadWhileOthersWrite()
    {
        const auto file = open();
        const RunId run = file->begin(journaled::start())->id;
        QVERIFY(file->note({journaled::note(run, 1, State::Running)}));
        const auto reader = JournalFile::openToRead(path(), journaled::key());
        QVERIFY(reader);
        QCOMPARE((*reader)->runs()->first().state, RunState::Running);
        QVERIFY(file->note({journaled::note(run, 0, State::Confirmed)}));
        const auto part = (*reader)->part(run, 1, 5);
        QCOMPARE(part->plan.steps.size(), 1);
        QCOMPARE(part->plan.steps.first().mac, journaled::second);
        QCOMPARE(part->results.first().state, State::Running);
        QCOMPARE((*reader)->part(run, 0, 1)->results.first().state, State::Confirmed);
    }

    void allOrNothing()
    {
        const auto file = open();
        const RunId run = file->begin(journaled::start())->id;
        QVERIFY(!file->note({journaled::note(run, 0, State::Confirmed),
                             journaled::note(run, 7, State::Confirmed)}));
        QCOMPARE(file->runs()->first().count(State::Planned), 2);
        QVERIFY(file->note({journaled::note(run, 1, State::Confirmed)}));
        QCOMPARE(file->runs()->first().count(State::Confirmed), 1);
    }
};

QTEST_GUILESS_MAIN(TestJournalFile)
#include "tst_journalfile.moc"
