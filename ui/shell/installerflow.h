// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/installer/scandesk.h"

#include <QObject>
#include <QPointer>

namespace core {
class Preferences;
}

namespace ui {

class ChangeFlow;
class InstallerWindow;

/// Installer mode from the wish to the deed: opens its window over the whole screen, shows what it
/// wants to register as every plan is shown, and keeps the scan log true meanwhile and afterwards.
class InstallerFlow : public QObject
{
    Q_OBJECT

public:
    /// `window` owns this; the parts outlive it.
    InstallerFlow(QWidget *window, ChangeFlow &changes, const ScanDesk::Parts &parts,
                  core::Preferences &preferences);
    ~InstallerFlow() override;

    InstallerWindow *window() const; ///< null while it is closed

public Q_SLOTS:
    void open();

Q_SIGNALS:
    /// So many scanned phones wait to be registered while installer mode is closed: at the start,
    /// when it is left, and 0 once none does.
    void scansWait(int count);

private:
    void countWaiting();

    QWidget *m_main;
    ChangeFlow &m_changes;
    ScanDesk::Parts m_parts;
    core::Preferences &m_preferences;
    QPointer<InstallerWindow> m_window;
    bool m_told = false; ///< that some wait
    bool m_isStart = true;
};

} // namespace ui
