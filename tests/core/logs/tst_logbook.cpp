// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetmask.h"
#include "core/logs/logbook.h"
#include "tests/core/logs/logmaker.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace core;

namespace {

/// The rules of a log book written down a second time: a plain list.
class NaiveBook
{
public:
    void add(const QString &company, const QList<LogEntry> &lines)
    {
        for (LogEntry line : lines) {
            nameLogEntry(line);
            line.company = company;
            m_lines.try_emplace({company, line.uuid}, line);
        }
    }

    void keep(const std::set<std::pair<QString, QString>> &names)
    {
        std::erase_if(m_lines, [&](const auto &one) { return !names.contains(one.first); });
    }

    qint64 oldest() const
    {
        qint64 time = LogMaker::nowMs * 2;
        for (const auto &[name, line] : m_lines)
            time = std::min(time, line.timestampMs);
        return time;
    }

    const std::map<std::pair<QString, QString>, LogEntry> &lines() const { return m_lines; }

private:
    std::map<std::pair<QString, QString>, LogEntry> m_lines;
};

std::map<LogSlot, LogEntry> linesOf(const LogSnapshot &log)
{
    std::map<LogSlot, LogEntry> lines;
    for (LogSlot slot = 0; slot < log.slotEnd(); ++slot) {
        if (log.contains(slot))
            lines.emplace(slot, log.line(slot));
    }
    return lines;
}

std::set<std::pair<QString, QString>> namesOf(const LogSnapshot &log)
{
    std::set<std::pair<QString, QString>> names;
    for (const auto &[slot, line] : linesOf(log))
        names.emplace(line.company, line.uuid);
    return names;
}

LogEntry line(const QString &uuid, qint64 time)
{
    LogEntry made;
    made.uuid = uuid;
    made.timestampMs = time;
    return made;
}

} // namespace

class TestLogBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItWasTold_data()
    {
        QTest::addColumn<QString>("uuid");
        QTest::newRow("uuid") << QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e");
        QTest::newRow("upper case") << QStringLiteral("0F8FAD5B-D9CB-469F-A165-70867728950E");
        QTest::newRow("dashes elsewhere") << QStringLiteral("0f8fad5bd-9cb-469f-a165-70867728950e");
        QTest::newRow("digest") << QStringLiteral("~0f8fad5bd9cb469fa16570867728950e");
        QTest::newRow("digest, too short") << QStringLiteral("~0f8fad5bd9cb469fa16570867728950");
        QTest::newRow("number") << QStringLiteral("12345");
        QTest::newRow("anything") << QStringLiteral("Zeile \u00fc");
    }

    void tellsWhatItWasTold()
    {
        QFETCH(QString, uuid);
        LogMaker maker(3);
        LogEntry told = maker.line();
        told.uuid = uuid;
        LogBook book;
        const LogBook::Arrival arrival = book.add(QStringLiteral("c"), {told});
        told.company = QStringLiteral("c");
        QCOMPARE(arrival.lines, QList{told});
        QCOMPARE(book.snapshot().line(arrival.changes.added.front()), told);
        QCOMPARE(book.find(QStringLiteral("c"), uuid),
                 std::optional(arrival.changes.added.front()));
        QVERIFY(!book.find(QStringLiteral("d"), uuid));
        QVERIFY(book.add(QStringLiteral("c"), {told}).changes.isEmpty());
        QCOMPARE(book.add(QStringLiteral("d"), {told}).lines.size(), 1);
    }

    // A plain list and the announced changes lead to the same lines, whatever comes and goes.
    void followsAPlainList()
    {
        LogMaker maker(11);
        LogBook book(9000);
        NaiveBook naive;
        std::map<LogSlot, LogEntry> followed;
        QList<LogEntry> again;
        for (int step = 0; step < 25; ++step) {
            const QString company = LogMaker::companies().at(maker.below(3));
            QList<LogEntry> lines = maker.lines(maker.below(2500)) + again;
            again = lines.mid(0, 50); // told twice, perhaps of another company
            naive.add(company, lines);
            LogChanges changes = book.add(company, lines).changes;
            if (step == 17) {
                follow(book, changes, followed);
                changes = book.removeCompaniesExcept({LogMaker::companies().constFirst()});
            }
            follow(book, changes, followed);
            QVERIFY(book.lineCount() <= 9000);
            // Only the oldest are missing: with the book's own choice kept, both are equal.
            const auto names = namesOf(book.snapshot());
            QCOMPARE(int(names.size()), book.lineCount());
            naive.keep(names);
            QCOMPARE(naive.lines().size(), names.size());
            QVERIFY(followed == linesOf(book.snapshot()));
        }
        for (const auto &[slot, line] : followed) {
            const LogEntry &expected = naive.lines().at({line.company, line.uuid});
            QCOMPARE(line, expected);
        }
    }

    void theOldestGoAtOnce()
    {
        LogMaker maker(5);
        LogBook book(6400);
        QList<LogEntry> lines = maker.lines(6400);
        for (int i = 0; i < lines.size(); ++i)
            lines[i] = line(QStringLiteral("l%1").arg(i), 1000 + (i * 7919) % 6400);
        book.add(QStringLiteral("c"), lines);
        QCOMPARE(book.lineCount(), 6400);
        const LogBook::Arrival more =
            book.add(QStringLiteral("c"),
                     {line(QStringLiteral("new"), 9000), line(QStringLiteral("old"), 1)});
        QCOMPARE(more.lines.size(), 1);
        QCOMPARE(more.lines.first().uuid, QStringLiteral("new"));
        QCOMPARE(int(more.changes.added.size()), 1);
        QCOMPARE(int(more.changes.removed.size()), 101); // 100 and one for the new line
        QCOMPARE(book.lineCount(), 6300);
        const QList<LogEntry> left = book.lines(QStringLiteral("c"));
        QCOMPARE(left.first().uuid, QStringLiteral("new"));
        QCOMPARE(left.last().timestampMs, 1101);
        QVERIFY(std::is_sorted(left.begin(), left.end(), [](const auto &a, const auto &b) {
            return a.timestampMs > b.timestampMs;
        }));
        QCOMPARE(book.newestMs(QStringLiteral("c")), 9000);
    }

    void snapshotsStay()
    {
        LogMaker maker(8);
        LogBook book(5000);
        book.add(QStringLiteral("c"), maker.lines(4500));
        const LogSnapshot before = book.snapshot();
        const auto lines = linesOf(before);
        book.add(QStringLiteral("c"), maker.lines(3000));
        book.setPhoneName(MacAddress(0x000413A30001ULL), QStringLiteral("Lobby"));
        book.removeCompaniesExcept({});
        QCOMPARE(book.lineCount(), 0);
        QVERIFY(linesOf(before) == lines);
        QVERIFY(before.dictionaries().phones.name(
                    before.dictionaries().phones.find(MacAddress(0x000413A30001ULL))) != u"Lobby");
    }

    // Lines of few days stay in chunks that have lost all others; their space comes back.
    void gapsAreClosed()
    {
        LogBook book(8192);
        qsizetype most = 0;
        for (int round = 0; round < 80; ++round) {
            QList<LogEntry> lines;
            for (int i = 0; i < 4096; ++i) {
                const bool stays = i % 64 == 0;
                lines.append(line(QStringLiteral("%1/%2").arg(round).arg(i),
                                  stays ? 10'000'000 + round * 4096 + i : round * 4096 + i));
            }
            book.add(QStringLiteral("c"), lines);
            most = std::max<qsizetype>(most, book.snapshot().chunkCount());
        }
        QVERIFY2(most < 40, qPrintable(QString::number(most)));
        QVERIFY(book.find(QStringLiteral("c"), QStringLiteral("79/0")));
        const auto lines = linesOf(book.snapshot());
        QCOMPARE(int(lines.size()), book.lineCount());
    }

    void namesPhonesLateAndEarly()
    {
        const MacAddress mac(0x000413A30001ULL);
        LogEntry told = line(QStringLiteral("1"), 1000);
        told.mac = mac;
        LogBook book;
        QVERIFY(!book.setPhoneName(mac, QStringLiteral("Lobby"))); // no line tells of it
        int asked = 0;
        const auto nameOf = [&](MacAddress) {
            ++asked;
            return QStringLiteral("Gate");
        };
        const LogSlot slot = book.add(QStringLiteral("c"), {told}, nameOf).changes.added.front();
        QCOMPARE(book.snapshot().phoneName(slot), QStringLiteral("Gate"));
        const quint64 names = book.snapshot().namesVersion();
        told.uuid = QStringLiteral("2");
        book.add(QStringLiteral("c"), {told}, nameOf);
        QCOMPARE(asked, 1);
        QCOMPARE(book.snapshot().namesVersion(), names);
        QVERIFY(book.setPhoneName(mac, QStringLiteral("Lobby")));
        QVERIFY(!book.setPhoneName(mac, QStringLiteral("Lobby")));
        QCOMPARE(book.snapshot().phoneName(slot), QStringLiteral("Lobby"));
        QVERIFY(book.snapshot().namesVersion() > names);
    }

    void countsRefusalsByDay()
    {
        LogBook book;
        LogEntry refused = line(QStringLiteral("1"), 1500);
        refused.httpStatus = 404;
        LogEntry failed = line(QStringLiteral("2"), 2500);
        failed.level = QStringLiteral("error");
        LogEntry early = refused;
        early.uuid = QStringLiteral("3");
        early.timestampMs = 900;
        book.add(QStringLiteral("c"), {refused, failed, early, line(QStringLiteral("4"), 2600)});
        const auto days = refusalsByDay(book.snapshot(), {1000, 2000, 3000});
        QCOMPARE(days, (QHash<QString, QList<int>>{{QStringLiteral("c"), {1, 1, 0}}}));
    }

    void findsTheLatestOfAPhone()
    {
        LogMaker maker(21);
        LogBook book;
        book.add(QStringLiteral("c"), maker.lines(9000));
        const MacAddress mac(0x000413A30007ULL);
        QList<LogEntry> expected = book.lines(QStringLiteral("c"));
        erase_if(expected, [&](const LogEntry &one) { return one.mac != mac; });
        const LogSnapshot &log = book.snapshot();
        const auto slots = log.newest(QStringLiteral("c"), mac, 20);
        QCOMPARE(int(slots.size()), 20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(log.line(slots[std::size_t(i)]), expected.at(i));
        QVERIFY(log.newest(QStringLiteral("c"), MacAddress(1), 20).empty());
    }

private:
    static void follow(const LogBook &book, const LogChanges &changes,
                       std::map<LogSlot, LogEntry> &followed)
    {
        for (const LogSlot slot : changes.removed)
            QCOMPARE(int(followed.erase(slot)), 1);
        for (const LogSlot slot : changes.added)
            QVERIFY(followed.emplace(slot, book.snapshot().line(slot)).second);
    }
};

QTEST_GUILESS_MAIN(TestLogBook)
#include "tst_logbook.moc"
