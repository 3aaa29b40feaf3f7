// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/serviceclient.h"
#include "tests/support/fakeclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace core;
using Kind = Error::Kind;

namespace {

const QByteArray keyId = QByteArrayLiteral("ck_interop");
const QByteArray keySecret = QByteArrayLiteral("0123456789abcdef0123456789abcdef");

QJsonObject objectOf(const Result<Reply> &reply)
{
    return reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
}

} // namespace

/// Our client against the reference implementation, which we did not write.
class TestHawkInterop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyVerb_data();
    void everyVerb();
    void alwaysHashing_data();
    void alwaysHashing();
    void awkwardTargets_data();
    void awkwardTargets();
    void staleClock_data();
    void staleClock();
    void replayIsRefused();
    void badKey();
    void unknownId();
    void serverAuthorization_data();
    void serverAuthorization();
    void cleanupTestCase();

private:
    Result<Reply> call(const Request &request);

    QProcess m_server;
    int m_port = 0;
    SystemClock m_clock;
    Clock *m_used = &m_clock;
    ServiceClientOptions m_options;
};

void TestHawkInterop::initTestCase()
{
    m_server.setWorkingDirectory(QStringLiteral(PERCH_INTEROP_DIR));
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral("node"), {QStringLiteral("server.js"), QString::fromLatin1(keyId),
                                            QString::fromLatin1(keySecret)});
    QVERIFY2(m_server.waitForStarted(), "node does not start: install nodejs and npm");
    QVERIFY2(m_server.waitForReadyRead(30000), "the server does not start: see install.cmake");
    m_port = m_server.readLine().trimmed().toInt();
    QVERIFY(m_port > 0);
}

void TestHawkInterop::cleanupTestCase()
{
    m_server.closeWriteChannel();
    QVERIFY(m_server.waitForFinished(10000));
}

void TestHawkInterop::init()
{
    m_options = {};
    m_options.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port));
    m_options.credentials = {keyId, Secret(keySecret), HawkAlgorithm::Sha256};
    m_used = &m_clock;
}

Result<Reply> TestHawkInterop::call(const Request &request)
{
    ServiceClient client(m_options, *m_used);
    Result<Reply> result = Failure(Error());
    CallJob *job = client.send(request, this);
    connect(job, &CallJob::finished, this, [&result](const Result<Reply> &r) { result = r; });
    QSignalSpy spy(job, &CallJob::finished);
    if (!spy.wait(30000))
        qFatal("no report");
    return result;
}

void TestHawkInterop::everyVerb_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << int(Request::Verb::Get) << QByteArray();
    QTest::newRow("PUT") << int(Request::Verb::Put) << QByteArray("{\"mac\":\"000413a30001\"}");
    QTest::newRow("POST") << int(Request::Verb::Post) << QByteArray("{\"n\":\"K\xc3\xb6ln\"}");
    QTest::newRow("PATCH") << int(Request::Verb::Patch) << QByteArray("{}\n");
    QTest::newRow("DELETE") << int(Request::Verb::Delete) << QByteArray();
    QTest::newRow("POST, empty") << int(Request::Verb::Post) << QByteArray();
    QTest::newRow("PUT, empty") << int(Request::Verb::Put) << QByteArray();
    QTest::newRow("PUT, 2 MB") << int(Request::Verb::Put) << QByteArray(2000000, '7');
}

void TestHawkInterop::everyVerb()
{
    QFETCH(int, verb);
    QFETCH(QByteArray, body);
    Request request = Request::put(QStringLiteral("plain/x/"), body);
    request.verb = Request::Verb(verb);
    const Result<Reply> reply = call(request);
    QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().serviceText));
    const QJsonObject seen = objectOf(reply);
    QCOMPARE(seen[QLatin1String("verb")].toString().toLatin1(), request.verbName());
    QCOMPARE(seen[QLatin1String("bytes")].toInt(), body.size());
    QCOMPARE(seen[QLatin1String("hashed")].toBool(), !body.isEmpty());
}

void TestHawkInterop::alwaysHashing_data()
{
    everyVerb_data();
}

void TestHawkInterop::alwaysHashing()
{
    QFETCH(int, verb);
    QFETCH(QByteArray, body);
    Request request = Request::put(QStringLiteral("hashed/x/"), body);
    request.verb = Request::Verb(verb);
    if (body.isEmpty()) {
        const Result<Reply> refused = call(request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().httpStatus, 401);
    }
    m_options.alwaysHash = true;
    const Result<Reply> reply = call(request);
    QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().serviceText));
    QVERIFY(objectOf(reply)[QLatin1String("hashed")].toBool());
}

