// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/journal.h"
#include "core/secrets/secretvault.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/session/sessions.h"
#include "core/settings/connectionsstore.h"
#include "tests/core/changes/journaled.h"
#include "tests/support/fakeclock.h"
#include "ui/models/runpace.h"
#include "ui/models/runsmodel.h"
#include "ui/widgets/status.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using State = core::StepResult::State;
using RunState = core::RunHead::State;

/// The list of changes over a journal with many of them.
class TestRunsModel : public QObject
{
    Q_OBJECT

    static constexpr int many = 10'000;

private Q_SLOTS:
    void initTestCase()
    {
        {
            const auto file = core::JournalFile::open(path(), journaled::key());
            QVERIFY(file);
            const core::RunId run = (*file)->begin(journaled::start())->id;
            QVERIFY((*file)->note({journaled::note(run, 0, State::Confirmed),
                                   journaled::note(run, 1, State::Confirmed)}));
            QVERIFY((*file)->setState(run, {RunState::Finished, {}, 1'700'000'001'000}));
        }
        multiply();
        m_journal = std::make_unique<core::Journal>(path());
        m_journal->open(journaled::key());
        m_sessions = std::make_unique<core::Sessions>(m_connections, m_vault, m_clock);
        m_model = std::make_unique<ui::RunsModel>(*m_journal, *m_sessions, m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), many, 30000);
    }

    void onlyTheRunThatChangedIsAnnounced()
    {
        const QAbstractItemModelTester tester(m_model.get());
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy laidOut(m_model.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        core::RunId run = 0;
        m_journal->begin(journaled::start(), this, [&](const core::Result<core::RunHead> &head) {
            run = head ? head->id : -1;
        });
        QTRY_VERIFY(run != 0);
        QTRY_COMPARE(m_model->rowCount(), many + 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), inserted.first().at(2).toInt());
        m_journal->note(journaled::note(run, 0, State::Confirmed));
        m_journal->note(journaled::note(run, 1, State::Failed));
        m_journal->setState(run, {RunState::Finished, {}, 1'700'000'005'000});
        const int row = m_model->rowOf(QString::number(run));
        QTRY_COMPARE(text(run, ui::RunsModel::StateColumn), QStringLiteral("Done in part"));
        QVERIFY(!changed.isEmpty());
        for (const QList<QVariant> &signal : changed) {
            QCOMPARE(signal.at(0).toModelIndex().row(), row);
            QCOMPARE(signal.at(1).toModelIndex().row(), row);
        }
        QCOMPARE(removed.count() + laidOut.count() + reset.count(), 0);
        isWhatTheJournalHas();
    }

    void whatAnUndoLeavesIsAnnounced()
    {
        const core::RunId first = m_journal->runs().last().id;
        QCOMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Done"));
        const core::RunId run = begin(laterRun(core::RunOrigin::Undo, first));
        QVERIFY(run > 0);
        QCOMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Done"));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_journal->note(journaled::note(run, 0, State::Confirmed));
        QTRY_COMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Undone in part"));
        QCOMPARE(text(first, ui::RunsModel::ProgressColumn), QStringLiteral("2, 1 undone"));
        bool announced = false;
        for (const QList<QVariant> &signal : changed)
            announced = announced ||
                        signal.at(0).toModelIndex().row() == m_model->rowOf(QString::number(first));
        QVERIFY(announced);
        m_journal->note(journaled::note(run, 1, State::Failed));
        m_journal->setState(run, {RunState::Finished, {}, 1'700'000'006'000});
        QTRY_VERIFY(m_journal->run(run)->isOver());
        QCOMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Undone in part"));
        isWhatTheJournalHas();

        // What failed there is done by a try again of the undo.
        const core::RunId again =
            begin(laterRun(core::RunOrigin::Retry, run, {journaled::plan().steps.last()}));
        QVERIFY(again > 0);
        m_journal->note(journaled::note(again, 0, State::Confirmed));
        QTRY_COMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Undone"));
        QCOMPARE(text(first, ui::RunsModel::ProgressColumn), QStringLiteral("2"));

        // The undo is undone in its turn, and what it had tried again.
        const core::RunId back =
            begin(laterRun(core::RunOrigin::Undo, run, {journaled::plan().steps.first()}));
        QVERIFY(back > 0);
        m_journal->note(journaled::note(back, 0, State::Confirmed));
        QTRY_COMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Undone in part"));
        const core::RunId rest =
            begin(laterRun(core::RunOrigin::Undo, again, {journaled::plan().steps.last()}));
        QVERIFY(rest > 0);
        m_journal->note(journaled::note(rest, 0, State::Confirmed));
        QTRY_COMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Done"));
        ui::RunsModel another(*m_journal, *m_sessions, m_clock); // as after a start
        const int row = another.rowOf(QString::number(first));
        QCOMPARE(another.index(row, ui::RunsModel::StateColumn).data().toString(),
                 QStringLiteral("Done"));
        for (const core::RunId one : {again, back, rest})
            m_journal->setState(one, {RunState::Finished, {}, 1'700'000'006'000});
        QTRY_VERIFY(m_journal->run(rest)->isOver());
    }

    /// Somebody else had set a phone back before: the undo has it, too.
    void whatWasSetBackBeforeCountsAsUndone()
    {
        const core::RunId first = begin(journaled::start());
        end(first, State::Confirmed);
        const core::RunId undo = begin(laterRun(core::RunOrigin::Undo, first));
        end(undo, State::AlreadyDone);
        QTRY_COMPARE(text(first, ui::RunsModel::StateColumn), QStringLiteral("Undone"));
        // Not where it alone is all that there is.
        const core::RunId other = begin(journaled::start());
        end(other, State::Confirmed);
        const core::RunId nothing =
            begin(laterRun(core::RunOrigin::Undo, other, {journaled::plan().steps.first()}));
        m_journal->note(journaled::note(nothing, 0, State::AlreadyDone));
        m_journal->setState(nothing, {RunState::Finished, {}, 1'700'000'005'000});
        QTRY_VERIFY(m_journal->run(nothing)->isOver());
        QCOMPARE(text(other, ui::RunsModel::StateColumn), QStringLiteral("Done"));
    }

    void whatNeedsAPersonComesFirst()
    {
        const core::RunId halted = begin(journaled::start());
        const core::RunId failed = begin(journaled::start());
        const core::RunId undone = begin(journaled::start());
        const core::RunId running = begin(journaled::start());
        const core::RunId done = begin(journaled::start());
        QVERIFY(halted > 0 && failed > 0 && undone > 0 && running > 0 && done > 0);
        QVERIFY(isInOrder({done, running, undone, failed, halted})); // all of them go on
        m_journal->setState(halted, {RunState::Paused, {}, 1'700'000'005'000});
        end(failed, State::Failed);
        end(undone, State::Failed);
        end(done, State::Confirmed);
        QTRY_VERIFY(isInOrder({running, halted, undone, failed, done}));
        QCOMPARE(m_model->head(m_model->rowCount() - 1)->id, m_journal->runs().last().id);

        const core::RunId retry = begin(laterRun(core::RunOrigin::Retry, failed));
        QTRY_VERIFY(isInOrder({retry, running, halted, undone, done, failed}));
        end(retry, State::Confirmed);
        const core::RunId undo = begin(laterRun(core::RunOrigin::Undo, undone));
        end(undo, State::Confirmed);
        QTRY_VERIFY(isInOrder({running, halted, undo, retry, done, undone, failed}));
        const auto shape = [this](core::RunId run) {
            const int row = m_model->rowOf(QString::number(run));
            return m_model->index(row, ui::RunsModel::StateColumn)
                .data(ui::TableModel::ShapeRole)
                .toInt();
        };
        QCOMPARE(shape(undone), int(ui::StatusShape::Good));
        QCOMPARE(shape(failed), int(ui::StatusShape::Bad));
        const QList<core::RunId> all{undo, retry, done, running, undone, failed, halted};

        m_model->sort(ui::RunsModel::StartedColumn, Qt::DescendingOrder); // as a person wishes
        QVERIFY(isInOrder(all));
        m_model->sort(ui::RunsModel::StateColumn, Qt::AscendingOrder);
        ui::RunsModel another(*m_journal, *m_sessions, m_clock); // as after a start
        for (int row = 0; row < another.rowCount(); ++row)
            QCOMPARE(another.head(row)->id, m_model->head(row)->id);
    }

    void tellsHowFastAChangeGoes()
    {
        const core::RunId run = begin(journaled::start(stepsOf(40)));
        QVERIFY(run > 0);
        const auto progress = [&] { return text(run, ui::RunsModel::ProgressColumn); };
        QTRY_COMPARE(progress(), QStringLiteral("0 of 40"));
        m_clock.advance(std::chrono::seconds(8));
        for (int step = 0; step < 20; ++step)
            m_journal->note(journaled::note(run, step, State::Confirmed));
        QTRY_COMPARE(progress(), QStringLiteral("20 of 40, 2.5 per second, 8 s left"));
        m_journal->setState(run, {RunState::Paused, {}, 1'700'000'005'000});
        QTRY_COMPARE(progress(), QStringLiteral("20 of 40"));
        m_journal->setState(run, {RunState::Stopped, {}, 1'700'000'005'000});
        QTRY_COMPARE(text(run, ui::RunsModel::StateColumn), QStringLiteral("Stopped"));
        QCOMPARE(progress(), QStringLiteral("20 of 40")); // not those that were cancelled
    }

    void speedIsToldInWords_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("ofMs");
        QTest::addColumn<qint64>("left");
        QTest::addColumn<QString>("text");
        QTest::newRow("too short to tell") << 5LL << 500LL << 100LL << QString();
        QTest::newRow("nothing moves") << 0LL << 5000LL << 100LL << QString();
        QTest::newRow("fast") << 120LL << 10000LL << 2160LL
                              << QStringLiteral("12 per second, 3 min left");
        QTest::newRow("thousands")
            << 12340LL << 10000LL << 1235LL << QStringLiteral("1,234 per second, 2 s left");
        QTest::newRow("one") << 10LL << 10000LL << 40LL
                             << QStringLiteral("1 per second, 40 s left");
        QTest::newRow("rounds up to ten")
            << 998LL << 100000LL << 0LL << QStringLiteral("10 per second");
        QTest::newRow("slow") << 3LL << 10000LL << 2160LL
                              << QStringLiteral("18 per minute, 2 h left");
        QTest::newRow("nothing left") << 25LL << 10000LL << 0LL << QStringLiteral("2.5 per second");
    }

    void speedIsToldInWords()
    {
        QFETCH(qint64, done);
        QFETCH(qint64, ofMs);
        QFETCH(qint64, left);
        QFETCH(QString, text);
        ui::RunPace pace;
        pace.note(0, 0);
        pace.note(ofMs, done);
        QCOMPARE(pace.text(left), text);
    }

    void whatAnotherPerchHasDoneIsSeen()
    {
        {
            const auto other = core::JournalFile::open(path(), journaled::key());
            QVERIFY((*other)->compact(1'700'000'002'000));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_journal->runs().last().hasImages, 20000);
        m_model->flush();
        isWhatTheJournalHas();
    }

    void cleanupTestCase()
    {
        m_model.reset();
        m_sessions.reset();
        m_journal.reset();
    }

