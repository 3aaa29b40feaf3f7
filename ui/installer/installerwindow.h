// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/mailbox.h"
#include "ui/actions/tableexport.h"
#include "ui/installer/scandesk.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QImage;
class QLabel;
class QLineEdit;
class QMimeData;
class QPushButton;
class QToolButton;

namespace core {
class Preferences;
}

namespace ui {

class Beeper;
class CustomerBox;
class CustomersNotice;
class DataTable;
class DayReport;
class ExportJob;
class MessageBanner;
class ScannerInput;
class ScansModel;
class VerdictPanel;

/// Installer mode: the whole screen for one task, in large type. Where the phones go on top, the
/// last scan in the middle, the day's list beside it. Takes scans wherever the focus is, typed
/// addresses, photos that are opened, dropped or pasted. F11 leaves and enters full screen; Esc
/// asks once, then leaves. Only wishes to register; keeps its choices in the preferences.
class InstallerWindow : public QWidget
{
    Q_OBJECT

public:
    /// The parts outlive this.
    InstallerWindow(const ScanDesk::Parts &parts, core::Preferences &preferences,
                    QWidget *parent = nullptr);
    ~InstallerWindow() override;

    ScanDesk &desk() { return *m_desk; }
    void showProblem(const core::Error &error);

    // What a file dialog ends in.
    void readPhotos(const QStringList &paths);
    void writePdf(const QString &path);
    void writeCsv(const QString &path);

Q_SIGNALS:
    void registerRequested(const QString &connection, const core::Plan &plan);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Picture
    {
        QString name; ///< of the file; empty for a pasted one
        std::function<QImage()> load;
    };
    struct PictureCodes
    {
        bool isPicture;
        QStringList codes;
    };

    // installerwindow_build.cpp
    void build();
    QWidget *buildPlace();
    QWidget *buildMiddle();
    QWidget *buildCounts();
    QWidget *buildDay();
    QHBoxLayout *buildButtons();
    void buildExportMenu();
    void connectParts();
    void restore();
    void keepChoices();
    void keepRefused();

    // installerwindow_list.cpp
    void connectList();
    void fitList();
    void showUnchanged(const core::Error &error);
    void editName(const QModelIndex &index);
    void askToTakeBack();
    void showListMenu(const QPoint &position);

    void followSession(core::Session *session);
    void takePlace();
    void readCompany();
    void fillProfiles();
    void showUndone(const core::Scan &scan);
    void showVerdicts(const QList<core::ScanVerdict> &verdicts);
    void refresh();
    void fillDays();
    void refreshSending(const ScanDesk::Counts &counts);
    void takeTyped();
    bool takePaste();
    bool takeMime(const QMimeData *mime);
    void readPictures(const QList<Picture> &pictures);
    void takePicture(const QString &name, const PictureCodes &codes);
    void tellUnread();
    void sayWelcome();
    void escape();
    void toggleFullScreen();
    void wishToRegister();
    void askForPhotos();
    void askForFile(const QString &suffix, const QString &filter,
                    void (InstallerWindow::*write)(const QString &));
    DayReport report() const;
    QDate shownDay() const;

    ScanDesk::Parts m_parts;
    core::Preferences &m_preferences;
    ScanDesk *m_desk;
    ScannerInput *m_input;
    Beeper *m_beeper;
    ScansModel *m_model;
    CustomerBox *m_customer = nullptr;
    QComboBox *m_profile = nullptr;
    QLineEdit *m_room = nullptr;
    QCheckBox *m_counting = nullptr;
    QLineEdit *m_person = nullptr;
    VerdictPanel *m_panel = nullptr;
    QLineEdit *m_code = nullptr;
    QList<QLabel *> m_numbers;
    QComboBox *m_days = nullptr;
    DataTable *m_table = nullptr;
    QLabel *m_network = nullptr;
    CustomersNotice *m_noCustomers = nullptr;
    MessageBanner *m_banner = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_photo = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_register = nullptr;
    QString m_wantedProfile; ///< uuid; may arrive later
    QString m_welcome;       ///< the headline before the first scan
    QTimer m_later;          ///< companies arrive by the page
    bool m_mayLeave = false;
    int m_reading = 0;    ///< pictures
    int m_pictures = 0;   ///< that were given together
    QStringList m_unread; ///< names of those without an address
    std::shared_ptr<core::Mailbox> m_mailbox = std::make_shared<core::Mailbox>(this);
};

} // namespace ui