void TestHawkInterop::awkwardTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"x?", "x?a=1&b=2", "x?a=1&a=2", "a%2Fb/c%252Fd", "caf%C3%A9?q=%F0%9F%93%9E",
          "a;v=1?c;d=e", "q?eq(name,'x')", "x?u=http://h/p?a=b", "x?q=a%20b+c%2Bd",
          "%7Euser/%41?x=%2D", "?&&", "x?q=%00%FF", "x%23y?z=%23", "x?m=a@b:c$d,e!f~g"})
        QTest::newRow(target) << QByteArray(target);
}

void TestHawkInterop::awkwardTargets()
{
    QFETCH(QByteArray, target);
    const QByteArray base = m_options.baseUrl.toEncoded();
    const Result<Reply> reply = call(Request::get(QUrl::fromEncoded(base + "plain/" + target)));
    QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().serviceText));
}

void TestHawkInterop::staleClock_data()
{
    QTest::addColumn<int>("skew");
    QTest::newRow("ten minutes slow") << -600;
    QTest::newRow("a day fast") << 86400;
    QTest::newRow("years slow") << -400000000;
}

void TestHawkInterop::staleClock()
{
    QFETCH(int, skew);
    FakeClock wrong(m_clock.nowMs() + qint64(skew) * 1000);
    ServiceClient client(m_options, wrong);
    for (int i = 0; i < 2; ++i) {
        CallJob *job = client.send(Request::get(QStringLiteral("plain/x")), this);
        Result<Reply> result = Failure(Error());
        connect(job, &CallJob::finished, this, [&result](const Result<Reply> &r) { result = r; });
        QSignalSpy spy(job, &CallJob::finished);
        QVERIFY(spy.wait(30000));
        QVERIFY(result);
        QCOMPARE(result->attempts, i == 0 ? 2 : 1);
    }
    QVERIFY(client.clockOffset().has_value());
    QVERIFY(qAbs(client.clockOffset()->count() + skew) < 60);
}

void TestHawkInterop::replayIsRefused()
{
    const Result<Reply> reply = call(Request::get(QStringLiteral("plain/replay")));
    QVERIFY(reply);
    const QByteArray header = objectOf(reply)[QLatin1String("authorization")].toString().toLatin1();
    QVERIFY(header.startsWith("Hawk "));
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_port));
    socket.write("GET /plain/replay HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) +
                 "\r\nAuthorization: " + header + "\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    const auto collect = [&] {
        answer += socket.readAll();
        return answer.contains("Invalid nonce");
    };
    QTRY_VERIFY(collect());
    QVERIFY(answer.startsWith("HTTP/1.1 401"));
}

void TestHawkInterop::badKey()
{
    m_options.credentials.key = Secret("not the key");
    const Result<Reply> reply = call(Request::get(QStringLiteral("plain/x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Kind::WrongCredentials);
    QCOMPARE(reply.error().serviceText, QStringLiteral("Bad mac"));
}

void TestHawkInterop::unknownId()
{
    m_options.credentials.id = "nobody";
    const Result<Reply> reply = call(Request::get(QStringLiteral("plain/x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Kind::WrongCredentials);
}

void TestHawkInterop::serverAuthorization_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("required");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *mode, bool required, bool accepted) {
        QTest::addRow("%s%s", mode, required ? ", required" : "")
            << QString::fromLatin1(mode) << required << accepted;
    };
    row("signed", false, true);
    row("signed", true, true);
    row("plain", false, true);
    row("plain", true, false);
    row("wrong", false, false);
    row("wrong", true, false);
    row("swapped", false, false);
    row("unhashed", false, true);
    row("unhashed", true, false);
}

void TestHawkInterop::serverAuthorization()
{
    QFETCH(QString, mode);
    QFETCH(bool, required);
    QFETCH(bool, accepted);
    m_options.requireServerAuthorization = required;
    for (const Request &request :
         {Request::get(mode + QLatin1String("/x"), {{QStringLiteral("y"), QStringLiteral("1")}}),
          Request::put(mode + QLatin1String("/x"), "{\"a\":1}")}) {
        const Result<Reply> reply = call(request);
        QCOMPARE(reply.has_value(), accepted);
        if (!reply)
            QCOMPARE(reply.error().kind, Kind::ReplyNotAuthentic);
    }
}

QTEST_GUILESS_MAIN(TestHawkInterop)
#include "tst_hawkinterop.moc"
