// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace core {

/// Calls `work` for 0 to pieces - 1, each once, on this thread and on whatever threads of the
/// global pool are free right now, but for `spare` of them; returns when all are done. Safe to
/// call inside the pool.
void inParallel(int pieces, const std::function<void(int)> &work, int spare = 0);

} // namespace core
