// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/run.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cstdio>

using namespace torture;

namespace {

QJsonObject said(const Run &run, int rounds, quint32 seed, double seconds, const Report &report)
{
    QJsonObject counts;
    for (auto it = report.counts.cbegin(); it != report.counts.cend(); ++it)
        counts.insert(it.key(), it.value());
    return {{QStringLiteral("name"), QString::fromLatin1(run.name)},
            {QStringLiteral("what"), QString::fromLatin1(run.what)},
            {QStringLiteral("rounds"), rounds},
            {QStringLiteral("seed"), qint64(seed)},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("failure"), report.failure}};
}

void print(const QJsonObject &report)
{
    std::printf("%s: %d rounds from seed %lld, %.0f s\n",
                qUtf8Printable(report.value(QLatin1String("name")).toString()),
                report.value(QLatin1String("rounds")).toInt(),
                static_cast<long long>(report.value(QLatin1String("seed")).toInteger()),
                report.value(QLatin1String("seconds")).toDouble());
    const QJsonObject counts = report.value(QLatin1String("counts")).toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        std::printf("  %9lld  %s\n", static_cast<long long>(it.value().toInteger()),
                    qUtf8Printable(it.key()));
    const QString failure = report.value(QLatin1String("failure")).toString();
    std::printf("  %s%s\n", failure.isEmpty() ? "held" : "FAILED: ", qUtf8Printable(failure));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Does at random, many times, what must hold each time."));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *text, const char *value) {
        const QCommandLineOption made(QString::fromLatin1(name), QString::fromLatin1(text),
                                      QString::fromLatin1(value));
        parser.addOption(made);
        return made;
    };
    const auto only = option("run", "Only the run of this name.", "NAME");
    const auto rounds = option("rounds", "How many rounds, instead of each run's own.", "COUNT");
    const auto seedOption = option("seed", "The seed; a random one is chosen and told.", "SEED");
    const auto json = option("json", "Also writes the reports to FILE.", "FILE");
    parser.process(app);

    const quint32 seed = parser.isSet(seedOption) ? parser.value(seedOption).toUInt()
                                                  : QRandomGenerator::system()->bounded(1U << 30);
    QJsonArray reports;
    bool held = true;
    for (const Run &run : runs()) {
        if (parser.isSet(only) && parser.value(only) != QLatin1String(run.name))
            continue;
        const int count = parser.isSet(rounds) ? parser.value(rounds).toInt() : run.rounds;
        QElapsedTimer timer;
        timer.start();
        const Report report = run.run(count, seed);
        reports.append(said(run, count, seed, double(timer.elapsed()) / 1000, report));
        print(reports.last().toObject());
        held = held && report.failure.isEmpty();
    }
    if (reports.isEmpty()) {
        std::fprintf(stderr, "there is no run of that name\n");
        return 2;
    }
    QFile file(parser.value(json));
    if (parser.isSet(json) &&
        (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(reports).toJson()) < 0)) {
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(file.fileName()));
        return 2;
    }
    return held ? 0 : 1;
}
