// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QSize;
class QWidget;

namespace core {
class Preferences;
}

namespace ui {

/// The size that a window begins with: as wished, as far as its screen has room.
void resizeWithinScreen(QWidget *window, const QSize &wished);

/// Gives a dialog the size that it had when it was closed last, and keeps the next one, under its
/// object name. For dialogs that people size; forms take the size of their texts. The preferences
/// outlive the dialog.
void rememberSize(QDialog *dialog, core::Preferences &preferences);

} // namespace ui
