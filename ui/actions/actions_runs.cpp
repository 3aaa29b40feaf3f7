// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with changes.
#include "ui/actions/actions.h"

#include <QMenu>

namespace ui {

void Actions::addRunActions()
{
    add(ShowChanges, QStringLiteral("changes"), tr("Changes"),
        tr("Show what was changed and what is being changed"), Qt::CTRL | Qt::Key_5);
    add(ContinueRun, QStringLiteral("run"), tr("Continue"),
        tr("Go on with this change; what is unclear is looked at first"));
    add(PauseRun, QStringLiteral("pause"), tr("Pause"),
        tr("Send nothing more of this change until you continue it"));
    add(StopRun, QStringLiteral("stop"), tr("Stop"),
        tr("Send nothing more of this change; what was done stays"));
    add(RetryRun, QStringLiteral("refresh"), tr("Try the rest again…"),
        tr("A new change of the phones that failed or were not sent"));
    add(UndoRun, QStringLiteral("undo"), tr("Undo…"),
        tr("A new change that leads back to what was before the selected or latest one"),
        QKeySequence::Undo);
}

void Actions::updateRuns(const RunContext &run, bool onChanges)
{
    setEnabled({ShowChanges}, true);
    setEnabled({ContinueRun}, onChanges && run.mayContinue);
    setEnabled({PauseRun}, onChanges && run.mayPause);
    setEnabled({StopRun}, onChanges && run.mayStop);
    setEnabled({RetryRun}, onChanges && run.mayRetry);
    setEnabled({UndoRun}, onChanges ? run.mayUndo : run.any);
}

void Actions::fillRunMenu(QMenu *menu) const
{
    menu->addAction(m_actions[Open]);
    menu->addSeparator();
    for (const Id id : {ContinueRun, PauseRun, StopRun})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {RetryRun, UndoRun})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {CopyRows, CopyCell, SelectAll})
        menu->addAction(m_actions[id]);
}

} // namespace ui
