// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// From starting the process until the first phones are painted, demo service included, against
/// a process that shows and paints an empty QMainWindow. Needs an X server.
Outcome measureStart();

} // namespace bench
