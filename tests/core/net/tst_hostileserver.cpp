// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/clientfixture.h"

#include "core/support/logging.h"

#include <QLoggingCategory>

using namespace core;
using Kind = Error::Kind;

namespace {

QByteArray raw(const QByteArray &head, const QByteArray &body = {})
{
    return head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QStringList logged;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

} // namespace

/// What a hostile or broken server may send, and what must come of it.
class TestHostileServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileReplies_data();
    void hostileReplies();
    void statuses_data();
    void statuses();
    void neverLeavesTheOrigin_data();
    void neverLeavesTheOrigin();
    void linkNextIsCheckedAndResolved();
    void locationIsResolved();
    void serverAuthorization_data();
    void serverAuthorization();
    void refusesPlainHttp();
    void tellsNobodyTheSecret();
};

void TestHostileServer::hostileReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind) {
        QTest::newRow(name) << bytes << int(kind);
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json";
    const QByteArray denied = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: ";
    row("401 bare", raw(denied + "Hawk"), Kind::WrongCredentials);
    row("401 basic", raw(denied + "Basic realm=\"x\""), Kind::WrongCredentials);
    row("401 digest", raw(denied + "Digest realm=\"x\", nonce=\"y\", qop=\"auth\""),
        Kind::WrongCredentials);
    row("401 bad mac", raw(denied + "Hawk error=\"Bad mac\""), Kind::WrongCredentials);
    row("401 without challenge", raw("HTTP/1.1 401 Unauthorized"), Kind::WrongCredentials);
    row("401 ts without tsm", raw(denied + "Hawk ts=\"1767229999\""), Kind::ClockUnverified);
    row("401 wrong tsm", raw(denied + "Hawk ts=\"1767229999\", tsm=\"AAAA\""),
        Kind::ClockUnverified);
    row("401 absurd ts",
        raw(denied + "Hawk ts=\"99999999999999\", tsm=\"" +
            hawkTsm(testCredentials(), "99999999999999") + "\""),
        Kind::ClockUnverified);
    row("401 junk", raw(denied + "Hawk ts=1, ,,\"=,"), Kind::WrongCredentials);
    row("401 huge", raw(denied + "Hawk error=\"" + QByteArray(6000, 'x') + "\""),
        Kind::WrongCredentials);
    row("html", raw("HTTP/1.1 200 OK\r\nContent-Type: text/html", "<html>Log in</html>"),
        Kind::NotJson);
    row("html that says json", raw(ok, "<!DOCTYPE html><html>"), Kind::NotJson);
    row("text", raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain", "hello"), Kind::NotJson);
    row("json that says html", raw("HTTP/1.1 200 OK\r\nContent-Type: text/html", "{}"),
        Kind::NotJson);
    row("empty", raw(ok), Kind::MalformedReply);
    row("scalar", raw(ok, "42"), Kind::MalformedReply);
    row("array", raw(ok, "[]"), Kind::MalformedReply);
    row("cut in the object", raw(ok, "{\"a\":[1,"), Kind::MalformedReply);
    row("shorter than promised", ok + "\r\nContent-Length: 100\r\n\r\n{\"a\":1}",
        Kind::ConnectionLost);
    row("chunk cut", ok + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\"",
        Kind::ConnectionLost);
    row("too large", raw(ok, "{\"a\":\"" + QByteArray(300000, 'x') + "\"}"), Kind::ReplyTooLarge);
    row("closed at once", {}, Kind::ConnectionLost);
    row("half a head", "HTTP/1.1 200 OK\r\nContent-Ty", Kind::ConnectionLost);
    row("not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", Kind::ConnectionLost);
    row("broken gzip", raw(ok + "\r\nContent-Encoding: gzip", "\x1f\x8b\x08 not gzip at all"),
        Kind::MalformedReply);
    row("not modified", "HTTP/1.1 304 Not Modified\r\n\r\n", Kind::UnexpectedStatus);
    row("redirect to nowhere", raw("HTTP/1.1 302 Found"), Kind::MalformedReply);
    row("redirect with control characters", raw("HTTP/1.1 302 Found\r\nLocation: /a\tb"),
        Kind::MalformedReply);
    row("redirect with user information",
        raw("HTTP/1.1 302 Found\r\nLocation: http://a:b@127.0.0.1/"), Kind::MalformedReply);
    row("redirect of 9000 characters",
        raw("HTTP/1.1 302 Found\r\nLocation: /" + QByteArray(9000, 'a')), Kind::MalformedReply);
}

void TestHostileServer::hostileReplies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    ClientFixture fixture([bytes](const RawServer::Seen &) {
        return RawServer::Answer{bytes, true};
    });
    Request request = Request::get(QStringLiteral("x"));
    request.expectJson = Request::JsonShape::Object;
    request.maxReplyBytes = 200000;
    const Result<Reply> reply = fixture.callWithTime(request);
    QVERIFY(!reply);
    QCOMPARE(kindName(reply.error().kind), kindName(Kind(kind)));
    const bool again = reply.error().kind == Kind::ConnectionLost;
    QCOMPARE(fixture.server.seen.size(), again ? 4 : 1);
    QVERIFY(!fixture.client().clockOffset());
}

