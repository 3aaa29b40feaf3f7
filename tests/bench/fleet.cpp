// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fleet.h"

#include "core/fleet/fleetfilter.h"
#include "tests/bench/fleetrows.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace bench {

using namespace core;

namespace {

constexpr int few = 100'000;
constexpr int many = 1'000'000;
constexpr FleetSort byName{FleetColumn::Name, false};

/// What a person types, key by key: words of every column, often and rarely found.
QStringList keys()
{
    QStringList all;
    for (const char *text : {"empfang 12", "arbeitsplatz", "00:04:13:2a:1", "d735", "hotel",
                             "10.1.69", "pbx17.ex", "no such phone", "10.200.3"}) {
        const QString whole = QString::fromUtf8(text);
        for (int length = 1; length <= whole.size(); ++length)
            all.append(whole.left(length));
    }
    return all;
}

double p95(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? -1 : values[(values.size() * 95 + 99) / 100 - 1];
}

/// Milliseconds from `start` to the first answer and to the complete one.
struct Wait
{
    double first = -1;
    double complete = -1;
};

template <typename F>
Wait waitFor(FleetFilter &filter, F start)
{
    Wait wait;
    QEventLoop loop;
    QElapsedTimer timer;
    const auto now = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
    QObject::connect(&filter, &FleetFilter::firstRows, &loop, [&] {
        if (wait.first < 0)
            wait.first = now();
    });
    QObject::connect(&filter, &FleetFilter::rowsReady, &loop, [&] {
        wait.complete = now();
        wait.first = wait.first < 0 ? wait.complete : wait.first;
        loop.quit();
    });
    timer.start();
    start();
    loop.exec();
    return wait;
}

template <typename F>
double timed(F work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Figure figure(const QString &name, double value, double baseline, double limit,
              const QString &unit = QStringLiteral("ms"))
{
    Figure made;
    made.name = name;
    made.unit = unit;
    made.value = value;
    made.baseline = baseline;
    made.goal = 1;
    made.limit = limit;
    return made;
}

/// One text a row, scanned row by row: what is left when one only leaves out the proxy.
double plainScan(const std::vector<QByteArray> &texts, const QByteArray &key)
{
    std::vector<quint32> found;
    return timed([&] {
        for (std::size_t row = 0; row < texts.size(); ++row) {
            if (texts[row].contains(key))
                found.push_back(quint32(row));
        }
    });
}

double proxyKey(QSortFilterProxyModel &proxy, const QString &key)
{
    // Only who asks for rows makes it filter.
    return timed([&] {
        proxy.setFilterFixedString(key);
        proxy.rowCount();
    });
}

void prepare(QSortFilterProxyModel &proxy, PlainTable &table)
{
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&table);
}

/// First screens and whole answers of all keys.
std::pair<QList<double>, QList<double>> typeAll(FleetFilter &filter)
{
    QList<double> first;
    QList<double> complete;
    for (const QString &key : keys()) {
        const Wait wait = waitFor(filter, [&] {
            if (const auto query = FleetQuery::parse(key))
                filter.setQuery(*query);
            else
                filter.setQuery({});
        });
        first.append(wait.first);
        complete.append(wait.complete);
    }
    return {first, complete};
}

QList<Figure> measureFew()
{
    FleetIndex index;
    index.put(inventPhones(index, few));
    SystemClock clock;
    FleetFilter filter(clock);
    waitFor(filter, [&] { filter.setFleet(index.snapshot()); });
    const auto [first, complete] = typeAll(filter);
    PlainTable table(index.snapshot());
    QSortFilterProxyModel proxy;
    prepare(proxy, table);
    QList<double> baseline;
    const QStringList typed = keys();
    for (int i = 0; i < typed.size(); i += 4)
        baseline.append(proxyKey(proxy, typed[i]));
    proxy.setFilterFixedString({});
    const double proxySort = timed([&] { proxy.sort(0); });
    filter.setQuery({});
    const Wait sorted = waitFor(filter, [&] { filter.setSort({FleetColumn::Company, false}); });
    return {figure(QStringLiteral("key to first screen, 100,000 phones, p95"), p95(first),
                   p95(baseline), 8),
            figure(QStringLiteral("key to the whole answer, 100,000, p95"), p95(complete),
                   p95(baseline), 16),
            figure(QStringLiteral("sorting 100,000 phones"), sorted.complete, proxySort, 80)};
}

/// The slowest column's first and complete answer.
Wait sortAll(FleetFilter &filter)
{
    Wait worst{0, 0};
    for (int column = int(FleetColumn::Status); column <= int(FleetColumn::RemoteManaged);
         ++column) {
        for (const bool descending : {false, true}) {
            const Wait wait = waitFor(filter, [&] {
                filter.setSort({FleetColumn(column), descending});
            });
            worst.first = std::max(worst.first, wait.first);
            worst.complete = std::max(worst.complete, wait.complete);
        }
    }
    waitFor(filter, [&] { filter.setSort(byName); });
    return worst;
}

QList<Figure> measureChanges(FleetIndex &index, FleetFilter &filter,
                             const std::vector<FleetPhone> &all, double proxySort)
{
    // A copy: giving a million names back to the allocator would be measured as well.
    std::vector<FleetPhone> phones(all.begin(), all.begin() + 1000);
    for (FleetPhone &phone : phones)
        phone.name += " new";
    FleetChanges changes;
    const double put = timed([&] { changes = index.put(phones); });
    const Wait merged = waitFor(filter, [&] { filter.applyChanges(index.snapshot(), changes); });
    const double equal = timed([&] { index.put(phones); });
    return {figure(QStringLiteral("1,000 changed phones into 1,000,000"), put, proxySort, 5),
            figure(QStringLiteral("the same 1,000 phones unchanged"), equal, put, 5),
            figure(QStringLiteral("1,000 changes into the sorted table"), merged.complete,
                   proxySort, 50)};
}

QList<Figure> measureMany()
{
    FleetIndex index;
    const std::vector<FleetPhone> phones = inventPhones(index, many);
    const double load = timed([&] { index.put(phones); });
    SystemClock clock;
    FleetFilter filter(clock);
    const Wait opened = waitFor(filter, [&] { filter.setFleet(index.snapshot()); });
    const auto [first, complete] = typeAll(filter);
    filter.setQuery({});
    const Wait sorts = sortAll(filter);

    std::vector<QByteArray> texts(many);
    double proxyOnce = 0;
    double proxySort = 0;
    double pack = 0;
    qint64 tableBytes = 0;
    {
        PlainTable table(index.snapshot());
        pack = timed([&] {
            for (int row = 0; row < many; ++row)
                texts[std::size_t(row)] = table.rowText(row);
        });
        QSortFilterProxyModel proxy;
        prepare(proxy, table);
        proxyOnce = proxyKey(proxy, QStringLiteral("empfang 1"));
        // Another one: taking the filter off again would take this one minutes.
        QSortFilterProxyModel sorted;
        prepare(sorted, table);
        proxySort = timed([&] {
            sorted.sort(0);
            sorted.rowCount();
        });
    }
    QList<double> scans;
    const QStringList typed = keys();
    for (int i = 0; i < typed.size(); i += 4)
        scans.append(plainScan(texts, typed[i].toUtf8()));
    for (const QByteArray &text : texts)
        tableBytes += text.capacity() + qint64(sizeof(QByteArray)) + 24;
    QList<Figure> figures{
        figure(QStringLiteral("key to first screen, 1,000,000 phones, p95"), p95(first), p95(scans),
               10),
        figure(QStringLiteral("the same against QSortFilterProxyModel"), p95(first), proxyOnce, 10),
        figure(QStringLiteral("key to the whole answer, 1,000,000, p95"), p95(complete), proxyOnce,
               50),
        figure(QStringLiteral("sorting 1,000,000, worst column, first screen"), sorts.first,
               proxySort, 80),
        figure(QStringLiteral("sorting 1,000,000, worst column, complete"), sorts.complete,
               proxySort, 400),
        figure(QStringLiteral("packing 1,000,000 phones"), load, pack, 1000),
        figure(QStringLiteral("from the index to the first screen"), opened.first, proxySort, 100),
        figure(QStringLiteral("index, bytes a phone"), double(index.bytes()) / many,
               double(tableBytes) / many, 250, QStringLiteral("B"))};
    figures += measureChanges(index, filter, phones, proxySort);
    return figures;
}

} // namespace

Outcome measureFleet()
{
    return {measureFew() + measureMany(), {}};
}

} // namespace bench
