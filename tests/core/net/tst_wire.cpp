// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/clientfixture.h"

#include "core/net/requesttarget.h"

#include <QRandomGenerator>
#include <QSet>

using namespace core;

/// What leaves the socket, compared with what was signed and with how often it may leave.
class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsWhatIsSent();
    void refusesWhatWouldBeRewritten_data();
    void refusesWhatWouldBeRewritten();
    void sendsOnceWithoutAnswer_data();
    void sendsOnceWithoutAnswer();
    void repeatsGetWithNewNonce();
    void repeatsOnlyWhatMayBeRepeated();
    void sendsNothingElse();
    void bodyArrivesWhole_data();
    void bodyArrivesWhole();
    void refusesHeaderInjection_data();
    void refusesHeaderInjection();
};

namespace {

QList<QByteArray> awkwardTargets()
{
    const QList<QByteArray> pieces{
        "a",         "caf%C3%A9", "%2F",   "%2f", "a%20b", "a+b",       "%2B",  "%41%7E",
        "~",         "(x)",       "'q'",   "*",   "!",     ";v=1",      "a,b",  "a=b",
        "@",         ":",         "$&",    "%25", "%252F", "%00",       "%FF",  "\xc3\xa9",
        "a b",       "\"",        "{x}",   "a|b", "^",     "`",         "<>",   "%",
        "%zz",       "%C3%28",    "[1]",   "...", "a%2eb", "%2e%2e%2e", "-._~", "\xe2\x82\xac",
        "%e2%82%ac", "a%26b",     "a%3Db", "%3F", "%23"};
    QList<QByteArray> targets{"",         "?",
                              "?a",       "?a=",
                              "?&&",      "?a=1&a=2&a=1",
                              "?z=1&y=2", "x/",
                              "x//y",     "x?u=http://h/p?a=b",
                              "x#part",   "x?y=1#part"};
    for (const QByteArray &piece : pieces) {
        targets += {piece,
                    piece + "/",
                    piece + "/x",
                    "x/" + piece,
                    "?" + piece,
                    "?q=" + piece,
                    "x?" + piece + "=1&" + piece};
    }
    QRandomGenerator random(20240817);
    for (int i = 0; i < 150; ++i) {
        QByteArray target;
        for (int n = random.bounded(1, 6); n > 0; --n)
            target += pieces[random.bounded(int(pieces.size()))] + (random.bounded(3) ? "" : "/");
        target += '?';
        for (int n = random.bounded(0, 5); n > 0; --n)
            target += pieces[random.bounded(int(pieces.size()))] + (random.bounded(2) ? "&" : "=");
        targets.append(target);
    }
    return targets;
}

Request writeOf(Request::Verb verb, const QByteArray &body)
{
    Request request = Request::put(QStringLiteral("x"), body);
    request.verb = verb;
    request.expectJson = Request::JsonShape::None;
    return request;
}

} // namespace

void TestWire::signsWhatIsSent()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}"); });
    int sent = 0;
    int refused = 0;
    const QList<QByteArray> targets = awkwardTargets();
    for (const QByteArray &target : targets) {
        const QUrl url = QUrl::fromEncoded(fixture.server.url().toEncoded() + target);
        const qsizetype before = fixture.server.seen.size();
        const Result<Reply> reply = fixture.call(Request::get(url));
        if (!reply) {
            QCOMPARE(reply.error().kind, Error::Kind::BadRequest);
            QCOMPARE(fixture.server.seen.size(), before);
            ++refused;
            continue;
        }
        QCOMPARE(fixture.server.seen.size(), before + 1);
        const RawServer::Seen &seen = fixture.server.seen.last();
        QVERIFY2(isSignedAsSent(seen, testCredentials()), target.constData());
        QCOMPARE(seen.target(), requestTarget(url)->resource);
        ++sent;
    }
    QVERIFY2(sent > 350, qPrintable(QString::number(sent)));
    QVERIFY2(refused < 20, qPrintable(QString::number(refused)));
}

