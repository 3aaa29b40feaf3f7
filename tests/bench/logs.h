// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// The log of a connection at 1,000,000 lines: arrival, search, memory.
Outcome measureLogs();

} // namespace bench
