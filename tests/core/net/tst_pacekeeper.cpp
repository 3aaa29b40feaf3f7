// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pacekeeper.h"
#include "core/net/retrypolicy.h"

#include <QTest>

using namespace core;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Kind = Error::Kind;
using Reason = PaceKeeper::Reason;

class TestPaceKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsParallel();
    void limitsPerSecond();
    void pausesLongerEachTime();
    void honoursRetryAfter();
    void oneRoundCountsOnce();
    void probesAlone();
    void retries_data();
    void retries();
    void delaysGrow();
    void stopsWaiting();
};

void TestPaceKeeper::limitsParallel()
{
    PaceKeeper pace(2, 0);
    pace.started(0);
    QVERIFY(pace.untilNext(0) == milliseconds(0));
    pace.started(0);
    QVERIFY(!pace.untilNext(0));
    pace.ended(0, true, 0);
    QVERIFY(pace.untilNext(0) == milliseconds(0));
    PaceKeeper greedy(50, 0);
    for (int i = 0; i < 6; ++i)
        greedy.started(0);
    QVERIFY(!greedy.untilNext(0)); // beyond six Qt's own queue would eat the deadline
}

void TestPaceKeeper::limitsPerSecond()
{
    PaceKeeper pace(6, 5.0);
    qint64 now = 0;
    QList<qint64> starts;
    for (int i = 0; i < 23; ++i) {
        now += pace.untilNext(now)->count();
        starts.append(now);
        pace.started(now);
        pace.ended(now, false, now); // nothing is learned from what was stopped
    }
    for (int i = 5; i < starts.size(); ++i)
        QVERIFY(starts[i] - starts[i - 5] >= 1000);
    QCOMPARE(starts.last(), 4000);
    PaceKeeper slow(6, 0.5);
    slow.started(0);
    slow.ended(0, false, 0);
    QVERIFY(slow.untilNext(0) == milliseconds(2000));
}

void TestPaceKeeper::pausesLongerEachTime()
{
    PaceKeeper pace(4, 0);
    qint64 now = 0;
    const QList<qint64> expected{1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000};
    for (const qint64 pause : expected) {
        pace.started(now);
        pace.ended(now, false, now);
        pace.slowDown(Reason::TooMany, now, now, std::nullopt, 0.0);
        QCOMPARE(pace.pause(now).count(), pause);
        now += pace.untilNext(now)->count();
    }
    pace.started(now);
    pace.ended(now, true, now); // welcome again: from the beginning
    pace.started(now);
    pace.ended(now, false, now);
    pace.slowDown(Reason::TooMany, now, now, std::nullopt, 1.0);
    QCOMPARE(pace.pause(now).count(), 1250);
}

void TestPaceKeeper::honoursRetryAfter()
{
    PaceKeeper pace(4, 0);
    pace.started(0);
    pace.ended(0, false, 0);
    pace.slowDown(Reason::TooMany, 0, 0, seconds(7), 0.5);
    QVERIFY(pace.untilNext(0) == milliseconds(7000));
    QVERIFY(pace.untilNext(6999) == milliseconds(1));
    QVERIFY(pace.untilNext(7000) == milliseconds(0));
}

void TestPaceKeeper::oneRoundCountsOnce()
{
    PaceKeeper pace(4, 0);
    for (int i = 0; i < 4; ++i)
        pace.started(i);
    for (int i = 0; i < 4; ++i) {
        pace.ended(i, false, i);
        pace.slowDown(Reason::TooMany, 10 + i, i, std::nullopt, 0.0);
    }
    QCOMPARE(pace.pause(10).count(), 1000);
    // An answer to a request from before the pause does not end it.
    pace.started(5);
    pace.ended(5, true, 5);
    QCOMPARE(pace.pause(10).count(), 1000);
}

void TestPaceKeeper::probesAlone()
{
    PaceKeeper pace(4, 0);
    pace.started(0);
    pace.ended(0, false, 0);
    pace.slowDown(Reason::Maintenance, 0, 0, seconds(1), 0.0);
    pace.started(1000);
    QVERIFY(!pace.untilNext(1000));
    pace.ended(1000, true, 1000);
    pace.started(1001);
    QVERIFY(pace.untilNext(1001) == milliseconds(0));
}

void TestPaceKeeper::retries_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<bool>("mayRepeat");
    QTest::addColumn<bool>("background");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("attempts");
    const auto row = [](const char *name, Request::Verb verb, bool mayRepeat, bool background,
                        Kind kind, int attempts) {
        QTest::newRow(name) << int(verb) << mayRepeat << background << int(kind) << attempts;
    };
    using Verb = Request::Verb;
    row("GET lost", Verb::Get, false, false, Kind::ConnectionLost, 4);
    row("GET 502", Verb::Get, false, false, Kind::BadGateway, 4);
    row("GET 500", Verb::Get, false, false, Kind::ServerFault, 1);
    row("GET 403", Verb::Get, true, true, Kind::Forbidden, 1);
    row("GET no network", Verb::Get, false, false, Kind::NoNetwork, 1);
    row("GET no network, background", Verb::Get, false, true, Kind::NoNetwork, 4);
    row("GET time-out", Verb::Get, false, false, Kind::Timeout, 2);
    row("PUT lost", Verb::Put, false, true, Kind::ConnectionLost, 1);
    row("PUT lost, may repeat", Verb::Put, true, true, Kind::ConnectionLost, 4);
    row("PUT 429", Verb::Put, false, true, Kind::RateLimited, 1);
    row("DELETE 429, may repeat", Verb::Delete, true, true, Kind::RateLimited, 4);
    row("POST, may repeat", Verb::Post, true, true, Kind::ConnectionLost, 1);
    row("PATCH, may repeat", Verb::Patch, true, true, Kind::ConnectionLost, 1);
}

void TestPaceKeeper::retries()
{
    QFETCH(int, verb);
    QFETCH(bool, mayRepeat);
    QFETCH(bool, background);
    QFETCH(int, kind);
    QFETCH(int, attempts);
    Request request;
    request.verb = Request::Verb(verb);
    request.mayRepeat = mayRepeat;
    request.priority = background ? Request::Priority::Background : Request::Priority::Interactive;
    Tries tries;
    const Error error = Error::make(Kind(kind));
    while (tries.attempts < 10 && retryDelay(request, error, tries, 0.0))
        ++tries.attempts;
    QCOMPARE(tries.attempts, attempts);
}

void TestPaceKeeper::delaysGrow()
{
    const Error error = Error::make(Kind::ConnectionLost);
    for (int attempt = 1; attempt < 4; ++attempt) {
        const Tries tries{attempt, milliseconds(0), seconds(180)};
        QVERIFY(retryDelay({}, error, tries, 0.0) == seconds(1 << (attempt - 1)));
        QVERIFY(retryDelay({}, error, tries, 1.0) == milliseconds(1250 << (attempt - 1)));
    }
}

void TestPaceKeeper::stopsWaiting()
{
    Error error = Error::make(Kind::RateLimited);
    error.retryAfter = seconds(60);
    QVERIFY(retryDelay({}, error, {1, seconds(100), seconds(180)}, 0.0) == seconds(60));
    QVERIFY(!retryDelay({}, error, {1, seconds(130), seconds(180)}, 0.0));
}

QTEST_GUILESS_MAIN(TestPaceKeeper)
#include "tst_pacekeeper.moc"
