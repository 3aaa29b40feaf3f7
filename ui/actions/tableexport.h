// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QAbstractItemModel>
#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

class QIODevice;

namespace ui {

// Tables as text. Only what the models offer to copy: they never hold a secret in clear.
// Columns are model columns in the order wanted.

/// Rows as lines for the clipboard (core::pastedLine()).
QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows,
                     const QList<int> &columns, int role);

enum class ExportFormat {
    Csv, ///< RFC 4180 with header, UTF-8 with BOM so that spreadsheets read umlauts; each line is
         ///< a core::delimitedLine(), so no spreadsheet runs a cell and an import reads it back.
    JsonLines ///< one object a line, UTF-8
};

/// What is written to a file. A value whose functions may be called on any thread, one at a time.
struct ExportedTable
{
    QStringList titles;
    qint64 rows = 0;
    std::function<QStringList(qint64 row)> cells; ///< as many as titles
    std::function<QJsonObject(qint64 row)> object;
    /// Instead of these two where a row becomes several lines, or none: the cells of each. The
    /// rows are asked for in order; `keys` name the cells in objects.
    std::function<QList<QStringList>(qint64 row)> lines = {};
    QStringList keys = {};
    /// Null, or whether all rows could be read; asked at the end.
    std::function<core::Result<void>()> outcome = {};
    QChar delimiter = u','; ///< of ExportFormat::Csv
};

/// Called on the thread that writes; the table stays on it.
using ExportSource = std::function<core::Result<ExportedTable>()>;

/// The cells as they are now; objects have the titles as keys.
ExportedTable exported(const QAbstractItemModel &model, const QList<int> &columns, int role);

/// False when the file takes no more or `goOn`, which is asked now and then with the rows that are
/// done, says no.
bool writeTable(QIODevice &file, ExportFormat format, const ExportedTable &table,
                const std::function<bool(qint64 done)> &goOn);

} // namespace ui
