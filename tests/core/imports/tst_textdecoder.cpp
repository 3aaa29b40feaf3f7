// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/textdecoder.h"

#include <QStringEncoder>
#include <QTest>

using core::TextEncoding;

Q_DECLARE_METATYPE(core::TextEncoding)

class TestTextDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTextFromOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isText");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("table") << QByteArray("MAC;Name\r\n000413A30001;B\xFCro\r\n") << true;
        QTest::newRow("end of an old file") << QByteArray("MAC\n000413A30001\n\x1A") << true;
        QTest::newRow("UTF-16") << QByteArray("M\0A\0C\0\n\0001\0002\0", 12) << true;
        QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", 14) << false;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << false;
        QByteArray packed;
        for (int i = 0; i < 4000; ++i)
            packed.append(char(1 + i * 131 % 255));
        QTest::newRow("packed, without a zero") << packed << false;
    }
    void tellsTextFromOtherFiles()
    {
        QFETCH(QByteArray, bytes);
        QTEST(core::isText(core::decodeText(bytes).text), "isText");
    }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<QString>("text");
        const QString text = QStringLiteral("mac;name\r\n000413A30001;B\u00fcro\r\n");
        const auto wide = [&](QStringConverter::Encoding encoding, bool mark) {
            const auto flag =
                mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default;
            QStringEncoder encoder(encoding, flag);
            return QByteArray(encoder(text));
        };
        const auto row = [](const char *name, const QByteArray &bytes, TextEncoding encoding,
                            const QString &result) {
            QTest::newRow(name) << bytes << encoding << result;
        };
        row("empty", {}, TextEncoding::Utf8, {});
        row("ASCII", "a,b", TextEncoding::Utf8, QStringLiteral("a,b"));
        row("UTF-8", text.toUtf8(), TextEncoding::Utf8, text);
        row("UTF-8 with a mark", "\xEF\xBB\xBF" + text.toUtf8(), TextEncoding::Utf8, text);
        row("UTF-16 LE with a mark", wide(QStringConverter::Utf16LE, true), TextEncoding::Utf16Le,
            text);
        row("UTF-16 BE with a mark", wide(QStringConverter::Utf16BE, true), TextEncoding::Utf16Be,
            text);
        row("UTF-16 LE", wide(QStringConverter::Utf16LE, false), TextEncoding::Utf16Le, text);
        row("UTF-16 BE", wide(QStringConverter::Utf16BE, false), TextEncoding::Utf16Be, text);
        row("Latin-1", text.toLatin1(), TextEncoding::Windows1252, text);
        row("Windows-1252", "\x80 \x84quoted\x93", TextEncoding::Windows1252,
            QStringLiteral("\u20ac \u201equoted\u201c"));
        row("a second mark is text", "\xEF\xBB\xBF\xEF\xBB\xBFx", TextEncoding::Utf8,
            QStringLiteral("\ufeffx"));
        row("a lone mark", "\xFF\xFE", TextEncoding::Utf16Le, {});
    }

    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(TextEncoding, encoding);
        const core::DecodedText decoded = core::decodeText(bytes);
        QCOMPARE(decoded.encoding, encoding);
        QTEST(decoded.text, "text");
    }

    void survivesACutCharacter()
    {
        const core::DecodedText decoded = core::decodeText(QByteArrayView("\xFF\xFE"
                                                                          "a\0b\0c",
                                                                          7));
        QCOMPARE(decoded.encoding, TextEncoding::Utf16Le);
        QVERIFY(decoded.text.startsWith(QStringLiteral("ab")));
    }

    void obeys()
    {
        const QByteArray bytes("B\xC3\xBCro");
        QCOMPARE(core::decodeText(bytes, TextEncoding::Windows1252),
                 QStringLiteral("B\u00c3\u00bcro"));
        QCOMPARE(core::decodeText(QByteArrayView(bytes), TextEncoding::Utf8),
                 QStringLiteral("B\u00fcro"));
    }
};

QTEST_GUILESS_MAIN(TestTextDecoder)
#include "tst_textdecoder.moc"
