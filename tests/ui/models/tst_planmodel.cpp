// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planner.h"
#include "tests/core/changes/fleet.h"
#include "tests/ui/models/fakerun.h"
#include "ui/models/planmodel.h"
#include "ui/widgets/status.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using Model = ui::PlanModel;
using State = core::StepResult::State;

namespace {

const QString marked = QStringLiteral("Marked-Secret-7411");

core::Plan redirectPlan(const core::Store &store)
{
    core::Redirection wish;
    wish.url = QStringLiteral("https://new.example/{mac}");
    wish.user = QStringLiteral("prov");
    wish.password = marked;
    return core::planRedirect({{fleet::company, fleet::reception},
                               {fleet::company, fleet::hall},
                               {fleet::company, fleet::riddle}},
                              wish, store);
}

} // namespace

class TestPlanModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fleet::fill(m_store); }

    void aRowForEachChangeThenThoseLeftOut()
    {
        const core::Plan plan = redirectPlan(m_store);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.excluded.size(), 1);
        Model model(plan, m_store);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const qsizetype changes = plan.steps.at(0).changes.size() + plan.steps.at(1).changes.size();
        QCOMPARE(model.rowCount(), int(changes) + 1);
        QCOMPARE(text(model, 0, Model::NameColumn), QStringLiteral("Reception"));
        QCOMPARE(text(model, 0, Model::MacColumn), fleet::reception.display());
        QCOMPARE(text(model, 0, Model::CompanyColumn), QStringLiteral("C1"));
        const int last = model.rowCount() - 1;
        QCOMPARE(text(model, last, Model::MacColumn), fleet::riddle.display());
        QVERIFY(text(model, last, Model::ResultColumn).startsWith(QStringLiteral("Left out.")));
        QCOMPARE(model.index(last, 0).data(Model::StateRole).toInt(), -1);
    }

    void showsOldAndNewValues()
    {
        const Model model(redirectPlan(m_store), m_store);
        const int row = rowOf(model, fleet::hall, QStringLiteral("Redirect target"));
        QVERIFY(row >= 0);
        QCOMPARE(text(model, row, Model::OldColumn), QStringLiteral("https://old.example/{mac}"));
        QCOMPARE(text(model, row, Model::NewColumn), QStringLiteral("https://new.example/{mac}"));
        QCOMPARE(model.index(row, Model::FieldColumn).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("setting_server"));
    }

    void neverShowsASecretInAnyRole()
    {
        Model model(redirectPlan(m_store), m_store);
        FakeRun run(model.plan());
        model.setRun(&run);
        int dots = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < Model::ColumnCount; ++column) {
                for (int role = 0; role < Qt::UserRole + 16; ++role) {
                    const QString shown = model.index(row, column).data(role).toString();
                    QVERIFY2(!shown.contains(marked), qPrintable(shown));
                    dots += shown == QString(8, QChar(0x2022)) ? 1 : 0;
                }
            }
        }
        QVERIFY(dots > 0);
    }

    void namesProfilesAndSwitches()
    {
        const Model profiles(
            core::planProfile({{fleet::company, fleet::reception}}, fleet::deskProfile, m_store),
            m_store);
        QCOMPARE(text(profiles, 0, Model::FieldColumn), QStringLiteral("Profile"));
        QCOMPARE(text(profiles, 0, Model::OldColumn), QStringLiteral("None"));
        QCOMPARE(text(profiles, 0, Model::NewColumn), m_store.profile(fleet::deskProfile)->name);
        const Model switched(
            core::planAutoprovisioning({{fleet::company, fleet::hall}}, true, m_store), m_store);
        QCOMPARE(text(switched, 0, Model::OldColumn), QStringLiteral("Off"));
        QCOMPARE(text(switched, 0, Model::NewColumn), QStringLiteral("On"));
        const Model gone(core::planDeregistration({{fleet::company, fleet::hall}}, m_store),
                         m_store);
        QCOMPARE(text(gone, 0, Model::OldColumn), QStringLiteral("Registered"));
        QCOMPARE(text(gone, 0, Model::NewColumn), QStringLiteral("Not registered"));
    }

    void aStepAnnouncesItsOwnRowsOnly()
    {
        Model model(redirectPlan(m_store), m_store);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        FakeRun run(model.plan());
        model.setRun(&run);
        const int first = int(model.plan().steps.at(0).changes.size());
        const int second = int(model.plan().steps.at(1).changes.size());
        QSignalSpy changed(&model, &Model::dataChanged);
        QSignalSpy inserted(&model, &Model::rowsInserted);
        QSignalSpy reset(&model, &Model::modelReset);

        run.end(1, State::Confirmed);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), model.index(first, Model::ResultColumn));
        QCOMPARE(changed.first().at(1).toModelIndex(),
                 model.index(first + second - 1, Model::ResultColumn));
        run.end(0, State::Running);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.last().at(0).toModelIndex(), model.index(0, Model::ResultColumn));
        QCOMPARE(changed.last().at(1).toModelIndex(), model.index(first - 1, Model::ResultColumn));
        QCOMPARE(inserted.count() + reset.count(), 0);
    }

    void everyResultHasItsWordsAndShape_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("shape");
        QTest::newRow("waiting") << int(State::Planned) << int(ui::StatusShape::Waiting);
        QTest::newRow("running") << int(State::Running) << int(ui::StatusShape::Waiting);
        QTest::newRow("done") << int(State::Confirmed) << int(ui::StatusShape::Good);
        QTest::newRow("was so") << int(State::AlreadyDone) << int(ui::StatusShape::Good);
        QTest::newRow("failed") << int(State::Failed) << int(ui::StatusShape::Bad);
        QTest::newRow("unclear") << int(State::Unknown) << int(ui::StatusShape::Unknown);
        QTest::newRow("stopped") << int(State::Cancelled) << int(ui::StatusShape::Attention);
    }

    void everyResultHasItsWordsAndShape()
    {
        QFETCH(int, state);
        QFETCH(int, shape);
        Model model(redirectPlan(m_store), m_store);
        QVERIFY(!model.index(0, Model::ResultColumn).data(Model::ShapeRole).isValid());
        QCOMPARE(text(model, 0, Model::ResultColumn), QString());
        FakeRun run(model.plan());
        model.setRun(&run);
        run.end(0, State(state), core::Error::make(core::Error::Kind::MacTaken));
        const QModelIndex cell = model.index(0, Model::ResultColumn);
        QCOMPARE(cell.data(Model::StateRole).toInt(), state);
        QCOMPARE(cell.data(Model::ShapeRole).toInt(), shape);
        QVERIFY(!cell.data().toString().isEmpty());
        QVERIFY(!model.index(0, Model::MacColumn).data(Model::ShapeRole).isValid());
    }

    void showsWhatSomeoneElseWrote()
    {
        Model model(redirectPlan(m_store), m_store);
        FakeRun run(model.plan());
        model.setRun(&run);
        core::Error error = core::Error::make(core::Error::Kind::Conflict);
        error.serviceCode = QStringLiteral("changed_by_someone_else");
        const core::FieldChange &target = model.plan().steps.first().changes.first();
        run.setBefore(
            0, {{QStringLiteral("mac"), QStringLiteral("000413000001")},
                {QStringLiteral("settings_manager"),
                 QJsonObject{{target.setting, QJsonObject{{QStringLiteral("value"),
                                                           QStringLiteral("https://theirs")}}}}}});
        run.end(0, State::Failed, error);
        const QString told = text(model, 0, Model::ResultColumn);
        QVERIFY2(told.contains(u"https://theirs"), qPrintable(told));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!text(model, row, Model::ResultColumn).contains(marked));
    }

    void changesThatAreAlikeStandInOneGroup()
    {
        Model model(mixedPlan(), m_store);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrouping(ui::PlanGrouping::Change);
        QCOMPARE(model.rowCount(), 3); // largest first, those with values of their own in one
        QCOMPARE(heads(model), (QStringList{QStringLiteral("5 phone(s)|Name|Old|New"),
                                            QStringLiteral("3 phone(s)|Profile|None|p-desk"),
                                            QStringLiteral("2 phone(s)|Name|Different values|"
                                                           "Different values")}));
        model.toggleGroup(2);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(text(model, 3, Model::NewColumn), QStringLiteral("Own 8"));
        QVERIFY(model.index(2, 0).data(Model::OpenRole).toBool());
        model.toggleGroup(4); // any row of it closes it
        QCOMPARE(model.rowCount(), 3);
        model.setFilter(QStringLiteral("own 9"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 1, Model::NewColumn), QStringLiteral("Own 9"));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);
        model.setGrouping(ui::PlanGrouping::Phone);
        QCOMPARE(model.rowCount(), 10);
    }

    void aGroupIsLeftOutAsAWhole()
    {
        Model model(mixedPlan(), m_store);
        model.setGrouping(ui::PlanGrouping::Change);
        const QModelIndex head = model.index(0, Model::NameColumn);
        QCOMPARE(mark(head), Qt::Checked);
        QVERIFY(model.setData(head, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(mark(head), Qt::Unchecked);
        // Three of its five phones have a profile assigned too: a phone goes with all it has.
        QCOMPARE(mark(model.index(1, Model::NameColumn)), Qt::Unchecked);
        QCOMPARE(mark(model.index(2, Model::NameColumn)), Qt::Checked);
        QCOMPARE(model.chosenPhones(), 2);
        model.toggleGroup(0);
        QVERIFY(model.setData(model.index(1, Model::NameColumn), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(mark(head), Qt::PartiallyChecked);
        QCOMPARE(model.chosenPhones(), 3);
        QCOMPARE(model.chosenPlan().steps.size(), 3);
        QVERIFY(!model.setData(model.index(0, Model::MacColumn), Qt::Checked, Qt::CheckStateRole));
    }

    void companiesAreGroupsToo()
    {
        core::Plan plan = mixedPlan();
        plan.steps[1].company.name = QStringLiteral("Another");
        plan.steps[4].company.name = QStringLiteral("Another");
        Model model(plan, m_store);
        model.setGrouping(ui::PlanGrouping::Company);
        QCOMPARE(text(model, 0, Model::CompanyColumn), QStringLiteral("Another"));
        QCOMPARE(text(model, 0, Model::NameColumn), QStringLiteral("2 phone(s)"));
        QCOMPARE(model.rowCount(), 12);
    }

    void companiesOfOneNameAreTwoGroups()
    {
        core::Plan plan = mixedPlan();
        plan.steps[1].company.uuid = QStringLiteral("another");
        Model model(plan, m_store);
        model.setGrouping(ui::PlanGrouping::Company);
        QCOMPARE(model.rowCount(), 10 + 2);
    }

    void whatFailedComesFirst()
    {
        Model model(mixedPlan(), m_store);
        FakeRun run(model.plan());
        model.setRun(&run);
        for (int step = 0; step < 7; ++step)
            run.end(step, step == 5 ? State::Failed : State::Confirmed,
                    core::Error::make(core::Error::Kind::MacTaken));
        model.setGrouping(ui::PlanGrouping::Result);
        QVERIFY(text(model, 0, Model::ResultColumn).startsWith(QStringLiteral("Failed.")));
        QCOMPARE(text(model, 0, Model::NameColumn), QStringLiteral("1 phone(s)"));
        QCOMPARE(model.index(0, Model::ResultColumn).data(Model::ShapeRole).toInt(),
                 int(ui::StatusShape::Bad));
        QCOMPARE(text(model, 1, Model::MacColumn), model.plan().steps.at(5).mac.display());
        QVERIFY(!model.index(0, Model::NameColumn).data(Qt::CheckStateRole).isValid());
    }

    void aGroupTellsHowItsPhonesStand()
    {
        Model model(mixedPlan(), m_store);
        model.setGrouping(ui::PlanGrouping::Change);
        QCOMPARE(text(model, 0, Model::ResultColumn), QString()); // nothing is carried out yet
        FakeRun run(model.plan());
        model.setRun(&run);
        const int phones = text(model, 0, Model::NameColumn).section(u' ', 0, 0).toInt();
        QVERIFY(phones > 2);
        QCOMPARE(text(model, 0, Model::ResultColumn), QStringLiteral("0 of %1 done").arg(phones));
        QSignalSpy changed(&model, &Model::dataChanged);
        for (int step = 0; step < run.results().size(); ++step)
            run.end(step, State::Confirmed);
        QVERIFY(!changed.isEmpty()); // of a closed group, too
        QCOMPARE(text(model, 0, Model::ResultColumn), QStringLiteral("%1 done").arg(phones));
        run.end(0, State::Failed, core::Error::make(core::Error::Kind::MacTaken));
        QStringList heads;
        for (int row = 0; row < model.rowCount(); ++row)
            heads.append(text(model, row, Model::ResultColumn));
        QVERIFY2(
            heads.contains(QStringLiteral("%1 of %2 done, 1 failed").arg(phones - 1).arg(phones)),
            qPrintable(heads.join(u'|')));
    }

    void stepsAreAnnouncedWhereTheyStand()
    {
        Model model(mixedPlan(), m_store);
        model.setGrouping(ui::PlanGrouping::Change);
        for (int row = model.rowCount() - 1; row >= 0; --row)
            model.toggleGroup(row);
        FakeRun run(model.plan());
        model.setRun(&run);
        QSignalSpy changed(&model, &Model::dataChanged);
        run.end(0, State::Confirmed); // name and profile, in two groups
        QSet<int> rows;
        QSet<int> heads;
        for (const QList<QVariant> &signal : changed) {
            QCOMPARE(signal.at(0).toModelIndex(), signal.at(1).toModelIndex());
            const QModelIndex row = signal.at(0).toModelIndex();
            (row.data(Model::OpenRole).isValid() ? heads : rows).insert(row.row());
        }
        QCOMPARE(rows, (QSet<int>{1, 7}));
        QCOMPARE(heads, (QSet<int>{0, 6}));
        for (const int row : std::as_const(rows))
            QCOMPARE(text(model, row, Model::MacColumn), model.plan().steps.at(0).mac.display());
    }

    void aRunMayGoBeforeItsModel()
    {
        Model model(redirectPlan(m_store), m_store);
        {
            FakeRun run(model.plan());
            model.setRun(&run);
        }
        QCOMPARE(text(model, 0, Model::ResultColumn), QString());
    }

    void everyColumnHasAHeading()
    {
        const Model model({}, m_store);
        QCOMPARE(model.rowCount(), 0);
        QSet<QString> headings;
        for (int column = 0; column < Model::ColumnCount; ++column)
            headings.insert(model.headerData(column, Qt::Horizontal).toString());
        QCOMPARE(headings.size(), int(Model::ColumnCount));
        QVERIFY(!headings.contains(QString()));
    }

private:
    /// Seven phones: five get the same name, three of these a profile too, two names of their own.
    core::Plan mixedPlan() const
    {
        core::Plan plan =
            core::planRename({fleet::company, fleet::hall}, QStringLiteral("New"), m_store);
        const core::PlanStep like = plan.steps.takeFirst();
        const core::PlanStep profile =
            core::planProfile({{fleet::company, fleet::reception}}, fleet::deskProfile, m_store)
                .steps.first();
        for (quint64 i = 0; i < 7; ++i) {
            core::PlanStep step = like;
            step.mac = core::MacAddress(0x000413A30010 + i);
            core::FieldChange &name = step.changes.first();
            name.oldValue = i < 5 ? QStringLiteral("Old") : QStringLiteral("Was %1").arg(i);
            name.newValue = i < 5 ? QStringLiteral("New") : QStringLiteral("Own %1").arg(i + 3);
            if (i < 3)
                step.changes += profile.changes;
            plan.steps.append(step);
        }
        return plan;
    }
    static QStringList heads(const Model &model)
    {
        QStringList heads;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (const int column :
                 {Model::NameColumn, Model::FieldColumn, Model::OldColumn, Model::NewColumn})
                cells += text(model, row, column);
            heads += cells.join(u'|');
        }
        return heads;
    }
    static Qt::CheckState mark(const QModelIndex &index)
    {
        return index.data(Qt::CheckStateRole).value<Qt::CheckState>();
    }
    static QString text(const Model &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    static int rowOf(const Model &model, core::MacAddress mac, const QString &field)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (text(model, row, Model::MacColumn) == mac.display() &&
                text(model, row, Model::FieldColumn) == field)
                return row;
        }
        return -1;
    }

    core::Store m_store;
};

QTEST_MAIN(TestPlanModel)
#include "tst_planmodel.moc"
