// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/session/sessions.h"
#include "core/settings/preferencekeys.h"
#include "core/settings/preferences.h"
#include "ui/dialogs/planwords.h"
#include "ui/shell/desktopnotes.h"

#include <QApplication>
#include <QWidget>

namespace ui {

using RunState = core::RunHead::State;
using StepState = core::StepResult::State;

Notifier::Notifier(QWidget *window, const Parts &parts)
    : QObject(window)
    , m_window(window)
    , m_parts(parts)
    , m_notes(new DesktopNotes(this))
{
    connect(&parts.journal, &core::Journal::runAdded, this, &Notifier::look);
    connect(&parts.journal, &core::Journal::runChanged, this, &Notifier::look);
    connect(m_notes, &DesktopNotes::clicked, this, &Notifier::runRequested);
}

void Notifier::look(core::RunId id)
{
    const core::RunHead *head = m_parts.journal.run(id);
    core::Session *session = head ? m_parts.sessions.sessionOf(*head) : nullptr;
    if (!session)
        return;
    const qint64 now = m_parts.clock.monotonicMs();
    if (head->state == RunState::Running) {
        if (!m_since.contains(id))
            m_since.insert(id, now);
        return;
    }
    const auto since = m_since.constFind(id);
    if (since == m_since.constEnd())
        return;
    const qint64 tookMs = now - *since;
    m_since.erase(since);
    const bool byItself = head->state == RunState::Finished ||
                          (head->state == RunState::Paused && head->halt != core::Error());
    if (byItself && session->runner().run(id))
        tell(*head, tookMs);
}

void Notifier::tell(const core::RunHead &head, qint64 tookMs)
{
    const bool isLookedAt = QApplication::activeWindow() != nullptr;
    if (!m_parts.preferences.value(core::preferences::notifyAtEnd()) ||
        (isLookedAt && tookMs < longMs))
        return;
    QApplication::alert(m_window);
    m_notes->show(titleOf(head), textOf(head), head.id);
}

QString Notifier::titleOf(const core::RunHead &head)
{
    const QString deed = PlanWords::deed(head.kind, head.phones);
    if (head.state == RunState::Paused)
        //: %1 is what a change does, "Redirect 3 phones"
        return tr("%1: halted").arg(deed);
    const bool whole = head.count(StepState::Failed) + head.count(StepState::Unknown) == 0;
    //: %1 is what a change does, "Redirect 3 phones"
    return whole ? tr("%1: done").arg(deed)
                 //: %1 is what a change does, "Redirect 3 phones"
                 : tr("%1: done in part").arg(deed);
}

QString Notifier::textOf(const core::RunHead &head)
{
    QStringList lines{PlanWords::companies(head.companies)};
    const int failed = head.count(StepState::Failed);
    const int unclear = head.count(StepState::Unknown);
    if (failed > 0)
        lines += tr("%Ln phone(s) failed.", nullptr, failed);
    if (unclear > 0)
        lines += tr("%Ln phone(s) are unclear.", nullptr, unclear);
    if (head.state == RunState::Paused)
        lines += tr("It waits for you.");
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ui
