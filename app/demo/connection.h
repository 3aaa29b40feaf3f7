// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/socket.h"

#include <QByteArray>
#include <QByteArrayList>

#include <atomic>

namespace demo {

/// One accepted TCP connection, owned by the thread that serves it; does not close the socket.
/// Cuts the byte stream into requests (so pipelined ones are kept apart) and answers
/// `Expect: 100-continue` itself.
class Connection
{
public:
    enum class Outcome {
        Complete, ///< head and body are here
        Closed,   ///< the client went away, was idle too long, or the service stops
        TooLarge, ///< the body is longer than the limit; it was not read
        Malformed ///< the head is too long or the framing cannot be read
    };

    /// `socket` has been prepared.
    Connection(SocketHandle socket, const std::atomic<bool> &stopping, qsizetype bodyLimit);

    /// Waits for the next request. head() then holds it up to and with the empty line, body()
    /// the decoded body.
    Outcome next();
    const QByteArray &head() const { return m_head; }
    const QByteArray &body() const { return m_body; }

    bool write(const char *bytes, qsizetype size);
    /// Reads and forgets what the client still sends, so that it gets to see the answer.
    void drain();

private:
    bool fill(int timeoutMs);
    Outcome readHead();
    Outcome readBody(qsizetype length);
    Outcome readChunked();
    QByteArray header(const QByteArray &name) const;

    SocketHandle m_socket;
    const std::atomic<bool> &m_stopping;
    qsizetype m_bodyLimit;
    QByteArray m_buffer;
    QByteArray m_head;
    QByteArray m_body;
};

} // namespace demo
