// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QCryptographicHash>
#include <QTest>

namespace {

QString text(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString();
}

} // namespace

/// What writing to the other resources leaves behind, and what is kept on record about it.
class DemoResources : public QObject
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
        m_top = m_service->companies().constFirst().uuid;
        m_customer = m_service->companies().constLast().uuid;
        m_base = QStringLiteral("companies/%1/").arg(m_customer);
    }

    void profilesFitTheGroup()
    {
        const QString folder = m_base + QStringLiteral("provisioning-profiles/");
        QString desk;
        QString dect;
        const QJsonArray profiles = m_client->all(folder);
        for (const QJsonValue &value : profiles) {
            const QJsonObject profile = value.toObject();
            const auto group =
                m_client->get(QStringLiteral("product-groups/") + text(profile, "product_group"))
                    .object();
            (text(group, "name") == QLatin1String("M-Series") ? dect : desk) =
                text(profile, "uuid");
        }
        const auto put = [&](const QString &profile) {
            return m_client->send("PUT", phonePath(),
                                  QJsonObject{{QStringLiteral("mac"), m_mac},
                                              {QStringLiteral("provisioning_profile"), profile}});
        };
        QCOMPARE(put(dect).status, 400);
        QCOMPARE(put(desk).status, 201);
        const int uses =
            m_client->get(folder + desk).object().value(QStringLiteral("no_endpoints")).toInt();
        QVERIFY(uses > 0);
        QCOMPARE(m_client->send("DELETE", folder + desk).status, 400); // in use
        QCOMPARE(
            m_client->send("PUT", phonePath(), QJsonObject{{QStringLiteral("mac"), m_mac}}).status,
            200);
        QCOMPARE(
            m_client->get(folder + desk).object().value(QStringLiteral("no_endpoints")).toInt(),
            uses - 1);
    }

    void keysAreShownOnce()
    {
        const QString folder = m_base + QStringLiteral("tokens/");
        const QString role =
            text(m_client->get(QStringLiteral("roles/")).array().at(0).toObject(), "uuid");
        const auto made =
            m_client->send("POST", folder, QJsonObject{{QStringLiteral("role"), role}});
        QCOMPARE(made.status, 201);
        const QString id = text(made.object(), "id");
        const QByteArray secret = text(made.object(), "secret").toUtf8();
        QVERIFY(!secret.isEmpty());
        const auto read = m_client->get(QStringLiteral("tokens/") + id);
        QVERIFY(!read.object().contains(QStringLiteral("secret")));
        QVERIFY(!read.body.contains(secret));
        DemoClient own(m_service->baseUrl(), id, secret);
        QVERIFY(read.object().value(QStringLiteral("last_used")).isNull());
        QCOMPARE(own.get(QStringLiteral("tokens/") + id).status, 200);
        QVERIFY(m_client->get(QStringLiteral("tokens/") + id)
                    .object()
                    .value(QStringLiteral("last_used"))
                    .isString());
        m_client->send("PATCH", QStringLiteral("tokens/") + id,
                       QJsonObject{{QStringLiteral("enabled"), false}});
        QCOMPARE(own.get(QStringLiteral("companies/")).status, 403);
        QCOMPARE(m_client->send("DELETE", QStringLiteral("tokens/") + id).status, 204);
        QCOMPARE(own.get(QStringLiteral("companies/")).status, 401);
    }

    void companiesAreDeletedWhenEmpty()
    {
        const QString path = QStringLiteral("companies/") + m_customer;
        QCOMPARE(m_client->send("DELETE", path).status, 400);
        QCOMPARE(m_client->send("DELETE", QStringLiteral("companies/") + m_top).status, 400);
        const auto made =
            m_client->send("POST", QStringLiteral("companies/%1/companies/").arg(m_top),
                           QJsonObject{{QStringLiteral("name"), QStringLiteral("Neu")}});
        QCOMPARE(made.status, 201);
        QCOMPARE(text(made.object(), "parent"), m_top);
        const QString own = QStringLiteral("companies/") + text(made.object(), "uuid");
        QCOMPARE(m_client
                     ->send("POST", own + QStringLiteral("/companies/"),
                            QJsonObject{{QStringLiteral("name"), QStringLiteral("Neu")}})
                     .status,
                 400); // an end user has nobody below it
        QCOMPARE(m_client->send("DELETE", own).status, 204);
        QCOMPARE(m_client->get(own).status, 404);
    }

    void filesComeBack()
    {
        const QByteArray content("\0\1binary\xff", 9);
        const auto made = m_client->send(
            "POST", m_base + QStringLiteral("files/"),
            QJsonObject{
                {QStringLiteral("name"), QStringLiteral("moh.raw")},
                {QStringLiteral("file_type"), QStringLiteral("music_on_hold")},
                {QStringLiteral("content_base64"), QString::fromLatin1(content.toBase64())}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.object().value(QStringLiteral("size")).toInt(), 9);
        QCOMPARE(text(made.object(), "sha256").toLatin1(),
                 QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        const QString link =
            text(made.object().value(QStringLiteral("links")).toObject(), "content");
        const auto read = m_client->get(link);
        QCOMPARE(read.body, content);
        QCOMPARE(read.header("Content-Type"), QByteArray("application/octet-stream"));
    }

    void everyWriteIsOnRecord()
    {
        m_client->send("PUT", phonePath(), QJsonObject{{QStringLiteral("mac"), m_mac}});
        m_client->send("PATCH", phonePath(),
                       QJsonObject{{QStringLiteral("name"), QStringLiteral("Neu")}});
        m_client->send("DELETE", phonePath());
        const QJsonArray entries = m_client->all(m_base + QStringLiteral("audit-logs/"));
        QCOMPARE(entries.size(), 3);
        const QJsonObject change = entries.at(1).toObject(); // newest first
        QCOMPARE(text(entries.at(0).toObject(), "action"), QStringLiteral("delete"));
        QCOMPARE(text(change, "actor"), m_service->keyId());
        QCOMPARE(text(change, "object_id"), m_mac);
        QCOMPARE(change.value(QStringLiteral("changes"))
                     .toObject()
                     .value(QStringLiteral("name"))
                     .toObject(),
                 QJsonObject({{QStringLiteral("old"), QString()},
                              {QStringLiteral("new"), QStringLiteral("Neu")}}));
    }

private:
    QString phonePath() const { return m_base + QStringLiteral("endpoints/") + m_mac; }

    const QString m_mac = QStringLiteral("000413a3fff1"); // D735
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<DemoClient> m_client;
    QString m_top;
    QString m_customer;
    QString m_base;
};

QTEST_GUILESS_MAIN(DemoResources)
#include "tst_demoresources.moc"
