// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFileDialog;
class QString;

namespace core {
class Preferences;
}

namespace ui {

/// Opens a file dialog in the folder where the last one of its purpose ended, and keeps the next
/// one. Before a file name is proposed. `purpose` is a word of its own, "import"; the preferences
/// may be null and outlive the dialog.
void rememberFolder(QFileDialog *dialog, const QString &purpose, core::Preferences *preferences);

} // namespace ui
