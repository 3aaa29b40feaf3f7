// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/changespane.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/session/sessions.h"
#include "ui/models/runsmodel.h"
#include "ui/panes/exportbar.h"
#include "ui/panes/runbanner.h"
#include "ui/panes/tablememory.h"
#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/statepane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

namespace ui {

using RunState = core::RunHead::State;
using StepState = core::StepResult::State;

ChangesPane::ChangesPane(core::Journal &journal, core::Sessions &sessions, core::Clock &clock,
                         Actions &actions, core::Preferences &preferences)
    : m_journal(journal)
    , m_sessions(sessions)
    , m_actions(actions)
    , m_model(new RunsModel(journal, sessions, clock, this))
{
    setObjectName(QStringLiteral("changes"));
    build(actions, preferences);
    connect(m_model, &TableModel::countsChanged, this, &ChangesPane::updateState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChangesPane::selectionChanged);
    connect(this, &ChangesPane::selectionChanged, this, &ChangesPane::updateBanner);
    connect(&journal, &core::Journal::runsReset, this, &ChangesPane::updateState);
    updateState();
}

ChangesPane::~ChangesPane() = default;

void ChangesPane::build(Actions &actions, core::Preferences &preferences)
{
    m_table = new DataTable(tr("Changes"), this);
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(RunsModel::StateColumn,
                                      new StatusDelegate(TableModel::ShapeRole, m_table));
    m_table->headerMenu()->setFixedColumn(RunsModel::WhatColumn);
    m_memory = std::make_unique<TableMemory>(m_table, m_model, preferences);
    m_memory->restoreColumns(objectName(), {},
                             {{RunsModel::StateColumn, 21},
                              {RunsModel::WhatColumn, 26},
                              {RunsModel::CompanyColumn, 20},
                              {RunsModel::FailedColumn, 8},
                              {RunsModel::ProgressColumn, 30},
                              {RunsModel::StartedColumn, 13},
                              {RunsModel::WhoColumn, 16},
                              {RunsModel::ConnectionColumn, 16}});
    m_state = new StatePane(m_table, this);
    connect(m_state, &StatePane::actionRequested, this, &ChangesPane::clearFilterRequested);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::controls, space::inGroup, space::controls, space::inGroup);
    bar->setSpacing(space::inGroup);
    for (const auto id : {Actions::ContinueRun, Actions::PauseRun, Actions::StopRun})
        bar->addWidget(button(id, Qt::ToolButtonIconOnly));
    bar->addWidget(retryButton());
    bar->addWidget(button(Actions::UndoRun, Qt::ToolButtonTextBesideIcon));
    bar->addWidget(button(Actions::ShowRunPhones, Qt::ToolButtonIconOnly));
    bar->addStretch(1);
    bar->addWidget(historyButton());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    m_banner = new RunBanner(actions, this);
    column->addWidget(m_banner);
    column->addWidget(m_state, 1);
    m_export = new ExportBar;
    column->addWidget(m_export);

    for (const auto id : {Actions::Open, Actions::CopyRows, Actions::CopyCell, Actions::SelectAll})
        m_table->addAction(actions[id]);
    connect(m_table, &DataTable::openRequested, actions[Actions::Open], &QAction::trigger);
    connect(m_table, &DataTable::menuRequested, this, &ChangesPane::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesPane::selectionChanged);
}

QToolButton *ChangesPane::button(Actions::Id deed, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_actions[deed]);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(style);
    button->setAccessibleName(m_actions[deed]->iconText());
    return button;
}

QToolButton *ChangesPane::retryButton()
{
    const QAction *rest = m_actions[Actions::RetryRun];
    QToolButton *button = menuButton(QStringLiteral("retryButton"),
                                     //: Button: a menu of what of a change can be tried once more
                                     tr("Try again"), QStringLiteral("refresh"),
                                     {Actions::RetryRun, Actions::RetryFailed});
    const auto follow = [button, rest] { button->setEnabled(rest->isEnabled()); };
    connect(rest, &QAction::changed, button, follow);
    follow();
    return button;
}

