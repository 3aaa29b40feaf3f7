// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace demo {

/// Waits until somebody asks the program to end (Ctrl+C, or the terminating signal). One a
/// process, made before any thread is started.
class Interrupt
{
public:
    Interrupt();
    void wait();
};

} // namespace demo
