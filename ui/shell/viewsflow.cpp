// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewsflow.h"

#include "core/session/session.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/dialogs/viewnamedialog.h"
#include "ui/models/companytreemodel.h"
#include "ui/models/fleet.h"
#include "ui/models/savedviewsmodel.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/phonespane.h"
#include "ui/panes/savedviewspane.h"
#include "ui/panes/viewbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/navtree.h"

#include <QScopedValueRollback>
#include <QSplitter>

namespace ui {

namespace preferences = core::preferences;

ViewsFlow::ViewsFlow(MainWindow *window, const Parts &parts)
    : QObject(window)
    , m_window(window)
    , m_parts(parts)
    , m_phones(window->phonesPane())
    , m_pane(new SavedViewsPane(parts.views, parts.clock, window->actions()))
{
    QSplitter *column = window->leftColumn();
    column->addWidget(m_pane);
    column->setStretchFactor(0, 1);
    column->restoreState(parts.preferences.value(preferences::leftColumn()));
    connect(column, &QSplitter::splitterMoved, this, [this, column] {
        (void)m_parts.preferences.set(preferences::leftColumn(), column->saveState());
    });
    connectActions();
    connectWindow();
    resume();
}

ViewsFlow::~ViewsFlow() = default;

void ViewsFlow::connectActions()
{
    const auto does = [this](Actions::Id id, auto deed) {
        connect(m_window->actions()[id], &QAction::triggered, this, deed);
    };
    does(Actions::SaveViewAs, &ViewsFlow::saveAs);
    does(Actions::UpdateView, &ViewsFlow::update);
    does(Actions::RevertView, &ViewsFlow::revert);
    does(Actions::LeaveView, &ViewsFlow::leave);
    does(Actions::RenameView, &ViewsFlow::rename);
    does(Actions::RemoveView, &ViewsFlow::remove);
    does(Actions::RestoreViews, &ViewsFlow::restoreStandard);
    does(Actions::ImportViews, &ViewsFlow::askForImport);
    does(Actions::MoveViewUp, [this] { move(-1); });
    does(Actions::MoveViewDown, [this] { move(1); });
    does(Actions::ExportViews, [this] { askForExport(selected()); });
    does(Actions::ExportAllViews, [this] { askForExport(m_parts.views.views()); });
    does(Actions::OpenView, [this] {
        const QStringList ids = m_pane->selectedIds();
        if (ids.size() != 1)
            return;
        choose(ids.first());
        m_phones->table()->setFocus();
    });
}

void ViewsFlow::connectWindow()
{
    SavedViewsModel *model = m_pane->model();
    PhonesModel *phones = m_phones->phones();
    const Fleet &fleet = m_window->fleet();
    connect(model, &SavedViewsModel::runWanted, &fleet, &Fleet::runWanted);
    const auto count = [model, &fleet] { model->setFleet(fleet.snapshot(), fleet.scope({})); };
    count();
    connect(&fleet, &Fleet::changed, model, count);
    connect(
        model, &SavedViewsModel::moveRequested, this,
        [this](const QStringList &ids, int before) { succeeded(m_parts.views.move(ids, before)); });
    connect(m_pane, &SavedViewsPane::chooseRequested, this, &ViewsFlow::choose);
    connect(m_pane, &SavedViewsPane::undoRequested, this, &ViewsFlow::undo);
    connect(m_pane, &SavedViewsPane::selectionChanged, this, &ViewsFlow::refresh);
    connect(phones, &PhonesModel::queryChanged, this, &ViewsFlow::refresh);
    connect(m_phones->table()->headerMenu(), &HeaderMenu::changed, this, &ViewsFlow::refresh);
    connect(&m_parts.views, &core::SavedViews::changed, this, &ViewsFlow::followStore);
    const CompaniesPane *companies = m_window->companiesPane();
    connect(companies, &CompaniesPane::scopeChanged, this, &ViewsFlow::followScope);
    connect(companies->tree(), &NavTree::clicked, this, &ViewsFlow::leave);
}

void ViewsFlow::resume()
{
    const auto view = m_parts.views.find(m_parts.preferences.value(preferences::chosenView()));
    if (view) {
        m_shown = *view;
        m_baseline = m_phones->enterView(view->layout, true);
        m_pane->select(view->id);
    }
    refresh();
}

SavedViewsPane *ViewsFlow::pane() const
{
    return m_pane;
}

bool ViewsFlow::isSettled() const
{
    return !m_pane || !m_pane->model()->isBusy();
}

void ViewsFlow::choose(const QString &id)
{
    const auto view = m_parts.views.find(id);
    if (!view)
        return;
    {
        const QScopedValueRollback busy(m_busy, true);
        (void)m_parts.preferences.set(preferences::chosenView(), id);
        showEverything();
        m_window->showPhones();
    }
    show(*view);
}

void ViewsFlow::show(const core::SavedView &view)
{
    {
        const QScopedValueRollback busy(m_busy, true);
        m_shown = view;
        m_baseline = m_phones->enterView(view.layout, false);
        m_window->setSearch({}); // a search that cannot be read leaves the rows as they are
        m_window->setSearch(view.query);
    }
    refresh();
}

// The view that is shown may have been removed, or replaced by an import or by undo.
void ViewsFlow::followStore()
{
    m_pane->hideMessage(); // undo would take more back than it says
    const auto view = m_parts.views.find(m_shown.id);
    if (!view)
        leave();
    else if (view->query == m_shown.query && view->layout == m_shown.layout)
        m_shown = *view;
    else if (!isModified())
        show(*view);
    refresh();
}

void ViewsFlow::showEverything()
{
    CompaniesPane *companies = m_window->companiesPane();
    if (companies->model()->indexOf(CompanyTreeModel::allConnections, {}).isValid())
        companies->choose(CompanyTreeModel::allConnections, {});
    else if (const core::Session *session = m_window->session())
        companies->choose(session->connection().id, {});
    m_window->actions()[Actions::EverythingBelow]->setChecked(true);
}

void ViewsFlow::followScope(const core::Scope &scope)
{
    const CompaniesPane *companies = m_window->companiesPane();
    const bool several = companies->model()->rowCount() > 1;
    const bool everything =
        several ? scope.isEverything() : !companies->tree()->currentIndex().parent().isValid();
    if (!m_busy && !(everything && scope.below))
        leave();
}

void ViewsFlow::leave()
{
    if (m_shown.id.isEmpty() || !m_phones)
        return;
    {
        const QScopedValueRollback busy(m_busy, true);
        m_shown = {};
        (void)m_parts.preferences.unset(preferences::chosenView());
        m_phones->leaveView();
        m_window->setSearch({});
        if (m_pane)
            m_pane->clearSelection(); // it would look as if the view were still shown
    }
    refresh();
}

bool ViewsFlow::isModified() const
{
    return !m_shown.id.isEmpty() && m_phones &&
           (m_phones->model()->filter().trimmed() != m_shown.query.trimmed() ||
            m_phones->viewLayout() != m_baseline);
}

void ViewsFlow::refresh()
{
    if (!m_phones || !m_pane || m_busy)
        return;
    const bool modified = isModified();
    m_phones->viewBar()->setView(SavedViewsModel::nameOf(m_shown), modified);
    m_pane->model()->setChosen(m_shown.id, modified);
    const QStringList ids = m_pane->selectedIds();
    const auto isSelected = [&ids](const core::SavedView &one) { return ids.contains(one.id); };
    ViewContext context;
    context.views = int(m_parts.views.views().size());
    context.selected = int(ids.size());
    context.first = context.views > 0 && isSelected(m_parts.views.views().constFirst());
    context.last = context.views > 0 && isSelected(m_parts.views.views().constLast());
    context.chosen = !m_shown.id.isEmpty();
    context.modified = modified;
    m_window->setViewContext(context);
}

void ViewsFlow::saveAs()
{
    auto *dialog =
        new ViewNameDialog(tr("Save as view"), tr("Save view"), namesExcept({}), m_window);
    if (!m_shown.id.isEmpty())
        //: Proposed for a view that is saved under another name; %1 is the old one.
        dialog->setName(tr("%1, copy").arg(SavedViewsModel::nameOf(m_shown)));
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        const core::SavedView view{
            {}, dialog->value(), m_phones->model()->filter().trimmed(), m_phones->viewLayout()};
        dialog->close();
        const auto added = m_parts.views.add(view);
        if (!succeeded(added.map([](const core::SavedView &) {})))
            return;
        choose(added->id);
        m_pane->select(added->id);
    });
    dialog->open();
}

