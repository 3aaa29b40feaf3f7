// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows around its lists, brought up to date after anything has changed.
#include "ui/shell/mainwindow.h"

#include "core/session/sessions.h"
#include "ui/panes/changespane.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/detailspane.h"
#include "ui/panes/logspane.h"
#include "ui/panes/phonespane.h"
#include "ui/panes/profilespane.h"
#include "ui/shell/dockfolder.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/datatable.h"

#include <QLocale>
#include <QTabWidget>

namespace ui {

void MainWindow::refresh()
{
    continueSelection();
    refreshTabs();
    refreshActions();
    refreshDetails();
    refreshChanges();
    const QString company = m_session && m_session->store().company(scope().company)
                                ? m_session->store().company(scope().company)->name
                                : (m_session ? m_session->connection().name : QString());
    const core::LoadState state = currentPane()->loadState();
    if (m_session)
        m_status->setList(m_session, company, state);
    else
        m_status->setList(busiestSession(), tr("All connections"), state);
    m_top->setRunning(state.phase == core::LoadState::Phase::Loading);
    m_top->setFolded(m_docks->isFolded(DockFolder::Left), m_docks->isFolded(DockFolder::Right));
    m_actions[Actions::ToggleTree]->setChecked(m_docks->isShown(DockFolder::Left));
    m_actions[Actions::ToggleDetails]->setChecked(m_docks->isShown(DockFolder::Right));
    //: Window title: company and program.
    setWindowTitle(company.isEmpty() ? QStringLiteral("Perch") : tr("%1 - Perch").arg(company));
}

void MainWindow::setViewContext(const ViewContext &context)
{
    if (context == m_view)
        return;
    m_view = context;
    later();
}

/// Whose progress is told while all are looked at.
core::Session *MainWindow::busiestSession() const
{
    core::Session *first = nullptr;
    for (const auto &[connection, store] : m_fleet.storesIn({})) {
        core::Session *session = m_sessions.session(connection);
        if (session->sync().progress())
            return session;
        first = first ? first : session;
    }
    return first;
}

void MainWindow::refreshTabs()
{
    const std::pair<TablePane *, QString> tabs[] = {
        {m_phones, tr("Phones")}, {m_profiles, tr("Profiles")}, {m_logs, tr("Logs")}};
    for (const auto &[pane, name] : tabs) {
        const int i = m_tabs->indexOf(pane);
        const int total = pane->model()->totalCount();
        //: A tab and how many rows it has, "Phones 1,204".
        const QString text = total > 0 ? tr("%1 %2").arg(name, QLocale().toString(total)) : name;
        if (m_tabs->tabText(i) != text)
            m_tabs->setTabText(i, text);
    }
}

void MainWindow::refreshActions()
{
    ActionContext context;
    TablePane *pane = currentPane();
    context.tab = ActionContext::Tab(m_tabs->currentIndex());
    context.hasConnection = m_session != nullptr;
    context.hasAny = !m_sessions.all().isEmpty();
    context.loading = pane->loadState().phase == core::LoadState::Phase::Loading;
    if (core::Session *session = actingSession()) {
        context.demo = session->connection().demo;
        context.ready = session->state() == core::Session::State::Ready;
        context.hasCompany = session->store().company(scope().company) != nullptr;
        context.mayWrite = session->sync().key().mayWriteEndpoints;
    }
    context.rows = showsOverview() ? 0 : tableInFront()->model()->rowCount();
    context.selected = showsOverview() ? 0 : tableInFront()->selectedRowCount();
    context.phones = showsList() && pane == m_phones ? context.selected : 0;
    context.view = m_view;
    const auto line = pane == m_logs ? m_logs->selectedLine() : std::nullopt;
    context.onePhone = context.phones == 1 || (line && !line->mac.isNull());
    if (m_changes) {
        context.run = m_changes->runContext();
        context.run.any = latestRunToUndo() != 0;
    }
    m_actions.update(context);
}

void MainWindow::refreshDetails()
{
    const TablePane *pane = currentPane();
    core::Session *session = actingSession();
    const QString lookedAt = std::exchange(m_logsLookedAt, QString());
    if (pane == m_phones && showsList() && m_phones->table()->selectedRowCount() > 1) {
        const PhonesSummary summary = m_phones->selectionSummary();
        return m_details->showFacts(summary.title(), summary.subtitle(), summary.properties());
    }
    if (showsChanges()) {
        const auto run = m_changes->selectedFacts();
        return run ? m_details->showFacts(run->title(), run->subtitle(), run->properties())
                   : m_details->showNothing();
    }
    if (!session || !showsList()) {
        m_details->showNothing();
        return;
    }
    core::Store *store = &session->store();
    const int phones = pane == m_phones ? m_phones->table()->selectedRowCount() : 0;
    if (phones == 1) {
        const core::Target phone = selectedPhones().constFirst();
        m_details->showPhone(store, phone);
        const QString &company = phone.company;
        if (company != lookedAt &&
            store->state(core::Resource::Logs, company).phase == core::LoadState::Phase::NotLoaded)
            session->sync().lookAt(core::Resource::Logs,
                                   {session->connection().id, company, false});
        m_logsLookedAt = company;
    } else if (pane == m_profiles && !m_profiles->selectedProfile().isEmpty()) {
        m_details->showProfile(store, m_profiles->selectedProfile());
    } else if (pane == m_logs && m_logs->selectedLine()) {
        m_details->showLogLine(store, *m_logs->selectedLine());
    } else {
        m_details->showNothing();
    }
}

// Companies are known before their phones; both may still be on their way.
void MainWindow::continueSelection()
{
    if (m_wantedText.isEmpty() || m_sessions.all().isEmpty())
        return;
    const QString wanted = searchFolded(m_wantedText);
    for (const core::Company &company :
         m_session ? m_session->store().companies() : QList<core::Company>()) {
        if (searchFolded(company.name).contains(wanted)) {
            m_wantedText.clear();
            m_companies->choose(m_session->connection().id, company.uuid);
            return;
        }
    }
    const SearchQuery query(m_wantedText, {});
    const PhonesModel &phones = *m_phones->phones();
    for (int row = 0; row < phones.rowCount(); ++row) {
        const auto phone = phones.phone(row);
        if (phone && query.matches(phone->mac.wire() + u'\n' + searchFolded(phone->name))) {
            m_wantedText.clear();
            m_phones->selectKeys({phones.keyAt(row)});
            return;
        }
    }
    const core::LoadState state = m_phones->loadState();
    if (state.phase == core::LoadState::Phase::Loaded || state.isFromEarlier())
        m_wantedText.clear();
}

} // namespace ui