void TestHostileServer::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("write");
    QTest::addColumn<bool>("assumed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind,
                        const char *text, bool write = true, bool assumed = false) {
        QTest::newRow(name) << status << body << write << assumed << int(kind)
                            << QString::fromLatin1(text);
    };
    row("rejected", 400, "{\"message\":\"Invalid data.\",\"errors\":{\"a\":[\"Unknown.\"]}}",
        Kind::Rejected, "Invalid data.");
    row("forbidden", 403, "{\"error\":\"no\"}", Kind::Forbidden, "no", false);
    row("without role", 403, "{\"detail\":\"Forbidden\"}", Kind::KeyWithoutRole, "Forbidden");
    row("taken", 403, "{\"code\":\"taken_mac_or_forbidden\",\"message\":\"taken\"}", Kind::MacTaken,
        "taken");
    row("taken in the text", 403, "{\"message\":\"x taken_mac_or_forbidden y\"}", Kind::MacTaken,
        "x taken_mac_or_forbidden y");
    row("taken in other words", 403, "{\"message\":\"No permission to the endpoint\"}",
        Kind::MacTaken, "No permission to the endpoint");
    row("not found", 404, "", Kind::NotFound, "");
    row("assumed", 404, "", Kind::NotSupported, "", false, true);
    row("method", 405, "", Kind::NotSupported, "");
    row("conflict", 409, "\"changed\"", Kind::Conflict, "changed");
    row("too large", 413, "<html>nginx</html>", Kind::PayloadTooLarge, "");
    row("limited", 429, "{\"message\":\"slow\"}", Kind::RateLimited, "slow");
    row("fault", 500, "<html>", Kind::ServerFault, "");
    row("gateway", 502, "<html>", Kind::BadGateway, "");
    row("maintenance", 503, "down", Kind::Maintenance, "down");
    row("gateway time", 504, "", Kind::GatewayTimeout, "");
    row("request time", 408, "", Kind::GatewayTimeout, "");
    row("other fault", 507, "", Kind::ServerFault, "");
    row("fault of Cloudflare", 520, "", Kind::ServerFault, "");
    row("time of Cloudflare", 524, "", Kind::GatewayTimeout, "");
    row("teapot", 418, "", Kind::UnexpectedStatus, "");
}

void TestHostileServer::statuses()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, write);
    QFETCH(bool, assumed);
    QFETCH(int, kind);
    QFETCH(QString, text);
    ClientFixture fixture([=](const RawServer::Seen &) { return RawServer::json(body, status); });
    fixture.client().setKeyHasRole(false);
    Request request =
        write ? Request::put(QStringLiteral("x"), "{}") : Request::get(QStringLiteral("x"));
    request.assumed = assumed;
    const Result<Reply> reply = fixture.call(request);
    QVERIFY(!reply);
    QCOMPARE(kindName(reply.error().kind), kindName(Kind(kind)));
    QCOMPARE(reply.error().httpStatus, status);
    QCOMPARE(reply.error().serviceText, text);
    QCOMPARE(reply.error().path, QStringLiteral("/api/v1/x"));
    QCOMPARE(reply.error().fieldErrors,
             status == 400 ? QStringList{QStringLiteral("a: Unknown.")} : QStringList());
    QCOMPARE(fixture.server.seen.size(), 1);
}

