// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/trouble.h"

#include <QObject>

namespace cli {

class Context;

/// One command of the program: what its help says, and its work. Used once.
class Command : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString name() const = 0;
    virtual QString synopsis() const = 0; ///< what follows the name
    virtual QString summary() const = 0;  ///< one line
    virtual QString help() const { return {}; }
    virtual QList<QCommandLineOption> options() const = 0; ///< without options::general()

    /// Begins the work; `context` outlives the command.
    virtual void start(const Invocation &call, Context &context) = 0;
    /// Somebody pressed Ctrl+C. Ends at once unless there is something to bring to its end.
    virtual void interrupt() { end(ExitCode::Stopped); }

Q_SIGNALS:
    void failed(const QString &text); ///< what to tell; ended() follows
    void ended(cli::ExitCode code);   ///< once

protected:
    void end(ExitCode code);
    void fail(const Trouble &trouble);
    bool hasEnded() const { return m_ended; }

private:
    bool m_ended = false;
};

} // namespace cli
