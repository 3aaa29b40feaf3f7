// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/doubledphones.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace core;

namespace {

constexpr quint64 first = 0x000413000000;

MacAddress mac(int number)
{
    return MacAddress(first + quint64(number));
}

} // namespace

class TestDoubledPhones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<Store>();
        for (int i = 0; i < 4; ++i) {
            Company one;
            one.uuid = QStringLiteral("c%1").arg(i);
            m_store->setCompany(one);
        }
        put(0, 0, 30'000);
        put(1, 30'000, 55'000);
        put(2, 55'000, 60'000);
        put(3, 100, 101);
        put(2, 29'990, 30'010);
        put(3, 50'000, 50'001);
    }

    void findsThemAcrossAllCompanies()
    {
        DoubledPhones doubled(*m_store, nullptr);
        doubled.look();
        QTRY_VERIFY(doubled.contains(mac(100)));
        QVERIFY(doubled.contains(mac(50'000)));
        int found = 0;
        for (int i = 0; i < 60'000; ++i)
            found += doubled.contains(mac(i)) ? 1 : 0;
        QCOMPARE(found, 2 + 20);
        doubled.forget(mac(100));
        QVERIFY(!doubled.contains(mac(100)));
    }

    // What the first one finds late says nothing any longer.
    void aSecondLookTakesOverFromOneUnderWay()
    {
        QThreadPool &pool = *QThreadPool::globalInstance();
        const QScopeGuard restore([&pool, before = pool.maxThreadCount()] {
            pool.waitForDone();
            pool.setMaxThreadCount(before);
        });
        pool.setMaxThreadCount(1);
        DoubledPhones doubled(*m_store, nullptr);
        doubled.look();
        pool.waitForDone();
        m_store->removeEndpoints(QStringLiteral("c3"), {mac(100), mac(50'000)});
        put(3, 42, 43);
        QSemaphore mayGoOn;
        pool.start([&mayGoOn] { mayGoOn.acquire(); });
        doubled.look();
        QCoreApplication::sendPostedEvents();
        const bool isOld = doubled.contains(mac(100));
        mayGoOn.release();
        QVERIFY(!isOld);
        QTRY_VERIFY(doubled.contains(mac(42)) && doubled.contains(mac(30'009)));
        QVERIFY(!doubled.contains(mac(100)));
    }

    void fewAreLookedAtAtOnce()
    {
        m_store = std::make_unique<Store>();
        put(0, 0, 2000);
        put(1, 1990, 3000);
        DoubledPhones doubled(*m_store, nullptr);
        doubled.look();
        QVERIFY(doubled.contains(mac(1995)));
        QVERIFY(!doubled.contains(mac(1989)) && !doubled.contains(mac(2000)));
        doubled.forget(mac(1995));
        QVERIFY(!doubled.contains(mac(1995)));
    }

    void whatWasForgottenMeanwhileStaysSo()
    {
        DoubledPhones doubled(*m_store, nullptr);
        doubled.look();
        doubled.forget(mac(100));
        QTRY_VERIFY(doubled.contains(mac(50'000)));
        QVERIFY(!doubled.contains(mac(100)));
    }

    void companiesThatGoMeanwhileDoNoHarm()
    {
        DoubledPhones doubled(*m_store, nullptr);
        doubled.look();
        m_store->removeCompaniesExcept({QStringLiteral("c0"), QStringLiteral("c3")});
        QTRY_VERIFY(doubled.contains(mac(100)));
    }

private:
    void put(int company, int from, int to)
    {
        QList<Endpoint> some;
        for (int i = from; i < to; ++i) {
            Endpoint one;
            one.mac = mac(i);
            some.append(one);
        }
        m_store->setEndpoints(QStringLiteral("c%1").arg(company), some);
    }

    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestDoubledPhones)
#include "tst_doubledphones.moc"
