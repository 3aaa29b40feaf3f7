// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/trouble.h"
#include "core/imports/importcheck.h"

#include <QJsonObject>

namespace cli {

class Console;

// What is said of a file before the difference that it makes. No cell is repeated: it may be a
// password.

/// How it was read, and what each column is taken for.
void tellColumns(Console &console, const core::ImportSheet &sheet,
                 const core::ImportMapping &mapping);
/// How many rows there are of each verdict, and why rows are rejected; a list that would be too
/// long to read is cut.
void tellVerdicts(Console &console, const core::ImportSheet &sheet, const core::ImportCheck &check);
/// The same for programs, with every row.
QJsonObject toJson(const core::ImportSheet &sheet, const core::ImportMapping &mapping,
                   const core::ImportCheck &check);

/// Nothing is written when there are none.
Outcome<void> writeRejected(const QString &path, const core::ImportSheet &sheet,
                            const core::ImportMapping &mapping, const core::ImportCheck &check);

} // namespace cli
