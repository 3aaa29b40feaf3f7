// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QIcon>
#include <QStringList>

namespace ui {

/// One of our drawings (resources/icons/<name>.svg) in a colour of the application's palette.
/// The colour is looked up at each painting, so a change of theme recolours what is on the
/// screen; the stroke stays 1.5 logical pixels from 16 px up. Disabled icons fade by
/// themselves. An unknown name gives an icon that is null and a warning in the log.
QIcon icon(const QString &name, Tone tone = Tone::Text);
/// The same, painted for one size and ratio now, for labels and delegates.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, double ratio);
/// The program's own icon, in its own colours.
QIcon applicationIcon();
/// Every name that icon() knows.
QStringList iconNames();

} // namespace ui
