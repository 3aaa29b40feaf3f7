// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/faultinjector.h"
#include "app/demo/message.h"

#include <QHash>

#include <functional>
#include <memory>

namespace demo {

/// Listens on 127.0.0.1 in threads of its own and hands each complete request to `handler`,
/// which is called from several threads at once. Faults strike between the socket and the
/// handler, so a dropped connection is really closed without a byte.
class HttpServer
{
public:
    using Handler = std::function<Reply(const Request &)>;

    HttpServer(FaultInjector &faults, Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// The port, or 0 when it cannot be had. Once more only after stop().
    quint16 listen(quint16 port);
    /// Closes every connection and waits for the threads.
    void stop();

    /// Complete requests that arrived, whatever was done with them.
    int requestCount() const;
    /// How often "METHOD path" (path without query) arrived, and how often it changed the state.
    int arrivals(const QByteArray &methodAndPath) const;
    int effects(const QByteArray &methodAndPath) const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace demo
