// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

/// Gives memory that was freed back to the system where the C library would keep it (glibc; others
/// do so by themselves). For when much came and went: takes some milliseconds, in which other
/// threads may wait for memory. Any thread.
void releaseFreedMemory();

} // namespace core
