// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hawk.h"
#include "core/net/hawkjudge.h"
#include "core/net/requesttarget.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace core;
namespace {

QByteArray text(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QByteArray payload(const QJsonObject &object)
{
    if (object.contains(QLatin1String("base64")))
        return QByteArray::fromBase64(text(object[QLatin1String("base64")]));
    if (object.contains(QLatin1String("repeat_base64")))
        return QByteArray::fromBase64(text(object[QLatin1String("repeat_base64")]))
            .repeated(object[QLatin1String("count")].toInt());
    return text(object[QLatin1String("text")]);
}

HawkCredentials credentials(const QJsonObject &object)
{
    HawkCredentials result;
    result.id = text(object[QLatin1String("id")]);
    result.key = object.contains(QLatin1String("key_base64"))
                     ? Secret(QByteArray::fromBase64(text(object[QLatin1String("key_base64")])))
                     : Secret(text(object[QLatin1String("key")]));
    result.algorithm =
        hawkAlgorithm(text(object[QLatin1String("algorithm")])).value_or(HawkAlgorithm::Sha256);
    return result;
}

HawkRequest request(const QJsonObject &input)
{
    HawkRequest result;
    result.method = text(input[QLatin1String("method")]);
    const QByteArray url = text(input[QLatin1String("url")]);
    if (const auto target = wireTarget(url)) {
        result.resource = target->resource;
        result.host = target->host;
        result.port = target->port;
    }
    result.ts = input[QLatin1String("ts")].toInteger();
    result.nonce = text(input[QLatin1String("nonce")]);
    result.ext = text(input[QLatin1String("ext")]);
    result.app = text(input[QLatin1String("app")]);
    result.dlg = text(input[QLatin1String("dlg")]);
    return result;
}

QByteArray verdictName(HawkVerdict verdict)
{
    switch (verdict) {
    case HawkVerdict::Valid:
    case HawkVerdict::Absent:
        return {};
    case HawkVerdict::Missing:
        return "missing";
    case HawkVerdict::Malformed:
        return "malformed";
    case HawkVerdict::BadMac:
        return "bad_mac";
    case HawkVerdict::MissingHash:
        return "missing_hash";
    case HawkVerdict::BadHash:
        return "bad_hash";
    }
    return "?";
}

QByteArray stateName(HawkChallenge::State state)
{
    switch (state) {
    case HawkChallenge::State::None:
        return "none";
    case HawkChallenge::State::Bare:
        return "bare";
    case HawkChallenge::State::Malformed:
        return "malformed";
    case HawkChallenge::State::Parsed:
        return "parsed";
    }
    return "?";
}

} // namespace

class TestHawk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cases_data();
    void cases();
    void published_data();
    void published();
    void coversEveryKind();
    void nonceIsUniqueAndSafe();
    void refusesLongHeader();
    void oneSignerSignsMany();
    void comparesWholeLength();

private:
    void checkRequest(const QJsonObject &entry);
    void checkPayloadHash(const QJsonObject &input, const QJsonObject &expected);
    void checkResponse(const QJsonObject &input, const QJsonObject &expected);
    void checkChallenge(const QJsonObject &input, const QJsonObject &expected);
    void checkParse(const QJsonObject &input, const QJsonObject &expected);
    void checkTsm(const QJsonObject &input, const QJsonObject &expected);
    void checkBewit(const QJsonObject &input, const QJsonObject &expected);
    void checkRefuse(const QJsonObject &input);

    QJsonObject m_file;
    QSet<QString> m_kinds;
};

void TestHawk::initTestCase()
{
    QString path = qEnvironmentVariable("PERCH_HAWK_VECTORS");
    if (path.isEmpty())
        path = QStringLiteral(PERCH_TEST_DATA "/hawk.json");
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    QJsonParseError error;
    m_file = QJsonDocument::fromJson(file.readAll(), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QVERIFY(!m_file[QLatin1String("cases")].toArray().isEmpty());
}

void TestHawk::cases_data()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonArray cases = m_file[QLatin1String("cases")].toArray();
    for (const QJsonValue &value : cases) {
        const QByteArray id = text(value[QLatin1String("id")]);
        QTest::newRow(id.constData()) << value.toObject();
    }
}

