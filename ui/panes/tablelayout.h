// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/savedview.h"

namespace ui {

class DataTable;
class TableModel;

// The columns of a table as a saved view keeps them, by TableModel::columnName().

/// As the table stands. The last column fills the window, so its width says nothing and is 0.
core::ViewLayout layoutOf(const DataTable &table, const TableModel &model);
/// What `layout` does not say stands as after "Reset columns"; columns that the table does not
/// have are passed over, and the one that names the row stays.
void applyLayout(DataTable &table, const TableModel &model, const core::ViewLayout &layout);

} // namespace ui
