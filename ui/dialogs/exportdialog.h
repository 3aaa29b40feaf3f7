// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/tableexport.h"

#include <QCoreApplication>
#include <QList>

class QWidget;

namespace ui {

/// Asks where a table is to be written, and as what where there is a choice. Not awaited.
class ExportDialog
{
    Q_DECLARE_TR_FUNCTIONS(ui::ExportDialog)

public:
    using Chosen = std::function<void(const QString &path, ExportFormat format)>;
    /// `name` is the file's without suffix. `chosen` is called unless `context` has gone.
    static void ask(QWidget *window, const QString &title, const QString &name,
                    const QList<ExportFormat> &formats, const QObject *context, Chosen chosen);

private:
    static QString filterOf(ExportFormat format);
};

} // namespace ui
