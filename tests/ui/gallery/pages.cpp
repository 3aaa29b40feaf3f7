// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/pages.h"

#include "tests/ui/gallery/examples.h"
#include "ui/style/icons.h"
#include "ui/style/perchstyle.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statepane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ui;

namespace gallery {

namespace {

template <typename Button>
Button *checked(Button *button, bool enabled = true)
{
    button->setChecked(true);
    button->setEnabled(enabled);
    return button;
}

template <typename Widget>
Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::controls);
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    line->addStretch();
    return line;
}

QLayout *buttons()
{
    auto *primary = new QPushButton(QStringLiteral("Register 3 phones"));
    setPrimary(primary);
    auto *off = new QPushButton(QStringLiteral("Primary, off"));
    setPrimary(off);
    auto *danger = new QPushButton(QStringLiteral("Deregister 12 phones"));
    setDestructive(danger);
    auto *flat = new QPushButton(QStringLiteral("Flat"));
    flat->setFlat(true);
    auto *tool = new QToolButton;
    tool->setIcon(icon(QStringLiteral("refresh")));
    tool->setAutoRaise(true);
    auto *toggled = new QToolButton;
    toggled->setIcon(icon(QStringLiteral("filter")));
    toggled->setAutoRaise(true);
    toggled->setCheckable(true);
    toggled->setChecked(true);
    auto *menu = new QToolButton;
    menu->setText(QStringLiteral("Tool"));
    menu->setMenu(new QMenu(menu));
    menu->setPopupMode(QToolButton::InstantPopup);
    return row({primary,
                new QPushButton(icon(QStringLiteral("redirect")), QStringLiteral("Redirect")),
                danger, flat, disabled(new QPushButton(QStringLiteral("Disabled"))), disabled(off),
                tool, toggled, disabled(new QToolButton), menu});
}

QLayout *checks()
{
    auto *partial = new QCheckBox(QStringLiteral("Partly"));
    partial->setTristate(true);
    partial->setCheckState(Qt::PartiallyChecked);
    auto *group = new QWidget;
    auto *radios = row({new QRadioButton(QStringLiteral("Ring")),
                        checked(new QRadioButton(QStringLiteral("Chosen")))});
    radios->setContentsMargins(0, 0, 0, 0);
    group->setLayout(radios);
    return row({new QCheckBox(QStringLiteral("Unchecked")),
                checked(new QCheckBox(QStringLiteral("Checked"))), partial,
                disabled(new QCheckBox(QStringLiteral("Disabled"))),
                checked(new QCheckBox(QStringLiteral("Disabled, checked")), false), group});
}

QWidget *form()
{
    auto *box = new QGroupBox(QStringLiteral("Group of fields"));
    auto *fields = new QFormLayout(box);
    auto *secret = new PasswordEdit(QStringLiteral("Access Key Secret"));
    secret->setText(QStringLiteral("hunter2"));
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("SRAPS"), QStringLiteral("Gigaset GRAPE")});
    auto *spin = new QSpinBox;
    spin->setValue(5);
    auto *readOnly = new QLineEdit(QStringLiteral("https://secure-provisioning.snom.com"));
    readOnly->setReadOnly(true);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(QStringLiteral("https://pbx.example/ztprov/{mac}"));
    auto *bar = new QProgressBar;
    bar->setValue(42);
    fields->addRow(QStringLiteral("&Name"), new QLineEdit(QStringLiteral("Example Telecom")));
    fields->addRow(QStringLiteral("&Secret"), secret);
    fields->addRow(QStringLiteral("Service"), combo);
    fields->addRow(QStringLiteral("Target"), editable);
    fields->addRow(QStringLiteral("Rate"), spin);
    fields->addRow(QStringLiteral("Read only"), readOnly);
    fields->addRow(QStringLiteral("Off"), disabled(new QLineEdit(QStringLiteral("Disabled"))));
    fields->addRow(QStringLiteral("Progress"), bar);
    return box;
}

Message failure()
{
    return {Severity::Bad, QStringLiteral("The phones of Nord could not be read."),
            QStringLiteral("The clock of this computer is 4 minutes ahead, so SRAPS refused the "
                           "signature."),
            QStringLiteral("Set the clock, or let Perch correct the difference, and try again."),
            QStringLiteral("GET /api/v1/companies/…/endpoints\nHTTP 401\nrequest 12")};
}

} // namespace

QWidget *controls()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::groups);
    column->addWidget(new SectionHeader(QStringLiteral("Controls"), SectionHeader::Level::Page));
    column->addLayout(buttons());
    column->addLayout(checks());
    auto *chips = new ChipRow;
    chips->setChips({QStringLiteral("status: error"), QStringLiteral("seen: >30d"),
                     QStringLiteral("profile: Headquarters")});
    column->addWidget(chips);
    auto *bar = new QTabBar;
    for (const auto &text : {QStringLiteral("Phones 1,204"), QStringLiteral("Profiles 12"),
                             QStringLiteral("Logs"), QStringLiteral("Off")})
        bar->addTab(text);
    bar->setTabEnabled(3, false);
    column->addWidget(bar);
    auto *search = new SearchLine(QStringLiteral("Search everything here"));
    search->setText(QStringLiteral("0004"));
    auto *columns = new QHBoxLayout;
    auto *left = new QVBoxLayout;
    left->addWidget(search);
    left->addWidget(new QPlainTextEdit(QStringLiteral("Paste MAC addresses here")));
    columns->addWidget(form(), 1);
    columns->addLayout(left, 1);
    column->addLayout(columns);
    column->addStretch();
    QObject::connect(chips, &ChipRow::removeRequested, chips, [chips](int position) {
        QStringList rest = chips->chips();
        rest.removeAt(position);
        chips->setChips(rest);
    });
    return page;
}

