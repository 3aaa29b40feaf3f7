// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/writecommands.h"

#include "app/cli/account.h"
#include "app/cli/context.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace cli {

Outcome<Applying::How> WriteCommand::howOf(const Invocation &call) const
{
    const Outcome<Format> format = formatOf(call);
    if (!format)
        return Failure(format.error());
    if (call.isSet("offline") && !call.isSet("dry-run") && name() != u"plan")
        return failure(ExitCode::WrongUsage,
                       QStringLiteral("Nothing can be changed with --offline."));
    Applying::How how;
    how.format = *format;
    how.dryRun = call.isSet("dry-run");
    how.yes = call.isSet("yes");
    const Outcome<WavesWish> waves = wavesOf(call);
    if (!waves)
        return Failure(waves.error());
    how.waves = *waves;
    return how;
}

Applying &WriteCommand::applying(Context &context, const Applying::How &how)
{
    m_applying = new Applying(context, account(), how, this);
    connect(m_applying, &Applying::failed, this, &WriteCommand::fail);
    connect(m_applying, &Applying::ended, this, &WriteCommand::end);
    return *m_applying;
}

void WriteCommand::interrupt()
{
    if (m_applying != nullptr)
        m_applying->interrupt();
    else
        Command::interrupt();
}

PlanCommand::PlanCommand(Mode mode, QObject *parent)
    : WriteCommand(parent)
    , m_mode(mode)
{}

QString PlanCommand::name() const
{
    return m_mode == Mode::Show ? QStringLiteral("plan") : QStringLiteral("apply");
}

QString PlanCommand::synopsis() const
{
    return QStringLiteral("redirect | replace | register | rename | profile | autoprovisioning | "
                          "move | deregister");
}

QString PlanCommand::summary() const
{
    return m_mode == Mode::Show ? QStringLiteral("show what a change would do; sends nothing")
                                : QStringLiteral("show what a change does, ask, and do it");
}

QString PlanCommand::help() const
{
    return QStringLiteral(
               "  %1 redirect --to URL [--user NAME] [--password-stdin] PHONES\n"
               "  %1 replace OLD-URL NEW-URL PHONES   the URLs or beginnings of both; instead\n"
               "      of PHONES --company NAME for all phones of it and below it\n"
               "  %1 register --company NAME [--profile NAME] [--name NAME] MAC...\n"
               "  %1 rename MAC NAME\n"
               "  %1 profile NAME PHONES            a name or uuid; - for none\n"
               "  %1 autoprovisioning on|off PHONES\n"
               "  %1 move COMPANY [--profile NAME] PHONES\n"
               "  %1 deregister PHONES\n"
               "  %1 --file FILE\n\n"
               "PHONES are MAC addresses, --phones FILE, or what --where finds. A change of\n"
               "several companies is agreed to by typing the number of phones, one of more\n"
               "phones than is set in Perch (usually 50) by typing the company's name; --yes\n"
               "agrees beforehand.\n%2")
        .arg(name(), m_mode == Mode::Show
                         ? QString()
                         : QStringLiteral("\nWith --waves the next wave begins when few enough of "
                                          "the last one failed and\nenough have come back; else "
                                          "the run waits and 'perchctl resume' begins it.\n"));
}

QList<QCommandLineOption> PlanCommand::options() const
{
    QList<QCommandLineOption> all = options::wish() + options::selection();
    if (m_mode == Mode::Show)
        all.append(
            option("write", "write the wish about these phones to a file for --file", "FILE"));
    else
        all += options::waves();
    return all + options::writing() + options::output() + options::account();
}

void PlanCommand::start(const Invocation &call, Context &context)
{
    const Outcome<Wish> wish = Wish::of(call);
    if (!wish)
        return fail(wish.error());
    Outcome<Applying::How> how = howOf(call);
    if (!how)
        return fail(how.error());
    how->dryRun = how->dryRun || m_mode == Mode::Show;
    const auto planned = [this, &context, wish = *wish, how = *how, file = call.value("write")] {
        Outcome<core::Plan> plan =
            planOf(wish, account(), context.password(), context.clock().nowMs());
        if (!plan)
            return fail(plan.error());
        plan->source = wish.where;
        if (const auto written = write(file, wish, *plan); !written)
            return fail(written.error());
        applying(context, how).start(*plan);
    };
    openAccount(call, context, [this, wish = *wish, planned] { load(wish, planned); });
}

void PlanCommand::load(const Wish &wish, const std::function<void()> &then)
{
    // Whether another company of ours has a phone already is only known when all are.
    const bool needsAll = wish.deed == Wish::Deed::Register;
    const Outcome<core::Scope> scope = account().scopeOf(needsAll ? QString() : wish.company);
    if (!scope)
        return fail(scope.error());
    if (wish.destination.isEmpty())
        return account().load(*scope, then);
    // Its profiles.
    const Outcome<core::Scope> there = account().scopeOf(wish.destination);
    if (!there)
        return fail(there.error());
    account().load(*scope, [this, there = *there, then] { account().load(there, then); });
}

Outcome<void> PlanCommand::write(const QString &path, Wish wish, const core::Plan &plan) const
{
    if (path.isEmpty())
        return {};
    wish.where.clear();
    wish.phones.clear();
    for (const core::PlanStep &step : plan.steps)
        wish.phones.append(step.mac);
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(wish.toJson()).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ExitCode::Storage,
                       QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace cli
