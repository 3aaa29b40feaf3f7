// SPDX-License-Identifier: GPL-3.0-or-later
// What installer mode is made of.
#include "ui/installer/installerwindow.h"

#include "core/session/sessions.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/installer/bigtype.h"
#include "ui/installer/customerbox.h"
#include "ui/installer/customersnotice.h"
#include "ui/installer/scannerinput.h"
#include "ui/installer/scansmodel.h"
#include "ui/installer/verdictpanel.h"
#include "ui/style/icons.h"
#include "ui/style/perchstyle.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int companiesMs = 200;
constexpr int touchHeight = 48;
constexpr int roomLetters = 12; // that the field shows at least

QWidget *field(const QString &name, QWidget *editor)
{
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inGroup);
    auto *label = new QLabel(name);
    label->setBuddy(editor);
    editor->setAccessibleName(name);
    column->addWidget(label);
    column->addWidget(editor);
    return group;
}

QPushButton *button(const QString &text, const QString &iconName, const char *name)
{
    auto *made = new QPushButton(icon(iconName), text);
    made->setObjectName(QString::fromLatin1(name));
    made->setMinimumHeight(touchHeight);
    made->setAutoDefault(false);
    return made;
}

} // namespace

void InstallerWindow::build()
{
    setWindowTitle(tr("Installer mode"));
    setObjectName(QStringLiteral("installer"));
    setFont(largeFont(font()));
    setAcceptDrops(true);
    m_banner = new MessageBanner;
    m_banner->setObjectName(QStringLiteral("problems"));
    m_banner->setButtonsBeside(true);
    m_noCustomers = new CustomersNotice(m_parts.sessions);
    m_network = new QLabel;
    m_network->setObjectName(QStringLiteral("network"));
    m_network->setWordWrap(true);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::page, space::page, space::page);
    page->setSpacing(space::groups);
    page->addWidget(buildPlace());
    page->addWidget(m_noCustomers);
    page->addWidget(m_banner);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::page);
    middle->addWidget(buildMiddle(), 5);
    middle->addWidget(buildDay(), 4);
    page->addLayout(middle, 1);
    page->addWidget(m_network);
    page->addLayout(buildButtons());
    resizeWithinScreen(this, {1200, 800});
    setMinimumSize(640, 480);
}

QWidget *InstallerWindow::buildPlace()
{
    m_customer = new CustomerBox(m_parts.sessions);
    m_customer->setObjectName(QStringLiteral("customer"));
    m_profile = new QComboBox;
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(10);
    m_room = new QLineEdit;
    m_room->setObjectName(QStringLiteral("room"));
    m_room->setToolTip(tr("Becomes the name of the phone."));
    m_room->setMinimumWidth(roomLetters * fontMetrics().averageCharWidth());
    //: Check box beside the room: its number goes up by one after each phone
    m_counting = new QCheckBox(tr("Count on"));
    m_counting->setToolTip(tr("After each phone the room’s number goes up by one."));
    m_person = new QLineEdit;
    m_person->setObjectName(QStringLiteral("person"));
    m_person->setToolTip(tr("Stands on the day’s list."));
    auto *row = new QWidget;
    auto *fields = new QHBoxLayout(row);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::groups);
    fields->addWidget(field(tr("Customer"), m_customer), 4);
    fields->addWidget(field(tr("Profile"), m_profile), 3);
    fields->addWidget(field(tr("Room"), m_room), 3);
    fields->addWidget(m_counting, 0, Qt::AlignBottom);
    fields->addWidget(field(tr("Your name"), m_person), 2);
    return row;
}

