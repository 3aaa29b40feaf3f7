// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/filefolder.h"
#include "ui/dialogs/importdialog.h"

#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

// Where rows come from: a file, a drop, the clipboard.

namespace ui {

namespace {

core::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        // One more than may be, for readSheet() to refuse.
        const QByteArray bytes = file.read(core::DelimitedLimits::bytes + 1);
        if (file.error() == QFileDevice::NoError)
            return bytes;
    }
    core::Error error = core::Error::make(core::Error::Kind::Storage, file.errorString());
    error.path = path;
    return core::Failure(error);
}

} // namespace

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import phones"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    rememberFolder(dialog, QStringLiteral("import"), m_preferences);
    dialog->setFileMode(QFileDialog::ExistingFile);
    //: Filters of the file dialog.
    dialog->setNameFilters({tr("Tables as text (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::openFile(const QString &path)
{
    const int reading = ++m_reading;
    m_path = path;
    m_source = QFileInfo(path).fileName();
    forget();
    m_state->showLoading(tr("Reading the file"));
    core::runInPool(
        m_mailbox, [path] { return contentOf(path); },
        [this, path, reading](const core::Result<QByteArray> &content) {
            if (reading != m_reading)
                return;
            if (content)
                takeBytes(*content, QFileInfo(path).fileName());
            else
                fail(content.error());
        });
}

void ImportDialog::paste()
{
    if (!take(QGuiApplication::clipboard()->mimeData()))
        m_state->banner()->setMessage({Severity::Information,
                                       tr("There is no text in the clipboard."),
                                       {},
                                       tr("Copy rows in a spreadsheet first, then paste here."),
                                       {}});
}

bool ImportDialog::take(const QMimeData *dropped)
{
    const QList<QUrl> urls = dropped == nullptr ? QList<QUrl>() : dropped->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        openFile(urls.first().toLocalFile());
    else if (dropped != nullptr && dropped->hasText())
        takeText(dropped->text());
    else
        return false;
    return true;
}

void ImportDialog::takeText(const QString &text)
{
    m_path.clear();
    takeBytes(text.toUtf8(), tr("Pasted text"));
}

void ImportDialog::takeBytes(const QByteArray &bytes, const QString &source)
{
    m_bytes = bytes;
    m_source = source;
    m_format = {};
    read();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    if (take(event->mimeData()))
        event->acceptProposedAction();
}

} // namespace ui
