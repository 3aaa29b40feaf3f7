// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <memory>
#include <vector>

namespace cli {

class Console;
class Context;

/// Finds the command that was asked for, helps where help is needed, and carries it out. A new
/// command is one more line in makeCommands().
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    explicit Dispatcher(QStringList arguments, QObject *parent = nullptr);
    ~Dispatcher() override;

    /// ended() follows, perhaps before this returns.
    void start();
    void interrupt();

Q_SIGNALS:
    void ended(cli::ExitCode code);

private:
    Command *find(const QString &name) const;
    void run(Command &command, const Invocation &call);
    void refuse(const QString &text);
    QString usage() const;

    const QStringList m_arguments;
    std::unique_ptr<Context> m_context; ///< outlives the commands
    std::vector<std::unique_ptr<Command>> m_commands;
    Command *m_running = nullptr;
};

} // namespace cli