QToolButton *ChangesPane::historyButton()
{
    return menuButton(QStringLiteral("historyButton"),
                      //: Button: a menu of what can be done with the whole list of changes
                      tr("History"), QStringLiteral("changes"),
                      {Actions::ExportHistory, Actions::TidyHistory});
}

QToolButton *ChangesPane::menuButton(const QString &name, const QString &text,
                                     const QString &iconName,
                                     std::initializer_list<Actions::Id> deeds)
{
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const Actions::Id id : deeds)
        menu->addAction(m_actions[id]);
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

void ChangesPane::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillRunMenu(menu);
    menu->popup(position);
}

void ChangesPane::updateState()
{
    if (m_model->rowCount() > 0)
        m_state->showData();
    else if (!m_journal.isRead())
        m_state->showLoading(tr("Reading the changes"));
    else if (m_model->totalCount() > 0)
        m_state->showEmpty(QStringLiteral("search"),
                           tr("No change matches \u201c%1\u201d.").arg(m_model->filter()),
                           tr("Clear the search"));
    else
        m_state->showEmpty(QStringLiteral("changes"),
                           tr("Nothing was changed yet. Every change made with Perch is listed "
                              "here with what it did, and most can be undone."));
}

void ChangesPane::updateBanner()
{
    const core::RunHead head = selectedRun();
    m_banner->showRun({head, m_model->liveRun(head), m_sessions.sessionOf(head) != nullptr});
}

void ChangesPane::setFilter(const QString &text)
{
    m_model->setFilter(text);
    updateState();
}

core::RunHead ChangesPane::selectedRun() const
{
    const auto ranges = m_table->selectedRanges();
    if (ranges.size() != 1 || ranges.front().first != ranges.front().second)
        return {};
    const core::RunHead *head = m_model->head(ranges.front().first);
    return head ? *head : core::RunHead();
}

std::optional<RunFacts> ChangesPane::selectedFacts() const
{
    const core::RunHead head = selectedRun();
    if (head.id == 0)
        return {};
    const int row = m_model->rowOf(QString::number(head.id));
    const auto text = [this, row](RunsModel::Column column) {
        return m_model->index(row, column).data().toString();
    };
    return RunFacts(head, text(RunsModel::StateColumn), text(RunsModel::ProgressColumn));
}

RunContext ChangesPane::runContext() const
{
    const core::RunHead head = selectedRun();
    RunContext context;
    context.history = !m_journal.runs().isEmpty();
    if (head.id == 0)
        return context;
    context.selected = true;
    const bool waits = head.state == RunState::Paused || head.state == RunState::Interrupted;
    if (!m_sessions.sessionOf(head)) {
        context.mayStop = waits;
        return context;
    }
    context.mayShow = head.phones > 0;
    context.mayShowFailed = head.count(StepState::Failed) + head.count(StepState::Unknown) > 0;
    const bool running = head.state == RunState::Running;
    const bool isOurs = m_model->liveRun(head) != nullptr;
    const bool isAtGate = isOurs && m_model->liveRun(head)->waves().atGate;
    context.mayPause = running && isOurs;
    context.mayContinue = waits || isAtGate ||
                          (head.isOver() && head.hasImages && head.count(StepState::Unknown) > 0);
    context.mayStop = (running && isOurs) || waits;
    context.mayRetry = head.isOver() && head.hasImages &&
                       head.count(StepState::Failed) + head.count(StepState::Cancelled) > 0;
    context.mayRetryFailed = context.mayRetry && head.count(StepState::Failed) > 0;
    context.nothingFailed = head.isOver() && head.count(StepState::Failed) == 0;
    context.mayUndo =
        (!running || isAtGate) && head.hasImages && head.count(StepState::Confirmed) > 0;
    return context;
}

void ChangesPane::select(core::RunId run)
{
    m_model->flush();
    const int row = m_model->rowOf(QString::number(run));
    if (row >= 0)
        m_table->selectRow(row);
}

} // namespace ui
