// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/jsondepth.h"
#include "core/net/linkheader.h"
#include "core/net/origin.h"
#include "core/net/replyjudge.h"
#include "core/net/servicetext.h"

#include <QTest>

using namespace core;
using Kind = Error::Kind;

namespace {
const QUrl base(QStringLiteral("https://api.sraps.snom.com/api/v1/settings/?page_size=20"));
}

/// Everything that reads links, dates and texts which a service wrote.
class TestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void equality();
    void links_data();
    void links();
    void retryAfters_data();
    void retryAfters();
    void serviceTexts_data();
    void serviceTexts();
    void depth();
};

void TestOrigin::resolves_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<int>("kind"); // -1: allowed
    QTest::addColumn<QString>("target");
    const auto good = [](const char *link, const char *target) {
        QTest::newRow(link) << QByteArray(link) << -1 << QString::fromLatin1(target);
    };
    const auto bad = [](const char *name, const QByteArray &link, Kind kind) {
        QTest::newRow(name) << link << int(kind) << QString();
    };
    good("?page=2", "https://api.sraps.snom.com/api/v1/settings/?page=2");
    good("/api/v1/x#part", "https://api.sraps.snom.com/api/v1/x");
    good("https://api.sraps.snom.com/y", "https://api.sraps.snom.com/y");
    good("HTTPS://API.SRAPS.SNOM.COM:443/y", "https://api.sraps.snom.com:443/y");
    good("https://secure-provisioning.snom.com/z", "https://secure-provisioning.snom.com/z");
    good("../up", "https://api.sraps.snom.com/api/v1/up");
    bad("downgrade", "http://api.sraps.snom.com/y", Kind::ForeignOrigin);
    bad("downgrade on 443", "http://api.sraps.snom.com:443/y", Kind::ForeignOrigin);
    bad("other port", "https://api.sraps.snom.com:8443/y", Kind::ForeignOrigin);
    bad("other host", "https://evil.example/y", Kind::ForeignOrigin);
    bad("longer host", "https://api.sraps.snom.com.evil.example/", Kind::ForeignOrigin);
    bad("trailing dot", "https://api.sraps.snom.com./y", Kind::ForeignOrigin);
    bad("no scheme", "//evil.example/y", Kind::ForeignOrigin);
    bad("address", "https://192.0.2.1/y", Kind::ForeignOrigin);
    bad("file", "file:///etc/passwd", Kind::ForeignOrigin);
    bad("script", "javascript:alert(1)", Kind::ForeignOrigin);
    bad("user information", "https://api.sraps.snom.com@evil.example/", Kind::MalformedReply);
    bad("empty user", "https://@api.sraps.snom.com/", Kind::MalformedReply);
    bad("CR LF", "https://api.sraps.snom.com/\r\nX: y", Kind::MalformedReply);
    bad("NUL", QByteArray("/a\0b", 4), Kind::MalformedReply);
    bad("space", "/a b", Kind::MalformedReply);
    bad("backslashes", "https:\\\\evil.example\\", Kind::MalformedReply);
    bad("not ASCII", "/\xc3\xa9", Kind::MalformedReply);
    bad("1 MB", "/" + QByteArray(1 << 20, 'a'), Kind::MalformedReply);
    bad("empty", "", Kind::MalformedReply);
    bad("bad port", "https://api.sraps.snom.com:99999/", Kind::MalformedReply);
}

void TestOrigin::resolves()
{
    QFETCH(QByteArray, link);
    QFETCH(int, kind);
    QFETCH(QString, target);
    const OriginGuard guard(
        {Origin(base), Origin(QUrl(QStringLiteral("https://secure-provisioning.snom.com/")))});
    const Result<QUrl> resolved = guard.resolve(base, link);
    if (kind >= 0) {
        QVERIFY(!resolved);
        QCOMPARE(kindName(resolved.error().kind), kindName(Kind(kind)));
        QCOMPARE(resolved.error().host.isEmpty(), Kind(kind) != Kind::ForeignOrigin);
        return;
    }
    QVERIFY(resolved);
    QCOMPARE(*resolved, QUrl(target));
}

void TestOrigin::equality()
{
    const auto origin = [](const char *url) { return Origin(QUrl(QString::fromLatin1(url))); };
    QCOMPARE(origin("https://a.example"), origin("HTTPS://A.example:443/x?y"));
    QVERIFY(!(origin("https://a.example") == origin("https://a.example:444")));
    QVERIFY(!(origin("https://a.example") == origin("http://a.example:443")));
    QVERIFY(!origin("ftp://a.example").isValid());
    QVERIFY(!origin("/x").isValid());
    QVERIFY(origin("http://127.0.0.1:1").isLoopback());
    QVERIFY(origin("http://127.9.9.9").isLoopback());
    QVERIFY(origin("http://[::1]:8").isLoopback());
    QVERIFY(origin("http://localhost").isLoopback());
    QVERIFY(!origin("http://localhost.example").isLoopback());
    QVERIFY(!origin("http://128.0.0.1").isLoopback());
    QCOMPARE(origin("http://[::1]:8").hostPort(), QStringLiteral("[::1]:8"));
    QCOMPARE(origin("https://a.example").hostPort(), QStringLiteral("a.example"));
}

