// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/demo/demoservice.h"
#include "core/changes/journal.h"
#include "core/installer/scanlog.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/secretvault.h"
#include "core/session/sessions.h"
#include "core/settings/connectionsstore.h"
#include "core/settings/preferences.h"
#include "core/support/clock.h"
#include "core/support/mailbox.h"
#include "core/views/savedviews.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <QElapsedTimer>
#include <QTranslator>

#include <memory>

class QApplication;

namespace ui {
class ChangeFlow;
class ConnectionFlow;
class ViewsFlow;
} // namespace ui

namespace app {

/// Makes every object of the program and connects them; holds no rule of its own. The demo
/// service runs in threads of its own, and its key is kept for this run only.
class Application : public QObject
{
    Q_OBJECT

public:
    /// `sinceStart` was started first thing in main().
    Application(QApplication &qt, const CommandLine &line, const QElapsedTimer &sinceStart);
    ~Application() override;

    void start();

private:
    void installTranslators(const QString &language);
    void readSettings();
    QString dataFolder() const;
    void openJournal();
    void openScans();
    void connectFlows();
    void followRemedies(const QString &connection, const core::Error &error);
    void startDemo();
    /// The demo service of another process, told by its line of JSON on standard input.
    void joinDemo();
    void adoptDemo(const QUrl &baseUrl, const demo::DemoService::Key &key);
    /// Goes on with the connections that do not need it.
    void missDemo(const core::Error &error);
    void forgetDemo();
    void fail(const core::Error &error);
    void awaitScreenshot();
    void awaitFirstRows();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QApplication &m_qt;
    const CommandLine m_line;
    const QElapsedTimer &m_sinceStart;
    core::SystemClock m_clock;
    std::unique_ptr<core::Preferences> m_preferences;
    std::unique_ptr<core::ConnectionsStore> m_connections;
    std::unique_ptr<core::SavedViews> m_savedViews;
    core::KeychainSecretStore m_keychain;
    core::SecretVault m_vault;
    std::unique_ptr<core::Journal> m_journal; ///< outlives the sessions
    std::unique_ptr<core::ScanLog> m_scans;   ///< outlives the window
    std::unique_ptr<core::Sessions> m_sessions;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::ChangeFlow *m_changes = nullptr;
    ui::ConnectionFlow *m_connectionFlow = nullptr;
    ui::ViewsFlow *m_viewsFlow = nullptr;
    const std::shared_ptr<core::Mailbox> m_mailbox = std::make_shared<core::Mailbox>(this);
    std::unique_ptr<demo::DemoService> m_demo;
    QString m_demoId;
    QTranslator m_ours;
    QTranslator m_qts;
    QTimer m_patience;
};

} // namespace app
