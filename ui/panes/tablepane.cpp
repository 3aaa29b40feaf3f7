// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tablepane.h"

#include "core/session/session.h"
#include "ui/errors/errormessage.h"
#include "ui/models/queryproblem.h"
#include "ui/panes/exportbar.h"
#include "ui/panes/tablelayout.h"
#include "ui/panes/tablememory.h"
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using core::LoadState;

namespace {

constexpr int stateIntervalMs = 100;

} // namespace

TablePane::TablePane(core::Resource resource, TableModel *model, const QString &name,
                     Actions &actions, core::Preferences &preferences)
    : m_resource(resource)
    , m_model(model)
    , m_actions(actions)
    , m_preferences(preferences)
{
    model->setParent(this);
    build(name);
    m_stateTimer.setSingleShot(true);
    connect(&m_stateTimer, &QTimer::timeout, this, &TablePane::updateState);
    connect(m_model, &TableModel::countsChanged, this, &TablePane::updateState);
    connect(m_model, &TableModel::dataChanged, this, &TablePane::selectionChanged);
    connect(m_model, &TableModel::modelReset, this, &TablePane::selectionChanged);
    // The first rows of an answer are seen before all of them are counted.
    const auto showFirst = [this] {
        if (m_state->state() == StatePane::State::Empty && m_model->rowCount() > 0)
            m_state->showData();
    };
    connect(m_model, &TableModel::modelReset, this, showFirst);
    connect(m_model, &TableModel::rowsInserted, this, showFirst);
}

TablePane::~TablePane() = default;

void TablePane::build(const QString &name)
{
    m_table = new DataTable(name);
    m_table->setModel(m_model);
    m_memory = std::make_unique<TableMemory>(m_table, m_model, m_preferences);
    m_state = new StatePane(m_table);
    m_bar = new QHBoxLayout;
    m_bar->setContentsMargins(space::controls, space::inGroup, space::controls, space::inGroup);
    m_bar->setSpacing(space::inGroup);
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);
    m_columns = m_table->headerMenu()->createButton(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_state, 1);
    m_export = new ExportBar;
    layout->addWidget(m_export);
    connect(m_export, &ExportBar::failed, this,
            [this](const core::Error &error) { m_state->banner()->setMessage(messageFor(error)); });
    connect(m_export, &ExportBar::written, this, [this](const QString &path, qint64 rows) {
        m_bannerFor.clear(); // what stood there comes back if it is still so
        m_state->banner()->setMessage(ExportBar::told(path, rows));
    });
    m_bar->addStretch(1);
    m_bar->addWidget(m_count);
    m_bar->addWidget(m_columns);

    for (const auto id : {Actions::Open, Actions::CopyRows, Actions::CopyCell, Actions::CopyObject,
                          Actions::SelectAll})
        m_table->addAction(m_actions[id]);
    connect(m_table, &DataTable::openRequested, this, &TablePane::openRequested);
    connect(m_table, &DataTable::menuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(at);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TablePane::selectionChanged);
    connect(m_state, &StatePane::stopRequested, m_actions[Actions::Stop], &QAction::trigger);
    connect(m_state, &StatePane::retryRequested, this, &TablePane::retryRequested);
    connect(m_state, &StatePane::remedyRequested, this,
            [this] { Q_EMIT remedyRequested(m_error); });
    connect(m_state, &StatePane::actionRequested, this, [this] {
        if (m_model->totalCount() > 0)
            Q_EMIT clearFilterRequested();
        else if (loadState().phase == LoadState::Phase::Stopped)
            refresh();
        else
            Q_EMIT nextActionRequested();
    });
    connect(m_state, &StatePane::bannerDismissed, m_table, qOverload<>(&QWidget::setFocus));
}

void TablePane::addBelowBar(QWidget *widget)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_state), widget);
}

QToolButton *TablePane::addBarButton(Actions::Id id, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_actions[id]);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAccessibleName(m_actions[id]->iconText());
    m_bar->insertWidget(m_bar->count() - 3, button);
    return button;
}

void TablePane::setSubject(core::Session *session, const core::Scope &scope)
{
    if (session == m_session && scope == m_scope)
        return;
    if (m_session && m_session != session) {
        m_session->disconnect(this);
        m_session->store().disconnect(this);
    }
    const bool another = m_session != session;
    m_session = session;
    m_scope = scope;
    m_bannerFor.clear();
    m_state->hideBanner();
    if (session && another)
        watchSubject();
    const QStringList keys = m_memory->selectedKeys(1000) + m_memory->wantedKeys();
    applySubject(session ? &session->store() : nullptr, scope);
    selectKeys(keys);
    lookAt();
    updateState();
}

