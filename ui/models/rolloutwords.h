// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/rollout.h"

#include <QCoreApplication>

namespace ui {

/// What is said of runs in waves. Translated.
class RolloutWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::RolloutWords)

public:
    /// "3 waves: 5, 15 and 80 phones."
    static QString sizes(const QList<int> &phones);
    /// "Wave 1 of 3", for lists; empty for a run that goes all at once.
    static QString wave(const core::WaveProgress &waves);
    /// How the last wave stands, in one or two sentences; empty while it goes on.
    static QString gate(const core::WaveProgress &waves);
    /// Of a button: stop a change and undo what was done.
    static QString rollBack();
    /// Somebody has to look at it: too much failed, or too few came back.
    static bool isBad(const core::WaveProgress &waves);

private:
    static QString waiting(const core::WaveProgress &waves);
};

} // namespace ui
