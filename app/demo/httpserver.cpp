// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/httpserver.h"

#include "app/demo/connection.h"

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <optional>
#include <thread>

namespace demo {

namespace {

constexpr qsizetype bodyLimit = 10 * 1024 * 1024;
constexpr size_t threadCount = 64; // one a connection; clients keep six open a host

/// Feeds the library one head and keeps what it answers. Without "override": the set of functions
/// differs between the versions of the library.
class HeadStream : public httplib::Stream
{
public:
    HeadStream(const QByteArray &head, socket_t socket)
        : m_head(head)
        , m_socket(socket)
    {}

    bool is_readable() const { return m_pos < m_head.size(); }
    bool is_writable() const { return true; }
    bool wait_readable() const { return is_readable(); }
    bool wait_writable() const { return true; }
    bool is_peer_alive() const { return true; }
    time_t duration() const { return 0; }
    ssize_t read(char *bytes, size_t size)
    {
        const qsizetype part = std::min(qsizetype(size), m_head.size() - m_pos);
        std::memcpy(bytes, m_head.constData() + m_pos, size_t(part));
        m_pos += part;
        return part;
    }
    ssize_t write(const char *bytes, size_t size)
    {
        m_answer.append(bytes, qsizetype(size));
        return ssize_t(size);
    }
    void get_remote_ip_and_port(std::string &ip, int &port) const
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const
    {
        ip = "127.0.0.1";
        port = 0;
    }
    socket_t socket() const { return m_socket; }

    const QByteArray &answer() const { return m_answer; }

private:
    const QByteArray &m_head;
    socket_t m_socket;
    qsizetype m_pos = 0;
    QByteArray m_answer;
};

std::optional<QByteArray> header(const httplib::Request &request, const char *name)
{
    const size_t count = request.get_header_value_count(name);
    if (count == 0)
        return std::nullopt;
    QByteArray value;
    for (size_t i = 0; i < count; ++i) // several fields count as one list
        value += (i ? ", " : "") + QByteArray::fromStdString(request.get_header_value(name, i));
    return value;
}

Request convert(const httplib::Request &from)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method);
    request.target = QByteArray::fromStdString(from.target);
    request.host = header(from, "Host").value_or(QByteArray());
    request.authorization = header(from, "Authorization");
    request.accept = header(from, "Accept");
    request.contentType = header(from, "Content-Type").value_or(QByteArray());
    request.body = QByteArray::fromStdString(from.body);
    return request;
}

/// Half of the body, or half of the head when there is none.
QByteArray cut(const QByteArray &answer)
{
    const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
    return body < answer.size() ? answer.left(body + (answer.size() - body) / 2)
                                : answer.left(answer.size() / 2);
}

} // namespace

class HttpServer::Impl final : public httplib::Server
{
public:
    Impl(FaultInjector &faults, HttpServer::Handler handler)
        : m_faults(faults)
        , m_handler(std::move(handler))
    {
        new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
        set_tcp_nodelay(true);
        set_keep_alive_max_count(100000); // both are told to the client
        set_keep_alive_timeout(60);
        set_socket_options([](socket_t socket) {
            // The library's default adds SO_REUSEPORT: two services would share one port.
            takePortAlone(SocketHandle(socket));
        });
        set_pre_routing_handler([this](const httplib::Request &from, httplib::Response &to) {
            route(from, to);
            return HandlerResponse::Handled;
        });
    }

    quint16 open(quint16 port)
    {
        m_stopping = false;
        const int bound = port == 0 ? bind_to_any_port("127.0.0.1")
                                    : (bind_to_port("127.0.0.1", port) ? int(port) : -1);
        if (bound <= 0)
            return 0;
        // The library asks for 5: a sixth client would wait a second.
        setBacklog(SocketHandle(socket_t(svr_sock_)), 256);
        m_thread = std::thread([this] { listen_after_bind(); });
        while (!is_running())
            std::this_thread::yield();
        return quint16(bound);
    }

    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        if (is_running())
            stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    std::atomic<int> m_requests = 0;
    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_arrivals;
    QHash<QByteArray, int> m_effects;

private:
    struct Exchange
    {
        const QByteArray *body = nullptr;
        FaultInjector::Verdict verdict;
    };

    // The library's loop would read bodies itself, waits for the body of a DELETE without a
    // length, and loses pipelined requests; hence a loop of our own around its parser.
    bool process_and_close_socket(socket_t socket) override
    {
        prepareSocket(SocketHandle(socket));
        Connection connection(SocketHandle(socket), m_stopping, bodyLimit);
        while (serve(connection, socket)) {
        }
        closeSocket(SocketHandle(socket));
        return true;
    }