QWidget *InstallerWindow::buildMiddle()
{
    m_panel = new VerdictPanel;
    m_code = new QLineEdit;
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setAccessibleName(tr("MAC address"));
    m_code->setPlaceholderText(tr("Scan or type a MAC address"));
    m_code->setClearButtonEnabled(true);
    m_code->setMinimumHeight(touchHeight);
    m_photo = button(tr("Read photos…"), QStringLiteral("import"), "photo");
    m_photo->setToolTip(tr("Read labels from photos. They can also be dropped here or pasted."));
    auto *input = new QHBoxLayout;
    input->setSpacing(space::controls);
    input->addWidget(m_code, 1);
    input->addWidget(m_photo);
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::groups);
    column->addWidget(m_panel, 1);
    column->addLayout(input);
    column->addWidget(buildCounts());
    return group;
}

QWidget *InstallerWindow::buildCounts()
{
    auto *group = new QWidget;
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    //: Under a number: phones that were scanned today
    const QStringList names{tr("scanned today"),
                            //: Under a number: phones that wait to be sent
                            tr("waiting"),
                            //: Under a number: phones
                            tr("registered"),
                            //: Under a number: scans that were not taken
                            tr("refused")};
    for (const QString &name : names) {
        auto *number = new QLabel(QStringLiteral("0"));
        number->setFont(displayFont(number->font()));
        number->setAlignment(Qt::AlignHCenter);
        number->setObjectName(QStringLiteral("number%1").arg(m_numbers.size()));
        auto *label = new QLabel(name);
        label->setAlignment(Qt::AlignHCenter);
        auto *cell = new QVBoxLayout;
        cell->setSpacing(0);
        cell->addWidget(number);
        cell->addWidget(label);
        row->addLayout(cell, 1);
        m_numbers.append(number);
    }
    return group;
}

QWidget *InstallerWindow::buildDay()
{
    m_days = new QComboBox;
    m_days->setObjectName(QStringLiteral("days"));
    m_days->setAccessibleName(tr("Day"));
    m_days->setMinimumHeight(touchHeight);
    m_export = button(tr("Day’s list"), QStringLiteral("export"), "export");
    buildExportMenu();
    auto *day = new QHBoxLayout;
    day->setSpacing(space::controls);
    day->addWidget(m_days, 1);
    day->addWidget(m_export);
    m_table = new DataTable(tr("Scans of the day"));
    m_table->setObjectName(QStringLiteral("scans"));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setSortingEnabled(false);
    m_table->setFont(usualFont(m_table->font()));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ScansModel::MacColumn, new MacDelegate(m_table));
    m_table->setItemDelegateForColumn(ScansModel::StateColumn,
                                      new StatusDelegate(ScansModel::ShapeRole, m_table));
    m_table->setColumnHidden(ScansModel::ProfileColumn, true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ScansModel::NameColumn, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::controls);
    column->addLayout(day);
    column->addWidget(m_table, 1);
    return group;
}

QHBoxLayout *InstallerWindow::buildButtons()
{
    m_undo = button(tr("Undo last scan"), QStringLiteral("undo"), "undo");
    m_undo->setToolTip(
        tr("Take the last scan back (%1)")
            .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    auto *leave = button(tr("Leave"), QStringLiteral("close"), "leave");
    leave->setToolTip(tr("Back to the main window; what was scanned is kept"));
    m_register = button(tr("Register"), QStringLiteral("register"), "register");
    m_register->setIcon(icon(QStringLiteral("register"), Tone::OnAccent));
    setPrimary(m_register);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::controls);
    row->addWidget(m_undo);
    row->addWidget(leave);
    row->addStretch();
    row->addWidget(m_register);
    connect(leave, &QPushButton::clicked, this, &QWidget::close);
    return row;
}

void InstallerWindow::buildExportMenu()
{
    auto *menu = new QMenu(m_export);
    QAction *pdf = menu->addAction(tr("Save as PDF…"));
    QAction *csv = menu->addAction(tr("Save as CSV…"));
    m_export->setMenu(menu);
    connect(pdf, &QAction::triggered, this, [this] {
        //: Filter of the file dialog
        askForFile(QStringLiteral("pdf"), tr("PDF documents (*.pdf)"), &InstallerWindow::writePdf);
    });
    connect(csv, &QAction::triggered, this, [this] {
        askForFile(QStringLiteral("csv"), tr("Comma-separated values (*.csv)"),
                   &InstallerWindow::writeCsv);
    });
}

