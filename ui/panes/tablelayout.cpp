// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tablelayout.h"

#include "ui/models/tablemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headermenu.h"

#include <QHeaderView>

#include <algorithm>

namespace ui {

namespace {

int columnOf(const TableModel &model, const QString &name)
{
    for (int column = 0; column < model.columnCount() && !name.isEmpty(); ++column) {
        if (model.columnName(column) == name)
            return column;
    }
    return -1;
}

} // namespace

core::ViewLayout layoutOf(const DataTable &table, const TableModel &model)
{
    const QHeaderView *header = table.horizontalHeader();
    core::ViewLayout layout;
    qsizetype last = -1;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool hidden = header->isSectionHidden(column);
        if (!hidden)
            last = layout.columns.size();
        const int width = std::min(header->sectionSize(column), core::SavedView::widestColumn);
        layout.columns.append({model.columnName(column), hidden ? 0 : width, hidden});
    }
    if (last >= 0)
        layout.columns[last].width = 0;
    layout.sortColumn = model.columnName(model.sortColumn());
    layout.descending = model.sortOrder() == Qt::DescendingOrder;
    return layout;
}

void applyLayout(DataTable &table, const TableModel &model, const core::ViewLayout &layout)
{
    table.headerMenu()->reset();
    QHeaderView *header = table.horizontalHeader();
    int place = 0;
    for (const core::ViewColumn &wanted : layout.columns) {
        const int column = columnOf(model, wanted.name);
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), place++);
        header->setSectionHidden(column,
                                 wanted.hidden && column != table.headerMenu()->fixedColumn());
        if (wanted.width > 0)
            header->resizeSection(column, std::max(wanted.width, header->minimumSectionSize()));
    }
    if (header->hiddenSectionCount() == header->count())
        table.headerMenu()->reset();
    if (const int column = columnOf(model, layout.sortColumn); column >= 0)
        table.sortByColumn(column, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace ui
