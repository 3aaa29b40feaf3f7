// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/fleet/fleetmaker.h"

#include <QTest>

#include <map>

using namespace core;

namespace {

using Key = std::pair<FleetId, MacAddress>;

FleetPhone kept(FleetPhone phone)
{
    phone.lastIp = phone.lastIp.toLower();
    return phone;
}

QString difference(const FleetIndex &index, const std::map<Key, FleetPhone> &expected)
{
    const FleetSnapshot &fleet = index.snapshot();
    if (fleet.phoneCount() != expected.size())
        return QStringLiteral("%1 phones, expected %2")
            .arg(fleet.phoneCount())
            .arg(expected.size());
    for (const auto &[key, phone] : expected) {
        const auto slot = index.find(key.first, key.second);
        if (!slot || !fleet.contains(*slot))
            return key.second.wire() + QStringLiteral(" is not there");
        if (fleet.phone(*slot) != kept(phone))
            return key.second.wire() + QStringLiteral(" differs");
    }
    quint32 used = 0;
    for (FleetSlot slot = 0; slot < fleet.slotEnd(); ++slot)
        used += fleet.contains(slot) ? 1 : 0;
    return used == expected.size() ? QString() : QStringLiteral("slots are used twice");
}

FleetPhone simple(FleetIndex &index, quint64 mac, const QString &name)
{
    FleetPhone phone;
    phone.mac = MacAddress(mac);
    phone.company = index.intern(FleetKind::Company, QStringLiteral("c"));
    phone.name = name.toUtf8();
    return phone;
}

} // namespace

class TestFleetIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAMapAfterRandomChanges()
    {
        for (quint32 seed = 1; seed <= 6; ++seed) {
            FleetMaker maker(seed);
            FleetIndex index;
            FleetMaker::name(index);
            std::map<Key, FleetPhone> expected;
            for (int round = 0; round < 40; ++round) {
                change(maker, index, expected);
                const QString problem = difference(index, expected);
                QVERIFY2(problem.isEmpty(), qPrintable(problem));
                countsAreRight(index, expected);
            }
        }
    }

    void holdsMoreThanOneChunk()
    {
        FleetIndex index;
        std::vector<FleetPhone> phones;
        for (quint64 i = 1; i <= 40'000; ++i)
            phones.push_back(simple(index, 0x000413000000 + i, QStringLiteral("Phone %1").arg(i)));
        QCOMPARE(index.put(phones).added.size(), std::size_t(40'000));
        for (const FleetPhone &phone : phones) {
            const auto slot = index.find(phone.company, phone.mac);
            QVERIFY(slot);
            QCOMPARE(index.snapshot().name(*slot).toUtf8(), phone.name);
        }
        QVERIFY(index.bytes() / 40'000 < 250);
    }

    // Packed elsewhere, behind a chunk that is not full.
    void takesAChunkAsItIs()
    {
        FleetIndex index;
        std::map<Key, FleetPhone> expected;
        const auto expect = [&](const FleetPhone &phone) {
            expected[{phone.company, phone.mac}] = phone;
        };
        for (quint64 i = 1; i <= 10; ++i) {
            const FleetPhone phone = simple(index, i, QStringLiteral("First %1").arg(i));
            (void)index.put({phone});
            expect(phone);
        }
        FleetChunkWriter writer(nullptr);
        for (int row = 0; row < 3000; ++row) {
            FleetPhone phone = simple(index, 1000 + quint64(row), QStringLiteral("Ähre"));
            phone.firmware = index.intern(FleetKind::Firmware, QStringLiteral("10.1"));
            phone.product = index.intern(FleetKind::Product, QStringLiteral("p"));
            writer.put(row, phone);
            expect(phone);
        }
        const quint64 outdated = index.snapshot().firmwaresVersion();
        const FleetChanges changes = index.append(writer.finish());
        QCOMPARE(changes.added.size(), std::size_t(3000));
        QVERIFY(changes.changed.empty() && changes.removed.empty());
        QVERIFY(index.snapshot().firmwaresVersion() > outdated);
        // The room between the chunks is used, and what was taken over can be changed.
        for (quint64 i = 1; i <= 6000; ++i) {
            const FleetPhone phone = simple(index, 10 * i, QStringLiteral("Later %1").arg(i));
            (void)index.put({phone});
            expect(phone);
        }
        QCOMPARE(difference(index, expected), QString());
        QVERIFY(index.snapshot().chunkCount() <= 3);
        countsAreRight(index, expected);
    }

    void saysNothingAboutEqualRows()
    {
        FleetIndex index;
        const std::vector<FleetPhone> phones{simple(index, 1, QStringLiteral("a")),
                                             simple(index, 2, QStringLiteral("B\u00fcro"))};
        QCOMPARE(index.put(phones).added.size(), std::size_t(2));
        const quint64 version = index.snapshot().version();
        QVERIFY(index.put(phones).isEmpty());
        QCOMPARE(index.snapshot().version(), version);
        const FleetChanges changes = index.put({phones[0], simple(index, 2, QStringLiteral("b"))});
        QCOMPARE(changes.changed, (std::vector<FleetSlot>{1}));
        QVERIFY(changes.added.empty());
    }

    void namesASlotOnceWhenAPhoneComesTwice()
    {
        FleetIndex index;
        const FleetChanges changes =
            index.put({simple(index, 1, QStringLiteral("a")), simple(index, 1, QStringLiteral("b")),
                       simple(index, 1, QStringLiteral("b"))});
        QCOMPARE(changes.added, (std::vector<FleetSlot>{0}));
        QVERIFY(changes.changed.empty());
        QCOMPARE(index.snapshot().name(0), QStringLiteral("b"));
        QCOMPARE(index.phoneCount(), 1u);
    }

    void keepsSlotsThroughUpdates()
    {
        FleetMaker maker(9);
        FleetIndex index;
        FleetMaker::name(index);
        constexpr int count = 9000;
        std::vector<FleetPhone> phones;
        phones.reserve(count);
        for (int i = 0; i < count; ++i)
            phones.push_back(maker.phone(index));
        index.put(phones);
        std::map<Key, FleetSlot> before;
        for (const FleetPhone &phone : phones)
            before[{phone.company, phone.mac}] = *index.find(phone.company, phone.mac);
        for (FleetPhone &phone : phones)
            phone.name += " moved";
        index.put(phones);
        for (const auto &[key, slot] : before)
            QCOMPARE(*index.find(key.first, key.second), slot);
    }

    void aSnapshotStaysAsItWas()
    {
        FleetIndex index;
        index.setName(FleetKind::Company, QStringLiteral("c"), QStringLiteral("Before"));
        index.put(
            {simple(index, 1, QStringLiteral("one")), simple(index, 2, QStringLiteral("two"))});
        const FleetSnapshot old = index.snapshot();
        index.setName(FleetKind::Company, QStringLiteral("c"), QStringLiteral("After"));
        index.put({simple(index, 1, QStringLiteral("other"))});
        index.remove(index.intern(FleetKind::Company, QStringLiteral("c")), {MacAddress(2)});
        QCOMPARE(old.name(0), QStringLiteral("one"));
        QCOMPARE(old.name(1), QStringLiteral("two"));
        QCOMPARE(old.text(0, FleetKind::Company), QStringLiteral("Before"));
        QCOMPARE(old.phoneCount(), 2u);
        QCOMPARE(index.snapshot().name(0), QStringLiteral("other"));
        QCOMPARE(index.snapshot().text(0, FleetKind::Company), QStringLiteral("After"));
        QVERIFY(!index.snapshot().contains(1));
        QVERIFY(!index.snapshot().samePhone(1, old));
        QVERIFY(index.snapshot().samePhone(0, old));
    }

    void renamingTouchesNoRow()
    {
        FleetIndex index;
        index.put({simple(index, 1, QStringLiteral("one"))});
        const quint64 names = index.snapshot().namesVersion();
        QVERIFY(index.setName(FleetKind::Company, QStringLiteral("c"), QStringLiteral("New")));
        QVERIFY(!index.setName(FleetKind::Company, QStringLiteral("c"), QStringLiteral("New")));
        QVERIFY(index.snapshot().namesVersion() > names);
        QCOMPARE(index.snapshot().text(0, FleetKind::Company), QStringLiteral("New"));
    }

    void showsTheModelThatTheMacSuggests()
    {
        FleetIndex index;
        Endpoint record;
        record.mac = MacAddress(0x000413A30001);
        FleetPhone phone = index.phone(record, QStringLiteral("c"), {}, {}, false);
        QCOMPARE(index.dictionaries()[FleetKind::Product].name(phone.product),
                 QStringLiteral("D735"));
        record.product = QStringLiteral("uuid");
        phone = index.phone(record, QStringLiteral("c"), {}, {}, false);
        QCOMPARE(index.dictionaries()[FleetKind::Product].name(phone.product),
                 QStringLiteral("D735"));
        index.setName(FleetKind::Product, QStringLiteral("uuid"), QStringLiteral("D735 Plus"));
        QCOMPARE(index.dictionaries()[FleetKind::Product].name(phone.product),
                 QStringLiteral("D735 Plus"));
    }

private:
    static void change(FleetMaker &maker, FleetIndex &index, std::map<Key, FleetPhone> &expected)
    {
        const int kind = maker.below(10);
        FleetChanges changes;
        const FleetSnapshot before = index.snapshot();
        if (kind == 5) {
            if (const auto chunk = newChunk(maker, index, expected))
                changes = index.append(chunk);
        } else if (kind < 6) {
            std::vector<FleetPhone> phones;
            for (int i = maker.below(kind == 0 ? 3000 : 50); i >= 0; --i) {
                phones.push_back(maker.phone(index));
                expected[{phones.back().company, phones.back().mac}] = phones.back();
            }
            changes = index.put(phones);
        } else if (kind < 9) {
            const FleetId company =
                index.intern(FleetKind::Company, maker.oneOf(maker.companies()));
            QList<MacAddress> macs;
            for (const auto &[key, phone] : expected) {
                if (key.first == company && maker.below(3) == 0)
                    macs.append(key.second);
            }
            for (const MacAddress mac : std::as_const(macs))
                expected.erase({company, mac});
            changes = index.remove(company, macs + macs.mid(0, 1));
        } else {
            const FleetId company =
                index.intern(FleetKind::Company, maker.oneOf(maker.companies()));
            QList<MacAddress> macs = index.phonesOf(company);
            std::sort(macs.begin(), macs.end());
            QList<MacAddress> known;
            for (const auto &[identity, phone] : expected) {
                if (identity.first == company)
                    known.append(identity.second);
            }
            QCOMPARE(macs, known);
            FleetIdSet leaving;
            leaving.insert(company);
            changes = index.removeCompanies(leaving);
            std::erase_if(expected,
                          [company](const auto &one) { return one.first.first == company; });
        }
        changesAreExact(before, index.snapshot(), changes);
    }

    /// Phones that are not there: most in order, so that some are found in their chunk.
    static std::shared_ptr<const FleetChunk> newChunk(FleetMaker &maker, FleetIndex &index,
                                                      std::map<Key, FleetPhone> &expected)
    {
        std::map<Key, FleetPhone> fresh;
        for (int i = maker.below(1500); i >= 0; --i) {
            const FleetPhone phone = maker.phone(index);
            if (!expected.contains({phone.company, phone.mac}))
                fresh.insert({{phone.company, phone.mac}, phone});
        }
        std::vector<FleetPhone> phones;
        phones.reserve(fresh.size());
        for (const auto &[key, phone] : fresh)
            phones.push_back(phone);
        for (std::size_t i = 100; i + 1 < phones.size() && i < 140; i += 2)
            std::swap(phones[i], phones[i + 1]);
        expected.merge(fresh);
        FleetChunkWriter writer(nullptr);
        for (std::size_t row = 0; row < phones.size(); ++row)
            writer.put(int(row), phones[row]);
        return phones.empty() ? nullptr : writer.finish();
    }

    static void changesAreExact(const FleetSnapshot &before, const FleetSnapshot &after,
                                const FleetChanges &changes)
    {
        std::vector<FleetSlot> added;
        std::vector<FleetSlot> changed;
        std::vector<FleetSlot> removed;
        for (FleetSlot slot = 0; slot < after.slotEnd(); ++slot) {
            const bool was = before.contains(slot);
            if (!was && after.contains(slot))
                added.push_back(slot);
            else if (was && !after.contains(slot))
                removed.push_back(slot);
            else if (was && before.phone(slot) != after.phone(slot))
                changed.push_back(slot);
        }
        QCOMPARE(changes.added, added);
        QCOMPARE(changes.removed, removed);
        QVERIFY(std::includes(changes.changed.begin(), changes.changed.end(), changed.begin(),
                              changed.end()));
    }

    static void countsAreRight(const FleetIndex &index, const std::map<Key, FleetPhone> &expected)
    {
        std::map<FleetId, quint32> profiles;
        for (const auto &[key, phone] : expected)
            ++profiles[phone.profile];
        const FleetDictionary &dictionary = index.dictionaries()[FleetKind::Profile];
        for (FleetId id = 0; id < dictionary.size(); ++id)
            QCOMPARE(dictionary.phones(id), profiles[id]);
    }
};

QTEST_APPLESS_MAIN(TestFleetIndex)
#include "tst_fleetindex.moc"