void TestHawk::cases()
{
    QFETCH(QJsonObject, entry);
    const QString kind = entry[QLatin1String("kind")].toString();
    m_kinds.insert(kind);
    const QJsonObject input = entry[QLatin1String("input")].toObject();
    const QJsonObject expected = entry[QLatin1String("expected")].toObject();
    if (kind == QLatin1String("request"))
        checkRequest(entry);
    else if (kind == QLatin1String("payload-hash"))
        checkPayloadHash(input, expected);
    else if (kind == QLatin1String("response"))
        checkResponse(input, expected);
    else if (kind == QLatin1String("challenge"))
        checkChallenge(input, expected);
    else if (kind == QLatin1String("parse"))
        checkParse(input, expected);
    else if (kind == QLatin1String("tsm"))
        checkTsm(input, expected);
    else if (kind == QLatin1String("bewit"))
        checkBewit(input, expected);
    else if (kind == QLatin1String("refuse"))
        checkRefuse(input);
    else
        QFAIL(qPrintable(QStringLiteral("no check for kind ") + kind));
}

void TestHawk::checkRequest(const QJsonObject &entry)
{
    const QJsonObject input = entry[QLatin1String("input")].toObject();
    const QJsonObject expected = entry[QLatin1String("expected")].toObject();
    const HawkSigner signer(credentials(input[QLatin1String("credentials")].toObject()));
    HawkRequest toSign = request(input);
    QCOMPARE(toSign.host, text(expected[QLatin1String("host")]));
    QCOMPARE(int(toSign.port), expected[QLatin1String("port")].toInt());
    QCOMPARE(toSign.resource, text(expected[QLatin1String("resource")]));
    if (input[QLatin1String("payload")].isObject())
        toSign.hash = hawkPayloadHash(signer.credentials().algorithm,
                                      text(input[QLatin1String("content_type")]),
                                      payload(input[QLatin1String("payload")].toObject()));
    QCOMPARE(toSign.hash, text(expected[QLatin1String("payload_hash")]));
    QCOMPARE(hawkNormalized(HawkPurpose::Header, toSign),
             text(expected[QLatin1String("normalized")]));
    QCOMPARE(signer.mac(HawkPurpose::Header, toSign), text(expected[QLatin1String("mac")]));
    const Result<QByteArray> header = signer.authorization(toSign);
    if (toSign.ext.contains('"') || toSign.ext.contains('\\')) {
        // The reference client writes these and the reference server refuses them: not sent.
        QVERIFY(!header);
        QCOMPARE(header.error().kind, Error::Kind::BadRequest);
        return;
    }
    QVERIFY(header);
    QCOMPARE(*header, text(expected[QLatin1String("header")]));
}

void TestHawk::checkPayloadHash(const QJsonObject &input, const QJsonObject &expected)
{
    const auto algorithm = hawkAlgorithm(text(input[QLatin1String("algorithm")]));
    QVERIFY(algorithm);
    QCOMPARE(hawkPayloadHash(*algorithm, text(input[QLatin1String("content_type")]),
                             payload(input[QLatin1String("payload")].toObject())),
             text(expected[QLatin1String("hash")]));
}

void TestHawk::checkResponse(const QJsonObject &input, const QJsonObject &expected)
{
    const HawkSigner signer(credentials(input[QLatin1String("credentials")].toObject()));
    HawkReply reply;
    if (input[QLatin1String("server_authorization")].isString())
        reply.serverAuthorization = text(input[QLatin1String("server_authorization")]);
    reply.contentType = text(input[QLatin1String("content_type")]);
    reply.body = payload(input[QLatin1String("body")].toObject());
    reply.checkPayload = input[QLatin1String("check_payload")].toBool();
    reply.required = input[QLatin1String("required")].toBool();
    const HawkVerdict verdict = judgeServerAuthorization(
        signer, request(input[QLatin1String("request")].toObject()), reply);
    QCOMPARE(verdictName(verdict), text(expected[QLatin1String("error")]));
    QCOMPARE(verdict == HawkVerdict::Valid, expected[QLatin1String("valid")].toBool());
    QCOMPARE(verdict == HawkVerdict::Absent, expected[QLatin1String("valid")].isNull());
}

