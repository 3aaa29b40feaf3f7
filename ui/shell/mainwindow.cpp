// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/changes/changerunner.h"
#include "core/session/sessions.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/panes/changespane.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/detailspane.h"
#include "ui/panes/logspane.h"
#include "ui/panes/overviewpane.h"
#include "ui/panes/phonespane.h"
#include "ui/panes/profilespane.h"
#include "ui/shell/dockfolder.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/style/icons.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchline.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QTabWidget>

namespace ui {

namespace preferences = core::preferences;

MainWindow::MainWindow(core::Sessions &sessions, core::Preferences &preferences, core::Clock &clock,
                       Theme &theme)
    : m_sessions(sessions)
    , m_preferences(preferences)
    , m_clock(clock)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Perch"));
    setWindowIcon(applicationIcon());
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &MainWindow::refresh);
    m_actions[Actions::EverythingBelow]->setChecked(
        preferences.value(preferences::everythingBelow()));
    m_actions[Actions::FollowLogs]->setChecked(preferences.value(preferences::followLogs()));
    build();
    connectPanes();
    connectViewActions();
    connectPhoneActions();
    connectConnectionActions();
    connectTableActions();
    connectRunActions();
    connectAppearance();
    for (core::Session *session : sessions.all())
        followSession(session);
    connect(&sessions, &core::Sessions::added, this, &MainWindow::followSession);
    connect(&sessions, &core::Sessions::aboutToRemove, this, [this](core::Session *session) {
        if (session == m_session)
            setScope({});
        m_fleet.remove(session->connection().id);
    });
    restore();
    setScope(m_companies->scope());
}

// Widgets report while they go; they must go while there is somebody to hear them.
MainWindow::~MainWindow()
{
    delete m_docks;
    delete m_left;
    delete m_right;
    delete takeCentralWidget();
    delete m_status;
    delete m_top;
}

void MainWindow::connectPanes()
{
    connect(m_companies, &CompaniesPane::scopeChanged, this, &MainWindow::setScope);
    connect(m_companies, &CompaniesPane::openRequested, this, [this] {
        m_docks->closeOverlays();
        focusList();
    });
    connectOverview();
    for (TablePane *pane : tablePanes()) {
        connect(pane, &TablePane::selectionChanged, this, &MainWindow::later);
        connect(pane, &TablePane::stateChanged, this, &MainWindow::later);
        connect(pane->table(), &DataTable::escaped, this, &MainWindow::escape);
        connect(pane, &TablePane::openRequested, m_actions[Actions::Open], &QAction::trigger);
        connect(pane, &TablePane::clearFilterRequested, this, [this] {
            setSearch({});
            m_top->search()->setFocus();
        });
        connect(pane, &TablePane::searchEdited, this, &MainWindow::setSearch);
        connect(pane, &TablePane::retryRequested, this, &MainWindow::retry);
        connect(pane, &TablePane::remedyRequested, this, [this](const core::Error &error) {
            if (m_session)
                Q_EMIT remedyRequested(m_session->connection().id, error);
        });
    }
    connect(m_phones, &TablePane::nextActionRequested, m_actions[Actions::RegisterPhones],
            &QAction::trigger);
    connect(m_profiles, &TablePane::nextActionRequested, this,
            [this] { m_actions[Actions::EverythingBelow]->setChecked(true); });
    connect(m_logs, &TablePane::nextActionRequested, this, [this] {
        m_actions[Actions::FollowLogs]->setChecked(true);
        m_logs->refresh();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::switchTab);
    connect(m_top->search(), &SearchLine::textChanged, this, &MainWindow::search);
    connect(m_top->search(), &SearchLine::textEdited, this, [this](const QString &text) {
        SearchLine *line = m_top->search();
        if (!showsChanges())
            line->offer(currentPane()->searchCompletions(text, line->cursorPosition()));
    });
    connect(m_top->search(), &SearchLine::escaped, this, &MainWindow::escape);
    connect(m_top->search(), &SearchLine::leftDownwards, this, [this] {
        QTableView *table = currentPane()->table();
        focusList();
        if (showsList() && !table->selectionModel()->hasSelection() &&
            table->model()->rowCount() > 0)
            table->selectRow(std::max(0, table->currentIndex().row()));
    });
    connect(m_docks, &DockFolder::changed, this, &MainWindow::later);
    if (!m_changes)
        return;
    connect(m_changes, &ChangesPane::selectionChanged, this, &MainWindow::later);
    connect(m_changes->table(), &DataTable::escaped, this, &MainWindow::escape);
}

void MainWindow::followSession(core::Session *session)
{
    m_fleet.add(session->connection().id, session->store(), session->connection().demo);
    connect(session, &core::Session::stateChanged, this, &MainWindow::later);
    connect(&session->runner(), &core::ChangeRunner::runStarted, this, &MainWindow::followRun);
    session->sync().setFollowLogs(m_actions[Actions::FollowLogs]->isChecked());
    later();
}

void MainWindow::followRun(core::ChangeRun *run)
{
    connect(run, &core::ChangeRun::stateChanged, this, &MainWindow::later);
    later();
}

TablePane *MainWindow::currentPane() const
{
    return showsList() ? static_cast<TablePane *>(m_tabs->currentWidget()) : m_phones;
}

bool MainWindow::showsOverview() const
{
    return m_tabs->currentWidget() == m_overview;
}

bool MainWindow::showsChanges() const
{
    return m_changes && m_tabs->currentWidget() == m_changes;
}

QList<TablePane *> MainWindow::tablePanes() const
{
    return {m_phones, m_profiles, m_logs};
}

DataTable *MainWindow::tableInFront() const
{
    return showsChanges() ? m_changes->table() : currentPane()->table();
}

void MainWindow::focusList()
{
    if (showsOverview())
        m_overview->focusFirst();
    else if (showsChanges())
        m_changes->table()->setFocus();
    else
        currentPane()->table()->setFocus();
}

core::Scope MainWindow::scope() const
{
    return m_companies->scope();
}

/// Whom an action is about: the connection of the selected phones, else the one in front. Rows of
/// the one that was in front before stay until the others are found.
core::Session *MainWindow::actingSession() const
{
    if (m_tabs->currentWidget() == m_phones && m_phones->table()->selectionModel()->hasSelection())
        return m_sessions.session(m_phones->selectedConnection());
    return m_session;
}

QList<core::Target> MainWindow::selectedPhones() const
{
    return m_tabs->currentWidget() == m_phones ? m_phones->selectedTargets()
                                               : QList<core::Target>();
}

void MainWindow::showTab(const QString &name)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == name)
            m_tabs->setCurrentIndex(i);
    }
}

