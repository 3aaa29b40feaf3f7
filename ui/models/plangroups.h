// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/stepresult.h"

#include <QList>
#include <QString>

#include <functional>

namespace core {
struct Plan;
}

namespace ui {

/// A row of a preview: a changed value, a phone that cannot take part, or the head of a group.
struct PlanRow
{
    int step = -1;
    int change = -1;
    int excluded = -1;
    int group = -1; ///< which one it belongs to; -1: rows are not in groups

    bool isHead() const { return step < 0 && excluded < 0; }
};

/// Rows that have something in common, in the order of the plan.
struct PlanGroup
{
    QList<PlanRow> rows; ///< never empty
    int phones = 0;      ///< each counted once
    bool alike = true;   ///< false: what makes them a group is the field, not its values
    bool open = true;    ///< its rows are shown
};

enum class PlanGrouping {
    Phone,   ///< no heads: the values of a phone stand together anyway
    Change,  ///< what changes from what to what; values that only one phone has, by their field
    Company, ///< in the order of their names; two of one name are two
    Result   ///< failed and unclear ones first, by their reason
};

/// What rows have in common, and its place in the order; equal texts are one group.
struct PlanGroupKey
{
    QString text;
    /// Of a change: what those of a single phone have in common.
    QString field;
    int rank = 0; ///< lower ones come first; then larger groups, or by text for companies
};

/// The groups in their order. `key` is asked once a row.
QList<PlanGroup> planGroups(const core::Plan &plan, const QList<PlanRow> &rows,
                            PlanGrouping grouping,
                            const std::function<PlanGroupKey(const PlanRow &)> &key);

/// The place of a result in the order: what needs a person comes first.
int rankOf(core::StepResult::State state);

} // namespace ui
