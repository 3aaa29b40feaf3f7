// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/phonetable.h"
#include "tests/support/unpacked.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace core;

namespace {

Endpoint phone(quint64 mac, QRandomGenerator &random)
{
    Endpoint made;
    made.mac = MacAddress(mac);
    made.name = QStringLiteral("Phöne %1").arg(random.bounded(3));
    made.company = QStringLiteral("c");
    made.profile = random.bounded(2) ? QString() : QStringLiteral("p%1").arg(random.bounded(3));
    made.statusWord = QStringLiteral("redirected");
    made.status = EndpointStatus::Redirected;
    made.lastSeenMs = random.bounded(2) ? 0 : 1'790'000'000'000 + random.bounded(3);
    made.createdMs = -5;
    made.autoprovisioning = random.bounded(2) != 0;
    for (int i = random.bounded(3); i > 0; --i)
        made.settings.append({QStringLiteral("s%1").arg(i), i - 1, QStringLiteral("v"), {}});
    return made;
}

bool append(PackedPhones &packed, MacAddress mac, QByteArrayView record)
{
    PhoneBlock block;
    block.append(mac.bits(), {record.data(), std::size_t(record.size())});
    return packed.append(block, {PackedPhones::noSettings});
}

QList<Endpoint> valuesOf(const std::map<MacAddress, Endpoint> &map)
{
    QList<Endpoint> values;
    for (const auto &[mac, one] : map)
        values.append(one);
    return values;
}

} // namespace

class TestPhoneTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAMap_data()
    {
        QTest::addColumn<int>("range"); // of addresses
        QTest::addColumn<int>("page");
        QTest::newRow("few") << 20 << 3;
        QTest::newRow("around one block") << 150 << 40;
        QTest::newRow("many blocks") << 5000 << 300;
    }

    /// Against std::map, with what put() and remove() say of the difference.
    void isAMap()
    {
        QFETCH(int, range);
        QFETCH(int, page);
        QRandomGenerator random(7);
        TextPool texts;
        PhoneTable table(texts);
        std::map<MacAddress, Endpoint> expected;
        for (int round = 0; round < 60; ++round) {
            const auto before = expected;
            QList<MacAddress> told;
            if (random.bounded(4) != 0) {
                QList<Endpoint> some;
                for (int i = random.bounded(1, page + 1); i > 0; --i) {
                    some.append(phone(quint64(random.bounded(1, range)), random));
                    expected[some.last().mac] = some.last();
                }
                told = table.put(some);
            } else {
                QSet<MacAddress> some;
                for (int i = random.bounded(1, page + 1); i > 0; --i) {
                    some.insert(MacAddress(quint64(random.bounded(1, range))));
                    expected.erase(MacAddress(quint64(0)));
                }
                for (const MacAddress mac : some)
                    expected.erase(mac);
                told = table.remove(some);
            }
            QList<MacAddress> differing;
            for (int i = 1; i < range; ++i) {
                const MacAddress mac{quint64(i)};
                const auto was = before.find(mac);
                const auto is = expected.find(mac);
                const bool had = was != before.end();
                const bool has = is != expected.end();
                if (had != has || (had && was->second != is->second))
                    differing.append(mac);
            }
            QCOMPARE(told, differing);
            QCOMPARE(table.size(), qsizetype(expected.size()));
            QCOMPARE(table.values(), valuesOf(expected));
            QCOMPARE(table.macs().size(), table.size());
            const MacAddress any{quint64(random.bounded(1, range))};
            const auto its = expected.find(any);
            QCOMPARE(table.contains(any), its != expected.end());
            QCOMPARE(table.find(any),
                     its == expected.end() ? std::nullopt : std::optional(its->second));
        }
    }

    void theLastOfOneAddressCounts()
    {
        TextPool texts;
        PhoneTable table(texts);
        QRandomGenerator random(1);
        Endpoint first = phone(5, random);
        Endpoint last = first;
        last.name = QStringLiteral("last");
        QCOMPARE(table.put({first, last}), QList{MacAddress(5)});
        QCOMPARE(table.find(MacAddress(5))->name, QStringLiteral("last"));
        QVERIFY(table.put({last}).isEmpty());
    }

    // The same phones, once as objects and once as records with other numbers.
    void packedOnesAreTheSamePhones()
    {
        QRandomGenerator random(7);
        QList<Endpoint> phones;
        TextPool elsewhere;
        PackWriter writer;
        QList<QByteArray> records;
        elsewhere.number(QStringLiteral("only there"));
        for (int i = 1; i <= 300; ++i) {
            phones.append(phone(quint64(i), random));
            phones.last().settings.clear();
            writer.clear();
            pack(writer, elsewhere, phones.last());
            records.append(QByteArray(writer.packed().constData(), writer.packed().size()));
        }
        PackedPhones packed(elsewhere);
        for (int i = 0; i < 300; ++i)
            QVERIFY(append(packed, phones.at(i).mac, records.at(i)));
        TextPool texts;
        PhoneTable table(texts);
        PoolNumbers numbers(texts);
        packed.removeIf([](MacAddress mac) { return mac.bits() % 10 == 0; });
        QCOMPARE(packed.size(), 270);
        QCOMPARE(table.put(packed, numbers).size(), 270);
        QVERIFY(!table.contains(MacAddress(10)));
        QCOMPARE(table.put(phones).size(), 30); // only those that were taken out
        QCOMPARE(table.values(), phones);
        QVERIFY(table.put(packed, numbers).isEmpty());
        const auto found = table.look(MacAddress(17));
        QVERIFY(found);
        QCOMPARE(QString::fromUtf8(found->phone.name), phones.at(16).name);
        QCOMPARE(found->settings, 0);
        QVERIFY(!table.look(MacAddress(1000)));
    }

    void sharesWhatComesPacked()
    {
        QRandomGenerator random(9);
        TextPool elsewhere;
        QList<Endpoint> phones;
        PackWriter writer;
        std::vector<QByteArray> records;
        for (int i = 1; i <= 1000; ++i) {
            phones.append(phone(quint64(i), random));
            phones.last().settings.clear();
            writer.clear();
            pack(writer, elsewhere, phones.last());
            records.emplace_back(writer.packed().constData(), writer.packed().size());
        }
        PackedPhones packed(elsewhere);
        for (std::size_t i = 0; i < records.size(); ++i)
            QVERIFY(append(packed, phones.at(qsizetype(i)).mac, records[i]));
        TextPool texts;
        PhoneTable table(texts);
        PoolNumbers numbers(texts);
        numbers.setOther(packed.texts());
        QVERIFY(numbers.areTheSame());
        QCOMPARE(table.put(packed, numbers).size(), 1000);
        QCOMPARE(table.values(), phones);
        QCOMPARE(table.size(), 1000);
        // New texts come behind those that were taken over, which keep their meaning.
        Endpoint changed = phones.at(500);
        changed.statusWord = QStringLiteral("not heard of before");
        QCOMPARE(table.put({changed}), QList<MacAddress>{changed.mac});
        QCOMPARE(*table.find(changed.mac), changed);
        QCOMPARE(table.put(packed, numbers), QList<MacAddress>{changed.mac});
        QCOMPARE(table.values(), phones);
        PhoneTable another(texts);
        QCOMPARE(another.put(packed, numbers).size(), 1000);
        QCOMPARE(another.values(), phones);
        // Where texts have other numbers, and in another order, nothing can be shared.
        TextPool own;
        own.number(QStringLiteral("not there"));
        PhoneTable third(own);
        PoolNumbers others(own);
        QCOMPARE(third.put(packed, others).size(), 1000);
        QVERIFY(!others.areTheSame());
        QCOMPARE(third.values(), phones);
    }

    void comesInParts()
    {
        TextPool texts;
        PackedPhones packed(texts);
        PackWriter writer;
        Endpoint any;
        pack(writer, texts, any);
        for (quint64 mac = 1; mac <= 1000; ++mac)
            QVERIFY(append(packed, MacAddress(mac), writer.packed()));
        for (const qsizetype size : {1, 100, 5000}) {
            quint64 next = 1;
            for (const PackedPhones &part : packed.parts(size)) {
                QVERIFY(part.isSorted() && part.size() < size + 2 * qsizetype(PhoneBlock::usual));
                qsizetype count = 0;
                part.forEach([&](MacAddress mac, std::string_view) {
                    QCOMPARE(mac.bits(), next++);
                    ++count;
                });
                QCOMPARE(count, part.size());
            }
            QCOMPARE(next, quint64(1001));
        }
        QCOMPARE(PackedPhones().parts(10).size(), std::size_t(1));
        PackedPhones unsorted(texts);
        QVERIFY(append(unsorted, MacAddress(2), writer.packed()));
        QVERIFY(append(unsorted, MacAddress(1), writer.packed()));
        QVERIFY(!unsorted.isSorted());
        PhoneTable table(texts);
        PoolNumbers numbers(texts);
        QCOMPARE(table.put(unsorted, numbers).size(), 2);
        QVERIFY(table.contains(MacAddress(1)) && table.contains(MacAddress(2)));
    }

    void recordsThatCannotBeAreNotTaken()
    {
        QRandomGenerator random(3);
        TextPool elsewhere;
        PackWriter writer;
        Endpoint one = phone(1, random);
        one.company = QStringLiteral("some company");
        pack(writer, elsewhere, one);
        const QByteArray record = writer.packed();
        PackedPhones packed(elsewhere);
        QVERIFY(!append(packed, one.mac, QByteArray(record + 'x')));
        QVERIFY(!append(packed, one.mac, QByteArrayView(record).chopped(1)));
        QVERIFY(!append(packed, MacAddress(), record));
        PackedPhones without;
        QVERIFY(!append(without, one.mac, record));
        QVERIFY(packed.size() == 0);
        QVERIFY(append(packed, one.mac, record));
    }

    void aBlockIsTakenWithItsSettings()
    {
        QRandomGenerator random(5);
        TextPool texts;
        QList<Endpoint> phones;
        PhoneBlock block;
        std::vector<QByteArray> own;
        for (quint64 mac = 1; mac <= 100; ++mac) {
            Endpoint &one = phones.emplace_back(phone(mac, random));
            PackWriter record;
            pack(record, texts, one);
            const QByteArray &bytes = record.packed();
            block.append(mac, {bytes.constData(), std::size_t(bytes.size())});
            PackWriter settings;
            packSettings(settings, texts, one.settings);
            own.emplace_back(settings.packed().constData(), settings.packed().size());
        }
        const std::vector<QByteArrayView> settings(own.begin(), own.end());
        PackedPhones packed(texts);
        QVERIFY(packed.append(block, settings));
        QVERIFY(packed.isSorted());
        QCOMPARE(packed.size(), 100);
        QCOMPARE(unpacked(packed), phones);
        QVERIFY(packed.append(block, settings)); // once more: no order any longer
        QVERIFY(!packed.isSorted());

        std::vector<QByteArrayView> cut = settings;
        cut[50] = cut[50].chopped(1);
        PackedPhones mixed(texts);
        PackWriter writer;
        pack(writer, texts, phone(1000, random));
        const QByteArrayView bare = writer.packed();
        QVERIFY(append(mixed, MacAddress(1000), bare));
        PhoneBlock behind = block;
        for (quint64 &mac : behind.macs)
            mac += 1000;
        QVERIFY(mixed.append(behind, settings));
        QVERIFY(append(mixed, MacAddress(2000), bare));
        quint64 next = 1000;
        mixed.forEach([&](MacAddress mac, std::string_view) {
            QCOMPARE(mac.bits(), next);
            next = next == 1100 ? 2000 : next + 1;
        });
        QCOMPARE(mixed.size(), 102);
        QVERIFY(mixed.isSorted());

        PackedPhones none(texts);
        QVERIFY(!none.append(block, {settings.begin(), settings.end() - 1}));
        QVERIFY(!none.append(block, cut));
        PhoneBlock spoilt = block;
        spoilt.bytes.back() = '\x80';
        QVERIFY(!none.append(spoilt, settings));
        spoilt = block;
        spoilt.macs[0] = 0;
        QVERIFY(!none.append(spoilt, settings));
        QVERIFY(!PackedPhones().append(block, settings)); // texts that nobody knows
        QVERIFY(none.isEmpty() && none.isSorted());
    }
};

QTEST_GUILESS_MAIN(TestPhoneTable)
#include "tst_phonetable.moc"
