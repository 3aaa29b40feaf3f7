// SPDX-License-Identifier: GPL-3.0-or-later
// What the window keeps from one start to the next.
#include "ui/shell/mainwindow.h"

#include "core/session/sessions.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/models/companytreemodel.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/tablepane.h"
#include "ui/shell/dockfolder.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchline.h"

#include <QTabWidget>

namespace ui {

namespace {

constexpr int stateVersion = 1; // of the docks; raise when their names change

} // namespace

namespace preferences = core::preferences;

void MainWindow::restore()
{
    restoreGeometry(m_preferences.value(preferences::windowGeometry()));
    restoreState(m_preferences.value(preferences::windowState()), stateVersion);
    m_companies->choose(m_preferences.value(preferences::selectedConnection()),
                        m_preferences.value(preferences::selectedCompany()));
    setSearch(m_preferences.value(preferences::searchText()));
    showTab(m_preferences.value(preferences::tab()));
    switchTab();
    currentPane()->selectKeys(
        m_preferences.value(preferences::selectedRows()).split(u'\n', Qt::SkipEmptyParts));
    focusList();
}

// Not being able to remember is no reason to keep a window open; the settings say it elsewhere.
void MainWindow::remember()
{
    const core::Scope chosen = scope();
    const QString rows = currentPane()->selectedKeys(50).join(u'\n');
    m_docks->unfoldForSaving();
    (void)m_preferences.set(preferences::windowGeometry(), saveGeometry());
    (void)m_preferences.set(preferences::windowState(), saveState(stateVersion));
    const bool everything = chosen.isEverything() && m_sessions.all().size() > 1;
    (void)m_preferences.set(preferences::selectedConnection(),
                            everything ? QString(CompanyTreeModel::allConnections)
                                       : chosen.connection);
    (void)m_preferences.set(preferences::selectedCompany(), chosen.company);
    (void)m_preferences.set(preferences::everythingBelow(), chosen.below);
    (void)m_preferences.set(preferences::tab(), m_tabs->currentWidget()->objectName());
    (void)m_preferences.set(preferences::searchText(), m_top->search()->text());
    (void)m_preferences.set(preferences::selectedRows(), rows);
    (void)m_preferences.set(preferences::followLogs(), m_actions[Actions::FollowLogs]->isChecked());
}

} // namespace ui
