// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/applying.h"
#include "app/cli/readcommands.h"
#include "app/cli/runcontent.h"
#include "app/cli/wish.h"

namespace cli {

/// What a command has in common that shows a plan or carries one out.
class WriteCommand : public AccountCommand
{
    Q_OBJECT

public:
    using AccountCommand::AccountCommand;
    void interrupt() override;

protected:
    /// The options say how; none of them may ask for what an earlier run has read.
    Outcome<Applying::How> howOf(const Invocation &call) const;
    Applying &applying(Context &context, const Applying::How &how);

private:
    Applying *m_applying = nullptr;
};

/// `plan`, and `apply`, which shows the same and then carries it out.
class PlanCommand final : public WriteCommand
{
    Q_OBJECT

public:
    enum class Mode { Show, Apply };
    explicit PlanCommand(Mode mode, QObject *parent = nullptr);
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    QString help() const override;
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;

private:
    void load(const Wish &wish, const std::function<void()> &then);
    Outcome<void> write(const QString &path, Wish wish, const core::Plan &plan) const;

    const Mode m_mode;
};

/// What a command has in common that goes on from a run of the journal: it finds the run, and sees
/// that it is about the chosen connection.
class RunCommand : public WriteCommand
{
    Q_OBJECT

public:
    using WriteCommand::WriteCommand;
    QString synopsis() const override { return QStringLiteral("RUN"); }
    QList<QCommandLineOption> options() const override;
    void start(const Invocation &call, Context &context) override;

private:
    /// What goOn() needs to have of the run.
    virtual core::JournalFile::Images images() const = 0;
    virtual void goOn(Context &context, const Applying::How &how,
                      const core::RunContent &content) = 0;
};

/// A run that was interrupted goes on: what was planned is done, what is unknown is looked at.
class ResumeCommand final : public RunCommand
{
    Q_OBJECT

public:
    using RunCommand::RunCommand;
    QString name() const override { return QStringLiteral("resume"); }
    QString summary() const override { return QStringLiteral("go on with an interrupted run"); }
    QString help() const override;

private:
    core::JournalFile::Images images() const override { return core::JournalFile::Images::None; }
    void goOn(Context &context, const Applying::How &how, const core::RunContent &content) override;
};

/// A new plan made of a run: what leads back from it, or what it left undone.
class AgainCommand final : public RunCommand
{
    Q_OBJECT

public:
    enum class Mode { Undo, Retry };
    explicit AgainCommand(Mode mode, QObject *parent = nullptr);
    QString name() const override;
    QString summary() const override;
    QString help() const override;

private:
    core::JournalFile::Images images() const override { return core::JournalFile::Images::All; }
    void goOn(Context &context, const Applying::How &how, const core::RunContent &content) override;

    const Mode m_mode;
};

} // namespace cli
