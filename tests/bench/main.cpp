// SPDX-License-Identifier: GPL-3.0-or-later
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
    parser.addOption(json);
    parser.process(app);

    QList<Figure> figures;
    int failures = 0;
    for (const auto measure :
         {measureSignature, measureReading, measureFleet, measureLogs, measureImport, measureStart,
          measureStartWithDemo, measureFleetWindow}) {
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
