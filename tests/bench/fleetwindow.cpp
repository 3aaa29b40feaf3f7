// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fleetwindow.h"

#include "tests/bench/demoprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

namespace bench {

namespace {

constexpr int many = 1'000'000;
constexpr int few = 100'000;
constexpr int changed = 10'000;
constexpr int patienceMs = 1'200'000;
constexpr double frameMs = 16;

QJsonObject run(const QString &folder, int phones, const QByteArray &introduction,
                const QStringList &scenes)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(PERCH_BENCH_WINDOW),
                  QStringList{folder, QString::number(phones)} + scenes);
    process.write(introduction);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QString failureIn(const QJsonObject &told, const QStringList &scenes)
{
    for (const QString &scene : scenes) {
        const QJsonObject one = told.value(scene).toObject();
        if (one.isEmpty() || one.contains(QStringLiteral("failure")))
            return QStringLiteral("%1: %2").arg(
                scene, one.value(QStringLiteral("failure")).toString(QStringLiteral("not run")));
    }
    return {};
}

void printCounts(const QString &what, const QJsonObject &blocks, const char *counts)
{
    const QJsonArray bounds = blocks.value(QStringLiteral("bounds_ms")).toArray();
    const QJsonArray all = blocks.value(QLatin1String(counts)).toArray();
    QString line = what + u':';
    for (qsizetype i = 0; i < all.size(); ++i) {
        line += i < bounds.size() ? QStringLiteral(" <=%1 ms").arg(bounds.at(i).toInt())
                                  : QStringLiteral(" more");
        line += QStringLiteral(": %1,").arg(all.at(i).toInt());
    }
    line.chop(1);
    std::printf("%s\n", qUtf8Printable(line));
}

Figure figure(const QString &name, double value, double baseline, double limit,
              const QString &unit = QStringLiteral("ms"))
{
    Figure made;
    made.name = name;
    made.unit = unit;
    made.value = value;
    made.baseline = baseline;
    made.goal = 1e9; // the limit is what counts
    made.limit = limit;
    return made;
}

class Told
{
public:
    explicit Told(const QJsonObject &all)
        : m_all(all)
    {}
    double value(const char *scene, const char *name) const
    {
        return m_all.value(QLatin1String(scene)).toObject().value(QLatin1String(name)).toDouble(-1);
    }
    /// Both limits of what a person may feel: CPU of one event beside the whole scene, and beats
    /// that came late beside those of the same window at rest.
    QList<Figure> held(const char *scene, const QString &during, double wholeMs) const
    {
        const QJsonObject blocks =
            m_all.value(QLatin1String(scene)).toObject().value(QLatin1String("blocks")).toObject();
        const auto longest = [&](const char *name) {
            return blocks.value(QLatin1String(name)).toDouble(-1);
        };
        printCounts(QStringLiteral("CPU of single events, ") + during, blocks, "events_cpu");
        printCounts(QStringLiteral("beats of 1 ms that were late, ") + during, blocks, "heartbeat");
        std::printf("longest: %.1f ms of CPU (%s), %.1f ms by the wall\n",
                    longest("longest_cpu_ms"),
                    qUtf8Printable(blocks.value(QLatin1String("longest")).toString()),
                    longest("longest_wall_ms"));
        Figure event = figure(QStringLiteral("longest event, ") + during, longest("longest_cpu_ms"),
                              wholeMs, frameMs);
        Figure beat = figure(QStringLiteral("latest beat, ") + during, longest("longest_beat_ms"),
                             value(scene, "idle_beat_ms"), frameMs);
        event.details = beat.details = blocks;
        return {event, beat};
    }

private:
    const QJsonObject m_all;
};

QStringList demoArguments(int phones)
{
    return {QStringLiteral("--phones"), QString::number(phones), QStringLiteral("--companies"),
            QStringLiteral("1000")};
}

Outcome measureMany()
{
    const QTemporaryDir folder;
    QByteArray introduction;
    QJsonObject filled;
    {
        const DemoProcess service(demoArguments(many));
        if (!service.isRunning())
            return {{}, QStringLiteral("perch-demo did not start with 1,000,000 phones")};
        introduction = service.introduction();
        filled = run(folder.path(), many, introduction, {QStringLiteral("fill")});
    }
    if (const QString failure = failureIn(filled, {QStringLiteral("fill")}); !failure.isEmpty())
        return {{}, failure};
    const QStringList scenes{QStringLiteral("open"), QStringLiteral("search"),
                             QStringLiteral("sort")};
    const QJsonObject opened = run(folder.path(), many, introduction, scenes);
    if (const QString failure = failureIn(opened, scenes); !failure.isEmpty())
        return {{}, failure};
    const Told fill(filled);
    const Told told(opened);
    const double readMs = fill.value("fill", "ms");
    constexpr double mebibyte = 1024.0 * 1024;
    const double filterMs = told.value("search", "proxy_ms");
    const double sortMs = told.value("sort", "proxy_ms");
    Outcome outcome;
    outcome.figures = {figure(QStringLiteral("window, key to first screen, 1,000,000, p95"),
                              told.value("search", "first_ms"), filterMs, 16),
                       figure(QStringLiteral("window, key to the whole answer, p95"),
                              told.value("search", "whole_ms"), filterMs, 200),
                       figure(QStringLiteral("window, sorting 1,000,000, first screen"),
                              told.value("sort", "first_ms"), sortMs, 100),
                       figure(QStringLiteral("window, sorting 1,000,000, complete"),
                              told.value("sort", "whole_ms"), sortMs, 500),
                       figure(QStringLiteral("mirror of 1,000,000 until searchable"),
                              told.value("open", "ms"), readMs, 1500),
                       figure(QStringLiteral("window up while that mirror opens"),
                              told.value("open", "window_ms"), told.value("open", "ms"), 1500),
                       figure(QStringLiteral("PSS with 1,000,000 phones, from the mirror"),
                              told.value("open", "pss") / mebibyte,
                              fill.value("fill", "pss") / mebibyte, 350, QStringLiteral("MiB"))};
    outcome.figures += fill.held("fill", QStringLiteral("1,000,000 are read"), readMs);
    outcome.figures += told.held("open", QStringLiteral("the mirror opens"), readMs);
    outcome.figures += told.held("search", QStringLiteral("typing"), readMs);
    outcome.figures += told.held("sort", QStringLiteral("sorting"), readMs);
    return outcome;
}

Outcome measureRefresh()
{
    const QTemporaryDir folder;
    const DemoProcess service(demoArguments(few));
    if (!service.isRunning())
        return {{}, QStringLiteral("perch-demo did not start with 100,000 phones")};
    const QStringList scenes{QStringLiteral("fill"), QStringLiteral("refresh"),
                             QStringLiteral("search")};
    const QJsonObject all = run(folder.path(), few, service.introduction(), scenes);
    if (const QString failure = failureIn(all, scenes); !failure.isEmpty())
        return {{}, failure};
    if (all.value(QStringLiteral("refresh")).toObject().value(QStringLiteral("wrote")).toBool())
        return {{}, QStringLiteral("an unchanged refresh wrote to the mirror")};
    const Told told(all);
    Figure wall = figure(QStringLiteral("refresh of 100,000 unchanged phones"),
                         told.value("refresh", "ms"), told.value("refresh", "bare_ms"), 0);
    Figure cpu = figure(QStringLiteral("the same in CPU"), told.value("refresh", "cpu_ms"),
                        told.value("refresh", "bare_cpu_ms"), 0);
    wall.goal = cpu.goal = 1.3;
    Outcome outcome;
    outcome.figures = {wall, cpu,
                       figure(QStringLiteral("window, key to first screen, 100,000, p95"),
                              told.value("search", "first_ms"), told.value("search", "proxy_ms"),
                              8)};
    outcome.figures +=
        told.held("refresh", QStringLiteral("that refresh"), told.value("refresh", "ms"));
    return outcome;
}

Outcome measurePreview()
{
    const QTemporaryDir folder;
    const DemoProcess service(demoArguments(changed));
    if (!service.isRunning())
        return {{}, QStringLiteral("perch-demo did not start with 10,000 phones")};
    const QStringList scenes{QStringLiteral("fill"), QStringLiteral("preview")};
    const QJsonObject all = run(folder.path(), changed, service.introduction(), scenes);
    if (const QString failure = failureIn(all, scenes); !failure.isEmpty())
        return {{}, failure};
    const Told told(all);
    return {{figure(QStringLiteral("preview of 10,000 phones on screen"),
                    told.value("preview", "ms"), told.value("preview", "plain_ms"), 1000)},
            {}};
}

} // namespace

Outcome measureFleetWindow()
{
    Outcome all;
    for (const auto measure : {measurePreview, measureRefresh, measureMany}) {
        const Outcome part = measure();
        all.figures += part.figures;
        if (all.failure.isEmpty())
            all.failure = part.failure;
    }
    return all;
}

} // namespace bench
