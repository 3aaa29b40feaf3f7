// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/fleet.h"
#include "ui/models/fleet.h"
#include "ui/models/fleetfeed.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using core::FleetKind;
using ui::FleetFeed;

namespace {

core::Catalogue catalogue()
{
    core::Catalogue made;
    for (const char *group : {"desk", "base"}) {
        core::ProductGroup one;
        one.uuid = QString::fromLatin1(group);
        one.name = one.uuid.toUpper();
        made.addProductGroup(one);
    }
    for (const auto &[name, group] : {std::pair("D735", "desk"), std::pair("M700", "base")}) {
        core::Product one;
        one.uuid = QStringLiteral("product-") + QLatin1String(name);
        one.name = QString::fromLatin1(name);
        one.productGroup = QString::fromLatin1(group);
        made.addProduct(one);
    }
    core::Setting setting;
    setting.uuid = QStringLiteral("s");
    setting.paramName = QStringLiteral("setting_server");
    made.addSetting(setting);
    return made;
}

core::Profile profile(int number, QRandomGenerator &random)
{
    core::Profile made;
    made.uuid = QStringLiteral("profile-%1").arg(number);
    made.name = QStringLiteral("Profile %1").arg(number);
    if (random.bounded(3) > 0)
        made.settings = {{QStringLiteral("s"),
                          -1,
                          QStringLiteral("https://%1.example/").arg(random.bounded(3)),
                          {}}};
    if (random.bounded(2) > 0)
        made.productGroup = QStringLiteral("desk");
    return made;
}

template <typename... Texts>
QString oneOf(QRandomGenerator &random, Texts... texts)
{
    const QStringList all{QString::fromLatin1(texts)...};
    return all.at(random.bounded(int(all.size())));
}

core::Endpoint phone(quint64 number, QRandomGenerator &random)
{
    core::Endpoint made = fleet::phone(number, QStringLiteral("Büro %1").arg(random.bounded(1000)),
                                       oneOf(random, "never_seen", "error", "provisioned"));
    if (random.bounded(4) == 0) // another model, as the address tells it
        made.mac = core::MacAddress(0x00087B080000ULL + number);
    made.profile = oneOf(random, "", "profile-0", "profile-1", "profile-2", "profile-gone");
    made.product = oneOf(random, "", "product-D735", "product-M700", "product-new");
    made.productGroup = oneOf(random, "", "", "desk", "base");
    made.firmware = oneOf(random, "", "10.1.1", "10.2.2");
    made.lastIp = oneOf(random, "", "10.0.0.1", "FE80::1");
    made.lastSeenMs = qint64(random.bounded(2)) * 1'790'000'000'123;
    made.createdMs = 1'700'000'000'000;
    made.autoprovisioning = random.bounded(2) > 0;
    made.remoteManaged = random.bounded(2) > 0;
    if (random.bounded(20) == 0)
        made.settings = {{QStringLiteral("s"),
                          -1,
                          QStringLiteral("http://own-%1.example/").arg(random.bounded(3)),
                          {}}};
    return made;
}

QList<core::Endpoint> phones(int company, int count, QRandomGenerator &random)
{
    QList<core::Endpoint> made;
    for (int i = 0; i < count; ++i)
        made.append(phone(quint64(company) * 8000 + quint64(i) + 1, random));
    return made;
}

QString companyOf(int number)
{
    return QStringLiteral("company-%1").arg(number);
}

/// What the index says of a phone, in words.
QStringList told(const core::FleetIndex &index, core::FleetSlot slot)
{
    const core::FleetPhone phone = index.snapshot().phone(slot);
    const auto key = [&](FleetKind kind) {
        return index.dictionaries()[kind].at(index.snapshot().id(slot, kind)).key;
    };
    return {key(FleetKind::Profile),
            key(FleetKind::Product),
            key(FleetKind::Group),
            key(FleetKind::Firmware),
            key(FleetKind::Status),
            key(FleetKind::Redirect),
            QString::fromUtf8(phone.name),
            QString::fromUtf8(phone.lastIp),
            QStringLiteral("%1 %2 %3 %4%5%6")
                .arg(phone.lastSeen)
                .arg(phone.created)
                .arg(phone.ownSettings)
                .arg(int(phone.redirectFromProfile))
                .arg(int(phone.autoprovisioning))
                .arg(int(phone.remoteManaged))};
}

QStringList expected(const core::Endpoint &phone, const core::Store &store)
{
    const core::RedirectTarget target = core::redirectTargetOf(phone, store);
    const QString hint = phone.mac.modelHint();
    const bool isTold = !phone.product.isEmpty() || hint.isEmpty();
    return {phone.profile,
            isTold ? phone.product : QString(u'~' + hint),
            core::productGroupOf(phone, store),
            phone.firmware,
            phone.statusWord,
            target.url,
            phone.name,
            phone.lastIp.toLower(),
            QStringLiteral("%1 %2 %3 %4%5%6")
                .arg(phone.lastSeenMs / 1000)
                .arg(phone.createdMs / 1000)
                .arg(phone.settings.size())
                .arg(int(target.fromProfile))
                .arg(int(phone.autoprovisioning))
                .arg(int(phone.remoteManaged))};
}

QString difference(const core::FleetIndex &index, const core::Store &store)
{
    qsizetype count = 0;
    for (const core::Company &company : store.companies()) {
        const core::FleetId id = index.dictionaries()[FleetKind::Company].find(
            ui::Fleet::companyKey(fleet::connection, company.uuid));
        for (const core::Endpoint &phone : store.phones(company.uuid).values()) {
            const auto slot = index.find(id, phone.mac);
            if (!slot)
                return phone.mac.wire() + QStringLiteral(" is missing in ") + company.uuid;
            if (told(index, *slot) != expected(phone, store))
                return phone.mac.wire() + u' ' + told(index, *slot).join(u'|') +
                       QStringLiteral(" is not ") + expected(phone, store).join(u'|');
            ++count;
        }
        if (index.dictionaries()[FleetKind::Company].phones(id) !=
            quint32(store.phones(company.uuid).size()))
            return QStringLiteral("miscounted in ") + company.uuid;
    }
    if (count != qsizetype(index.phoneCount()))
        return QStringLiteral("%1 phones instead of %2").arg(index.phoneCount()).arg(count);
    return {};
}

void change(core::Store &store, QRandomGenerator &random)
{
    const int company = random.bounded(8);
    const QString uuid = companyOf(company);
    switch (random.bounded(7)) {
    case 0:
    case 1: // enough for the thread pool, once they are the first of their company
        return store.setEndpoints(uuid, phones(company, random.bounded(1, 7000), random));
    case 2:
        return store.setEndpoints(uuid, phones(company, 3, random));
    case 3: {
        const QList<core::MacAddress> there = store.phones(uuid).macs();
        const qsizetype some = there.size() / 3;
        return store.removeEndpoints(uuid, {there.cbegin(), there.cbegin() + some});
    }
    case 4:
        return store.setProfiles(companyOf(0), {profile(random.bounded(3), random)});
    case 5:
        return random.bounded(2) > 0 ? store.setCatalogue(catalogue())
                                     : store.retainProfiles(companyOf(0), {});
    default: // a company goes and comes back without its phones
        QSet<QString> kept;
        for (int i = 0; i < 8; ++i) {
            if (i != company)
                kept.insert(companyOf(i));
        }
        if (company > 0)
            store.removeCompaniesExcept(kept);
        return store.setCompany(fleet::company(uuid, uuid));
    }
}

/// A store with ten phones, and what an index is told of it.
struct Fed
{
    Fed() { fill(0, 10); }

