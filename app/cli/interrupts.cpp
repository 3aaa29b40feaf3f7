// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupts.h"

#include "app/cli/exitcode.h"

#include <QtGlobal>

#include <atomic>
#include <csignal>
#include <cstdlib>

#ifndef Q_OS_WIN
#include <QSocketNotifier>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace cli {

namespace {

std::atomic<bool> asked = false;

#ifdef Q_OS_WIN

// The handler runs in a thread of its own there, so posting an event is allowed.
std::atomic<Interrupts *> listener = nullptr;

void take(int signal)
{
    std::signal(signal, take);
    if (asked.exchange(true))
        std::_Exit(int(ExitCode::Stopped));
    if (Interrupts *object = listener)
        QMetaObject::invokeMethod(object, &Interrupts::interrupted, Qt::QueuedConnection);
}

void setHandler(void (*handler)(int))
{
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
}

#else

int ends[2] = {-1, -1};

// Only what a signal handler may call.
void take(int)
{
    if (asked.exchange(true))
        _exit(int(ExitCode::Stopped));
    const char byte = 1;
    (void)!write(ends[0], &byte, 1);
}

// Reading a line ends with the signal.
void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

#endif

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
#ifdef Q_OS_WIN
    listener = this;
#else
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
#endif
    setHandler(take);
}

Interrupts::~Interrupts()
{
    setHandler(SIG_DFL);
}

} // namespace cli
