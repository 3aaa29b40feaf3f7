// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/proxied.h"

#include "ui/models/phonesmodel.h"

#include <QElapsedTimer>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace bench {

double proxyFilterMs(QAbstractItemModel &rows, const QStringList &words)
{
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterKeyColumn(-1);
    proxy.setSourceModel(&rows);
    proxy.rowCount(); // maps all rows once
    QList<double> times;
    for (const QString &word : words.first(std::min(words.size(), qsizetype(3)))) {
        QElapsedTimer timer;
        timer.start();
        proxy.setFilterFixedString(word);
        proxy.rowCount();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? -1 : times[times.size() / 2];
}

double proxySortMs(QAbstractItemModel &rows)
{
    QSortFilterProxyModel proxy;
    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&rows);
    proxy.rowCount();
    QElapsedTimer timer;
    timer.start();
    proxy.sort(ui::PhonesModel::Name, Qt::DescendingOrder);
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace bench
