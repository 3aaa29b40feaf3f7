// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/endpointlookup.h"

#include "tests/core/sraps/apibench.h"

#include <QTest>

using namespace core;
using namespace apibench;

/// One phone: read in whatever way the service offers, written, deleted.
class TestEndpointLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsADocumentWithoutTheCallForIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("404") << 404;
        QTest::newRow("405") << 405;
    }
    void findsADocumentWithoutTheCallForIt()
    {
        QFETCH(int, status);
        Scripted s;
        s.on("companies/c1/endpoints/", phones(0, 3));
        for (const char *mac : {"000413a30000", "000413a30002", "000413a30009"})
            s.on(QByteArray("companies/c1/endpoints/") + mac, "{}", status);
        const auto found =
            s.wait(s.api.endpointDocument(s.company, MacAddress(0x000413A30002ULL), &s.owner));
        QVERIFY(found);
        QCOMPARE(found->value(QStringLiteral("mac")).toString(), QStringLiteral("000413a30002"));
        QVERIFY(!s.api.offers(SrapsApi::Feature::EndpointDocument));
        const auto missing =
            s.wait(s.api.endpointDocument(s.company, MacAddress(0x000413A30009ULL), &s.owner));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QCOMPARE(s.count("GET", "companies/c1/endpoints/000413a30009"), 0);
    }

    void tellsAMissingPhoneFromAMissingCall()
    {
        Scripted s;
        s.on("companies/c1/endpoints/", phones(0, 3));
        s.on("companies/c1/endpoints/000413a30000", "{\"mac\":\"000413a30000\"}");
        for (int i = 0; i < 2; ++i) {
            const auto missing =
                s.wait(s.api.endpointDocument(s.company, MacAddress(0x000413A30009ULL), &s.owner));
            QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        }
        QVERIFY(s.api.offers(SrapsApi::Feature::EndpointDocument));
        QCOMPARE(s.count("GET", "companies/c1/endpoints/000413a30009"), 2);
        QCOMPARE(s.count("GET", "companies/c1/endpoints/?"), 1);
    }

    void writesAndDeletes()
    {
        Demo demo(Demo::options(5));
        const MacAddress mac(0x000413A3F0F0ULL);
        QJsonObject document{{QStringLiteral("mac"), mac.wire()},
                             {QStringLiteral("name"), QStringLiteral("New")}};
        const auto stored =
            demo.wait(demo.api.putEndpoint(demo.company, mac, document, &demo.owner));
        QVERIFY(stored);
        QCOMPARE(stored->document.value(QStringLiteral("name")).toString(), QStringLiteral("New"));
        QVERIFY(demo.service->phone(mac.wire()));
        QVERIFY(demo.wait(demo.api.deleteEndpoint(demo.company, mac, &demo.owner)));
        QVERIFY(!demo.service->phone(mac.wire()));
        QCOMPARE(demo.wait(demo.api.deleteEndpoint(demo.company, mac, &demo.owner)).error().kind,
                 Error::Kind::NotFound);
    }

    void neverWritesToTheWholeCollection()
    {
        Scripted s;
        QCOMPARE(s.wait(s.api.deleteEndpoint(s.company, MacAddress(), &s.owner)).error().kind,
                 Error::Kind::BadRequest);
        QCOMPARE(s.wait(s.api.putEndpoint(s.company, MacAddress(), {}, &s.owner)).error().kind,
                 Error::Kind::BadRequest);
        QCOMPARE(s.wait(s.api.deleteEndpoint(Company(), MacAddress(1), &s.owner)).error().kind,
                 Error::Kind::BadRequest);
        QVERIFY(s.server.seen.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEndpointLookup)
#include "tst_endpointlookup.moc"
