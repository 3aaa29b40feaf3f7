// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QFontInfo>

namespace ui {

// The sizes of installer mode, which is read from a distance; added to that of the base font, so
// that people with a larger one keep it.
namespace metric {
inline constexpr int largeFont = 4;    ///< everything
inline constexpr int displayFont = 19; ///< the one thing to be seen
} // namespace metric

inline QFont largeFont(QFont base)
{
    base.setPixelSize(QFontInfo(base).pixelSize() + metric::largeFont);
    return base;
}

/// The size of the other windows, where much has to fit.
inline QFont usualFont(QFont base)
{
    base.setPixelSize(QFontInfo(base).pixelSize());
    return base;
}

inline QFont displayFont(QFont base)
{
    base.setPixelSize(QFontInfo(base).pixelSize() + metric::displayFont);
    base.setWeight(QFont::DemiBold);
    return base;
}

} // namespace ui
