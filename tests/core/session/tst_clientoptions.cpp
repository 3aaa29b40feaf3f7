// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/clientoptions.h"

#include "core/settings/connectionrules.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace core;

class TestClientOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheTwoNamesOfSrapsBelongTogether_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("allowed");
        const QString api = QStringLiteral("https://api.sraps.snom.com/api/v1/");
        const QString old = QStringLiteral("https://secure-provisioning.snom.com/api/v1/");
        const QString grape = QStringLiteral("https://api.grape.snom.com/api/v1/");
        const QString own = QStringLiteral("https://sraps.example.net/api/v1/");
        QTest::newRow("itself") << api << api << true;
        QTest::newRow("the older name") << api << old << true;
        QTest::newRow("the newer name") << old << api << true;
        QTest::newRow("in capitals")
            << QStringLiteral("https://API.sraps.snom.com:443/api/v1/") << old << true;
        QTest::newRow("grape for sraps") << api << grape << false;
        QTest::newRow("sraps for grape") << grape << api << false;
        QTest::newRow("sraps for another") << own << api << false;
        QTest::newRow("another for sraps") << api << own << false;
        QTest::newRow("plain http")
            << api << QStringLiteral("http://secure-provisioning.snom.com/api/v1/") << false;
        QTest::newRow("link with a port")
            << api << QStringLiteral("https://secure-provisioning.snom.com:8443/api/v1/") << false;
        QTest::newRow("base with a port")
            << QStringLiteral("https://api.sraps.snom.com:8443/api/v1/") << old << false;
        QTest::newRow("a name below")
            << QStringLiteral("https://x.api.sraps.snom.com/api/v1/") << old << false;
        QTest::newRow("a name in front")
            << api << QStringLiteral("https://secure-provisioning.snom.com.example.net/") << false;
    }
    void onlyTheTwoNamesOfSrapsBelongTogether()
    {
        QFETCH(QString, base);
        QFETCH(QString, link);
        QFETCH(bool, allowed);
        Connection connection;
        connection.baseUrl = QUrl(base);
        connection.keyId = QStringLiteral("ck_1");
        FakeClock clock;
        const ServiceClient client(clientOptions(connection, Secret("secret")), clock);
        const Result<QUrl> url = client.resolve(client.baseUrl(), link);
        QCOMPARE(url.has_value(), allowed);
        if (!url)
            QCOMPARE(url.error().kind, Error::Kind::ForeignOrigin);
    }

    void aPinFitsTheHostItWasMadeFor_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("name") << QStringLiteral("https://lab.example.net/");
        QTest::newRow("port") << QStringLiteral("https://lab.example.net:8443/");
        QTest::newRow("v6") << QStringLiteral("https://[2001:db8::1]:8443/");
        QTest::newRow("v4") << QStringLiteral("https://192.0.2.7/");
        QTest::newRow("umlaut") << QStringLiteral("https://b\u00fccher.example.de/");
        QTest::newRow("encoded umlaut") << QStringLiteral("https://xn--bcher-kva.example.de:444/");
    }
    void aPinFitsTheHostItWasMadeFor()
    {
        QFETCH(QString, url);
        Connection connection;
        connection.baseUrl = QUrl(url);
        PinnedCertificate pinned;
        pinned.host = hostScope(connection.baseUrl);
        pinned.sha256 = QByteArray(32, 'p');
        connection.pins = {pinned};
        const QList<Pin> pins = clientOptions(connection, Secret("secret")).pins;
        QCOMPARE(pins.size(), 1);
        QCOMPARE(pins.first().sha256, pinned.sha256);
        const Origin origin(connection.baseUrl);
        QVERIFY(Origin(origin.scheme(), pins.first().host, pins.first().port) == origin);
    }
};

QTEST_GUILESS_MAIN(TestClientOptions)
#include "tst_clientoptions.moc"
