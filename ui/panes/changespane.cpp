// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/changespane.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/session/sessions.h"
#include "ui/models/runsmodel.h"
#include "ui/panes/exportbar.h"
#include "ui/panes/gatebanner.h"
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
                         Actions &actions)
    : m_journal(journal)
    , m_sessions(sessions)
    , m_actions(actions)
    , m_model(new RunsModel(journal, sessions, clock, this))
{
    setObjectName(QStringLiteral("changes"));
    build(actions);
    connect(m_model, &TableModel::countsChanged, this, &ChangesPane::updateState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChangesPane::selectionChanged);
    connect(this, &ChangesPane::selectionChanged, this, &ChangesPane::updateGate);
    connect(&journal, &core::Journal::runsReset, this, &ChangesPane::updateState);
    updateState();
}

void ChangesPane::build(Actions &actions)
{
    m_table = new DataTable(tr("Changes"), this);
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(RunsModel::StateColumn,
                                      new StatusDelegate(TableModel::ShapeRole, m_table));
    m_table->headerMenu()->setFixedColumn(RunsModel::WhatColumn);
    m_table->horizontalHeader()->setSortIndicator(RunsModel::StateColumn, Qt::AscendingOrder);
    const int letter = m_table->fontMetrics().averageCharWidth();
    const std::array<int, RunsModel::ColumnCount> letters{24, 28, 22, 40, 8, 14, 18, 18};
    for (int column = 0; column < RunsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, letters.at(size_t(column)) * letter);
    m_state = new StatePane(m_table, this);

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
    m_gate = new GateBanner(actions, this);
    column->addWidget(m_gate);
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
                           tr("No change matches \u201c%1\u201d.").arg(m_model->filter()));
    else
        m_state->showEmpty(QStringLiteral("changes"),
                           tr("Nothing was changed yet. Every change made with Perch is listed "
                              "here with what it did, and most can be undone."));
}

void ChangesPane::updateGate()
{
    m_gate->showRun(m_model->liveRun(selectedRun()));
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

RunContext ChangesPane::runContext() const
{
    const core::RunHead head = selectedRun();
    RunContext context;
    context.history = !m_journal.runs().isEmpty();
    if (head.id == 0)
        return context;
    context.selected = true;
    if (!m_sessions.sessionOf(head))
        return context;
    context.mayShow = head.phones > 0;
    context.mayShowFailed = head.count(StepState::Failed) + head.count(StepState::Unknown) > 0;
    const bool running = head.state == RunState::Running;
    const bool waits = head.state == RunState::Paused || head.state == RunState::Interrupted;
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
