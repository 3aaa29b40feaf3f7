// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/connectioncheck.h"

#include "app/demo/demoservice.h"
#include "tests/support/scriptedsraps.h"

#include <QTest>

using namespace core;

namespace {

demo::Options smallService()
{
    demo::Options options;
    options.companies = 3;
    options.phones = 5;
    options.contactIntervalMs = 0;
    return options;
}

Connection connectionTo(const QUrl &baseUrl, const QString &keyId)
{
    Connection connection;
    connection.id = QStringLiteral("1");
    connection.baseUrl = baseUrl;
    connection.keyId = keyId;
    return connection;
}

/// Runs one check; waits for retries by letting time pass.
Result<ConnectionFinding> check(const Connection &connection, const QByteArray &secret)
{
    FakeClock clock(QDateTime::currentMSecsSinceEpoch());
    ConnectionCheck check(connection, Secret(secret), clock);
    std::optional<Result<ConnectionFinding>> result;
    QObject::connect(&check, &ConnectionCheck::finished, &check,
                     [&](const Result<ConnectionFinding> &finding) { result = finding; });
    check.start();
    QTimer passing;
    QObject::connect(&passing, &QTimer::timeout, &passing,
                     [&] { clock.advance(std::chrono::milliseconds(500)); });
    passing.start(100);
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 30000))
        qFatal("no report");
    return *result;
}

} // namespace

class TestConnectionCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItFound_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("hasRole");
        QTest::addColumn<bool>("mayWrite");
        QTest::newRow("administrator") << QStringLiteral("administrator") << true << true;
        QTest::newRow("viewer") << QStringLiteral("viewer") << true << false;
        QTest::newRow("none") << QStringLiteral("none") << false << false;
        QTest::newRow("child") << QStringLiteral("child") << true << true;
    }
    void saysWhatItFound()
    {
        QFETCH(QString, key);
        QFETCH(bool, hasRole);
        QFETCH(bool, mayWrite);
        const auto service = *demo::DemoService::start(smallService());
        const auto used = service->key(key);
        const auto found = check(connectionTo(service->baseUrl(), used.id), used.secret);
        QVERIFY(found);
        QString name;
        for (const auto &company : service->companies()) {
            if (company.uuid == used.company)
                name = company.name;
        }
        QVERIFY(!name.isEmpty());
        QCOMPARE(found->companyName, name);
        QVERIFY(!found->companyType.isEmpty());
        QVERIFY(!found->keyName.isEmpty());
        QVERIFY(found->roleTold);
        QCOMPARE(!found->roleName.isEmpty(), hasRole);
        QCOMPARE(found->mayWrite, mayWrite);
        QVERIFY(!found->clockOffset);
    }

    void aWrongSecret()
    {
        const auto service = *demo::DemoService::start(smallService());
        const auto found = check(connectionTo(service->baseUrl(), service->keyId()), "wrong");
        QCOMPARE(found.error().kind, Error::Kind::WrongCredentials);
    }

    void aWrongKeyId()
    {
        const auto service = *demo::DemoService::start(smallService());
        const auto found = check(connectionTo(service->baseUrl(), QStringLiteral("ck_nobody")),
                                 service->keySecret());
        QCOMPARE(found.error().kind, Error::Kind::WrongCredentials);
    }

    void aClockThatIsOffIsCorrectedAndTold()
    {
        demo::Options options = smallService();
        options.faults.skewSeconds = 3600;
        const auto service = *demo::DemoService::start(options);
        const auto found =
            check(connectionTo(service->baseUrl(), service->keyId()), service->keySecret());
        QVERIFY(found);
        QVERIFY(found->clockOffset);
        QVERIFY(std::abs(found->clockOffset->count() - 3600) < 30);
    }

    void aServiceThatWantsAVersionIsServed()
    {
        demo::Options options = smallService();
        options.requireVersion = true;
        const auto service = *demo::DemoService::start(options);
        QVERIFY(check(connectionTo(service->baseUrl(), service->keyId()), service->keySecret()));
    }

    void whatIsInTheWayIsNamed_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("captive portal") << QStringLiteral("html=100") << Error::Kind::NotJson;
        QTest::newRow("maintenance")
            << QStringLiteral("status-503=100") << Error::Kind::Maintenance;
        QTest::newRow("fault") << QStringLiteral("status-500=100") << Error::Kind::ServerFault;
        QTest::newRow("strange links")
            << QStringLiteral("foreign-links") << Error::Kind::ForeignOrigin;
        QTest::newRow("redirect") << QStringLiteral("redirect=100") << Error::Kind::ForeignOrigin;
        QTest::newRow("cut") << QStringLiteral("drop-before=100") << Error::Kind::ConnectionLost;
    }
    void whatIsInTheWayIsNamed()
    {
        QFETCH(QString, fault);
        QFETCH(Error::Kind, kind);
        demo::Options options = smallService();
        options.retryAfter = false;
        const auto applied = options.faults.apply(fault);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error()));
        const auto service = *demo::DemoService::start(options);
        const auto found =
            check(connectionTo(service->baseUrl(), service->keyId()), service->keySecret());
        QVERIFY(!found);
        QCOMPARE(found.error().kind, kind);
    }

    void nobodyListens()
    {
        QUrl url;
        {
            const RawServer server([](const RawServer::Seen &) { return RawServer::closing(); });
            url = server.url();
        }
        QCOMPARE(check(connectionTo(url, QStringLiteral("ck_1")), "secret").error().kind,
                 Error::Kind::NoNetwork);
    }

    void anAnswerOfAnotherShape()
    {
        ScriptedSraps service;
        service.on("tokens/ck_1", "{\"id\":\"ck_1\"}");
        QCOMPARE(check(connectionTo(service.server.url(), QStringLiteral("ck_1")), "secret")
                     .error()
                     .kind,
                 Error::Kind::MalformedReply);
    }

    void abortReportsBeforeItReturns()
    {
        ScriptedSraps service;
        service.answers["tokens/ck_1"] = RawServer::silent();
        FakeClock clock;
        ConnectionCheck check(connectionTo(service.server.url(), QStringLiteral("ck_1")),
                              Secret("secret"), clock);
        QList<Error::Kind> reports;
        connect(&check, &ConnectionCheck::finished, this,
                [&](const Result<ConnectionFinding> &finding) {
                    reports.append(finding.error().kind);
                });
        check.start();
        QTRY_COMPARE(service.server.seen.size(), 1);
        check.abort();
        QCOMPARE(reports, QList<Error::Kind>{Error::Kind::Cancelled});
        check.abort();
        QCOMPARE(reports.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "tst_connectioncheck.moc"
