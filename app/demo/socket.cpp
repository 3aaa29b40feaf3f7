// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/socket.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace demo {

namespace {

#ifdef Q_OS_WIN

using Native = SOCKET;
constexpr int noSignal = 0;
constexpr int sendingSide = SD_SEND;
constexpr int bothSides = SD_BOTH;

int chunk(qsizetype size)
{
    return int(qMin(size, qsizetype(1) << 30));
}

bool mayGoOn()
{
    const int error = WSAGetLastError();
    return error == WSAEWOULDBLOCK || error == WSAEINTR;
}

#else

using Native = int;
#ifdef MSG_NOSIGNAL
constexpr int noSignal = MSG_NOSIGNAL;
#else
constexpr int noSignal = 0; // SO_NOSIGPIPE instead
#endif
constexpr int sendingSide = SHUT_WR;
constexpr int bothSides = SHUT_RDWR;

size_t chunk(qsizetype size)
{
    return size_t(size);
}

bool mayGoOn()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

#endif

Native native(SocketHandle socket)
{
    return Native(socket);
}

template <typename Value>
void setOption(SocketHandle socket, int name, Value value)
{
    ::setsockopt(native(socket), SOL_SOCKET, name, reinterpret_cast<const char *>(&value),
                 sizeof value);
}

} // namespace

void prepareSocket(SocketHandle socket)
{
#ifdef Q_OS_WIN
    u_long on = 1;
    ::ioctlsocket(native(socket), FIONBIO, &on);
#else
    ::fcntl(native(socket), F_SETFL, ::fcntl(native(socket), F_GETFL) | O_NONBLOCK);
#endif
#ifdef SO_NOSIGPIPE
    setOption(socket, SO_NOSIGPIPE, 1);
#endif
}

Ready awaitSocket(SocketHandle socket, Awaited what, int timeoutMs)
{
    pollfd entry{};
    entry.fd = native(socket);
    entry.events = what == Awaited::Bytes ? POLLIN : POLLOUT;
#ifdef Q_OS_WIN
    const int ready = ::WSAPoll(&entry, 1, timeoutMs);
#else
    const int ready = ::poll(&entry, 1, timeoutMs);
#endif
    if (ready < 0)
        return mayGoOn() ? Ready::NotYet : Ready::Never;
    return ready == 0 ? Ready::NotYet : Ready::Now;
}

qsizetype receiveFrom(SocketHandle socket, char *bytes, qsizetype most)
{
    const auto size = ::recv(native(socket), bytes, chunk(most), 0);
    if (size < 0)
        return mayGoOn() ? 0 : -1;
    return size == 0 ? -1 : qsizetype(size);
}

qsizetype sendTo(SocketHandle socket, const char *bytes, qsizetype size)
{
    const auto sent = ::send(native(socket), bytes, chunk(size), noSignal);
    if (sent < 0)
        return mayGoOn() ? 0 : -1;
    return qsizetype(sent);
}

void endSending(SocketHandle socket)
{
    ::shutdown(native(socket), sendingSide);
}

void closeSocket(SocketHandle socket)
{
    ::shutdown(native(socket), bothSides);
#ifdef Q_OS_WIN
    ::closesocket(native(socket));
#else
    ::close(native(socket));
#endif
}

void takePortAlone(SocketHandle socket)
{
#ifdef Q_OS_WIN
    setOption(socket, SO_EXCLUSIVEADDRUSE, 1); // SO_REUSEADDR would share the port there
#else
    setOption(socket, SO_REUSEADDR, 1);
#endif
}

void setBacklog(SocketHandle socket, int connections)
{
    ::listen(native(socket), connections);
}

} // namespace demo
