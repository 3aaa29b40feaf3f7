// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/earlyfonts.h"
#include "core/support/logging.h"

#include <QApplication>

#include <cstdio>
#include <memory>

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    core::installRedactingMessageHandler();

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = app::CommandLine::parse(arguments);
    if (!line) {
        std::fprintf(stderr, "perch: %s\n", qPrintable(line.error()));
        return 2;
    }
    if (line->help || line->version) {
        std::fputs(qPrintable(line->help ? app::CommandLine::usage()
                                         : QStringLiteral("Perch " PERCH_VERSION "\n")),
                   stdout);
        return 0;
    }
    if (const QString why = app::missingDisplay(); !why.isEmpty()) {
        std::fprintf(stderr, "perch: %s\n", qPrintable(why));
        return 1;
    }

    QApplication::setApplicationName(QStringLiteral("Perch"));
    QApplication::setApplicationDisplayName(QStringLiteral("Perch"));
    QApplication::setApplicationVersion(QStringLiteral(PERCH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("perch"));
    auto earlyFonts = std::make_unique<app::EarlyFonts>();
    QApplication qt(argc, argv);
    earlyFonts.reset();
    app::Application application(qt, *line, sinceStart);
    application.start();
    return QApplication::exec();
}
