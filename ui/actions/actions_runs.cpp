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
    add(RetryFailed, QStringLiteral("refresh"), tr("Try failed again…"),
        tr("A new change of the phones that failed, without those that were not sent"));
    add(UndoRun, QStringLiteral("undo"), tr("Undo…"),
        tr("A new change that leads back to what was before the selected or latest one"),
        QKeySequence::Undo);
    add(ShowRunPhones, QStringLiteral("phone"), tr("Show phones"),
        tr("Show the phones of this change in the list of phones"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    add(ShowFailedPhones, QStringLiteral("filter"), tr("Show failed phones"),
        tr("Show only the phones for which this change failed or is unclear"));
    add(ExportHistory, QStringLiteral("export"), tr("Export history…"),
        tr("Write all changes with their old and new values to a file, without secrets"));
    add(TidyHistory, QStringLiteral("remove"), tr("Tidy history…"),
        tr("Drop what is only needed to undo old changes; what was done stays"));
}

void Actions::updateRuns(const RunContext &run, bool onChanges)
{
    setEnabled({ShowChanges}, true);
    setEnabled({ContinueRun}, onChanges && run.mayContinue);
    setEnabled({PauseRun}, onChanges && run.mayPause);
    setEnabled({StopRun}, onChanges && run.mayStop);
    setEnabled({RetryRun}, onChanges && run.mayRetry);
    setEnabled({RetryFailed}, onChanges && run.mayRetryFailed);
    const QString tip = m_toolTips.value(m_actions[RetryFailed]);
    m_actions[RetryFailed]->setToolTip(onChanges && run.nothingFailed
                                           ? tip + u'\n' + tr("No phone of this change has failed.")
                                           : tip);
    setEnabled({ShowRunPhones}, onChanges && run.mayShow);
    setEnabled({ShowFailedPhones}, onChanges && run.mayShowFailed);
    setEnabled({ExportHistory, TidyHistory}, run.history);
    setEnabled({UndoRun}, onChanges ? run.mayUndo : run.any);
}

void Actions::fillRunMenu(QMenu *menu) const
{
    menu->addAction(m_actions[Open]);
    menu->addSeparator();
    for (const Id id : {ContinueRun, PauseRun, StopRun})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {RetryRun, RetryFailed, UndoRun})
        menu->addAction(m_actions[id]);
    menu->setToolTipsVisible(true); // they say why something cannot be done
    menu->addSeparator();
    for (const Id id : {ShowRunPhones, ShowFailedPhones})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {CopyRows, CopyCell, SelectAll})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const Id id : {ExportHistory, TidyHistory})
        menu->addAction(m_actions[id]);
}

} // namespace ui
