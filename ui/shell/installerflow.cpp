// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/installerflow.h"

#include "ui/installer/installerwindow.h"
#include "ui/installer/scankeeper.h"
#include "ui/shell/changeflow.h"

namespace ui {

InstallerFlow::InstallerFlow(QWidget *window, ChangeFlow &changes, const ScanDesk::Parts &parts,
                             core::Preferences &preferences)
    : QObject(window)
    , m_main(window)
    , m_changes(changes)
    , m_parts(parts)
    , m_preferences(preferences)
{
    new ScanKeeper(parts.sessions, parts.log, this);
}

InstallerFlow::~InstallerFlow() = default;

InstallerWindow *InstallerFlow::window() const
{
    return m_window;
}

void InstallerFlow::open()
{
    if (m_window) {
        m_window->raise();
        m_window->activateWindow();
        return;
    }
    m_window = new InstallerWindow(m_parts, m_preferences, m_main);
    m_window->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_window, &InstallerWindow::registerRequested, this,
            [this](const QString &connection, const core::Plan &plan) {
                m_changes.previewOver(m_window, connection, plan);
            });
    m_window->showFullScreen();
}

} // namespace ui
