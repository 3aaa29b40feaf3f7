// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/pagereader.h"
#include "core/sraps/reader_document.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;

namespace core {

// Only the test compares catalogue entries.
static bool operator==(const Setting &a, const Setting &b)
{
    return a.uuid == b.uuid && a.name == b.name && a.paramName == b.paramName &&
           a.section == b.section && a.description == b.description && a.fieldType == b.fieldType &&
           a.productGroups == b.productGroups && a.usesPermissions == b.usesPermissions &&
           a.indexed == b.indexed;
}

} // namespace core

namespace {

/// Writes documents as a service might that was built by people who never met: fields of every
/// type, repeated, escaped, in any order, with blanks between.
class Scribbler
{
public:
    explicit Scribbler(quint32 seed)
        : m_random(seed)
    {}

    QByteArray list(const QByteArrayList &keys)
    {
        QByteArrayList items;
        const int count = m_random.bounded(1, 8);
        for (int i = 0; i < count; ++i)
            items.append(m_random.bounded(20) == 0 ? anything(2) : document(keys));
        return blank() + '[' + items.join(blank() + ',' + blank()) + ']' + blank();
    }

private:
    QByteArray blank()
    {
        static const QByteArrayList blanks{"", "", "", " ", "\n", "\t ", "\r\n"};
        return pick(blanks);
    }

    QByteArray pick(const QByteArrayList &from) { return from.at(m_random.bounded(from.size())); }

    QByteArray key(const QByteArray &plain)
    {
        if (m_random.bounded(12) != 0)
            return '"' + plain + '"';
        return "\"\\u00" + QByteArray::number(uint(quint8(plain.at(0))), 16) + plain.mid(1) + '"';
    }

    QByteArray document(const QByteArrayList &keys)
    {
        QByteArrayList members;
        const int count = m_random.bounded(4, int(keys.size()) + 6);
        for (const QByteArray &must : keys.mid(0, 1))
            members.append(key(must) + ':' + (m_random.bounded(8) ? likely(must) : anything(2)));
        for (int i = 0; i < count; ++i) {
            const QByteArray name = pick(keys);
            members.append(key(name) + blank() + ':' + blank() +
                           (m_random.bounded(3) ? likely(name) : anything(3)));
        }
        return '{' + blank() + members.join(blank() + ',' + blank()) + '}';
    }

    QByteArray likely(const QByteArray &name)
    {
        if (name == "mac")
            return pick({"\"000413a30001\"", "\"00:04:13:A3:00:02\"", "\"000413A3000F\"",
                         "\"0004\"", "\"\"", "\"000000000000\"", "\"00\\u00304130a0b0c\""});
        if (name == "settings_manager")
            return settings();
        if (name == "attrs" || name == "indexed")
            return document({"idx", "perm", "enabled"});
        if (name == "timestamp" || name == "created" || name == "updated" || name == "last_seen")
            return time();
        if (name == "product_groups")
            return '[' + text() + ',' + anything(1) + ',' + text() + ']';
        return text();
    }

    QByteArray settings()
    {
        QByteArrayList members;
        for (int i = m_random.bounded(5); i > 0; --i) {
            const QByteArray one = document({"value", "attrs", "value", "x"});
            const QByteArray stored =
                m_random.bounded(3) ? one : '[' + one + ',' + anything(1) + ',' + one + ']';
            members.append(pick({"\"9d41\"", "\"b70e\"", "\"a1c3\"", "\"\xc3\xa4\"", "\"\"",
                                 "\"\\ud83d\\ude00\"", "\"\xef\xbf\xbd\""}) +
                           ':' + (m_random.bounded(8) ? stored : anything(1)));
        }
        return '{' + members.join(',') + '}';
    }

    QByteArray time()
    {
        return pick({"\"2026-02-11T07:31:15Z\"", "\"2026-02-29T07:31:15Z\"",
                     "\"2024-02-29T23:59:59Z\"", "\"2026-02-11T24:00:00Z\"",
                     "\"2026-02-11T07:31:60Z\"", "\"2026-02-11T07:31:15.250Z\"",
                     "\"2026-02-11T07:31:15+02:00\"", "\"2026-02-11T07:31:15\"",
                     "\"2026-02-11 07:31:15Z\"", "\"2026-02-11\"", "\"0000-01-01T00:00:00Z\"",
                     "\"1969-12-31T23:59:59Z\"", "\"2026-13-01T00:00:00Z\"", "\"yesterday\"",
                     "\"2026-02-11t07:31:15z\"", "\"9999-12-31T23:59:59Z\""});
    }

    QByteArray text()
    {
        return pick({"\"\"", "\"redirected\"", "\"error\"", "\"provisioned\"", "\"true\"",
                     "\"False\"", "\"TRUE\"", "\"12\"", "\" 7\"", "\"-3\"",
                     "\"B\xc3\xbcro \xe2\x98\x8e\"", "\"a\\\"b\\\\c\\/d\\n\\u0041\\u0000e\"",
                     "\"\\ud83d\\ude00\"", "\"10.1.198.19\"", "\"99999999999\""});
    }

