// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// The real window on 1,000,000 phones, and 100,000 for the refresh: perch-bench-window does the
/// deeds in processes of its own, perch-demo serves. Also prints how long events held up the
/// window's thread.
Outcome measureFleetWindow();

} // namespace bench
