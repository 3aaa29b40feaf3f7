// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/macsieve.h"

#include <QTest>

using namespace core;

class TestMacSieve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNothingAtFirst()
    {
        const MacSieve sieve;
        QVERIFY(!sieve.mayHold(MacAddress(0)));
        QVERIFY(!sieve.mayHold(MacAddress(0x000413A30001ULL)));
    }

    /// Neighbours, as phones come, over several layers.
    void forgetsNoneAndTakesFewForOthers()
    {
        constexpr quint64 first = 0x000413A00000ULL;
        constexpr quint64 many = 200'000;
        MacSieve sieve;
        for (quint64 i = 0; i < many; ++i)
            sieve.insert(MacAddress(first + 2 * i));
        quint64 wrong = 0;
        for (quint64 i = 0; i < many; ++i) {
            QVERIFY(sieve.mayHold(MacAddress(first + 2 * i)));
            wrong += sieve.mayHold(MacAddress(first + 2 * i + 1)) ? 1 : 0;
        }
        QVERIFY2(wrong < many / 100, qPrintable(QString::number(wrong)));
    }
};

QTEST_GUILESS_MAIN(TestMacSieve)
#include "tst_macsieve.moc"
