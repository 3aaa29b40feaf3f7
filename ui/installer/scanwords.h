// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scanjudge.h"
#include "ui/widgets/status.h"

#include <QCoreApplication>

namespace ui {

/// The words of installer mode, in the reader's language. Pure functions, window's thread.
class ScanWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::ScanWords)

public:
    /// A few words, to be read from two metres away.
    static QString headline(const core::ScanVerdict &verdict);
    /// Why, and what to do; whole sentences, also to be read aloud.
    static QString sentence(const core::ScanVerdict &verdict);
    static StatusShape shape(const core::ScanVerdict &verdict);

    static QString state(const core::Scan &scan);
    static StatusShape shape(core::Scan::State state);
    /// Local time of the day, to the minute.
    static QString time(qint64 ms);

private:
    static QString malformedHeadline(const core::ScanVerdict &verdict);
    static QString malformedSentence(const core::ScanVerdict &verdict);
};

} // namespace ui
