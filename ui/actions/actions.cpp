// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actions.h"

#include "ui/style/icons.h"

#include <QMenu>
#include <QMetaEnum>

namespace ui {

namespace {

QString objectNameOf(Actions::Id id)
{
    QString name = QLatin1String(QMetaEnum::fromType<Actions::Id>().valueToKey(id));
    name[0] = name[0].toLower();
    return name;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
    , m_actions(IdCount, nullptr)
{
    addConnectionActions();
    addViewActions();
    addPhoneActions();
    addTableActions();
    addSavedViewActions();
    addRunActions();
    // These keys mean something else in a search line, the tree or on a button.
    for (const Id id : {Open, Rename, Deregister, CopyCell, CopyRows, CopyObject, SelectAll,
                        OpenView, RenameView, RemoveView, MoveViewUp, MoveViewDown})
        m_actions[id]->setShortcutContext(Qt::WidgetShortcut);
    update({});
}

QAction *Actions::add(Id id, const QString &iconName, const QString &text, const QString &toolTip,
                      const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectNameOf(id));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    QString tip = toolTip;
    if (!shortcut.isEmpty())
        tip += QStringLiteral(" (%1)").arg(shortcut.toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    m_toolTips.insert(action, tip);
    m_actions[id] = action;
    return action;
}

void Actions::addConnectionActions()
{
    add(AddConnection, QStringLiteral("add"), tr("Add connection…"), tr("Connect another account"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    add(EditConnection, QStringLiteral("edit"), tr("Edit connection…"),
        tr("Change name, address or key of this connection"));
    add(RemoveConnection, QStringLiteral("remove"), tr("Remove connection…"),
        tr("Forget this connection and its secret; nothing changes at the service"));
    add(RetryConnection, QStringLiteral("refresh"), tr("Connect again"),
        tr("Try to reach this service again"));
    add(Quit, {}, tr("Quit"), tr("Close Perch"), QKeySequence::Quit);
    m_actions[Quit]->setMenuRole(QAction::QuitRole);
    add(Preferences, QStringLiteral("settings"), tr("Preferences…"),
        tr("Language, confirmations and messages"), Qt::CTRL | Qt::Key_Comma);
    m_actions[Preferences]->setMenuRole(QAction::PreferencesRole);
    add(About, QStringLiteral("info"), tr("About Perch"), tr("Version, licence and parts"));
    m_actions[About]->setMenuRole(QAction::AboutRole);
}

void Actions::addViewActions()
{
    add(Refresh, QStringLiteral("refresh"), tr("Refresh"), tr("Read this list again"), Qt::Key_F5);
    add(Stop, QStringLiteral("stop"), tr("Stop loading"), tr("What has arrived stays"));
    add(Find, QStringLiteral("search"), tr("Find"), tr("Search in this list"),
        Qt::CTRL | Qt::Key_F);
    add(ShowOverview, QStringLiteral("overview"), tr("Overview"),
        tr("Show numbers and charts of the phones"), Qt::CTRL | Qt::Key_1);
    add(ShowPhones, QStringLiteral("phone"), tr("Phones"), tr("Show the phones"),
        Qt::CTRL | Qt::Key_2);
    add(ShowProfiles, QStringLiteral("profile"), tr("Profiles"), tr("Show the profiles"),
        Qt::CTRL | Qt::Key_3);
    add(ShowLogs, QStringLiteral("logs"), tr("Logs"), tr("Show the logs"), Qt::CTRL | Qt::Key_4);
    add(EverythingBelow, QStringLiteral("reseller"), tr("Everything below"),
        tr("Show the selected company and all companies below it"), Qt::CTRL | Qt::Key_B)
        ->setCheckable(true);
    add(FollowLogs, QStringLiteral("run"), tr("Follow the log"),
        tr("Read new log lines every 15 seconds"))
        ->setCheckable(true);
    add(PauseLogs, QStringLiteral("pause"), tr("Pause the log"),
        tr("Hold new log lines back until you have read these"), Qt::Key_Pause)
        ->setCheckable(true);
    add(FollowPhone, QStringLiteral("logs"), tr("Follow this phone’s log"),
        tr("Show only log lines of the selected phone as they arrive"), Qt::CTRL | Qt::Key_L);
    add(ToggleTree, QStringLiteral("company"), tr("Companies"),
        tr("Show or hide connections and companies"), Qt::Key_F9)
        ->setCheckable(true);
    add(ToggleDetails, QStringLiteral("info"), tr("Details"),
        tr("Show or hide the details of what is selected"), Qt::Key_F8)
        ->setCheckable(true);
    auto *appearance = new QActionGroup(this);
    //: Appearance: light or dark as the desktop is.
    appearance->addAction(add(AppearanceSystem, QStringLiteral("palette"), tr("As the system"),
                              tr("Light or dark as the desktop is")));
    //: Appearance.
    appearance->addAction(
        add(AppearanceLight, QStringLiteral("sun"), tr("Light"), tr("Light colours")));
    //: Appearance.
    appearance->addAction(
        add(AppearanceDark, QStringLiteral("moon"), tr("Dark"), tr("Dark colours")));
    for (QAction *one : appearance->actions())
        one->setCheckable(true);
}

void Actions::addPhoneActions()
{
    add(RegisterPhones, QStringLiteral("register"), tr("Register phones…"),
        tr("Register phones of the selected company"), Qt::CTRL | Qt::Key_N);
    add(InstallerMode, QStringLiteral("phone"), tr("Installer mode"),
        tr("Scan many phones on site, also without network"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    add(ImportPhones, QStringLiteral("import"), tr("Import phones…"),
        tr("Register and change phones from a file or pasted rows"), Qt::CTRL | Qt::Key_I);
    add(Open, QStringLiteral("info"), tr("Show details"), tr("Show everything about it"),
        Qt::Key_Return);
    add(Redirect, QStringLiteral("redirect"), tr("Redirect…"),
        tr("Send the selected phones to a provisioning server"), Qt::CTRL | Qt::Key_D);
    add(Rename, QStringLiteral("edit"), tr("Rename…"), tr("Rename the selected phone"), Qt::Key_F2);
    add(AssignProfile, QStringLiteral("profile"), tr("Assign profile…"),
        tr("Give the selected phones a profile"), Qt::CTRL | Qt::Key_P);
    add(EditPhones, QStringLiteral("edit"), tr("Edit…"),
        tr("Change any values of the selected phones, as in a spreadsheet"), Qt::CTRL | Qt::Key_E);
    add(MovePhones, QStringLiteral("company"), tr("Move to another company…"),
        tr("Register the selected phones in another company with all they have"));
    add(ReplaceUrl, QStringLiteral("redirect"), tr("Replace target…"),
        tr("Replace a provisioning URL by another, of the selected or else of all phones shown"));
    add(EnableAutoprovisioning, QStringLiteral("run"), tr("Turn autoprovisioning on"),
        tr("Let the service answer the selected phones"));
    add(DisableAutoprovisioning, QStringLiteral("stop"), tr("Turn autoprovisioning off"),
        tr("Let the service ignore the selected phones"));
    add(Deregister, QStringLiteral("deregister"), tr("Deregister…"),
        tr("Take the selected phones out of the service"), QKeySequence::Delete);
}

void Actions::addTableActions()
{
    add(CopyCell, QStringLiteral("copy"), tr("Copy cell"), tr("Copy the current cell"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    add(CopyRows, QStringLiteral("copy"), tr("Copy rows"),
        tr("Copy the selected rows for a spreadsheet"), QKeySequence::Copy);
    add(CopyObject, QStringLiteral("copy"), tr("Copy as text"),
        tr("Copy what is selected as readable lines"), Qt::CTRL | Qt::ALT | Qt::Key_C);
    add(SelectAll, {}, tr("Select all"), tr("Select all rows shown"), QKeySequence::SelectAll);
    add(ExportTable, QStringLiteral("export"), tr("Export table…"),
        tr("Write the rows shown to a CSV file, without secrets"));
    add(ExportLines, QStringLiteral("export"), tr("Export as JSON lines…"),
        tr("Write the rows shown to a file for programs, one JSON object a line, without secrets"));
    add(ChooseColumns, QStringLiteral("columns"), tr("Columns"), tr("Choose the columns shown"));
}

void Actions::setEnabled(std::initializer_list<Id> ids, bool enabled)
{
    for (const Id id : ids)
        m_actions[id]->setEnabled(enabled);
}

void Actions::update(const ActionContext &context)
{
    const bool rows = context.rows > 0;
    const bool write = context.ready && context.mayWrite;
    setEnabled({EditConnection}, context.hasConnection && !context.demo);
    setEnabled({RemoveConnection}, context.hasConnection);
    setEnabled({RetryConnection}, context.hasConnection && !context.ready);
    setEnabled({Refresh}, context.hasAny && !context.loading);
    setEnabled({Stop}, context.loading);
    setEnabled({Find, EverythingBelow, ShowOverview, ShowPhones, ShowProfiles, ShowLogs}, true);
    setEnabled({RegisterPhones, ImportPhones}, write && context.hasCompany);
    setEnabled({Redirect, AssignProfile, EditPhones, MovePhones, EnableAutoprovisioning,
                DisableAutoprovisioning, Deregister},
               write && context.phones > 0);
    setEnabled({ReplaceUrl}, write && context.tab == ActionContext::Tab::Phones && rows);
    setEnabled({Rename}, write && context.phones == 1);
    setEnabled({Open, CopyCell, CopyRows, CopyObject}, context.selected > 0);
    setEnabled({SelectAll, ExportTable, ExportLines}, rows);
    setEnabled({FollowPhone}, context.hasConnection && context.onePhone);
    setEnabled({PauseLogs}, context.hasConnection && context.tab == ActionContext::Tab::Logs);
    updateRuns(context.run, context.tab == ActionContext::Tab::Changes);
    updateSavedViews(context.view, context.hasAny && context.tab == ActionContext::Tab::Phones);

    const bool forbidden = context.ready && !context.mayWrite;
    const auto writing = {RegisterPhones,
                          ImportPhones,
                          Redirect,
                          Rename,
                          AssignProfile,
                          EditPhones,
                          MovePhones,
                          ReplaceUrl,
                          EnableAutoprovisioning,
                          DisableAutoprovisioning,
                          Deregister};
    for (const Id id : writing) {
        const QString tip = m_toolTips.value(m_actions[id]);
        m_actions[id]->setToolTip(
            forbidden ? tip + u'\n' +
                            tr("This access key may only read: its role does not allow "
                               "changing phones.")
                      : tip);
    }
}

void Actions::fillPhoneMenu(QMenu *menu) const
{
    menu->addAction(m_actions[Open]);
    menu->addAction(m_actions[FollowPhone]);
    menu->addSeparator();
    for (const Id id : {EditPhones, Redirect, ReplaceUrl, AssignProfile, Rename, MovePhones})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {EnableAutoprovisioning, DisableAutoprovisioning})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    menu->addAction(m_actions[Deregister]);
}

void Actions::fillTableMenu(QMenu *menu) const
{
    for (const Id id : {CopyRows, CopyCell, CopyObject, SelectAll})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {ExportTable, ExportLines, Refresh})
        menu->addAction(m_actions[id]);
}

void Actions::fillCompanyMenu(QMenu *menu) const
{
    menu->addAction(m_actions[RegisterPhones]);
    menu->addAction(m_actions[ImportPhones]);
    menu->addAction(m_actions[Refresh]);
    menu->addAction(m_actions[EverythingBelow]);
    menu->addSeparator();
    for (const Id id : {AddConnection, EditConnection, RetryConnection, RemoveConnection})
        menu->addAction(m_actions[id]);
}

void Actions::fillMainMenu(QMenu *menu) const
{
    for (const Id id : {AddConnection, EditConnection, RetryConnection, RemoveConnection})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    QMenu *phones = menu->addMenu(tr("Selected phones"));
    phones->setObjectName(QStringLiteral("phonesMenu"));
    fillPhoneMenu(phones);
    menu->addAction(m_actions[RegisterPhones]);
    menu->addAction(m_actions[InstallerMode]);
    menu->addAction(m_actions[ImportPhones]);
    menu->addSeparator();
    QMenu *table = menu->addMenu(tr("Table"));
    table->setObjectName(QStringLiteral("tableMenu"));
    fillTableMenu(table);
    //: Menu of what is shown and where.
    QMenu *view = menu->addMenu(tr("View"));
    view->setObjectName(QStringLiteral("viewMenu"));
    for (const Id id : {ShowOverview, ShowPhones, ShowProfiles, ShowLogs, ShowChanges})
        view->addAction(m_actions[id]);
    view->addSeparator();
    for (const Id id : {ToggleTree, ToggleDetails, EverythingBelow, FollowLogs, PauseLogs})
        view->addAction(m_actions[id]);
    QMenu *history = menu->addMenu(tr("History"));
    history->setObjectName(QStringLiteral("historyMenu"));
    for (const Id id : {ExportHistory, TidyHistory})
        history->addAction(m_actions[id]);
    QMenu *saved = menu->addMenu(tr("Saved views"));
    saved->setObjectName(QStringLiteral("savedViewsMenu"));
    fillSavedViewsMenu(saved);
    QMenu *appearance = menu->addMenu(tr("Appearance"));
    appearance->setObjectName(QStringLiteral("appearanceMenu"));
    for (const Id id : {AppearanceSystem, AppearanceLight, AppearanceDark})
        appearance->addAction(m_actions[id]);
    menu->addSeparator();
    menu->addAction(m_actions[UndoRun]);
    menu->addAction(m_actions[Preferences]);
    menu->addAction(m_actions[About]);
    menu->addAction(m_actions[Quit]);
}

} // namespace ui
