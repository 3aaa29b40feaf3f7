// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QString>

namespace ui {

enum class Severity { Information, Good, Attention, Bad };

/// What a person is told: what happened, why, what to do now. All plain text, already
/// translated, already free of secrets; `details` is for the support desk. Every part but
/// `title` may be empty.
struct Message
{
    Severity severity = Severity::Information;
    QString title;
    QString cause;
    QString cure;
    QString details;
};

Tone toneOf(Severity severity);
QString iconNameOf(Severity severity);
/// "Error", "Warning", …: the word for those who do not see the colour.
QString wordOf(Severity severity);
/// The whole message as a person would paste it.
QString plainText(const Message &message);

} // namespace ui
