// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

/// Each fault does what it says, and takes effect or not as it says.
class DemoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        demo::Options options;
        options.companies = 12;
        options.phones = 300;
        options.contactIntervalMs = 0;
        auto started = demo::DemoService::start(options);
        QVERIFY(started);
        m_service = std::move(*started);
        m_client = std::make_unique<DemoClient>(*m_service);
        m_company = m_service->companies().at(4).uuid;
        m_phone = QStringLiteral("companies/%1/endpoints/000413a3fff1").arg(m_company);
    }

    void answersInstead_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("takesEffect");
        QTest::newRow("none") << QString() << 201 << true;
        QTest::newRow("before") << QStringLiteral("drop-before") << 0 << false;
        QTest::newRow("after") << QStringLiteral("drop-after=100") << 0 << true;
        QTest::newRow("500") << QStringLiteral("status-500") << 500 << false;
        QTest::newRow("502") << QStringLiteral("status-502") << 502 << false;
        QTest::newRow("429") << QStringLiteral("status-429") << 429 << false;
        QTest::newRow("503") << QStringLiteral("status-503") << 503 << false;
        QTest::newRow("504") << QStringLiteral("status-504") << 504 << true;
        QTest::newRow("portal") << QStringLiteral("html") << 200 << false;
        QTest::newRow("redirect") << QStringLiteral("redirect") << 302 << false;
        QTest::newRow("truncate") << QStringLiteral("truncate") << 201 << true;
        QTest::newRow("huge") << QStringLiteral("huge-reply=2") << 200 << false;
        QTest::newRow("deep") << QStringLiteral("deep-json=5000") << 200 << false;
    }

    void answersInstead()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        QFETCH(bool, takesEffect);
        demo::Faults faults;
        if (!fault.isEmpty())
            QVERIFY(faults.apply(fault));
        m_service->setFaults(faults);
        const auto answer = put();
        QCOMPARE(answer.status, status);
        if (status == 0)
            QVERIFY(answer.raw.isEmpty());
        QCOMPARE(answer.complete, status != 0 && !fault.startsWith(QLatin1String("truncate")));
        const QByteArray path = "/api/v1/" + m_phone.toUtf8();
        QCOMPARE(m_service->arrivals("PUT", path), 1);
        QCOMPARE(m_service->effects("PUT", path), takesEffect ? 1 : 0);
        const QString name = fault.section(u'=', 0, 0);
        QCOMPARE(m_service->struckFaults(),
                 name.isEmpty() ? (QMap<QString, int>()) : (QMap<QString, int>{{name, 1}}));
        QCOMPARE(m_service->phone(QStringLiteral("000413a3fff1")).has_value(), takesEffect);
    }

    void whatIsSent()
    {
        const auto with = [this](const char *fault) {
            demo::Faults faults;
            if (!faults.apply(QString::fromLatin1(fault)))
                return DemoClient::Answer();
            m_service->setFaults(faults);
            return m_client->get(QStringLiteral("settings/?page_size=100"));
        };
        QVERIFY(with("html").header("Content-Type").startsWith("text/html"));
        QVERIFY(with("status-502").header("Content-Type").startsWith("text/html"));
        QCOMPARE(with("status-503").header("Retry-After"), QByteArray("2"));
        QCOMPARE(with("redirect").header("Location"),
                 QByteArray("https://sraps.example.net/api/v1/settings/?page_size=100"));
        QVERIFY(with("huge-reply=3").body.size() > 3 * 1024 * 1024);
        QVERIFY(with("deep-json=5000").body.startsWith(QByteArray(5000, '[')));
        const auto cut = with("truncate");
        QVERIFY(cut.body.size() > 1000);
        QVERIFY(QJsonDocument::fromJson(cut.body).isNull());
        QCOMPARE(with("latency=1").status, 200);
    }

    void latencyIsWaited()
    {
        demo::Faults faults;
        faults.latencyMs = 60;
        m_service->setFaults(faults);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client->get(QStringLiteral("roles/")).status, 200);
        QVERIFY(timer.elapsed() >= 60);
    }

    void stopDoesNotWaitForLatency()
    {
        demo::Faults faults;
        faults.latencyMs = 3600000;
        m_service->setFaults(faults);
        const QByteArray bytes = m_client->request("GET", QStringLiteral("roles/"), {}, {});
        std::thread waiting([&] { m_client->exchange(bytes); });
        QTRY_COMPARE(m_service->requestCount(), 1);
        m_service->stop(); // the test's own time limit is the assertion
        waiting.join();
    }

    void scope()
    {
        demo::Faults faults;
        faults.status500 = 100;
        faults.methods = {QStringLiteral("PUT")};
        faults.times = 1;
        faults.pathContains = QStringLiteral("endpoints");
        m_service->setFaults(faults);
        QCOMPARE(m_client->get(m_phone.section(u'/', 0, 2) + u'/').status, 200);
        QCOMPARE(put().status, 500);
        QCOMPARE(put().status, 201);
    }

    void someOfThem()
    {
        demo::Faults faults;
        faults.status500 = 50;
        m_service->setFaults(faults);
        int failed = 0;
        for (int i = 0; i < 60; ++i)
            failed += m_client->get(QStringLiteral("roles/")).status == 500;
        QVERIFY(failed > 5 && failed < 55);
    }

    void pages_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("repeats");
        QTest::newRow("right") << QString() << false;
        QTest::newRow("duplicate") << QStringLiteral("duplicate-pages") << true;
        QTest::newRow("shifting") << QStringLiteral("shifting-pages") << true;
    }

    void pages()
    {
        QFETCH(QString, fault);
        QFETCH(bool, repeats);
        const QStringList wanted = m_service->macs(m_company);
        QVERIFY(wanted.size() > 25);
        demo::Faults faults;
        if (!fault.isEmpty())
            QVERIFY(faults.apply(fault));
        m_service->setFaults(faults);
        QStringList seen;
        const QJsonArray items =
            m_client->all(QStringLiteral("companies/%1/endpoints/?page_size=10").arg(m_company));
        for (const QJsonValue &item : items)
            seen << item.toObject().value(QStringLiteral("mac")).toString();
        QCOMPARE(seen.size() > wanted.size(), repeats);
        seen.removeDuplicates();
        QCOMPARE(seen, wanted);
    }

    void endlessPages()
    {
        demo::Faults faults;
        faults.endlessPages = true;
        m_service->setFaults(faults);
        QString next = QStringLiteral("roles/");
        for (int i = 0; i < 30; ++i) {
            next = DemoClient::nextOf(m_client->get(next));
            QVERIFY(!next.isEmpty());
        }
    }

    void foreignLinks()
    {
        demo::Faults faults;
        faults.foreignLinks = true;
        m_service->setFaults(faults);
        const auto token = m_client->get(QStringLiteral("tokens/") + m_service->keyId());
        const QJsonObject links = token.object().value(QStringLiteral("links")).toObject();
        QVERIFY(links.value(QStringLiteral("company"))
                    .toString()
                    .startsWith(QLatin1String("https://sraps.example.net/api/v1/companies/")));
        QVERIFY(DemoClient::nextOf(m_client->get(QStringLiteral("settings/")))
                    .startsWith(QLatin1String("https://sraps.example.net/")));
    }

    void unknownFieldsAreKept_data()
    {
        QTest::addColumn<QString>("collection");
        QTest::newRow("phone") << QStringLiteral("COMPANY/endpoints/");
        QTest::newRow("profile") << QStringLiteral("COMPANY/provisioning-profiles/");
        QTest::newRow("company") << QStringLiteral("companies/");
    }

    void unknownFieldsAreKept()
    {
        QFETCH(QString, collection);
        collection.replace(QLatin1String("COMPANY"), QStringLiteral("companies/") + m_company);
        demo::Faults faults;
        faults.unknownFields = true;
        m_service->setFaults(faults);
        const QString field = QStringLiteral("x_demo_extension");
        const QJsonObject item = m_client->get(collection).array().at(0).toObject();
        QVERIFY(item.contains(field));
        const QString self =
            item.value(QStringLiteral("links")).toObject().value(QStringLiteral("self")).toString();
        QCOMPARE(m_client->send("PUT", self, item).status, 200);
        QCOMPARE(m_client->get(self).object().value(field), item.value(field));
        QJsonObject without = item;
        without.remove(field);
        QCOMPARE(m_client->send("PUT", self, without).status, 200);
        QVERIFY(!m_client->get(self).object().contains(field)); // whoever drops it loses it
    }

    void everyObjectHasOne()
    {
        demo::Faults faults;
        faults.unknownFields = true;
        m_service->setFaults(faults);
        const QString company = QStringLiteral("companies/") + m_company;
        for (const QString &path : {QStringLiteral("settings/"), QStringLiteral("product-groups/"),
                                    QStringLiteral("roles/"), QStringLiteral("firmwares/"),
                                    QString(company + QStringLiteral("/users/")),
                                    QString(company + QStringLiteral("/logs/"))})
            QVERIFY2(m_client->get(path).array().at(0).toObject().contains(
                         QStringLiteral("x_demo_extension")),
                     qPrintable(path));
    }

    void spelling()
    {
        demo::Faults faults;
        QVERIFY(faults.apply(QStringLiteral("skew=-90")));
        QCOMPARE(faults.skewSeconds, -90);
        QVERIFY(!faults.apply(QStringLiteral("nonsense")));
        QVERIFY(!faults.apply(QStringLiteral("status-500=101")));
        QVERIFY(!faults.apply(QStringLiteral("latency=soon")));
        QVERIFY(!faults.apply(QStringLiteral("foreign-links=1")));
    }

private:
    DemoClient::Answer put()
    {
        return m_client->send("PUT", m_phone,
                              QJsonObject{{QStringLiteral("mac"), QStringLiteral("000413a3fff1")}});
    }

    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<DemoClient> m_client;
    QString m_company;
    QString m_phone;
};

QTEST_GUILESS_MAIN(DemoFaults)
#include "tst_demofaults.moc"
