// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

namespace {

QString text(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString();
}

} // namespace

/// The data look like an account that somebody runs.
class DemoData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        demo::Options options;
        options.contactIntervalMs = 0;
        auto started = demo::DemoService::start(options);
        QVERIFY(started);
        m_service = std::move(*started);
        m_client = std::make_unique<DemoClient>(*m_service);
        const auto companies = m_service->companies();
        for (const auto &company : companies) {
            const QJsonArray part = m_client->all(
                QStringLiteral("companies/%1/endpoints/?page_size=1000").arg(company.uuid));
            for (const QJsonValue &phone : part)
                m_phones.append(phone.toObject());
        }
    }

    void sizes()
    {
        QCOMPARE(m_service->companies().size(), 40);
        QCOMPARE(m_phones.size(), 1200);
    }

    void threeLevels()
    {
        QHash<QString, int> depth;
        int deepest = 0;
        const auto companies = m_service->companies();
        for (const auto &company : companies) {
            depth.insert(company.uuid,
                         company.parent.isEmpty() ? 1 : depth.value(company.parent) + 1);
            deepest = std::max(deepest, depth.value(company.uuid));
        }
        QCOMPARE(deepest, 3);
        QSet<QString> countries;
        const QJsonArray answers = m_client->all(QStringLiteral("companies/?page_size=7"));
        QCOMPARE(answers.size(), 40);
        for (const QJsonValue &answer : answers)
            countries.insert(text(answer.toObject(), "country"));
        QCOMPARE(countries,
                 QSet<QString>({QStringLiteral("DE"), QStringLiteral("AT"), QStringLiteral("CH"),
                                QStringLiteral("IT"), QStringLiteral("FR"), QStringLiteral("GB")}));
    }

    void settings()
    {
        const QJsonArray settings = m_client->all(QStringLiteral("settings/?page_size=1000"));
        QCOMPARE(settings.size(), 1179);
        QSet<QString> uuids;
        QHash<QString, QString> servers; // section -> field type
        QStringList parameters;
        for (const QJsonValue &value : settings) {
            const QJsonObject setting = value.toObject();
            uuids.insert(text(setting, "uuid"));
            parameters << text(setting, "param_name");
            if (text(setting, "param_name") == QLatin1String("setting_server"))
                servers.insert(text(setting, "section"), text(setting, "field_type"));
            QVERIFY(!setting.value(QStringLiteral("product_groups")).toArray().isEmpty());
        }
        QCOMPARE(uuids.size(), 1179);
        QCOMPARE(parameters.count(QStringLiteral("setting_server")), 2);
        QCOMPARE(servers, (QHash<QString, QString>{
                              {QStringLiteral("phone-settings"), QStringLiteral("text")},
                              {QStringLiteral("global"), QStringLiteral("url")}}));
        QVERIFY(parameters.indexOf(QStringLiteral("setting_server")) > 20);
        // names of the fact sheet that must be there, one of each section
        for (const char *name :
             {"provisioning_order", "subscr_dect_ipui", "srv_sip_transport", "fkey",
              "user_realname", "tr369_enable", "fp_fwu_sw_version", "ac_code"})
            QVERIFY2(parameters.contains(QString::fromLatin1(name)), name);
        for (const char *group : {"D-Series", "C-Series", "M-Series", "MSC-Series"}) {
            for (const char *name : {"setting_server", "http_client_user", "http_client_pass"})
                QVERIFY2(
                    !m_service->settingUuid(QString::fromLatin1(name), QString::fromLatin1(group))
                         .isEmpty(),
                    group);
        }
    }

    void phonesAreWhatTheirAddressSays()
    {
        QHash<QString, QString> products;
        const QJsonArray all = m_client->all(QStringLiteral("products/"));
        for (const QJsonValue &product : all)
            products.insert(text(product.toObject(), "uuid"), text(product.toObject(), "name"));
        QSet<QString> macs;
        for (const QJsonObject &phone : std::as_const(m_phones)) {
            const QString mac = text(phone, "mac");
            macs.insert(mac);
            QVERIFY(mac.startsWith(QLatin1String("000413")));
            if (mac.mid(6, 2) == QLatin1String("a3"))
                QCOMPARE(products.value(text(phone, "product")), QStringLiteral("D735"));
            if (mac.mid(6, 2) == QLatin1String("b6"))
                QCOMPARE(products.value(text(phone, "product")), QStringLiteral("M900"));
        }
        QCOMPARE(macs.size(), m_phones.size());
    }

    void pastAndStatusAgree()
    {
        QHash<QString, int> counts;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        int withoutProfile = 0;
        int disabled = 0;
        for (const QJsonObject &phone : std::as_const(m_phones)) {
            const QString status = text(phone, "status");
            ++counts[status];
            const bool never = status == QLatin1String("never_seen");
            QCOMPARE(phone.value(QStringLiteral("last_seen")).isNull(), never);
            QCOMPARE(phone.value(QStringLiteral("firmware_version")).isNull(), never);
            const QDateTime created = QDateTime::fromString(text(phone, "created"), Qt::ISODate);
            QVERIFY(created < now);
            if (!never) {
                const QDateTime seen = QDateTime::fromString(text(phone, "last_seen"), Qt::ISODate);
                QVERIFY(created < seen && seen <= now);
            }
            withoutProfile += phone.value(QStringLiteral("provisioning_profile")).isNull();
            disabled += !phone.value(QStringLiteral("autoprovisioning_enabled")).toBool();
        }
        QCOMPARE(counts.size(), 4);
        for (const char *status : {"never_seen", "redirected", "provisioned", "error"})
            QVERIFY2(counts.value(QString::fromLatin1(status)) > 40, status);
        QVERIFY(counts.value(QStringLiteral("redirected")) > 400);
        QVERIFY(withoutProfile > 20 && withoutProfile < 400);
        QVERIFY(disabled > 10 && disabled < 150);
    }

    void listAndMemberSayTheSame()
    {
        // Lists take a faster way to their text; it must not show.
        for (int i = 0; i < int(m_phones.size()); i += 7) {
            const QJsonObject &phone = m_phones.at(i);
            const QString self = text(phone.value(QStringLiteral("links")).toObject(), "self");
            QCOMPARE(m_client->get(self).object(), phone);
        }
    }

    void everyKindOfLogLine()
    {
        QSet<QString> events;
        const auto companies = m_service->companies();
        for (const auto &company : companies) {
            const QJsonArray lines = m_client->all(
                QStringLiteral("companies/%1/logs/?page_size=1000").arg(company.uuid));
            QString before = QStringLiteral("9");
            for (const QJsonValue &line : lines) {
                events.insert(text(line.toObject(), "event"));
                QVERIFY(text(line.toObject(), "timestamp") <= before); // newest first
                before = text(line.toObject(), "timestamp");
            }
        }
        QCOMPARE(events,
                 QSet<QString>(
                     {QStringLiteral("config_served"), QStringLiteral("redirect_served"),
                      QStringLiteral("unknown_mac"), QStringLiteral("autoprovisioning_disabled"),
                      QStringLiteral("firmware_offered"), QStringLiteral("remote_action")}));
    }

    void logsGoOnArriving()
    {
        demo::Options options;
        options.companies = 1;
        options.phones = 30;
        options.contactIntervalMs = 5;
        const auto service = demo::DemoService::start(options);
        QVERIFY(service);
        DemoClient client(**service);
        const QString logs = QStringLiteral("companies/%1/logs/?page_size=1000")
                                 .arg((*service)->companies().at(0).uuid);
        const qsizetype before = client.all(logs).size();
        QTRY_VERIFY(client.all(logs).size() > before + 5);
    }

    void sameSeedSameData()
    {
        demo::Options options;
        options.contactIntervalMs = 0;
        const auto same = demo::DemoService::start(options);
        options.seed = 2;
        const auto other = demo::DemoService::start(options);
        QVERIFY(same && other);
        const QString company = m_service->companies().at(9).uuid;
        QCOMPARE((*same)->macs(company), m_service->macs(company));
        QVERIFY((*other)->macs(company) != m_service->macs(company));
        QVERIFY((*same)->keySecret() != m_service->keySecret());
    }

    void filters()
    {
        const QString company = m_service->companies().at(8).uuid;
        const QString phones = QStringLiteral("companies/%1/endpoints/").arg(company);
        const QJsonArray all = m_client->all(phones);
        const QJsonArray seen =
            m_client->all(phones + QStringLiteral("?status=redirected&page_size=7"));
        QVERIFY(!seen.isEmpty() && seen.size() < all.size());
        for (const QJsonValue &phone : seen)
            QCOMPARE(text(phone.toObject(), "status"), QStringLiteral("redirected"));
        const QString mac = text(all.at(3).toObject(), "mac");
        QCOMPARE(m_client->all(phones + QStringLiteral("?search=") + mac.toUpper()).size(), 1);
        const QJsonArray sorted = m_client->all(phones + QStringLiteral("?ordering=-mac"));
        QCOMPARE(sorted.size(), all.size());
        for (qsizetype i = 1; i < sorted.size(); ++i)
            QVERIFY(text(sorted.at(i - 1).toObject(), "mac") >
                    text(sorted.at(i).toObject(), "mac"));
        QCOMPARE(m_client->get(phones + QStringLiteral("?page_size=0")).status, 400);
        QCOMPARE(m_client->get(phones + QStringLiteral("?page=9999")).status, 404);
        QCOMPARE(m_client->get(QStringLiteral("settings/?page_size=5000")).array().size(), 1000);
        QCOMPARE(m_client->get(QStringLiteral("settings/")).array().size(), 20);
    }

    void aLargeFleet()
    {
        demo::Options options;
        options.companies = 200;
        options.phones = 200000;
        options.contactIntervalMs = 0;
        const auto service = demo::DemoService::start(options);
        QVERIFY(service);
        int phones = 0;
        const auto companies = (*service)->companies();
        for (const auto &company : companies)
            phones += company.phones;
        QCOMPARE(companies.size(), 200);
        QCOMPARE(phones, 200000);
    }

private:
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<DemoClient> m_client;
    QList<QJsonObject> m_phones;
};

QTEST_GUILESS_MAIN(DemoData)
#include "tst_demodata.moc"
