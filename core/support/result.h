// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <tl/expected.hpp>

namespace core {

/// The answer of everything that can fail. No exception crosses a file and no empty value
/// means failure; libstdc++ 12 has no std::expected, so this is the one from libexpected-dev.
template <typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

} // namespace core
