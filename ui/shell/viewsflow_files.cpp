// SPDX-License-Identifier: GPL-3.0-or-later
// Undo, and the way of saved views into files and out of them.
#include "ui/shell/viewsflow.h"

#include "ui/dialogs/filefolder.h"
#include "ui/errors/errormessage.h"
#include "ui/errors/explain.h"
#include "ui/models/savedviewsmodel.h"
#include "ui/panes/savedviewspane.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QScopedValueRollback>

namespace ui {

namespace {

using Outcome = core::ImportedView::Outcome;

constexpr int mostNamed = 5; // in a banner of the narrow column

core::Error storageError(const QString &path, const QString &detail)
{
    core::Error error = core::Error::make(core::Error::Kind::Storage, detail);
    error.path = path;
    return error;
}

} // namespace

QStringList ViewsFlow::namesExcept(const QString &id) const
{
    QStringList names;
    for (const core::SavedView &view : m_parts.views.views()) {
        if (view.id != id)
            names.append(SavedViewsModel::nameOf(view));
    }
    return names;
}

QList<core::SavedView> ViewsFlow::selected() const
{
    QList<core::SavedView> views;
    for (const QString &id : m_pane->selectedIds())
        views.append(*m_parts.views.find(id));
    return views;
}

bool ViewsFlow::succeeded(const core::Result<void> &result)
{
    if (!result)
        m_pane->showMessage(messageFor(result.error()), false);
    return result.has_value();
}

void ViewsFlow::showUndoable(const Message &message, const QList<core::SavedView> &before)
{
    m_before = before;
    m_pane->showMessage(message, true);
}

void ViewsFlow::undo()
{
    m_pane->hideMessage();
    succeeded(m_parts.views.setViews(m_before));
}

void ViewsFlow::askForExport(const QList<core::SavedView> &views)
{
    if (views.isEmpty())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Export views"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    rememberFolder(dialog, QStringLiteral("views"), &m_parts.preferences);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(core::viewsFileSuffix());
    //: Filter of the file dialog; %1 is a pattern such as *.perch-views.json.
    dialog->setNameFilter(tr("Saved views of Perch (%1)").arg(u"*." + core::viewsFileSuffix()));
    dialog->selectFile(u"perch." + core::viewsFileSuffix());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, views](const QString &path) { exportTo(path, views); });
    dialog->open();
}

void ViewsFlow::exportTo(const QString &path, const QList<core::SavedView> &views)
{
    QSaveFile file(path);
    const QByteArray content = core::exportedViews(views);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.commit()) {
        succeeded(core::Failure(storageError(path, file.errorString())));
        return;
    }
    m_pane->showMessage({Severity::Information,
                         tr("%Ln view(s) exported.", nullptr, int(views.size())),
                         QDir::toNativeSeparators(path),
                         {},
                         {}},
                        false);
}

void ViewsFlow::askForImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import views"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    rememberFolder(dialog, QStringLiteral("views"), &m_parts.preferences);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {//: Filter of the file dialog; %1 is a pattern such as *.perch-views.json.
         tr("Saved views of Perch (%1)").arg(u"*." + core::viewsFileSuffix()),
         //: Filter of the file dialog.
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ViewsFlow::importFrom);
    dialog->open();
}

namespace {

/// "1 new, 2 replaced", only what there is.
QString numbersOf(const QList<core::ImportedView> &views)
{
    const auto count = [&views](Outcome outcome) {
        return int(
            std::count_if(views.cbegin(), views.cend(), [outcome](const core::ImportedView &one) {
                return one.outcome == outcome;
            }));
    };
    QStringList parts;
    if (const int n = count(Outcome::Added); n > 0)
        //: Number of imported views that were not there before.
        parts.append(ViewsFlow::tr("%Ln new", nullptr, n));
    if (const int n = count(Outcome::Replaced); n > 0)
        //: Number of views that an import has replaced.
        parts.append(ViewsFlow::tr("%Ln replaced", nullptr, n));
    if (const int n = count(Outcome::Same); n > 0)
        //: Number of imported views that were there already.
        parts.append(ViewsFlow::tr("%Ln unchanged", nullptr, n));
    if (const int n = count(Outcome::Refused); n > 0)
        //: Number of views of a file that were not imported.
        parts.append(ViewsFlow::tr("%Ln refused", nullptr, n));
    return parts.join(QStringLiteral(", "));
}

/// A line for each view that needs one: refused, or with a search that cannot be read.
QStringList remarksOn(const QList<core::ImportedView> &views)
{
    QStringList lines;
    for (const core::ImportedView &one : views) {
        QString name = SavedViewsModel::nameOf(one.view);
        if (name.isEmpty())
            //: Stands for the name of a view that could not be read.
            name = ViewsFlow::tr("without a name");
        if (one.error)
            //: %1 is the name of a saved view, %2 a sentence that says why it was refused.
            lines.append(ViewsFlow::tr("%1: %2").arg(name, explain(*one.error).what));
        else if (!one.view.isReadable())
            //: %1 is the name of a saved view.
            lines.append(
                ViewsFlow::tr("%1: This version of Perch cannot read its search.").arg(name));
    }
    return lines;
}

} // namespace

void ViewsFlow::importFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        succeeded(core::Failure(storageError(path, file.errorString())));
        return;
    }
    const QList<core::SavedView> before = m_parts.views.views();
    const auto views = m_parts.views.import(file.read(core::SavedViews::largestFile + 1));
    if (!succeeded(views.map([](const QList<core::ImportedView> &) {})))
        return;
    const QStringList remarks = remarksOn(*views);
    QString shown = remarks.mid(0, mostNamed).join(u'\n');
    if (remarks.size() > mostNamed)
        shown += u'\n' + tr("and %Ln more", nullptr, int(remarks.size()) - mostNamed);
    const Severity severity = remarks.isEmpty() ? Severity::Information : Severity::Attention;
    const QString title = views->isEmpty() ? tr("The file holds no views.")
                                           //: %1 is like "1 new, 2 replaced".
                                           : tr("Imported: %1.").arg(numbersOf(*views));
    const Message message{severity, title, shown, {}, {}};
    if (m_parts.views.views() == before)
        m_pane->showMessage(message, false);
    else
        showUndoable(message, before);
}

} // namespace ui
