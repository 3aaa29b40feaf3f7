// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/democlient.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("undefined");
}

bool hasType(const QJsonValue &value, const QJsonArray &types)
{
    const QString name = typeName(value);
    return types.contains(QJsonValue(name)) || types.contains(QJsonValue(QStringLiteral("any"))) ||
           (name == QLatin1String("number") &&
            types.contains(QJsonValue(QStringLiteral("integer"))));
}

} // namespace

/// Every operation of the API description, called with identifiers that exist: none may be
/// missing, and each answer has the promised fields with the promised types.
class DemoOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(PERCH_TEST_DATA "/sraps-operations.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_operations = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(m_operations.size(), 61);
    }

    void init()
    {
        // A fresh state for each operation: some of them delete.
        demo::Options options;
        options.companies = 12;
        options.phones = 200;
        options.contactIntervalMs = 0;
        auto started = demo::DemoService::start(options);
        QVERIFY(started);
        m_service = std::move(*started);
        m_client = std::make_unique<DemoClient>(*m_service);
        prepare();
    }

    void operation_data()
    {
        QTest::addColumn<QJsonObject>("operation");
        for (const QJsonValue &value : std::as_const(m_operations)) {
            const QJsonObject operation = value.toObject();
            QTest::newRow(qPrintable(text(operation, "operationId"))) << operation;
        }
    }

    void operation()
    {
        QFETCH(QJsonObject, operation);
        const QString id = text(operation, "operationId");
        const QByteArray method = text(operation, "method").toLatin1();
        const QString target = fill(text(operation, "path").mid(1), id);
        std::optional<QJsonObject> body;
        if (method == "POST" || method == "PUT" || method == "PATCH")
            body = m_bodies.value(id);
        const auto answer = m_client->send(method, target, body, twist(id));
        QVERIFY2(operation.value(QStringLiteral("success")).toArray().contains(answer.status),
                 answer.raw.left(2000).constData());
        if (answer.status == 204) {
            QVERIFY(answer.body.isEmpty());
            return;
        }
        if (answer.status == 201 || answer.status == 202)
            QVERIFY(answer.header("Location").startsWith("http://127.0.0.1:"));
        if (!operation.contains(QStringLiteral("list")))
            return;
        const bool list = operation.value(QStringLiteral("list")).toBool();
        const QJsonArray items = list ? answer.array() : QJsonArray{answer.object()};
        QVERIFY2(!items.isEmpty(), "an empty list proves nothing");
        for (const QJsonValue &item : items)
            checkFields(item.toObject(), operation);
    }

