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

void printBlocks(const QString &scene, const QJsonObject &blocks)
{
    const QJsonArray bounds = blocks.value(QStringLiteral("bounds_ms")).toArray();
    const QJsonArray cpu = blocks.value(QStringLiteral("cpu")).toArray();
    QString line = QStringLiteral("window held up by single events, %1:").arg(scene);
    for (qsizetype i = 0; i < cpu.size(); ++i) {
        const QString bound = i < bounds.size()
                                  ? QStringLiteral("<=%1 ms").arg(bounds.at(i).toInt())
                                  : QStringLiteral("more");
        line += QStringLiteral(" %1: %2,").arg(bound).arg(cpu.at(i).toInt());
    }
    line += QStringLiteral(" longest %1 ms of CPU (%2), %3 ms by the wall")
                .arg(blocks.value(QStringLiteral("longest_cpu_ms")).toDouble(), 0, 'f', 1)
                .arg(blocks.value(QStringLiteral("longest")).toString())
                .arg(blocks.value(QStringLiteral("longest_wall_ms")).toDouble(), 0, 'f', 1);
    std::printf("%s\n", qUtf8Printable(line));
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
    double longest(const char *scene) const
    {
        const QJsonObject blocks =
            m_all.value(QLatin1String(scene)).toObject().value(QLatin1String("blocks")).toObject();
        printBlocks(QLatin1String(scene), blocks);
        return blocks.value(QLatin1String("longest_cpu_ms")).toDouble(-1);
    }

private:
    const QJsonObject m_all;
};

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
    return {{figure(QStringLiteral("window, key to first screen, 1,000,000, p95"),
                    told.value("search", "first_ms"), told.value("search", "scan_ms"), 16),
             figure(QStringLiteral("window, key to the whole answer, p95"),
                    told.value("search", "whole_ms"), told.value("search", "scan_ms"), 200),
             figure(QStringLiteral("window, sorting 1,000,000, first screen"),
                    told.value("sort", "first_ms"), told.value("search", "scan_ms"), 100),
             figure(QStringLiteral("window, sorting 1,000,000, complete"),
                    told.value("sort", "whole_ms"), told.value("search", "scan_ms"), 500),
             figure(QStringLiteral("mirror of 1,000,000 until searchable"),
                    told.value("open", "ms"), readMs, 1500),
             figure(QStringLiteral("window up while that mirror opens"),
                    told.value("open", "window_ms"), told.value("open", "ms"), 1500),
             figure(QStringLiteral("PSS with 1,000,000 phones, from the mirror"),
                    told.value("open", "pss") / mebibyte, fill.value("fill", "pss") / mebibyte, 350,
                    QStringLiteral("MiB")),
             figure(QStringLiteral("longest event while 1,000,000 are read"), fill.longest("fill"),
                    readMs, frameMs),
             figure(QStringLiteral("longest event while the mirror opens"), told.longest("open"),
                    readMs, frameMs),
             figure(QStringLiteral("longest event while typing"), told.longest("search"), readMs,
                    frameMs),
             figure(QStringLiteral("longest event while sorting"), told.longest("sort"), readMs,
                    frameMs)},
            {}};
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
    return {{wall, cpu,
             figure(QStringLiteral("longest event during that refresh"), told.longest("refresh"),
                    told.value("refresh", "ms"), frameMs),
             figure(QStringLiteral("window, key to first screen, 100,000, p95"),
                    told.value("search", "first_ms"), told.value("search", "scan_ms"), 8)},
            {}};
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
