// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/hawkverifier.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

QString text(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString();
}

QByteArray payload(const QJsonObject &from)
{
    if (from.contains(QStringLiteral("text")))
        return text(from, "text").toUtf8();
    if (from.contains(QStringLiteral("base64")))
        return QByteArray::fromBase64(text(from, "base64").toLatin1());
    return QByteArray::fromBase64(text(from, "repeat_base64").toLatin1())
        .repeated(from.value(QStringLiteral("count")).toInt());
}

} // namespace

/// The service's verifier against what the reference server says of the same requests.
class HawkVerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(PERCH_TEST_DATA "/hawk.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_cases = QJsonDocument::fromJson(file.readAll())
                      .object()
                      .value(QStringLiteral("cases"))
                      .toArray();
        QVERIFY(m_cases.size() > 200);
    }

    void acceptsWhatTheReferenceAccepts()
    {
        int checked = 0;
        for (const QJsonValue &value : std::as_const(m_cases)) {
            const QJsonObject vector = value.toObject();
            const QJsonObject input = vector.value(QStringLiteral("input")).toObject();
            const QJsonObject credentials = input.value(QStringLiteral("credentials")).toObject();
            const QString result =
                text(vector.value(QStringLiteral("reference_server")).toObject(), "result");
            if (text(vector, "kind") != QLatin1String("request") ||
                result != QLatin1String("accepted") ||
                text(credentials, "algorithm") != QLatin1String("sha256"))
                continue;
            const QByteArray name = text(vector, "id").toLatin1();
            const demo::Request request = requestOf(vector);
            const QByteArray key = text(credentials, "key").toUtf8();
            // The vectors are years old: a stale clock is the last check, so the rest was right.
            QVERIFY2(judge(request, key) == "Stale timestamp",
                     QByteArray(name + ": " + judge(request, key)).constData());
            demo::Request changed = request;
            changed.target += "x";
            QVERIFY2(judge(changed, key) == "Bad mac", name);
            changed = request;
            changed.method = request.method == "GET" ? "PUT" : "GET";
            QVERIFY2(judge(changed, key) == "Bad mac", name);
            QVERIFY2(judge(request, key + 'x') == "Bad mac", name);
            ++checked;
        }
        QVERIFY2(checked > 60, QByteArray::number(checked));
    }

    void readsHeadersLikeTheReference()
    {
        int checked = 0;
        for (const QJsonValue &value : std::as_const(m_cases)) {
            const QJsonObject vector = value.toObject();
            const QJsonObject input = vector.value(QStringLiteral("input")).toObject();
            if (text(vector, "kind") != QLatin1String("parse") ||
                input.value(QStringLiteral("allowed")).toArray().size() != 8)
                continue;
            const QJsonObject expected = vector.value(QStringLiteral("expected")).toObject();
            demo::Request request;
            request.authorization = text(input, "header").toLatin1();
            demo::HawkVerifier verifier([](const QByteArray &) { return std::nullopt; }, {});
            const auto verdict = verifier.verify(request, 0);
            const QByteArray name = text(vector, "id").toLatin1() + ": " + verdict.error;
            const bool read =
                verdict.error == "Missing attributes" || verdict.error == "Unknown credentials";
            QVERIFY2(read == expected.value(QStringLiteral("ok")).toBool(), name);
            ++checked;
        }
        QVERIFY2(checked > 30, QByteArray::number(checked));
    }

private:
    static demo::Request requestOf(const QJsonObject &vector)
    {
        const QJsonObject input = vector.value(QStringLiteral("input")).toObject();
        const QJsonObject expected = vector.value(QStringLiteral("expected")).toObject();
        demo::Request request;
        request.method = text(input, "method").toUpper().toLatin1();
        request.target = text(expected, "resource").toUtf8();
        request.host = text(expected, "host").toLatin1() + ':' +
                       QByteArray::number(expected.value(QStringLiteral("port")).toInt());
        request.authorization = text(expected, "header").toLatin1();
        request.contentType = text(input, "content_type").toUtf8();
        if (input.value(QStringLiteral("payload")).isObject())
            request.body = payload(input.value(QStringLiteral("payload")).toObject());
        return request;
    }

    static QByteArray judge(const demo::Request &request, const QByteArray &key)
    {
        demo::HawkVerifier verifier([&](const QByteArray &) { return std::optional(key); }, {});
        return verifier.verify(request, 0).error;
    }

    QJsonArray m_cases;
};

QTEST_GUILESS_MAIN(HawkVerifierTest)
#include "tst_hawkverifier.moc"
