// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"
#include "ui/actions/tableexport.h"

#include <QObject>

namespace core {
class Journal;
class Sessions;
} // namespace core

namespace ui {

class MainWindow;

/// What is done with the history as a whole: it is written to a file, or tidied. The window owns
/// this and has a list of changes; sessions, journal and clock outlive it.
class HistoryFlow : public QObject
{
    Q_OBJECT

public:
    HistoryFlow(MainWindow *window, core::Sessions &sessions, core::Journal &journal,
                core::Clock &clock);

    void exportTo(const QString &path, ExportFormat format);

private:
    void askForFile();
    void askForAge();
    void openTidyDialog(qint64 bytes);
    void tidy(qint64 endedBeforeMs, qint64 bytes);

    MainWindow *m_window;
    core::Sessions &m_sessions;
    core::Journal &m_journal;
    core::Clock &m_clock;
    bool m_asking = false; ///< for the age, once at a time
};

} // namespace ui
