// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/connection.h"

namespace demo {

namespace {
constexpr int idleMs = 60000;
constexpr int bodyMs = 30000;
constexpr int stepMs = 50; // how fast a stop is noticed
constexpr qsizetype headLimit = 64 * 1024;
} // namespace

Connection::Connection(SocketHandle socket, const std::atomic<bool> &stopping, qsizetype bodyLimit)
    : m_socket(socket)
    , m_stopping(stopping)
    , m_bodyLimit(bodyLimit)
{}

bool Connection::fill(int timeoutMs)
{
    for (int waited = 0; waited < timeoutMs && !m_stopping; waited += stepMs) {
        const Ready ready = awaitSocket(m_socket, Awaited::Bytes, stepMs);
        if (ready == Ready::Never)
            return false;
        if (ready == Ready::NotYet)
            continue;
        char bytes[65536];
        const qsizetype size = receiveFrom(m_socket, bytes, sizeof bytes);
        if (size < 0)
            return false;
        if (size == 0)
            continue;
        m_buffer.append(bytes, size);
        return true;
    }
    return false;
}

Connection::Outcome Connection::next()
{
    m_head.clear();
    m_body.clear();
    if (const Outcome outcome = readHead(); outcome != Outcome::Complete)
        return outcome;
    const bool chunked = header("transfer-encoding").toLower().contains("chunked");
    const QByteArray length = header("content-length");
    if (!chunked && length.isEmpty())
        return Outcome::Complete;
    bool ok = true;
    const qsizetype size = chunked ? 0 : length.toLongLong(&ok);
    if (!ok || size < 0)
        return Outcome::Malformed;
    if (size > m_bodyLimit)
        return Outcome::TooLarge;
    if (header("expect").toLower() == "100-continue") {
        const QByteArray goOn("HTTP/1.1 100 Continue\r\n\r\n");
        if (!write(goOn.constData(), goOn.size()))
            return Outcome::Closed;
    }
    return chunked ? readChunked() : readBody(size);
}

Connection::Outcome Connection::readHead()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    qsizetype end = 0;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (m_buffer.size() > headLimit)
            return Outcome::Malformed;
        if (!fill(idleMs))
            return Outcome::Closed;
    }
    m_head = m_buffer.left(end + 4);
    m_buffer.remove(0, end + 4);
    return Outcome::Complete;
}

Connection::Outcome Connection::readBody(qsizetype length)
{
    while (m_buffer.size() < length) {
        if (!fill(bodyMs))
            return Outcome::Closed;
    }
    m_body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return Outcome::Complete;
}

Connection::Outcome Connection::readChunked()
{
    for (;;) {
        qsizetype end = 0;
        while ((end = m_buffer.indexOf("\r\n")) < 0) {
            if (m_buffer.size() > headLimit)
                return Outcome::Malformed;
            if (!fill(bodyMs))
                return Outcome::Closed;
        }
        bool ok = false;
        const QByteArray sizeText = m_buffer.left(end).split(';').constFirst().trimmed();
        const qsizetype size = sizeText.toLongLong(&ok, 16);
        if (!ok || size < 0)
            return Outcome::Malformed;
        if (m_body.size() + size > m_bodyLimit)
            return Outcome::TooLarge;
        while (m_buffer.size() < end + 2 + size + 2) {
            if (!fill(bodyMs))
                return Outcome::Closed;
        }
        m_body.append(m_buffer.mid(end + 2, size));
        m_buffer.remove(0, end + 2 + size + 2);
        if (size == 0)
            return Outcome::Complete; // trailers are not used by any client
    }
}

QByteArray Connection::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = m_head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

bool Connection::write(const char *bytes, qsizetype size)
{
    while (size > 0) {
        const Ready ready = awaitSocket(m_socket, Awaited::Room, stepMs);
        if (m_stopping || ready == Ready::Never)
            return false;
        if (ready == Ready::NotYet)
            continue;
        const qsizetype sent = sendTo(m_socket, bytes, size);
        if (sent < 0)
            return false;
        bytes += sent;
        size -= sent;
    }
    return true;
}

void Connection::drain()
{
    constexpr qsizetype most = 256 * 1024 * 1024;
    qsizetype seen = 0;
    endSending(m_socket);
    while (seen < most && fill(2000)) {
        seen += m_buffer.size();
        m_buffer.clear();
    }
}

} // namespace demo
