// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/core/changes/fleet.h"

#include <QTest>

#include <thread>

using namespace core;

class TestPhoneSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAsItWas()
    {
        Store store;
        fleet::fill(store);
        const std::optional<Endpoint> hall = store.endpoint(fleet::company, fleet::hall);
        const PhoneSnapshot snapshot = store.phoneSnapshot();
        Endpoint renamed = *hall;
        renamed.name = QStringLiteral("Foyer");
        renamed.firmware = QStringLiteral("a text that is new");
        store.setEndpoints(fleet::company, {renamed});
        store.removeEndpoints(fleet::company, {fleet::reception});
        store.removeCompaniesExcept({fleet::company});
        QCOMPARE(snapshot.endpoint(fleet::company, fleet::hall), hall);
        QVERIFY(snapshot.endpoint(fleet::company, fleet::reception));
        QVERIFY(snapshot.endpoint(fleet::otherCompany, fleet::elsewhere));
        QVERIFY(!snapshot.endpoint(fleet::otherCompany, fleet::hall));
        QVERIFY(!snapshot.endpoint(QStringLiteral("c9"), fleet::hall));
    }

    void findsWhoHoldsAPhone()
    {
        Store store;
        fleet::fill(store);
        store.setEndpoints(fleet::otherCompany,
                           {fleet::phone(fleet::hall, fleet::otherCompany, "Twin")});
        auto holders =
            store.phoneSnapshot().holders({fleet::hall, fleet::elsewhere, fleet::newDesk});
        QCOMPARE(holders.size(), 2);
        holders[fleet::hall].sort();
        QCOMPARE(holders[fleet::hall], (QStringList{fleet::company, fleet::otherCompany}));
        QCOMPARE(holders[fleet::elsewhere], QStringList{fleet::otherCompany});
        QVERIFY(PhoneSnapshot().holders({fleet::hall}).isEmpty());
    }

    /// While the store goes on; what the sanitizers look at.
    void isReadOnAnotherThread()
    {
        Store store;
        fleet::fill(store);
        const PhoneSnapshot snapshot = store.phoneSnapshot();
        int found = 0;
        std::thread reader([&] {
            for (int i = 0; i < 2000; ++i)
                found += snapshot.endpoint(fleet::company, fleet::hall)->name == u"Hall" ? 1 : 0;
        });
        for (int i = 0; i < 2000; ++i) {
            Endpoint phone = fleet::phone(fleet::hall, fleet::company, "Other");
            phone.firmware = QString::number(i);
            store.setEndpoints(fleet::company, {phone});
        }
        reader.join();
        QCOMPARE(found, 2000);
    }
};

QTEST_GUILESS_MAIN(TestPhoneSnapshot)
#include "tst_phonesnapshot.moc"
