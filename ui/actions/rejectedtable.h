// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importplan.h"
#include "ui/actions/tableexport.h"

namespace ui {

/// The rows of a file that are not imported, as they came, each with its reason at the end: to be
/// written, put right and imported again, divided as the file is.
ExportedTable rejectedTable(const core::ImportSheet &sheet, const core::ImportMapping &mapping,
                            const core::ImportCheck &check);

} // namespace ui
