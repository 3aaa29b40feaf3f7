// SPDX-License-Identifier: GPL-3.0-or-later
// The message above all panes.
#include "ui/shell/mainwindow.h"

#include "core/changes/changerunner.h"
#include "core/changes/journal.h"
#include "core/session/sessions.h"
#include "ui/dialogs/planwords.h"
#include "ui/errors/errormessage.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {

using RunState = core::RunHead::State;
using StepState = core::StepResult::State;

void MainWindow::showHint(const Message &message, const std::function<bool()> &stands)
{
    m_hint->setMessage(message);
    m_hint->setClosable(true);
    m_hintStands = stands;
}

void MainWindow::showNote(const QString &title, const QString &text)
{
    showHint({Severity::Information, title, text, {}, {}});
}

void MainWindow::showDemoHint(const QString &title, const QString &text, QAction *action)
{
    const auto isDemo = [](const core::Session *one) { return one->connection().demo; };
    showHint({Severity::Information, title, text, {}, {}}, [this, isDemo] {
        const QList<core::Session *> all = m_sessions.all();
        return m_session ? isDemo(m_session) : std::all_of(all.cbegin(), all.cend(), isDemo);
    });
    QPushButton *button = m_hint->addButton(action->text());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

void MainWindow::showWaitingScans(int count)
{
    const bool isNews = std::exchange(m_waitingScans, count) != count && count > 0;
    if (!isNews)
        return checkHint();
    showHint({Severity::Information,
              tr("%Ln scanned phone(s) are not registered yet.", nullptr, count),
              tr("They are kept on this computer until you register them in installer mode."),
              {},
              {}},
             [this, count] { return m_waitingScans == count; });
    QAction *action = m_actions[Actions::InstallerMode];
    connect(m_hint->addButton(action->text()), &QPushButton::clicked, action, &QAction::trigger);
}

void MainWindow::checkHint()
{
    if (m_hint->isVisible() && m_hintStands && !m_hintStands())
        m_hint->dismiss();
}

void MainWindow::showProblem(const core::Error &error)
{
    showHint(messageFor(error));
}

void MainWindow::showProblemOf(const QString &connection, const core::Error &error)
{
    Message message = messageFor(error);
    if (const core::Session *session = m_sessions.session(connection))
        //: %1 is the name of a connection, %2 a sentence that says what is wrong with it.
        message.title = tr("%1: %2").arg(session->connection().name, message.title);
    showHint(message);
}

void MainWindow::showMissingKey(const core::Error &error, const std::function<void()> &again)
{
    if (m_hint->isVisible() && m_hint->message().severity == Severity::Bad) { // that comes first
        const auto later = [this, error, again] {
            if (!m_sessions.journal()->keepsSecrets())
                showMissingKey(error, again);
        };
        connect(m_hint, &MessageBanner::dismissed, this, later, Qt::SingleShotConnection);
        return;
    }
    Message message = messageFor(error, Severity::Attention);
    message.cause = message.title + u' ' + message.cause;
    message.title = tr("Changes of passwords are written down without the passwords.");
    message.cure = tr("Until the keychain gives the history its key, such changes can neither be "
                      "undone nor continued after a crash.");
    showHint(message, [this] { return !m_sessions.journal()->keepsSecrets(); });
    connect(m_hint->addButton(tr("Try again")), &QPushButton::clicked, this, [this, again] {
        m_hint->dismiss();
        again();
    });
}

/// Whoever looks at something else than the change would wait for its end.
void MainWindow::tellOfHalt(const core::RunHead &run)
{
    if (run.state != RunState::Paused || run.halt == core::Error()) {
        m_toldHalts.remove(run.id);
        return;
    }
    core::Session *session = m_sessions.sessionOf(run);
    if (!session || !session->runner().run(run.id) || m_toldHalts.contains(run.id))
        return;
    m_toldHalts.insert(run.id);
    if (showsChanges())
        return;
    const auto isHalted = [this, id = run.id] { return m_toldHalts.contains(id); };
    Message message = messageFor(run.halt, Severity::Attention);
    //: %1 is what a change does, "Redirect 3 phones", %2 why it does not go on
    message.title = tr("%1: %2").arg(PlanWords::deed(run.kind, run.phones), message.title);
    showHint(message, isHalted);
    connect(m_hint->addButton(tr("Show change")), &QPushButton::clicked, this, [this, id = run.id] {
        m_hint->dismiss();
        showRun(id);
    });
}

/// Once, when the service of an interrupted change answers.
void MainWindow::offerToContinue()
{
    if (m_offeredToContinue)
        return;
    QList<core::RunId> runs;
    int left = 0;
    for (const core::RunHead &head : m_sessions.journal()->runs()) {
        const core::Session *session = m_sessions.sessionOf(head);
        if (head.state != RunState::Interrupted || !session ||
            session->state() != core::Session::State::Ready)
            continue;
        runs.append(head.id);
        left += head.count(StepState::Planned) + head.count(StepState::Unknown);
    }
    if (runs.isEmpty())
        return;
    m_offeredToContinue = true;
    const auto isInterrupted = [this](core::RunId id) {
        const core::RunHead *head = m_sessions.journal()->run(id);
        return head && head->state == RunState::Interrupted;
    };
    showHint(
        {Severity::Attention,
         tr("%Ln change(s) were interrupted when Perch ended.", nullptr, int(runs.size())),
         tr("%Ln phone(s) are left. Perch looks at each before it sends anything.", nullptr, left),
         {},
         {}},
        [runs, isInterrupted] { return std::any_of(runs.begin(), runs.end(), isInterrupted); });
    //: Button: go on with interrupted changes
    QPushButton *go = m_hint->addButton(tr("Continue"));
    connect(go, &QPushButton::clicked, this, [this, runs] {
        m_hint->dismiss();
        showTab(QStringLiteral("changes"));
        for (const core::RunId run : runs)
            Q_EMIT runRequested(Actions::ContinueRun, run);
    });
    connect(m_hint->addButton(tr("Show changes")), &QPushButton::clicked, this, [this] {
        m_hint->dismiss();
        showTab(QStringLiteral("changes"));
    });
}

} // namespace ui
