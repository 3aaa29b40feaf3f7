// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/installer/labeltext.h"
#include "tests/ui/installer/labels.h"
#include "ui/installer/labelimage.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

/// Labels on pictures.
class TestLabelImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKind_data()
    {
        QTest::addColumn<QImage>("image");
        const QString mac = QStringLiteral("00041312ABCD");
        const QString url = QStringLiteral("https://qr.example/p?mac=00041312ABCD&sn=778899");
        using Format = ZXing::BarcodeFormat;
        QTest::newRow("code 128") << labels::code128(mac);
        QTest::newRow("code 39") << labels::code(Format::Code39, mac, 600, 80);
        QTest::newRow("QR code") << labels::code(Format::QRCode, url, 240, 240);
        QTest::newRow("data matrix") << labels::code(Format::DataMatrix, mac, 160, 160);
        QTest::newRow("box") << labels::box(mac);
    }
    void readsEveryKind()
    {
        QFETCH(QImage, image);
        QCOMPARE(found(image), QStringLiteral("00041312abcd"));
    }

    void readsInEveryDirection_data()
    {
        QTest::addColumn<int>("degrees");
        for (const int degrees : {0, 8, 30, 45, 60, 90, 135, 180, 270})
            QTest::addRow("%d", degrees) << degrees;
    }
    void readsInEveryDirection()
    {
        QFETCH(int, degrees);
        const QImage turned =
            labels::box(QStringLiteral("00041312ABCD"))
                .transformed(QTransform().rotate(degrees), Qt::SmoothTransformation);
        QCOMPARE(found(turned), QStringLiteral("00041312abcd"));
    }

    void readsSeveralPhones()
    {
        QImage pallet(1300, 900, QImage::Format_RGB32);
        pallet.fill(qRgb(200, 190, 170));
        QPainter painter(&pallet);
        painter.drawImage(5, 5, labels::box(QStringLiteral("00041312ABC1")));
        painter.drawImage(655, 5, labels::box(QStringLiteral("00041312ABC2")));
        painter.drawImage(300, 460, labels::box(QStringLiteral("00041312ABC3")));
        painter.end();
        QCOMPARE(core::readLabel(ui::codesIn(pallet)).macs.size(), 3);
    }

    // On a label the same bars often stand twice.
    void readsTheSameCodeTwice()
    {
        QImage label(640, 400, QImage::Format_RGB32);
        label.fill(Qt::white);
        QPainter painter(&label);
        painter.drawImage(60, 40, labels::code128(QStringLiteral("00041312ABCD")));
        painter.drawImage(60, 240, labels::code128(QStringLiteral("00041312ABCD")));
        painter.end();
        QCOMPARE(found(label), QStringLiteral("00041312abcd"));
    }

    void readsLargeAndSmall()
    {
        const QImage box = labels::box(QStringLiteral("00041312ABCD"));
        QImage photo(6000, 4000, QImage::Format_RGB32);
        photo.fill(qRgb(120, 120, 120));
        QPainter painter(&photo);
        painter.drawImage(QRect(1500, 1000, 2800, 1837), box);
        painter.end();
        QCOMPARE(found(photo), QStringLiteral("00041312abcd"));
        QCOMPARE(found(box.scaled(400, 262, Qt::KeepAspectRatio, Qt::SmoothTransformation)),
                 QStringLiteral("00041312abcd"));
    }

    void findsNothingInNothing()
    {
        QVERIFY(ui::codesIn(QImage()).isEmpty());
        QImage gray(800, 600, QImage::Format_RGB32);
        gray.fill(Qt::gray);
        QVERIFY(ui::codesIn(gray).isEmpty());
        QImage glass(400, 300, QImage::Format_ARGB32);
        glass.fill(Qt::transparent);
        QVERIFY(ui::codesIn(glass).isEmpty());
    }

    // A phone's camera stores the picture as the sensor lies and says how it was held.
    void turnsPhotosAsTheyWereHeld()
    {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(image.save(&buffer, "JPEG"));
        // Right behind the start of the image: orientation 6, a quarter turn.
        jpeg.insert(2, QByteArray::fromHex("ffe100224578696600004d4d002a00000008000101120003000000"
                                           "01000600000000"
                                           "0000"));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("photo.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(jpeg);
        file.close();
        QCOMPARE(ui::loadPhoto(file.fileName()).size(), QSize(200, 400));
        QVERIFY(ui::loadPhoto(folder.filePath(QStringLiteral("none.jpg"))).isNull());
    }

private:
    static QString found(const QImage &image)
    {
        QStringList wires;
        for (const core::MacAddress mac : core::readLabel(ui::codesIn(image)).macs)
            wires.append(mac.wire());
        return wires.join(u' ');
    }
};

QTEST_MAIN(TestLabelImage)
#include "tst_labelimage.moc"
