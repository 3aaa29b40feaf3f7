// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// The fleet in memory: finding, sorting, loading and changing it, without a window. A key press
/// is measured from the text to the slots of the first screen, pool and event loop included.
/// Baselines: QSortFilterProxyModel over a table of the same texts and, where that would take
/// minutes, one text a row that is scanned as it stands.
Outcome measureFleet();

} // namespace bench
