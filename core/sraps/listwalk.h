// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/request.h"
#include "core/support/mailbox.h"

#include <QPointer>
#include <QSet>

#include <any>
#include <deque>
#include <optional>

namespace core {

class CallJob;
class ServiceClient;

/// Fetches a list page by page: asks for the next page as soon as the Link of the one before is
/// known, parses in the pool meanwhile, and hands over in order. Knows no types. Ends with
/// MalformedReply when pages lead in a circle and with ReplyTooLarge after 2000 pages; a next
/// link that must not be followed ends it with that link's error, after the page it came with.
class ListWalk : public QObject
{
    Q_OBJECT

public:
    struct Parsed
    {
        std::any page;
        QString next; ///< of an envelope, unresolved
    };
    /// A pure function; runs in the pool.
    using Parse = std::function<Result<Parsed>(const QByteArray &)>;

    static constexpr int mostPages = 2000;

    ListWalk(ServiceClient *client, const Result<Request> &first, Parse parse, QObject *parent);
    ~ListWalk() override;

    void abort(); ///< ended(Cancelled) before it returns
    void hurry(); ///< a person waits: this page and the next ones go in front
    /// Asks for no further page as long as it is held.
    void setHeld(bool held);
    /// Items of the whole list as the service counts them, -1 when it does not tell.
    qint64 total() const { return m_total; }

Q_SIGNALS:
    void pageReady(std::any &page); ///< the receiver may take it
    /// Once; nothing follows. Without an error the last page was handed over.
    void ended(const std::optional<core::Error> &error);

private:
    struct Slot
    {
        QUrl url;
        bool mayNameNext = false; ///< an envelope: the next link is known after parsing
        std::optional<Result<Parsed>> parsed;
    };

    void send(const Request &request);
    void take(const Result<Reply> &result);
    void takeParsed(quint64 number, Result<Parsed> &&parsed);
    void handOver();
    void follow(const Result<std::optional<QUrl>> &next);
    void end(const std::optional<Error> &error);

    QPointer<ServiceClient> m_client;
    Parse m_parse;
    std::shared_ptr<Mailbox> m_mailbox;
    Request m_first;
    QPointer<CallJob> m_call;
    std::deque<Slot> m_slots; ///< pages not handed over yet, oldest first
    quint64 m_frontNumber = 0;
    QSet<QString> m_visited;
    std::optional<QUrl> m_held; ///< to be asked for once fewer pages wait to be parsed
    std::optional<Error> m_failure;
    int m_pages = 0;
    qint64 m_total = -1;
    bool m_isHeld = false;
    bool m_ended = false;
};

} // namespace core