void TestWire::refusesWhatWouldBeRewritten_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("dot") << QByteArray("/a/./b");
    QTest::newRow("dot dot") << QByteArray("/a/../b");
    QTest::newRow("encoded dots") << QByteArray("/a/%2e%2E/b");
    QTest::newRow("dot at the end") << QByteArray("/a/..");
    QTest::newRow("two slashes") << QByteArray("//a/b");
}

void TestWire::refusesWhatWouldBeRewritten()
{
    QFETCH(QByteArray, target);
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}"); });
    const QByteArray origin = fixture.server.url(QString()).toEncoded();
    const Result<Reply> reply = fixture.call(Request::get(QUrl::fromEncoded(origin + target)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::BadRequest);
    QCOMPARE(fixture.server.bytesReceived, 0);
}

void TestWire::sendsOnceWithoutAnswer_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("reused");
    const QList<std::pair<const char *, Request::Verb>> verbs{{"POST", Request::Verb::Post},
                                                              {"PUT", Request::Verb::Put},
                                                              {"PATCH", Request::Verb::Patch},
                                                              {"DELETE", Request::Verb::Delete}};
    for (const auto &[name, verb] : verbs) {
        for (const bool reused : {false, true}) {
            const char *where = reused ? "reused" : "fresh";
            QTest::addRow("%s, empty, %s", name, where) << int(verb) << QByteArray() << reused;
            QTest::addRow("%s, body, %s", name, where) << int(verb) << QByteArray("{}") << reused;
            QTest::addRow("%s, 1 MB, %s", name, where)
                << int(verb) << QByteArray(1000000, 'x') << reused;
        }
    }
}

void TestWire::sendsOnceWithoutAnswer()
{
    QFETCH(int, verb);
    QFETCH(QByteArray, body);
    QFETCH(bool, reused);
    ClientFixture fixture([](const RawServer::Seen &seen) {
        return seen.verb() == "GET" ? RawServer::json("{}") : RawServer::closing();
    });
    if (reused)
        QVERIFY(fixture.call(Request::get(QStringLiteral("warm"))));
    const Result<Reply> reply = fixture.call(writeOf(Request::Verb(verb), body));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::ConnectionLost);
    QVERIFY(reply.error().mayHaveTakenEffect());
    // A second arrival would come before the answer to this request, on whatever connection.
    QVERIFY(fixture.call(Request::get(QStringLiteral("after"))));
    int arrivals = 0;
    for (const RawServer::Seen &seen : std::as_const(fixture.server.seen)) {
        if (seen.verb() == "GET")
            continue;
        ++arrivals;
        QCOMPARE(seen.body, body);
        QVERIFY(isSignedAsSent(seen, testCredentials()));
        if (reused)
            QCOMPARE(seen.connection, 1);
    }
    QCOMPARE(arrivals, 1);
}

void TestWire::repeatsGetWithNewNonce()
{
    int requests = 0;
    ClientFixture fixture([&requests](const RawServer::Seen &) {
        return ++requests < 4 ? RawServer::closing() : RawServer::json("{}");
    });
    const Result<Reply> reply = fixture.callWithTime(Request::get(QStringLiteral("x")));
    QVERIFY(reply);
    QCOMPARE(reply->attempts, 4);
    QCOMPARE(fixture.server.seen.size(), 4);
    QSet<QByteArray> authorizations;
    for (const RawServer::Seen &seen : std::as_const(fixture.server.seen)) {
        QVERIFY(isSignedAsSent(seen, testCredentials()));
        authorizations.insert(seen.header("authorization"));
    }
    QCOMPARE(authorizations.size(), 4);
}

