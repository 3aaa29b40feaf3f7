// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace bench {

/// One measured value beside its baseline, both from the same run. Times; smaller is better.
struct Figure
{
    QString name;
    QString unit;
    double value = 0;
    double baseline = 0;
    double goal = 0;          ///< the ratio that may not be passed
    double limit = 0;         ///< the value that may not be passed; 0 for none
    QJsonObject details = {}; ///< goes into the file only, a histogram for one

    double ratio() const { return baseline > 0 ? value / baseline : 0; }
    bool met() const { return ratio() > 0 && ratio() <= goal && (limit <= 0 || value <= limit); }
};

/// What a measurement yields: figures, or why there are none.
struct Outcome
{
    QList<Figure> figures;
    QString failure;
};

double median(QList<double> values);

/// Takes `rounds` measurements of each in turn, so that both see the same machine, and returns
/// the medians as value and baseline of a copy of `figure`. A negative measurement is a failure.
Outcome compare(Figure figure, int rounds, const std::function<double()> &value,
                const std::function<double()> &baseline);

void printTable(const QList<Figure> &figures);
/// False when the file cannot be written.
bool writeJson(const QList<Figure> &figures, const QString &path);

} // namespace bench
