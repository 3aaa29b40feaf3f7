// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablemodel.h"

namespace ui {

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::DecorationRole:
    case ShapeRole:
        return cell(row, column, role);
    case Qt::ToolTipRole:
    case CopyRole: {
        const QVariant own = cell(row, column, role);
        return own.isValid() ? own : cell(row, column, Qt::DisplayRole);
    }
    case Qt::AccessibleTextRole: {
        // Empty cells say their column, as a reader hears one cell at a time.
        const QString text = cell(row, column, Qt::DisplayRole).toString();
        //: Read aloud for an empty cell; %1 is the column, such as "Profile".
        return text.isEmpty() ? tr("%1: none").arg(title(column)) : text;
    }
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case KeyRole:
        return keyAt(row);
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace ui
