// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/rejectedtable.h"

#include "ui/models/importwords.h"

namespace ui {

ExportedTable rejectedTable(const core::ImportSheet &sheet, const core::ImportMapping &mapping,
                            const core::ImportCheck &check)
{
    const core::RejectedRows rejected = core::rejectedRows(sheet, mapping, check);
    ExportedTable table;
    // What a reader knows again by itself.
    if (QStringView(u";\t|").contains(sheet.delimiter))
        table.delimiter = sheet.delimiter;
    table.titles = rejected.titles;
    table.titles.append(ImportWords::reasonTitle());
    table.rows = rejected.rows.size();
    table.cells = [rejected, check](qint64 row) {
        QStringList cells = rejected.cells(row);
        cells.append(
            ImportWords::titledVerdict(check.rows[rejected.rows[row]], check, rejected.sheet));
        return cells;
    };
    return table;
}

} // namespace ui
