// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QList>
#include <QString>

namespace ui {

// Tables as text. Only what the models offer to copy: they never hold a secret in clear.
// Columns are model columns in the order wanted.

/// Rows as tab-separated text; tabs and line ends inside a cell become blanks.
QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows,
                     const QList<int> &columns, int role);

/// CSV after RFC 4180 with header, UTF-8 with BOM so that spreadsheets read umlauts. A cell that
/// a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab or return first) gets a leading
/// apostrophe.
QByteArray csv(const QAbstractItemModel &model, const QList<int> &columns, int role);

} // namespace ui