QWidget *icons()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    int i = 0;
    const QStringList names = iconNames();
    for (const QString &name : names) {
        auto *cell = new QWidget;
        auto *line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        for (const int side : {16, 24, 48}) {
            auto *label = new QLabel;
            label->setPixmap(
                iconPixmap(name, tokensFor(page->palette()).text, side, page->devicePixelRatioF()));
            line->addWidget(label);
        }
        line->addWidget(new QLabel(name));
        line->addStretch();
        grid->addWidget(cell, i / 5, i % 5);
        ++i;
    }
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(QSize(96, 96), page->devicePixelRatioF()));
    grid->addWidget(logo, i / 5, i % 5);
    auto *area = new QScrollArea;
    area->setWidget(page);
    return area;
}

QWidget *banners()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::groups);
    auto *bad = new MessageBanner;
    bad->setMessage(failure());
    setPrimary(bad->addButton(QStringLiteral("Correct the difference")));
    bad->addButton(QStringLiteral("Retry"));
    auto *attention = new MessageBanner;
    attention->setMessage({Severity::Attention, QStringLiteral("The keyring is locked."), QString(),
                           QStringLiteral("Unlock it, or keep the secret for this run only."),
                           QString()});
    attention->addButton(QStringLiteral("Unlock"));
    auto *good = new MessageBanner;
    good->setMessage({Severity::Good, QStringLiteral("3 phones are registered."), QString(),
                      QString(), QString()});
    auto *info = new MessageBanner;
    info->setMessage({Severity::Information,
                      QStringLiteral("A phone keeps its configuration until it is reset."),
                      QStringLiteral("Deregistering only removes it from SRAPS."), QString(),
                      QString()});
    auto *open = new MessageBanner;
    open->setMessage(failure());
    if (auto *button = open->findChild<QToolButton *>())
        button->setChecked(true);
    for (QWidget *banner : {bad, attention, good, info, open})
        column->addWidget(banner);
    column->addStretch();
    return page;
}

QWidget *states()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    const auto pane = [page] {
        auto *made = new StatePane(table(page), page);
        QObject::connect(made, &StatePane::stopRequested, made, &StatePane::showData);
        return made;
    };
    StatePane *loading = pane();
    loading->showLoading(QStringLiteral("Loading phones"));
    loading->setProgress(1204, 10000, 40);
    StatePane *empty = pane();
    empty->showEmpty(QStringLiteral("phone"), QStringLiteral("Nord has no phones yet."),
                     QStringLiteral("Register phones"));
    StatePane *error = pane();
    error->showError(failure());
    StatePane *data = pane();
    data->banner()->setMessage({Severity::Attention, QStringLiteral("These phones are from 09:14."),
                                QStringLiteral("The network cannot be reached."), QString(),
                                QString()});
    data->setLoadingMore(QStringLiteral("Loading phones"));
    data->setProgress(1204, 10000);
    grid->addWidget(loading, 0, 0);
    grid->addWidget(empty, 0, 1);
    grid->addWidget(error, 1, 0);
    grid->addWidget(data, 1, 1);
    return page;
}

QWidget *window()
{
    auto *main = new QMainWindow;
    main->menuBar()->addMenu(QStringLiteral("&File"));
    main->menuBar()->addMenu(QStringLiteral("&Phones"));
    auto *bar = main->addToolBar(QStringLiteral("Tools"));
    bar->addAction(icon(QStringLiteral("refresh")), QStringLiteral("Refresh"));
    bar->addAction(icon(QStringLiteral("add")), QStringLiteral("Register"));
    bar->addSeparator();
    bar->addAction(icon(QStringLiteral("redirect")), QStringLiteral("Redirect"));
    bar->addWidget(new SearchLine(QStringLiteral("Search everything here")));
    auto *split = new QSplitter;
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tabs = new QTabBar;
    for (const auto &text :
         {QStringLiteral("Phones 1,204"), QStringLiteral("Profiles 12"), QStringLiteral("Logs")})
        tabs->addTab(text);
    DataTable *view = table(centre);
    tabs->setDrawBase(true);
    auto *head = new QHBoxLayout;
    head->addWidget(tabs, 1);
    head->addWidget(view->headerMenu()->createButton(centre));
    column->addLayout(head);
    column->addWidget(view);
    split->addWidget(tree(split));
    split->addWidget(centre);
    split->addWidget(details(split));
    split->setSizes({220, 600, 280});
    main->setCentralWidget(split);
    main->statusBar()->showMessage(QStringLiteral("Example Telecom: as of 09:14, 3 min ago"));
    return main;
}

} // namespace gallery
