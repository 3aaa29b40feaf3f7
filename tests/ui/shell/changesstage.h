// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "tests/ui/shell/demowindow.h"
#include "ui/dialogs/plandialog.h"
#include "ui/panes/changespane.h"
#include "ui/panes/phonespane.h"
#include "ui/shell/changeflow.h"

#include <QTest>

/// Changes in the real window on the simulated service, with a journal on disk.
class ChangesStage : public QObject
{
protected:
    void start()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_demo = std::make_unique<DemoWindow>(DemoWindow::quietOptions(),
                                              QStringLiteral("administrator"), m_dir->path());
        show();
    }
    /// As after the end of the program: another window on the same files, on this service or else
    /// the same.
    void restart(std::unique_ptr<demo::DemoService> service = {})
    {
        if (!service)
            service = std::move(m_demo->service);
        m_demo->window.reset();
        m_demo->sessions.reset();
        m_demo->journal.reset();
        m_demo->openAnew(std::move(service));
        show();
    }
    void show()
    {
        m_flow = new ui::ChangeFlow(m_demo->window.get(), *m_demo->sessions);
        m_flow->rememberSizes(m_demo->preferences);
        m_flow->setSearch([this] { return window().searchText(); });
        connect(&window(), &ui::MainWindow::runRequested, m_flow, &ui::ChangeFlow::handleRun);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_COMPARE_WITH_TIMEOUT(window().phonesPane()->model()->rowCount(), 60, 20000);
    }

    ui::MainWindow &window() const { return *m_demo->window; }
    ui::ChangesPane *pane() const { return window().changesPane(); }
    ui::PlanDialog *dialog() const { return window().findChild<ui::PlanDialog *>(); }
    QAction *action(ui::Actions::Id id) const { return window().actions()[id]; }
    core::Session &session() const { return *m_demo->sessions->all().first(); }
    core::Store &store() const { return session().store(); }
    core::ChangeRun *lastRun() const { return session().runner().runs().first(); }
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
    QHash<core::MacAddress, QString> names(int count = 60) const
    {
        QHash<core::MacAddress, QString> names;
        for (const core::Target &phone : phones(count))
            names.insert(phone.mac, store().endpoint(phone.company, phone.mac)->name);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DemoWindow> m_demo;
    ui::ChangeFlow *m_flow = nullptr;
};
