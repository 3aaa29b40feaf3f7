// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/columnwords.h"
#include "core/imports/importground.h"
#include "core/imports/importsheet.h"

namespace core {

/// One column a column of the sheet: by the titles (targetOfTitle(), and parameter names of the
/// catalogue), and for what they leave open by what stands below them. No target twice.
ImportMapping guessedMapping(const ImportSheet &sheet, const ImportGround &ground);

/// The same for files whose columns are the same: what a person says of one holds for the next.
QString layoutKey(const ImportSheet &sheet);

// For the preferences: one word a column ("mac", "setting:user_name1").
QStringList mappingWords(const ImportMapping &mapping);
/// A word that this version does not know, and a column without one, is ignored.
ImportMapping mappingFromWords(const QStringList &words, qsizetype columns);

/// Where the target stands, -1 when it does not.
qsizetype columnOf(const ImportMapping &mapping, ImportColumn::Target target);

} // namespace core
