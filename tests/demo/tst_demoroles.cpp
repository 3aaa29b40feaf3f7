// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QTest>

/// Who may do what: the table of roles, and who sees which company.
class DemoRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        demo::Options options;
        options.companies = 12;
        options.phones = 100;
        options.contactIntervalMs = 0;
        auto started = demo::DemoService::start(options);
        QVERIFY(started);
        m_service = std::move(*started);
    }

    void table_data()
    {
        // Per key: read and write of companies, phones, profiles, users; read of logs.
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("none") << QStringLiteral("none") << QStringLiteral("c.e.p....");
        QTest::newRow("viewer") << QStringLiteral("viewer") << QStringLiteral("c.e.p...l");
        QTest::newRow("operator") << QStringLiteral("operator") << QStringLiteral("c.eEp...l");
        QTest::newRow("provisioner")
            << QStringLiteral("provisioner") << QStringLiteral("c.eEpP..l");
        QTest::newRow("administrator")
            << QStringLiteral("administrator") << QStringLiteral("cCeEpPuUl");
    }

    void table()
    {
        QFETCH(QString, key);
        QFETCH(QString, allowed);
        DemoClient client(*m_service, key);
        const QString company =
            QStringLiteral("companies/") + m_service->companies().constLast().uuid;
        const QJsonObject nothing;
        const auto may = [&](const QByteArray &method, const char *path) {
            // An empty body is refused with 400 once the role is accepted.
            const std::optional<QJsonObject> body =
                method == "GET" ? std::nullopt : std::optional(nothing);
            const auto answer = client.send(method, company + QLatin1String(path), body);
            return answer.status != 403;
        };
        QString found;
        found += may("GET", "") ? u'c' : u'.';
        found += may("POST", "/companies/") ? u'C' : u'.';
        found += may("GET", "/endpoints/") ? u'e' : u'.';
        found += may("POST", "/endpoints/") ? u'E' : u'.';
        found += may("GET", "/provisioning-profiles/") ? u'p' : u'.';
        found += may("POST", "/files/") ? u'P' : u'.';
        found += may("GET", "/users/") ? u'u' : u'.';
        found += may("POST", "/users/") ? u'U' : u'.';
        found += may("GET", "/logs/") ? u'l' : u'.';
        QCOMPARE(found, allowed);
        QCOMPARE(may("GET", "/tokens/"), key == QLatin1String("administrator"));
        // Everybody reads the own key and the catalogue.
        QCOMPARE(client.get(QStringLiteral("tokens/") + m_service->key(key).id).status, 200);
        QCOMPARE(client.get(QStringLiteral("settings/")).status, 200);
    }

    void keyWithoutRoleSaysForbidden()
    {
        DemoClient client(*m_service, QStringLiteral("none"));
        const QString mac = QStringLiteral("000413a3fff1");
        const auto answer = client.send("PUT",
                                        QStringLiteral("companies/%1/endpoints/%2")
                                            .arg(m_service->companies().constLast().uuid, mac),
                                        QJsonObject{{QStringLiteral("mac"), mac}});
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.object().value(QStringLiteral("message")).toString(),
                 QStringLiteral("Forbidden"));
        QVERIFY(!m_service->phone(mac));
    }

    void aKeySeesItsCompanyAndBelow()
    {
        DemoClient child(*m_service, QStringLiteral("child"));
        const QString own = m_service->key(QStringLiteral("child")).company;
        const QJsonArray seen = child.all(QStringLiteral("companies/"));
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.at(0).toObject().value(QStringLiteral("uuid")).toString(), own);
        QVERIFY(seen.at(0).toObject().value(QStringLiteral("parent")).isNull());
        QCOMPARE(child.get(QStringLiteral("companies/%1/endpoints/").arg(own)).status, 200);
        const QString top = m_service->companies().constFirst().uuid;
        QCOMPARE(child.get(QStringLiteral("companies/%1/endpoints/").arg(top)).status, 403);
        DemoClient foreign(*m_service, QStringLiteral("foreign"));
        QCOMPARE(foreign.get(QStringLiteral("companies/") + own).status, 403);
        QCOMPARE(foreign.get(QStringLiteral("tokens/") + m_service->keyId()).status, 404);
        DemoClient administrator(*m_service);
        QCOMPARE(administrator.all(QStringLiteral("companies/")).size(),
                 m_service->companies().size());
        QCOMPARE(administrator.get(QStringLiteral("companies/%1/endpoints/").arg(own)).status, 200);
    }

private:
    std::unique_ptr<demo::DemoService> m_service;
};

QTEST_GUILESS_MAIN(DemoRoles)
#include "tst_demoroles.moc"
