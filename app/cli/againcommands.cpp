// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account.h"
#include "app/cli/runcontent.h"
#include "app/cli/runwords.h"
#include "app/cli/writecommands.h"
#include "core/changes/undo.h"

#include <QJsonArray>

namespace cli {

using RunState = core::RunHead::State;

namespace {

Outcome<void> checkAccount(const core::RunContent &content, const Account &account)
{
    if (content.head.account == account.name())
        return {};
    return failure(
        ExitCode::WrongUsage,
        QStringLiteral("Run %1 is about another account (%2): choose its connection with "
                       "--connection.")
            .arg(content.head.id)
            .arg(content.head.connectionName));
}

} // namespace

QList<QCommandLineOption> RunCommand::options() const
{
    return options::writing() + options::output() + options::account();
}

void RunCommand::start(const Invocation &call, Context &context)
{
    const Outcome<core::RunId> run = runIdOf(call);
    if (!run)
        return fail(run.error());
    const Outcome<Applying::How> how = howOf(call);
    if (!how)
        return fail(how.error());
    const auto read = [this, &context, how = *how](const Outcome<core::RunContent> &content) {
        if (!content)
            return fail(content.error());
        if (const auto checked = checkAccount(*content, account()); !checked)
            return fail(checked.error());
        goOn(context, how, *content);
    };
    openAccount(call, context, [this, &context, run = *run, read] {
        readRun(context, run, images(), Context::JournalUse::Work, this, read);
    });
}

QString ResumeCommand::help() const
{
    return QStringLiteral(
        "It was agreed to when it began, so nothing is asked; where a run in waves has halted\n"
        "at a gate the next wave begins. --dry-run shows the steps that are left.\n");
}

void ResumeCommand::goOn(Context &context, const Applying::How &how,
                         const core::RunContent &content)
{
    if (content.head.isOver())
        return fail(
            {ExitCode::NothingFound,
             QStringLiteral("Run %1 is over; 'perchctl retry %1' tries what it left undone.")
                 .arg(content.head.id)});
    if (!how.dryRun)
        return applying(context, how).resume(content.head.id);
    core::Plan left;
    left.kind = content.plan.kind;
    for (qsizetype i = 0; i < content.results.size(); ++i) {
        if (!core::isDone(content.results.at(i).state))
            left.steps.append(content.plan.steps.at(i));
    }
    applying(context, how).start(left);
}

AgainCommand::AgainCommand(Mode mode, QObject *parent)
    : RunCommand(parent)
    , m_mode(mode)
{}

QString AgainCommand::name() const
{
    return m_mode == Mode::Undo ? QStringLiteral("undo") : QStringLiteral("retry");
}

QString AgainCommand::summary() const
{
    return m_mode == Mode::Undo ? QStringLiteral("bring back what a run has changed")
                                : QStringLiteral("try again what a run has left undone");
}

QString AgainCommand::help() const
{
    return QStringLiteral(
        "Shows the difference and asks, as apply does. What cannot be taken part is "
        "listed as left out, with its reason.\n");
}

void AgainCommand::goOn(Context &context, const Applying::How &how, const core::RunContent &content)
{
    Applying::How again = how;
    again.origin = m_mode == Mode::Undo ? core::RunOrigin::Undo : core::RunOrigin::Retry;
    again.originRun = content.head.id;
    const core::Plan plan =
        m_mode == Mode::Undo ? core::planUndo(content, account().store().catalogue())
                             : core::ChangeRunner::retryPlan(*core::ChangeRunner::record(content));
    applying(context, again).start(plan);
}

} // namespace cli
