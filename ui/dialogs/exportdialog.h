// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/tableexport.h"

#include <QCoreApplication>
#include <QList>

class QWidget;

namespace core {
class Preferences;
}

namespace ui {

/// Asks where a table is to be written, and as what where there is a choice. Not awaited.
class ExportDialog
{
    Q_DECLARE_TR_FUNCTIONS(ui::ExportDialog)

public:
    using Chosen = std::function<void(const QString &path, ExportFormat format)>;
    struct Wish
    {
        QString title;
        QString name; ///< of the file, without suffix
        QList<ExportFormat> formats;
    };
    /// `chosen` is called unless `context` has gone. The folder is kept in the preferences.
    static void ask(QWidget *window, const Wish &wish, core::Preferences &preferences,
                    const QObject *context, Chosen chosen);

private:
    static QString filterOf(ExportFormat format);
};

} // namespace ui