    QByteArray anything(int depth)
    {
        switch (m_random.bounded(depth > 0 ? 7 : 5)) {
        case 0:
            return "null";
        case 1:
            return pick({"true", "false"});
        case 2:
            return pick({"0", "3", "-3", "403", "3.0", "3.5", "-0", "1e3", "2147483648",
                         "-2147483649", "123456789", "1234567890", "9007199254740993", "1E-7",
                         "12345678901234567890", "0.1", "4.0e2"});
        case 3:
        case 4:
            return text();
        case 5:
            return '[' + anything(depth - 1) + ',' + anything(depth - 1) + ']';
        default:
            return "{\"" + pick({"enabled", "value", "idx", "x"}) + "\":" + anything(depth - 1) +
                   '}';
        }
    }

    QRandomGenerator m_random;
};

const QByteArrayList endpointKeys{"mac",
                                  "name",
                                  "company",
                                  "provisioning_profile",
                                  "product",
                                  "product_group",
                                  "firmware_version",
                                  "status",
                                  "last_ip",
                                  "warranty_exp_date",
                                  "last_seen",
                                  "created",
                                  "updated",
                                  "settings_manager",
                                  "autoprovisioning_enabled",
                                  "remote_managed",
                                  "x_unknown",
                                  "links"};
const QByteArrayList profileKeys{"uuid",
                                 "name",
                                 "company",
                                 "product_group",
                                 "no_endpoints",
                                 "updated",
                                 "settings_manager",
                                 "autoprovisioning_enabled",
                                 "x"};
const QByteArrayList logKeys{"timestamp", "uuid",       "company", "mac",        "level",
                             "event",     "message",    "ip",      "user_agent", "firmware_version",
                             "path",      "http_status"};
const QByteArrayList settingKeys{"uuid",        "name",       "param_name",     "section",
                                 "description", "field_type", "product_groups", "uses_permissions",
                                 "indexed",     "choices",    "attrs"};

template <typename T>
void compareReaders(Result<Page<T>> (*fast)(const QByteArray &),
                    Result<T> (*slow)(const QJsonObject &), const QByteArrayList &keys)
{
    int read = 0;
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        const QByteArray json = Scribbler(seed).list(keys);
        const Result<Page<T>> expected = reader::readDocuments<T>(json, slow);
        const Result<Page<T>> actual = fast(json);
        const QByteArray where = "seed " + QByteArray::number(seed) + ": " + json;
        QVERIFY2(actual.has_value() == expected.has_value(), where.constData());
        if (!expected)
            continue;
        QVERIFY2(actual->items == expected->items, where.constData());
        QCOMPARE(actual->unreadable, expected->unreadable);
        read += int(expected->items.size());
    }
    QVERIFY2(read > 2000, "too few documents were readable to prove anything");
}

QByteArray phones(int count)
{
    QByteArrayList items;
    for (int i = 0; i < count; ++i)
        items.append("{\"mac\":\"" + MacAddress(0x000413A30000ULL + quint64(i)).wire().toLatin1() +
                     "\",\"name\":\"Desk\"}");
    return '[' + items.join(',') + ']';
}

} // namespace

class TestPageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointsEqualTheirDocuments()
    {
        compareReaders<Endpoint>(readEndpointPage, endpointFromJson, endpointKeys);
    }
    void profilesEqualTheirDocuments()
    {
        compareReaders<Profile>(readProfilePage, profileFromJson, profileKeys);
    }
    void logLinesEqualTheirDocuments()
    {
        compareReaders<LogEntry>(readLogPage, logEntryFromJson, logKeys);
    }
    void everyLogLineHasAName()
    {
        const auto page = readLogPage("[{\"timestamp\":\"2026-02-11T07:31:15Z\",\"event\":\"a\"},"
                                      "{\"timestamp\":\"2026-02-11T07:31:15Z\",\"event\":\"b\"}]");
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2);
        QVERIFY(!page->items.first().uuid.isEmpty());
        QVERIFY(page->items.first().uuid != page->items.last().uuid);
    }
    void settingsEqualTheirDocuments()
    {
        compareReaders<Setting>(readSettingPage, settingFromJson, settingKeys);
    }

    void everyCutOfAPageIsAnErrorOrWhatArrived()
    {
        const QByteArray whole = phones(3);
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const Result<Page<Endpoint>> page = readEndpointPage(whole.left(length));
            QVERIFY2(!page, whole.left(length).constData());
            QCOMPARE(page.error().kind, Error::Kind::MalformedReply);
        }
        QCOMPARE(readEndpointPage(whole)->items.size(), 3);
    }

    void everyFlippedByteEndsInAnAnswer()
    {
        const QByteArray whole = Scribbler(7).list(endpointKeys);
        int failures = 0;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const char replacement : {'\0', '"', '\\', '{', '}', '[', ']', ',', '9', '\xff'}) {
                QByteArray broken = whole;
                broken[at] = replacement;
                failures += readEndpointPage(broken) ? 0 : 1;
            }
        }
        QVERIFY(failures > 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("empty") << QByteArray() << Error::Kind::MalformedReply;
        QTest::newRow("html") << QByteArray("<html>Sign in</html>") << Error::Kind::MalformedReply;
        QTest::newRow("object") << QByteArray("{\"mac\":\"000413a30001\"}")
                                << Error::Kind::MalformedReply;
        QTest::newRow("null") << QByteArray("null") << Error::Kind::MalformedReply;
        QTest::newRow("text") << QByteArray("\"[]\"") << Error::Kind::MalformedReply;
        QTest::newRow("two documents") << QByteArray("[][]") << Error::Kind::MalformedReply;
        QTest::newRow("junk behind") << phones(1) + " x" << Error::Kind::MalformedReply;
        QTest::newRow("invalid UTF-8")
            << QByteArray("[{\"mac\":\"000413a30001\",\"name\":\"\xc3\"}]")
            << Error::Kind::MalformedReply;
        QTest::newRow("nothing readable")
            << QByteArray("[{\"uuid\":\"1\"},null,3]") << Error::Kind::MalformedReply;
        QTest::newRow("deep") << QByteArray(5000, '[') + QByteArray(5000, ']')
                              << Error::Kind::ReplyTooLarge;
        QTest::newRow("deep, and not well formed")
            << "[{\"mac\":\"000413a30001\",\"x\":" + QByteArray(80, '[') + QByteArray(80, ']') + "}"
            << Error::Kind::ReplyTooLarge;
    }
    void refusals()
    {
        QFETCH(QByteArray, json);
        QFETCH(Error::Kind, kind);
        const Result<Page<Endpoint>> page = readEndpointPage(json);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, kind);
    }

    void depthIsPassedOver()
    {
        const QByteArray deep = QByteArray(100000, '[') + QByteArray(100000, ']');
        const QByteArray objects =
            QByteArray("{\"a\":").repeated(100000) + "1" + QByteArray(100000, '}');
        for (const QByteArray &field :
             {QByteArray("\"x\":" + deep), QByteArray("\"x\":" + objects),
              QByteArray("\"name\":" + deep), QByteArray("\"last_seen\":" + objects),
              QByteArray("\"settings_manager\":{\"a\":{\"value\":" + deep + "}}"),
              QByteArray("\"settings_manager\":" + deep)}) {
            const Result<Page<Endpoint>> page =
                readEndpointPage("[{\"mac\":\"000413a30001\"," + field + "}]");
            QVERIFY(page);
            QCOMPARE(page->items.size(), 1);
            QCOMPARE(page->items.constFirst().mac.wire(), u"000413a30001"_qs);
        }
    }

    void oneUnreadableItemLosesOnlyItself()
    {
        const Result<Page<Endpoint>> page = readEndpointPage(
            "[{\"mac\":\"000413a30001\"},{\"name\":\"nobody\"},17,{\"mac\":\"000413a30002\"}]");
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->unreadable, 2);
    }

    void envelopesAreTolerated_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("next");
        const QByteArray list = phones(2);
        QTest::newRow("results") << "{\"results\":" + list + ",\"next\":\"?page=2\"}"
                                 << QStringLiteral("?page=2");
        QTest::newRow("items") << "{\"items\":" + list + ",\"links\":{\"next\":\"/p2\"}}"
                               << QStringLiteral("/p2");
        QTest::newRow("null next") << "{\"next\":null,\"results\":" + list + '}' << QString();
        QTest::newRow("number next")
            << "{\"next\":2,\"links\":[],\"results\":" + list + '}' << QString();
    }
    void envelopesAreTolerated()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, next);
        const Result<Page<Endpoint>> page = readEndpointPage(json);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->next, next);
    }

    void aLoneSurrogateIsReadTheSlowWay()
    {
        const Result<Page<Endpoint>> page =
            readEndpointPage("[{\"mac\":\"000413a30001\",\"name\":\"a\\ud800b\"}]");
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1);
    }

    void bigPagesAreWhole()
    {
        const Result<Page<Endpoint>> page = readEndpointPage(phones(1000));
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1000);
        QCOMPARE(page->items.last().mac, MacAddress(0x000413A303E7ULL));
    }

    void companiesAndTheRest()
    {
        QCOMPARE(readCompanyPage("[{\"uuid\":\"a\",\"name\":\"A\"},{}]")->items.size(), 1);
        QCOMPARE(readProductGroupPage("[{\"uuid\":\"g\",\"name\":\"D-Series\"}]")->items.size(), 1);
        QCOMPARE(readProductPage("[]")->items.size(), 0);
        QCOMPARE(readObjectPage("[{\"x\":1},{}]")->items.size(), 2);
    }
};

QTEST_APPLESS_MAIN(TestPageReader)
#include "tst_pagereader.moc"
