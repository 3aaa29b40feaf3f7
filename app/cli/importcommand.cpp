// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importcommand.h"

#include "app/cli/account.h"
#include "app/cli/context.h"
#include "app/cli/importreport.h"
#include "core/imports/importplan.h"

#include <QFileInfo>

namespace cli {

QString ImportCommand::help() const
{
    return QStringLiteral(
        "FILE is a table as text (CSV, TSV and the like), one phone a row with its MAC address.\n"
        "What its columns are is guessed and told; --map says it: a title or number, and one of\n"
        "mac, name, company, profile, model, redirect-url, redirect-user, redirect-password,\n"
        "autoprovisioning, setting:NAME, ignore. An empty cell leaves a value as it is, (clear)\n"
        "takes it away.\n\n"
        "Every row gets a verdict before anything is sent. Rejected rows are told with their line\n"
        "and reason and end the program with 1, or with 4 when nothing else was to be done;\n"
        "--rejected writes them to a file that can be put right and imported. With - nobody can\n"
        "be asked, so --yes or --dry-run is needed; secrets come first there.\n");
}

QList<QCommandLineOption> ImportCommand::options() const
{
    return ImportWish::options() + options::writing() + options::output() + options::account();
}

void ImportCommand::start(const Invocation &call, Context &context)
{
    const Outcome<ImportWish> wish = ImportWish::of(call);
    if (!wish)
        return fail(wish.error());
    const Outcome<Applying::How> how = howOf(call);
    if (!how)
        return fail(how.error());
    if (wish->file == u"-" && !how->yes && !how->dryRun)
        return fail({ExitCode::WrongUsage,
                     QStringLiteral("With - nobody can be asked: use --yes, or --dry-run to look "
                                    "first.")});
    const Outcome<core::ImportSheet> sheet = wish->read(context.console());
    if (!sheet)
        return fail(sheet.error());
    m_wish = *wish;
    m_how = *how;
    m_sheet = *sheet;
    openAccount(call, context, [this, &context] {
        // Whether another company of ours has a phone already is only known when all are.
        account().load({account().connection().id, {}, true}, [this, &context] { check(context); });
    });
}

void ImportCommand::check(Context &context)
{
    const Outcome<core::Scope> scope = account().scopeOf(m_wish.company);
    if (!scope)
        return fail(scope.error());
    const core::ImportGround ground(
        account().store(),
        m_wish.company.isEmpty() ? core::Scope{scope->connection, {}, true} : *scope);
    const auto mapping = m_wish.mapping(m_sheet, ground, context.preferences());
    if (!mapping)
        return fail(mapping.error());
    m_mapping = *mapping;
    if (m_how.format != Format::Json)
        tellColumns(context.console(), m_sheet, m_mapping);
    core::ImportOptions options;
    options.company = m_wish.company.isEmpty() ? QString() : scope->company;
    options.profile = m_wish.profile;
    options.otherMakers = m_wish.otherMakers;
    m_job = std::make_unique<core::ImportJob>(m_sheet, m_mapping, options, ground);
    connect(m_job.get(), &core::ImportJob::checked, this,
            [this, &context](const core::ImportCheck &check) { take(context, check); });
}

void ImportCommand::take(Context &context, const core::ImportCheck &check)
{
    m_job.release()->deleteLater(); // it is telling this
    if (hasEnded())
        return;
    if (m_how.format == Format::Json)
        m_how.document.insert(QStringLiteral("import"), toJson(m_sheet, m_mapping, check));
    else
        tellVerdicts(context.console(), m_sheet, check);
    if (const auto written = writeRejected(m_wish.rejected, m_sheet, m_mapping, check); !written)
        return fail(written.error());
    m_how.rejected = check.count(core::ImportVerdict::Kind::Rejected);
    core::Plan plan = core::planImport(check);
    if (m_wish.file != u"-")
        plan.source = QFileInfo(m_wish.file).fileName();
    applying(context, m_how).start(plan);
}

} // namespace cli