void MainWindow::search(const QString &text)
{
    if (showsOverview() && !text.isEmpty())
        m_tabs->setCurrentWidget(m_phones); // where the answer is
    if (showsChanges()) {
        m_changes->setFilter(text);
        return m_top->search()->setProblem(0, 0, {});
    }
    currentPane()->setFilter(text);
    const TablePane::SearchProblem problem = currentPane()->searchProblem();
    m_top->search()->setProblem(problem.position, problem.length, problem.text);
}

void MainWindow::setSearch(const QString &text)
{
    m_top->search()->setText(text);
}

QString MainWindow::searchText() const
{
    return m_top->search()->text().simplified();
}

void MainWindow::chooseConnection(const QString &connection)
{
    m_companies->choose(connection, {});
}

bool MainWindow::isSettled() const
{
    using State = core::Session::State;
    if (m_later.isActive() || m_overview->isPending() || !m_wantedText.isEmpty() ||
        m_phones->phones()->isBusy() || m_logs->logs()->isBusy())
        return false;
    if (!m_session)
        return true;
    if (m_session->state() != State::Ready)
        return m_session->state() != State::Connecting;
    const auto isOpen = [](const core::LoadState &state) {
        return state.phase == core::LoadState::Phase::Loading ||
               (state.phase == core::LoadState::Phase::NotLoaded && !state.isFromEarlier());
    };
    core::Store &store = m_session->store();
    return !isOpen(currentPane()->loadState()) &&
           !isOpen(store.state(core::Resource::Endpoints, scope())) &&
           !isOpen(store.state(core::Resource::Profiles, scope())) &&
           (m_logsLookedAt.isEmpty() || !isOpen(store.state(core::Resource::Logs, m_logsLookedAt)));
}

void MainWindow::setScope(const core::Scope &scope)
{
    m_session = m_sessions.session(scope.connection);
    const core::Scope shown = m_session ? scope : core::Scope();
    for (TablePane *pane : tablePanes())
        pane->setSubject(m_session, shown);
    m_overview->setSubject(m_session, shown);
    m_logsLookedAt.clear();
    checkHint();
    later();
}

void MainWindow::switchTab()
{
    const QWidget *current = m_tabs->currentWidget();
    for (TablePane *pane : tablePanes())
        pane->setActive(pane == current);
    m_overview->setActive(current == m_overview);
    if (!showsOverview())
        search(m_top->search()->text());
    //: Placeholder of the search line; %1 names the list, such as "Phones".
    const QStringList targets{tr("Search phones: name, MAC, status:error, profile:…"),
                              tr("Search phones: name, MAC, status:error, profile:…"),
                              tr("Search profiles: name, group, target"),
                              tr("Search the log: phone, MAC, event:…, http:>=400, time:<2h"),
                              tr("Search the changes: company, person, state")};
    m_top->setSearchTarget(targets.value(m_tabs->currentIndex()));
    later();
}

// Closes, clears, stops; one thing a keystroke.
void MainWindow::escape()
{
    if (m_docks->closeOverlays())
        return;
    if (m_view.chosen && (showsOverview() || m_tabs->currentWidget() == m_phones)) {
        m_actions[Actions::LeaveView]->trigger();
        return;
    }
    if (!m_top->search()->text().isEmpty()) {
        setSearch({});
        return;
    }
    if (m_top->search()->hasFocus()) {
        focusList();
        return;
    }
    if (m_actions[Actions::Stop]->isEnabled())
        m_actions[Actions::Stop]->trigger();
}

void MainWindow::later()
{
    if (!m_later.isActive())
        m_later.start();
}

void MainWindow::selectByText(const QString &text)
{
    m_wantedText = text;
    later();
}

void MainWindow::stop()
{
    if (m_session)
        return currentPane()->stop();
    for (core::Session *session : m_sessions.all())
        session->sync().stopAll();
}

void MainWindow::retry()
{
    for (core::Session *session : m_session ? QList{m_session} : m_sessions.all()) {
        if (session->state() == core::Session::State::NeedsSecret) {
            m_sessions.reopen(session->connection().id);
        } else if (session->state() != core::Session::State::Ready) {
            session->retry();
        } else {
            session->endPause();
            if (!m_session)
                session->sync().refresh(core::Resource::Endpoints, {});
        }
    }
    if (m_session && m_session->state() == core::Session::State::Ready)
        currentPane()->refresh();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_docks->update();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closeInRun && askBeforeEnd())
        return event->ignore();
    remember();
    QMainWindow::closeEvent(event);
}

} // namespace ui
