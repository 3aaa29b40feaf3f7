// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runsmodel.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/session/sessions.h"
#include "ui/dialogs/planwords.h"
#include "ui/errors/explain.h"
#include "ui/models/rolloutwords.h"
#include "ui/models/runpace.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statepane.h"
#include "ui/widgets/status.h"

#include <QLocale>

namespace ui {

using RunState = core::RunHead::State;
using StepState = core::StepResult::State;

struct RunsModel::Row final : TableRow
{
    core::RunHead head;
    core::Error waiting; ///< goes on by itself when this is over
    QString gate;        ///< between two waves: what it waits for
    RunPace pace;
    QString speed;  ///< and the time left, while that can be said
    int undone = 0; ///< phones
    bool triedAgain = false;

    bool isUndone() const { return undone > 0 && undone == head.phonesDone(); }
};

namespace {

int failedOf(const core::RunHead &head)
{
    return head.count(StepState::Failed) + head.count(StepState::Unknown);
}

/// The lower, the sooner somebody has to look at it.
int rankOf(const core::RunHead &head, bool isSettled)
{
    if (!head.isOver())
        return 0;
    return failedOf(head) > 0 && !isSettled ? 1 : 2;
}

StatusShape shapeOf(const core::RunHead &head, const core::Error &waiting)
{
    switch (head.state) {
    case RunState::Running:
        return waiting == core::Error() ? StatusShape::Waiting : StatusShape::Attention;
    case RunState::Paused:
    case RunState::Interrupted:
        return StatusShape::Attention;
    case RunState::Stopped:
    case RunState::Finished:
        break;
    }
    if (failedOf(head) > 0)
        return StatusShape::Bad;
    return head.state == RunState::Stopped ? StatusShape::Attention : StatusShape::Good;
}

QDateTime timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}

} // namespace

RunsModel::RunsModel(core::Journal &journal, core::Sessions &sessions, core::Clock &clock,
                     QObject *parent)
    : RowsModel(parent)
    , m_journal(journal)
    , m_sessions(sessions)
    , m_clock(clock)
{
    RowsModel::sort(StateColumn, Qt::AscendingOrder);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_changed.unite(m_running);
        scheduleUpdate();
    });
    connect(&journal, &core::Journal::runsReset, this, [this] {
        m_all = true;
        scheduleUpdate();
    });
    connect(&journal, &core::Journal::runAdded, this, &RunsModel::outdate);
    connect(&journal, &core::Journal::runChanged, this, &RunsModel::outdate);
    update();
}

RunsModel::~RunsModel() = default;

core::ChangeRun *RunsModel::liveRun(const core::RunHead &head) const
{
    core::Session *session = m_sessions.sessionOf(head);
    return session ? session->runner().run(head.id) : nullptr;
}

void RunsModel::outdate(core::RunId run)
{
    m_changed.insert(run);
    // Whether that one counts as undone or tried again shows by this one.
    const core::RunHead *head = m_journal.run(run);
    if (head)
        noteRetry(*head);
    while (head && head->origin != core::RunOrigin::Wish && head->originRun < head->id) {
        m_changed.insert(head->originRun);
        head = m_journal.run(head->originRun);
    }
    scheduleUpdate();
}

void RunsModel::noteRetry(const core::RunHead &head)
{
    if (head.origin == core::RunOrigin::Retry)
        m_triedAgain.insert(head.originRun);
}

void RunsModel::update()
{
    const QSet<core::RunId> ids = std::exchange(m_changed, {});
    if (std::exchange(m_all, false))
        return updateAll();
    QList<TableRow *> changed;
    for (const core::RunId id : ids) {
        if (const core::RunHead *head = m_journal.run(id))
            take(*head, changed);
    }
    applyRows(changed, {});
    followTime();
}

