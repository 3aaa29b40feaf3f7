// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleettouches.h"

#include <QTest>

using core::FleetSlot;
using core::FleetTouches;
using Slots = std::vector<FleetSlot>;

class TestFleetTouches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCameSince()
    {
        FleetTouches touches;
        touches.add(3, {1, 2});
        touches.add(4, {});
        touches.add(5, {2, 7});
        QCOMPARE(touches.since(2).joined(), (Slots{1, 2, 2, 7}));
        QCOMPARE(touches.since(3).joined(), (Slots{2, 7}));
        QCOMPARE(touches.since(2).count(), std::size_t(4));
        QCOMPARE(touches.since(5).count(), std::size_t(0));
    }

    void whatWasAskedStays()
    {
        FleetTouches touches;
        touches.add(3, {1});
        touches.add(5, {7});
        const FleetTouches asked = touches.since(0);
        touches.forget(3);
        touches.add(6, {9});
        QCOMPARE(asked.joined(), (Slots{1, 7}));
        QCOMPARE(touches.since(0).joined(), (Slots{7, 9}));
        Slots seen;
        touches.forEach([&seen](FleetSlot slot) { seen.push_back(slot); });
        QCOMPARE(seen, (Slots{7, 9}));
    }
};

QTEST_GUILESS_MAIN(TestFleetTouches)
#include "tst_fleettouches.moc"
