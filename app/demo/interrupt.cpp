// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/interrupt.h"

#include <QtGlobal>

#include <csignal>

#ifdef Q_OS_WIN
#include <atomic>
#endif

namespace demo {

#ifdef Q_OS_WIN

namespace {

// A handler gets no context; it runs in a thread of its own there, so waking one is allowed.
std::atomic<bool> asked = false;

void ask(int)
{
    asked = true;
    asked.notify_all();
}

} // namespace

Interrupt::Interrupt()
{
    std::signal(SIGINT, ask);
    std::signal(SIGBREAK, ask);
}

void Interrupt::wait()
{
    asked.wait(false);
}

#else

namespace {

sigset_t endings()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    // Every thread started later inherits the mask, so the signals come to sigwait() only.
    const sigset_t signals = endings();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void Interrupt::wait()
{
    const sigset_t signals = endings();
    int received = 0;
    sigwait(&signals, &received);
}

#endif

} // namespace demo
