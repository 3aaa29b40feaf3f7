// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historycommands.h"

#include "app/cli/account.h"
#include "app/cli/runwords.h"
#include "core/fleet/fleetmask.h"
#include "ui/dialogs/planwords.h"
#include "ui/models/logtexts.h"
#include "ui/models/planmodel.h"
#include "ui/models/queryproblem.h"
#include "ui/models/words.h"

#include <QJsonArray>

#include <algorithm>

namespace cli {

namespace {

using State = core::StepResult::State;

QStringList cellsOf(const core::RunHead &head)
{
    const int done = head.count(State::Confirmed) + head.count(State::AlreadyDone);
    return {QString::number(head.id),
            ui::Words::pastedTime(head.createdMs),
            head.who,
            ui::PlanWords::deed(head.kind, head.total()),
            head.companies.join(QStringLiteral(", ")),
            head.connectionName,
            wordOf(head.state),
            QString::number(done),
            QString::number(head.count(State::Failed)),
            QString::number(head.total() - done - head.count(State::Failed) -
                            head.count(State::NotNeeded))};
}

ui::ExportedTable tableOfRuns(const QList<core::RunHead> &heads)
{
    ui::ExportedTable table;
    table.titles = {QStringLiteral("Run"),       QStringLiteral("Started"),
                    QStringLiteral("Who"),       QStringLiteral("What"),
                    QStringLiteral("Companies"), QStringLiteral("Connection"),
                    QStringLiteral("State"),     QStringLiteral("Done"),
                    QStringLiteral("Failed"),    QStringLiteral("Left")};
    table.rows = heads.size();
    table.cells = [heads](qint64 row) { return cellsOf(heads.at(row)); };
    table.object = [heads](qint64 row) { return toJson(heads.at(row)); };
    return table;
}

QList<int> stepColumns()
{
    using Model = ui::PlanModel;
    return {Model::MacColumn, Model::NameColumn, Model::CompanyColumn, Model::FieldColumn,
            Model::OldColumn, Model::NewColumn,  Model::ResultColumn};
}

} // namespace

QList<QCommandLineOption> RunsCommand::options() const
{
    return options::output();
}

void RunsCommand::start(const Invocation &call, Context &context)
{
    const Outcome<Format> format = formatOf(call);
    if (!format)
        return fail(format.error());
    if (call.words().isEmpty())
        return list(context, *format);
    const Outcome<core::RunId> run = runIdOf(call);
    if (run)
        show(context, *format, *run);
    else
        fail(run.error());
}

void RunsCommand::list(Context &context, Format format)
{
    context.openJournal(Context::JournalUse::Look, this,
                        [this, &context, format](const Outcome<core::Journal *> &journal) {
                            if (!journal)
                                return fail(journal.error());
                            print(context.console(), format, tableOfRuns((*journal)->runs()));
                            end(ExitCode::Done);
                        });
}

void RunsCommand::show(Context &context, Format format, core::RunId run)
{
    readRun(context, run, core::JournalFile::Images::None, Context::JournalUse::Look, this,
            [this, &context, format](const Outcome<core::RunContent> &content) {
                if (!content)
                    return fail(content.error());
                if (format == Format::Json) {
                    QJsonObject document = toJson(content->head);
                    document.insert(QStringLiteral("list"),
                                    stepsToJson(content->plan, content->results));
                    print(context.console(), document);
                    return end(ExitCode::Done);
                }
                const core::Store nothing;
                const auto record = core::ChangeRunner::record(*content);
                ui::PlanModel model(content->plan, nothing);
                model.setRun(record.get());
                print(context.console(), format,
                      ui::exported(model, stepColumns(), Qt::DisplayRole));
                end(ExitCode::Done);
            });
}

QString LogsCommand::help() const
{
    return QStringLiteral("FILTER is the search of the window's log, such as 'is:refused' or "
                          "'http:>=400'.\nWith --json each line is an object of its own. --follow "
                          "asks every 15 seconds until\nCtrl+C, which ends it as it should.\n");
}

QList<QCommandLineOption> LogsCommand::options() const
{
    return QList{option("follow", "go on with lines that come"),
                 option("company", "only of this company (name or uuid) and below it", "NAME"),
                 option("phone", "only of this phone", "MAC")} +
           options::output() + options::account();
}

void LogsCommand::start(const Invocation &call, Context &context)
{
    const Outcome<Format> format = formatOf(call);
    if (!format)
        return fail(format.error());
    m_format = *format;
    const auto query =
        core::FleetQuery::parse(call.words().join(u' '), core::FleetQuery::Language::Logs);
    if (!query)
        return fail({ExitCode::WrongUsage, ui::explain(query.error())});
    m_query = *query;
    if (call.isSet("phone")) {
        const auto mac = core::MacAddress::parse(call.value("phone"));
        if (!mac)
            return fail({ExitCode::WrongUsage,
                         QStringLiteral("'%1' is no MAC address.").arg(call.value("phone"))});
        m_scope.phone = *mac;
    }
    if (call.isSet("follow") && call.isSet("offline"))
        return fail({ExitCode::WrongUsage, QStringLiteral("--offline cannot be followed.")});
    openAccount(call, context, [this, call, &context] {
        const Outcome<core::Scope> scope = account().scopeOf(call.value("company"));
        if (!scope)
            return fail(scope.error());
        m_scope.companies = {scope->company};
        account().loadLogs(*scope,
                           [this, call, &context, scope = *scope] { show(call, context, scope); });
    });
}

void LogsCommand::show(const Invocation &call, Context &context, const core::Scope &scope)
{
    const core::LoadState state = account().store().state(core::Resource::Logs, scope);
    if (state.error.kind == core::Error::Kind::NotSupported)
        context.console().complain(troubleOf(state.error).text);
    printLog(context, matching(context));
    if (call.isSet("follow"))
        follow(context);
    else
        end(ExitCode::Done);
}

void LogsCommand::follow(Context &context)
{
    m_following = true;
    account().session()->sync().setFollowLogs(true);
    connect(&account().store(), &core::Store::logsAdded, this,
            [this, &context](const QString &company, const QList<core::LogEntry> &entries) {
                const std::vector<core::LogSlot> all = matching(context);
                std::vector<core::LogSlot> fresh;
                for (const core::LogEntry &entry : entries) {
                    const auto slot = account().store().log().find(company, entry.uuid);
                    if (slot && std::binary_search(all.begin(), all.end(), *slot))
                        fresh.push_back(*slot);
                }
                printLog(context, fresh);
            });
}

void LogsCommand::interrupt()
{
    end(m_following ? ExitCode::Done : ExitCode::Stopped);
}

/// In the order of their slots.
std::vector<core::LogSlot> LogsCommand::matching(Context &context)
{
    const core::LogSnapshot &log = account().store().log().snapshot();
    const core::LogMatcher matcher(m_query, m_scope, log.dictionaries(), context.clock().nowMs());
    std::vector<core::LogSlot> lines;
    for (int chunk = 0; chunk < log.chunkCount(); ++chunk) {
        const core::FleetMask found = matcher.match(log.chunkAt(chunk), log.usedAt(chunk));
        for (int row = 0; row < core::LogChunk::rows; ++row) {
            if (core::hasRow(found, row))
                lines.push_back(core::LogSlot(chunk * core::LogChunk::rows + row));
        }
    }
    return lines;
}

void LogsCommand::printLog(Context &context, std::vector<core::LogSlot> lines)
{
    const core::LogSnapshot log = account().store().log().snapshot();
    std::stable_sort(lines.begin(), lines.end(), [&log](core::LogSlot a, core::LogSlot b) {
        return log.timeMs(a) < log.timeMs(b);
    });
    ui::ExportedTable table;
    for (int column = 0; column < ui::LogTexts::ColumnCount; ++column)
        table.titles.append(ui::LogTexts::title(ui::LogTexts::Column(column)));
    table.rows = qint64(lines.size());
    table.cells = [&](qint64 row) {
        QStringList cells;
        for (int column = 0; column < ui::LogTexts::ColumnCount; ++column)
            cells +=
                ui::LogTexts::copied(log, lines[std::size_t(row)], ui::LogTexts::Column(column));
        return cells;
    };
    table.object = [&](qint64 row) { return ui::LogTexts::json(log, lines[std::size_t(row)]); };
    printPiece(context.console(), m_format, table, !std::exchange(m_titled, true));
}

} // namespace cli
