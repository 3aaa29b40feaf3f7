// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

// Outside of any namespace, as the macro demands; perch_resources is a static library.
static void initResources()
{
    Q_INIT_RESOURCE(app);
}

namespace ui {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "perch.icons", QtWarningMsg)

constexpr double grid = 24;
constexpr double stroke = 1.5;

QString pathOf(const QString &name)
{
    static const bool ready = (initResources(), true);
    Q_UNUSED(ready)
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QByteArray recoloured(QByteArray svg, const QColor &color, int size)
{
    svg.replace("currentColor", color.name().toLatin1());
    // Drawn on a 24 grid; the stroke is widened so that it keeps its width when scaled down.
    const double width = std::max(1.0, stroke * grid / std::max(16, size));
    const QByteArray wide = "stroke-width=\"" + QByteArray::number(width) + '"';
    svg.replace("stroke-width=\"1.5\"", wide);
    return svg;
}

QColor colorFor(Tone tone, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected && tone == Tone::Text)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    return toneColor(tokensFor(palette), tone);
}

class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, Tone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        const int side = std::min(rect.width(), rect.height());
        const QPixmap pixmap = iconPixmap(m_name, colorFor(m_tone, mode), side, ratio);
        QRectF target(0, 0, side, side);
        target.moveCenter(QRectF(rect).center());
        painter->drawPixmap(target.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
        const int logical = std::max(1, int(std::lround(side / std::max(1.0, scale))));
        return iconPixmap(m_name, colorFor(m_tone, mode), logical, side / double(logical));
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    bool isNull() override { return false; } // icon() makes none without a picture
    QString key() const override { return QStringLiteral("perch"); }
    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_tone); }

private:
    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(const QString &name, Tone tone)
{
    if (!QFile::exists(pathOf(name))) {
        qCWarning(lcIcons) << "no icon is called" << name;
        return {};
    }
    return QIcon(new SvgIconEngine(name, tone));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, double ratio)
{
    const int pixels = std::max(1, int(std::lround(size * ratio)));
    const QString key =
        QStringLiteral("perch/%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(pixels);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QSvgRenderer renderer(recoloured(file.readAll(), color, size));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(double(pixels) / size);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon applicationIcon()
{
    return QIcon(pathOf(QStringLiteral("perch")));
}

QStringList iconNames()
{
    pathOf({});
    QStringList names;
    const auto files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    for (const QString &file : files) {
        if (file != QLatin1String("perch.svg"))
            names.append(file.chopped(4));
    }
    return names;
}

} // namespace ui
