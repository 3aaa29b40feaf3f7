// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {
class DataTable;
class NavTree;
} // namespace ui

/// Views with data in them, as the pages and the window of the gallery show them.
namespace gallery {

ui::DataTable *table(QWidget *parent);
ui::NavTree *tree(QWidget *parent);
QWidget *details(QWidget *parent);

} // namespace gallery
