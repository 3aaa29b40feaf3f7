// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/slotlist.h"

#include <QTest>

using ui::SlotList;
using Slots = SlotList::Slots;

class TestSlotList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        SlotList list;
        QVERIFY(list->empty());
        list.edit().push_back(4);
        QCOMPARE(*list, (Slots{4}));
        list.share(nullptr);
        QVERIFY(list->empty());
    }

    void leavesTheListOfOthersAlone()
    {
        const auto theirs = std::make_shared<const Slots>(Slots{1, 2, 3});
        SlotList list;
        list.share(theirs);
        QCOMPARE(&*list, theirs.get()); // no copy
        list.edit().pop_back();
        QCOMPARE(*theirs, (Slots{1, 2, 3}));
        QCOMPARE(*list, (Slots{1, 2}));
        const Slots *own = &*list;
        list.edit().pop_back();
        QCOMPARE(&*list, own); // copied once
        list.share(theirs);
        list.edit().push_back(4);
        QCOMPARE(*theirs, (Slots{1, 2, 3}));
        QCOMPARE(*list, (Slots{1, 2, 3, 4}));
    }
};

QTEST_GUILESS_MAIN(TestSlotList)
#include "tst_slotlist.moc"
