// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/secretsettings.h"

#include <QTest>

using namespace core;

namespace {

Setting setting(const QString &param, const QString &type = QStringLiteral("text"),
                const QString &name = {})
{
    Setting made;
    made.uuid = param;
    made.paramName = param;
    made.fieldType = type;
    made.name = name;
    return made;
}

} // namespace

class TestSecretSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<bool>("secret");
        for (const char *name : {"http_client_pass", "user_pass",           "user_pass1",
                                 "USER_PASS12",      "admin_mode_password", "ac_code",
                                 "phone_pin",        "user_hash",           "user_hash3",
                                 "http_client_hash", "admin_pwd",           "sip_pwd2",
                                 "wpa_key",          "access_code",         "ipui_auth_code",
                                 "ldap_password",    "snmp_community",      "api_token",
                                 "client_secret",    "vpn_private_key",     "webserver_key"})
            QTest::newRow(name) << true;
        for (const char *name : {"language", "setting_server", "user_name1", "user_realname",
                                 "firmware_status", "ntp_server", "dst", "timezone", "user_host",
                                 "codec_priority_list", "key_labels", "display_method"})
            QTest::newRow(name) << false;
    }

    void names()
    {
        QFETCH(bool, secret);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(SecretSettings::isSecret(setting(name)), secret);
        const SecretSettings known({setting(name)});
        QCOMPARE(known.isSecret(name), secret);
    }

    void fieldTypeAndLabelCount()
    {
        QVERIFY(SecretSettings::isSecret(setting(QStringLiteral("x"), QStringLiteral("password"))));
        QVERIFY(SecretSettings::isSecret(setting(QStringLiteral("x"), QStringLiteral("Passwd"))));
        QVERIFY(SecretSettings::isSecret(setting(QStringLiteral("x"), QStringLiteral("text"),
                                                 QStringLiteral("Admin password"))));
        QVERIFY(!SecretSettings::isSecret(setting(QStringLiteral("x"))));
    }

    void whatNobodyKnowsIsSecret()
    {
        QVERIFY(SecretSettings().isSecret(QStringLiteral("language")));
        const SecretSettings known({setting(QStringLiteral("language"))});
        QVERIFY(!known.isSecret(QStringLiteral("language")));
        QVERIFY(known.isSecret(QStringLiteral("other")));
    }

    void aValueCanBeASecretByItself()
    {
        const SecretSettings known({setting(QStringLiteral("setting_server"))});
        const auto value = [](const char *text) {
            return SettingValue{
                QStringLiteral("setting_server"), -1, QString::fromLatin1(text), {}};
        };
        QVERIFY(!known.isSecret(value("https://prov.example.test/{mac}")));
        QVERIFY(known.isSecret(value("https://user:hidden@prov.example.test/")));
        QVERIFY(known.isSecret(value("https://prov.example.test/?token=hidden")));
    }

    void stricterIsNoticed()
    {
        const SecretSettings none;
        const SecretSettings before({setting(QStringLiteral("a")), setting(QStringLiteral("b"))});
        const SecretSettings after({setting(QStringLiteral("a")),
                                    setting(QStringLiteral("b"), QStringLiteral("password"))});
        QVERIFY(after.isStricterThan(before));
        QVERIFY(!before.isStricterThan(after));
        QVERIFY(!before.isStricterThan(none));
        QVERIFY(none.isStricterThan(before));
    }
};

QTEST_GUILESS_MAIN(TestSecretSettings)
#include "tst_secretsettings.moc"
