// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changerunner.h"
#include "ui/widgets/messagebanner.h"

namespace ui {

class Actions;

/// Why the selected change does not go on, with what can be done about it: it waits between two
/// waves, has halted by itself, was interrupted, or belongs to a connection that is not here. The
/// buttons trigger the actions for the selected run.
class RunBanner : public MessageBanner
{
    Q_OBJECT

public:
    RunBanner(Actions &actions, QWidget *parent);

    struct Subject
    {
        core::RunHead head;                   ///< id 0: none
        const core::ChangeRun *run = nullptr; ///< the run itself where it is one of this process
        bool isHere = true;                   ///< false: there is no connection to its account
    };
    /// Hidden for none and for one that goes on or is over.
    void showRun(const Subject &subject);

private:
    using Deeds = QList<std::pair<int, QString>>; ///< Actions::Id and the button's text
    struct Shown
    {
        core::RunId run = 0;
        Message message;
        Deeds deeds;
    };
    static Shown shownFor(const Subject &subject);
    static Shown shownForGate(const core::RunHead &head, const core::WaveProgress &waves);

    Actions &m_actions;
    core::RunId m_run = 0; ///< that is told of
    Deeds m_deeds;         ///< that are offered
};

} // namespace ui
