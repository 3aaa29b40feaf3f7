// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace bench {

namespace {

constexpr int rounds = 9;
constexpr int patienceMs = 60000;

/// Milliseconds from starting a program until it prints a line, or -1.
double untilFirstLine(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!process.canReadLine() && process.waitForReadyRead(patienceMs)) {
    }
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    const bool printed = process.canReadLine();
    if (!printed)
        process.kill();
    const bool ended = process.waitForFinished(patienceMs);
    return printed && ended && process.exitCode() == 0 ? elapsed : -1;
}

} // namespace

Outcome measureStart()
{
    Figure figure;
    figure.name = QStringLiteral("start until the first rows are painted");
    figure.unit = QStringLiteral("ms");
    figure.goal = 3;
    // A folder of its own for each start: nobody's settings are read or written.
    return compare(
        figure, rounds,
        [] {
            const QTemporaryDir settings;
            return untilFirstLine(QStringLiteral(PERCH_APP),
                                  {QStringLiteral("--demo"), QStringLiteral("--measure-start"),
                                   QStringLiteral("--settings"), settings.path()});
        },
        [] { return untilFirstLine(QStringLiteral(PERCH_EMPTY_WINDOW), {}); });
}

} // namespace bench
