// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/changesstage.h"
#include "ui/panes/runbanner.h"

#include "ui/models/runsmodel.h"
#include "ui/panes/detailspane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/statepane.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <functional>

using State = core::StepResult::State;
using RunState = core::RunHead::State;

/// Changes that do not go on: who is told, and what can be done.
class TestRunBanner : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_demo.reset(); }

    void aHaltIsToldWhereverOneLooks()
    {
        halt();
        const core::ChangeRun *run = lastRun();
        QTRY_VERIFY(hint()->isVisible());
        QVERIFY2(hint()->message().title.startsWith(QLatin1String("Rename 30 phone")),
                 qPrintable(hint()->message().title));
        press(hint(), "Show change");
        QTRY_COMPARE(pane()->selectedRun().id, run->id());
        QVERIFY(!hint()->isVisible());
        QTRY_VERIFY(banner()->isVisible());
        const auto *details = window().findChild<ui::DetailsPane *>();
        QTRY_VERIFY(details->asText().startsWith(QLatin1String("Rename 30 phone")));
        QTRY_VERIFY(
            details->asText().contains(QStringLiteral("%1 failed").arg(run->count(State::Failed))));
        QVERIFY(details->asText().contains(m_demo->journal->run(run->id())->who));
        m_demo->service->setFaults({});
        press(banner(), "Continue");
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 30000);
        QTRY_VERIFY(!banner()->isVisible());
    }

    void whatWasDoneBeforeAHaltIsRolledBack()
    {
        const QHash<core::MacAddress, QString> before = names();
        halt();
        core::ChangeRun *run = lastRun();
        const int done = run->count(State::Confirmed);
        QVERIFY(names() != before);
        m_demo->service->setFaults({});
        window().showRun(run->id());
        QTRY_VERIFY(banner()->isVisible());
        press(banner(), "Roll back…");
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(run->state(), RunState::Paused); // nothing is agreed to yet
        dialog()->close();
        QTRY_VERIFY(!dialog());
        QCOMPARE(run->state(), RunState::Paused);
        press(banner(), "Roll back…");
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        dialog()->findChild<QPushButton *>(QStringLiteral("primary"))->click();
        QTRY_VERIFY(lastRun() != run && lastRun()->isFinished());
        QCOMPARE(lastRun()->count(State::Confirmed), done);
        QTRY_COMPARE(names(), before);
        QCOMPARE(run->state(), RunState::Stopped);
        dialog()->close();
    }

    void theHintGoesWithTheHalt()
    {
        halt();
        QTRY_VERIFY(hint()->isVisible());
        m_demo->service->setFaults({});
        lastRun()->stop();
        QTRY_VERIFY(lastRun()->isFinished());
        QTRY_VERIFY(!hint()->isVisible());
    }

    void aChangeOfAnAccountThatIsGoneIsClosedForGood()
    {
        beginSlowly();
        const core::RunId id = lastRun()->id();
        restart(std::move(*demo::DemoService::start(DemoWindow::quietOptions())));
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        QCOMPARE(m_demo->journal->run(id)->state, RunState::Interrupted);
        QVERIFY2(!isCounted(), "nobody can continue it");
        pane()->table()->selectRow(0);
        QTRY_VERIFY(banner()->isVisible());
        QVERIFY(banner()->message().cause.contains(QLatin1String("Demo")));
        QVERIFY(!action(ui::Actions::ContinueRun)->isEnabled());
        QTRY_VERIFY(action(ui::Actions::Open)->isEnabled());
        action(ui::Actions::Open)->trigger(); // it can be looked at
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(dialog()->findChild<ui::DataTable *>()->model()->rowCount(), 30);
        dialog()->close();
        press(banner(), "Stop");
        QTRY_COMPARE(m_demo->journal->run(id)->state, RunState::Stopped);
        QTRY_COMPARE(m_demo->journal->run(id)->count(State::Planned), 0);
        QVERIFY(m_demo->journal->run(id)->count(State::Cancelled) > 0);
        QTRY_VERIFY(!banner()->isVisible());
    }

    /// Undo by the keyboard is about what has ended; one that waits may still go on.
    void whatWasInterruptedIsNotUndoneInPassing()
    {
        beginSlowly();
        const core::RunId id = lastRun()->id();
        restart();
        QTRY_COMPARE(m_demo->journal->run(id)->state, RunState::Interrupted);
        QVERIFY(m_demo->journal->run(id)->count(State::Confirmed) > 0);
        QTRY_VERIFY(hint()->isVisible());
        QVERIFY(!action(ui::Actions::UndoRun)->isEnabled());
    }

    void aSearchThatShowsNothingIsClearedThere()
    {
        m_demo->sessions->all().first()->runner().run(renaming(1));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        window().showTab(QStringLiteral("changes"));
        const QString own = QStringLiteral("run:%1").arg(m_demo->journal->runs().first().id);
        window().setSearch(own);
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        window().setSearch(QStringLiteral("no change is called like this"));
        QTRY_COMPARE(pane()->statePane()->state(), ui::StatePane::State::Empty);
        press(pane()->statePane(), "Clear the search");
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        QCOMPARE(window().searchText(), QString());
    }

    void whoQuitsInAChangeIsAsked()
    {
        beginSlowly();
        window().close();
        auto *box = window().findChild<QMessageBox *>(QStringLiteral("endInRun"));
        QVERIFY(box && window().isVisible());
        QCOMPARE(box->defaultButton()->text(), QStringLiteral("Keep running"));
        box->defaultButton()->click();
        QTRY_VERIFY(!window().findChild<QMessageBox *>());
        QVERIFY(window().isVisible());
        window().close();
        press(window().findChild<QMessageBox *>(), "Quit now");
        QTRY_VERIFY(!window().isVisible());
    }

    void whoQuitsOtherwiseIsNot()
    {
        session().runner().run(renaming(1));
        QTRY_VERIFY_WITH_TIMEOUT(lastRun()->isFinished(), 20000);
        window().close();
        QVERIFY(!window().isVisible());
    }

