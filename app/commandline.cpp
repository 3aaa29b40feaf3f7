// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace app {

namespace {

void declare(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *text, const char *value = nullptr) {
        parser.addOption({QLatin1String(name), QLatin1String(text),
                          value ? QString(QLatin1String(value)) : QString()});
    };
    add("demo", "show the built-in demo service");
    add("demo-stdin", "show the perch-demo whose line of JSON comes on standard input");
    add("demo-phones", "phones in the demo", "N");
    add("demo-companies", "companies in the demo", "N");
    add("demo-key", "key to use: administrator, provisioner, operator, viewer, none", "NAME");
    add("fault", "let the demo service do something wrong; may be repeated", "NAME[=VALUE]");
    add("light", "light colours");
    add("dark", "dark colours");
    add("lang", "language, such as de", "CODE");
    add("size", "size of the window", "WxH");
    add("select", "select the company or phone with this text", "TEXT");
    add("tab", "overview, phones, profiles, logs or changes", "NAME");
    add("search", "put this into the search line", "TEXT");
    add("screenshot", "write a picture of the window and end", "FILE");
    add("measure-start", "print the milliseconds to the first painted rows and end");
    add("settings", "keep settings and connections in this folder", "DIR");
    add("version", "print the version");
    add("help", "print this text");
}

tl::expected<int, QString> number(const QCommandLineParser &parser, const QString &name, int least,
                                  int most)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < least || value > most)
        return tl::unexpected(QStringLiteral("--%1 takes a number from %2 to %3, not %4")
                                  .arg(name)
                                  .arg(least)
                                  .arg(most)
                                  .arg(parser.value(name)));
    return value;
}

tl::expected<void, QString> takeDemo(const QCommandLineParser &parser, CommandLine &line)
{
    line.demoFromInput = parser.isSet(QStringLiteral("demo-stdin"));
    line.demo = line.demoFromInput || parser.isSet(QStringLiteral("demo"));
    const auto take = [&](const QString &name, int least, int most,
                          int &to) -> tl::expected<void, QString> {
        if (!parser.isSet(name))
            return {};
        line.demo = true;
        return number(parser, name, least, most).map([&to](int value) { to = value; });
    };
    auto taken = take(QStringLiteral("demo-phones"), 0, 2'000'000, line.demoOptions.phones);
    if (taken)
        taken = take(QStringLiteral("demo-companies"), 1, 100'000, line.demoOptions.companies);
    if (!taken)
        return taken;
    if (parser.isSet(QStringLiteral("demo-key"))) {
        line.demo = true;
        line.demoKey = parser.value(QStringLiteral("demo-key"));
    }
    for (const QString &fault : parser.values(QStringLiteral("fault"))) {
        line.demo = true;
        if (auto applied = line.demoOptions.faults.apply(fault); !applied)
            return applied;
    }
    return {};
}

tl::expected<void, QString> takeWindow(const QCommandLineParser &parser, CommandLine &line)
{
    if (parser.isSet(QStringLiteral("light")))
        line.theme = QStringLiteral("light");
    if (parser.isSet(QStringLiteral("dark")))
        line.theme = QStringLiteral("dark");
    line.language = parser.value(QStringLiteral("lang"));
    line.select = parser.value(QStringLiteral("select"));
    line.search = parser.value(QStringLiteral("search"));
    line.screenshot = parser.value(QStringLiteral("screenshot"));
    line.settings = parser.value(QStringLiteral("settings"));
    line.measureStart = parser.isSet(QStringLiteral("measure-start"));
    line.tab = parser.value(QStringLiteral("tab"));
    const QStringList tabs{QString(),
                           QStringLiteral("overview"),
                           QStringLiteral("phones"),
                           QStringLiteral("profiles"),
                           QStringLiteral("logs"),
                           QStringLiteral("changes")};
    if (!tabs.contains(line.tab))
        return tl::unexpected(
            QStringLiteral("--tab is overview, phones, profiles, logs or changes, not %1")
                .arg(line.tab));
    if (!parser.isSet(QStringLiteral("size")))
        return {};
    static const QRegularExpression shape(QStringLiteral("^([1-9]\\d{2,4})x([1-9]\\d{2,4})$"));
    const auto match = shape.match(parser.value(QStringLiteral("size")));
    if (!match.hasMatch())
        return tl::unexpected(QStringLiteral("--size is WIDTHxHEIGHT, like 1400x900"));
    line.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    return {};
}

} // namespace

tl::expected<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    CommandLine line;
    if (!parser.parse(QStringList{QStringLiteral("perch")} + arguments))
        return tl::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(
            QStringLiteral("%1 is no option").arg(parser.positionalArguments().constFirst()));
    line.help = parser.isSet(QStringLiteral("help"));
    line.version = parser.isSet(QStringLiteral("version"));
    if (const auto taken = takeDemo(parser, line); !taken)
        return tl::unexpected(taken.error());
    if (const auto taken = takeWindow(parser, line); !taken)
        return tl::unexpected(taken.error());
    return line;
}

QString CommandLine::usage()
{
    QCommandLineParser parser;
    declare(parser);
    QString text = QStringLiteral("usage: perch [options]\n"
                                  "A console for phones that are provisioned through Snom "
                                  "SRAPS.\n\n");
    for (const char *name :
         {"demo", "demo-stdin", "demo-phones N", "demo-companies N", "demo-key NAME",
          "fault NAME[=VALUE]", "light", "dark", "lang CODE", "size WxH", "select TEXT", "tab NAME",
          "search TEXT", "screenshot FILE", "measure-start", "settings DIR", "version", "help"})
        text += QStringLiteral("  --%1\n").arg(QLatin1String(name));
    text += QStringLiteral("\nFaults of the demo service:\n      ") +
            demo::Faults::help().join(QStringLiteral("\n      ")) + u'\n';
    return text;
}

QString missingDisplay()
{
#if defined(Q_OS_LINUX) || defined(Q_OS_FREEBSD)
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    const bool windows =
        platform.isEmpty() || platform.startsWith("xcb") || platform.startsWith("wayland");
    if (!windows)
        return {};
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return QStringLiteral("there is no display to open a window on (neither DISPLAY nor "
                              "WAYLAND_DISPLAY is set)");
#endif
    return {};
}

} // namespace app
