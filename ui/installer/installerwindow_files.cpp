// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into installer mode as a picture, and out of it as a file.
#include "ui/installer/installerwindow.h"

#include "core/installer/labeltext.h"
#include "ui/actions/exportjob.h"
#include "ui/dialogs/filefolder.h"
#include "ui/errors/errormessage.h"
#include "ui/installer/dayreport.h"
#include "ui/installer/labelimage.h"
#include "ui/installer/verdictpanel.h"
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
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
        readPictures(
            {{QString(), [image = qvariant_cast<QImage>(mime->imageData())] { return image; }}});
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
    QList<Picture> pictures;
    for (const QString &path : paths)
        pictures.append({QFileInfo(path).fileName(), [path] { return loadPhoto(path); }});
    readPictures(pictures);
}

void InstallerWindow::readPictures(const QList<Picture> &pictures)
{
    if (m_reading == 0) {
        m_pictures = 0;
        m_unread.clear();
    }
    for (const Picture &picture : pictures) {
        ++m_reading;
        ++m_pictures;
        core::runInPool(
            m_mailbox,
            [load = picture.load] {
                const QImage image = load();
                return PictureCodes{!image.isNull(), codesIn(image)};
            },
            [this, name = picture.name](const PictureCodes &codes) { takePicture(name, codes); });
    }
    if (m_reading > 0)
        m_panel->showText(StatusShape::Waiting, tr("Reading %Ln picture(s)", nullptr, m_reading),
                          tr("You can go on scanning meanwhile."));
}

void InstallerWindow::takePicture(const QString &name, const PictureCodes &codes)
{
    if (codes.isPicture)
        m_desk->take(codes.codes, name);
    else
        m_panel->showText(StatusShape::Bad, tr("Not a picture"),
                          name.isEmpty() ? tr("What was pasted cannot be read as a picture.")
                                         //: %1 is the name of a file
                                         : tr("“%1” cannot be read as a picture.").arg(name));
    const core::LabelReading label = core::readLabel(codes.codes);
    if (label.macs.isEmpty() && label.foreign.isEmpty())
        m_unread.append(name);
    if (--m_reading == 0)
        tellUnread();
}

/// Of several pictures the verdict on one is soon covered by that on the next.
void InstallerWindow::tellUnread()
{
    if (m_pictures < 2 || m_unread.isEmpty())
        return;
    constexpr qsizetype mostNamed = 6;
    const int unread = int(m_unread.size());
    Message message;
    message.severity = Severity::Attention;
    //: How many of several pictures gave nothing; %1 is the number of all
    message.title = tr("No MAC address was found in %Ln of %1 pictures.", nullptr, unread)
                        .arg(QLocale().toString(m_pictures));
    m_unread.sort();
    message.cause = m_unread.mid(0, mostNamed).join(QStringLiteral(", "));
    if (unread > mostNamed)
        message.cause += u' ' + tr("and %Ln more", nullptr, unread - int(mostNamed));
    message.cure = tr("Go nearer, hold the label straight, and take these again.");
    m_banner->setMessage(message);
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
    rememberFolder(dialog, QStringLiteral("photos"), &m_preferences);
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
    rememberFolder(dialog, QStringLiteral("day"), &m_preferences);
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
