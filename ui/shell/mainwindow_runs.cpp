// SPDX-License-Identifier: GPL-3.0-or-later
// Changes: what is told of them, and what can be done with them.
#include "ui/shell/mainwindow.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/session/sessions.h"
#include "ui/dialogs/planwords.h"
#include "ui/errors/errormessage.h"
#include "ui/panes/changespane.h"
#include "ui/panes/detailspane.h"
#include "ui/shell/dockfolder.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/messagebanner.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace ui {

using RunState = core::RunHead::State;
using StepState = core::StepResult::State;

void MainWindow::connectRunActions()
{
    if (!m_changes)
        return;
    for (const auto id : {Actions::Open, Actions::ContinueRun, Actions::PauseRun, Actions::StopRun,
                          Actions::RetryRun, Actions::RetryFailed}) {
        connect(m_actions[id], &QAction::triggered, this, [this, id] {
            const core::RunId run = showsChanges() ? m_changes->selectedRun().id : 0;
            if (run != 0)
                Q_EMIT runRequested(id, run);
        });
    }
    for (const auto id : {Actions::ShowRunPhones, Actions::ShowFailedPhones}) {
        connect(m_actions[id], &QAction::triggered, this, [this, id] {
            if (showsChanges())
                showPhonesOf(m_changes->selectedRun(), id == Actions::ShowFailedPhones);
        });
    }
    connect(m_details, &DetailsPane::runRequested, this, &MainWindow::showRun);
    connect(m_actions[Actions::UndoRun], &QAction::triggered, this, [this] {
        const core::RunId run = showsChanges() ? m_changes->selectedRun().id : latestRunToUndo();
        if (run != 0)
            Q_EMIT runRequested(Actions::UndoRun, run);
    });
    core::Journal *journal = m_sessions.journal();
    connect(journal, &core::Journal::runsReset, this, &MainWindow::later);
    connect(journal, &core::Journal::runAdded, this, &MainWindow::later);
    connect(journal, &core::Journal::keyArrived, this, &MainWindow::later);
    connect(journal, &core::Journal::runChanged, this, [this, journal](core::RunId id) {
        const core::RunHead *head = journal->run(id);
        const bool isHaltOver = m_toldHalts.contains(id);
        if (head && (head->state != RunState::Running || isHaltOver)) // progress is the pane's
            later();
    });
    connect(m_changes, &ChangesPane::clearFilterRequested, this, [this] {
        setSearch({});
        focusList();
    });
}

void MainWindow::showPhonesOf(const core::RunHead &run, bool failedOnly)
{
    const core::Session *session = m_sessions.sessionOf(run);
    if (run.id == 0 || !session)
        return;
    m_actions[Actions::LeaveView]->trigger();
    m_actions[Actions::EverythingBelow]->setChecked(true);
    chooseConnection(session->connection().id);
    showPhones();
    setSearch(QStringLiteral("run:%1%2")
                  .arg(run.id)
                  .arg(failedOnly ? QStringLiteral("/failed") : QString()));
    focusList();
}

void MainWindow::showRun(core::RunId run)
{
    if (!m_changes)
        return;
    m_docks->closeOverlays();
    setSearch({});
    showTab(QStringLiteral("changes"));
    m_changes->select(run);
    focusList();
}

/// The last one that has changed something and was not undone.
core::RunId MainWindow::latestRunToUndo() const
{
    for (const core::RunHead &head : m_sessions.journal()->runs()) {
        if (head.isOver() && head.hasImages && head.count(StepState::Confirmed) > 0 &&
            m_sessions.journal()->undonePhones(head) == 0 && m_sessions.sessionOf(head))
            return head.id;
    }
    return 0;
}

void MainWindow::refreshChanges()
{
    if (!m_changes)
        return;
    int running = 0;
    int waiting = 0;
    int failed = 0;
    for (const core::RunHead &head : m_sessions.journal()->runs()) {
        const bool waits = head.state == RunState::Paused || head.state == RunState::Interrupted;
        running += head.state == RunState::Running ? 1 : 0;
        waiting += waits && m_sessions.sessionOf(head) ? 1 : 0; // else nobody can continue it
        tellOfHalt(head);
    }
    checkHint();
    for (core::Session *session : m_sessions.all()) {
        const auto runs = session->runner().runs();
        if (!runs.isEmpty() && runs.first()->isFinished())
            failed +=
                runs.first()->count(StepState::Failed) + runs.first()->count(StepState::Unknown);
    }
    m_status->setChanges(running, waiting, failed);
    offerToContinue();
}

bool MainWindow::askBeforeEnd()
{
    int running = 0;
    int left = 0;
    int unwritten = 0;
    for (core::Session *session : m_sessions.all()) {
        for (const core::ChangeRun *run : session->runner().runs()) {
            if (run->state() != RunState::Running || !m_sessions.journal())
                continue;
            ++running;
            unwritten += run->id() == 0 ? 1 : 0;
            if (run->id() != 0)
                left += run->count(StepState::Planned) + run->count(StepState::Running);
        }
    }
    if (running == 0)
        return false;
    QStringList sentences;
    if (left > 0)
        sentences.append(tr("%Ln phone(s) are left. If Perch ends now, they wait until you "
                            "continue the change at the next start.",
                            nullptr, left));
    if (unwritten > 0)
        sentences.append(
            tr("%Ln change(s) still wait for the keychain and are dropped.", nullptr, unwritten));
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("endInRun"));
    box->setWindowTitle(tr("Quit Perch"));
    box->setText(tr("%Ln change(s) are running.", nullptr, running));
    box->setInformativeText(sentences.join(u' '));
    const QPushButton *deed = box->addButton(tr("Quit now"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep running"), QMessageBox::RejectRole));
    connect(deed, &QPushButton::clicked, this, [this] {
        m_closeInRun = true;
        close();
    });
    box->open();
    return true;
}

} // namespace ui
