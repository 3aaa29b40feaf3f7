// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/account.h"
#include "app/cli/command.h"
#include "app/cli/table.h"

namespace cli {

/// The connections as they are configured; asks nobody.
class ConnectionsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    QString name() const override { return QStringLiteral("connections"); }
    QString synopsis() const override { return {}; }
    QString summary() const override { return QStringLiteral("list the connections"); }
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;
};

/// What a command has in common that reads an account.
class AccountCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

protected:
    /// Opens the chosen connection; on trouble the command ends.
    void openAccount(const Invocation &call, Context &context, const std::function<void()> &then);
    Account &account() { return *m_account; }

private:
    std::unique_ptr<Account> m_account;
};

class CompaniesCommand final : public AccountCommand
{
    Q_OBJECT

public:
    using AccountCommand::AccountCommand;
    QString name() const override { return QStringLiteral("companies"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QStringLiteral("list the companies of a connection");
    }
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;

private:
    ui::ExportedTable table();
};

class PhonesCommand final : public AccountCommand
{
    Q_OBJECT

public:
    using AccountCommand::AccountCommand;
    QString name() const override { return QStringLiteral("phones"); }
    QString synopsis() const override { return QStringLiteral("[FILTER]"); }
    QString summary() const override
    {
        return QStringLiteral("list the phones that a search finds");
    }
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;
};

} // namespace cli
