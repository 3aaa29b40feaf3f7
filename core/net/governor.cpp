// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/governor.h"

#include "core/net/origin.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// The conservative pace of the fact sheet (sraps-api.md 4.5).
constexpr int firstInFlight = 4;
constexpr double firstPerSecond = 5;

} // namespace

Governor::Governor(const PaceKeeper &pace, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
    , m_clock(clock)
{}

std::shared_ptr<Governor> Governor::make(const QUrl &baseUrl, int inFlight, double perSecond,
                                         Clock &clock)
{
    const double pace = Origin(baseUrl).isLoopback() ? 0 : perSecond;
    return std::make_shared<Governor>(PaceKeeper(inFlight, pace), clock);
}

void Governor::join(Client *client)
{
    m_clients.push_back(client);
}

void Governor::leave(Client *client)
{
    std::erase(m_clients, client);
}

void Governor::wake(std::chrono::milliseconds delay)
{
    const qint64 at = m_clock.monotonicMs() + delay.count();
    if (m_wakeAt >= 0 && m_wakeAt <= at)
        return;
    m_wakeAt = at;
    m_clock.after(delay, this, [this, at] {
        if (m_wakeAt == at)
            m_wakeAt = -1;
        pump();
    });
}

void Governor::pump()
{
    const QPointer<Governor> alive(this);
    for (;;) {
        tellHeldBack();
        if (!alive)
            return;
        const auto turn = m_pace.untilNext(m_clock.monotonicMs());
        if (!turn)
            return;
        if (turn->count() > 0)
            return wake(*turn);
        if (!giveTurn(Request::Priority::Interactive) && alive &&
            !giveTurn(Request::Priority::Background))
            return;
        if (!alive)
            return;
    }
}

// A client may leave, and take others along, while it has its turn.
bool Governor::giveTurn(Request::Priority priority)
{
    const QPointer<Governor> alive(this);
    const std::vector<Client *> clients = m_clients;
    for (size_t i = 0; i < clients.size(); ++i) {
        Client *client = clients[(m_next + i) % clients.size()];
        if (std::find(m_clients.begin(), m_clients.end(), client) == m_clients.end())
            continue;
        const bool started = client->startOne(priority);
        if (!alive)
            return false;
        if (started) {
            m_next = (m_next + i + 1) % clients.size();
            return true;
        }
    }
    return false;
}

void Governor::tellHeldBack()
{
    const QPointer<Governor> alive(this);
    const auto left = m_pace.pause(m_clock.monotonicMs());
    if (left.count() == 0)
        return;
    for (Client *client : std::vector<Client *>(m_clients)) {
        if (alive && std::find(m_clients.begin(), m_clients.end(), client) != m_clients.end())
            client->heldBack(left);
    }
}

void Governor::ended(qint64 startedAt, bool welcome)
{
    m_pace.ended(startedAt, welcome, m_clock.monotonicMs());
    tellLearned();
}

void Governor::tellLearned()
{
    const double now = m_pace.learned();
    if (std::abs(now - m_toldLearned) <= 0.1 * std::max(now, m_toldLearned))
        return;
    m_toldLearned = now;
    Q_EMIT learnedChanged(now);
}

void Governor::slowDown(int status, qint64 startedAt,
                        std::optional<std::chrono::seconds> retryAfter)
{
    m_pace.slowDown(status == 429 ? PaceKeeper::Reason::TooMany : PaceKeeper::Reason::Maintenance,
                    m_clock.monotonicMs(), startedAt, retryAfter,
                    QRandomGenerator::global()->generateDouble());
    tellLearned();
}

void Governor::endPause()
{
    if (!pace().slowed)
        return;
    m_pace.endPause(m_clock.monotonicMs());
    const QPointer<Governor> alive(this);
    announce(0);
    if (alive)
        pump();
}

void Governor::announce(int status)
{
    if (status != 0)
        m_status = status;
    const Pace current = pace();
    if (current.slowed)
        announceAfter(current.pause);
    if (current.slowed == m_announced.slowed && (!current.slowed || status == 0))
        return;
    m_announced = current;
    Q_EMIT paceChanged(current);
}

/// A coarse timer may be early, and a pause may have grown: then it is set once more.
void Governor::announceAfter(std::chrono::milliseconds pause)
{
    const qint64 at = m_clock.monotonicMs() + pause.count();
    if (m_announceAt >= 0 && m_announceAt <= at)
        return;
    m_announceAt = at;
    m_clock.after(pause, this, [this, at] {
        if (m_announceAt == at)
            m_announceAt = -1;
        announce(0);
    });
}

Pace Governor::pace() const
{
    Pace current;
    current.pause = m_pace.pause(m_clock.monotonicMs());
    current.slowed = current.pause.count() > 0;
    current.httpStatus = current.slowed ? m_status : 0;
    current.perSecond = m_pace.perSecond();
    return current;
}

std::shared_ptr<Governor> Governors::of(const QUrl &baseUrl, double remembered)
{
    std::weak_ptr<Governor> &known = m_governors[Origin(baseUrl).hostPort()];
    std::shared_ptr<Governor> governor = known.lock();
    if (!governor) {
        governor = remembered > 0 ? std::make_shared<Governor>(
                                        PaceKeeper::resumed(firstInFlight, remembered), m_clock)
                                  : Governor::make(baseUrl, firstInFlight, firstPerSecond, m_clock);
        known = governor;
    }
    return governor;
}

} // namespace core
