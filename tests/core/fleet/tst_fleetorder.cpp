// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetorder.h"
#include "core/fleet/foldedtext.h"
#include "tests/core/fleet/fleetmaker.h"

#include <QTest>

using namespace core;

namespace {

constexpr FleetColumn columns[] = {FleetColumn::Status,       FleetColumn::Name,
                                   FleetColumn::Mac,          FleetColumn::Model,
                                   FleetColumn::Company,      FleetColumn::Profile,
                                   FleetColumn::Firmware,     FleetColumn::LastSeen,
                                   FleetColumn::Redirect,     FleetColumn::Autoprovisioning,
                                   FleetColumn::Group,        FleetColumn::LastIp,
                                   FleetColumn::OwnSettings,  FleetColumn::Created,
                                   FleetColumn::RemoteManaged};

/// What a person sees in the column, made comparable.
QString shownKey(const FleetSnapshot &fleet, FleetSlot slot, FleetColumn column)
{
    const FleetPhone phone = fleet.phone(slot);
    const auto number = [](qint64 value) {
        return QString::number(value).rightJustified(20, u'0');
    };
    const auto named = [&](FleetKind kind) { return naturalSortKey(fleet.text(slot, kind)); };
    switch (column) {
    case FleetColumn::Status:
        return number(int(fleet.dictionaries().status(phone.status))) + named(FleetKind::Status);
    case FleetColumn::Name:
        return naturalSortKey(QString::fromUtf8(phone.name));
    case FleetColumn::Mac:
        return phone.mac.wire();
    case FleetColumn::Model:
        return named(FleetKind::Product);
    case FleetColumn::Company:
        return named(FleetKind::Company);
    case FleetColumn::Profile:
        return named(FleetKind::Profile);
    case FleetColumn::Firmware:
        return named(FleetKind::Firmware);
    case FleetColumn::LastSeen:
        return number(phone.lastSeen);
    case FleetColumn::Redirect:
        return named(FleetKind::Redirect);
    case FleetColumn::Autoprovisioning:
        return number(phone.autoprovisioning ? 0 : 1);
    case FleetColumn::Group:
        return named(FleetKind::Group);
    case FleetColumn::LastIp:
        return naturalSortKey(QString::fromUtf8(phone.lastIp));
    case FleetColumn::OwnSettings:
        return number(phone.ownSettings);
    case FleetColumn::Created:
        return number(phone.created);
    case FleetColumn::RemoteManaged:
        return number(phone.remoteManaged ? 0 : 1);
    }
    return {};
}

std::vector<FleetSlot> naiveOrder(const FleetSnapshot &fleet, FleetSort sort)
{
    const QString last = naturalSortKey({});
    std::vector<std::pair<QString, FleetSlot>> rows;
    for (FleetSlot slot = 0; slot < fleet.slotEnd(); ++slot) {
        if (fleet.contains(slot))
            rows.emplace_back(shownKey(fleet, slot, sort.column), slot);
    }
    std::sort(rows.begin(), rows.end(), [&](const auto &a, const auto &b) {
        if (a.first != b.first) {
            if (a.first == last || b.first == last)
                return b.first == last;
            return sort.descending ? b.first < a.first : a.first < b.first;
        }
        const MacAddress left = fleet.mac(a.second);
        const MacAddress right = fleet.mac(b.second);
        return left != right ? left < right : a.second < b.second;
    });
    std::vector<FleetSlot> order;
    order.reserve(rows.size());
    for (const auto &[key, slot] : rows)
        order.push_back(slot);
    return order;
}

std::vector<FleetPhone> phones(FleetIndex &index, FleetMaker &maker, int count)
{
    std::vector<FleetPhone> list;
    list.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        list.push_back(maker.phone(index));
    return list;
}

} // namespace

class TestFleetOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsNaiveSorting_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        for (const FleetColumn column : columns) {
            for (const bool descending : {false, true})
                QTest::addRow("%d %s", int(column), descending ? "down" : "up")
                    << int(column) << descending;
        }
    }

    void equalsNaiveSorting()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        const FleetSort sort{FleetColumn(column), descending};
        FleetMaker maker(quint32(column) + 1);
        FleetIndex index;
        FleetMaker::name(index);
        index.put(phones(index, maker, 6000));
        const auto order = FleetOrder::make(index.snapshot(), sort);
        const std::vector<FleetSlot> expected = naiveOrder(index.snapshot(), sort);
        QCOMPARE(order->slots(), expected);
        FleetBits all(index.snapshot().chunkCount());
        for (const FleetSlot slot : expected)
            all.set(slot, true);
        std::vector<FleetSlot> first = firstOf(index.snapshot(), all, sort, 70);
        QCOMPARE(first, std::vector<FleetSlot>(expected.begin(), expected.begin() + 70));
        QCOMPARE(order->arrange(all), expected);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(order->rank(expected[i]), quint32(i));
    }

    /// Several pieces are divided beside one another; names are mostly equal.
    void veryManyAreSortedToo()
    {
        constexpr int many = 100'000;
        FleetIndex index;
        FleetMaker::name(index);
        const FleetId company = index.intern(FleetKind::Company, QStringLiteral("many"));
        std::vector<FleetPhone> list;
        for (int i = 0; i < many; ++i) {
            FleetPhone &one = list.emplace_back();
            one.mac = MacAddress(0x000413000000ULL + quint64(i) * 7919 % many);
            one.company = company;
            one.name = QByteArray("Phone ") + QByteArray::number(i % 100);
            one.lastSeen = quint32(i % 1000);
        }
        index.put(list);
        for (const FleetSort sort :
             {FleetSort{FleetColumn::Name, true}, FleetSort{FleetColumn::LastSeen, false}}) {
            const auto order = FleetOrder::make(index.snapshot(), sort);
            QCOMPARE(order->slots(), naiveOrder(index.snapshot(), sort));
        }
    }

    void updatesEqualSortingAnew_data() { equalsNaiveSorting_data(); }

    void updatesEqualSortingAnew()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        const FleetSort sort{FleetColumn(column), descending};
        FleetMaker maker(quint32(column) + 50);
        FleetIndex index;
        FleetMaker::name(index);
        index.put(phones(index, maker, 2000));
        auto order = FleetOrder::make(index.snapshot(), sort);
        for (int round = 0; round < 10; ++round) {
            FleetChanges changes;
            const FleetId company =
                index.intern(FleetKind::Company, maker.oneOf(maker.companies()));
            if (maker.below(3) == 0) {
                QList<MacAddress> macs;
                for (const FleetSlot slot : order->slots()) {
                    if (maker.below(20) == 0)
                        macs.append(index.snapshot().mac(slot));
                }
                changes = index.remove(company, macs);
            } else {
                changes = index.put(phones(index, maker, 1 + maker.below(200)));
            }
            std::vector<FleetSlot> touched = changes.added;
            touched.insert(touched.end(), changes.changed.begin(), changes.changed.end());
            touched.insert(touched.end(), changes.removed.begin(), changes.removed.end());
            order = order->updated(index.snapshot(), touched);
            QCOMPARE(order->slots(), FleetOrder::make(index.snapshot(), sort)->slots());
            QCOMPARE(order->version(), index.snapshot().version());
            for (std::size_t i = 0; i < order->slots().size(); ++i)
                QCOMPARE(order->rank(order->slots()[i]), quint32(i));
        }
    }

    void theFirstScreenIsTheBeginning()
    {
        FleetMaker maker(4);
        FleetIndex index;
        FleetMaker::name(index);
        index.put(phones(index, maker, 5000));
        const FleetSnapshot fleet = index.snapshot();
        const auto order = FleetOrder::make(fleet, {FleetColumn::Name, false});
        for (const char *text : {"", "empfang", "status:error", "nowhere", "company:nord 7"}) {
            const auto query = FleetQuery::parse(QString::fromLatin1(text));
            const FleetMatcher matcher(*query, {}, fleet.dictionaries(), 0);
            std::vector<FleetSlot> all = order->arrange(matcher.match(fleet));
            bool enough = false;
            const auto first = order->first(fleet, matcher, 40, 5000, enough);
            QVERIFY(enough);
            all.resize(std::min<std::size_t>(all.size(), 40));
            QCOMPARE(first, all);
            const auto some = order->first(fleet, matcher, 40, 30, enough);
            QVERIFY(!enough);
            QVERIFY(some.size() <= 30);
        }
    }

    void aCancelledSortIsNull()
    {
        FleetMaker maker(4);
        FleetIndex index;
        index.put(phones(index, maker, 500));
        const std::atomic<bool> cancelled = true;
        QVERIFY(!FleetOrder::make(index.snapshot(), {}, &cancelled));
    }

    void anEmptyFleetHasAnOrder()
    {
        const auto order = FleetOrder::make({}, {});
        QVERIFY(order);
        QVERIFY(order->slots().empty());
        FleetMaker maker(4);
        FleetIndex index;
        const FleetChanges changes = index.put(phones(index, maker, 20));
        QCOMPARE(order->updated(index.snapshot(), changes.added)->slots(),
                 FleetOrder::make(index.snapshot(), {})->slots());
    }
};

QTEST_GUILESS_MAIN(TestFleetOrder)
#include "tst_fleetorder.moc"
