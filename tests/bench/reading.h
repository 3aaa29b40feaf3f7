// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// 10,000 phones from a demo service in a process of its own into typed values, against
/// downloading the same pages one after the other with a QNetworkAccessManager and the same
/// signatures, and throwing the bytes away.
Outcome measureReading();

} // namespace bench
