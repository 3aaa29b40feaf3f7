// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changerunner.h"
#include "tests/ui/shell/demowindow.h"
#include "ui/dialogs/plandialog.h"
#include "ui/models/planmodel.h"
#include "ui/models/runsmodel.h"
#include "ui/panes/changespane.h"
#include "ui/panes/phonespane.h"
#include "ui/shell/changeflow.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using State = core::StepResult::State;
using RunState = core::RunHead::State;

/// Changes in the real window on the simulated service, with a journal on disk.
class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_demo.reset(); }

    void emptyListSaysWhatItIsFor()
    {
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->statePane()->state(), ui::StatePane::State::Empty);
        QVERIFY(!action(ui::Actions::UndoRun)->isEnabled());
    }

    void aChangeIsListedAndUndone()
    {
        const QAbstractItemModelTester tester(pane()->model());
        const core::Target phone = firstPhone();
        const QString before = nameOf(phone);
        rename(phone, QStringLiteral("Renamed"));
        QTRY_COMPARE(nameOf(phone), QStringLiteral("Renamed"));
        QTRY_VERIFY(action(ui::Actions::UndoRun)->isEnabled());
        window().showTab(QStringLiteral("changes"));
        QTRY_COMPARE(pane()->model()->rowCount(), 1);
        QTRY_COMPARE(cell(0, ui::RunsModel::StateColumn), QStringLiteral("Done"));
        QVERIFY(cell(0, ui::RunsModel::WhatColumn).startsWith(QLatin1String("Rename 1 phone")));
        QTest::keyClick(pane()->table(), Qt::Key_Home, Qt::ControlModifier);
        pane()->table()->selectRow(0);
        QTRY_VERIFY(action(ui::Actions::UndoRun)->isEnabled());
        QVERIFY(!action(ui::Actions::PauseRun)->isEnabled());
        QVERIFY(!action(ui::Actions::RetryRun)->isEnabled());
        action(ui::Actions::UndoRun)->trigger();
        agree();
        QTRY_COMPARE(nameOf(phone), before);
        QTRY_COMPARE(pane()->model()->rowCount(), 2);
        QTRY_COMPARE(cell(1, ui::RunsModel::StateColumn), QStringLiteral("Undone"));
        QCOMPARE(m_demo->service->phone(phone.mac.wire())->value(QLatin1String("name")).toString(),
                 before);
    }

    void anInterruptedChangeIsOffered()
    {
        demo::Faults faults;
        faults.latencyMs = 150;
        faults.methods = QStringList{QStringLiteral("PUT")};
        m_demo->service->setFaults(faults);
        core::Plan plan;
        for (const core::Target &phone : phones(30))
            plan.steps +=
                core::planRename(phone, QStringLiteral("N ") + phone.mac.display(), store()).steps;
        const core::ChangeRun *run = session().runner().run(plan);
        QTRY_VERIFY_WITH_TIMEOUT(run->count(State::Confirmed) > 0, 20000);
        restart();
        auto *banner = window().centralWidget()->findChild<ui::MessageBanner *>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20000);
        QTRY_VERIFY(banner->message().title.contains(QLatin1String("interrupted")));
        const auto buttons = banner->findChildren<QPushButton *>();
        QPushButton *go = nullptr;
        for (QPushButton *button : buttons) {
            if (button->text() == QLatin1String("Continue"))
                go = button;
        }
        QVERIFY(go);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_demo->journal->runs().first().state, RunState::Finished, 30000);
        QCOMPARE(m_demo->journal->runs().first().count(State::Confirmed), 30);
    }

    void manyPhonesAreAgreedToByTyping()
    {
        core::Plan plan;
        for (const core::Target &phone : phones(4))
            plan.steps += core::planRename(phone, QStringLiteral("T"), store()).steps;
        ui::PlanDialog dialog(plan, store(), session().runner());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *primary = dialog.findChild<QPushButton *>(QStringLiteral("primary"));
        QVERIFY(primary->isEnabled());
        dialog.setConfirmAbove(3);
        auto *typed = dialog.findChild<QLineEdit *>(QStringLiteral("typed"));
        QVERIFY(typed->isVisible());
        QVERIFY(!primary->isEnabled());
        QTest::keyClicks(typed, QStringLiteral("something"));
        QVERIFY(!primary->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, plan.companyNames().size() == 1 ? plan.companyNames().first()
                                                                : QStringLiteral("4"));
        QVERIFY(primary->isEnabled());
    }

    void aPhoneCanBeLeftOut()
    {
        core::Plan plan;
        const QList<core::Target> both = phones(2);
        for (const core::Target &phone : both)
            plan.steps += core::planRename(phone, QStringLiteral("Left"), store()).steps;
        ui::PlanDialog dialog(plan, store(), session().runner());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto *table = dialog.findChild<ui::DataTable *>();
        const QModelIndex mark = table->model()->index(0, ui::PlanModel::NameColumn);
        QCOMPARE(mark.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(table->model()->setData(mark, Qt::Unchecked, Qt::CheckStateRole));
        auto *primary = dialog.findChild<QPushButton *>(QStringLiteral("primary"));
        QVERIFY(primary->text().startsWith(QLatin1String("Rename 1 phone")));
        const QString before = nameOf(both.at(0));
        primary->click();
        QTRY_COMPARE(nameOf(both.at(1)), QStringLiteral("Left"));
        QCOMPARE(nameOf(both.at(0)), before);
        QCOMPARE(session().runner().runs().first()->plan().steps.size(), 1);
    }

private:
    void start()
    {
        m_demo = std::make_unique<DemoWindow>(DemoWindow::quietOptions(),
                                              QStringLiteral("administrator"), m_dir->path());
        show();
    }
    /// As after a crash: another window on the same files and the same service.
    void restart()
    {
        std::unique_ptr<demo::DemoService> service = std::move(m_demo->service);
        m_demo->window.reset();
        m_demo->sessions.reset();
        m_demo->journal.reset();
        m_demo->openAnew(std::move(service));
        show();
    }
    void show()
    {
        m_flow = new ui::ChangeFlow(m_demo->window.get(), *m_demo->sessions);
        connect(&window(), &ui::MainWindow::runRequested, m_flow, &ui::ChangeFlow::handleRun);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_COMPARE_WITH_TIMEOUT(window().phonesPane()->model()->rowCount(), 60, 20000);
    }
    ui::MainWindow &window() const { return *m_demo->window; }
    ui::ChangesPane *pane() const { return window().changesPane(); }
    QAction *action(ui::Actions::Id id) const { return window().actions()[id]; }
    core::Session &session() const { return *m_demo->sessions->all().first(); }
    core::Store &store() const { return session().store(); }
    QString cell(int row, int column) const
    {
        return pane()->model()->index(row, column).data().toString();
    }
    QList<core::Target> phones(int count) const
    {
        QList<core::Target> list;
        for (const core::Company &company : store().companies()) {
            for (const core::MacAddress mac : store().phones(company.uuid).macs()) {
                if (list.size() < count)
                    list.append({company.uuid, mac});
            }
        }
        return list;
    }
    core::Target firstPhone() const { return phones(1).first(); }
    QString nameOf(const core::Target &phone) const
    {
        const auto endpoint = store().endpoint(phone.company, phone.mac);
        return endpoint ? endpoint->name : QString();
    }
    void rename(const core::Target &phone, const QString &name)
    {
        session().runner().run(core::planRename(phone, name, store()));
    }
    /// Presses the button of the preview and closes it when it is done.
    void agree()
    {
        ui::PlanDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window().findChild<ui::PlanDialog *>()) && dialog->isVisible());
        auto *primary = dialog->findChild<QPushButton *>(QStringLiteral("primary"));
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_VERIFY(session().runner().runs().first()->isFinished());
        dialog->close();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DemoWindow> m_demo;
    ui::ChangeFlow *m_flow = nullptr;
};

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
