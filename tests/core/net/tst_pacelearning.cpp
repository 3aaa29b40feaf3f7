// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pacekeeper.h"

#include <QTest>

#include <cmath>
#include <queue>
#include <random>

using namespace core;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// A service with a limit that it tells nobody, and a client that always has something to ask.
/// Time is simulated.
class Service
{
public:
    enum class Kind {
        Bucket, ///< so many a second on the average, a second's worth at once
        Window, ///< so many in any second
    };

    Service(Kind kind, double limit, int latencyMs, unsigned seed)
        : m_kind(kind)
        , m_limit(limit)
        , m_latency(latencyMs)
        , m_random(seed)
        , m_tokens(limit)
    {}

    struct Outcome
    {
        int welcome = 0;
        int refused = 0; ///< 429
        int closed = 0;  ///< 503
    };

    /// Lets `pace` work for so long; goes on where it ended before.
    Outcome run(PaceKeeper &pace, seconds duration)
    {
        Outcome outcome;
        const qint64 end = m_now + milliseconds(duration).count();
        while (m_now < end) {
            while (!m_flying.empty() && m_flying.top().at <= m_now)
                move(pace, outcome);
            const auto turn = pace.untilNext(m_now);
            qint64 next = m_flying.empty() ? end : m_flying.top().at;
            if (turn && turn->count() == 0) {
                send(pace);
                continue;
            }
            if (turn)
                next = std::min(next, m_now + turn->count());
            m_now = std::max(std::min(next, end), m_now + 1);
        }
        return outcome;
    }
    void close(bool closed) { m_closed = closed; }
    void setLimit(double limit) { m_limit = limit; }
    bool names = true; ///< Retry-After

private:
    /// A request on its way there, then, with a status, on its way back.
    struct Flight
    {
        qint64 at;
        qint64 startedAt;
        int status = 0;
        bool operator<(const Flight &other) const { return at > other.at; }
    };

    void send(PaceKeeper &pace)
    {
        pace.started(m_now);
        m_flying.push({m_now + way(), m_now});
    }

    /// No two take the same time, so the service sees another pace than the one that left.
    qint64 way() { return std::uniform_int_distribution<int>(m_latency / 4, m_latency)(m_random); }

    void move(PaceKeeper &pace, Outcome &outcome)
    {
        const Flight flight = m_flying.top();
        m_flying.pop();
        if (flight.status == 0)
            m_flying.push({flight.at + way(), flight.startedAt, judge()});
        else
            land(flight, pace, outcome);
    }

    int judge()
    {
        if (m_closed)
            return 503;
        if (m_kind == Kind::Bucket) {
            m_tokens = std::min(std::max(1.0, m_limit),
                                m_tokens + double(m_now - m_filled) * m_limit / 1000);
            m_filled = m_now;
            if (m_tokens < 1)
                return 429;
            m_tokens -= 1;
            return 200;
        }
        while (!m_window.empty() && m_window.front() <= m_now - 1000)
            m_window.pop();
        if (double(m_window.size()) >= m_limit)
            return 429;
        m_window.push(m_now);
        return 200;
    }

    void land(const Flight &answer, PaceKeeper &pace, Outcome &outcome)
    {
        const bool welcome = answer.status == 200;
        pace.ended(answer.startedAt, welcome, m_now);
        ++(welcome ? outcome.welcome : answer.status == 429 ? outcome.refused : outcome.closed);
        if (welcome)
            return;
        const auto reason =
            answer.status == 429 ? PaceKeeper::Reason::TooMany : PaceKeeper::Reason::Maintenance;
        pace.slowDown(reason, m_now, answer.startedAt,
                      names ? std::optional(seconds(1)) : std::nullopt, 0.5);
    }

    const Kind m_kind;
    double m_limit;
    const int m_latency;
    std::mt19937 m_random;
    qint64 m_now = 1000;
    bool m_closed = false;
    double m_tokens;
    qint64 m_filled = 1000;
    std::queue<qint64> m_window;
    std::priority_queue<Flight> m_flying;
};

} // namespace

