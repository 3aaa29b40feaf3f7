// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dispatcher.h"

#include "app/cli/context.h"
#include "app/cli/historycommands.h"
#include "app/cli/importcommand.h"
#include "app/cli/readcommands.h"
#include "app/cli/writecommands.h"

#include <cstdio>

namespace cli {

namespace {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ConnectionsCommand>());
    commands.push_back(std::make_unique<CompaniesCommand>());
    commands.push_back(std::make_unique<PhonesCommand>());
    commands.push_back(std::make_unique<PlanCommand>(PlanCommand::Mode::Show));
    commands.push_back(std::make_unique<PlanCommand>(PlanCommand::Mode::Apply));
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<RunsCommand>());
    commands.push_back(std::make_unique<ResumeCommand>());
    commands.push_back(std::make_unique<AgainCommand>(AgainCommand::Mode::Retry));
    commands.push_back(std::make_unique<AgainCommand>(AgainCommand::Mode::Undo));
    commands.push_back(std::make_unique<LogsCommand>());
    return commands;
}

constexpr const char *exitCodes = "Exit codes:\n"
                                  "  0  done\n"
                                  "  1  some phones failed, are unclear or were left out\n"
                                  "  2  wrong usage\n"
                                  "  3  no connection, no secret, or not allowed\n"
                                  "  4  nothing of that name or number, or nothing could be done\n"
                                  "  5  stopped, or not agreed to\n"
                                  "  6  the journal or another file cannot be read or written\n"
                                  "  7  a change in waves waits at a gate for a person\n";

QString helpOf(const QList<QCommandLineOption> &options)
{
    QString text;
    for (const QCommandLineOption &one : options) {
        const QString value = one.valueName().isEmpty() ? QString() : u' ' + one.valueName();
        const QString name = QStringLiteral("  --") + one.names().constFirst() + value;
        text += name.leftJustified(22) + u' ' + one.description() + u'\n';
    }
    return text;
}

QString helpOf(const Command &command)
{
    const QString synopsis = command.synopsis() + QStringLiteral(" [options]");
    return QStringLiteral("usage: perchctl %1 %2\n\n%3\n\n%4\nOptions:\n%5")
        .arg(command.name(), synopsis.trimmed(), command.summary(), command.help(),
             helpOf(command.options() + options::general()));
}

void show(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
}

} // namespace

Dispatcher::Dispatcher(QStringList arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_commands(makeCommands())
{}

Dispatcher::~Dispatcher()
{
    m_commands.clear();
}

Command *Dispatcher::find(const QString &name) const
{
    for (const std::unique_ptr<Command> &command : m_commands) {
        if (command->name() == name)
            return command.get();
    }
    return nullptr;
}

QString Dispatcher::usage() const
{
    QString text =
        QStringLiteral("usage: perchctl COMMAND [options]\n"
                       "Shows and changes phones that are provisioned through Snom SRAPS, "
                       "with the\nconnections and the journal of Perch.\n\n");
    for (const std::unique_ptr<Command> &command : m_commands)
        text +=
            QStringLiteral("  %1 %2\n").arg(command->name().leftJustified(12), command->summary());
    return text + QStringLiteral("\n'perchctl COMMAND --help' lists its options.\n\n") +
           QLatin1String(exitCodes);
}

void Dispatcher::start()
{
    const QString name = m_arguments.value(0);
    if (name == u"--help" || name == u"help") {
        show(usage());
        return Q_EMIT ended(ExitCode::Done);
    }
    if (name == u"--version") {
        show(QStringLiteral("Perch " PERCH_VERSION "\n"));
        return Q_EMIT ended(ExitCode::Done);
    }
    Command *command = find(name);
    if (command == nullptr)
        return refuse(name.isEmpty() ? QStringLiteral("Say what to do.")
                                     : QStringLiteral("There is no command %1.").arg(name));
    const auto call =
        Invocation::parse(m_arguments.mid(1), command->options() + options::general());
    if (!call)
        return refuse(call.error());
    if (!call->isSet("help"))
        return run(*command, *call);
    show(helpOf(*command));
    Q_EMIT ended(ExitCode::Done);
}

void Dispatcher::run(Command &command, const Invocation &call)
{
    m_context = std::make_unique<Context>(call);
    if (const auto read = m_context->read(); !read) {
        m_context->console().complain(read.error().text);
        return Q_EMIT ended(read.error().code);
    }
    m_running = &command;
    connect(&command, &Command::failed, this,
            [this](const QString &text) { m_context->console().complain(text); });
    connect(&command, &Command::ended, this, &Dispatcher::ended);
    command.start(call, *m_context);
}

void Dispatcher::interrupt()
{
    if (m_running != nullptr)
        m_running->interrupt();
    else
        Q_EMIT ended(ExitCode::Stopped);
}

void Dispatcher::refuse(const QString &text)
{
    std::fputs(QStringLiteral("perchctl: %1\n'perchctl --help' tells more.\n")
                   .arg(text)
                   .toUtf8()
                   .constData(),
               stderr);
    Q_EMIT ended(ExitCode::WrongUsage);
}

} // namespace cli
