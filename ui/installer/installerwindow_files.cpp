// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into installer mode as a picture, and out of it as a file.
#include "ui/installer/installerwindow.h"

#include "ui/actions/exportjob.h"
#include "ui/errors/errormessage.h"
#include "ui/installer/dayreport.h"
#include "ui/installer/labelimage.h"
#include "ui/installer/verdictpanel.h"
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSaveFile>

#include <algorithm>

namespace ui {

namespace {

bool isHolding(const QMimeData *data)
{
    if (data == nullptr)
        return false;
    const QList<QUrl> urls = data->urls();
    return data->hasImage() || std::any_of(urls.cbegin(), urls.cend(),
                                           [](const QUrl &url) { return url.isLocalFile(); });
}

} // namespace

// Text fields would take a pasted picture's file name.
bool InstallerWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) &&
        isHolding(QGuiApplication::clipboard()->mimeData()))
        return takePaste();
    return QWidget::eventFilter(watched, event);
}

bool InstallerWindow::takePaste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (takeMime(mime))
        return true;
    if (mime == nullptr || mime->text().trimmed().isEmpty())
        return false;
    m_desk->take({mime->text()});
    return true;
}

bool InstallerWindow::takeMime(const QMimeData *mime)
{
    if (!isHolding(mime))
        return false;
    QStringList paths;
    for (const QUrl &url : mime->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        readPhotos(paths);
    else
        readImages({[image = qvariant_cast<QImage>(mime->imageData())] { return image; }});
    return true;
}

void InstallerWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (isHolding(event->mimeData()))
        event->acceptProposedAction();
}

void InstallerWindow::dropEvent(QDropEvent *event)
{
    if (takeMime(event->mimeData()))
        event->acceptProposedAction();
}

void InstallerWindow::readPhotos(const QStringList &paths)
{
    QList<std::function<QImage()>> images;
    for (const QString &path : paths)
        images.append([path] { return loadPhoto(path); });
    readImages(images);
}

void InstallerWindow::readImages(const QList<std::function<QImage()>> &images)
{
    for (const auto &image : images) {
        ++m_reading;
        core::runInPool(
            m_mailbox, [image] { return codesIn(image()); },
            [this](const QStringList &codes) {
                --m_reading;
                m_desk->take(codes);
            });
    }
    if (m_reading > 0)
        m_panel->showText(StatusShape::Waiting, tr("Reading %Ln picture(s)", nullptr, m_reading),
                          tr("You can go on scanning meanwhile."));
}

DayReport InstallerWindow::report() const
{
    DayReport report;
    report.customer = m_desk->place().companyName;
    report.installer = m_person->text().trimmed();
    report.day = shownDay();
    report.scans = m_desk->scansOf(report.day);
    std::reverse(report.scans.begin(), report.scans.end());
    return report;
}

void InstallerWindow::askForPhotos()
{
    auto *dialog = new QFileDialog(this, tr("Read photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    //: Filter of the file dialog
    dialog->setNameFilter(tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)"));
    connect(dialog, &QFileDialog::filesSelected, this, &InstallerWindow::readPhotos);
    dialog->open();
}

void InstallerWindow::askForFile(const QString &suffix, const QString &filter,
                                 void (InstallerWindow::*write)(const QString &))
{
    auto *dialog = new QFileDialog(this, tr("Save the day’s list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(filter);
    dialog->selectFile(report().fileName() + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void InstallerWindow::writePdf(const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && report().writePdf(&file) && file.commit())
        return;
    m_banner->setMessage(
        messageFor(core::Error::make(core::Error::Kind::Storage, file.errorString())));
}

void InstallerWindow::writeCsv(const QString &path)
{
    auto *job = new ExportJob(path, ExportFormat::Csv, report().table(), this);
    connect(job, &ExportJob::written, job, &QObject::deleteLater);
    connect(job, &ExportJob::failed, this, [this, job](const core::Error &error) {
        m_banner->setMessage(messageFor(error));
        job->deleteLater();
    });
}

} // namespace ui
