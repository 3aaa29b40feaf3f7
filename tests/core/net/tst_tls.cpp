// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/clientfixture.h"

#include <QSslSocket>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace core;

namespace {

struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

QByteArray textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QByteArray text(data, size);
    BIO_free(bio);
    return text;
}

/// A fresh key with a certificate that nobody signed but itself.
Identity selfSigned()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_set_version(certificate, 2);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("127.0.0.1"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_EXTENSION *names =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    X509_add_ext(certificate, names, -1);
    X509_EXTENSION_free(names);
    X509_sign(certificate, key, EVP_sha256());
    BIO *certificateText = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificateText, certificate);
    BIO *keyText = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(keyText, key, nullptr, nullptr, 0, nullptr, nullptr);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {QSslCertificate(textOf(certificateText)), QSslKey(textOf(keyText), QSsl::Ec)};
}

QByteArray fingerprint(const Identity &identity)
{
    return identity.certificate.digest(QCryptographicHash::Sha256);
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untrustedIsToldWithFingerprint();
    void pinnedIsAccepted();
    void changedIsRefused();
    void pinHoldsForItsPortOnly();
    void plainServerBehindHttps();

private:
    static RawServer::Answer answer(const RawServer::Seen &) { return RawServer::json("{}"); }
    Identity m_identity;
};

void TestTls::initTestCase()
{
    QVERIFY2(QSslSocket::supportsSsl(), "no TLS backend");
    m_identity = selfSigned();
    QVERIFY(!m_identity.certificate.isNull() && !m_identity.key.isNull());
}

void TestTls::untrustedIsToldWithFingerprint()
{
    ClientFixture fixture(answer);
    fixture.server.useTls(m_identity.certificate, m_identity.key);
    fixture.options.baseUrl = fixture.server.url();
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::CertificateUntrusted);
    QCOMPARE(reply.error().fingerprint, fingerprint(m_identity));
    QCOMPARE(reply.error().host, QStringLiteral("127.0.0.1:%1").arg(fixture.server.serverPort()));
    QCOMPARE(fixture.server.bytesReceived, 0);
}

void TestTls::pinnedIsAccepted()
{
    ClientFixture fixture(answer);
    fixture.server.useTls(m_identity.certificate, m_identity.key);
    fixture.options.baseUrl = fixture.server.url();
    fixture.options.pins = {
        {QStringLiteral("127.0.0.1"), fixture.server.serverPort(), fingerprint(m_identity)}};
    QVERIFY(fixture.call(Request::get(QStringLiteral("x"))));
    QVERIFY(fixture.call(Request::put(QStringLiteral("x"), "{\"a\":1}")));
    QCOMPARE(fixture.server.seen.size(), 2);
    QVERIFY(isSignedAsSent(fixture.server.seen[1], testCredentials()));
}

void TestTls::changedIsRefused()
{
    const Identity other = selfSigned();
    QVERIFY(fingerprint(other) != fingerprint(m_identity));
    ClientFixture fixture(answer);
    fixture.server.useTls(other.certificate, other.key);
    fixture.options.baseUrl = fixture.server.url();
    fixture.options.pins = {
        {QStringLiteral("127.0.0.1"), fixture.server.serverPort(), fingerprint(m_identity)}};
    const Result<Reply> reply = fixture.call(Request::put(QStringLiteral("x"), "{\"a\":1}"));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::CertificateChanged);
    QCOMPARE(reply.error().fingerprint, fingerprint(other));
    QCOMPARE(fixture.server.bytesReceived, 0);
}

void TestTls::pinHoldsForItsPortOnly()
{
    ClientFixture fixture(answer);
    fixture.server.useTls(m_identity.certificate, m_identity.key);
    fixture.options.baseUrl = fixture.server.url();
    fixture.options.pins = {{QStringLiteral("127.0.0.1"), 1, fingerprint(m_identity)}};
    const Result<Reply> reply = fixture.call(Request::get(QStringLiteral("x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::CertificateUntrusted);
}

void TestTls::plainServerBehindHttps()
{
    ClientFixture fixture([](const RawServer::Seen &) { return RawServer::closing(); });
    QUrl url = fixture.server.url();
    url.setScheme(QStringLiteral("https"));
    fixture.options.baseUrl = url;
    Request request = Request::get(QStringLiteral("x"));
    request.deadline = std::chrono::seconds(5);
    fixture.send(request);
    // The hello of TLS is no HTTP head, so this server just waits; the deadline ends it.
    QTRY_VERIFY(fixture.server.bytesReceived > 0);
    fixture.clock.advance(std::chrono::seconds(5));
    QTRY_VERIFY(fixture.client().inFlight() == 0);
    QVERIFY(fixture.server.seen.isEmpty());
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