    bool serve(Connection &connection, socket_t socket)
    {
        switch (connection.next()) {
        case Connection::Outcome::Closed:
            return false;
        case Connection::Outcome::TooLarge:
            return refuse(connection, "413 Payload Too Large",
                          "{\"message\":\"The request is larger than 10 MB.\"}");
        case Connection::Outcome::Malformed:
            return refuse(connection, "400 Bad Request", "{\"message\":\"Malformed request.\"}");
        case Connection::Outcome::Complete:
            break;
        }
        Exchange exchange{&connection.body(), {}};
        HeadStream stream(connection.head(), socket);
        bool closed = false;
        s_exchange = &exchange;
        const bool ok = process(*this, stream, closed);
        s_exchange = nullptr;
        if (exchange.verdict.dropBefore || exchange.verdict.dropAfter)
            return false;
        if (exchange.verdict.truncate) {
            const QByteArray half = cut(stream.answer());
            connection.write(half.constData(), half.size());
            return false;
        }
        return connection.write(stream.answer().constData(), stream.answer().size()) && ok &&
               !closed;
    }

    /// A template, so that only the form is compiled which this version of the library has.
    template <typename Library>
    static bool process(Library &library, HeadStream &stream, bool &closed)
    {
        const auto prepare = [](httplib::Request &request) {
            request.body = s_exchange->body->toStdString();
            request.headers.erase("Accept-Encoding");
            request.headers.erase("Expect");
            request.headers.erase("Range");
        };
        if constexpr (requires { library.process_request(stream, false, closed, prepare); }) {
            return library.process_request(stream, false, closed, prepare);
        } else {
            const std::string here = "127.0.0.1";
            return library.process_request(stream, here, 0, here, 0, false, closed, prepare);
        }
    }

    bool refuse(Connection &connection, const QByteArray &status, const QByteArray &body)
    {
        const QByteArray answer =
            "HTTP/1.1 " + status +
            "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\n\r\n" + body;
        ++m_requests;
        if (connection.write(answer.constData(), answer.size()))
            connection.drain();
        return false;
    }

    void route(const httplib::Request &from, httplib::Response &to)
    {
        const Request request = convert(from);
        const QByteArray key = request.method + ' ' + request.path();
        ++m_requests;
        {
            const std::lock_guard lock(m_mutex);
            ++m_arrivals[key];
        }
        FaultInjector::Verdict &verdict = s_exchange->verdict;
        verdict = m_faults.judge(request);
        pause(verdict.latencyMs);
        if (verdict.dropBefore)
            return;
        Reply reply = verdict.instead ? *verdict.instead : m_handler(request);
        if (reply.effect) {
            const std::lock_guard lock(m_mutex);
            ++m_effects[key];
        }
        if (verdict.insteadAfter)
            reply = *verdict.insteadAfter;
        to.status = reply.status;
        for (const auto &[name, value] : std::as_const(reply.headers))
            to.headers.emplace(name.toStdString(), value.toStdString());
        if (!reply.body.isEmpty())
            to.set_content(reply.body.constData(), size_t(reply.body.size()),
                           reply.contentType.toStdString());
    }

    void pause(int milliseconds)
    {
        if (milliseconds <= 0)
            return;
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::milliseconds(milliseconds),
                        [this] { return m_stopping.load(); });
    }

    static thread_local Exchange *s_exchange;

    FaultInjector &m_faults;
    HttpServer::Handler m_handler;
    std::atomic<bool> m_stopping = false;
    std::condition_variable m_wake;
    std::thread m_thread;
};

thread_local HttpServer::Impl::Exchange *HttpServer::Impl::s_exchange = nullptr;

HttpServer::HttpServer(FaultInjector &faults, Handler handler)
    : m_impl(std::make_unique<Impl>(faults, std::move(handler)))
{}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::listen(quint16 port)
{
    return m_impl->open(port);
}

void HttpServer::stop()
{
    m_impl->close();
}

int HttpServer::requestCount() const
{
    return m_impl->m_requests;
}

int HttpServer::arrivals(const QByteArray &methodAndPath) const
{
    const std::lock_guard lock(m_impl->m_mutex);
    return m_impl->m_arrivals.value(methodAndPath);
}

int HttpServer::effects(const QByteArray &methodAndPath) const
{
    const std::lock_guard lock(m_impl->m_mutex);
    return m_impl->m_effects.value(methodAndPath);
}

} // namespace demo