private:
    core::Plan renaming(int count) const
    {
        core::Plan plan;
        for (const core::Target &phone : phones(count))
            plan.steps +=
                core::planRename(phone, QStringLiteral("N ") + phone.mac.display(), store()).steps;
        return plan;
    }
    /// A run that halts by itself, after some phones went well.
    void halt()
    {
        beginSlowly();
        m_demo->service->setFaults(onWrites([](demo::Faults &faults) { faults.status500 = 100; }));
        QTRY_COMPARE_WITH_TIMEOUT(lastRun()->state(), RunState::Paused, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(lastRun()->count(State::Running), 0, 30000);
    }
    static demo::Faults onWrites(const std::function<void(demo::Faults &)> &set)
    {
        demo::Faults faults;
        faults.methods = QStringList{QStringLiteral("PUT")};
        set(faults);
        return faults;
    }
    void beginSlowly()
    {
        m_demo->service->setFaults(onWrites([](demo::Faults &faults) { faults.latencyMs = 150; }));
        session().runner().run(renaming(30));
        QTRY_VERIFY_WITH_TIMEOUT(lastRun()->count(State::Confirmed) > 0, 20000);
    }
    /// "1 change(s) to be continued" at the bottom.
    bool isCounted() const
    {
        const auto buttons = window().statusBar()->findChildren<QToolButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [](const QToolButton *button) {
            return button->isVisible() && button->text().contains(QLatin1String("continued"));
        });
    }
    static void press(const QWidget *place, const char *text)
    {
        QPushButton *found = nullptr;
        const auto isThere = [&] {
            for (QPushButton *button : place->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == QString::fromUtf8(text))
                    found = button;
            }
            return found && found->isEnabled();
        };
        QVERIFY2(QTest::qWaitFor(isThere), text);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    ui::RunBanner *banner() const { return pane()->findChild<ui::RunBanner *>(); }
    ui::MessageBanner *hint() const
    {
        return window().centralWidget()->findChild<ui::MessageBanner *>();
    }
};

QTEST_MAIN(TestRunBanner)
#include "tst_runbanner.moc"
