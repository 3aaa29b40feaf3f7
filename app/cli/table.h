// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/invocation.h"
#include "app/cli/trouble.h"
#include "ui/actions/tableexport.h"

#include <QJsonObject>

namespace cli {

enum class Format {
    Table, ///< columns for a person at a terminal, else tab-separated
    Json,  ///< one document
    Csv    ///< as the window exports it: what a spreadsheet would run is made harmless
};

Outcome<Format> formatOf(const Invocation &call);

/// False when the output takes no more.
bool print(Console &console, Format format, const ui::ExportedTable &table);
void print(Console &console, const QJsonObject &document);
/// A piece of a table that goes on: JSON as one object a line, titles only where asked for.
void printPiece(Console &console, Format format, const ui::ExportedTable &table, bool withTitles);

/// A table of rows that are made already, one name an object's field.
ui::ExportedTable tableOf(const QStringList &titles, const QStringList &fields,
                          const QList<QJsonObject> &rows);

} // namespace cli