void TestHostileServer::neverLeavesTheOrigin_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("redirect") << 0;
    QTest::newRow("redirect without scheme") << 1;
    QTest::newRow("link") << 2;
    QTest::newRow("given URL") << 3;
    QTest::newRow("redirect of a write") << 4;
}

void TestHostileServer::neverLeavesTheOrigin()
{
    QFETCH(int, way);
    RawServer stranger([](const RawServer::Seen &) { return RawServer::json("{}"); });
    const QByteArray there = stranger.url().toEncoded();
    const QByteArray bare = there.mid(there.indexOf("//"));
    ClientFixture fixture([&](const RawServer::Seen &) {
        if (way == 2)
            return RawServer::json("[]", 200, "Link: <" + there + ">; rel=\"next\"\r\n");
        return RawServer::json("{}", 307, "Location: " + (way == 1 ? bare : there) + "\r\n");
    });
    Request request = Request::get(QStringLiteral("x"));
    if (way == 3)
        request = Request::get(stranger.url());
    if (way == 4)
        request = Request::put(QStringLiteral("x"), "{}");
    const Result<Reply> reply = fixture.call(request);
    const Error error = way == 2 ? reply.value().next.error() : reply.error();
    QCOMPARE(error.kind, Kind::ForeignOrigin);
    QVERIFY2(error.host.endsWith(QString::number(stranger.serverPort())), qPrintable(error.host));
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))).has_value() == (way == 2));
    QCOMPARE(stranger.connections, 0);
    QCOMPARE(stranger.bytesReceived, 0);
}

void TestHostileServer::linkNextIsCheckedAndResolved()
{
    ClientFixture fixture([](const RawServer::Seen &) {
        return RawServer::json("[]", 200,
                               "Link: </api/v1/x?page=1>; rel=prev, <?page=3>; rel=\"next\"\r\n");
    });
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x/")));
    QVERIFY(reply);
    QVERIFY(reply->next && *reply->next);
    QCOMPARE(**reply->next, fixture.server.url(QStringLiteral("/api/v1/x/?page=3")));
}

void TestHostileServer::locationIsResolved()
{
    ClientFixture fixture([](const RawServer::Seen &) {
        return RawServer::json("{}", 201, "Location: /api/v1/x/7\r\n");
    });
    const Result<Reply> reply = fixture.call(Request::post(QStringLiteral("x/"), "{}"));
    QVERIFY(reply);
    QCOMPARE(reply->status, 201);
    QCOMPARE(reply->location, fixture.server.url(QStringLiteral("/api/v1/x/7")));
}

void TestHostileServer::serverAuthorization_data()
{
    QTest::addColumn<QByteArray>("field"); // %1 stands for the right value
    QTest::addColumn<bool>("required");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("absent") << QByteArray() << false << true;
    QTest::newRow("absent, required") << QByteArray() << true << false;
    QTest::newRow("right") << QByteArray("%1") << false << true;
    QTest::newRow("right, required") << QByteArray("%1") << true << true;
    QTest::newRow("wrong") << QByteArray("Hawk mac=\"AAAA\", hash=\"AAAA\"") << false << false;
    QTest::newRow("malformed") << QByteArray("Hawk") << false << false;
    QTest::newRow("twice") << QByteArray("%1\r\nServer-Authorization: %1") << false << false;
    QTest::newRow("too large to be seen")
        << QByteArray("%1\r\nX-Fill: " + QByteArray(200000, 'x')) << true << false;
}

