// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/dialogs/planstage.h"
#include "ui/dialogs/planwords.h"
#include "ui/errors/explain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>

using State = core::StepResult::State;

/// The dialog over a real runner and the simulated service.
class TestPlanDialog : public PlanStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.load()); }
    void init() { m_bench.setFault({}, {}); }
    void cleanup() { closeAll(); }

    void nothingIsSentBeforeTheButton()
    {
        const int before = m_bench.service().requestCount();
        preview(m_bench.renaming(3));
        QVERIFY(button("primary")->text().contains(u"3"));
        QVERIFY(m_dialog->windowTitle().contains(u"3"));
        QVERIFY(heading().contains(m_bench.company().name));
        QVERIFY(table()->isColumnHidden(ui::PlanModel::ResultColumn));
        QVERIFY(table()->isColumnHidden(ui::PlanModel::CompanyColumn));
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_bench.service().requestCount(), before);
        QVERIFY(m_bench.runner().runs().isEmpty());
    }

    void runsAndTellsTheResultOfEachPhone()
    {
        preview(m_bench.renaming(3));
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QVERIFY(visibleButton(QStringLiteral("&Stop")));
        QTRY_VERIFY(outcome());
        QCOMPARE(outcome()->message().severity, ui::Severity::Good);
        QVERIFY(outcome()->message().title.contains(u"3"));
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            QCOMPARE(state(row), int(State::Confirmed));
        for (const core::Target &target : m_bench.targets(3))
            QCOMPARE(m_bench.phone(target.mac).value(QLatin1String("name")).toString(),
                     Workbench::newName(target.mac));
        QVERIFY(!button("primary")->isVisible());
        QVERIFY(!visibleButton(QStringLiteral("&Stop")));
        QVERIFY(m_dialog->findChild<QProgressBar *>()->isHidden());
        // Enter now closes.
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
    }

    void offersToTryTheRestAgain()
    {
        core::Plan plan;
        for (int i = 10; i < 12; ++i)
            plan.steps += core::planRename(m_bench.target(m_bench.mac(i)), QStringLiteral("X"),
                                           m_bench.store())
                              .steps;
        m_bench.setFault(QStringLiteral("status-500"), {QStringLiteral("PUT")});
        preview(plan);
        button("primary")->click();
        QTRY_VERIFY_WITH_TIMEOUT(outcome(), 30000);
        QCOMPARE(outcome()->message().severity, ui::Severity::Bad);
        QCOMPARE(state(0), int(State::Failed));
        // The same reason for both stands above, with what to do.
        QVERIFY(outcome()->message().cause.startsWith(
            ui::explain(m_bench.runner().runs().first()->results().first().error).what));
        QVERIFY(!outcome()->message().cure.isEmpty());
        QVERIFY(text(0).startsWith(QStringLiteral("Failed.")));
        QVERIFY(button("primary")->isVisible());
        m_bench.setFault({}, {});
        button("primary")->click(); // a preview first, as always
        QVERIFY(!outcome());
        button("primary")->click();
        QTRY_VERIFY(outcome() && outcome()->message().severity == ui::Severity::Good);
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(m_bench.phone(m_bench.mac(10)).value(QLatin1String("name")).toString(),
                 QStringLiteral("X"));
    }

    void stopsWhatHasNotBegun()
    {
        m_bench.setFault(QStringLiteral("latency=150"), {});
        core::Plan plan;
        for (int i = 20; i < 60; ++i)
            plan.steps += core::planRename(m_bench.target(m_bench.mac(i)), QStringLiteral("Y"),
                                           m_bench.store())
                              .steps;
        preview(plan);
        button("primary")->click();
        QPushButton *stopFirst = visibleButton(QStringLiteral("&Stop"));
        QVERIFY(stopFirst && !stopFirst->hasFocus());
        QTest::keyClick(visibleButton(QStringLiteral("Close")), Qt::Key_S, Qt::AltModifier);
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(outcome(), 30000);
        QVERIFY(outcome()->message().title.contains(u"not sent"));
        QVERIFY(m_bench.runner().runs().first()->count(State::Cancelled) > 0);
        // A second run can be stopped as well.
        button("primary")->click();
        button("primary")->click();
        QPushButton *stop = visibleButton(QStringLiteral("&Stop"));
        QVERIFY(stop && stop->isEnabled());
        stop->click();
        QTRY_VERIFY_WITH_TIMEOUT(outcome(), 30000);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
    }

    void closingDoesNotStopTheRun_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Esc") << int(Qt::Key_Escape);
        QTest::newRow("Enter once more") << int(Qt::Key_Return);
    }

    void closingDoesNotStopTheRun()
    {
        QFETCH(int, key);
        m_bench.setFault(QStringLiteral("latency=50"), {});
        core::Plan plan = core::planRename(
            m_bench.target(m_bench.mac(70)),
            QStringLiteral("Z") + QLatin1String(QTest::currentDataTag()), m_bench.store());
        preview(plan);
        button("primary")->click();
        QTest::keyClick(m_dialog, Qt::Key(key));
        QTRY_VERIFY(!m_dialog);
        core::ChangeRun *run = m_bench.runner().runs().first();
        QTRY_VERIFY(run->isFinished());
        QCOMPARE(run->count(State::Confirmed), 1);
        // The dialog can be opened again on the run.
        open(new ui::PlanDialog(run, m_bench.store(), m_bench.runner()));
        QVERIFY(outcome());
        QVERIFY(!button("primary")->isVisible());
    }

    void enterAgreesToASecondTry()
    {
        core::Plan plan;
        for (int i = 71; i < 74; ++i)
            plan.steps += core::planRename(m_bench.target(m_bench.mac(i)), QStringLiteral("Q"),
                                           m_bench.store())
                              .steps;
        FakeRun run(plan);
        open(new ui::PlanDialog(&run, m_bench.store(), m_bench.runner()));
        m_dialog->setConfirmAbove(1);
        for (int step = 0; step < 3; ++step)
            run.end(step, State::Failed, core::Error::make(core::Error::Kind::Timeout));
        button("primary")->click();
        auto *typed = m_dialog->findChild<QLineEdit *>(QStringLiteral("typed"));
        QVERIFY(typed && typed->hasFocus());
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(m_dialog && m_dialog->isVisible());
        QTest::keyClicks(typed, m_bench.company().name);
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(outcome(), 30000);
        QCOMPARE(outcome()->message().severity, ui::Severity::Good);
        delete m_dialog;
    }

    void enterDoesNotDeregister()
    {
        preview(core::planDeregistration(m_bench.targets(2), m_bench.store()));
        QVERIFY(!button("primary")->isDefault());
        QVERIFY(m_dialog->findChildren<ui::MessageBanner *>().first()->isVisible());
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(!m_bench.phone(m_bench.mac(0)).isEmpty());
    }

    void groupsAreOpenedWithTheKeyboard()
    {
        preview(m_bench.renaming(30));
        const int rows = table()->model()->rowCount();
        auto *grouping = m_dialog->findChild<QComboBox *>(QStringLiteral("grouping"));
        QVERIFY(grouping && grouping->isVisible());
        QCOMPARE(grouping->findData(int(ui::PlanGrouping::Company)), -1); // there is one only
        QCOMPARE(grouping->findData(int(ui::PlanGrouping::Result)), -1);
        grouping->setFocus();
        QTest::keyClick(grouping, Qt::Key_Down);
        QCOMPARE(table()->model()->rowCount(), 1);
        table()->setFocus();
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(table()->model()->rowCount(), rows + 1);
        QVERIFY(m_dialog->isVisible());
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void warnsOnlyOfWhatTakesPart()
    {
        using Warning = core::PlanWarning;
        core::Plan plan = otherNames(4);
        plan.steps[0].company.uuid = plan.steps[0].company.name = QStringLiteral("Other");
        plan.warnings = {{Warning::Kind::NoticedAfterReset, {m_bench.mac(0), m_bench.mac(1)}},
                         {Warning::Kind::ProfileOfOtherGroup, {m_bench.mac(1)}}};
        preview(plan);
        QVERIFY(heading().contains(u"Other"));
        const auto sentence = [&](Warning::Kind kind, int phones) {
            return ui::PlanWords::warning({kind, QList<core::MacAddress>(phones)});
        };
        QCOMPARE(banner()->message().title, sentence(Warning::Kind::NoticedAfterReset, 2));
        QCOMPARE(banner()->message().cause, sentence(Warning::Kind::ProfileOfOtherGroup, 1));
        takePart(1, false);
        QCOMPARE(banner()->message().title, sentence(Warning::Kind::NoticedAfterReset, 1));
        QCOMPARE(banner()->message().cause, QString());
        takePart(0, false);
        QVERIFY(!banner()->isVisible() && !heading().contains(u"Other"));
        takePart(1, true);
        QVERIFY(banner()->isVisible());
        QCOMPARE(banner()->message().cause, sentence(Warning::Kind::ProfileOfOtherGroup, 1));
    }

    /// Both were out of sight: the new value at the beginning, the old one beside results.
    void oldAndNewValuesAreInSight()
    {
        core::Redirection wish;
        wish.url = QStringLiteral("https://provisioning.customer.example.net/snom/{mac}.htm");
        core::Plan plan = core::planRedirect(m_bench.targets(12), wish, m_bench.store());
        for (core::PlanStep &step : plan.steps) {
            step.company.uuid = step.mac.wire();
            step.company.name =
                QStringLiteral("Telecommunications of %1 GmbH").arg(step.mac.wire());
            for (core::FieldChange &change : step.changes)
                change.oldValue = QStringLiteral("https://another-provisioning.example.org/{mac}");
        }
        const auto isInSight = [this](int column) {
            const int begin = table()->columnViewportPosition(column);
            const int end = begin + table()->columnWidth(column);
            return begin >= 0 && end <= table()->viewport()->width() && end - begin > 100;
        };
        preview(plan);
        m_dialog->resize(1080, 680); // whatever the screen
        QCOMPARE(plan.companyNames().size(), 12);
        QVERIFY(!table()->isColumnHidden(ui::PlanModel::CompanyColumn));
        QVERIFY(isInSight(ui::PlanModel::OldColumn) && isInSight(ui::PlanModel::NewColumn));
        delete m_dialog;
        FakeRun run(plan);
        open(new ui::PlanDialog(&run, m_bench.store(), m_bench.runner()));
        m_dialog->resize(1080, 680);
        for (int step = 0; step < plan.steps.size(); ++step)
            run.end(step, State::Failed, core::Error::make(core::Error::Kind::Timeout));
        QVERIFY(outcome());
        QVERIFY(isInSight(ui::PlanModel::OldColumn) && isInSight(ui::PlanModel::NewColumn));
        QVERIFY(isInSight(ui::PlanModel::ResultColumn));
        // Columns that a person has set stay so.
        table()->setColumnWidth(ui::PlanModel::CompanyColumn, 222);
        m_dialog->resize(1000, 680);
        QCOMPARE(table()->columnWidth(ui::PlanModel::CompanyColumn), 222);
        delete m_dialog;
    }

    void withoutAKeychainTellsWhatCannotBeUndone_data()
    {
        QTest::addColumn<bool>("keychain");
        QTest::newRow("with") << true;
        QTest::newRow("without") << false;
    }

    void withoutAKeychainTellsWhatCannotBeUndone()
    {
        QFETCH(bool, keychain);
        const QTemporaryDir folder; // outlives the journal
        Workbench bench;
        QVERIFY(bench.load());
        bench.useJournal(folder.filePath(QStringLiteral("journal.sqlite")),
                         keychain ? std::optional(Workbench::testKey()) : std::nullopt);
        const auto tells = [&](int phones) {
            return banner()->isVisible() &&
                   plainText(banner()->message()).contains(ui::PlanWords::withoutUndo(phones));
        };
        core::Redirection wish;
        wish.password = QStringLiteral("MARKED");
        const core::Plan redirect = core::planRedirect(bench.targets(3), wish, bench.store());
        open(new ui::PlanDialog(redirect, bench.store(), bench.runner()));
        QCOMPARE(tells(3), !keychain);
        takePart(0, false);
        QCOMPARE(tells(2), !keychain);
        delete m_dialog;
        // What a phone holds is lost with what is changed of it.
        const core::Target plain = setting(bench, 0, {});
        core::SettingValue password;
        password.setting = redirect.steps.first().changes.first().setting;
        password.value = QStringLiteral("MARKED");
        const core::Target holding = setting(bench, 1, {password});
        core::Plan rename = core::planRename(plain, QStringLiteral("R"), bench.store());
        open(new ui::PlanDialog(rename, bench.store(), bench.runner()));
        QVERIFY(!tells(1));
        delete m_dialog;
        rename.steps += core::planRename(holding, QStringLiteral("R"), bench.store()).steps;
        open(new ui::PlanDialog(rename, bench.store(), bench.runner()));
        QCOMPARE(tells(1), !keychain);
        delete m_dialog;
    }

    void tellsHowFastItGoes()
    {
        FakeClock clock;
        core::ChangeRunner runner(m_bench.api(), m_bench.store(), clock);
        FakeRun run(otherNames(40));
        open(new ui::PlanDialog(&run, m_bench.store(), runner));
        const auto *progress = m_dialog->findChild<QProgressBar *>();
        QCOMPARE(progress->format(), QStringLiteral("0 of 40"));
        clock.advance(std::chrono::seconds(8));
        for (int step = 0; step < 20; ++step)
            run.end(step, State::Confirmed);
        QCOMPARE(progress->format(), QStringLiteral("20 of 40 – 2.5 per second, 8 s left"));
        clock.advance(std::chrono::seconds(20)); // it stands still
        run.end(20, State::Running);
        run.end(20, State::Planned);
        QCOMPARE(progress->format(), QStringLiteral("20 of 40"));
        delete m_dialog;
    }

    void aPlanWithoutStepsHasNothingToPress()
    {
        core::Plan plan = m_bench.renaming(0);
        plan.unchanged = {m_bench.mac(0)};
        preview(plan);
        QVERIFY(!button("primary")->isVisible());
        QVERIFY(visibleButton(QStringLiteral("Close")));
    }
};

QTEST_MAIN(TestPlanDialog)
#include "tst_plandialog.moc"
