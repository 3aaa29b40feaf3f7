// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/sealer.h"

#include <QSet>
#include <QTest>

using core::Sealer;
using core::Secret;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestSealer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13 to 16.
    void publishedVectors_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("cipher");
        QTest::addColumn<QByteArray>("tag");
        const QByteArray zeroKey(32, '\0');
        const QByteArray zeroNonce(12, '\0');
        const QByteArray key =
            hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        const QByteArray nonce = hex("cafebabefacedbaddecaf888");
        const QByteArray value =
            hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
        const QByteArray cipher =
            hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad");
        QTest::newRow("13") << zeroKey << zeroNonce << QByteArray() << QByteArray() << QByteArray()
                            << hex("530f8afbc74536b9a963b4f1c4cb738b");
        QTest::newRow("14") << zeroKey << zeroNonce << QByteArray() << QByteArray(16, '\0')
                            << hex("cea7403d4d606b6e074ec5d3baf39d18")
                            << hex("d0d1c8a799996bf0265b98b5d48ab919");
        QTest::newRow("15") << key << nonce << QByteArray() << value << cipher
                            << hex("b094dac5d93471bdec1a502270e3cc6c");
        QTest::newRow("16") << key << nonce << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                            << value.first(60) << cipher.first(60)
                            << hex("76fc6ece0f4e1768cddf8853bb2d551b");
    }

    void publishedVectors()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, cipher);
        QFETCH(QByteArray, tag);
        const Sealer sealer{Secret(key)};
        const auto sealed = sealer.sealWithNonce(value, place, nonce);
        QVERIFY(sealed);
        QCOMPARE(sealed->toHex(), QByteArray(nonce + cipher + tag).toHex());
        const auto opened = sealer.open(*sealed, place);
        QVERIFY(opened);
        QCOMPARE(*opened, value);
    }

    void anyChangeIsFound()
    {
        const Sealer sealer{Secret(QByteArray(32, 'k'))};
        const QByteArray sealed = *sealer.seal("value", "place");
        QVERIFY(sealer.open(sealed, "place"));
        for (qsizetype i = 0; i < sealed.size() * 8; ++i) {
            QByteArray tampered = sealed;
            tampered[i / 8] = char(tampered.at(i / 8) ^ (1 << (i % 8)));
            QVERIFY2(!sealer.open(tampered, "place"), qPrintable(QString::number(i)));
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY(!sealer.open(sealed.first(size), "place"));
        QVERIFY(!sealer.open(QByteArray(sealed + 'x'), "place"));
        QCOMPARE(*sealer.open(sealed, "place"), QByteArray("value")); // nothing of that is left
    }

    void oneAfterTheOther()
    {
        const Sealer sealer{Secret(QByteArray(32, 'k'))};
        for (qsizetype size = 0; size < 70; ++size) {
            const QByteArray value(size, char('a' + size % 26));
            const QByteArray sealed = *sealer.seal(value, value);
            QCOMPARE(*sealer.open(sealed, value), value);
            QCOMPARE(*Sealer{Secret(QByteArray(32, 'k'))}.open(sealed, value), value);
        }
    }

    void theValueIsBoundToPlaceAndKey()
    {
        const Sealer sealer{Secret(QByteArray(32, 'k'))};
        const Sealer other{Secret(QByteArray(32, 'l'))};
        const QByteArray sealed = *sealer.seal("value", "place");
        const auto elsewhere = sealer.open(sealed, "palace");
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().serviceCode, QStringLiteral("seal_broken"));
        QVERIFY(!other.open(sealed, "place"));
        QVERIFY(sealer.fingerprint() != other.fingerprint());
        QCOMPARE(sealer.fingerprint().size(), 16);
    }

    void noNonceComesTwice()
    {
        const Sealer sealer{*Sealer::makeKey()};
        QSet<QByteArray> nonces;
        for (int i = 0; i < 10'000; ++i)
            nonces.insert(sealer.seal("same", "same")->first(Sealer::nonceSize));
        QCOMPARE(nonces.size(), 10'000);
        const Secret one = *Sealer::makeKey();
        const Secret two = *Sealer::makeKey();
        QCOMPARE(one.expose().size(), Sealer::keySize);
        QVERIFY(one.expose().toByteArray() != two.expose().toByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSealer)
#include "tst_sealer.moc"