void TestHostileServer::serverAuthorization()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, required);
    QFETCH(bool, accepted);
    ClientFixture fixture([field](const RawServer::Seen &seen) {
        const auto attributes =
            parseHawk(seen.header("authorization"), {"id", "ts", "nonce", "hash", "mac"});
        HawkRequest toSign{"GET",
                           seen.target(),
                           "127.0.0.1",
                           seen.header("host").split(':').value(1).toUShort(),
                           hawkAttribute(*attributes, "ts").toLongLong(),
                           hawkAttribute(*attributes, "nonce"),
                           hawkPayloadHash(HawkAlgorithm::Sha256, "application/json", "{\"a\":1}"),
                           {},
                           {},
                           {}};
        const QByteArray right = "Hawk mac=\"" +
                                 hawkMac(testCredentials(), HawkPurpose::Response, toSign) +
                                 "\", hash=\"" + toSign.hash + "\"";
        QByteArray value = field;
        value.replace("%1", right);
        RawServer::Answer answer = RawServer::json(
            "{\"a\":1}", 200,
            value.isEmpty() ? QByteArray() : "Server-Authorization: " + value + "\r\n");
        answer.close = value.size() > 100000; // Qt drops all fields then, the length as well
        return answer;
    });
    fixture.options.requireServerAuthorization = required;
    const Result<Reply> reply = fixture.callWithTime(Request::get(QStringLiteral("x")));
    QCOMPARE(reply.has_value(), accepted);
    // Without its length the large one may also end as a lost connection, but never as a reply.
    const bool large = field.size() > 100000;
    if (!reply && !(large && reply.error().kind == Kind::ConnectionLost))
        QCOMPARE(reply.error().kind, Kind::ReplyNotAuthentic);
}

void TestHostileServer::refusesPlainHttp()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}"); });
    fixture.options.baseUrl = QUrl(QStringLiteral("http://sraps.example/api/v1/"));
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Kind::ForeignOrigin);
}

void TestHostileServer::tellsNobodyTheSecret()
{
    QLoggingCategory::setFilterRules(QStringLiteral("perch.net.debug=true"));
    const QtMessageHandler before = qInstallMessageHandler(collect);
    QByteArray authorization;
    int requests = 0;
    ClientFixture fixture([&](const RawServer::Seen &seen) {
        authorization = seen.header("authorization");
        const QByteArray echo =
            "{\"message\":\"got Authorization: " + authorization.toPercentEncoding(" =,:") +
            " apikey=" + markedSecret + "\"}";
        return ++requests % 2
                   ? RawServer::json(echo, 400)
                   : RawServer::json("{}", 401,
                                     "WWW-Authenticate: Hawk error=\"apikey=" + markedSecret +
                                         "\"\r\n");
    });
    QStringList shown;
    connect(&fixture.client(), &ServiceClient::exchanged, this, [&shown](const TraceEntry &e) {
        shown += {e.host, e.target, e.verb};
    });
    for (int i = 0; i < 4; ++i) {
        Request request =
            Request::get(QStringLiteral("tokens/ck_0f1e2d3c"),
                         {{QStringLiteral("apikey"), QString::fromLatin1(markedSecret)}});
        const Result<Reply> reply = fixture.call(request);
        QVERIFY(!reply);
        const Error &error = reply.error();
        shown += {error.detail, error.serviceText, error.serviceCode, error.path, error.host};
        shown += error.fieldErrors;
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(logged.size() >= 8); // a line each way
    const QString all = (shown + logged).join(QLatin1Char('\n'));
    QVERIFY(all.contains(QLatin1String("/api/v1/tokens/")));
    QVERIFY2(!all.contains(QString::fromLatin1(markedSecret)), qPrintable(all));
    const qsizetype mac = authorization.indexOf("mac=\"") + 5;
    QVERIFY(!all.contains(QString::fromLatin1(authorization.mid(mac, 20))));
    QVERIFY(!logged.join(QLatin1Char('\n')).contains(QLatin1String("ck_0f1e2d3c")));
}

QTEST_GUILESS_MAIN(TestHostileServer)
#include "tst_hostileserver.moc"
