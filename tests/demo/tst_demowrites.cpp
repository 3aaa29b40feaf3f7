// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QTest>

namespace {

QString text(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString();
}

QJsonObject setting(const QString &value)
{
    return {{QStringLiteral("value"), value},
            {QStringLiteral("attrs"), QJsonObject{{QStringLiteral("perm"), QStringLiteral("RW")}}}};
}

} // namespace

/// What writing to a phone leaves behind, field by field.
class DemoWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        demo::Options options;
        options.companies = 12;
        options.phones = 300;
        options.contactIntervalMs = 0;
        options.actionStepMs = 20;
        auto started = demo::DemoService::start(options);
        QVERIFY(started);
        m_service = std::move(*started);
        m_client = std::make_unique<DemoClient>(*m_service);
        m_customer = m_service->companies().constLast().uuid;
        m_base = QStringLiteral("companies/%1/").arg(m_customer);
    }

    void putReplacesEverything()
    {
        const QString uuid =
            m_service->settingUuid(QStringLiteral("setting_server"), QStringLiteral("D-Series"));
        QVERIFY(!uuid.isEmpty());
        const QJsonObject full{
            {QStringLiteral("mac"), m_mac},
            {QStringLiteral("name"), QStringLiteral("Küche")},
            {QStringLiteral("autoprovisioning_enabled"), QStringLiteral("false")},
            {QStringLiteral("warranty_exp_warning_period"), 6},
            {QStringLiteral("x_vendor"), 42},
            {QStringLiteral("provisioning_url"), QStringLiteral("https://no.such.field")},
            {QStringLiteral("settings_manager"),
             QJsonObject{{uuid, setting(QStringLiteral("https://p.example.net"))},
                         {QString(32, u'a'), QJsonObject{{QStringLiteral("odd"), true}}}}}};
        auto answer = m_client->send("PUT", phonePath(), full);
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.header("Location").endsWith(phonePath().toUtf8()));
        QJsonObject stored = answer.object();
        QCOMPARE(text(stored, "name"), QStringLiteral("Küche"));
        QCOMPARE(stored.value(QStringLiteral("autoprovisioning_enabled")), QJsonValue(false));
        QCOMPARE(stored.value(QStringLiteral("warranty_exp_warning_period")), QJsonValue(6));
        QCOMPARE(stored.value(QStringLiteral("x_vendor")), QJsonValue(42));
        QVERIFY(!stored.contains(QStringLiteral("provisioning_url")));
        QCOMPARE(stored.value(QStringLiteral("settings_manager")),
                 full.value(QStringLiteral("settings_manager")));
        QCOMPARE(text(stored, "status"), QStringLiteral("never_seen"));

        answer = m_client->send("PUT", phonePath(), QJsonObject{{QStringLiteral("mac"), m_mac}});
        QCOMPARE(answer.status, 200);
        stored = *m_service->phone(m_mac);
        QCOMPARE(text(stored, "name"), QString());
        QCOMPARE(stored.value(QStringLiteral("autoprovisioning_enabled")), QJsonValue(true));
        QCOMPARE(stored.value(QStringLiteral("warranty_exp_warning_period")), QJsonValue(3));
        QVERIFY(stored.value(QStringLiteral("settings_manager")).toObject().isEmpty());
        QVERIFY(!stored.contains(QStringLiteral("x_vendor")));
    }

    void nullIsNotLeftOut()
    {
        m_client->send("PUT", phonePath(),
                       QJsonObject{{QStringLiteral("mac"), m_mac},
                                   {QStringLiteral("warranty_exp_warning_period"), QJsonValue()}});
        QVERIFY(
            m_service->phone(m_mac)->value(QStringLiteral("warranty_exp_warning_period")).isNull());
    }

    void patchKeepsTheRest()
    {
        const QString mac = m_service->macs(m_service->companies().at(8).uuid).constFirst();
        const QString path =
            QStringLiteral("companies/%1/endpoints/%2").arg(m_service->companies().at(8).uuid, mac);
        const QJsonObject before = *m_service->phone(mac);
        QCOMPARE(m_client
                     ->send("PATCH", path,
                            QJsonObject{{QStringLiteral("name"), QStringLiteral("Lager 9")}})
                     .status,
                 200);
        QJsonObject after = *m_service->phone(mac);
        QCOMPARE(text(after, "name"), QStringLiteral("Lager 9"));
        for (const char *field : {"name", "updated"})
            after.insert(QLatin1String(field), before.value(QLatin1String(field)));
        QCOMPARE(after, before);
        QCOMPARE(m_client
                     ->get(path.toUpper()
                               .replace(QLatin1String("COMPANIES"), QLatin1String("companies"))
                               .replace(QLatin1String("ENDPOINTS"), QLatin1String("endpoints"))
                               .replace(m_service->companies().at(8).uuid.toUpper(),
                                        m_service->companies().at(8).uuid))
                     .status,
                 200); // the case of an address does not matter
    }

    void refusedBodies_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("field"); // of the errors map; empty: another shape
        const auto row = [](const char *name, const char *json, const char *field) {
            QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(field);
        };
        row("not JSON", "{\"mac\":", "");
        row("a list", "[1]", "");
        row("no mac", "{}", "mac");
        row("other mac", "{\"mac\":\"000413a30000\"}", "mac");
        row("name", "{\"mac\":\"000413a3fff1\",\"name\":7}", "name");
        row("boolean", "{\"mac\":\"000413a3fff1\",\"autoprovisioning_enabled\":1}",
            "autoprovisioning_enabled");
        row("settings", "{\"mac\":\"000413a3fff1\",\"settings_manager\":{\"setting_server\":1}}",
            "settings_manager");
        row("period", "{\"mac\":\"000413a3fff1\",\"warranty_exp_warning_period\":-1}",
            "warranty_exp_warning_period");
        row("profile", "{\"mac\":\"000413a3fff1\",\"provisioning_profile\":\"x\"}",
            "provisioning_profile");
    }

    void refusedBodies()
    {
        QFETCH(QString, json);
        QFETCH(QString, field);
        DemoClient::Twist twist;
        twist.sentBody = json.toUtf8();
        twist.withHash = false;
        const auto answer = m_client->send("PUT", phonePath(), QJsonObject(), twist);
        QCOMPARE(answer.status, 400);
        const QJsonObject errors = answer.object().value(QStringLiteral("errors")).toObject();
        QCOMPARE(errors.keys(), field.isEmpty() ? QStringList() : QStringList{field});
        QVERIFY(!m_service->phone(m_mac));
        QCOMPARE(m_service->effects("PUT", "/api/v1/" + phonePath().toUtf8()), 0);
    }

    void addresses()
    {
        const QString folder = m_base + QStringLiteral("endpoints/");
        const auto put = [&](const QString &mac) {
            return m_client->send("PUT", folder + mac, QJsonObject{{QStringLiteral("mac"), mac}});
        };
        QCOMPARE(text(put(QStringLiteral("nonsense")).object(), "code"),
                 QStringLiteral("malformed_mac"));
        QCOMPARE(text(put(QStringLiteral("aabbccddeeff")).object(), "code"),
                 QStringLiteral("unknown_mac"));
        const QString foreign = m_service->foreignMacs().constFirst();
        auto answer = put(foreign);
        QCOMPARE(answer.status, 403);
        QCOMPARE(text(answer.object(), "code"), QStringLiteral("taken_mac_or_forbidden"));
        const QString elsewhere = m_service->macs(m_service->companies().at(8).uuid).constFirst();
        answer = put(elsewhere);
        QCOMPARE(answer.status, 403);
        QVERIFY(
            text(answer.object(), "message").contains(QLatin1String("permission to the endpoint")));
        QCOMPARE(put(m_mac.toUpper()).status, 201);
        QCOMPARE(m_client->send("POST", folder, QJsonObject{{QStringLiteral("mac"), m_mac}}).status,
                 400);

        const QJsonArray macs{m_mac, foreign, QStringLiteral("000413a3fff3"), QStringLiteral("x"),
                              QStringLiteral("aabbccddeeff")};
        answer = m_client->send("POST", folder + QStringLiteral("validate"),
                                QJsonObject{{QStringLiteral("macs"), macs}});
        QStringList states;
        const QJsonArray lines = answer.array();
        for (const QJsonValue &line : lines)
            states << text(line.toObject(), "status");
        QCOMPARE(states,
                 QStringList({QStringLiteral("owned"), QStringLiteral("taken_mac_or_forbidden"),
                              QStringLiteral("available"), QStringLiteral("malformed_mac"),
                              QStringLiteral("unknown_mac")}));
    }

    void registerAgainAfterDeleting()
    {
        const QJsonObject body{{QStringLiteral("mac"), m_mac},
                               {QStringLiteral("name"), QStringLiteral("first")}};
        QCOMPARE(m_client->send("PUT", phonePath(), body).status, 201);
        QCOMPARE(m_client->send("DELETE", phonePath()).status, 204);
        QCOMPARE(m_client->send("DELETE", phonePath()).status, 404);
        QCOMPARE(m_client->get(phonePath()).status, 404);
        QCOMPARE(
            m_client->send("PUT", phonePath(), QJsonObject{{QStringLiteral("mac"), m_mac}}).status,
            201);
        QCOMPARE(text(*m_service->phone(m_mac), "name"), QString());
        const QByteArray path = "/api/v1/" + phonePath().toUtf8();
        QCOMPARE(m_service->arrivals("DELETE", path), 2);
        QCOMPARE(m_service->effects("DELETE", path), 1);
        QCOMPARE(m_service->effects("PUT", path), 2);
    }

    void layers()
    {
        const QString uuid =
            m_service->settingUuid(QStringLiteral("timezone"), QStringLiteral("D-Series"));
        const auto settings = [&](const char *value) {
            return QJsonObject{{uuid, setting(QString::fromLatin1(value))}};
        };
        const auto effective = [&]() -> QString {
            const QJsonArray lines =
                m_client->all(phonePath() + QStringLiteral("/effective-settings"));
            for (const QJsonValue &line : lines) {
                if (text(line.toObject(), "setting") == uuid)
                    return text(line.toObject(), "source") + u' ' + text(line.toObject(), "value");
            }
            return QString();
        };
        QJsonObject phone{{QStringLiteral("mac"), m_mac}};
        m_client->send("PUT", phonePath(), phone);
        QCOMPARE(effective(), QStringLiteral("factory GER+1"));
        const QJsonObject stored = *m_service->phone(m_mac);
        QCOMPARE(m_client
                     ->send("POST", m_base + QStringLiteral("product-defaults/"),
                            QJsonObject{{QStringLiteral("product"),
                                         stored.value(QStringLiteral("product"))},
                                        {QStringLiteral("settings_manager"), settings("DEF")}})
                     .status,
                 201);
        QCOMPARE(effective(), QStringLiteral("product_default DEF"));
        const auto profile =
            m_client->send("POST", m_base + QStringLiteral("provisioning-profiles/"),
                           QJsonObject{{QStringLiteral("name"), QStringLiteral("Zone")},
                                       {QStringLiteral("product_group"),
                                        stored.value(QStringLiteral("product_group"))},
                                       {QStringLiteral("settings_manager"), settings("PROF")}});
        QCOMPARE(profile.status, 201);
        phone.insert(QStringLiteral("provisioning_profile"), text(profile.object(), "uuid"));
        m_client->send("PUT", phonePath(), phone);
        QCOMPARE(effective(), QStringLiteral("provisioning_profile PROF"));
        phone.insert(QStringLiteral("settings_manager"), settings("OWN"));
        m_client->send("PUT", phonePath(), phone);
        QCOMPARE(effective(), QStringLiteral("endpoint OWN"));
    }

    void contactMovesThePhone()
    {
        const QString uuid =
            m_service->settingUuid(QStringLiteral("setting_server"), QStringLiteral("D-Series"));
        m_client->send(
            "PUT", phonePath(),
            QJsonObject{{QStringLiteral("mac"), m_mac},
                        {QStringLiteral("settings_manager"),
                         QJsonObject{{uuid, setting(QStringLiteral("https://p.example.net"))}}}});
        QVERIFY(m_service->contact(m_mac));
        const QJsonObject phone = *m_service->phone(m_mac);
        QCOMPARE(text(phone, "status"), QStringLiteral("redirected"));
        QVERIFY(phone.value(QStringLiteral("last_seen")).isString());
        QVERIFY(phone.value(QStringLiteral("firmware_version")).isString());
        const QJsonArray lines = m_client->all(phonePath() + QStringLiteral("/logs/"));
        QCOMPARE(lines.size(), 1);
        QCOMPARE(text(lines.at(0).toObject(), "event"), QStringLiteral("redirect_served"));
        const QJsonArray company =
            m_client->all(m_base + QStringLiteral("logs/?page_size=1000&mac=") + m_mac);
        QCOMPARE(company, lines);
        QVERIFY(
            m_client->all(m_base + QStringLiteral("logs/?since=2999-01-01T00:00:00Z")).isEmpty());
    }

    void actionsProgress()
    {
        m_client->send("PUT", phonePath(), QJsonObject{{QStringLiteral("mac"), m_mac}});
        const QString folder = phonePath() + QStringLiteral("/actions/");
        const auto answer = m_client->send(
            "POST", folder, QJsonObject{{QStringLiteral("action"), QStringLiteral("reboot")}});
        QCOMPARE(answer.status, 202);
        const QString location = QString::fromUtf8(answer.header("Location"));
        const auto state = [&] { return text(m_client->get(location).object(), "state"); };
        QTRY_COMPARE(state(), QStringLiteral("expired"));   // it was never seen
        const QString old = QStringLiteral("00041382fff1"); // D120: no remote management
        m_client->send("PUT", m_base + QStringLiteral("endpoints/") + old,
                       QJsonObject{{QStringLiteral("mac"), old}});
        QCOMPARE(m_client
                     ->send("POST", m_base + QStringLiteral("endpoints/%1/actions/").arg(old),
                            QJsonObject{{QStringLiteral("action"), QStringLiteral("reboot")}})
                     .status,
                 400);
        QCOMPARE(m_client
                     ->send("POST", folder,
                            QJsonObject{{QStringLiteral("action"), QStringLiteral("explode")}})
                     .status,
                 400);
    }

private:
    QString phonePath() const { return m_base + QStringLiteral("endpoints/") + m_mac; }

    const QString m_mac = QStringLiteral("000413a3fff1"); // D735
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<DemoClient> m_client;
    QString m_customer;
    QString m_base;
};

QTEST_GUILESS_MAIN(DemoWrites)
#include "tst_demowrites.moc"
