// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner.h"
#include "tests/ui/shell/demowindow.h"
#include "ui/dialogs/editdialog.h"
#include "ui/dialogs/edittable.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/plandialog.h"
#include "ui/panes/phonespane.h"
#include "ui/shell/changeflow.h"
#include "ui/widgets/datatable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// Phones of the simulated service edited together in the real window, with a journal on disk.
class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoWindow>();
        auto *flow = new ui::ChangeFlow(&window(), *m_demo->sessions);
        flow->rememberSizes(m_demo->preferences);
        connect(&window(), &ui::MainWindow::importRequested, flow, &ui::ChangeFlow::importPhones);
        connect(&window(), &ui::MainWindow::editRequested, flow, &ui::ChangeFlow::edit);
        connect(&window(), &ui::MainWindow::runRequested, flow, &ui::ChangeFlow::handleRun);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_COMPARE_WITH_TIMEOUT(phones()->model()->rowCount(), 60, 20000);
    }
    void cleanup() { m_demo.reset(); }

    void namesArePastedAppliedAndUndone()
    {
        const QList<core::Target> targets = selectThree();
        QStringList before;
        for (const core::Target &target : targets)
            before.append(nameAtService(target));
        QTest::keyClick(phones()->table(), Qt::Key_E, Qt::ControlModifier);
        paste(QStringLiteral("Room 1\nRoom 2\nRoom 3"));
        dialog<ui::EditDialog>()->primaryButton()->click();
        apply();
        for (int i = 0; i < 3; ++i)
            QTRY_COMPARE(nameAtService(targets.at(i)), QStringLiteral("Room %1").arg(i + 1));
        QTRY_VERIFY(!dialog<ui::EditDialog>());
        QTRY_VERIFY(action(ui::Actions::UndoRun)->isEnabled());
        action(ui::Actions::UndoRun)->trigger();
        apply();
        for (int i = 0; i < 3; ++i)
            QTRY_COMPARE(nameAtService(targets.at(i)), before.at(i));
    }

    void aPreviewThatIsLeftLeadsBack()
    {
        selectThree();
        action(ui::Actions::EditPhones)->trigger();
        paste(QStringLiteral("A\nB"));
        dialog<ui::EditDialog>()->primaryButton()->click();
        QTRY_VERIFY(dialog<ui::PlanDialog>());
        QVERIFY(!dialog<ui::EditDialog>());
        dialog<ui::PlanDialog>()->close();
        QTRY_VERIFY(dialog<ui::EditDialog>());
        QCOMPARE(dialog<ui::EditDialog>()->model()->changedPhones(), 2);
    }

    void anImportThatIsLeftLeadsBack()
    {
        action(ui::Actions::ImportPhones)->trigger();
        QTRY_VERIFY(dialog<ui::ImportDialog>());
        dialog<ui::ImportDialog>()->takeText(QStringLiteral("MAC\tName\n000413A3FEFE\tLobby\n"));
        QTRY_VERIFY(dialog<ui::ImportDialog>()->primaryButton()->isEnabled());
        dialog<ui::ImportDialog>()->primaryButton()->click();
        QTRY_VERIFY(dialog<ui::PlanDialog>());
        QVERIFY(!dialog<ui::ImportDialog>());
        QTest::keyClick(dialog<ui::PlanDialog>(), Qt::Key_Escape);
        QTRY_VERIFY(dialog<ui::ImportDialog>());
        QCOMPARE(dialog<ui::ImportDialog>()->value().steps.size(), 1);
        QVERIFY(dialog<ui::ImportDialog>()->primaryButton()->isEnabled());

        dialog<ui::ImportDialog>()->primaryButton()->click();
        QTRY_VERIFY(dialog<ui::PlanDialog>());
        dialog<ui::PlanDialog>()->findChild<QPushButton *>(QStringLiteral("primary"))->click();
        QTRY_VERIFY(m_demo->service->phone(QStringLiteral("000413a3fefe")));
        QTRY_VERIFY(!window().findChild<ui::ImportDialog *>());
    }

    void isOfferedForSelectedPhones()
    {
        phones()->table()->clearSelection();
        QTRY_VERIFY(!action(ui::Actions::EditPhones)->isEnabled());
        QMenu menu;
        window().actions().fillPhoneMenu(&menu);
        QVERIFY(menu.actions().contains(action(ui::Actions::EditPhones)));
        selectThree();
        QTRY_VERIFY(action(ui::Actions::EditPhones)->isEnabled());
    }

private:
    ui::MainWindow &window() const { return *m_demo->window; }
    ui::PhonesPane *phones() const { return window().phonesPane(); }
    QAction *action(ui::Actions::Id id) const { return window().actions()[id]; }

    QList<core::Target> selectThree()
    {
        window().showTab(QStringLiteral("phones"));
        ui::DataTable *table = phones()->table();
        table->setFocus();
        table->clearSelection();
        for (int row = 0; row < 3; ++row)
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select |
                                                QItemSelectionModel::Rows);
        [&] { QTRY_VERIFY(action(ui::Actions::EditPhones)->isEnabled()); }();
        return window().selectedPhones();
    }
    /// That is to be seen, else null.
    template <typename Dialog>
    Dialog *dialog() const
    {
        for (Dialog *one : window().findChildren<Dialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void paste(const QString &text)
    {
        QTRY_VERIFY(dialog<ui::EditDialog>());
        QVERIFY(QTest::qWaitForWindowActive(dialog<ui::EditDialog>()));
        QGuiApplication::clipboard()->setText(text);
        QTest::keySequence(dialog<ui::EditDialog>()->findChild<ui::EditTable *>(),
                           QKeySequence::Paste);
    }
    void apply()
    {
        QTRY_VERIFY(dialog<ui::PlanDialog>());
        ui::PlanDialog *plan = dialog<ui::PlanDialog>();
        auto *primary = plan->findChild<QPushButton *>(QStringLiteral("primary"));
        auto *typed = plan->findChild<QLineEdit *>(QStringLiteral("typed"));
        if (typed->isVisible())
            QTest::keyClicks(typed, QStringLiteral("3"));
        QTRY_VERIFY(primary->isEnabled());
        QTest::mouseClick(primary, Qt::LeftButton);
        core::Session *session = m_demo->sessions->all().first();
        QTRY_VERIFY(session->runner().runs().first()->isFinished());
        // Else it would judge its cells at each phone of the run.
        QTRY_VERIFY(!window().findChild<ui::EditDialog *>());
        plan->close();
    }
    QString nameAtService(const core::Target &phone) const
    {
        return m_demo->service->phone(phone.mac.wire())->value(QLatin1String("name")).toString();
    }

    std::unique_ptr<DemoWindow> m_demo;
};

QTEST_MAIN(TestEdit)
#include "tst_edit.moc"
