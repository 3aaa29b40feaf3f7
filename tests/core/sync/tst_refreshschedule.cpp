// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"
#include "core/sync/refreshschedule.h"

#include <QTest>

using namespace core;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

constexpr qint64 start = 1'767'225'600'000;

qint64 inMs(std::chrono::milliseconds duration)
{
    return duration.count();
}

struct Bench
{
    explicit Bench(int companies)
    {
        QList<Company> all;
        for (int i = 0; i < companies; ++i) {
            Company one;
            one.uuid = uuid(i);
            all.append(one);
        }
        store.setCompanies(all);
    }
    static QString uuid(int i) { return QStringLiteral("c%1").arg(i); }

    void set(Resource resource, int company, LoadState::Phase phase, qint64 asOf, qint64 now)
    {
        LoadState state;
        state.phase = phase;
        state.asOfMs = asOf;
        store.setState(resource, uuid(company), state);
        schedule.note(resource, uuid(company), now);
    }
    QStringList due(qint64 now, int most = 1000)
    {
        QStringList names;
        for (const auto &[resource, company] : schedule.takeDue(now, most))
            names.append(company);
        return names;
    }

    Store store;
    RefreshSchedule schedule{store, {}};
};

} // namespace

class TestRefreshSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsDueWhenItHasOutlivedItsAge()
    {
        Bench bench(1);
        bench.set(Resource::Endpoints, 0, LoadState::Phase::Loaded, start, start);
        const qint64 age = inMs(Ages().phones);
        QVERIFY(bench.due(start + age * 89 / 100).isEmpty());
        QCOMPARE(bench.due(start + age * 111 / 100), QStringList{Bench::uuid(0)});
        QVERIFY(bench.due(start + 10 * age).isEmpty()); // until it was read
    }

    void whatTheMirrorHasIsDueTheOldestFirst()
    {
        Bench bench(3);
        const qint64 day = inMs(std::chrono::hours(24));
        bench.set(Resource::Endpoints, 0, LoadState::Phase::NotLoaded, start - day, start);
        bench.set(Resource::Endpoints, 1, LoadState::Phase::NotLoaded, start - 3 * day, start);
        bench.set(Resource::Endpoints, 2, LoadState::Phase::NotLoaded, start - 2 * day, start);
        QCOMPARE(bench.due(start, 2), (QStringList{Bench::uuid(1), Bench::uuid(2)}));
        QCOMPARE(bench.due(start, 2), QStringList{Bench::uuid(0)});
    }

    void neverReadIsNobodysTurn()
    {
        Bench bench(1);
        bench.set(Resource::Endpoints, 0, LoadState::Phase::NotLoaded, 0, start);
        bench.set(Resource::Logs, 0, LoadState::Phase::Loaded, start, start);
        bench.set(Resource::Profiles, 0, LoadState::Phase::Loading, start, start);
        QVERIFY(bench.due(start + inMs(std::chrono::hours(1000))).isEmpty());
    }

    void listsOfOneAgeAreSpreadOut()
    {
        Bench bench(400);
        for (int i = 0; i < 400; ++i)
            bench.set(Resource::Endpoints, i, LoadState::Phase::Loaded, start, start);
        const qint64 age = inMs(Ages().phones);
        qsizetype most = 0;
        qsizetype sum = 0;
        for (qint64 now = start; now < start + 2 * age; now += inMs(minutes(1))) {
            const qsizetype found = bench.due(now).size();
            most = std::max(most, found);
            sum += found;
        }
        QCOMPARE(sum, 400);
        QVERIFY2(most < 250, qPrintable(QString::number(most)));
    }

    void aFailureIsTriedLaterEachTime()
    {
        Bench bench(1);
        qint64 now = start;
        qint64 before = 0;
        for (int i = 0; i < 10; ++i) {
            bench.set(Resource::Endpoints, 0, LoadState::Phase::Failed, start, now);
            const qint64 asked = now;
            while (bench.due(now).isEmpty())
                now += 1000;
            QVERIFY(now - asked >= before);
            QVERIFY(now - asked <= inMs(minutes(76)));
            before = std::min(now - asked, inMs(minutes(60)));
        }
        QVERIFY(before >= inMs(minutes(60)));
        // A success starts from the beginning.
        bench.set(Resource::Endpoints, 0, LoadState::Phase::Loaded, now, now);
        bench.set(Resource::Endpoints, 0, LoadState::Phase::Failed, now, now);
        QCOMPARE(bench.due(now + inMs(minutes(2))).size(), 1);
    }

    void theServicesOwnWishCounts()
    {
        Bench bench(1);
        LoadState state;
        state.phase = LoadState::Phase::Failed;
        state.error.retryAfter = std::chrono::hours(2);
        bench.store.setState(Resource::Endpoints, Bench::uuid(0), state);
        bench.schedule.note(Resource::Endpoints, Bench::uuid(0), start);
        QVERIFY(bench.due(start + inMs(minutes(119))).isEmpty());
        QCOMPARE(bench.due(start + inMs(minutes(120))).size(), 1);
    }

    void whoStoppedWantsItQuiet()
    {
        Bench bench(1);
        bench.set(Resource::Endpoints, 0, LoadState::Phase::Stopped, 0, start);
        QVERIFY(bench.due(start + inMs(minutes(10))).isEmpty());
        QCOMPARE(bench.due(start + inMs(minutes(20))).size(), 1);
    }

    void aTimeAheadIsWorthNothing()
    {
        Bench bench(1);
        bench.set(Resource::Endpoints, 0, LoadState::Phase::Loaded, start + 99'999'999, start);
        QVERIFY(bench.schedule.isStale(Resource::Endpoints, Bench::uuid(0), start));
        QCOMPARE(bench.due(start + inMs(minutes(20))).size(), 1);
    }

    void companiesThatWentAreForgotten()
    {
        Bench bench(2);
        for (int i = 0; i < 2; ++i)
            bench.set(Resource::Endpoints, i, LoadState::Phase::Loaded, start, start);
        bench.store.removeCompaniesExcept({Bench::uuid(1)});
        QCOMPARE(bench.due(start + inMs(std::chrono::hours(1))), QStringList{Bench::uuid(1)});
    }

    void otherAgesHoldAtOnce()
    {
        Bench bench(1);
        bench.set(Resource::Endpoints, 0, LoadState::Phase::Loaded, start, start);
        Ages ages;
        ages.phones = minutes(2);
        bench.schedule.setAges(ages, start);
        QCOMPARE(bench.due(start + inMs(minutes(3))).size(), 1);
    }

    void waitingGrowsUpToALimit()
    {
        const Backoff backoff(milliseconds(2000), milliseconds(60'000));
        QVERIFY(backoff.delay(1, 0) == milliseconds(2000));
        QVERIFY(backoff.delay(1, 1) == milliseconds(2500));
        QVERIFY(backoff.delay(4, 0) == milliseconds(16'000));
        QVERIFY(backoff.delay(1000, 0) == milliseconds(60'000));
    }
};

QTEST_GUILESS_MAIN(TestRefreshSchedule)
#include "tst_refreshschedule.moc"