private:
    QString path() const { return m_dir.filePath(QStringLiteral("journal.sqlite")); }
    QString text(core::RunId run, ui::RunsModel::Column column) const
    {
        return m_model->index(m_model->rowOf(QString::number(run)), column).data().toString();
    }
    static core::RunStart laterRun(core::RunOrigin origin, core::RunId of,
                                   const QList<core::PlanStep> &steps = journaled::plan().steps)
    {
        core::Plan plan = journaled::plan();
        plan.steps = steps;
        core::RunStart start = journaled::start(plan);
        start.head.origin = origin;
        start.head.originRun = of;
        return start;
    }
    /// 0 when it could not be written down.
    core::RunId begin(const core::RunStart &start)
    {
        core::RunId run = 0;
        m_journal->begin(start, this, [&](const core::Result<core::RunHead> &head) {
            run = head ? head->id : -1;
        });
        const auto isShown = [&] { return m_model->rowOf(QString::number(run)) >= 0; };
        return QTest::qWaitFor([&] { return run > 0 && isShown(); }, 20000) ? run : 0;
    }
    /// Its two steps; the first one as it says.
    void end(core::RunId run, State first)
    {
        m_journal->note(journaled::note(run, 0, first));
        m_journal->note(journaled::note(run, 1, State::Confirmed));
        m_journal->setState(run, {RunState::Finished, {}, 1'700'000'005'000});
    }
    bool isInOrder(const QList<core::RunId> &runs) const
    {
        QList<int> rows;
        for (const core::RunId run : runs)
            rows.append(m_model->rowOf(QString::number(run)));
        return rows.first() >= 0 && std::is_sorted(rows.cbegin(), rows.cend());
    }
    static core::Plan stepsOf(int count)
    {
        core::Plan plan = journaled::plan();
        plan.steps = QList<core::PlanStep>(count, plan.steps.first());
        return plan;
    }
    void isWhatTheJournalHas() const
    {
        QCOMPARE(m_model->rowCount(), int(m_journal->runs().size()));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const core::RunHead *shown = m_model->head(row);
            const core::RunHead *known = m_journal->run(shown->id);
            QVERIFY(known && *known == *shown);
        }
    }
    /// The one run of the file, many times.
    void multiply() const
    {
        {
            QSqlDatabase sql =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("many"));
            sql.setDatabaseName(path());
            QVERIFY(sql.open());
            QSqlQuery query(sql);
            QVERIFY2(query.exec(QStringLiteral(
                                    "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n"
                                    " WHERE i < %1) INSERT INTO runs SELECT n.i, connection, state,"
                                    " created + n.i, ended, undone_by, images, counts, head, frame"
                                    " FROM n, runs WHERE runs.id = 1")
                                    .arg(many)),
                     qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("many"));
    }

    QTemporaryDir m_dir;
    FakeClock m_clock;
    core::ConnectionsStore m_connections{m_dir.filePath(QStringLiteral("connections.json"))};
    core::SessionSecretStore m_store;
    core::SecretVault m_vault{&m_store};
    std::unique_ptr<core::Journal> m_journal;
    std::unique_ptr<core::Sessions> m_sessions;
    std::unique_ptr<ui::RunsModel> m_model;
};

QTEST_MAIN(TestRunsModel)
#include "tst_runsmodel.moc"
