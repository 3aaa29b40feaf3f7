// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/gatebanner.h"

#include "ui/actions/actions.h"
#include "ui/models/rolloutwords.h"

#include <QPushButton>

#include <utility>

namespace ui {

GateBanner::GateBanner(Actions &actions, QWidget *parent)
    : MessageBanner(parent)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("gate"));
    setClosable(false);
    setButtonsBeside(true);
}

void GateBanner::showRun(const core::ChangeRun *run)
{
    const core::WaveProgress waves = run ? run->waves() : core::WaveProgress();
    const QString sentence = RolloutWords::gate(waves);
    if (!run || sentence.isEmpty()) {
        m_shown = {};
        return hide();
    }
    const auto reason = waves.verdict.reason;
    const Shown shown{run->id(), waves.open, reason};
    if (std::exchange(m_shown, shown) == shown) // else a button would go while it is pressed
        return message().title == sentence ? void() : setTitle(sentence);
    const bool isBad = reason == core::GateVerdict::Reason::Failures ||
                       reason == core::GateVerdict::Reason::NotBack;
    setMessage({isBad ? Severity::Attention : Severity::Information, sentence, {}, {}, {}});
    const auto add = [this](const QString &text, Actions::Id id) {
        QAction *action = m_actions[id];
        QPushButton *button = addButton(text);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    };
    add(tr("Continue now"), Actions::ContinueRun);
    add(tr("Stop"), Actions::StopRun);
    //: Button: stop a change in waves and undo what was done
    add(tr("Roll back…"), Actions::UndoRun);
}

} // namespace ui
