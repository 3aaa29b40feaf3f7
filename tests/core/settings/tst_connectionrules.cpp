// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/connectionrules.h"

#include <QTest>

class TestConnectionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void baseUrlAccepted_data();
    void baseUrlAccepted();
    void baseUrlRefused_data();
    void baseUrlRefused();
    void presetsPassTheirOwnRule();
    void keyId_data();
    void keyId();
    void secret_data();
    void secret();
    void name_data();
    void name();
    void hostScopes_data();
    void hostScopes();
};

void TestConnectionRules::baseUrlAccepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *name, const QString &text, const QString &url) {
        QTest::newRow(name) << text << url;
    };
    row("as is", u"https://api.sraps.snom.com/api/v1/"_qs,
        u"https://api.sraps.snom.com/api/v1/"_qs);
    row("slash added", u"https://h.example/api/v1"_qs, u"https://h.example/api/v1/"_qs);
    row("no path", u"https://h.example"_qs, u"https://h.example/"_qs);
    row("blanks around", u" \thttps://h.example/\n"_qs, u"https://h.example/"_qs);
    row("upper case", u"HTTPS://H.Example/API/"_qs, u"https://h.example/API/"_qs);
    row("port", u"https://h.example:8443/a"_qs, u"https://h.example:8443/a/"_qs);
    row("own port", u"https://h.example:443/a/"_qs, u"https://h.example/a/"_qs);
    row("escaped slash kept", u"https://h.example/a%2Fb"_qs, u"https://h.example/a%2Fb/"_qs);
    row("dots in a name", u"https://h.example/a..b/.c/"_qs, u"https://h.example/a..b/.c/"_qs);
    row("localhost", u"http://localhost:8080/api/v1/"_qs, u"http://localhost:8080/api/v1/"_qs);
    row("Localhost", u"http://LOCALHOST/"_qs, u"http://localhost/"_qs);
    row("127.0.0.1", u"http://127.0.0.1:1/"_qs, u"http://127.0.0.1:1/"_qs);
    row("127.255.1.2", u"http://127.255.1.2/"_qs, u"http://127.255.1.2/"_qs);
    row("::1", u"http://[::1]:99/x"_qs, u"http://[::1]:99/x/"_qs);
    row("https loopback", u"https://127.0.0.1/"_qs, u"https://127.0.0.1/"_qs);
}

void TestConnectionRules::baseUrlAccepted()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const core::Result<QUrl> result = core::checkedBaseUrl(text);
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().serviceCode));
    QCOMPARE(result->toString(QUrl::FullyEncoded), url);
    QCOMPARE(core::checkedBaseUrl(url).value(), *result);
}

void TestConnectionRules::baseUrlRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &text, const char *rule) {
        QTest::newRow(name) << text << QString::fromLatin1(rule);
    };
    row("empty", u""_qs, "base_url_empty");
    row("blank", u"  \n"_qs, "base_url_empty");
    row("no scheme", u"api.sraps.snom.com/api/v1/"_qs, "base_url_scheme");
    row("ftp", u"ftp://h.example/"_qs, "base_url_scheme");
    row("file", u"file:///etc/passwd"_qs, "base_url_scheme");
    row("javascript", u"javascript:alert(1)"_qs, "base_url_scheme");
    row("http", u"http://h.example/"_qs, "base_url_http_not_loopback");
    row("http private", u"http://192.168.1.2/"_qs, "base_url_http_not_loopback");
    row("http any", u"http://0.0.0.0/"_qs, "base_url_http_not_loopback");
    row("loopback as prefix", u"http://127.0.0.1.example/"_qs, "base_url_http_not_loopback");
    row("localhost as prefix", u"http://localhost.example/"_qs, "base_url_http_not_loopback");
    row("128.0.0.1", u"http://128.0.0.1/"_qs, "base_url_http_not_loopback");
    row("mapped", u"http://[::ffff:127.0.0.1]/"_qs, "base_url_http_not_loopback");
    row("::2", u"http://[::2]/"_qs, "base_url_http_not_loopback");
    row("no host", u"https:///a/"_qs, "base_url_host");
    row("user", u"https://me@h.example/"_qs, "base_url_user_info");
    row("user and password", u"https://me:pw@h.example/"_qs, "base_url_user_info");
    row("empty user", u"https://@h.example/"_qs, "base_url_user_info");
    row("user looks like loopback", u"http://127.0.0.1@h.example/"_qs, "base_url_user_info");
    row("query", u"https://h.example/?a=b"_qs, "base_url_query");
    row("empty query", u"https://h.example/?"_qs, "base_url_query");
    row("fragment", u"https://h.example/#x"_qs, "base_url_fragment");
    row("dot segment", u"https://h.example/a/../b/"_qs, "base_url_path");
    row("one dot", u"https://h.example/./"_qs, "base_url_path");
    row("last", u"https://h.example/a/.."_qs, "base_url_path");
    row("escaped dots", u"https://h.example/a/%2E%2e/b"_qs, "base_url_path");
    row("empty segment", u"https://h.example/a//b/"_qs, "base_url_path");
    row("port 0", u"https://h.example:0/"_qs, "base_url_port");
    row("port too large", u"https://h.example:65536/"_qs, "base_url_invalid");
    row("blank inside", u"https://h.example/a b/"_qs, "base_url_invalid");
    row("line end inside", u"https://h.example/a\r\nX: y/"_qs, "base_url_invalid");
    row("backslash", u"https://h.example\\@evil/"_qs, "base_url_invalid");
}

