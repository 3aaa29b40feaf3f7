// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/journalrecord.h"
#include "core/changes/planner.h"
#include "core/store/scope.h"
#include "core/support/clock.h"
#include "ui/actions/actions.h"
#include "ui/actions/tableexport.h"
#include "ui/models/fleet.h"
#include "ui/widgets/message.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QDockWidget;
class QSplitter;
class QTabWidget;

namespace core {
class ChangeRun;
class Preferences;
class Session;
class Sessions;
} // namespace core

namespace ui {

class ChangesPane;
class CompaniesPane;
class DataTable;
class DetailsPane;
class DockFolder;
class LogsPane;
class MessageBanner;
class OverviewPane;
class PhonesPane;
class ProfilesPane;
class StatusLine;
class TablePane;
class Theme;
class TopBar;

/// The window: where on the left, what in the middle, one thing in depth on the right, health at
/// the bottom. Joins panes and actions; turns gestures into wishes, which whoever owns the
/// dialogs fulfils. Remembers itself through the preferences.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(core::Sessions &sessions, core::Preferences &preferences, core::Clock &clock,
               Theme &theme);
    ~MainWindow() override;

    Actions &actions() { return m_actions; }
    /// The list in front; behind the overview that of the phones, which it counts.
    TablePane *currentPane() const;
    OverviewPane *overviewPane() const { return m_overview; }
    PhonesPane *phonesPane() const { return m_phones; }
    LogsPane *logsPane() const { return m_logs; }
    ChangesPane *changesPane() const { return m_changes; } ///< null without a journal
    CompaniesPane *companiesPane() const { return m_companies; }
    core::Session *session() const { return m_session; } ///< null while all are looked at
    core::Preferences &preferences() const { return m_preferences; }
    core::Scope scope() const;
    const Fleet &fleet() const { return m_fleet; }
    QList<core::Target> selectedPhones() const;
    /// Below the tree; what is put in there stays with it when the dock folds.
    QSplitter *leftColumn() const { return m_column; }
    void setViewContext(const ViewContext &context);
    /// The phones in front, in a narrow window instead of what was chosen on the left.
    void showPhones();

    /// "overview", "phones", "profiles", "logs" or "changes".
    void showTab(const QString &name);
    void setSearch(const QString &text);
    QString searchText() const;
    /// Chooses the first company, else phone, whose name or MAC holds the text; waits for it.
    void selectByText(const QString &text);
    /// Puts a connection in front, as soon as it is there.
    void chooseConnection(const QString &connection);
    /// The change in front, selected.
    void showRun(core::RunId run);
    /// Something failed that belongs to no pane.
    void showProblem(const core::Error &error);
    void showProblemOf(const QString &connection, const core::Error &error); ///< names it
    /// A hint above everything.
    void showNote(const QString &title, const QString &text);
    /// The same with one button, while nothing real is shown.
    void showDemoHint(const QString &title, const QString &text, QAction *action);
    /// Scanned phones that are not registered yet; 0: none any more.
    void showWaitingScans(int count);
    /// The journal keeps no secrets; until it does, `again` is offered.
    void showMissingKey(const core::Error &error, const std::function<void()> &again);
    /// The list in front has come to an end, well or not, and nothing waits to be painted.
    bool isSettled() const;

Q_SIGNALS:
    // Wishes. `connection` is a Connection::id.
    void registerRequested(const core::Scope &scope);
    void importRequested(const core::Scope &scope);
    void redirectRequested(const QString &connection, const QList<core::Target> &targets);
    void renameRequested(const QString &connection, const core::Target &target);
    void editRequested(const QString &connection, const QList<core::Target> &targets);
    void moveRequested(const QString &connection, const QList<core::Target> &targets);
    /// Of the selected phones; without targets of all in the scope.
    void replaceUrlRequested(const core::Scope &scope, const QList<core::Target> &targets);
    void assignProfileRequested(const QString &connection, const QList<core::Target> &targets);
    void autoprovisioningRequested(const QString &connection, const QList<core::Target> &targets,
                                   bool on);
    void deregisterRequested(const QString &connection, const QList<core::Target> &targets);
    void addConnectionRequested();
    void editConnectionRequested(const QString &connection);
    void removeConnectionRequested(const QString &connection);
    /// Something of the connection failed: what ui::Explanation::remedy offers for the error, else
    /// try again.
    void remedyRequested(const QString &connection, const core::Error &error);
    void installerRequested();
    /// What the action says, of this change; Open shows it.
    void runRequested(ui::Actions::Id deed, core::RunId run);
    void aboutRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildTabs();
    void buildDocks();
    void connectPanes();
    void connectViewActions();
    void connectPhoneActions();
    void connectConnectionActions();
    void connectTableActions();
    void connectAppearance();
    void followSession(core::Session *session);
    void followRun(core::ChangeRun *run);
    void connectOverview();
    bool showsOverview() const;
    bool showsChanges() const;
    bool showsList() const { return !showsOverview() && !showsChanges(); }
    void connectRunActions();
    void offerToContinue();
    /// True where a change goes on: a person is asked, and closes the window then.
    bool askBeforeEnd();
    core::RunId latestRunToUndo() const;
    void showPhonesOf(const core::RunHead &run, bool failedOnly);
    void focusList();
    DataTable *tableInFront() const;
    QList<TablePane *> tablePanes() const;
    core::Session *actingSession() const;
    core::Session *busiestSession() const;
    void setScope(const core::Scope &scope);
    /// Until a person closes it, another one comes, or it does not stand any more.
    void showHint(const Message &message, const std::function<bool()> &stands = {});
    void checkHint();
    void tellOfHalt(const core::RunHead &run); ///< once, where it is one of this process
    void switchTab();
    void search(const QString &text);
    void escape();
    void later();
    void refresh();
    void refreshTabs();
    void refreshActions();
    void refreshDetails();
    void refreshChanges();
    void continueSelection();
    void retry();
    void stop();
    void exportTable(ExportFormat format);
    void followPhone();
    void restore();
    void remember();

    core::Sessions &m_sessions;
    core::Preferences &m_preferences;
    core::Clock &m_clock;
    Theme &m_theme;
    Fleet m_fleet;
    Actions m_actions;
    TopBar *m_top = nullptr;
    QTabWidget *m_tabs = nullptr;
    MessageBanner *m_hint = nullptr;
    int m_waitingScans = 0;
    QSet<core::RunId> m_toldHalts;      ///< of runs that still are
    bool m_closeInRun = false;          ///< a person has agreed to it
    std::function<bool()> m_hintStands; ///< asked after every change; null: until it is closed
    CompaniesPane *m_companies = nullptr;
    OverviewPane *m_overview = nullptr;
    PhonesPane *m_phones = nullptr;
    ProfilesPane *m_profiles = nullptr;
    LogsPane *m_logs = nullptr;
    ChangesPane *m_changes = nullptr;
    DetailsPane *m_details = nullptr;
    StatusLine *m_status = nullptr;
    DockFolder *m_docks = nullptr;
    QDockWidget *m_left = nullptr;
    QSplitter *m_column = nullptr;
    QDockWidget *m_right = nullptr;
    core::Session *m_session = nullptr;
    ViewContext m_view;
    QTimer m_later;
    QString m_wantedText;
    QString m_logsLookedAt;
    bool m_offeredToContinue = false;
};

} // namespace ui
