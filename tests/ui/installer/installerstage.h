// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/demowindow.h"
#include "ui/installer/customerbox.h"
#include "ui/installer/installerwindow.h"
#include "ui/installer/verdictpanel.h"
#include "ui/shell/changeflow.h"
#include "ui/shell/installerflow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// Installer mode over the real window and the simulated service.
class InstallerStage
{
public:
    explicit InstallerStage(const QString &folder = {})
        : m_place(folder.isEmpty() ? m_dir.path() : folder)
        , m_demo(std::make_unique<DemoWindow>(DemoWindow::quietOptions(),
                                              QStringLiteral("administrator"), m_place))
    {
        m_log = std::make_unique<core::ScanLog>(m_place + QStringLiteral("/scans.sqlite"));
        m_changes = new ui::ChangeFlow(m_demo->window.get(), *m_demo->sessions);
        m_flow =
            new ui::InstallerFlow(m_demo->window.get(), *m_changes, parts(), m_demo->preferences);
        QObject::connect(m_flow, &ui::InstallerFlow::scansWait, m_demo->window.get(),
                         &ui::MainWindow::showWaitingScans);
        QObject::connect(m_demo->window.get(), &ui::MainWindow::installerRequested, m_flow,
                         &ui::InstallerFlow::open);
        m_demo->window->show();
    }
    ~InstallerStage() { m_demo->window.reset(); }

    bool open()
    {
        const bool ready = QTest::qWaitFor(
            [this] {
                return session().state() == core::Session::State::Ready &&
                       m_demo->window->isSettled() && store().companies().size() >= 6;
            },
            20'000);
        m_flow->open();
        return ready && QTest::qWaitForWindowActive(window());
    }

    /// As it is, whatever has arrived.
    void openWithoutCustomers() { m_flow->open(); }

    ui::ScanDesk::Parts parts() { return {*m_demo->sessions, *m_log, m_demo->clock}; }
    DemoWindow &demo() { return *m_demo; }
    core::ScanLog &log() { return *m_log; }
    core::Session &session() { return *m_demo->sessions->all().first(); }
    core::Store &store() { return session().store(); }
    ui::InstallerWindow *window() const { return m_flow->window(); }
    ui::VerdictPanel *panel() const { return window()->findChild<ui::VerdictPanel *>(); }
    template <typename T>
    T *part(const char *name) const
    {
        return window()->findChild<T *>(QString::fromLatin1(name));
    }

    /// The company with the most phones, and another one with some.
    QString company(bool other = false)
    {
        QList<core::Company> all = store().companies();
        std::sort(all.begin(), all.end(), [this](const auto &a, const auto &b) {
            return store().phones(a.uuid).size() > store().phones(b.uuid).size();
        });
        return all.value(other ? 1 : 0).uuid;
    }
    /// As the person does it.
    void choose(const QString &company)
    {
        auto *box = part<ui::CustomerBox>("customer");
        box->refill();
        box->choose(session().connection().id, company);
        Q_EMIT box->chosen();
    }
    void scan(const QString &text, QWidget *into = nullptr)
    {
        QWidget *target = into == nullptr ? panel() : into;
        QTest::keyClicks(target, text);
        QTest::keyClick(target, Qt::Key_Return);
    }

private:
    QTemporaryDir m_dir;
    const QString m_place;
    std::unique_ptr<core::ScanLog> m_log;
    std::unique_ptr<DemoWindow> m_demo;
    ui::ChangeFlow *m_changes = nullptr;
    ui::InstallerFlow *m_flow = nullptr;
};
