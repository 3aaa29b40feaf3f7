// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"

#include <QCoreApplication>

namespace ui {

/// How plans are named and what their warnings say.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::PlanWords)

public:
    /// "Redirect 3 phones": the deed, for headings and the primary button.
    static QString deed(core::Plan::Kind kind, int phones);
    /// One sentence, or two.
    static QString warning(const core::PlanWarning &warning);
    /// For so many phones nothing can be undone, because there is nowhere to keep their passwords.
    static QString withoutUndo(int phones);
    /// What has to be typed to agree: the company's name, or, where there are several or it has
    /// none, the number of phones. Empty when a single company and no more than `confirmAbove`
    /// phones are concerned.
    static QString wordToType(const QStringList &companies, int phones, int confirmAbove);
    /// "Bar GmbH", or "Bar GmbH and 3 more companies".
    static QString companies(const QStringList &names);
    /// What a change was made from, see Plan::source; empty when that is.
    static QString source(core::Plan::Kind kind, const QString &source);
};

} // namespace ui
