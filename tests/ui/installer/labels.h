// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QString>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

/// Pictures of labels, made with the other half of the library that reads them.
namespace labels {

inline QImage code(ZXing::BarcodeFormat format, const QString &text, int width, int height)
{
    const ZXing::BitMatrix bits =
        ZXing::MultiFormatWriter(format).setMargin(8).encode(text.toStdWString(), width, height);
    QImage image(bits.width(), bits.height(), QImage::Format_RGB32);
    for (int y = 0; y < bits.height(); ++y) {
        for (int x = 0; x < bits.width(); ++x)
            image.setPixel(x, y, bits.get(x, y) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    return image;
}

inline QImage code128(const QString &text)
{
    return code(ZXing::BarcodeFormat::Code128, text, 420, 70);
}

/// As they stand on a phone's box: part number, serial number and address below one another.
inline QImage box(const QString &mac)
{
    QImage image(640, 420, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    int y = 20;
    for (const QString &text : {QStringLiteral("00004389"), QStringLiteral("7788990011"), mac}) {
        painter.drawImage(60, y, code128(text));
        y += 130;
    }
    return image;
}

} // namespace labels
