// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/pacekeeper.h"
#include "core/net/request.h"
#include "core/support/clock.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace core {

/// Why and how long a service makes its clients hold back, and what it allows otherwise.
struct Pace
{
    bool slowed = false;                ///< nothing leaves until the pause is over
    std::chrono::milliseconds pause{0}; ///< what is left of it
    int httpStatus = 0;                 ///< 429 or 503 that caused it
    double perSecond = 0;               ///< requests that may leave at present; 0 no limit

    bool operator==(const Pace &) const = default;
};

/// Turn-taking of all clients of one service: they share one PaceKeeper, since the service counts
/// an account and not a connection. What a person waits for goes first, whoever asks for it;
/// among equals the clients take turns. Lives on one thread; the clock outlives it.
class Governor : public QObject
{
    Q_OBJECT

public:
    class Client
    {
    public:
        /// Starts the next call of this priority that is ready; false when there is none.
        virtual bool startOne(Request::Priority priority) = 0;
        /// Nothing leaves for so long.
        virtual void heldBack(std::chrono::milliseconds pause) = 0;

    protected:
        ~Client() = default;
    };

    Governor(const PaceKeeper &pace, Clock &clock, QObject *parent = nullptr);
    /// One that starts at this pace; loopback is not limited until the service asks to slow down.
    static std::shared_ptr<Governor> make(const QUrl &baseUrl, int inFlight, double perSecond,
                                          Clock &clock);

    void join(Client *client);
    void leave(Client *client);
    /// Gives turns as long as there are some.
    void pump();

    void started(qint64 now) { m_pace.started(now); }
    void ended(qint64 startedAt, bool welcome);
    void slowDown(int status, qint64 startedAt, std::optional<std::chrono::seconds> retryAfter);
    void endPause();
    /// Tells whoever listens; `status` of an answer that asked to slow down, else 0.
    void announce(int status);

    Pace pace() const;
    double learned() const { return m_pace.learned(); }

Q_SIGNALS:
    void paceChanged(const core::Pace &pace); ///< a pause began, grew or is over
    void learnedChanged(double perSecond);    ///< by a tenth or more

private:
    bool giveTurn(Request::Priority priority);
    void tellHeldBack();
    void tellLearned();
    void wake(std::chrono::milliseconds delay);
    void announceAfter(std::chrono::milliseconds pause);

    PaceKeeper m_pace;
    Clock &m_clock;
    std::vector<Client *> m_clients;
    size_t m_next = 0;    ///< whose turn it is first
    qint64 m_wakeAt = -1; ///< of the timer that is running, or -1
    int m_status = 0;
    qint64 m_announceAt = -1; ///< of the timer that says that the pause is over, or -1
    Pace m_announced;
    double m_toldLearned = 0;
};

/// One governor a service, as long as somebody uses it: the origin decides, since two keys of one
/// service most likely count together (sraps-api.md 4.5 knows no figures).
class Governors
{
public:
    explicit Governors(Clock &clock)
        : m_clock(clock)
    {}

    /// `remembered` is Governor::learned() of an earlier run, 0 for none.
    std::shared_ptr<Governor> of(const QUrl &baseUrl, double remembered);

private:
    Clock &m_clock;
    QHash<QString, std::weak_ptr<Governor>> m_governors;
};

} // namespace core

Q_DECLARE_METATYPE(core::Pace)
