// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/logs.h"

#include "core/logs/logfilter.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QRandomGenerator>

#include <algorithm>

namespace bench {

using namespace core;

namespace {

constexpr int few = 10'000;
constexpr int many = 1'000'000;
constexpr int arrival = 1000;
constexpr qint64 startMs = 1'770'000'000'000;

/// Lines as a service tells them: 50,000 phones of 200 companies, paths with the phone's address.
class Inventor
{
public:
    QList<LogEntry> page(int count)
    {
        static constexpr struct
        {
            const char *event;
            const char *message;
            const char *level;
            int http;
        } kinds[] = {{"config_served", "Configuration sent to the phone.", "info", 200},
                     {"redirect_served", "Setting server sent to the phone.", "info", 200},
                     {"unknown_mac", "A phone asked that is not registered.", "warning", 404},
                     {"autoprovisioning_disabled", "Autoprovisioning is disabled for this phone.",
                      "warning", 403},
                     {"firmware_offered", "A newer firmware was offered.", "info", 200}};
        QList<LogEntry> lines;
        lines.reserve(count);
        for (int i = 0; i < count; ++i) {
            const auto &kind =
                kinds[m_random.bounded(10) < 8 ? m_random.bounded(2) : m_random.bounded(5)];
            const auto phone = quint64(m_random.bounded(50'000));
            LogEntry line;
            line.uuid = QStringLiteral("%1-d9cb-469f-a165-70867728950e")
                            .arg(++m_number, 8, 16, QLatin1Char('0'));
            line.timestampMs = startMs + m_number * 250LL;
            line.mac = MacAddress(0x000413A00000ULL + phone);
            line.level = QString::fromLatin1(kind.level);
            line.event = QString::fromLatin1(kind.event);
            line.message = QString::fromLatin1(kind.message);
            line.ip =
                QStringLiteral("10.%1.%2.%3").arg(phone % 40).arg(phone / 250).arg(phone % 250);
            line.userAgent =
                QStringLiteral("Mozilla/4.0 (compatible; snomD735-SIP 10.1.%1.15)").arg(phone % 30);
            line.firmware = QStringLiteral("10.1.%1.15").arg(phone % 30);
            line.path = QStringLiteral("/snomD735-%1.htm").arg(line.mac.wire().toUpper());
            line.httpStatus = kind.http;
            lines.prepend(line);
        }
        return lines;
    }

    QString company() { return QStringLiteral("company-%1").arg(m_random.bounded(200)); }

private:
    QRandomGenerator m_random{5};
    int m_number = 0;
};

double p95(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? -1 : values[(values.size() * 95 + 99) / 100 - 1];
}

template <typename F>
double timed(F work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds from `start` to the first answer.
template <typename F>
double waitFor(LogFilter &filter, F start, bool complete)
{
    QEventLoop loop;
    QElapsedTimer timer;
    double first = -1;
    const auto tell = [&] {
        if (first < 0)
            first = double(timer.nsecsElapsed()) / 1e6;
    };
    if (!complete)
        QObject::connect(&filter, &LogFilter::firstRows, &loop, tell);
    QObject::connect(&filter, &LogFilter::rowsReady, &loop, [&] {
        tell();
        loop.quit();
    });
    timer.start();
    start();
    loop.exec();
    return first;
}

/// A book with so many lines and a filter that shows them, as a window holds both.
struct Place
{
    explicit Place(int lines)
        : filter(clock)
    {
        for (int rest = lines; rest > 0; rest -= arrival)
            book.add(inventor.company(), inventor.page(std::min(rest, arrival)));
        opened = waitFor(
            filter, [&] { filter.setLog(book.snapshot()); }, true);
    }

    SystemClock clock;
    Inventor inventor;
    LogBook book;
    LogFilter filter;
    double opened = 0;
};

/// Medians of taking 1,000 lines on the window's thread, and until they are in the answer.
std::pair<double, double> arrive(Place &place)
{
    QList<double> taken;
    QList<double> answered;
    for (int round = 0; round < 15; ++round) {
        const QString company = place.inventor.company();
        const QList<LogEntry> lines = place.inventor.page(arrival);
        LogChanges changes;
        taken.append(timed([&] {
            changes = place.book.add(company, lines).changes;
            (void)place.book.snapshot();
        }));
        answered.append(waitFor(
            place.filter, [&] { place.filter.applyChanges(place.book.snapshot(), changes); },
            true));
    }
    return {median(taken), median(answered)};
}

QStringList keys()
{
    QStringList all;
    for (const char *text : {"registered", "00:04:13:a0:1", "http:404", "10.1.69", "is:refused",
                             "level:warn", "no such line", "event:firm", "snomd735-000413a0c0"}) {
        const QString whole = QString::fromUtf8(text);
        for (int length = 1; length <= whole.size(); ++length)
            all.append(whole.left(length));
    }
    return all;
}

QList<double> typeAll(LogFilter &filter, bool complete)
{
    QList<double> waits;
    for (const QString &key : keys()) {
        const auto query = FleetQuery::parse(key, FleetQuery::Language::Logs);
        waits.append(waitFor(
            filter, [&] { filter.setQuery(query ? *query : FleetQuery()); }, complete));
    }
    waitFor(
        filter, [&] { filter.setQuery({}); }, true);
    return waits;
}

/// One text a line, looked through line by line, newest first: the first 100 that hold the key.
QList<double> plainScans(const std::vector<QByteArray> &texts)
{
    QList<double> scans;
    const QStringList typed = keys();
    for (int i = 0; i < typed.size(); i += 4) {
        const QByteArray key = typed[i].toUtf8();
        std::vector<std::size_t> found;
        scans.append(timed([&] {
            for (std::size_t row = texts.size(); row > 0; --row) {
                if (texts[row - 1].contains(key))
                    found.push_back(row - 1);
            }
        }));
    }
    return scans;
}

qsizetype plainBytes(const LogEntry &line)
{
    qsizetype total = qsizetype(sizeof(LogEntry)) + 8; // and its place in a list
    for (const QString &text : {line.uuid, line.message, line.ip, line.path})
        total += 24 + text.capacity() * 2;
    return total;
}

Figure figure(const QString &name, double value, double baseline, double goal, double limit,
              const QString &unit = QStringLiteral("ms"))
{
    return {name, unit, value, baseline, goal, limit};
}

} // namespace

Outcome measureLogs()
{
    Place small(few);
    const auto [smallTaken, smallAnswered] = arrive(small);
    Place large(many - 20 * arrival);
    const auto [taken, answered] = arrive(large);
    const LogSnapshot log = large.book.snapshot();
    std::vector<QByteArray> texts;
    double plain = 0;
    for (const LogSlot slot : large.filter.rows().order->list()) {
        const LogEntry line = log.line(slot);
        plain += double(plainBytes(line));
        texts.push_back((line.mac.wire() + u' ' + line.event + u' ' + line.message + u' ' +
                         line.path + u' ' + line.ip + u' ' + line.userAgent + u' ' + line.firmware +
                         u' ' + line.level)
                            .toLower()
                            .toUtf8());
    }
    const QList<double> first = typeAll(large.filter, false);
    const QList<double> complete = typeAll(large.filter, true);
    const QList<double> scans = plainScans(texts);
    const double lines = large.book.lineCount();
    return {{figure(QStringLiteral("1,000 lines into a log of 1,000,000 (baseline: 10,000)"), taken,
                    smallTaken, 2, 16),
             figure(QStringLiteral("the same until the table knows them"), answered, smallAnswered,
                    60, 50),
             figure(QStringLiteral("key to first screen, 1,000,000 lines, p95"), p95(first),
                    p95(scans), 1, 16),
             figure(QStringLiteral("key to the whole answer, 1,000,000 lines, p95"), p95(complete),
                    p95(scans), 1, 50),
             figure(QStringLiteral("log, bytes a line"), double(large.book.bytes()) / lines,
                    plain / lines, 1, 300, QStringLiteral("B"))},
            {}};
}

} // namespace bench
