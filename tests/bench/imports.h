// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// A file of 100,000 rows read and checked against a fleet of 1,000,000 phones, and what taking
/// that fleet's snapshot keeps the window from.
Outcome measureImport();

} // namespace bench
