// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dispatcher.h"
#include "app/cli/interrupts.h"
#include "core/support/logging.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

int main(int argc, char **argv)
{
    core::installRedactingMessageHandler();
    QCoreApplication qt(argc, argv);
    // The same folders as the window's.
    QCoreApplication::setApplicationName(QStringLiteral("Perch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PERCH_VERSION));
    // Scripts read it: one language, whatever the person's is. The catalogue has the plurals.
    QLocale::setDefault(QLocale(QLocale::English));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/perch_en.qm")))
        QCoreApplication::installTranslator(&plurals);

    cli::Interrupts interrupts;
    cli::Dispatcher dispatcher(QCoreApplication::arguments().mid(1));
    QObject::connect(&interrupts, &cli::Interrupts::interrupted, &dispatcher,
                     &cli::Dispatcher::interrupt);
    QObject::connect(
        &dispatcher, &cli::Dispatcher::ended, &qt,
        [](cli::ExitCode code) { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&dispatcher, &cli::Dispatcher::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
