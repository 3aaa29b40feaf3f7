// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "ui/widgets/messagebanner.h"

namespace ui {

class Actions;

/// What the selected change in waves waits for, with what can be done about it. The buttons trigger
/// the actions for the selected run.
class GateBanner : public MessageBanner
{
    Q_OBJECT

public:
    GateBanner(Actions &actions, QWidget *parent);

    /// Hidden for null and for a run that does not wait at a gate.
    void showRun(const core::ChangeRun *run);

private:
    Actions &m_actions;
    /// Which run at which gate, and why it waits.
    struct Shown
    {
        core::RunId run = 0;
        int wave = 0;
        core::GateVerdict::Reason reason = core::GateVerdict::Reason::None;
        bool operator==(const Shown &) const = default;
    };
    Shown m_shown;
};

} // namespace ui