    void fill(int company, int phones)
    {
        const QString uuid = companyOf(company);
        store.setCompany(fleet::company(uuid, uuid));
        QList<core::Endpoint> some;
        for (int i = 1; i <= phones; ++i)
            some.append(fleet::phone(quint64(company) * 10'000 + quint64(i), uuid));
        store.setEndpoints(uuid, some);
    }

    core::Store store;
    core::FleetIndex index;
    FleetFeed feed{fleet::connection, store, index};
};

} // namespace

class TestFleetFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheStoreAfterRandomChanges_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void equalsTheStoreAfterRandomChanges()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        core::Store store;
        for (int i = 0; i < 8; ++i)
            store.setCompany(fleet::company(companyOf(i), companyOf(i)));
        core::FleetIndex index;
        FleetFeed feed(fleet::connection, store, index);
        int flights = 0;
        for (int round = 0; round < 60; ++round) {
            change(store, random);
            // Some of it is applied, and what is in the pool lands sooner or later.
            for (int steps = random.bounded(6); steps > 0 && feed.isPending(); --steps)
                step(feed);
            flights += feed.isPacking() ? 1 : 0;
            if (random.bounded(3) == 0)
                feed.land();
            if (round % 10 == 9) {
                settle(feed);
                QCOMPARE(difference(index, store), QString());
            }
        }
        QVERIFY(flights > 0);
        (void)feed.leave();
        QCOMPARE(index.phoneCount(), quint32(0));
    }

    void theFirstPhonesWaitForNobody()
    {
        Fed fed;
        QVERIFY(!fed.feed.isGathering());
        step(fed.feed);
        QCOMPARE(fed.index.phoneCount(), quint32(10));
    }

    /// Until they are worth a way through the pool together.
    void companiesWaitForEachOther()
    {
        Fed fed;
        settle(fed.feed);
        for (int company = 1; company <= 3; ++company) {
            fed.fill(company, 600);
            step(fed.feed); // its name
            QVERIFY(!fed.feed.isPending() && fed.feed.isGathering() && !fed.feed.isPacking());
        }
        QCOMPARE(fed.index.phoneCount(), quint32(10));
        fed.fill(4, 600);
        step(fed.feed);
        QVERIFY(fed.feed.isPacking() && !fed.feed.isGathering());
        settle(fed.feed);
        QCOMPARE(fed.index.phoneCount(), quint32(10 + 4 * 600));
        QCOMPARE(difference(fed.index, fed.store), QString());
    }

    void fewAreTakenWhenNoOthersCome()
    {
        Fed fed;
        settle(fed.feed);
        QSignalSpy pending(&fed.feed, &FleetFeed::pending);
        fed.fill(1, 20);
        step(fed.feed);
        pending.clear();
        QVERIFY(fed.feed.isGathering());
        QVERIFY(pending.wait());
        QVERIFY(fed.feed.isPending() && !fed.feed.isGathering());
        settle(fed.feed);
        QCOMPARE(fed.index.phoneCount(), quint32(30));
    }

private:
    static void step(FleetFeed &feed)
    {
        (void)feed.takeNames();
        (void)feed.takeStep();
    }

    static void settle(FleetFeed &feed)
    {
        while (feed.isPending() || feed.isPacking() || feed.isGathering()) {
            step(feed);
            if (!feed.isPending())
                feed.land();
        }
    }
};

QTEST_GUILESS_MAIN(TestFleetFeed)
#include "tst_fleetfeed.moc"