void ViewsFlow::update()
{
    core::SavedView view = m_shown;
    view.query = m_phones->model()->filter().trimmed();
    view.layout = m_phones->viewLayout();
    const core::SavedView before = std::exchange(m_shown, view);
    if (succeeded(m_parts.views.update(view)))
        m_baseline = view.layout;
    else
        m_shown = before;
    refresh();
}

void ViewsFlow::revert()
{
    show(core::SavedView(m_shown));
}

void ViewsFlow::rename()
{
    const QList<core::SavedView> views = selected();
    if (views.size() != 1)
        return;
    const core::SavedView &view = views.first();
    auto *dialog =
        new ViewNameDialog(tr("Rename view"), tr("Rename"), namesExcept(view.id), m_window);
    dialog->setName(SavedViewsModel::nameOf(view));
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id = view.id] {
        auto renamed = m_parts.views.find(id);
        if (renamed && dialog->value() != SavedViewsModel::nameOf(*renamed)) {
            renamed->name = dialog->value();
            succeeded(m_parts.views.update(*renamed));
        }
        dialog->close();
    });
    dialog->open();
}

void ViewsFlow::remove()
{
    const QList<core::SavedView> views = selected();
    if (views.isEmpty())
        return;
    const QList<core::SavedView> before = m_parts.views.views();
    const int row = m_parts.views.indexOf(views.first().id);
    if (!succeeded(m_parts.views.remove(m_pane->selectedIds())))
        return;
    const int next = std::min(row, m_pane->model()->rowCount() - 1);
    if (next >= 0)
        m_pane->select(m_pane->model()->idAt(next));
    //: %1 is the name of a saved view.
    const QString one = tr("“%1” was removed.").arg(SavedViewsModel::nameOf(views.first()));
    const QString all = tr("%Ln view(s) were removed.", nullptr, int(views.size()));
    showUndoable({Severity::Information, views.size() == 1 ? one : all, {}, {}, {}}, before);
}

void ViewsFlow::move(int by)
{
    const QStringList ids = m_pane->selectedIds();
    if (ids.isEmpty())
        return;
    const int edge = m_parts.views.indexOf(by < 0 ? ids.first() : ids.last());
    if (!succeeded(m_parts.views.move(ids, by < 0 ? edge - 1 : edge + 2)))
        return;
    m_pane->list()->scrollTo(m_pane->list()->currentIndex());
    refresh();
}

void ViewsFlow::restoreStandard()
{
    const QList<core::SavedView> before = m_parts.views.views();
    const auto restored = m_parts.views.restoreStandard();
    if (!succeeded(restored.map([](int) {})))
        return;
    if (*restored == 0)
        m_pane->showMessage(
            {Severity::Information, tr("All standard views are there."), {}, {}, {}}, false);
    else
        showUndoable({Severity::Information,
                      tr("%Ln standard view(s) restored.", nullptr, *restored),
                      {},
                      {},
                      {}},
                     before);
}

} // namespace ui