void TestHawk::checkChallenge(const QJsonObject &input, const QJsonObject &expected)
{
    const HawkSigner signer(credentials(input[QLatin1String("credentials")].toObject()));
    QList<QByteArray> fields;
    const QJsonArray given = input[QLatin1String("www_authenticate")].toArray();
    for (const QJsonValue &field : given)
        fields.append(text(field));
    const qint64 localTime = input[QLatin1String("local_time")].toInteger();
    const HawkChallenge challenge = judgeChallenge(signer, fields, localTime);
    QCOMPARE(stateName(challenge.state), text(expected[QLatin1String("challenge")]));
    QCOMPARE(challenge.ts, text(expected[QLatin1String("ts")]));
    QCOMPARE(challenge.tsm, text(expected[QLatin1String("tsm")]));
    QCOMPARE(challenge.error, text(expected[QLatin1String("error")]));
    const QJsonValue valid = expected[QLatin1String("tsm_valid")];
    QCOMPARE(challenge.tsmValid.has_value(), valid.isBool());
    QCOMPARE(challenge.tsmValid.value_or(false), valid.toBool());
    const QJsonValue offset = expected[QLatin1String("offset")];
    QCOMPARE(challenge.offset.has_value(), offset.isDouble());
    QCOMPARE(challenge.offset.value_or(0), offset.toInteger());
    QCOMPARE(challenge.mayRetry, expected[QLatin1String("may_retry")].toBool());
}

void TestHawk::checkParse(const QJsonObject &input, const QJsonObject &expected)
{
    QList<QByteArray> allowed;
    const QJsonArray names = input[QLatin1String("allowed")].toArray();
    for (const QJsonValue &name : names)
        allowed.append(text(name));
    const auto attributes = parseHawk(text(input[QLatin1String("header")]), allowed);
    QCOMPARE(attributes.has_value(), expected[QLatin1String("ok")].toBool());
    if (!attributes)
        return;
    const QJsonObject wanted = expected[QLatin1String("attributes")].toObject();
    QCOMPARE(attributes->size(), wanted.size());
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(hawkAttribute(*attributes, it.key().toUtf8()), text(it.value()));
}

void TestHawk::checkTsm(const QJsonObject &input, const QJsonObject &expected)
{
    QCOMPARE(hawkTsm(credentials(input[QLatin1String("credentials")].toObject()),
                     text(input[QLatin1String("ts")])),
             text(expected[QLatin1String("tsm")]));
}

void TestHawk::checkBewit(const QJsonObject &input, const QJsonObject &expected)
{
    const qint64 expiry =
        input[QLatin1String("now")].toInteger() + input[QLatin1String("ttl")].toInteger();
    QCOMPARE(expiry, expected[QLatin1String("exp")].toInteger());
    const auto url =
        makeBewit(credentials(input[QLatin1String("credentials")].toObject()),
                  text(input[QLatin1String("url")]), expiry, text(input[QLatin1String("ext")]));
    QVERIFY(url);
    QCOMPARE(*url, text(expected[QLatin1String("url")]));
}

void TestHawk::checkRefuse(const QJsonObject &input)
{
    const QJsonObject given = input[QLatin1String("credentials")].toObject();
    const auto algorithm = hawkAlgorithm(text(given[QLatin1String("algorithm")]));
    const auto target = wireTarget(text(input[QLatin1String("url")]));
    if (!algorithm || !target)
        return;
    const auto header = signHawk(credentials(given), request(input));
    QVERIFY(!header);
    QCOMPARE(header.error().kind, Error::Kind::BadRequest);
    QVERIFY(!header.error().serviceCode.isEmpty());
}

void TestHawk::published_data()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonArray entries = m_file[QLatin1String("published")].toArray();
    for (const QJsonValue &value : entries) {
        const QByteArray id = text(value[QLatin1String("id")]);
        QTest::newRow(id.constData()) << value.toObject();
    }
}