void RunsModel::updateAll()
{
    QList<TableRow *> changed;
    QList<TableRow *> gone;
    QSet<core::RunId> seen;
    m_triedAgain.clear();
    for (const core::RunHead &head : m_journal.runs()) { // a retry before what it tries again
        noteRetry(head);
        seen.insert(head.id);
        take(head, changed);
    }
    for (const auto &[id, row] : m_rows) {
        if (!seen.contains(id))
            gone.append(row.get());
    }
    applyRows(changed, gone);
    std::erase_if(m_rows, [&seen](const auto &entry) { return !seen.contains(entry.first); });
    m_running.intersect(seen);
    followTime();
}

void RunsModel::take(const core::RunHead &head, QList<TableRow *> &changed)
{
    std::unique_ptr<Row> &row = m_rows[head.id];
    if (!row)
        row = std::make_unique<Row>();
    if (fill(*row, head))
        changed.append(row.get());
    if (head.state == RunState::Running)
        m_running.insert(head.id);
    else
        m_running.remove(head.id);
}

void RunsModel::followTime()
{
    if (m_running.isEmpty() == m_tick.isActive())
        m_running.isEmpty() ? m_tick.stop() : m_tick.start();
}

bool RunsModel::fill(Row &row, const core::RunHead &head) const
{
    if (head.state == RunState::Running)
        row.pace.note(m_clock.monotonicMs(), head.ended());
    else
        row.pace = {};
    const QString speed = row.pace.text(head.total() - head.ended());
    const core::ChangeRun *live = head.state == RunState::Running ? liveRun(head) : nullptr;
    const core::Error waiting = live ? live->halt() : core::Error();
    const QString gate = live ? RolloutWords::gate(live->waves()) : QString();
    const int undone = m_journal.undonePhones(head);
    const bool triedAgain = m_triedAgain.contains(head.id);
    if (!row.search.isEmpty() && row.head == head && row.waiting == waiting && row.gate == gate &&
        row.speed == speed && row.undone == undone && row.triedAgain == triedAgain)
        return false;
    row.undone = undone;
    row.triedAgain = triedAgain;
    row.head = head;
    row.waiting = waiting;
    row.gate = gate;
    row.speed = speed;
    row.search =
        core::searchFolded(text(row, WhatColumn) + u'\n' + head.companies.join(u'\n') + u'\n' +
                           head.source + u'\n' + head.who + u'\n' + head.connectionName + u'\n' +
                           stateText(row) + QStringLiteral("\nrun:%1").arg(head.id));
    return true;
}

const core::RunHead *RunsModel::head(int row) const
{
    return row >= 0 && row < rowCount() ? &at(row).head : nullptr;
}

const RunsModel::Row &RunsModel::at(int row) const
{
    return static_cast<const Row &>(rowAt(row));
}

QString RunsModel::keyOf(const TableRow &row) const
{
    return QString::number(static_cast<const Row &>(row).head.id);
}

QList<TableRow *> RunsModel::allRows() const
{
    QList<TableRow *> rows;
    for (const auto &[id, row] : m_rows)
        rows.append(row.get());
    return rows;
}

bool RunsModel::tieBefore(const TableRow &a, const TableRow &b) const
{
    return static_cast<const Row &>(a).head.id > static_cast<const Row &>(b).head.id;
}

