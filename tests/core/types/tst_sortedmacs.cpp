// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/sortedmacs.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using core::MacAddress;
using core::SortedMacs;

class TestSortedMacs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Beside the standard's own set.
    void isASet()
    {
        for (quint32 seed = 1; seed <= 50; ++seed) {
            QRandomGenerator random(seed);
            const auto some = [&random] {
                QList<MacAddress> macs(random.bounded(60));
                const quint64 from = random.bounded(1, 200);
                for (MacAddress &mac : macs)
                    mac = MacAddress(from + random.bounded(100));
                return macs;
            };
            SortedMacs macs;
            std::set<MacAddress> plain;
            for (int step = 0; step < 200; ++step) {
                const QList<MacAddress> these = some();
                switch (random.bounded(4)) {
                case 0:
                    macs.add(these);
                    plain.insert(these.cbegin(), these.cend());
                    break;
                case 1: {
                    SortedMacs others;
                    others.add(these);
                    macs.add(others);
                    plain.insert(these.cbegin(), these.cend());
                    break;
                }
                case 2:
                    macs.remove(these);
                    for (const MacAddress mac : these)
                        plain.erase(mac);
                    break;
                default: {
                    const QList<MacAddress> first = macs.takeFirst(these.size());
                    const auto end =
                        std::next(plain.begin(), std::min(these.size(), qsizetype(plain.size())));
                    QCOMPARE(first, QList<MacAddress>(plain.begin(), end));
                    plain.erase(plain.begin(), end);
                }
                }
                QCOMPARE(macs.size(), qsizetype(plain.size()));
                QCOMPARE(macs.isEmpty(), plain.empty());
                for (const MacAddress mac : these)
                    QCOMPARE(macs.contains(mac), plain.contains(mac));
            }
            QCOMPARE(macs.takeFirst(macs.size()), QList<MacAddress>(plain.begin(), plain.end()));
        }
    }
};

QTEST_GUILESS_MAIN(TestSortedMacs)
#include "tst_sortedmacs.moc"
