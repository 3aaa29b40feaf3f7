// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "core/changes/changerunner.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace cli {

class Console;

/// Tells how far a run has come and, at its end, what failed. A run that pauses by itself ends
/// here, too: it stays in the journal to be resumed.
class RunWatch : public QObject
{
    Q_OBJECT

public:
    /// `run` lives as long as this.
    RunWatch(Console &console, core::ChangeRun &run, QObject *parent);

    void stop(); ///< what has not begun is not sent
    QJsonObject toJson() const;

Q_SIGNALS:
    void ended(cli::ExitCode code);

private:
    void tellLater();
    void tell();
    void look();
    void tellGate();
    void tellFailures();
    void finish(ExitCode code);
    int total() const { return int(m_run.plan().steps.size()); }
    int endedSteps() const;
    ExitCode codeAtEnd() const;

    Console &m_console;
    core::ChangeRun &m_run;
    const int m_endedBefore;
    QElapsedTimer m_since;
    QTimer m_tell;
    bool m_toldOffline = false;
    int m_toldGate = 0; ///< after this wave
    bool m_finished = false;
};

} // namespace cli
