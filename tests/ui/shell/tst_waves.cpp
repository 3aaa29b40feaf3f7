// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferencekeys.h"
#include "tests/ui/shell/changesstage.h"
#include "ui/dialogs/rolloutstrip.h"
#include "ui/models/rolloutwords.h"
#include "ui/models/runsmodel.h"
#include "ui/panes/runbanner.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using State = core::StepResult::State;
using RunState = core::RunHead::State;

/// Changes in waves in the real window on the simulated service, with a journal on disk.
class TestWaves : public ChangesStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_demo.reset(); }

    void fewPhonesAreNotAskedFor()
    {
        preview(core::fewestForWaves - 1);
        QVERIFY(!strip()->isVisible());
        dialog()->close();
    }

    void thePreviewOffersWaves()
    {
        preview(24);
        QVERIFY(strip()->isVisible());
        QVERIFY(!strip()->value().isStaged());
        QVERIFY(!numberWith(QStringLiteral(" phones"))->isVisible());
        chooseWaves();
        QVERIFY(numberWith(QStringLiteral(" phones"))->isVisible());
        QCOMPARE(strip()->value().pilot, 5);
        numberWith(QStringLiteral(" phones"))->setValue(4);
        numberWith(QStringLiteral(" % of all"))->setValue(50);
        const auto labels = strip()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == ui::RolloutWords::sizes({4, 8, 12});
        }));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(session().runner().runs().isEmpty());
    }

    void wavesStayChosenWhenPhonesAreLeftOut()
    {
        preview(core::fewestForWaves);
        chooseWaves();
        QAbstractItemModel *model = dialog()->findChild<ui::DataTable *>()->model();
        QVERIFY(model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(strip()->isVisible());
        QVERIFY(strip()->value().isStaged());
        dialog()->close();
    }

    void theDialogWaitsAtTheGate()
    {
        beginInWaves(24);
        QTRY_VERIFY_WITH_TIMEOUT(run()->waves().atGate, 20000);
        QCOMPARE(run()->count(State::Confirmed), 4);
        QPushButton *pause = dialog()->findChild<QPushButton *>(QStringLiteral("pause"));
        QTRY_COMPARE(pause->text(), QStringLiteral("&Continue now"));
        QTRY_VERIFY(messageIn(dialog()).startsWith(QLatin1String("Wave 1 of 3 is done.")));
        QVERIFY(messageIn(dialog()).contains(QLatin1String("0 of 4 phone")));
        pause->click();
        QTRY_VERIFY_WITH_TIMEOUT(run()->waves().atGate && run()->waves().open == 2, 20000);
        QCOMPARE(run()->count(State::Confirmed), 12);
        pause->click();
        QTRY_VERIFY_WITH_TIMEOUT(run()->isFinished(), 20000);
        QCOMPARE(run()->count(State::Confirmed), 24);
        dialog()->close();
        // The numbers are those of next time; the pilot follows from the plan.
        const core::Rollout usual =
            core::rolloutFromWords(m_demo->preferences.value(core::preferences::usualRollout()));
        QCOMPARE(usual.share, 50);
        QCOMPARE(usual.pilot, 0);
    }

    void thePaneTellsAndRollsBack()
    {
        const QHash<core::MacAddress, QString> before = names(24);
        beginInWaves(24);
        dialog()->close();
        QTRY_VERIFY_WITH_TIMEOUT(run()->waves().atGate, 20000);
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        pane()->table()->selectRow(0);
        auto *gate = pane()->findChild<ui::RunBanner *>();
        QTRY_VERIFY(gate->isVisible());
        QVERIFY(gate->message().title.startsWith(QLatin1String("Wave 1 of 3 is done.")));
        QTRY_COMPARE(pane()->model()->index(0, ui::RunsModel::StateColumn).data().toString(),
                     QStringLiteral("After wave 1 of 3"));
        press(gate, QStringLiteral("Continue now"));
        QTRY_VERIFY_WITH_TIMEOUT(run()->waves().atGate && run()->waves().open == 2, 20000);
        core::ChangeRun *waved = run();
        QTRY_VERIFY(gate->message().title.startsWith(QLatin1String("Wave 2 of 3 is done.")));
        press(gate, QStringLiteral("Roll back…"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->isVisible(), 20000);
        QCOMPARE(waved->state(), RunState::Stopped);
        QCOMPARE(waved->count(State::Cancelled), 12);
        QVERIFY(!gate->isVisible());
        agreeTo(12);
        QTRY_VERIFY_WITH_TIMEOUT(run() != waved && run()->isFinished(), 20000);
        QCOMPARE(run()->count(State::Confirmed), 12);
        QCOMPARE(names(24), before);
    }

private:
    core::ChangeRun *run() const { return session().runner().runs().first(); }
    ui::RolloutStrip *strip() const { return dialog()->findChild<ui::RolloutStrip *>(); }
    void preview(int count)
    {
        core::Plan plan;
        for (const core::Target &phone : phones(count))
            plan.steps +=
                core::planRename(phone, QStringLiteral("W ") + phone.mac.display(), store()).steps;
        (void)m_demo->preferences.set(core::preferences::confirmAbove(), 1000);
        m_flow->previewOver(&window(), session().connection().id, plan);
        QVERIFY(dialog());
        QTRY_VERIFY(dialog()->isVisible());
    }
    /// The phones are of several customers, so their number is typed.
    void agreeTo(int count) const
    {
        dialog()->findChild<QLineEdit *>(QStringLiteral("typed"))->setText(QString::number(count));
        auto *primary = dialog()->findChild<QPushButton *>(QStringLiteral("primary"));
        QVERIFY(primary->isEnabled());
        primary->click();
    }
    void chooseWaves() const
    {
        strip()->findChild<QComboBox *>(QStringLiteral("rollout"))->setCurrentIndex(1);
    }
    QSpinBox *numberWith(const QString &suffix) const
    {
        for (QSpinBox *number : strip()->findChildren<QSpinBox *>()) {
            if (number->suffix() == suffix)
                return number;
        }
        return nullptr;
    }
    QSpinBox *numberBeside(const QString &text) const
    {
        for (const QLabel *label : strip()->findChildren<QLabel *>()) {
            if (label->text() == text)
                return qobject_cast<QSpinBox *>(label->buddy());
        }
        return nullptr;
    }
    /// Waves of 4, 8 and the rest that wait for phones to come back, which none does here.
    void beginInWaves(int count)
    {
        preview(count);
        chooseWaves();
        numberWith(QStringLiteral(" phones"))->setValue(4);
        numberWith(QStringLiteral(" % of all"))->setValue(50);
        numberBeside(QStringLiteral("Come back"))->setValue(90);
        agreeTo(count);
    }
    static QString messageIn(const QWidget *parent)
    {
        for (const ui::MessageBanner *banner : parent->findChildren<ui::MessageBanner *>()) {
            if (banner->isVisible() && banner->message().title.startsWith(QLatin1String("Wave")))
                return banner->message().title;
        }
        return {};
    }
    static QPushButton *buttonOf(const QWidget *parent, const QString &text)
    {
        for (QPushButton *button : parent->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isEnabled())
                return button;
        }
        return nullptr;
    }
    static void press(const QWidget *parent, const QString &text)
    {
        QPushButton *button = nullptr;
        QTRY_VERIFY((button = buttonOf(parent, text)));
        button->click();
    }
};

QTEST_MAIN(TestWaves)
#include "tst_waves.moc"
