// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is made of.
#include "ui/shell/mainwindow.h"

#include "core/session/sessions.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/models/runsets.h"
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
#include "ui/widgets/messagebanner.h"

#include <QDockWidget>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int narrowestLeft = 220; // names of companies can still be told apart

} // namespace

void MainWindow::build()
{
    m_top = new TopBar(m_actions);
    setMenuWidget(m_top);
    m_hint = new MessageBanner;
    m_hint->setButtonsBeside(true);
    buildTabs();
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_hint);
    column->addWidget(m_tabs, 1);
    setCentralWidget(central);
    m_status = new StatusLine(m_clock, m_actions);
    setStatusBar(m_status);
    buildDocks();
    addActions(m_actions.all());
    setContextMenuPolicy(Qt::NoContextMenu);
    resizeWithinScreen(this, {1320, 840});
    setMinimumSize(480, 360);
}

void MainWindow::buildTabs()
{
    m_overview = new OverviewPane(m_fleet, m_clock);
    m_phones = new PhonesPane(m_fleet, m_clock, m_actions, m_preferences);
    m_profiles = new ProfilesPane(m_fleet, m_actions, m_preferences);
    m_logs = new LogsPane(m_clock, m_actions, m_preferences);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Lists"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_phones, tr("Phones"));
    m_tabs->addTab(m_profiles, tr("Profiles"));
    m_tabs->addTab(m_logs, tr("Logs"));
    if (core::Journal *journal = m_sessions.journal()) {
        m_changes = new ChangesPane(*journal, m_sessions, m_clock, m_actions, m_preferences);
        m_tabs->addTab(m_changes, tr("Changes"));
        new RunSets(*journal, m_fleet, this);
    }
    m_tabs->setCurrentWidget(m_phones);
}

void MainWindow::buildDocks()
{
    m_companies = new CompaniesPane(m_sessions, m_actions, m_clock);
    m_details = new DetailsPane(m_clock, m_actions);
    if (core::Journal *journal = m_sessions.journal())
        m_details->useJournal(*journal);
    //: Title of the dock with the tree of connections and companies.
    m_left = new QDockWidget(tr("Connections"));
    m_left->setObjectName(QStringLiteral("companiesDock"));
    m_column = new QSplitter(Qt::Vertical);
    m_column->setChildrenCollapsible(false);
    m_column->setMinimumWidth(narrowestLeft);
    m_column->setFocusProxy(m_companies);
    m_column->addWidget(m_companies);
    m_left->setWidget(m_column);
    //: Title of the dock that shows what is selected.
    m_right = new QDockWidget(tr("Details"));
    m_right->setObjectName(QStringLiteral("detailsDock"));
    m_right->setWidget(m_details);
    addDockWidget(Qt::LeftDockWidgetArea, m_left);
    addDockWidget(Qt::RightDockWidgetArea, m_right);
    resizeDocks({m_left, m_right}, {280, 332}, Qt::Horizontal);
    m_docks = new DockFolder(this, m_left, m_right);
}

} // namespace ui
