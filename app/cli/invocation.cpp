// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <QCommandLineParser>

namespace cli {

tl::expected<Invocation, QString> Invocation::parse(const QStringList &arguments,
                                                    const QList<QCommandLineOption> &options)
{
    QCommandLineParser parser;
    parser.addOptions(options);
    if (!parser.parse(QStringList{QStringLiteral("perchctl")} + arguments))
        return tl::unexpected(parser.errorText());
    Invocation call;
    for (const QCommandLineOption &one : options) {
        const QString name = one.names().constFirst();
        if (parser.isSet(name))
            call.m_values.insert(name, parser.values(name));
    }
    call.m_words = parser.positionalArguments();
    return call;
}

QString Invocation::value(const char *option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.constLast();
}

QCommandLineOption option(const char *name, const char *text, const char *value)
{
    return {QLatin1String(name), QLatin1String(text),
            value ? QString(QLatin1String(value)) : QString()};
}

namespace options {

QList<QCommandLineOption> general()
{
    return {option("settings", "keep settings, connections and journal in this folder", "DIR"),
            option("help", "print what the command does and takes")};
}

QList<QCommandLineOption> output()
{
    return {option("format", "table, json or csv", "NAME"),
            option("json", "the same as --format json")};
}

QList<QCommandLineOption> account()
{
    return {
        option("connection", "name or id of the connection; needed when there are several", "NAME"),
        option("demo-stdin", "use the perch-demo whose line of JSON comes on standard input"),
        option("secret-stdin",
               "the Access Key Secret is a line of standard input, not in the keychain"),
        option("offline", "show what was read before, without asking the service"),
        option("refresh", "read phones from the service again, however fresh they are")};
}

QList<QCommandLineOption> selection()
{
    return {option("company", "only in this company (name or uuid) and below it", "NAME"),
            option("where", "the phones that this search finds", "FILTER"),
            option("phones", "the MAC addresses in this file, whatever else stands there", "FILE")};
}

QList<QCommandLineOption> wish()
{
    return {option("to", "redirect: where to; may hold {mac} and {phone_type}", "URL"),
            option("user", "redirect: user for that address", "NAME"),
            option("password-stdin",
                   "redirect: the password for that address is a line of standard input"),
            option("profile", "register, move: name or uuid of a profile", "NAME"),
            option("name", "register: name of the phone, when it is a single one", "NAME"),
            option("file", "read the wish from this file instead, see --write", "FILE")};
}

QList<QCommandLineOption> writing()
{
    return {option("dry-run", "show what would be done, and send nothing"),
            option("yes", "do not ask")};
}

} // namespace options

} // namespace cli
