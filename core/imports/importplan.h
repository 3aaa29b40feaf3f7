// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importcheck.h"

namespace core {

/// Registers the phones that are new and changes those that a row changes, of however many
/// companies of one connection. What was rejected is not in it.
Plan planImport(const ImportCheck &check);

/// The rejected rows, to be written as a file, put right and imported again: the columns that they
/// came with, and at the end one that says why. An earlier column of that kind is left out.
struct RejectedRows
{
    ImportSheet sheet;
    QList<qsizetype> rows;    ///< in the sheet
    QList<qsizetype> columns; ///< of the sheet
    QStringList
        titles; ///< of these columns; where the file had none, such that they are known again

    /// Without the reason.
    QStringList cells(qsizetype row) const;
};
RejectedRows rejectedRows(const ImportSheet &sheet, const ImportMapping &mapping,
                          const ImportCheck &check);

} // namespace core