private:
    static QString text(const QJsonObject &object, const char *field)
    {
        return object.value(QLatin1String(field)).toString();
    }

    void checkFields(const QJsonObject &item, const QJsonObject &operation)
    {
        const QJsonArray required = operation.value(QStringLiteral("required")).toArray();
        for (const QJsonValue &field : required)
            QVERIFY2(item.contains(field.toString()), qPrintable(field.toString()));
        const QJsonObject types = operation.value(QStringLiteral("types")).toObject();
        for (auto it = item.begin(); it != item.end(); ++it) {
            if (types.contains(it.key()))
                QVERIFY2(hasType(it.value(), types.value(it.key()).toArray()),
                         qPrintable(it.key()));
        }
    }

    static DemoClient::Twist twist(const QString &id)
    {
        DemoClient::Twist twist;
        if (id == QLatin1String("getFileContent"))
            twist.accept = "application/octet-stream";
        return twist;
    }

    QString fill(QString path, const QString &id) const
    {
        const bool deletesCompany = id == QLatin1String("deleteCompany");
        path.replace(QLatin1String("{company}"), deletesCompany ? m_emptyCompany : m_company);
        path.replace(QLatin1String("{mac}"), m_mac);
        path.replace(QLatin1String("{token_id}"), m_token);
        const QString folder = path.section(u'/', -2, -2);
        path.replace(QLatin1String("{uuid}"), id == QLatin1String("getFileContent")
                                                  ? m_ids.value(QStringLiteral("files"))
                                                  : m_ids.value(folder));
        return path;
    }

    QString create(const QString &path, const QJsonObject &body)
    {
        const auto answer = m_client->send("POST", path, body);
        if (answer.status >= 300)
            qWarning("%s", answer.raw.constData());
        const QJsonObject object = answer.object();
        return object.contains(QStringLiteral("uuid")) ? text(object, "uuid") : text(object, "id");
    }

    QString first(const QString &path)
    {
        return text(m_client->get(path).array().at(0).toObject(), "uuid");
    }

    void prepare()
    {
        const QString reseller = QStringLiteral("companies/") + m_service->companies().at(0).uuid;
        const QJsonObject company{{QStringLiteral("name"), QStringLiteral("Test")},
                                  {QStringLiteral("type"), QStringLiteral("reseller")}};
        m_emptyCompany = create(reseller + QStringLiteral("/companies/"), company);
        m_company = create(reseller + QStringLiteral("/companies/"), company);
        const QString base = QStringLiteral("companies/") + m_company + u'/';
        create(base + QStringLiteral("companies/"), company);
        m_mac = QStringLiteral("000413a3fff1"); // D735: speaks TR-369
        create(base + QStringLiteral("endpoints/"), {{QStringLiteral("mac"), m_mac}});
        m_service->contact(m_mac);
        const QString role = first(QStringLiteral("roles/"));
        const QJsonObject name{{QStringLiteral("name"), QStringLiteral("New")}};
        m_token = create(base + QStringLiteral("tokens/"), name);
        for (const char *folder :
             {"product-groups", "products", "settings", "setting-groups", "firmwares", "roles"})
            m_ids.insert(QString::fromLatin1(folder), first(QString::fromLatin1(folder) + u'/'));
        const QJsonObject profile{
            {QStringLiteral("name"), QStringLiteral("New")},
            {QStringLiteral("product_group"), m_ids.value(QStringLiteral("product-groups"))}};
        const QJsonObject user{{QStringLiteral("email"), QStringLiteral("a@example.net")},
                               {QStringLiteral("role"), role}};
        const QJsonObject file{{QStringLiteral("name"), QStringLiteral("a.xml")},
                               {QStringLiteral("file_type"), QStringLiteral("tbook")},
                               {QStringLiteral("content_base64"), QStringLiteral("PGE+")}};
        QJsonObject defaults{{QStringLiteral("product"), m_ids.value(QStringLiteral("products"))},
                             {QStringLiteral("settings_manager"), QJsonObject()}};
        const QJsonObject action{{QStringLiteral("action"), QStringLiteral("reboot")}};
        const auto make = [&](const char *folder, const QJsonObject &body) {
            const QString path = QString::fromLatin1(folder);
            m_ids.insert(path.section(u'/', -1), create(base + path + u'/', body));
        };
        make("provisioning-profiles", profile);
        make("product-defaults", defaults);
        make("users", user);
        make("files", file);
        make(qPrintable(QStringLiteral("endpoints/%1/actions").arg(m_mac)), action);
        fillBodies({{"name", name},
                    {"company", company},
                    {"profile", profile},
                    {"user", user},
                    {"file", file},
                    {"defaults", defaults},
                    {"action", action}});
    }

    void fillBodies(const QHash<QByteArray, QJsonObject> &with)
    {
        const QJsonObject name = with.value("name");
        const QJsonObject company = with.value("company");
        const QJsonObject profile = with.value("profile");
        const QJsonObject defaults = with.value("defaults");
        const QJsonObject user = with.value("user");
        const QJsonObject file = with.value("file");
        const QJsonObject action = with.value("action");
        const QJsonObject phone{{QStringLiteral("mac"), m_mac}};
        const QJsonObject otherPhone{{QStringLiteral("mac"), QStringLiteral("000413a3fff2")}};
        const QJsonObject otherProduct{
            {QStringLiteral("product"),
             text(m_client->get(QStringLiteral("products/")).array().at(1).toObject(), "uuid")},
            {QStringLiteral("settings_manager"), QJsonObject()}};
        m_bodies = {
            {QStringLiteral("updateToken"), name},
            {QStringLiteral("createToken"), name},
            {QStringLiteral("replaceCompany"), company},
            {QStringLiteral("updateCompany"), name},
            {QStringLiteral("createChildCompany"), company},
            {QStringLiteral("createEndpoint"), otherPhone},
            {QStringLiteral("validateMacs"), {{QStringLiteral("macs"), QJsonArray{m_mac}}}},
            {QStringLiteral("putEndpoint"), phone},
            {QStringLiteral("updateEndpoint"), name},
            {QStringLiteral("createEndpointAction"), action},
            {QStringLiteral("createProvisioningProfile"), profile},
            {QStringLiteral("replaceProvisioningProfile"), profile},
            {QStringLiteral("updateProvisioningProfile"), name},
            {QStringLiteral("createProductDefault"), otherProduct},
            {QStringLiteral("replaceProductDefault"), defaults},
            {QStringLiteral("updateProductDefault"), QJsonObject()},
            {QStringLiteral("createUser"), user},
            {QStringLiteral("updateUser"), {{QStringLiteral("first_name"), QStringLiteral("Pat")}}},
            {QStringLiteral("createFile"), file},
            {QStringLiteral("updateFile"), name}};
    }

    QJsonArray m_operations;
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<DemoClient> m_client;
    QHash<QString, QJsonObject> m_bodies;
    QHash<QString, QString> m_ids; // folder -> member
    QString m_company;
    QString m_emptyCompany;
    QString m_mac;
    QString m_token;
};

QTEST_GUILESS_MAIN(DemoOperations)
#include "tst_demooperations.moc"