void InstallerWindow::connectParts()
{
    m_later.setSingleShot(true);
    m_later.setInterval(companiesMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_customer->refill();
        fillProfiles();
        takePlace();
        if (m_panel->headline() == m_welcome)
            sayWelcome();
        refresh();
    });
    connect(&m_parts.sessions, &core::Sessions::added, this, &InstallerWindow::followSession);
    connect(m_noCustomers, &CustomersNotice::leaveRequested, this, &QWidget::close);
    for (core::Session *session : m_parts.sessions.all())
        followSession(session);
    connect(m_input, &ScannerInput::scanned, m_desk,
            [this](const QString &text) { m_desk->take({text}); });
    connect(m_desk, &ScanDesk::judged, this, &InstallerWindow::showVerdicts);
    connect(m_desk, &ScanDesk::undone, this, &InstallerWindow::showUndone);
    connect(m_desk, &ScanDesk::failed, this, &InstallerWindow::showProblem);
    connect(m_desk, &ScanDesk::changed, this, &InstallerWindow::refresh);
    connect(m_desk, &ScanDesk::roomChanged, m_room, &QLineEdit::setText);
    connect(m_room, &QLineEdit::textEdited, m_desk, &ScanDesk::setRoom);
    connect(m_counting, &QCheckBox::toggled, m_desk, &ScanDesk::setCounting);
    connect(m_counting, &QCheckBox::clicked, this, &InstallerWindow::keepChoices);
    connect(m_table, &DataTable::escaped, this, &InstallerWindow::escape);
    connectList();
    connect(m_customer, &CustomerBox::chosen, this, [this] {
        m_wantedProfile.clear();
        readCompany();
        fillProfiles();
        takePlace();
        sayWelcome();
        keepChoices();
        m_panel->setFocus();
        m_customer->lineEdit()->setCursorPosition(0); // the name, not its end, is what one reads
    });
    connect(m_profile, &QComboBox::activated, this, [this] {
        m_wantedProfile = m_profile->currentData().toString();
        takePlace();
        keepChoices();
        m_panel->setFocus();
    });
    for (QLineEdit *edit : {m_room, m_person})
        connect(edit, &QLineEdit::editingFinished, this, &InstallerWindow::keepChoices);
    for (QLineEdit *edit : {m_room, m_person, m_code, m_customer->lineEdit()})
        edit->installEventFilter(this);
    for (QLineEdit *edit : {m_room, m_person})
        connect(edit, &QLineEdit::returnPressed, m_panel, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, this, &InstallerWindow::takeTyped);
    connect(m_days, &QComboBox::activated, this, &InstallerWindow::refresh);
    connect(m_undo, &QPushButton::clicked, m_desk, &ScanDesk::undoLast);
    connect(m_photo, &QPushButton::clicked, this, &InstallerWindow::askForPhotos);
    connect(m_register, &QPushButton::clicked, this, &InstallerWindow::wishToRegister);
    auto *undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    connect(undo, &QAction::triggered, m_undo, &QPushButton::click);
    addAction(undo);
}

void InstallerWindow::restore()
{
    using namespace core::preferences;
    m_customer->choose(m_preferences.value(installerConnection()),
                       m_preferences.value(installerCompany()));
    m_wantedProfile = m_preferences.value(installerProfile());
    fillProfiles();
    m_room->setText(m_preferences.value(installerRoom()));
    m_desk->setRoom(m_room->text());
    m_counting->setChecked(m_preferences.value(installerCounting()));
    m_person->setText(m_preferences.isSet(installerName()) ? m_preferences.value(installerName())
                                                           : qEnvironmentVariable("USER"));
    const QString refused = m_preferences.value(installerRefused());
    m_desk->setRefused(QDate::fromString(refused.section(u' ', 0, 0), Qt::ISODate),
                       refused.section(u' ', 1).toInt());
    takePlace();
}

} // namespace ui
