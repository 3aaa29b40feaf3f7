// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/commandline.h"

#include <functional>

namespace demo {

namespace {

template <typename T>
bool readNumber(const QString &text, T &to, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (ok && value >= least && value <= most)
        to = T(value);
    return ok && value >= least && value <= most;
}

bool readRate(const QString &text, double &to)
{
    bool ok = false;
    to = text.toDouble(&ok);
    return ok && to >= 0;
}

/// Takes the value of an option with one; false when the value is wrong, nullopt when there is
/// no such option.
std::optional<bool> takeValue(CommandLine &line, const QString &name, const QString &value)
{
    Options &options = line.options;
    if (name == QLatin1String("--port"))
        return readNumber(value, options.port, 0, 65535);
    if (name == QLatin1String("--companies"))
        return readNumber(value, options.companies, 1, 100000);
    if (name == QLatin1String("--phones"))
        return readNumber(value, options.phones, 0, 2000000);
    if (name == QLatin1String("--seed"))
        return readNumber(value, options.seed, 0, 0xffffffffll);
    if (name == QLatin1String("--contact-interval"))
        return readNumber(value, options.contactIntervalMs, 0, 3600000);
    if (name == QLatin1String("--rate"))
        return readRate(value, options.ratePerSecond);
    return std::nullopt;
}

bool takeFlag(CommandLine &line, const QString &name)
{
    if (name == QLatin1String("--print-key"))
        line.printKey = true;
    else if (name == QLatin1String("--no-retry-after"))
        line.options.retryAfter = false;
    else if (name == QLatin1String("--require-version"))
        line.options.requireVersion = true;
    else if (name == QLatin1String("--server-authorization"))
        line.options.serverAuthorization = Options::ServerAuthorization::Right;
    else if (name == QLatin1String("--help"))
        line.help = true;
    else
        return false;
    return true;
}

} // namespace

tl::expected<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &name = arguments.at(i);
        if (takeFlag(line, name))
            continue;
        const QString value = arguments.value(i + 1);
        const bool missing = i + 1 >= arguments.size();
        if (name == QLatin1String("--fault")) {
            if (missing)
                return tl::unexpected(QStringLiteral("--fault needs a name"));
            if (const auto applied = line.options.faults.apply(value); !applied)
                return tl::unexpected(applied.error());
            ++i;
            continue;
        }
        const std::optional<bool> taken = takeValue(line, name, value);
        if (!taken)
            return tl::unexpected(QStringLiteral("there is no option %1").arg(name));
        if (missing)
            return tl::unexpected(QStringLiteral("%1 needs a value").arg(name));
        if (!*taken)
            return tl::unexpected(QStringLiteral("%1 is no value for %2").arg(value, name));
        ++i;
    }
    return line;
}

QString CommandLine::usage()
{
    return QStringLiteral(
               "usage: perch-demo [options]\n"
               "Simulates a SRAPS account on 127.0.0.1 until it is terminated. The first line of\n"
               "the output is a JSON object with base_url and id.\n\n"
               "  --port N              listen there, 0 for any free port\n"
               "  --companies N         companies of the reseller's tree\n"
               "  --phones N            phones in it\n"
               "  --seed N              the same number gives the same data\n"
               "  --print-key           print the secrets too, and one key a role\n"
               "  --rate N              requests a second and key, then 429\n"
               "  --no-retry-after      429 and 503 do not say how long to wait\n"
               "  --require-version     406 unless Accept names version=v1\n"
               "  --server-authorization  sign the answers\n"
               "  --contact-interval N  milliseconds between two phones that call in, 0: none\n"
               "  --fault NAME[=VALUE]  do something wrong; may be repeated:\n      ") +
           Faults::help().join(QStringLiteral("\n      ")) + u'\n';
}

} // namespace demo
