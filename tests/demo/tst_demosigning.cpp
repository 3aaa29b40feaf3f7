// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QTest>

using Twist = DemoClient::Twist;

namespace {

demo::Options quiet()
{
    demo::Options options;
    options.companies = 6;
    options.phones = 40;
    options.contactIntervalMs = 0;
    return options;
}

QString ownKey(const demo::DemoService &service)
{
    return QStringLiteral("tokens/") + service.keyId();
}

} // namespace

/// What the service does before it looks at the path: signature, versions, limits.
class DemoSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto started = demo::DemoService::start(quiet());
        QVERIFY(started);
        m_service = std::move(*started);
    }

    void rightSignature()
    {
        DemoClient client(*m_service);
        QCOMPARE(client.get(ownKey(*m_service)).status, 200);
        QCOMPARE(client.get(QStringLiteral("settings/?param_name=a%20b&page_size=5")).status, 200);
    }

    void missingHeader()
    {
        Twist twist;
        twist.withAuthorization = false;
        const auto answer = DemoClient(*m_service).send("GET", ownKey(*m_service), {}, twist);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("WWW-Authenticate"), QByteArray("Hawk"));
    }

    void malformedHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &header, int status,
                            const char *error) {
            QTest::newRow(name) << header << status << QString::fromLatin1(error);
        };
        const QByteArray rest = "ts=\"1\", nonce=\"b\", mac=\"c\"";
        row("other scheme", "Basic YTpi", 401, "Authentication is required.");
        row("bare", "Hawk", 400, "Invalid header syntax");
        row("no quotes", "Hawk id=a", 400, "Bad header format");
        row("backslash", "Hawk id=\"a\\b\", " + rest, 400, "Bad header format");
        row("unknown", "Hawk id=\"a\", x=\"y\", " + rest, 400, "Unknown attribute: x");
        row("twice", "Hawk id=\"a\", id=\"a\", " + rest, 400, "Duplicate attribute: id");
        row("empty", "Hawk id=\"a\", ext=\"\", " + rest, 400, "Bad attribute value: ext");
        row("missing", "Hawk id=\"a\"", 400, "Missing attributes");
        row("long", "Hawk id=\"" + QByteArray(4100, 'a') + "\"", 400, "Header length too long");
        row("unknown key", "Hawk id=\"a\", " + rest, 401, "Unknown credentials");
    }

    void malformedHeader()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, status);
        QFETCH(QString, error);
        Twist twist;
        twist.authorization = header;
        const auto answer = DemoClient(*m_service).send("GET", ownKey(*m_service), {}, twist);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("WWW-Authenticate").startsWith("Hawk"), status == 401);
        const QString field = status == 401 ? QStringLiteral("message") : QStringLiteral("error");
        QCOMPARE(answer.object().value(field).toString(), error);
    }

    void wrongSecret()
    {
        DemoClient client(m_service->baseUrl(), m_service->keyId(), "wrong");
        const auto answer = client.get(ownKey(*m_service));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.header("WWW-Authenticate"), QByteArray("Hawk error=\"Bad mac\""));
    }

    void otherTargetThanSigned()
    {
        DemoClient client(*m_service);
        QByteArray bytes = client.request("GET", QStringLiteral("settings/?page_size=1"), {}, {});
        bytes.replace("page_size=1", "page_size=2");
        QCOMPARE(client.exchange(bytes).status, 401);
        // %7E and ~ are the same address and different bytes.
        bytes = client.request("GET", QStringLiteral("settings/?search=~"), {}, {});
        bytes.replace("search=~", "search=%7E");
        QCOMPARE(client.exchange(bytes).status, 401);
    }

    void bodyThatWasNotSigned()
    {
        Twist twist;
        twist.sentBody = "{\"name\":\"other\"}";
        DemoClient client(*m_service);
        const auto answer =
            client.send("PATCH", ownKey(*m_service),
                        QJsonObject{{QStringLiteral("name"), QStringLiteral("a")}}, twist);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.object().value(QStringLiteral("message")).toString(),
                 QStringLiteral("Bad payload hash"));
        twist = {};
        twist.withHash = false;
        QCOMPARE(client
                     .send("PATCH", ownKey(*m_service),
                           QJsonObject{{QStringLiteral("name"), QStringLiteral("a")}}, twist)
                     .status,
                 200);
    }

    void nonceOnlyOnce()
    {
        DemoClient client(*m_service);
        const QByteArray bytes = client.request("GET", ownKey(*m_service), {}, {});
        QCOMPARE(client.exchange(bytes).status, 200);
        const auto again = client.exchange(bytes);
        QCOMPARE(again.status, 401);
        QCOMPARE(again.header("WWW-Authenticate"), QByteArray("Hawk error=\"Invalid nonce\""));
    }

    void staleClock()
    {
        DemoClient client(*m_service);
        Twist twist;
        for (const qint64 offset : {-50, 50}) {
            twist.clockOffset = offset;
            QCOMPARE(client.send("GET", ownKey(*m_service), {}, twist).status, 200);
        }
        for (const qint64 offset : {-70, 70}) {
            twist.clockOffset = offset;
            const auto answer = client.send("GET", ownKey(*m_service), {}, twist);
            QCOMPARE(answer.status, 401);
            checkChallenge(answer.header("WWW-Authenticate"), 0);
        }
        demo::Faults skewed;
        skewed.skewSeconds = 7200;
        m_service->setFaults(skewed);
        const auto answer = client.get(ownKey(*m_service));
        QCOMPARE(answer.status, 401);
        checkChallenge(answer.header("WWW-Authenticate"), 7200);
        twist.clockOffset = 7200;
        QCOMPARE(client.send("GET", ownKey(*m_service), {}, twist).status, 200);
        m_service->setFaults({});
    }

    void macBeforeNonceBeforeClock()
    {
        Twist twist;
        twist.clockOffset = -1000;
        twist.nonce = "once";
        DemoClient wrong(m_service->baseUrl(), m_service->keyId(), "wrong");
        QVERIFY(wrong.send("GET", ownKey(*m_service), {}, twist)
                    .header("WWW-Authenticate")
                    .contains("Bad mac"));
        DemoClient client(*m_service);
        const QByteArray bytes = client.request("GET", ownKey(*m_service), {}, twist);
        QVERIFY(client.exchange(bytes).header("WWW-Authenticate").contains("Stale timestamp"));
        QVERIFY(client.exchange(bytes).header("WWW-Authenticate").contains("Invalid nonce"));
    }

    void acceptNamesTheVersion_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<bool>("strict");
        QTest::addColumn<int>("status");
        QTest::newRow("plain") << QByteArray("application/json") << false << 200;
        QTest::newRow("version") << QByteArray("application/json; version=v1") << false << 200;
        QTest::newRow("list") << QByteArray("text/html, application/json;q=0.5") << false << 200;
        QTest::newRow("other version")
            << QByteArray("application/json; version=v9") << false << 406;
        QTest::newRow("anything") << QByteArray("*/*") << false << 406;
        QTest::newRow("html") << QByteArray("text/html") << false << 406;
        QTest::newRow("strict, plain") << QByteArray("application/json") << true << 406;
        QTest::newRow("strict") << QByteArray("application/json; version=v1") << true << 200;
    }

    void acceptNamesTheVersion()
    {
        QFETCH(QByteArray, accept);
        QFETCH(bool, strict);
        QFETCH(int, status);
        demo::Options options = quiet();
        options.requireVersion = strict;
        const auto service = demo::DemoService::start(options);
        QVERIFY(service);
        Twist twist;
        twist.accept = accept;
        QCOMPARE(DemoClient(**service).send("GET", ownKey(**service), {}, twist).status, status);
        twist.withAccept = false;
        QCOMPARE(DemoClient(**service).send("GET", ownKey(**service), {}, twist).status, 406);
    }

    void slashesCount_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("collection") << QStringLiteral("companies/") << 200;
        QTest::newRow("collection without") << QStringLiteral("companies") << 404;
        QTest::newRow("member") << QStringLiteral("COMPANY") << 200;
        QTest::newRow("member with") << QStringLiteral("COMPANY/") << 404;
        QTest::newRow("phones") << QStringLiteral("COMPANY/endpoints/") << 200;
        QTest::newRow("phones without") << QStringLiteral("COMPANY/endpoints") << 404;
        QTest::newRow("outside") << QStringLiteral("/api/v2/companies/") << 404;
        QTest::newRow("nothing") << QStringLiteral("nothing/") << 404;
        QTest::newRow("no such company")
            << QStringLiteral("companies/00000000000000000000000000000000") << 404;
    }

    void slashesCount()
    {
        QFETCH(QString, target);
        QFETCH(int, status);
        target.replace(QStringLiteral("COMPANY"),
                       QStringLiteral("companies/") + m_service->companies().constFirst().uuid);
        const auto answer = DemoClient(*m_service).get(target);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.header("Location").isEmpty());
    }

    void methodsThatDoNotExist()
    {
        DemoClient client(*m_service);
        const QString company =
            QStringLiteral("companies/") + m_service->companies().constFirst().uuid;
        const auto answer = client.send("DELETE", company + QStringLiteral("/endpoints/"));
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("Allow"), QByteArray("GET, POST"));
        QCOMPARE(client.get(company + QStringLiteral("/endpoints/validate")).header("Allow"),
                 QByteArray("POST"));
        QCOMPARE(client.send("OPTIONS", company).header("Allow"),
                 QByteArray("GET, PUT, PATCH, DELETE"));
        QCOMPARE(client.send("POST", QStringLiteral("settings/"), QJsonObject()).status, 405);
    }

    void tooLarge()
    {
        DemoClient client(*m_service);
        const QString company =
            QStringLiteral("companies/") + m_service->companies().constFirst().uuid;
        const QString fits(10 * 1024 * 1024 - 30, u'a');
        const QString field = QStringLiteral("name");
        QCOMPARE(client.send("PATCH", company, QJsonObject{{field, fits}}).status, 400);
        const QString over(10 * 1024 * 1024, u'a');
        QCOMPARE(client.send("PATCH", company, QJsonObject{{field, over}}).status, 413);
    }

    void rate()
    {
        demo::Options options = quiet();
        options.ratePerSecond = 0.01; // one request in 100 seconds
        auto service = demo::DemoService::start(options);
        QVERIFY(service);
        DemoClient client(**service);
        QCOMPARE(client.get(ownKey(**service)).status, 200);
        auto answer = client.get(ownKey(**service));
        QCOMPARE(answer.status, 429);
        const int wait = answer.header("Retry-After").toInt();
        QVERIFY(wait > 90 && wait <= 100);
        QCOMPARE(
            DemoClient(**service, QStringLiteral("viewer")).get(QStringLiteral("roles/")).status,
            200); // counted for each key
        options.retryAfter = false;
        service = demo::DemoService::start(options);
        DemoClient other(**service);
        other.get(ownKey(**service));
        answer = other.get(ownKey(**service));
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.header("Retry-After").isEmpty());
    }

    void signedAnswers()
    {
        demo::Options options = quiet();
        options.serverAuthorization = demo::Options::ServerAuthorization::Right;
        const auto service = demo::DemoService::start(options);
        QVERIFY(service);
        DemoClient client(**service);
        Twist twist;
        twist.nonce = "response1";
        const qint64 before = QDateTime::currentSecsSinceEpoch();
        const auto answer = client.send("GET", QStringLiteral("roles/"), {}, twist);
        QCOMPARE(answer.status, 200);
        const QByteArray hash =
            QCryptographicHash::hash(
                QByteArray("hawk.1.payload\napplication/json\n" + answer.body + '\n'),
                QCryptographicHash::Sha256)
                .toBase64();
        QByteArrayList right;
        for (qint64 ts = before; ts <= QDateTime::currentSecsSinceEpoch(); ++ts) {
            const QByteArray text = "hawk.1.response\n" + QByteArray::number(ts) +
                                    "\nresponse1\nGET\n/api/v1/roles/\n127.0.0.1\n" +
                                    QByteArray::number((*service)->baseUrl().port()) + '\n' + hash +
                                    "\n\n";
            right << "Hawk mac=\"" +
                         QMessageAuthenticationCode::hash(text, (*service)->keySecret(),
                                                          QCryptographicHash::Sha256)
                             .toBase64() +
                         "\", hash=\"" + hash + '"';
        }
        QVERIFY(right.contains(answer.header("Server-Authorization")));
    }

    void pipelinedAndChunked()
    {
        DemoClient client(*m_service);
        QByteArray first = client.request("GET", ownKey(*m_service), {}, {});
        first.replace("Connection: close\r\n", "");
        const int before = m_service->requestCount();
        client.exchange(first + client.request("GET", QStringLiteral("roles/"), {}, {}));
        QTRY_COMPARE(m_service->requestCount(), before + 2);
        QByteArray chunked =
            client.request("PATCH", ownKey(*m_service),
                           QJsonObject{{QStringLiteral("name"), QStringLiteral("b")}}, {});
        chunked.replace("Content-Length: 12", "Transfer-Encoding: chunked");
        chunked.replace("{\"name\":\"b\"}", "5\r\n{\"nam\r\n7;x=y\r\ne\":\"b\"}\r\n0\r\n\r\n");
        QCOMPARE(client.exchange(chunked).status, 200);
    }

private:
    void checkChallenge(const QByteArray &challenge, qint64 skew)
    {
        const qsizetype at = challenge.indexOf("ts=\"") + 4;
        const QByteArray ts = challenge.mid(at, challenge.indexOf('"', at) - at);
        QVERIFY(qAbs(ts.toLongLong() - QDateTime::currentSecsSinceEpoch() - skew) <= 2);
        const QByteArray tsm =
            QMessageAuthenticationCode::hash(QByteArray("hawk.1.ts\n" + ts + '\n'),
                                             m_service->keySecret(), QCryptographicHash::Sha256)
                .toBase64();
        QCOMPARE(challenge,
                 "Hawk ts=\"" + ts + "\", tsm=\"" + tsm + "\", error=\"Stale timestamp\"");
    }

    std::unique_ptr<demo::DemoService> m_service;
};

QTEST_GUILESS_MAIN(DemoSigning)
#include "tst_demosigning.moc"
