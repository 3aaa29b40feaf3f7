// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/clientfixture.h"

#include <QSignalSpy>

#include <algorithm>

using namespace core;
using Kind = Error::Kind;

namespace {

/// Calls back a little early, as a coarse timer of Qt may.
class EarlyClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_clock.nowMs(); }
    qint64 monotonicMs() const override { return m_clock.monotonicMs(); }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        const auto early = std::max(delay - delay / 20, std::chrono::milliseconds(1));
        m_clock.after(std::min(delay, early), context, std::move(callback));
    }
    void advance(std::chrono::milliseconds by) { m_clock.advance(by); }

private:
    FakeClock m_clock;
};

} // namespace

/// What ServiceClient does when the service asks it to wait.
class TestClientPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForRetryAfter();
    void saysThatThePauseIsOver();
    void retriesAlsoAfterAnEarlyTimer();
    void giveUpOnLongPauses();
    void aPersonMayEndAPause();
};

void TestClientPauses::waitsForRetryAfter()
{
    int requests = 0;
    ClientFixture fixture([&requests](const RawServer::Seen &) {
        return ++requests == 1 ? RawServer::json("{}", 429, "Retry-After: 7\r\n")
                               : RawServer::json("{}");
    });
    QSignalSpy spy(&fixture.client(), &ServiceClient::paceChanged);
    fixture.send(Request::get(QStringLiteral("x")));
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(fixture.client().pace().slowed);
    QCOMPARE(fixture.client().pace().pause.count(), 7000);
    QCOMPARE(fixture.client().pace().httpStatus, 429);
    // Everybody waits, also who comes now.
    CallJob *other = fixture.client().send(Request::get(QStringLiteral("y")), &fixture.owner);
    QSignalSpy otherDone(other, &CallJob::finished);
    fixture.clock.advance(std::chrono::milliseconds(6900));
    QCOMPARE(fixture.client().inFlight(), 0);
    fixture.clock.advance(std::chrono::milliseconds(100));
    QTRY_VERIFY(fixture.result.has_value());
    QVERIFY(*fixture.result);
    fixture.clock.advance(std::chrono::milliseconds(200)); // one by one from here on
    QTRY_COMPARE(otherDone.size(), 1);
    QCOMPARE(requests, 3);
    QVERIFY(!fixture.client().pace().slowed);
    QCOMPARE(spy.size(), 2);
}

void TestClientPauses::saysThatThePauseIsOver()
{
    RawServer server(
        [](const RawServer::Seen &) { return RawServer::json("{}", 429, "Retry-After: 600\r\n"); });
    EarlyClock clock;
    ServiceClientOptions options;
    options.baseUrl = server.url();
    options.credentials = testCredentials();
    ServiceClient client(options, clock);
    QSignalSpy paces(&client, &ServiceClient::paceChanged);
    QObject owner;
    client.send(Request::get(QStringLiteral("x")), &owner);
    QTRY_COMPARE(paces.size(), 1);
    QVERIFY(paces.first().first().value<Pace>().slowed);
    clock.advance(std::chrono::seconds(599));
    QCOMPARE(paces.size(), 1);
    clock.advance(std::chrono::seconds(1));
    QCOMPARE(paces.size(), 2);
    QVERIFY(!paces.last().first().value<Pace>().slowed);
}

void TestClientPauses::retriesAlsoAfterAnEarlyTimer()
{
    int requests = 0;
    RawServer server([&requests](const RawServer::Seen &) {
        return ++requests == 1 ? RawServer::json("{}", 502) : RawServer::json("{}");
    });
    EarlyClock clock;
    ServiceClientOptions options;
    options.baseUrl = server.url();
    options.credentials = testCredentials();
    ServiceClient client(options, clock);
    QObject owner;
    QSignalSpy done(client.send(Request::get(QStringLiteral("x")), &owner), &CallJob::finished);
    QTRY_VERIFY(client.inFlight() == 0 && requests == 1);
    // Nobody else asks for anything: only the timer can go on.
    QTRY_COMPARE((clock.advance(std::chrono::milliseconds(100)), done.size()), 1);
    QCOMPARE(requests, 2);
}

void TestClientPauses::giveUpOnLongPauses()
{
    ClientFixture fixture([](const RawServer::Seen &) {
        return RawServer::json("{}", 503, "Retry-After: 7200\r\n");
    });
    const Result<Reply> first = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!first);
    QCOMPARE(first.error().kind, Kind::Maintenance);
    QVERIFY(first.error().retryAfter == std::chrono::seconds(7200));
    const Result<Reply> second = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Kind::Maintenance);
    QVERIFY(second.error().retryAfter == std::chrono::seconds(7200));
    QCOMPARE(fixture.server.seen.size(), 1);
}

void TestClientPauses::aPersonMayEndAPause()
{
    bool busy = true;
    ClientFixture fixture([&busy](const RawServer::Seen &) {
        return busy ? RawServer::json("{}", 429, "Retry-After: 86400\r\n") : RawServer::json("{}");
    });
    QSignalSpy paces(&fixture.client(), &ServiceClient::paceChanged);
    QVERIFY(!fixture.call(Request::get(QStringLiteral("x"))));
    QVERIFY(!fixture.call(Request::get(QStringLiteral("x"))));
    QCOMPARE(fixture.server.seen.size(), 1);
    fixture.client().endPause();
    fixture.clock.advance(std::chrono::seconds(1));
    QVERIFY(!fixture.client().pace().slowed);
    QCOMPARE(paces.size(), 2);
    // Still busy: one request found out, the other was told without being sent.
    CallJob *other = fixture.client().send(Request::get(QStringLiteral("y")), &fixture.owner);
    QSignalSpy otherDone(other, &CallJob::finished);
    QVERIFY(!fixture.call(Request::get(QStringLiteral("x"))));
    QTRY_COMPARE(otherDone.size(), 1);
    QCOMPARE(fixture.server.seen.size(), 2);
    QVERIFY(fixture.client().pace().slowed);
    busy = false;
    fixture.client().endPause();
    fixture.clock.advance(std::chrono::seconds(1));
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    fixture.clock.advance(std::chrono::seconds(1));
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QCOMPARE(fixture.server.seen.size(), 4);
    QVERIFY(!fixture.client().pace().slowed);
}

QTEST_GUILESS_MAIN(TestClientPauses)
#include "tst_clientpauses.moc"
