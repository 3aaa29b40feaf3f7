// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start.h"

#include "tests/bench/demoprocess.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace bench {

namespace {

constexpr int rounds = 15;
constexpr int patienceMs = 60000;

/// Milliseconds from starting a program until it prints a line, or -1.
double untilFirstLine(const QString &program, const QStringList &arguments,
                      const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    while (!process.canReadLine() && process.waitForReadyRead(patienceMs)) {
    }
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    const bool printed = process.canReadLine();
    if (!printed)
        process.kill();
    const bool ended = process.waitForFinished(patienceMs);
    return printed && ended && process.exitCode() == 0 ? elapsed : -1;
}

/// A folder of its own for each start: nobody's settings are read or written.
double startPerch(const QString &demo, const QByteArray &input = {})
{
    const QTemporaryDir settings;
    return untilFirstLine(
        QStringLiteral(PERCH_APP),
        {demo, QStringLiteral("--measure-start"), QStringLiteral("--settings"), settings.path()},
        input);
}

Outcome compareStart(const QString &name, const std::function<double()> &start)
{
    Figure figure;
    figure.name = name;
    figure.unit = QStringLiteral("ms");
    figure.goal = 3;
    return compare(figure, rounds, start,
                   [] { return untilFirstLine(QStringLiteral(PERCH_EMPTY_WINDOW), {}); });
}

} // namespace

Outcome measureStart()
{
    const DemoProcess service({});
    if (!service.isRunning())
        return {{}, QStringLiteral("perch-demo did not start")};
    return compareStart(QStringLiteral("start until the first rows are painted"), [&service] {
        return startPerch(QStringLiteral("--demo-stdin"), service.introduction());
    });
}

Outcome measureStartWithDemo()
{
    return compareStart(QStringLiteral("the same, making the demo service too"),
                        [] { return startPerch(QStringLiteral("--demo")); });
}

} // namespace bench
