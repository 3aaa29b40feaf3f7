// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/company.h"
#include "core/types/endpoint.h"
#include "core/types/jsonread.h"
#include "core/types/logentry.h"
#include "core/types/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace {

QJsonObject json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEndpoint()
    {
        const auto read = core::endpointFromJson(
            json("{\"mac\":\"000413A30001\",\"name\":\"Front "
                 "desk\",\"autoprovisioning_enabled\":\"false\","
                 "\"provisioning_profile\":null,\"status\":\"redirected\","
                 "\"last_seen\":\"2026-02-11T07:31:15Z\",\"unknown\":{\"a\":1},"
                 "\"settings_manager\":{\"s1\":{\"value\":\"x\",\"attrs\":{\"perm\":\"RW\"}},"
                 "\"s2\":[{\"value\":\"on\",\"attrs\":{\"perm\":\"R\",\"idx\":1}},{\"value\":true,"
                 "\"attrs\":{\"idx\":\"2\"}}],\"odd\":\"text\"}}"));
        QVERIFY(read.has_value());
        QCOMPARE(read->mac.wire(), QStringLiteral("000413a30001"));
        QCOMPARE(read->name, QStringLiteral("Front desk"));
        QVERIFY(!read->autoprovisioning);
        QVERIFY(read->profile.isEmpty());
        QCOMPARE(read->status, core::EndpointStatus::Redirected);
        QCOMPARE(read->lastSeenMs, 1770795075000);
        QCOMPARE(read->settings.size(), 3);
        QCOMPARE(core::settingValue(read->settings, QStringLiteral("s1")), QStringLiteral("x"));
        QCOMPARE(read->settings.at(2).index, 2);
        QCOMPARE(read->settings.at(2).value, QStringLiteral("true"));
    }

    void toleratesEveryWrongType()
    {
        const auto read = core::endpointFromJson(
            json("{\"mac\":\"000413a30001\",\"name\":5,\"autoprovisioning_enabled\":[],"
                 "\"provisioning_profile\":{},\"status\":null,\"last_seen\":\"yesterday\","
                 "\"settings_manager\":[1,2],\"remote_managed\":\"maybe\"}"));
        QVERIFY(read.has_value());
        QCOMPARE(read->name, QStringLiteral("5"));
        QVERIFY(read->autoprovisioning);
        QCOMPARE(read->lastSeenMs, 0);
        QVERIFY(read->settings.isEmpty());
        QCOMPARE(read->status, core::EndpointStatus::Unknown);
    }

    void refusesWhatCannotBeNamed()
    {
        QVERIFY(!core::endpointFromJson(json("{\"mac\":\"\"}")));
        QVERIFY(!core::endpointFromJson(json("{\"name\":\"x\"}")));
        QVERIFY(!core::companyFromJson(json("{\"name\":\"x\"}")));
        QVERIFY(!core::profileFromJson(json("{\"name\":\"x\"}")));
        QVERIFY(!core::tokenFromJson(json("{\"id\":\"x\",\"links\":null}")));
        QVERIFY(!core::logEntryFromJson(json("{\"message\":\"x\"}")));
    }

    void aLogLineWithoutUuidIsNamedByWhatItSays()
    {
        const auto named = [](const char *more) {
            const QByteArray text = "{\"timestamp\":\"2026-02-11T07:31:15Z\",\"event\":\"a\"";
            return core::logEntryFromJson(json(QByteArray(text + more + '}').constData()))->uuid;
        };
        const QString plain = named("");
        QVERIFY(!plain.isEmpty());
        QCOMPARE(named(",\"uuid\":\"\""), plain);
        QCOMPARE(named(",\"uuid\":null,\"company\":\"c1\""), plain);
        QCOMPARE(named(",\"uuid\":\"u\""), QStringLiteral("u"));
        const QSet<QString> all{plain,
                                named(",\"message\":\"b\""),
                                named(",\"path\":\"b\""),
                                named(",\"mac\":\"000413a30001\""),
                                named(",\"http_status\":404"),
                                named(",\"timestamp\":\"2026-02-11T07:31:16Z\""),
                                named(",\"event\":\"\",\"message\":\"a\"")};
        QCOMPARE(all.size(), 7);
    }

    void writableDocumentKeepsWhatItDoesNotKnow()
    {
        const QJsonObject fetched = json(
            "{\"mac\":\"000413a30001\",\"status\":\"error\",\"links\":{},\"x_new\":{\"a\":[1]},"
            "\"warranty_exp_warning_period\":3,\"company\":\"c\",\"last_ip\":null}");
        const QJsonObject written = core::writableEndpoint(fetched);
        QCOMPARE(written, json("{\"mac\":\"000413a30001\",\"x_new\":{\"a\":[1]},"
                               "\"warranty_exp_warning_period\":3}"));
    }

    void findsTheCompanyInItsLinks()
    {
        const auto read = core::companyFromJson(
            json("{\"name\":\"Nord\",\"links\":{\"endpoints\":"
                 "\"https://h/api/v1/companies/c0ffee/endpoints/\","
                 "\"provisioning-profiles\":\"https://h/api/v1/companies/c0ffee/pp/\"}}"));
        QVERIFY(read.has_value());
        QCOMPARE(read->uuid, QStringLiteral("c0ffee"));
        QVERIFY(read->profilesLink.endsWith(u"/pp/"));
    }

    void readsRoles()
    {
        const auto role = core::roleFromJson(json(
            "{\"uuid\":\"r\",\"name\":\"Op\",\"permissions\":[\"endpoints.write\",\"files.*\"]}"));
        QVERIFY(role.has_value());
        QVERIFY(role->allows(u"endpoints.write"));
        QVERIFY(role->allows(u"files.read"));
        QVERIFY(!role->allows(u"companies.write"));
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::addRow("zulu") << "2026-02-11T07:31:15Z" << qint64(1770795075000);
        QTest::addRow("offset") << "2026-02-11T08:31:15+01:00" << qint64(1770795075000);
        QTest::addRow("fraction") << "2026-02-11T07:31:15.250Z" << qint64(1770795075250);
        QTest::addRow("no zone means UTC") << "2026-02-11T07:31:15" << qint64(1770795075000);
        QTest::addRow("rubbish") << "soon" << qint64(0);
        QTest::addRow("empty") << "" << qint64(0);
    }

    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QCOMPARE(core::timeFromText(text), ms);
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