void TestWire::repeatsOnlyWhatMayBeRepeated()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::closing(); });
    Request put = writeOf(Request::Verb::Put, "{}");
    put.mayRepeat = true;
    QVERIFY(!fixture.callWithTime(put));
    QCOMPARE(fixture.server.seen.size(), 4);
    Request post = writeOf(Request::Verb::Post, "{}");
    post.mayRepeat = true;
    QVERIFY(!fixture.callWithTime(post));
    QCOMPARE(fixture.server.seen.size(), 5);
}

void TestWire::sendsNothingElse()
{
    ClientFixture fixture([](const RawServer::Seen &) {
        return RawServer::json("{}", 200, "Set-Cookie: sid=1; Path=/\r\n");
    });
    for (int i = 0; i < 2; ++i)
        QVERIFY(fixture.call(writeOf(Request::Verb::Post, {})));
    for (const RawServer::Seen &seen : std::as_const(fixture.server.seen)) {
        QVERIFY(seen.header("cookie").isEmpty());
        QVERIFY(seen.header("content-type").isEmpty());
        QCOMPARE(seen.headers("content-length"), QList<QByteArray>{"0"});
        QCOMPARE(seen.headers("authorization").size(), 1);
        QCOMPARE(seen.header("accept"), QByteArray("application/json"));
        QVERIFY(seen.header("user-agent").startsWith("Perch/"));
    }
}

void TestWire::bodyArrivesWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("one byte") << QByteArray("1");
    QTest::newRow("text") << QByteArray("{\"name\":\"K\xc3\xb6ln\"}");
    QTest::newRow("binary") << QByteArray("\0\r\n\r\n\xff", 6);
    QTest::newRow("16 KB and one") << QByteArray(16385, 'a');
    QTest::newRow("10 MB") << QByteArray(10000000, 'z');
}

void TestWire::bodyArrivesWhole()
{
    QFETCH(QByteArray, body);
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}"); });
    QVERIFY(fixture.call(writeOf(Request::Verb::Put, body)));
    QCOMPARE(fixture.server.seen.size(), 1);
    QVERIFY(fixture.server.seen[0].body == body);
    QVERIFY(isSignedAsSent(fixture.server.seen[0], testCredentials()));
    QVERIFY(fixture.server.seen[0].header("authorization").contains("hash="));
}

void TestWire::refusesHeaderInjection_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("path");
    const QByteArray id = "ck_1";
    const QByteArray agent = "Perch";
    const QByteArray type = "application/json";
    const QString path = QStringLiteral("x");
    QTest::newRow("id with CR LF") << QByteArray("a\r\nX-Evil: 1") << agent << type << path;
    QTest::newRow("id with quote") << QByteArray("a\"b") << agent << type << path;
    QTest::newRow("id with NUL") << QByteArray("a\0b", 3) << agent << type << path;
    QTest::newRow("id not ASCII") << QByteArray("m\xc3\xbcller") << agent << type << path;
    QTest::newRow("agent with CR LF") << id << QByteArray("P\r\nX-Evil: 1") << type << path;
    QTest::newRow("type with LF") << id << agent << QByteArray("a/b\nX-Evil: 1") << path;
    QTest::newRow("path with CR LF") << id << agent << type << QStringLiteral("x\r\nX-Evil: 1");
    QTest::newRow("path with query") << id << agent << type << QStringLiteral("x?a=1");
    QTest::newRow("absolute path") << id << agent << type << QStringLiteral("/x");
    QTest::newRow("path that climbs") << id << agent << type << QStringLiteral("../../x");
}

void TestWire::refusesHeaderInjection()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, userAgent);
    QFETCH(QByteArray, contentType);
    QFETCH(QString, path);
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::json("{}"); });
    fixture.options.credentials.id = id;
    fixture.options.userAgent = userAgent;
    Request request = Request::put(path, "{}");
    request.contentType = contentType;
    const Result<Reply> reply = fixture.call(request);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::BadRequest);
    QCOMPARE(fixture.server.bytesReceived, 0);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
