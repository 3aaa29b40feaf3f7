// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace demo {

/// What the system calls a socket: a file descriptor, or a SOCKET on Windows. A plain number, so
/// that no header of the system is needed here. Nothing below closes one unless it says so.
using SocketHandle = qintptr;

enum class Awaited { Bytes, Room };
enum class Ready {
    Now, ///< also when the connection broke: the next call tells
    NotYet,
    Never
};

/// After accepting: calls return instead of waiting, and a client that has gone is an error, not
/// a signal that ends the process.
void prepareSocket(SocketHandle socket);
Ready awaitSocket(SocketHandle socket, Awaited what, int timeoutMs);

/// Bytes moved; 0 when nothing can be moved now; -1 when the connection is at its end.
qsizetype receiveFrom(SocketHandle socket, char *bytes, qsizetype most);
qsizetype sendTo(SocketHandle socket, const char *bytes, qsizetype size);

/// The client sees the end and may still send.
void endSending(SocketHandle socket);
/// Ends both directions and gives the socket back.
void closeSocket(SocketHandle socket);

/// Before binding: the port may be taken again at once after a service has ended, but never
/// together with one that runs.
void takePortAlone(SocketHandle socket);
/// How many connections may wait to be accepted.
void setBacklog(SocketHandle socket, int connections);

} // namespace demo