void TestHawk::published()
{
    QFETCH(QJsonObject, entry);
    const HawkSigner signer(credentials(entry[QLatin1String("credentials")].toObject()));
    HawkRequest toSign;
    toSign.method = text(entry[QLatin1String("method")]);
    toSign.host = text(entry[QLatin1String("host")]);
    toSign.port = quint16(entry[QLatin1String("port")].toInt());
    toSign.resource = text(entry[QLatin1String("resource")]);
    toSign.ts = entry[QLatin1String("ts")].toString().toLongLong();
    toSign.nonce = text(entry[QLatin1String("nonce")]);
    toSign.ext = text(entry[QLatin1String("ext")]);
    toSign.hash = text(entry[QLatin1String("hash")]);
    if (entry.contains(QLatin1String("payload"))) {
        const auto algorithm = entry.contains(QLatin1String("algorithm"))
                                   ? *hawkAlgorithm(text(entry[QLatin1String("algorithm")]))
                                   : signer.credentials().algorithm;
        QCOMPARE(hawkPayloadHash(algorithm, text(entry[QLatin1String("content_type")]),
                                 text(entry[QLatin1String("payload")])),
                 toSign.hash);
    }
    const QString type = entry[QLatin1String("type")].toString();
    if (entry.contains(QLatin1String("normalized")))
        QCOMPARE(hawkNormalized(HawkPurpose::Header, toSign),
                 text(entry[QLatin1String("normalized")]));
    if (entry.contains(QLatin1String("mac")))
        QCOMPARE(signer.mac(type == QLatin1String("response") ? HawkPurpose::Response
                                                              : HawkPurpose::Header,
                            toSign),
                 text(entry[QLatin1String("mac")]));
    if (entry.contains(QLatin1String("header")))
        QCOMPARE(*signer.authorization(toSign), text(entry[QLatin1String("header")]));
    if (entry.contains(QLatin1String("bewit"))) {
        const QByteArray url =
            "http://" + toSign.host + ':' + QByteArray::number(toSign.port) + toSign.resource;
        const auto made = signer.bewitUrl(url, toSign.ts, toSign.ext);
        QVERIFY(made);
        QVERIFY(made->endsWith(QByteArray("bewit=" + text(entry[QLatin1String("bewit")]))));
    }
}

void TestHawk::coversEveryKind()
{
    const QStringList kinds = m_file[QLatin1String("kinds")].toObject().keys();
    for (const QString &kind : kinds)
        QVERIFY2(m_kinds.contains(kind), qPrintable(kind));
}

void TestHawk::nonceIsUniqueAndSafe()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray nonce = hawkNonce();
        QVERIFY(nonce.size() >= 16);
        QVERIFY(isHawkValue(nonce) && !nonce.contains('=') && !nonce.contains('/'));
        QVERIFY(!seen.contains(nonce));
        seen.insert(nonce);
    }
}

void TestHawk::refusesLongHeader()
{
    HawkRequest toSign{"GET", "/", "example.com", 443, 1, "n", {}, QByteArray(4096, 'x'), {}, {}};
    const auto header = signHawk({"id", Secret("key"), HawkAlgorithm::Sha256}, toSign);
    QVERIFY(!header);
    QCOMPARE(header.error().serviceCode, QStringLiteral("length"));
}

void TestHawk::oneSignerSignsMany()
{
    const HawkCredentials given{"id", Secret("key"), HawkAlgorithm::Sha256};
    const HawkSigner signer(given);
    for (int i = 0; i < 50; ++i) {
        const HawkRequest toSign{"GET", "/", "example.com", 443, i, "n", {}, {}, {}, {}};
        QCOMPARE(*signer.authorization(toSign), *signHawk(given, toSign));
        QCOMPARE(signer.tsm(QByteArray::number(i)), hawkTsm(given, QByteArray::number(i)));
    }
}

void TestHawk::comparesWholeLength()
{
    QVERIFY(constantTimeEqual("abc", "abc"));
    QVERIFY(!constantTimeEqual("abc", "abd"));
    QVERIFY(!constantTimeEqual("abc", "ab"));
    QVERIFY(!constantTimeEqual("", "a"));
}

QTEST_GUILESS_MAIN(TestHawk)
#include "tst_hawk.moc"
