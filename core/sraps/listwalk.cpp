// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/listwalk.h"

#include "core/net/serviceclient.h"

namespace core {

namespace {

constexpr size_t mostWaiting = 8;

bool startsWithBrace(const QByteArray &json)
{
    for (char c : json) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return c == '{';
    }
    return false;
}

} // namespace

ListWalk::ListWalk(ServiceClient *client, const Result<Request> &first, Parse parse,
                   QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_parse(std::move(parse))
    , m_mailbox(std::make_shared<Mailbox>(this))
{
    if (first) {
        m_first = *first;
        send(*first);
    } else {
        m_mailbox->post([this, error = first.error()] { end(error); });
    }
}

ListWalk::~ListWalk()
{
    m_mailbox->close();
}

void ListWalk::abort()
{
    end(Error::make(Error::Kind::Cancelled));
}

void ListWalk::hurry()
{
    m_first.priority = Request::Priority::Interactive;
    if (m_call)
        m_call->hurry();
}

void ListWalk::setHeld(bool held)
{
    m_isHeld = held;
    if (!held)
        handOver();
}

void ListWalk::send(const Request &request)
{
    if (!m_client) {
        m_mailbox->post([this] { abort(); });
        return;
    }
    ++m_pages;
    m_call = m_client->send(request, this);
    connect(m_call, &CallJob::finished, this, &ListWalk::take);
}

void ListWalk::take(const Result<Reply> &result)
{
    m_call = nullptr;
    if (!result) {
        m_failure = result.error();
        handOver();
        return;
    }
    if (result->total >= 0)
        m_total = result->total;
    m_visited.insert(result->url.toString(QUrl::FullyEncoded));
    const quint64 number = m_frontNumber + m_slots.size();
    const bool linked = !result->next || result->next->has_value();
    m_slots.push_back({result->url, !linked && startsWithBrace(result->body), {}});
    runInPool(
        m_mailbox, [parse = m_parse, body = result->body] { return parse(body); },
        [this, number](Result<Parsed> &&parsed) { takeParsed(number, std::move(parsed)); });
    follow(result->next);
}

void ListWalk::takeParsed(quint64 number, Result<Parsed> &&parsed)
{
    if (m_ended)
        return;
    Slot &slot = m_slots[size_t(number - m_frontNumber)];
    slot.parsed = std::move(parsed);
    if (slot.mayNameNext && *slot.parsed && !(*slot.parsed)->next.isEmpty() && m_client) {
        const Result<QUrl> next = m_client->resolve(slot.url, (*slot.parsed)->next);
        if (next)
            follow(std::optional<QUrl>(*next));
        else
            follow(Failure(next.error()));
    }
    handOver();
}

void ListWalk::handOver()
{
    const QPointer<ListWalk> alive(this);
    while (!m_ended && !m_slots.empty() && m_slots.front().parsed) {
        Result<Parsed> parsed = std::move(*m_slots.front().parsed);
        m_slots.pop_front();
        ++m_frontNumber;
        if (!parsed) {
            end(parsed.error());
            return;
        }
        Q_EMIT pageReady(parsed->page);
        if (!alive)
            return;
    }
    if (m_ended)
        return;
    if (m_held && !m_isHeld && m_slots.size() < mostWaiting)
        follow(std::exchange(m_held, std::nullopt));
    if (!m_slots.empty() || m_call || m_held)
        return;
    end(m_failure);
}

void ListWalk::follow(const Result<std::optional<QUrl>> &next)
{
    if (!next) {
        m_failure = next.error();
        return;
    }
    if (!next->has_value())
        return;
    const QUrl &url = **next;
    if (m_isHeld || m_slots.size() >= mostWaiting) {
        m_held = url;
        return;
    }
    if (m_visited.contains(url.toString(QUrl::FullyEncoded))) {
        m_failure = Error::make(Error::Kind::MalformedReply,
                                QStringLiteral("the pages of a list lead in a circle"));
        return;
    }
    if (m_pages >= mostPages) {
        m_failure = Error::make(Error::Kind::ReplyTooLarge,
                                QStringLiteral("a list of more than %1 pages").arg(mostPages));
        return;
    }
    Request request = Request::get(url);
    request.priority = m_first.priority;
    request.deadline = m_first.deadline;
    request.maxReplyBytes = m_first.maxReplyBytes;
    send(request);
}

void ListWalk::end(const std::optional<Error> &error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_mailbox->close();
    m_slots.clear();
    if (m_call)
        delete m_call.data();
    Q_EMIT ended(error);
}

} // namespace core
