// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// Ten thousand changes with their journal on disk, beside the bare PUTs of the same documents,
/// signed and over as many connections; the plan of them beside reading the phones from the store.
Outcome measureChanges();

} // namespace bench
