// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double channel(float value)
{
    const double v = double(value);
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

Tokens foreignTokens(const QPalette &palette)
{
    Tokens t;
    t.window = palette.color(QPalette::Active, QPalette::Window);
    t.base = palette.color(QPalette::Active, QPalette::Base);
    t.alternate = t.base;
    t.selection = palette.color(QPalette::Active, QPalette::Highlight);
    t.text = palette.color(QPalette::Active, QPalette::WindowText);
    t.secondary = t.hairline = t.outline = t.text;
    t.accent = t.text;
    t.onAccent = t.window;
    t.good = t.attention = t.bad = t.information = t.text;
    t.dark = luminance(t.window) < luminance(t.text);
    return t;
}

} // namespace

Tokens lightTokens()
{
    return {.window = QColor(0xF4F6F8),
            .base = QColor(0xFFFFFF),
            .alternate = QColor(0xF8FAFB),
            .selection = QColor(0xD5EAF0),
            .text = QColor(0x1B2026),
            .secondary = QColor(0x56616C),
            .hairline = QColor(0xC9D1D9),
            .outline = QColor(0x6E7883),
            .accent = QColor(0x0B6A84),
            .onAccent = QColor(0xFFFFFF),
            .good = QColor(0x1A7F37),
            .attention = QColor(0x8A5A00),
            .bad = QColor(0xC3202C),
            .information = QColor(0x0A5FC2),
            .dark = false};
}

Tokens darkTokens()
{
    return {.window = QColor(0x15181C),
            .base = QColor(0x1D2126),
            .alternate = QColor(0x22272D),
            .selection = QColor(0x123F4D),
            .text = QColor(0xE7EBEF),
            .secondary = QColor(0xA3AEB9),
            .hairline = QColor(0x3A424B),
            .outline = QColor(0x8793A0),
            .accent = QColor(0x5CBBD6),
            .onAccent = QColor(0x0D1418),
            .good = QColor(0x4CC25E),
            .attention = QColor(0xDDA83A),
            .bad = QColor(0xFF7B72),
            .information = QColor(0x6CB0FF),
            .dark = true};
}

Tokens tokensFor(const QPalette &palette)
{
    // The link colour is our mark: unlike Window or Base no widget changes it for itself.
    const QRgb mark = palette.color(QPalette::Active, QPalette::Link).rgb();
    if (static const Tokens light = lightTokens(); mark == light.accent.rgb())
        return light;
    if (static const Tokens dark = darkTokens(); mark == dark.accent.rgb())
        return dark;
    return foreignTokens(palette);
}

QPalette paletteFor(const Tokens &t)
{
    QPalette p;
    const QColor button = t.dark ? mix(t.base, t.text, 0.06) : t.base;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.base);
    p.setColor(QPalette::AlternateBase, t.alternate);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.secondary);
    p.setColor(QPalette::Button, button);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.onAccent);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.base);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.base);
    p.setColor(QPalette::Midlight, t.alternate);
    p.setColor(QPalette::Mid, t.hairline);
    p.setColor(QPalette::Dark, t.outline);
    p.setColor(QPalette::Shadow, t.outline);
    const QColor faded = mix(t.window, t.text, 0.5);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, faded);
    p.setColor(QPalette::Disabled, QPalette::Base, t.window);
    p.setColor(QPalette::Disabled, QPalette::Button, t.window);
    p.setColor(QPalette::Disabled, QPalette::Highlight, mix(t.window, t.text, 0.12));
    return p;
}

QColor toneColor(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return t.text;
    case Tone::Secondary:
        return t.secondary;
    case Tone::Accent:
        return t.accent;
    case Tone::OnAccent:
        return t.onAccent;
    case Tone::Good:
        return t.good;
    case Tone::Attention:
        return t.attention;
    case Tone::Bad:
        return t.bad;
    case Tone::Information:
        return t.information;
    }
    return t.text;
}

QColor mix(const QColor &under, const QColor &over, double share)
{
    const auto blend = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {blend(under.red(), over.red()), blend(under.green(), over.green()),
            blend(under.blue(), over.blue())};
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

bool isHighContrast(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const bool extreme = window.rgb() == qRgb(0, 0, 0) || window.rgb() == qRgb(255, 255, 255);
    return extreme && palette.color(QPalette::Active, QPalette::Base).rgb() == window.rgb() &&
           contrast(window, palette.color(QPalette::Active, QPalette::WindowText)) >= 15;
}

QFont fontFor(FontRole role, const QFont &base)
{
    const int size = QFontInfo(base).pixelSize();
    QFont font = base;
    switch (role) {
    case FontRole::Base:
        break;
    case FontRole::Secondary:
        font.setPixelSize(std::max(9, size + metric::secondaryFont));
        break;
    case FontRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Subheading:
        font.setPixelSize(size + metric::subheadingFont);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Heading:
        font.setPixelSize(size + metric::headingFont);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Mono:
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        font.setFixedPitch(true);
        font.setStyleHint(QFont::Monospace);
        font.setPixelSize(size);
        break;
    }
    return font;
}

} // namespace ui