SortValue RunsModel::sortValue(const TableRow &plain, int column) const
{
    const auto &row = static_cast<const Row &>(plain);
    switch (Column(column)) {
    case StateColumn:
        return {double(rankOf(row.head, row.isUndone() || row.triedAgain)), {}};
    case ProgressColumn:
        return {double(row.head.total()), {}};
    case FailedColumn:
        return {double(failedOf(row.head)), {}};
    case StartedColumn:
        return {double(row.head.createdMs), {}};
    case WhatColumn:
    case CompanyColumn:
    case WhoColumn:
    case ConnectionColumn:
    case ColumnCount:
        break;
    }
    return {0, naturalSortKey(text(row, Column(column)))};
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RunsModel::columnTitle(Column column)
{
    switch (column) {
    case StateColumn:
        return tr("State");
    case WhatColumn:
        //: Column heading: what a change does, "Redirect 3 phones"
        return tr("Change");
    case CompanyColumn:
        return tr("Company");
    case ProgressColumn:
        return tr("Progress");
    case FailedColumn:
        //: Column heading: number of phones
        return tr("Failed");
    case StartedColumn:
        //: Column heading: when a change was started
        return tr("Started");
    case WhoColumn:
        //: Column heading: who made a change
        return tr("By");
    case ConnectionColumn:
        return tr("Connection");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RunsModel::cellOf(const TableRow &plain, int column, int role) const
{
    const auto &row = static_cast<const Row &>(plain);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, Column(column));
    case ShapeRole:
        if (column != StateColumn)
            return {};
        // What failed then does not matter any more.
        return int(row.head.isOver() && row.isUndone() ? StatusShape::Good
                                                       : shapeOf(row.head, row.waiting));
    case Qt::ToolTipRole:
        if (column == StartedColumn)
            return exactTime(timeOf(row.head.createdMs));
        if (column == StateColumn && !row.gate.isEmpty())
            return row.gate;
        if (column == CompanyColumn)
            return row.head.companies.join(u'\n');
        if (column == WhatColumn)
            return PlanWords::source(row.head.kind, row.head.source);
        return {};
    default:
        return {};
    }
}

QString RunsModel::text(const Row &row, Column column) const
{
    const core::RunHead &head = row.head;
    switch (column) {
    case StateColumn:
        return stateText(row);
    case WhatColumn:
        return PlanWords::deed(head.kind, head.phones);
    case CompanyColumn:
        return PlanWords::companies(head.companies);
    case ProgressColumn:
        return progressOf(row);
    case FailedColumn:
        return failedOf(head) == 0 ? QString() : QLocale().toString(failedOf(head));
    case StartedColumn:
        return relativeTime(timeOf(head.createdMs), m_clock.now());
    case WhoColumn:
        return head.who;
    case ConnectionColumn:
        return head.connectionName;
    case ColumnCount:
        break;
    }
    return {};
}

QString RunsModel::stateText(const Row &row) const
{
    const core::RunHead &head = row.head;
    switch (head.state) {
    case RunState::Running:
        if (row.waiting != core::Error())
            return tr("Waiting for the network");
        if (head.waves < 2)
            return tr("Running");
        return row.gate.isEmpty()
                   ? tr("Running wave %1 of %2").arg(head.openWaves).arg(head.waves)
                   //: State of a change: a wave has ended, the next one has not begun
                   : tr("After wave %1 of %2").arg(head.openWaves).arg(head.waves);
    case RunState::Paused:
        //: State of a change: a person, or Perch itself, holds it
        return head.halt == core::Error() ? tr("Paused") : tr("Halted");
    case RunState::Interrupted:
        //: State of a change: the program ended before it did
        return tr("Interrupted");
    case RunState::Stopped:
    case RunState::Finished:
        break;
    }
    if (row.undone > 0)
        //: State of a change that was taken back, "in part" where some phones still have it
        return row.isUndone() ? tr("Undone") : tr("Undone in part");
    if (head.state == RunState::Stopped)
        return tr("Stopped");
    if (head.count(StepState::Unknown) > 0)
        return tr("Unclear");
    //: State of a change that has ended
    return failedOf(head) > 0 ? tr("Done in part") : tr("Done");
}

QString RunsModel::progressOf(const Row &row) const
{
    if (row.head.isOver())
        return outcomeOf(row);
    const QString numbers = progressText(row.head.ended(), row.head.total());
    //: Progress of a change: "5 of 20", then "12 per second, 3 min left"
    return row.speed.isEmpty() ? numbers : tr("%1, %2").arg(numbers, row.speed);
}

/// Of one that is over: what it has done, and what of that was undone.
QString RunsModel::outcomeOf(const Row &row) const
{
    const int steps = row.head.total();
    const int done = row.head.count(StepState::Confirmed) + row.head.count(StepState::AlreadyDone);
    const QString numbers = done == steps ? QLocale().toString(steps) : progressText(done, steps);
    return row.undone == 0 || row.isUndone()
               ? numbers
               //: Progress of a change: "407" or "12 of 407", then how many phones were put back
               : tr("%1, %Ln undone", nullptr, row.undone).arg(numbers);
}

} // namespace ui
