// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/installerflow.h"

#include "ui/installer/installerwindow.h"
#include "ui/installer/scankeeper.h"
#include "ui/shell/changeflow.h"

#include <algorithm>
#include <utility>

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
    connect(&parts.log, &core::ScanLog::changed, this, [this] {
        const bool isStart = std::exchange(m_isStart, false);
        if (!m_window && (m_told || isStart))
            countWaiting();
    });
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
    connect(m_window, &QObject::destroyed, this, &InstallerFlow::countWaiting);
    m_window->showFullScreen();
}

void InstallerFlow::countWaiting()
{
    const QList<core::Scan> &scans = m_parts.log.scans();
    const auto waiting = int(std::count_if(scans.cbegin(), scans.cend(), [](const core::Scan &one) {
        return core::isWaiting(one.state);
    }));
    if (waiting == 0 && !m_told)
        return;
    m_told = waiting > 0;
    Q_EMIT scansWait(waiting);
}

} // namespace ui
