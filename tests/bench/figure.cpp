// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace bench {

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

Outcome compare(Figure figure, int rounds, const std::function<double()> &value,
                const std::function<double()> &baseline)
{
    QList<double> values;
    QList<double> baselines;
    // The first round warms caches and connections and does not count.
    for (int round = -1; round < rounds; ++round) {
        const double first = baseline();
        const double second = value();
        if (first < 0 || second < 0)
            return {{}, figure.name + QStringLiteral(": the measurement failed")};
        if (round < 0)
            continue;
        baselines.append(first);
        values.append(second);
    }
    figure.value = median(values);
    figure.baseline = median(baselines);
    return {{figure}, {}};
}

void printTable(const QList<Figure> &figures)
{
    std::printf("%-46s %12s %12s %-5s %7s %7s %7s\n", "figure", "value", "baseline", "unit",
                "ratio", "goal", "limit");
    for (const Figure &figure : figures) {
        std::printf("%-46s %12.1f %12.1f %-5s %7.2f %7.2f %7.4g %s\n", qUtf8Printable(figure.name),
                    figure.value, figure.baseline, qUtf8Printable(figure.unit), figure.ratio(),
                    figure.goal, figure.limit, figure.met() ? "met" : "MISSED");
    }
    std::fflush(stdout);
}

bool writeJson(const QList<Figure> &figures, const QString &path)
{
    QJsonArray array;
    for (const Figure &figure : figures) {
        QJsonObject one{{QStringLiteral("name"), figure.name},
                        {QStringLiteral("value"), figure.value},
                        {QStringLiteral("unit"), figure.unit},
                        {QStringLiteral("baseline"), figure.baseline},
                        {QStringLiteral("ratio"), figure.ratio()},
                        {QStringLiteral("goal"), figure.goal},
                        {QStringLiteral("limit"), figure.limit},
                        {QStringLiteral("met"), figure.met()}};
        if (!figure.details.isEmpty())
            one[QStringLiteral("details")] = figure.details;
        array.append(one);
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(QJsonDocument(array).toJson(QJsonDocument::Indented)) > 0 && file.commit();
}

} // namespace bench
