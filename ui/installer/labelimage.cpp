// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/installer/labelimage.h"

#include "core/installer/labeltext.h"

#include <QImageReader>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace ui {

namespace {

constexpr qint64 mostPixels = 24'000'000;
constexpr int usualSide = 1600;
constexpr int largeSide = 2600;
constexpr int smallSide = 900;
constexpr int mostLooks = 96;

/// Paints over a code that was found, so that the next one is. Of bars only a stripe is named.
void blank(QImage &gray, const ZXing::Position &position)
{
    QPolygon corners;
    for (const ZXing::PointI &corner : position)
        corners.append(QPoint(corner.x, corner.y));
    QPainter painter(&gray);
    painter.setBrush(Qt::white);
    painter.setPen(QPen(Qt::white, std::max(gray.width(), gray.height()) / 40.0));
    painter.drawPolygon(corners);
}

// One after the other: ZXing 1.4 as Debian builds it ends the program (an assertion in
// Result::operator==) when ReadBarcodes() meets the same bars twice.
QStringList decode(const QImage &image)
{
    QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    using Format = ZXing::BarcodeFormat;
    ZXing::DecodeHints hints;
    hints.setFormats(Format::Code128 | Format::Code39 | Format::Code93 | Format::QRCode |
                     Format::MicroQRCode | Format::DataMatrix | Format::Aztec | Format::PDF417);
    QStringList codes;
    for (int look = 0; look < mostLooks; ++look) {
        const ZXing::ImageView view(gray.constBits(), gray.width(), gray.height(),
                                    ZXing::ImageFormat::Lum, int(gray.bytesPerLine()));
        const ZXing::Result result = ZXing::ReadBarcode(view, hints);
        if (!result.isValid())
            break;
        const QString text = QString::fromStdString(result.text());
        if (!text.isEmpty() && !codes.contains(text))
            codes.append(text);
        blank(gray, result.position());
    }
    return codes;
}

QImage scaledTo(const QImage &image, int side)
{
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage opaque = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < opaque.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(opaque.scanLine(y));
        for (int x = 0; x < opaque.width(); ++x) {
            const int white = 255 - qAlpha(line[x]);
            const auto part = [&](int value) { return value * qAlpha(line[x]) / 255 + white; };
            line[x] = qRgb(part(qRed(line[x])), part(qGreen(line[x])), part(qBlue(line[x])));
        }
    }
    return opaque.convertToFormat(QImage::Format_RGB32);
}

QImage slanted(const QImage &image, int degrees)
{
    return onWhite(image.transformed(QTransform().rotate(degrees), Qt::SmoothTransformation));
}

bool hasPhone(const QStringList &codes)
{
    return !core::readLabel(codes).macs.isEmpty();
}

} // namespace

QStringList codesIn(const QImage &image)
{
    if (image.isNull())
        return {};
    const QImage first = onWhite(image);
    QStringList codes = decode(first);
    const auto again = [&codes](const QImage &other) {
        if (hasPhone(codes))
            return;
        for (const QString &text : decode(other)) {
            if (!codes.contains(text))
                codes.append(text);
        }
    };
    const int side = std::max(first.width(), first.height());
    if (side > largeSide || side < smallSide)
        again(scaledTo(first, usualSide));
    for (const int degrees : {45, 22, -22}) {
        if (!hasPhone(codes))
            again(slanted(side > usualSide ? scaledTo(first, usualSide) : first, degrees));
    }
    return codes;
}

QImage loadPhoto(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (const qint64 pixels = qint64(size.width()) * size.height(); pixels > mostPixels)
        reader.setScaledSize(size * std::sqrt(double(mostPixels) / double(pixels)));
    return reader.read();
}

} // namespace ui
