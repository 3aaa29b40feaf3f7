// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

namespace bench {

/// A Hawk header made ready to send against the bare OpenSSL HMAC of the bytes it signs.
Outcome measureSignature();

} // namespace bench