void TestOrigin::links_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("next");
    const auto row = [](const char *name, const QByteArray &field, const QByteArray &next) {
        QTest::newRow(name) << field << next;
    };
    row("one", "<https://h/?page=2>; rel=\"next\"", "https://h/?page=2");
    row("token", "<a>;rel=next", "a");
    row("among others", "<p>; rel=\"prev\", <n>; rel=\"next\"; title=\"x, y\"", "n");
    row("several relations", "<n>; rel=\"last  NEXT\"", "n");
    row("upper case", "<n>; REL=\"Next\"", "n");
    row("comma in the target", "<a?b=1,2>; rel=next, <c>; rel=next", "a?b=1,2");
    row("other parameters", "<n>; title=\"a;b\\\"c\"; rel = \"next\" ; x", "n");
    row("first rel counts", "<a>; rel=prev; rel=next, <b>; rel=next", "b");
    row("no rel", "<a>", "");
    row("word that contains it", "<a>; rel=\"nextish\"", "");
    row("no brackets", "https://h/; rel=next", "");
    row("unclosed target", "<a; rel=next", "");
    row("unclosed quote", "<a>; rel=\"next", "a");
    row("junk, then good", "junk, ,, <b>; rel=next", "b");
    row("empty", "", "");
    row("only commas", QByteArray(10000, ','), "");
    row("too many", QByteArray("<x>; rel=a, ").repeated(100) + "<b>; rel=next", "");
}

void TestOrigin::links()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, next);
    QCOMPARE(linkTarget(field, "next"), next);
}

void TestOrigin::retryAfters_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("wanted"); // -1: none
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("date") << QByteArray("Thu, 01 Jan 2026 00:01:30 GMT") << 90;
    QTest::newRow("past date") << QByteArray("Thu, 01 Jan 2015 00:01:30 GMT") << 0;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("word") << QByteArray("soon") << -1;
    QTest::newRow("empty") << QByteArray("") << -1;
    QTest::newRow("huge") << QByteArray("99999999999") << 86400;
    QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999999") << 86400;
}

void TestOrigin::retryAfters()
{
    QFETCH(QByteArray, value);
    QFETCH(int, wanted);
    HttpAnswer answer;
    answer.headers = {{"Retry-After", value}};
    const auto seconds = retryAfter(answer, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(seconds ? int(seconds->count()) : -1, wanted);
}

void TestOrigin::serviceTexts_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const QByteArray &body, const char *text,
                        const QStringList &fields = {}, const char *type = "application/json") {
        QTest::newRow(name) << QByteArray(type) << body << QString::fromUtf8(text) << fields;
    };
    row("message first", "{\"detail\":\"d\",\"error\":\"e\",\"message\":\"m\"}", "m");
    row("error", "{\"detail\":\"d\",\"error\":\"e\"}", "e");
    row("detail", "{\"detail\":\"d\"}", "d");
    row("error object", "{\"error\":{\"message\":\"m\"}}", "m");
    row("fields", "{\"errors\":{\"mac\":[\"bad\",\"short\"]}}", "",
        {QStringLiteral("mac: bad short")});
    row("fields at the top", "{\"mac\":[\"bad\"]}", "", {QStringLiteral("mac: bad")});
    row("list", "{\"errors\":[{\"field\":\"mac\",\"message\":\"bad\"}]}", "",
        {QStringLiteral("mac: bad")});
    row("string", "\"plain\"", "plain");
    row("html", "<html>secret</html>", "", {}, "text/html");
    row("html that says json", "<html>x</html>", "");
    row("text", "down for maintenance", "down for maintenance", {}, "text/plain");
    row("control characters", "{\"message\":\"a\\u0000b\\u001b[31m\\u202ec\"}", "a b [31m c");
    row("too deep", QByteArray(100, '[') + QByteArray(100, ']'),
        QByteArray(QByteArray(100, '[') + QByteArray(100, ']')).constData());
    row("numbers and null", "{\"message\":null,\"error\":7}", "7");
}

void TestOrigin::serviceTexts()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QFETCH(QStringList, fields);
    const ServiceText said = readServiceText(type, body);
    QCOMPARE(said.text, text);
    QCOMPARE(said.fieldErrors, fields);
    QCOMPARE(cleanText(QString(10000, QLatin1Char('x'))).size(), 500);
}

void TestOrigin::depth()
{
    QVERIFY(jsonDepthWithin("[[[]]]", 3));
    QVERIFY(!jsonDepthWithin("[[[[]]]]", 3));
    QVERIFY(jsonDepthWithin("[\"[[[[[\\\"[[[\"]", 1));
    QVERIFY(jsonDepthWithin("[],[],{},[]", 1));
    QVERIFY(jsonDepthWithin("]]]][", 1));
    QVERIFY(!jsonDepthWithin("]]]][[", 1));
}

QTEST_GUILESS_MAIN(TestOrigin)
#include "tst_origin.moc"