void TablePane::watchSubject()
{
    connect(m_session, &core::Session::stateChanged, this, [this] {
        lookAt();
        updateSoon();
    });
    connect(&m_session->store(), &core::Store::stateChanged, this, &TablePane::updateSoon);
    connect(&m_session->store(), &core::Store::companiesChanged, this, &TablePane::updateSoon);
    connect(m_session, &QObject::destroyed, this, [this] {
        m_session = nullptr;
        m_scope = {};
    });
}

void TablePane::updateSoon()
{
    // Lists change their states by the hundred a second; people read slower.
    const bool isFresh = m_sinceState.isValid() && !m_sinceState.hasExpired(stateIntervalMs);
    if (!m_stateTimer.isActive())
        m_stateTimer.start(isFresh ? stateIntervalMs : 0);
}

void TablePane::setActive(bool active)
{
    m_active = active;
    lookAt();
    updateState();
}

void TablePane::lookAt()
{
    if (m_active && m_session && m_session->state() == core::Session::State::Ready)
        m_session->sync().lookAt(m_resource, wantedScope());
}

void TablePane::setFilter(const QString &text)
{
    if (text != m_model->filter())
        m_memory->beginSearch();
    m_model->setFilter(text);
    if (!searchProblem().text.isEmpty())
        m_memory->dropSearch(); // the rows may stay as they are
}

void TablePane::refresh()
{
    if (m_session)
        m_session->sync().refresh(m_resource, wantedScope());
}

void TablePane::stop()
{
    if (m_session)
        m_session->sync().stop(m_resource, wantedScope());
}

LoadState TablePane::loadState() const
{
    if (m_session)
        return m_session->store().state(m_resource, wantedScope());
    LoadState nothing;
    nothing.lists = 0;
    return nothing;
}

QString TablePane::companyName() const
{
    if (!m_session)
        return {};
    const core::Company *company = m_session->store().company(m_scope.company);
    return company ? company->name : m_session->connection().name;
}

QList<int> TablePane::selectedRows() const
{
    QList<int> rows;
    for (const auto &[first, last] : m_table->selectedRanges()) {
        for (int row = first; row <= last; ++row)
            rows.append(row);
    }
    return rows;
}

QStringList TablePane::selectedKeys(int most) const
{
    return m_memory->selectedKeys(most);
}

void TablePane::selectKeys(const QStringList &keys)
{
    m_memory->selectKeys(keys);
}

QList<int> TablePane::shownColumns() const
{
    QList<int> columns;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QString TablePane::selectedAsTable() const
{
    return tabSeparated(*m_model, selectedRows(), shownColumns(), TableModel::CopyRole);
}

ExportedTable TablePane::exportedTable() const
{
    return exported(*m_model, shownColumns(), TableModel::CopyRole);
}

void TablePane::exportTo(const QString &path, ExportFormat format)
{
    m_export->start(path, format, exportedTable());
}

TablePane::SearchProblem TablePane::problemOf(const std::optional<core::FleetQueryError> &error)
{
    if (!error)
        return {};
    return {error->position, error->length, explain(*error)};
}

QList<SearchLine::Completion> TablePane::offered(const QList<core::FleetCompletion> &completions,
                                                 const QString &text)
{
    constexpr int shortestField = 3;
    QList<SearchLine::Completion> list;
    for (const core::FleetCompletion &one : completions) {
        // Words are names as a rule; Down leads from them into the list.
        const QString typed = text.mid(one.position, one.length);
        if (one.isField ? typed.size() < shortestField : !typed.contains(u':'))
            continue;
        const QString count = one.phones < 0 ? QString() : QLocale().toString(one.phones);
        list.append(
            {one.text, one.isField ? one.text : one.label, count, one.position, one.length});
    }
    return list;
}

void TablePane::chooseColumns()
{
    m_columns->showMenu();
}

core::ViewLayout TablePane::viewLayout() const
{
    return layoutOf(*m_table, *m_model);
}

core::ViewLayout TablePane::enterView(const core::ViewLayout &layout, bool resumed)
{
    return m_memory->enterView(layout, resumed);
}

void TablePane::leaveView()
{
    m_memory->leaveView();
}

void TablePane::fillMenu(QMenu *menu) const
{
    m_actions.fillTableMenu(menu);
}

void TablePane::restoreColumns(const QList<int> &hidden, const QHash<int, int> &widths)
{
    m_memory->restoreColumns(objectName(), hidden, widths);
}

void TablePane::setColumnShownHere(int column, bool shown)
{
    m_memory->setColumnShownHere(column, shown);
}

} // namespace ui
