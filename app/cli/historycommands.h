// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/readcommands.h"
#include "app/cli/runcontent.h"
#include "core/logs/logmatcher.h"
#include "core/store/scope.h"

namespace cli {

/// The runs of the journal, or one of them with its steps. Asks no service.
class RunsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    QString name() const override { return QStringLiteral("runs"); }
    QString synopsis() const override { return QStringLiteral("[RUN]"); }
    QString summary() const override
    {
        return QStringLiteral("list what was changed, or the steps of one run");
    }
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;

private:
    void list(Context &context, Format format);
    void show(Context &context, Format format, core::RunId run);
};

/// The lines of the log, oldest first, and with --follow those that come.
class LogsCommand final : public AccountCommand
{
    Q_OBJECT

public:
    using AccountCommand::AccountCommand;
    QString name() const override { return QStringLiteral("logs"); }
    QString synopsis() const override { return QStringLiteral("[FILTER]"); }
    QString summary() const override { return QStringLiteral("show the provisioning log"); }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;
    void interrupt() override;

private:
    void show(const Invocation &call, Context &context, const core::Scope &scope);
    void follow(Context &context);
    void printLog(Context &context, std::vector<core::LogSlot> lines);
    std::vector<core::LogSlot> matching(Context &context);

    core::FleetQuery m_query;
    core::LogScope m_scope;
    Format m_format = Format::Table;
    bool m_following = false;
    bool m_titled = false;
};

} // namespace cli
