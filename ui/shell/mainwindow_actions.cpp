// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/session/sessions.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/panes/changespane.h"
#include "ui/panes/detailspane.h"
#include "ui/panes/logspane.h"
#include "ui/panes/overviewpane.h"
#include "ui/panes/phonespane.h"
#include "ui/shell/dockfolder.h"
#include "ui/shell/topbar.h"
#include "ui/style/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTabWidget>

// What the actions do that the window does itself; the rest become wishes.

namespace ui {

void MainWindow::connectViewActions()
{
    connect(m_actions[Actions::Refresh], &QAction::triggered, this, &MainWindow::retry);
    connect(m_actions[Actions::Stop], &QAction::triggered, this, &MainWindow::stop);
    connect(m_actions[Actions::Find], &QAction::triggered, this, [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    for (const auto &[action, tab] :
         {std::pair(Actions::ShowOverview, "overview"), std::pair(Actions::ShowPhones, "phones"),
          std::pair(Actions::ShowProfiles, "profiles"), std::pair(Actions::ShowLogs, "logs"),
          std::pair(Actions::ShowChanges, "changes")})
        connect(m_actions[action], &QAction::triggered, this,
                [this, name = QLatin1String(tab)] { showTab(name); });
    connect(m_actions[Actions::ToggleTree], &QAction::triggered, this,
            [this](bool on) { m_docks->setShown(DockFolder::Left, on); });
    connect(m_actions[Actions::ToggleDetails], &QAction::triggered, this,
            [this](bool on) { m_docks->setShown(DockFolder::Right, on); });
    connect(m_actions[Actions::FollowLogs], &QAction::toggled, this, [this](bool on) {
        for (core::Session *session : m_sessions.all())
            session->sync().setFollowLogs(on);
    });
    connect(m_actions[Actions::ChooseColumns], &QAction::triggered, this,
            [this] { currentPane()->chooseColumns(); });
    connect(m_actions[Actions::InstallerMode], &QAction::triggered, this,
            &MainWindow::installerRequested);
    connect(m_actions[Actions::About], &QAction::triggered, this, &MainWindow::aboutRequested);
    connect(m_actions[Actions::Quit], &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectPhoneActions()
{
    const auto wish = [this](Actions::Id id, auto emitWish) {
        connect(m_actions[id], &QAction::triggered, this, [this, emitWish] {
            const QList<core::Target> targets = selectedPhones();
            const core::Session *session = actingSession();
            if (session && !targets.isEmpty())
                emitWish(session->connection().id, targets);
        });
    };
    using Targets = QList<core::Target>;
    connect(m_actions[Actions::RegisterPhones], &QAction::triggered, this,
            [this] { Q_EMIT registerRequested(scope()); });
    connect(m_actions[Actions::ImportPhones], &QAction::triggered, this,
            [this] { Q_EMIT importRequested(scope()); });
    wish(Actions::Redirect, [this](const QString &connection, const Targets &targets) {
        Q_EMIT redirectRequested(connection, targets);
    });
    wish(Actions::Rename, [this](const QString &connection, const Targets &targets) {
        Q_EMIT renameRequested(connection, targets.first());
    });
    wish(Actions::EditPhones, [this](const QString &connection, const Targets &targets) {
        Q_EMIT editRequested(connection, targets);
    });
    wish(Actions::MovePhones, [this](const QString &connection, const Targets &targets) {
        Q_EMIT moveRequested(connection, targets);
    });
    connect(m_actions[Actions::ReplaceUrl], &QAction::triggered, this, [this] {
        const core::Session *session = actingSession();
        core::Scope where = scope();
        if (session)
            where.connection = session->connection().id;
        Q_EMIT replaceUrlRequested(where, selectedPhones());
    });
    wish(Actions::AssignProfile, [this](const QString &connection, const Targets &targets) {
        Q_EMIT assignProfileRequested(connection, targets);
    });
    wish(Actions::EnableAutoprovisioning,
         [this](const QString &connection, const Targets &targets) {
             Q_EMIT autoprovisioningRequested(connection, targets, true);
         });
    wish(Actions::DisableAutoprovisioning,
         [this](const QString &connection, const Targets &targets) {
             Q_EMIT autoprovisioningRequested(connection, targets, false);
         });
    wish(Actions::Deregister, [this](const QString &connection, const Targets &targets) {
        Q_EMIT deregisterRequested(connection, targets);
    });
    connect(m_actions[Actions::FollowPhone], &QAction::triggered, this, &MainWindow::followPhone);
    connect(m_actions[Actions::Open], &QAction::triggered, this, [this] {
        if (showsChanges())
            return;
        m_docks->setShown(DockFolder::Right, true);
        refreshDetails();
    });
}

void MainWindow::followPhone()
{
    const QList<core::Target> phones = selectedPhones();
    const auto line = m_logs->selectedLine();
    const core::Target phone = phones.size() == 1 ? phones.first()
                               : line             ? core::Target{line->company, line->mac}
                                                  : core::Target();
    if (!m_session || phone.mac.isNull())
        return;
    m_actions[Actions::FollowLogs]->setChecked(true);
    setSearch({});
    showTab(QStringLiteral("logs"));
    m_logs->followPhone(phone);
    focusList();
}

void MainWindow::connectConnectionActions()
{
    const auto withConnection = [this](Actions::Id id, auto emitWish) {
        connect(m_actions[id], &QAction::triggered, this, [this, emitWish] {
            if (m_session)
                emitWish(m_session->connection().id);
        });
    };
    connect(m_actions[Actions::AddConnection], &QAction::triggered, this,
            &MainWindow::addConnectionRequested);
    withConnection(Actions::EditConnection,
                   [this](const QString &id) { Q_EMIT editConnectionRequested(id); });
    withConnection(Actions::RemoveConnection,
                   [this](const QString &id) { Q_EMIT removeConnectionRequested(id); });
    withConnection(Actions::RetryConnection,
                   [this](const QString &id) { Q_EMIT remedyRequested(id, m_session->error()); });
}

void MainWindow::connectTableActions()
{
    const auto copy = [this](Actions::Id id, auto text) {
        connect(m_actions[id], &QAction::triggered, this, [text] {
            if (const QString copied = text(); !copied.isEmpty())
                QGuiApplication::clipboard()->setText(copied);
        });
    };
    copy(Actions::CopyRows, [this] {
        return showsChanges() ? m_changes->table()->selectedText()
                              : currentPane()->selectedAsTable();
    });
    copy(Actions::CopyCell, [this] { return tableInFront()->currentCellText(); });
    copy(Actions::CopyObject, [this] { return currentPane()->selectedAsText(); });
    connect(m_actions[Actions::SelectAll], &QAction::triggered, this,
            [this] { tableInFront()->selectAll(); });
    connect(m_actions[Actions::ExportTable], &QAction::triggered, this,
            [this] { exportTable(ExportFormat::Csv); });
    connect(m_actions[Actions::ExportLines], &QAction::triggered, this,
            [this] { exportTable(ExportFormat::JsonLines); });
}

void MainWindow::connectOverview()
{
    connect(m_overview, &OverviewPane::openRequested, this,
            [this](const QString &tab, const QString &search) {
                m_actions[Actions::LeaveView]->trigger();
                setSearch(search);
                showTab(tab);
                focusList();
            });
    connect(m_overview, &OverviewPane::retryRequested, this, &MainWindow::retry);
    connect(m_overview, &OverviewPane::remedyRequested, this, [this](const core::Error &error) {
        if (m_session)
            Q_EMIT remedyRequested(m_session->connection().id, error);
    });
    connect(m_overview, &OverviewPane::stopRequested, m_actions[Actions::Stop], &QAction::trigger);
    connect(m_overview, &OverviewPane::registerRequested, m_actions[Actions::RegisterPhones],
            &QAction::trigger);
}

void MainWindow::showPhones()
{
    m_docks->closeOverlays();
    m_tabs->setCurrentWidget(m_phones);
}

void MainWindow::exportTable(ExportFormat format)
{
    TablePane *pane = currentPane();
    ExportDialog::ask(this, {tr("Export table"), pane->objectName(), {format}}, m_preferences, pane,
                      [pane](const QString &path, ExportFormat as) { pane->exportTo(path, as); });
}

void MainWindow::connectAppearance()
{
    const auto choose = [this](Actions::Id id, Theme::Mode mode, const QString &word) {
        QAction *action = m_actions[id];
        action->setChecked(m_theme.mode() == mode);
        connect(action, &QAction::triggered, this, [this, mode, word] {
            m_theme.setMode(mode);
            (void)m_preferences.set(core::preferences::theme(), word);
        });
    };
    choose(Actions::AppearanceSystem, Theme::Mode::System, QStringLiteral("system"));
    choose(Actions::AppearanceLight, Theme::Mode::Light, QStringLiteral("light"));
    choose(Actions::AppearanceDark, Theme::Mode::Dark, QStringLiteral("dark"));
}

} // namespace ui
