// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

/// The one place for colours, distances and sizes of the program; everything that paints asks
/// here. All functions are pure: what a widget paints follows from the palette it was given, so
/// a change of theme needs nothing but a repaint.
namespace ui {

/// Steps of 4 logical pixels.
namespace space {
inline constexpr int inGroup = 4;
inline constexpr int controls = 8;
inline constexpr int groups = 16;
inline constexpr int page = 24;
} // namespace space

namespace metric {
inline constexpr int radius = 6;
inline constexpr int row = 28;
inline constexpr int compactRow = 22;
inline constexpr int control = 32;
inline constexpr int icon = 16;
inline constexpr int largeIcon = 24;
inline constexpr int baseFont = 13;
/// Added to the size of the base font.
inline constexpr int secondaryFont = -2;
inline constexpr int subheadingFont = 3;
inline constexpr int headingFont = 7;
} // namespace metric

/// The colours by meaning. `text` and `secondary` reach 4.5:1 on window, base and alternate,
/// `outline` (borders of controls) 3:1; `hairline` only separates and carries no meaning.
/// On a selected row use `text` beside a status icon.
struct Tokens
{
    QColor window, base, alternate, selection;
    QColor text, secondary, hairline, outline;
    QColor accent, onAccent;
    QColor good, attention, bad, information;
    bool dark = false;
};

enum class Tone { Text, Secondary, Accent, OnAccent, Good, Attention, Bad, Information };

Tokens lightTokens();
Tokens darkTokens();
/// The tokens behind a palette made by paletteFor(). For any other palette (high contrast, a
/// foreign theme) they are taken from its roles, all of them readable and none of them ours.
Tokens tokensFor(const QPalette &palette);
QPalette paletteFor(const Tokens &tokens);

QColor toneColor(const Tokens &tokens, Tone tone);
/// `share` 0..1 of `over` on `under`, opaque.
QColor mix(const QColor &under, const QColor &over, double share);
/// 1..21, WCAG 2 relative luminance of opaque colours.
double contrast(const QColor &a, const QColor &b);
/// A system palette made for high contrast: plain black or white under text far from it.
bool isHighContrast(const QPalette &palette);

enum class FontRole { Base, Secondary, Strong, Subheading, Heading, Mono };
/// Derived from the given base font, so that people with a larger system font keep it.
QFont fontFor(FontRole role, const QFont &base);

} // namespace ui
