// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/filefolder.h"

#include <QFileDialog>

namespace ui {

namespace {

QString suffixOf(ExportFormat format)
{
    return format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("jsonl");
}

} // namespace

QString ExportDialog::filterOf(ExportFormat format)
{
    if (format == ExportFormat::Csv)
        //: Filter of the file dialog.
        return tr("Comma-separated values (*.csv)");
    //: Filter of the file dialog: a file with one JSON object a line.
    return tr("JSON lines (*.jsonl)");
}

void ExportDialog::ask(QWidget *window, const Wish &wish, core::Preferences &preferences,
                       const QObject *context, Chosen chosen)
{
    const QList<ExportFormat> formats = wish.formats;
    auto *dialog = new QFileDialog(window, wish.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    rememberFolder(dialog, QStringLiteral("export"), &preferences);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const ExportFormat format : formats)
        filters.append(filterOf(format));
    dialog->setNameFilters(filters);
    const auto offer = [dialog, name = wish.name](ExportFormat format) {
        dialog->setDefaultSuffix(suffixOf(format));
        dialog->selectFile(name + u'.' + suffixOf(format));
    };
    offer(formats.first());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [offer, filters, formats](const QString &filter) {
                         offer(formats.value(filters.indexOf(filter), formats.first()));
                     });
    QObject::connect(dialog, &QFileDialog::fileSelected, context,
                     [formats, chosen = std::move(chosen)](const QString &path) {
                         ExportFormat chosenFormat = formats.first();
                         for (const ExportFormat format : formats) {
                             if (path.endsWith(u'.' + suffixOf(format), Qt::CaseInsensitive))
                                 chosenFormat = format;
                         }
                         chosen(path, chosenFormat);
                     });
    dialog->open();
}

} // namespace ui
