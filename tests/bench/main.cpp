// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/changes.h"
#include "tests/bench/fleet.h"
#include "tests/bench/fleetwindow.h"
#include "tests/bench/imports.h"
#include "tests/bench/logs.h"
#include "tests/bench/reading.h"
#include "tests/bench/signature.h"
#include "tests/bench/start.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace bench;

namespace {

constexpr std::pair<const char *, Outcome (*)()> measurements[] = {
    {"signature", measureSignature}, {"reading", measureReading},
    {"fleet", measureFleet},         {"logs", measureLogs},
    {"import", measureImport},       {"changes", measureChanges},
    {"start", measureStart},         {"start-with-demo", measureStartWithDemo},
    {"window", measureFleetWindow},
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Measures Perch, each figure beside its baseline in the same run. A missed goal is shown "
        "and does not fail the program; a measurement that cannot be taken does."));
    parser.addHelpOption();
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("Also writes the figures to FILE."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Only the measurements of this name."),
                                  QStringLiteral("NAME"));
    parser.addOption(json);
    parser.addOption(only);
    parser.process(app);

    QList<Figure> figures;
    int failures = 0;
    for (const auto &[name, measure] : measurements) {
        if (parser.isSet(only) && parser.value(only) != QLatin1String(name))
            continue;
        const Outcome outcome = measure();
        figures.append(outcome.figures);
        if (!outcome.failure.isEmpty()) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(outcome.failure));
            ++failures;
        }
    }
    printTable(figures);
    if (parser.isSet(json) && !writeJson(figures, parser.value(json))) {
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(parser.value(json)));
        ++failures;
    }
    return failures == 0 ? 0 : 1;
}
