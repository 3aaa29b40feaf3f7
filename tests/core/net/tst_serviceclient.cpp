// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/clientfixture.h"

#include <QSignalSpy>

using namespace core;
using Kind = Error::Kind;

namespace {

QByteArray staleChallenge(const HawkCredentials &credentials, qint64 serverSeconds)
{
    const QByteArray ts = QByteArray::number(serverSeconds);
    return "WWW-Authenticate: Hawk ts=\"" + ts + "\", tsm=\"" + hawkTsm(credentials, ts) +
           "\", error=\"Stale timestamp\"\r\n";
}

qint64 tsOf(const RawServer::Seen &seen)
{
    const auto attributes =
        parseHawk(seen.header("authorization"), {"id", "ts", "nonce", "hash", "mac"});
    return attributes ? hawkAttribute(*attributes, "ts").toLongLong() : -1;
}

} // namespace

class TestServiceClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void correctsVerifiedClockOnce();
    void stopsAtSecondStaleAnswer();
    void clockSkewOfWritesIsCorrected();
    void negotiatesVersion();
    void refusesSecondNotAcceptable();
    void followsOwnRedirects();
    void stopsRedirectLoops();
    void loopbackIsNotSlowed();
    void keepsToTheParallelLimit();
    void interactiveGoesFirst();
    void timesOut();
    void abortReportsAtOnce();
    void ownerTakesItsJobsAlong();
    void clientMayDieInAHandler();
    void dyingClientReportsCancelled();
    void repeatedDeleteThatFindsNothingHasSucceeded();
};

void TestServiceClient::initTestCase()
{
    qRegisterMetaType<core::TraceEntry>();
}

void TestServiceClient::correctsVerifiedClockOnce()
{
    qint64 ahead = 5000;
    ClientFixture fixture([&](const RawServer::Seen &seen) {
        const qint64 serverTime = fixture.clock.nowSeconds() + ahead;
        if (qAbs(tsOf(seen) - serverTime) <= 60)
            return RawServer::json("{}");
        return RawServer::json("{}", 401, staleChallenge(testCredentials(), serverTime));
    });
    QSignalSpy spy(&fixture.client(), &ServiceClient::clockOffsetChanged);
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QCOMPARE(fixture.server.seen.size(), 2);
    QVERIFY(fixture.client().clockOffset() == std::chrono::seconds(5000));
    QCOMPARE(spy.size(), 1);
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QCOMPARE(fixture.server.seen.size(), 3);
    ahead = -3000; // replaces the offset, is not added to it
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QVERIFY(fixture.client().clockOffset() == std::chrono::seconds(-3000));
    QCOMPARE(fixture.server.seen.size(), 5);
}

void TestServiceClient::stopsAtSecondStaleAnswer()
{
    ClientFixture fixture([&fixture](const RawServer::Seen &) {
        return RawServer::json("{}", 401,
                               staleChallenge(testCredentials(), fixture.clock.nowSeconds() + 700));
    });
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Kind::ClockSkew);
    QVERIFY(reply.error().clockOffset == std::chrono::seconds(700));
    QCOMPARE(fixture.server.seen.size(), 2);
}

void TestServiceClient::clockSkewOfWritesIsCorrected()
{
    ClientFixture fixture([&fixture](const RawServer::Seen &seen) {
        if (tsOf(seen) > fixture.clock.nowSeconds())
            return RawServer::json("{}");
        return RawServer::json("{}", 401,
                               staleChallenge(testCredentials(), fixture.clock.nowSeconds() + 700));
    });
    QVERIFY(fixture.call(Request::post(QStringLiteral("x"), "{\"a\":1}")));
    QCOMPARE(fixture.server.seen.size(), 2);
    QCOMPARE(fixture.server.seen[1].body, QByteArray("{\"a\":1}"));
}

void TestServiceClient::negotiatesVersion()
{
    ClientFixture fixture([](const RawServer::Seen &seen) {
        const bool named = seen.header("accept").contains("version=v1");
        return RawServer::json("{}", named ? 200 : 406);
    });
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QCOMPARE(fixture.server.seen.size(), 2);
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QCOMPARE(fixture.server.seen.size(), 3); // the form that worked is kept
}

void TestServiceClient::refusesSecondNotAcceptable()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}", 406); });
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Kind::VersionRefused);
    QCOMPARE(fixture.server.seen.size(), 2);
}

void TestServiceClient::followsOwnRedirects()
{
    ClientFixture fixture([](const RawServer::Seen &seen) {
        return seen.target() == "/api/v1/x/"
                   ? RawServer::json("{}")
                   : RawServer::json("{}", 301, "Location: /api/v1/x/\r\n");
    });
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(reply);
    QCOMPARE(reply->url.path(), QStringLiteral("/api/v1/x/"));
    QCOMPARE(fixture.server.seen.size(), 2);
    QVERIFY(isSignedAsSent(fixture.server.seen[1], testCredentials()));
    // A write is not carried to another place.
    const Result<Reply> write = fixture.call(Request::put(QStringLiteral("x"), "{}"));
    QVERIFY(!write);
    QCOMPARE(write.error().kind, Kind::UnexpectedStatus);
    QCOMPARE(fixture.server.seen.size(), 3);
}

void TestServiceClient::stopsRedirectLoops()
{
    ClientFixture fixture([](const RawServer::Seen &) {
        return RawServer::json("{}", 302, "Location: /api/v1/x\r\n");
    });
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Kind::TooManyRedirects);
    QCOMPARE(fixture.server.seen.size(), 6);
}

