// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/filefolder.h"

#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"

#include <QFileDialog>
#include <QFileInfo>

namespace ui {

void rememberFolder(QFileDialog *dialog, const QString &purpose, core::Preferences *preferences)
{
    if (preferences == nullptr)
        return;
    const auto key = core::preferences::fileFolder(purpose);
    const QString kept = preferences->value(key);
    if (!kept.isEmpty() && QFileInfo(kept).isDir())
        dialog->setDirectory(kept);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [key, preferences](const QStringList &paths) {
                         if (!paths.isEmpty())
                             (void)preferences->set(key, QFileInfo(paths.first()).absolutePath());
                     });
}

} // namespace ui
