// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readcommands.h"

#include "app/cli/account.h"
#include "app/cli/context.h"
#include "app/cli/phonelist.h"

namespace cli {

QList<QCommandLineOption> ConnectionsCommand::options() const
{
    return options::output() +
           QList{option("demo-stdin", "the perch-demo whose line of JSON comes on standard input")};
}

void ConnectionsCommand::start(const Invocation &call, Context &context)
{
    const Outcome<Format> format = formatOf(call);
    if (!format)
        return fail(format.error());
    QList<QJsonObject> rows;
    for (const core::Connection &one : context.connections())
        rows.append({{QStringLiteral("name"), one.name},
                     {QStringLiteral("base_url"), one.baseUrl.toString()},
                     {QStringLiteral("key_id"), one.keyId},
                     {QStringLiteral("id"), one.id}});
    print(context.console(), *format,
          tableOf({QStringLiteral("Name"), QStringLiteral("Address"), QStringLiteral("Key"),
                   QStringLiteral("Id")},
                  {QStringLiteral("name"), QStringLiteral("base_url"), QStringLiteral("key_id"),
                   QStringLiteral("id")},
                  rows));
    end(ExitCode::Done);
}

void AccountCommand::openAccount(const Invocation &call, Context &context,
                                 const std::function<void()> &then)
{
    const Outcome<core::Connection> connection = context.chosen();
    if (!connection)
        return fail(connection.error());
    Account::Source source = Account::Source::Service;
    if (call.isSet("offline"))
        source = Account::Source::Earlier;
    else if (call.isSet("refresh"))
        source = Account::Source::Refreshed;
    m_account = std::make_unique<Account>(context, *connection, source);
    connect(m_account.get(), &Account::failed, this, &AccountCommand::fail);
    m_account->open(then);
}

QList<QCommandLineOption> CompaniesCommand::options() const
{
    return options::output() + options::account();
}

void CompaniesCommand::start(const Invocation &call, Context &context)
{
    const Outcome<Format> format = formatOf(call);
    if (!format)
        return fail(format.error());
    openAccount(call, context, [this, &context, format = *format] {
        print(context.console(), format, table());
        end(ExitCode::Done);
    });
}

ui::ExportedTable CompaniesCommand::table()
{
    const core::Store &store = account().store();
    QList<QJsonObject> rows;
    for (const QString &uuid : store.companiesIn({account().connection().id, {}, true})) {
        const core::Company &company = *store.company(uuid);
        const core::Company *parent = store.company(company.parent);
        rows.append({{QStringLiteral("name"), company.name},
                     {QStringLiteral("type"), company.type},
                     {QStringLiteral("parent_name"), parent == nullptr ? QString() : parent->name},
                     {QStringLiteral("parent"), company.parent},
                     {QStringLiteral("country"), company.country},
                     {QStringLiteral("city"), company.city},
                     {QStringLiteral("uuid"), uuid}});
    }
    return tableOf({QStringLiteral("Name"), QStringLiteral("Type"), QStringLiteral("Below"),
                    QStringLiteral("Country"), QStringLiteral("City"), QStringLiteral("Id")},
                   {QStringLiteral("name"), QStringLiteral("type"), QStringLiteral("parent_name"),
                    QStringLiteral("country"), QStringLiteral("city"), QStringLiteral("uuid")},
                   rows);
}

QString PhonesCommand::help() const
{
    return QStringLiteral(
        "FILTER is the search of the window: words that must all fit, and conditions such as\n"
        "'status:error', 'company:huber', 'seen:>30d', 'firmware:outdated', '-has:profile'.\n"
        "A phone that is not found is no error.\n");
}

QList<QCommandLineOption> PhonesCommand::options() const
{
    return QList{option("company", "only in this company (name or uuid) and below it", "NAME")} +
           options::output() + options::account();
}

void PhonesCommand::start(const Invocation &call, Context &context)
{
    const Outcome<Format> format = formatOf(call);
    if (!format)
        return fail(format.error());
    const auto show = [this, call, &context, format = *format](const core::Scope &scope) {
        const PhoneList phones(account());
        const auto found = phones.find(call.words().join(u' '), scope, context.clock().nowMs());
        if (!found)
            return fail(found.error());
        print(context.console(), format, phones.table(*found));
        end(ExitCode::Done);
    };
    openAccount(call, context, [this, call, show] {
        const Outcome<core::Scope> scope = account().scopeOf(call.value("company"));
        if (!scope)
            return fail(scope.error());
        account().load(*scope, [show, scope = *scope] { show(scope); });
    });
}

} // namespace cli