void TestServiceClient::loopbackIsNotSlowed()
{
    // The clock stands still: with a limit the sixth would wait for ever.
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}"); });
    for (int i = 0; i < 30; ++i)
        QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QCOMPARE(fixture.server.seen.size(), 30);
}

void TestServiceClient::keepsToTheParallelLimit()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::silent(); });
    fixture.options.maxInFlight = 3;
    for (int i = 0; i < 10; ++i)
        fixture.send(Request::get(QStringLiteral("x")));
    QTRY_COMPARE(fixture.server.seen.size(), 3);
    QCOMPARE(fixture.client().inFlight(), 3);
    QCOMPARE(fixture.client().waiting(), 7);
}

void TestServiceClient::interactiveGoesFirst()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}"); });
    fixture.options.maxInFlight = 1;
    Request slow = Request::get(QStringLiteral("background"));
    slow.priority = Request::Priority::Background;
    fixture.send(slow);
    fixture.send(slow);
    fixture.send(Request::get(QStringLiteral("interactive")));
    QTRY_COMPARE(fixture.server.seen.size(), 3);
    QCOMPARE(fixture.server.seen[0].target(), QByteArray("/api/v1/interactive"));
}

void TestServiceClient::timesOut()
{
    ClientFixture fixture([](const RawServer::Seen &seen) {
        return seen.verb() == "POST" ? RawServer::silent() : RawServer::json("{}");
    });
    Request request = Request::post(QStringLiteral("x"), "{}");
    request.deadline = std::chrono::seconds(12);
    CallJob *job = fixture.client().send(request, &fixture.owner);
    std::optional<Result<Reply>> result;
    connect(job, &CallJob::finished, this, [&result](const Result<Reply> &r) { result = r; });
    QTRY_COMPARE(fixture.server.seen.size(), 1);
    fixture.clock.advance(std::chrono::milliseconds(11999));
    QVERIFY(fixture.call(Request::get(QStringLiteral("y")))); // a report would have come before
    QVERIFY(!result);
    fixture.clock.advance(std::chrono::milliseconds(1));
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->error().kind, Kind::Timeout);
    QVERIFY(result->error().mayHaveTakenEffect());
    QCOMPARE(fixture.server.seen.size(), 2);
}

void TestServiceClient::abortReportsAtOnce()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::silent(); });
    QSignalSpy traces(&fixture.client(), &ServiceClient::exchanged);
    fixture.send(Request::get(QStringLiteral("x")));
    QTRY_COMPARE(fixture.server.seen.size(), 1);
    fixture.job->abort();
    QVERIFY(fixture.result.has_value());
    QCOMPARE(fixture.result->error().kind, Kind::Cancelled);
    QCOMPARE(fixture.client().inFlight(), 0);
    QCOMPARE(traces.size(), 1);
    // Before it started, too.
    fixture.send(Request::get(QStringLiteral("y")));
    fixture.job->abort();
    QVERIFY(fixture.result.has_value());
    QCOMPARE(fixture.client().waiting(), 0);
}

void TestServiceClient::ownerTakesItsJobsAlong()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::silent(); });
    auto *owner = new QObject;
    int reports = 0;
    for (int i = 0; i < 6; ++i) {
        CallJob *job = fixture.client().send(Request::get(QStringLiteral("x")), owner);
        connect(job, &CallJob::finished, this, [&reports] { ++reports; });
    }
    QTRY_COMPARE(fixture.client().inFlight(), 4);
    delete owner;
    QCOMPARE(reports, 0);
    QCOMPARE(fixture.client().inFlight(), 0);
    QCOMPARE(fixture.client().waiting(), 0);
}

void TestServiceClient::clientMayDieInAHandler()
{
    RawServer server([](const RawServer::Seen &) { return RawServer::json("{}"); });
    FakeClock clock;
    ServiceClientOptions options;
    options.baseUrl = server.url();
    options.credentials = testCredentials();
    auto client = std::make_unique<ServiceClient>(options, clock);
    QObject owner;
    int reports = 0;
    for (int i = 0; i < 8; ++i) {
        CallJob *job = client->send(Request::get(QStringLiteral("x")), &owner);
        connect(job, &CallJob::finished, this, [&] {
            ++reports;
            client.reset();
        });
    }
    QTRY_COMPARE(reports, 8);
}

void TestServiceClient::dyingClientReportsCancelled()
{
    auto fixture = std::make_unique<ClientFixture>(
        [](const RawServer::Seen &) { return RawServer::silent(); });
    QObject owner;
    QList<Kind> kinds;
    for (int i = 0; i < 6; ++i) {
        CallJob *job = fixture->client().send(Request::get(QStringLiteral("x")), &owner);
        connect(job, &CallJob::finished, this,
                [&kinds](const Result<Reply> &result) { kinds.append(result.error().kind); });
    }
    QTRY_COMPARE(fixture->client().inFlight(), 4);
    fixture.reset();
    QCOMPARE(kinds, QList<Kind>(6, Kind::Cancelled));
}

void TestServiceClient::repeatedDeleteThatFindsNothingHasSucceeded()
{
    int requests = 0;
    ClientFixture fixture([&requests](const RawServer::Seen &) {
        return ++requests == 1 ? RawServer::closing() : RawServer::json("{}", 404);
    });
    Request request = Request::del(QStringLiteral("x"));
    request.mayRepeat = true;
    const Result<Reply> reply = fixture.callWithTime(request);
    QVERIFY(reply);
    QCOMPARE(reply->status, 404);
    const Result<Reply> again = fixture.call(request);
    QVERIFY(!again); // nothing was lost this time, so it never was there
    QCOMPARE(again.error().kind, Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestServiceClient)
#include "tst_serviceclient.moc"