void TestConnectionRules::baseUrlRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);
    const core::Result<QUrl> result = core::checkedBaseUrl(text);
    QVERIFY2(!result, result ? qPrintable(result->toString()) : "");
    QCOMPARE(int(result.error().kind), int(core::Error::Kind::InvalidInput));
    QCOMPARE(result.error().serviceCode, rule);
}

void TestConnectionRules::presetsPassTheirOwnRule()
{
    const QList<core::ServicePreset> presets = core::servicePresets();
    QCOMPARE(presets.size(), 3);
    QCOMPARE(presets.first().baseUrl.toString(), u"https://api.sraps.snom.com/api/v1/"_qs);
    for (const core::ServicePreset &preset : presets)
        QCOMPARE(core::checkedBaseUrl(preset.baseUrl.toString()).value(), preset.baseUrl);
}

void TestConnectionRules::keyId_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::newRow("usual") << u"0f7c3a52-9d11"_qs << u""_qs;
    QTest::newRow("from a paste") << u" abc\r\n"_qs << u""_qs;
    QTest::newRow("empty") << u""_qs << u"key_id_empty"_qs;
    QTest::newRow("blank") << u" \t"_qs << u"key_id_empty"_qs;
    QTest::newRow("header injection") << u"a\r\nX: y"_qs << u"key_id_characters"_qs;
    QTest::newRow("null") << u"a\0b"_qs << u"key_id_characters"_qs;
    QTest::newRow("quote") << u"a\"b"_qs << u"key_id_characters"_qs;
    QTest::newRow("single quote") << u"a'b"_qs << u"key_id_characters"_qs;
    QTest::newRow("backslash") << u"a\\b"_qs << u"key_id_characters"_qs;
    QTest::newRow("umlaut") << u"schl\u00fcssel"_qs << u"key_id_characters"_qs;
    QTest::newRow("delete") << u"a\x7f"_qs << u"key_id_characters"_qs;
    QTest::newRow("256") << QString(256, u'a') << u""_qs;
    QTest::newRow("257") << QString(257, u'a') << u"key_id_too_long"_qs;
}

void TestConnectionRules::keyId()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);
    const core::Result<QString> result = core::checkedKeyId(text);
    QCOMPARE(result ? QString() : result.error().serviceCode, rule);
    if (result)
        QCOMPARE(*result, text.trimmed());
}

void TestConnectionRules::secret_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    QTest::newRow("usual") << QByteArray("s3cr3t+/=") << u""_qs;
    QTest::newRow("blank inside") << QByteArray("two words") << u""_qs;
    QTest::newRow("UTF-8") << u"gehe\u00efm"_qs.toUtf8() << u""_qs;
    QTest::newRow("empty") << QByteArray() << u"secret_empty"_qs;
    QTest::newRow("line end") << QByteArray("abc\n") << u"secret_whitespace"_qs;
    QTest::newRow("CR LF") << QByteArray("abc\r\n") << u"secret_whitespace"_qs;
    QTest::newRow("blank after") << QByteArray("abc ") << u"secret_whitespace"_qs;
    QTest::newRow("tab before") << QByteArray("\tabc") << u"secret_whitespace"_qs;
    QTest::newRow("no-break space") << QByteArray("abc\xC2\xA0") << u"secret_whitespace"_qs;
    QTest::newRow("two lines") << QByteArray("abc\ndef") << u"secret_characters"_qs;
    QTest::newRow("null") << QByteArray("a\0b", 3) << u"secret_characters"_qs;
    QTest::newRow("4096") << QByteArray(4096, 'x') << u""_qs;
    QTest::newRow("4097") << QByteArray(4097, 'x') << u"secret_too_long"_qs;
}

void TestConnectionRules::secret()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    const core::Result<void> result = core::checkSecret(core::Secret(bytes));
    QCOMPARE(result ? QString() : result.error().serviceCode, rule);
    if (!result && bytes.size() > 3)
        QVERIFY(!result.error().detail.contains(QString::fromUtf8(bytes.left(3))));
}

void TestConnectionRules::name_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::newRow("usual") << u" M\u00fcller & S\u00f6hne "_qs << u""_qs;
    QTest::newRow("empty") << u" "_qs << u"name_empty"_qs;
    QTest::newRow("line end inside") << u"a\nb"_qs << u"name_characters"_qs;
    QTest::newRow("too long") << QString(101, u'x') << u"name_too_long"_qs;
}

void TestConnectionRules::name()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);
    const core::Result<QString> result = core::checkedConnectionName(text);
    QCOMPARE(result ? QString() : result.error().serviceCode, rule);
    if (result)
        QCOMPARE(*result, text.trimmed());
}

void TestConnectionRules::hostScopes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("scope");
    QTest::newRow("plain") << u"https://H.Example/a/"_qs << u"h.example"_qs;
    QTest::newRow("own port") << u"https://h.example:443/"_qs << u"h.example"_qs;
    QTest::newRow("other port") << u"https://h.example:80/"_qs << u"h.example:80"_qs;
    QTest::newRow("http") << u"http://localhost:8080/"_qs << u"localhost:8080"_qs;
    QTest::newRow("IPv6") << u"http://[::1]:99/"_qs << u"[::1]:99"_qs;
}

void TestConnectionRules::hostScopes()
{
    QFETCH(QString, url);
    QFETCH(QString, scope);
    QCOMPARE(core::hostScope(QUrl(url)), scope);
}

QTEST_GUILESS_MAIN(TestConnectionRules)
#include "tst_connectionrules.moc"
