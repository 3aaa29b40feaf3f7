// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importplan.h"

namespace core {

namespace {

using Kind = ImportVerdict::Kind;
using Target = ImportColumn::Target;

QString titleOf(const ImportSheet &sheet, const ImportMapping &mapping, qsizetype column)
{
    if (column < sheet.titles.size())
        return sheet.titles[column];
    const ImportColumn meaning = mapping.value(column);
    const QString title =
        meaning.target == Target::Setting ? meaning.paramName : titleOfTarget(meaning.target);
    return title.isEmpty() ? QString::number(column + 1) : title;
}

} // namespace

Plan planImport(const ImportCheck &check)
{
    Plan plan;
    plan.kind = Plan::Kind::Import;
    plan.steps = check.steps;
    for (const ImportVerdict &verdict : check.rows) {
        if (verdict.kind == Kind::Unchanged)
            plan.unchanged.append(verdict.mac);
    }
    if (check.count(Kind::New) > 0)
        plan.warnings.append({PlanWarning::Kind::ClaimOnlyShowsAtApply, {}});
    plan.warnings.append(check.warnings);
    return plan;
}

RejectedRows rejectedRows(const ImportSheet &sheet, const ImportMapping &mapping,
                          const ImportCheck &check)
{
    RejectedRows rejected;
    rejected.sheet = sheet;
    for (qsizetype column = 0; column < sheet.columns; ++column) {
        if (mapping.value(column).target == Target::Reason)
            continue;
        rejected.columns.append(column);
        rejected.titles.append(titleOf(sheet, mapping, column));
    }
    for (qsizetype row = 0; row < check.rows.size(); ++row) {
        if (check.rows[row].kind == Kind::Rejected)
            rejected.rows.append(row);
    }
    return rejected;
}

QStringList RejectedRows::cells(qsizetype row) const
{
    QStringList cells;
    cells.reserve(columns.size() + 1);
    for (const qsizetype column : columns)
        cells.append(sheet.cell(rows[row], column));
    return cells;
}

} // namespace core
