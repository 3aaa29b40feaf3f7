// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/runbanner.h"

#include "ui/actions/actions.h"
#include "ui/errors/errormessage.h"
#include "ui/models/rolloutwords.h"

#include <QPushButton>

#include <utility>

namespace ui {

using RunState = core::RunHead::State;
using StepState = core::StepResult::State;

RunBanner::RunBanner(Actions &actions, QWidget *parent)
    : MessageBanner(parent)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("runBanner"));
    setClosable(false);
    setButtonsBeside(true);
}

void RunBanner::showRun(const Subject &subject)
{
    const Shown shown = shownFor(subject);
    const bool isSame = m_run == shown.run && m_deeds == shown.deeds &&
                        message().severity == shown.message.severity;
    m_run = shown.run;
    if (m_run == 0)
        return hide();
    if (isSame && message().cause == shown.message.cause) // else a button would go while pressed
        return message().title == shown.message.title ? void() : setTitle(shown.message.title);
    m_deeds = shown.deeds;
    setMessage(shown.message);
    for (const auto &[id, text] : shown.deeds) {
        QAction *action = m_actions[Actions::Id(id)];
        QPushButton *button = addButton(text);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    }
}

RunBanner::Shown RunBanner::shownFor(const Subject &subject)
{
    const core::RunHead &head = subject.head;
    if (head.id == 0 || head.isOver())
        return {};
    if (!subject.isHere)
        return {head.id,
                {Severity::Attention,
                 tr("This change cannot go on."),
                 tr("It was made for the connection \u201c%1\u201d, which is gone or leads to "
                    "another account now. Stop it to close it for good.")
                     .arg(head.connectionName),
                 {},
                 {}},
                {{Actions::StopRun, tr("Stop")}}};
    if (subject.run) {
        const core::WaveProgress waves = subject.run->waves();
        if (const QString sentence = RolloutWords::gate(waves); !sentence.isEmpty())
            return shownForGate(head, waves);
    }
    Deeds deeds{{Actions::ContinueRun, tr("Continue")}, {Actions::StopRun, tr("Stop")}};
    const int left = head.count(StepState::Planned) + head.count(StepState::Running) +
                     head.count(StepState::Unknown);
    if (head.state == RunState::Interrupted)
        return {head.id,
                {Severity::Attention,
                 tr("Perch ended before this change did."),
                 tr("%Ln phone(s) are left. Perch looks at each before it sends anything.", nullptr,
                    left),
                 {},
                 {}},
                deeds};
    if (head.state != RunState::Paused || head.halt == core::Error())
        return {};
    deeds.append({Actions::UndoRun, RolloutWords::rollBack()});
    return {head.id, messageFor(head.halt, Severity::Attention), deeds};
}

RunBanner::Shown RunBanner::shownForGate(const core::RunHead &head, const core::WaveProgress &waves)
{
    return {head.id,
            {RolloutWords::isBad(waves) ? Severity::Attention : Severity::Information,
             RolloutWords::gate(waves),
             {},
             {},
             {}},
            {{Actions::ContinueRun, tr("Continue now")},
             {Actions::StopRun, tr("Stop")},
             {Actions::UndoRun, RolloutWords::rollBack()}}};
}

} // namespace ui
