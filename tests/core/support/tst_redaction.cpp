// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/redaction.h"

#include <QTest>

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("hawk header") << "Authorization: Hawk id=\"a\", mac=\"SECRET1\"";
        QTest::addRow("hawk parts") << "got mac=\"SECRET1\" and hash=\"SECRET1\"";
        QTest::addRow("token header") << "X-Auth-Secret: SECRET1";
        QTest::addRow("query") << "https://h/p?apikey=SECRET1&x=1";
        QTest::addRow("bewit") << "https://h/p?bewit=SECRET1";
        QTest::addRow("user information") << "https://user:SECRET1@host/path";
        QTest::addRow("json") << "{\"http_client_pass\":\"SECRET1\"}";
        QTest::addRow("json secret") << "{\"secret\": \"SEC\\\"RET1 SECRET1\"}";
        QTest::addRow("cookie") << "Set-Cookie: sid=SECRET1";
    }

    void hidesSecrets()
    {
        QFETCH(QString, text);
        QVERIFY(!core::redacted(text).contains(QLatin1String("SECRET1")));
    }

    void keepsTheRest()
    {
        const QString line = QStringLiteral("GET /api/v1/companies/?page_size=1000 200 14 ms");
        QCOMPARE(core::redacted(line), line);
    }

    void knowsSecretSettings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("secret");
        for (const char *name : {"http_client_pass", "user_pass", "admin_mode_password", "ac_code",
                                 "webserver_user_password", "http_pass", "vpn_private_key"})
            QTest::addRow("%s", name) << QString::fromLatin1(name) << true;
        for (const char *name : {"setting_server", "http_client_user", "language", "fkey"})
            QTest::addRow("%s", name) << QString::fromLatin1(name) << false;
    }

    void knowsSecretSettings()
    {
        QFETCH(QString, name);
        QFETCH(bool, secret);
        QCOMPARE(core::isSecretSetting(name), secret);
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