/// PaceKeeper against services whose limit it has to find.
class TestPaceLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAtTheConservativePace()
    {
        Service service(Service::Kind::Bucket, 40, 50, 1);
        PaceKeeper pace(4, 5);
        const auto first = service.run(pace, seconds(1));
        QVERIFY2(first.welcome <= 6, qPrintable(QString::number(first.welcome)));
        QCOMPARE(first.refused, 0);
        QCOMPARE(pace.learned() > 5, true);
    }

    void findsTheLimitOfAnyService_data()
    {
        QTest::addColumn<bool>("bucket");
        QTest::addColumn<double>("limit");
        QTest::addColumn<int>("latency");
        QTest::addColumn<bool>("named");
        std::seed_seq seed{20260301};
        std::mt19937 random(seed);
        for (int i = 0; i < 60; ++i) {
            // From below the first pace to above what six in flight could ever use.
            const double limit = std::round(10 * std::exp(std::uniform_real_distribution<>(
                                                     std::log(1.0), std::log(45.0))(random))) /
                                 10;
            const bool bucket = i % 2 == 0;
            const int latency = std::uniform_int_distribution<int>(20, 100)(random);
            QTest::addRow("%d: %s of %.1f, %d ms", i, bucket ? "bucket" : "window", limit, latency)
                << bucket << (bucket ? limit : std::max(1.0, std::floor(limit))) << latency
                << (i % 3 != 0);
        }
    }
    void findsTheLimitOfAnyService()
    {
        QFETCH(bool, bucket);
        QFETCH(double, limit);
        QFETCH(int, latency);
        QFETCH(bool, named);
        Service service(bucket ? Service::Kind::Bucket : Service::Kind::Window, limit, latency, 7);
        service.names = named;
        PaceKeeper pace(4, 5);
        const auto learning = service.run(pace, seconds(300));
        QVERIFY2(learning.refused <= 20, qPrintable(QString::number(learning.refused)));
        const auto known = service.run(pace, seconds(900));
        const double share = known.welcome / (limit * 900);
        QVERIFY2(share >= 0.85, qPrintable(QString::number(share)));
        const double refused = double(known.refused) / known.welcome;
        QVERIFY2(known.refused <= 10 && refused < 0.01, qPrintable(QString::number(known.refused)));
    }

    void neverMoreThanSixInFlight()
    {
        Service service(Service::Kind::Bucket, 1000, 500, 3);
        PaceKeeper pace(4, 0);
        service.run(pace, seconds(30));
        QCOMPARE(pace.parallel(), PaceKeeper::mostInFlight);
        for (int i = pace.inFlight(); i < PaceKeeper::mostInFlight; ++i)
            pace.started(100000);
        QVERIFY(!pace.untilNext(100000));
    }

    void comesBackAfterMaintenance()
    {
        Service service(Service::Kind::Bucket, 20, 50, 5);
        PaceKeeper pace(4, 5);
        service.run(pace, seconds(300));
        const double before = pace.perSecond();
        service.close(true);
        const auto closed = service.run(pace, seconds(600));
        QCOMPARE(closed.welcome <= 6, true); // what was under way
        QVERIFY2(pace.perSecond() < before / 2, qPrintable(QString::number(pace.perSecond())));
        service.close(false);
        service.run(pace, seconds(120));
        const auto after = service.run(pace, seconds(300));
        QVERIFY2(after.welcome >= 0.85 * 20 * 300, qPrintable(QString::number(after.welcome)));
    }

    void aLimitThatChangesIsFoundAgain()
    {
        Service service(Service::Kind::Window, 20, 50, 5);
        PaceKeeper pace(4, 5);
        service.run(pace, seconds(300));
        service.setLimit(6);
        service.run(pace, seconds(120));
        const auto low = service.run(pace, seconds(300));
        QVERIFY2(low.welcome >= 0.85 * 6 * 300, qPrintable(QString::number(low.welcome)));
        service.setLimit(20);
        service.run(pace, seconds(1800));
        const auto high = service.run(pace, seconds(600));
        QVERIFY2(high.welcome >= 0.85 * 20 * 600, qPrintable(QString::number(high.welcome)));
    }

    void withoutALimitARefusalNamesOne()
    {
        Service service(Service::Kind::Bucket, 20, 2, 5);
        PaceKeeper pace(4, 0);
        QCOMPARE(pace.perSecond(), 0.0);
        const auto first = service.run(pace, seconds(2));
        QVERIFY(first.refused > 0);
        QVERIFY2(pace.perSecond() > 5 && pace.perSecond() < 50,
                 qPrintable(QString::number(pace.perSecond())));
        const auto later = service.run(pace, seconds(60));
        QVERIFY2(later.welcome > 0.7 * 20 * 60, qPrintable(QString::number(later.welcome)));
    }

    void aPaceThatNobodyUsesDoesNotGrow()
    {
        PaceKeeper pace(4, 5);
        for (qint64 now = 0; now < 600'000; now += 1000) {
            pace.started(now);
            pace.ended(now, true, now + 20);
        }
        QCOMPARE(pace.perSecond(), 5.0);
        QCOMPARE(pace.learned(), 0.0);
    }

    void whatWasLearnedIsStillRight()
    {
        Service service(Service::Kind::Bucket, 30, 50, 9);
        PaceKeeper first(4, 5);
        service.run(first, seconds(300));
        PaceKeeper second = PaceKeeper::resumed(4, first.learned());
        const auto outcome = service.run(second, seconds(30));
        QVERIFY2(outcome.welcome >= 0.8 * 30 * 30, qPrintable(QString::number(outcome.welcome)));
        QVERIFY2(outcome.refused <= 10, qPrintable(QString::number(outcome.refused)));
    }
};

QTEST_GUILESS_MAIN(TestPaceLearning)
#include "tst_pacelearning.moc"
