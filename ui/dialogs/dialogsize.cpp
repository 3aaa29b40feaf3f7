// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogsize.h"

#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"

#include <QDialog>
#include <QScreen>

namespace ui {

namespace {

constexpr QSize windowFrame(16, 40); // that a window manager draws around a window

} // namespace

void resizeWithinScreen(QWidget *window, const QSize &wished)
{
    window->resize(wished.boundedTo(window->screen()->availableSize() - windowFrame));
}

void rememberSize(QDialog *dialog, core::Preferences &preferences)
{
    const auto key = core::preferences::dialogGeometry(dialog->objectName());
    dialog->restoreGeometry(preferences.value(key));
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, key, &preferences] {
        static_cast<void>(preferences.set(key, dialog->saveGeometry()));
    });
}

} // namespace ui
