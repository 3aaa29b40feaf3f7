// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journal.h"
#include "core/database/database.h"
#include "tests/core/changes/journaled.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace core;
using State = StepResult::State;
using RunState = RunHead::State;
using Images = JournalFile::Images;

/// A journal forgets what is only needed to undo, and nothing else.
class TestJournalCompact : public QObject
{
    Q_OBJECT

    std::unique_ptr<JournalFile> open(const std::optional<Secret> &key = journaled::key())
    {
        auto file = JournalFile::open(path(), key);
        return file ? std::move(*file) : nullptr;
    }
    QString path() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }

    /// With images and a sealed wish.
    static RunId endedRun(JournalFile &file, const Plan &plan = journaled::plan())
    {
        const RunId run = file.begin(journaled::start(plan))->id;
        (void)file.note({journaled::note(run, 0, State::Confirmed,
                                         journaled::document("Old", journaled::oldPassword),
                                         journaled::document("New", journaled::password))});
        (void)file.setState(run, {RunState::Finished, {}, 1000});
        return run;
    }
    static bool isForgotten(JournalFile &file, RunId run)
    {
        const auto content = file.content(run, Images::All);
        return content && !content->head.hasImages && content->results.first().before.isEmpty() &&
               content->results.first().after.isEmpty() &&
               content->plan.steps.at(1).changes.first().newValue.isEmpty();
    }
    void execute(const QString &statement) const
    {
        const QString name = QStringLiteral("execute");
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            other.setDatabaseName(path());
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void forgetsOldImages()
    {
        const auto file = open();
        QList<RunId> runs;
        for (const qint64 ended : {1000, 5000}) {
            const RunId run = file->begin(journaled::start())->id;
            QVERIFY(file->note(
                {journaled::note(run, 0, State::Confirmed, journaled::document("Old", {}),
                                 journaled::document("New", {}))}));
            QVERIFY(file->setState(run, {RunState::Finished, {}, ended}));
            runs.append(run);
        }
        const Result<int> dropped = file->compact(3000);
        QVERIFY(dropped);
        QCOMPARE(*dropped, 1);
        const auto old = file->content(runs.at(0), Images::All);
        QVERIFY(!old->head.hasImages);
        QVERIFY(old->results.first().before.isEmpty());
        QCOMPARE(old->results.first().state, State::Confirmed);
        QVERIFY(!file->content(runs.at(1), Images::All)->results.first().before.isEmpty());
        QCOMPARE(*file->compact(3000), 0);
    }

    void forgetsSealedWishesOfOldRuns()
    {
        const auto file = open();
        Plan plan = journaled::plan();
        FieldChange target =
            journaled::change(FieldChange::Field::Setting, QStringLiteral("https://old.example/"),
                              QStringLiteral("https://new.example/"));
        target.setting = QStringLiteral("s-server");
        target.paramName = QStringLiteral("setting_server");
        plan.steps[1].changes.append(target);
        plan.steps[0].base = journaled::document("Base", {});
        const RunId run = file->begin(journaled::start(plan))->id;
        QVERIFY(file->note(
            {journaled::note(run, 0, State::Confirmed), journaled::note(run, 1, State::Failed)}));
        QVERIFY(file->setState(run, {RunState::Finished, {}, 1000}));
        QCOMPARE(file->content(run, Images::None)->plan.steps.at(1).changes.first().newValue,
                 journaled::password);
        QCOMPARE(*file->compact(3000), 1);
        const auto old = file->content(run, Images::All);
        QVERIFY(old);
        const FieldChange &pass = old->plan.steps.at(1).changes.at(0);
        QCOMPARE(pass.paramName, QStringLiteral("http_client_pass"));
        QVERIFY(pass.secret);
        QCOMPARE(pass.oldValue + pass.newValue, QString());
        QCOMPARE(old->plan.steps.at(1).changes.at(1), target);
        QCOMPARE(old->plan.steps.at(0).changes, plan.steps.at(0).changes);
        QVERIFY(old->plan.steps.at(0).base.isEmpty());
        QCOMPARE(old->results.at(1).state, State::Failed);
        QCOMPARE(old->timesMs.at(1), 1'700'000'000'501);
        QCOMPARE(old->plan.steps.at(1).company, plan.steps.at(1).company);
        // Nobody can try them again, and nothing is left that a key would open.
        QCOMPARE(old->withoutSecrets, QSet<int>({0, 1}));
        const auto withoutKey = open(std::nullopt)->content(run, Images::All);
        QCOMPARE(withoutKey->plan.steps.at(1).changes, old->plan.steps.at(1).changes);
        const auto events = file->eventsOf(journaled::second, 5);
        QCOMPARE(events->first().step.changes, old->plan.steps.at(1).changes);
    }

    void whatCouldNotBeWrittenIsForgottenLater()
    {
        const auto file = open();
        const RunId run = endedRun(*file);
        execute(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON steps"
                               " BEGIN SELECT RAISE(ABORT, 'no room'); END"));
        QVERIFY(!file->compact(3000));
        QVERIFY(!file->content(run, Images::All)->results.first().before.isEmpty());
        execute(QStringLiteral("DROP TRIGGER full"));
        QCOMPARE(*file->compact(3000), 1);
        QVERIFY(isForgotten(*file, run));
    }

    void withoutKeyNothingIsForgotten()
    {
        const RunId run = endedRun(*open());
        const Result<int> refused = open(std::nullopt)->compact(3000);
        QVERIFY(!refused);
        QCOMPARE(refused.error().serviceCode, QStringLiteral("journal_key"));
        const auto file = open();
        QVERIFY(file->content(run, Images::None)->head.hasImages);
        QCOMPARE(file->content(run, Images::None)->plan.steps.at(1).changes.first().newValue,
                 journaled::password);
        QCOMPARE(*file->compact(3000), 1);
        QVERIFY(isForgotten(*file, run));
    }

    /// What comes first needs no key and is more than a piece.
    void withoutKeyNothingIsBegun()
    {
        Plan plan;
        for (int i = 0; i < 2500; ++i)
            plan.steps.append(journaled::plan().steps.first());
        RunId large = 0;
        {
            const auto file = open();
            large = endedRun(*file, plan);
            endedRun(*file);
        }
        const Result<int> refused = open(std::nullopt)->compact(3000);
        QVERIFY(!refused);
        QCOMPARE(refused.error().serviceCode, QStringLiteral("journal_key"));
        const auto file = open();
        QVERIFY(file->content(large, Images::None)->head.hasImages);
        QCOMPARE(*file->compact(3000), 2);
    }

    void manySmallRunsAreOnePiece()
    {
        const auto file = open();
        QList<RunId> runs;
        for (int i = 0; i < 50; ++i)
            runs.append(endedRun(*file));
        const auto piece = file->compactSome(3000);
        QVERIFY(piece);
        QCOMPARE(piece->runs, 50);
        QVERIFY(!piece->more);
        for (const RunId run : std::as_const(runs))
            QVERIFY(isForgotten(*file, run));
    }

    void whatWasBegunIsBroughtToItsEnd()
    {
        Plan plan;
        for (int i = 0; i < 2500; ++i)
            plan.steps.append(journaled::plan().steps.last());
        RunId run = 0;
        {
            const auto file = open();
            run = file->begin(journaled::start(plan))->id;
            QVERIFY(file->setState(run, {RunState::Finished, {}, 1000}));
            QVERIFY(file->compactSome(3000)->more);
        }
        Journal journal(path());
        journal.open(journaled::key());
        const auto last = [&] {
            const auto content = open()->content(run, Images::None);
            return content->plan.steps.last().changes.first().newValue;
        };
        QTRY_COMPARE_WITH_TIMEOUT(last(), QString(), 20000);
    }

    void isOpenedWhileAnotherWrites()
    {
        QVERIFY(open());
        const QString name = QStringLiteral("other");
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            other.setDatabaseName(path());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")));
            const auto reader = JournalFile::openToRead(path(), journaled::key());
            QVERIFY(reader);
            QVERIFY((*reader)->runs());
            QCOMPARE(*(*reader)->compact(3000), 0); // nothing to forget is no reason to wait
        }
        QSqlDatabase::removeDatabase(name);
    }

    void getsSmallerInPieces_data()
    {
        QTest::addColumn<bool>("ofAnEarlierVersion");
        QTest::newRow("made by this version") << false;
        QTest::newRow("made before room was given back in pieces") << true;
    }

    void getsSmallerInPieces()
    {
        QFETCH(bool, ofAnEarlierVersion);
        if (ofAnEarlierVersion) {
            const auto made =
                Database::open(path(), {QStringLiteral("journal"), true, false, true}, {});
            QVERIFY(made);
            QVERIFY((*made)->run(QStringLiteral("CREATE TABLE earlier (id INTEGER)")));
        }
        const auto file = open();
        Plan plan;
        plan.kind = Plan::Kind::Rename;
        constexpr int phones = 5000;
        QList<StepNote> notes;
        for (int i = 0; i < phones; ++i) {
            PlanStep step = journaled::plan().steps.first();
            step.mac = MacAddress(0x000413A40000ULL + quint64(i));
            plan.steps.append(step);
        }
        const RunId run = file->begin(journaled::start(plan))->id;
        const QByteArray long1(600, 'x');
        for (int i = 0; i < phones; ++i)
            notes.append(journaled::note(run, i, State::Confirmed,
                                         journaled::document(long1, journaled::oldPassword),
                                         journaled::document("New", journaled::password)));
        QVERIFY(file->note(notes));
        QVERIFY(file->setState(run, {RunState::Finished, {}, 1000}));
        const RunId later = file->begin(journaled::start())->id;
        const qint64 before = file->bytes();
        int pieces = 0;
        int runs = 0;
        for (bool more = true; more; ++pieces) {
            const auto piece = file->compactSome(3000);
            QVERIFY(piece);
            more = piece->more;
            runs += piece->runs;
            QVERIFY(!file->content(run, Images::None)->head.hasImages);
            // Between the pieces others write.
            QVERIFY(file->note({journaled::note(later, 0, State::Confirmed)}));
        }
        QCOMPARE(runs, 1);
        QVERIFY2(pieces > 2, "not in one go");
        QVERIFY2(file->bytes() < before / 2,
                 qPrintable(QStringLiteral("%1 of %2").arg(file->bytes()).arg(before)));
        const auto content = file->content(run, Images::All);
        QCOMPARE(content->plan.steps.size(), phones);
        for (int i = 0; i < phones; ++i) {
            QCOMPARE(content->plan.steps.at(i).changes, plan.steps.at(i).changes);
            QVERIFY(content->results.at(i).before.isEmpty());
        }
        QVERIFY(open()); // whole
    }
};

QTEST_GUILESS_MAIN(TestJournalCompact)
#include "tst_journalcompact.moc"
