// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

// From starting the process until the first phones are painted, against a process that shows and
// paints an empty QMainWindow. Both need an X server.

/// The service runs already, as a real one does.
Outcome measureStart();
/// As `perch --demo` starts: the same process makes the fleet and the service first.
Outcome measureStartWithDemo();

} // namespace bench
