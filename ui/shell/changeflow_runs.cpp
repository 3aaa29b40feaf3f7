// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with changes that were begun.
#include "ui/shell/changeflow.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/changes/undo.h"

namespace ui {

using Images = core::JournalFile::Images;

void ChangeFlow::handleRun(Actions::Id deed, core::RunId run)
{
    const core::Journal *journal = m_sessions.journal();
    const core::RunHead *known = journal ? journal->run(run) : nullptr;
    if (!known)
        return;
    const core::RunHead head = *known;
    core::Session *session = m_sessions.sessionOf(head);
    if (!session)
        return handleForeignRun(deed, head);
    core::ChangeRun *live = session->runner().run(run);
    switch (deed) {
    case Actions::Open:
        return openRun(*session, head);
    case Actions::ContinueRun:
        watchRunner(session);
        return session->runner().resume(run);
    case Actions::PauseRun:
        return live ? live->pause() : void();
    case Actions::StopRun:
        watchRunner(session);
        return session->runner().stop(run);
    case Actions::RetryRun:
        return retryRun(*session, head, core::ChangeRunner::Retry::Undone);
    case Actions::RetryFailed:
        return retryRun(*session, head, core::ChangeRunner::Retry::Failed);
    case Actions::UndoRun:
        return head.state == core::RunHead::State::Running ? rollBack(*session, run)
                                                           : undoRun(*session, run);
    default:
        return;
    }
}

/// There is no way to its account: it can be looked at, and closed for good.
void ChangeFlow::handleForeignRun(Actions::Id deed, const core::RunHead &head)
{
    core::Journal *journal = m_sessions.journal();
    if (deed == Actions::StopRun)
        return journal->giveUp(head.id, m_sessions.clock().now().toMSecsSinceEpoch(), this,
                               [this](const core::Result<void> &done) {
                                   if (!done)
                                       Q_EMIT failed(done.error());
                               });
    if (deed != Actions::Open)
        return;
    journal->content(head.id, Images::OfUndone, this,
                     [this](const core::Result<core::RunContent> &content) {
                         if (!content)
                             return Q_EMIT failed(content.error());
                         openSized(new PlanDialog(core::ChangeRunner::record(*content), m_nothing,
                                                  nullptr, m_window));
                     });
}

void ChangeFlow::watchRunner(core::Session *session)
{
    connect(&session->runner(), &core::ChangeRunner::problem, this, &ChangeFlow::failed,
            Qt::UniqueConnection);
}

void ChangeFlow::openRun(core::Session &session, const core::RunHead &head)
{
    if (core::ChangeRun *live = session.runner().run(head.id))
        return openPlan(new PlanDialog(live, session.store(), session.runner(), m_window), session);
    m_sessions.journal()->content(head.id, Images::OfUndone, &session,
                                  [this, &session](const core::Result<core::RunContent> &content) {
                                      if (!content)
                                          return Q_EMIT failed(content.error());
                                      openPlan(new PlanDialog(core::ChangeRunner::record(*content),
                                                              session.store(), &session.runner(),
                                                              m_window),
                                               session);
                                  });
}

void ChangeFlow::retryRun(core::Session &session, const core::RunHead &head,
                          core::ChangeRunner::Retry which)
{
    m_sessions.journal()->content(
        head.id, Images::OfUndone, &session,
        [this, &session, which](const core::Result<core::RunContent> &content) {
            if (!content)
                return Q_EMIT failed(content.error());
            const auto record = core::ChangeRunner::record(*content);
            preview(session, core::ChangeRunner::retryPlan(*record, which),
                    {core::RunOrigin::Retry, content->head.id});
        });
}

/// Once it has stopped. Where it cannot be stopped nothing is undone.
void ChangeFlow::rollBack(core::Session &session, core::RunId run)
{
    if (m_rollingBack.contains(run))
        return;
    m_rollingBack.insert(run);
    core::Journal *journal = m_sessions.journal();
    auto *waiting = new QObject(&session);
    connect(waiting, &QObject::destroyed, this, [this, run] { m_rollingBack.remove(run); });
    connect(&session.runner(), &core::ChangeRunner::problem, waiting, &QObject::deleteLater);
    connect(journal, &core::Journal::runChanged, waiting,
            [this, journal, waiting, run, &session](core::RunId changed) {
                const core::RunHead *head = changed == run ? journal->run(run) : nullptr;
                if (!head || !head->isOver())
                    return;
                waiting->deleteLater();
                waiting->disconnect();
                journal->disconnect(waiting);
                m_rollingBack.remove(run);
                undoRun(session, run);
            });
    watchRunner(&session);
    session.runner().stop(run);
}

void ChangeFlow::undoRun(core::Session &session, core::RunId run)
{
    m_sessions.journal()->content(run, Images::All, &session,
                                  [this, &session](const core::Result<core::RunContent> &content) {
                                      if (!content)
                                          return Q_EMIT failed(content.error());
                                      previewUndo(session, *content);
                                  });
}

/// One that waits goes on no more once its undo has begun, and not before.
void ChangeFlow::previewUndo(core::Session &session, const core::RunContent &content)
{
    const core::RunHead &head = content.head;
    PlanDialog *dialog = preview(session, core::planUndo(content, session.store().catalogue()),
                                 {core::RunOrigin::Undo, head.id});
    if (!head.isOver() && dialog)
        connect(dialog, &PlanDialog::started, this, [this, &session, run = head.id] {
            watchRunner(&session);
            session.runner().stop(run);
        });
}

} // namespace ui
