// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferencekeys.h"
#include "tests/ui/shell/changesstage.h"
#include "ui/dialogs/rolloutstrip.h"
#include "ui/models/runsmodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using State = core::StepResult::State;
using RunState = core::RunHead::State;

/// Trying a change again, in the real window on the simulated service, with a journal on disk.
class TestRetry : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_demo.reset(); }

    void whatIsTriedAgainIsAgreedToAsEverything_data()
    {
        QTest::addColumn<bool>("ofAnEarlierProcess");
        QTest::newRow("of this process") << false;
        QTest::newRow("of an earlier process") << true;
    }

    void whatIsTriedAgainIsAgreedToAsEverything()
    {
        QFETCH(bool, ofAnEarlierProcess);
        QVERIFY(m_demo->preferences.set(core::preferences::confirmAbove(), 2));
        core::Rollout usual;
        usual.share = 37;
        QVERIFY(
            m_demo->preferences.set(core::preferences::usualRollout(), core::rolloutWords(usual)));
        const core::RunId run = failing(3);
        QVERIFY(run != 0);
        if (ofAnEarlierProcess)
            restart();
        m_flow->handleRun(ui::Actions::Open, run);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        auto *primary = dialog()->findChild<QPushButton *>(QStringLiteral("primary"));
        QCOMPARE(primary->text(), QStringLiteral("Try the rest again"));
        primary->click();
        auto *typed = dialog()->findChild<QLineEdit *>(QStringLiteral("typed"));
        QVERIFY(typed->isVisible());
        QVERIFY(!primary->isEnabled());
        auto *strip = dialog()->findChild<ui::RolloutStrip *>();
        strip->findChild<QComboBox *>(QStringLiteral("rollout"))->setCurrentIndex(1);
        QCOMPARE(strip->value().share, 37);
    }

    void onlyWhatFailedIsTriedAgain()
    {
        core::Rollout pilotFirst;
        pilotFirst.pilot = 2;
        core::ChangeRun *run =
            session().runner().run(outdated(renaming(6)), core::RunOrigin::Wish, 0, pilotFirst);
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), RunState::Paused, 20000);
        run->stop();
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 20000);
        QCOMPARE(run->count(State::Failed), 2);
        QCOMPARE(run->count(State::Cancelled), 4);
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        pane()->select(run->id());
        QTRY_VERIFY(action(ui::Actions::RetryFailed)->isEnabled());
        action(ui::Actions::RetryFailed)->trigger();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        auto *primary = dialog()->findChild<QPushButton *>(QStringLiteral("primary"));
        QVERIFY(primary->text().startsWith(QLatin1String("Rename 2 phone")));
        primary->click();
        core::ChangeRun *again = session().runner().runs().first();
        QVERIFY(again != run);
        QTRY_COMPARE_WITH_TIMEOUT(again->count(State::Confirmed), 2, 20000);
        QTRY_COMPARE(m_demo->journal->run(again->id())->originRun, run->id());
    }

    void whyNothingIsTriedAgainIsSaid()
    {
        const core::ChangeRun *run = session().runner().run(renaming(1));
        QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), 20000);
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        pane()->select(run->id());
        QTRY_VERIFY(action(ui::Actions::UndoRun)->isEnabled());
        const QAction *failed = action(ui::Actions::RetryFailed);
        QVERIFY(!failed->isEnabled());
        QTRY_VERIFY(
            failed->toolTip().endsWith(QLatin1String("No phone of this change has failed.")));
        auto *button = pane()->findChild<QToolButton *>(QStringLiteral("retryButton"));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->menu()->actions().contains(failed));
        QVERIFY(button->menu()->toolTipsVisible());

        const core::RunId other = failing(2);
        QVERIFY(other != 0);
        pane()->select(other);
        QTRY_VERIFY(failed->isEnabled());
        QVERIFY(button->isEnabled());
        QVERIFY(!failed->toolTip().contains(u'\n'));
    }

private:
    /// Of one customer.
    QList<core::Target> phones(int count) const
    {
        QList<core::Target> list;
        for (const core::Company &company : store().companies()) {
            const QList<core::MacAddress> macs = store().phones(company.uuid).macs();
            for (int i = 0; i < count && macs.size() >= count; ++i)
                list.append({company.uuid, macs.at(i)});
            if (!list.isEmpty())
                break;
        }
        return list;
    }
    core::Plan renaming(int count, const char *name = "Tried") const
    {
        core::Plan plan;
        for (const core::Target &phone : phones(count))
            plan.steps += core::planRename(phone, QString::fromLatin1(name), store()).steps;
        return plan;
    }
    /// Somebody else has changed the phones meanwhile.
    static core::Plan outdated(core::Plan plan)
    {
        for (core::PlanStep &step : plan.steps)
            step.changes.first().oldValue = QStringLiteral("as it never was");
        return plan;
    }
    /// A run of which all phones fail; 0 when it does not.
    core::RunId failing(int count)
    {
        const core::ChangeRun *run = session().runner().run(outdated(renaming(count, "In vain")));
        const bool failed = QTest::qWaitFor(
            [&] { return run->isFinished() && run->count(State::Failed) == count; }, 20000);
        return failed ? run->id() : 0;
    }
};

QTEST_MAIN(TestRetry)
#include "tst_retry.moc"
