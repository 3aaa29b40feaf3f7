// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/fleet.h"
#include "ui/models/fleet.h"
#include "ui/models/overview.h"
#include "ui/models/phonesmodel.h"

#include <QtTest>

using ui::Overview;

/// The numbers of the Overview tab, counted from a store that is filled by hand.
class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsKnown();
    void countsStates();
    void countsModels();
    void comparesFirmwareWithinAModel();
    void sortsContactsByAge_data();
    void sortsContactsByAge();
    void countsRefusalsByDay();
    void ranksCustomers();
    void keepsToTheScope();
    void countsWhatTheSearchFinds_data();
    void countsWhatTheSearchFinds();

private:
    core::Endpoint phone(quint64 last, const QString &status, int daysAgo = -1) const
    {
        core::Endpoint made = fleet::phone(last, QStringLiteral("Phone"), status);
        made.lastSeenMs = daysAgo < 0 ? 0 : m_now.addDays(-daysAgo).toMSecsSinceEpoch() - 1000;
        return made;
    }
    core::LogEntry refusal(const QString &uuid, int daysAgo) const
    {
        return fleet::line(uuid, m_now.addDays(-daysAgo).toSecsSinceEpoch(),
                           QStringLiteral("error"), 403);
    }
    Overview overview(bool below = true) const
    {
        core::Scope scope = fleet::everything();
        scope.below = below;
        m_fleet->flush();
        return ui::overviewOf(m_fleet->snapshot(), m_fleet->scope(scope),
                              ui::overviewLogs(*m_fleet, scope), m_now);
    }

    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<ui::Fleet> m_fleet;
    QDateTime m_now;
};

void TestOverview::init()
{
    m_fleet.reset();
    m_store = std::make_unique<core::Store>();
    m_fleet = std::make_unique<ui::Fleet>();
    m_fleet->add(fleet::connection, *m_store);
    fleet::fillCompanies(*m_store);
    m_now = QDateTime::currentDateTime();
}

void TestOverview::nothingIsKnown()
{
    const Overview empty = ui::overviewOf({}, {}, {}, m_now);
    QCOMPARE(empty.phones, 0);
    QCOMPARE(overview().companies, 4);
    QVERIFY(empty.states.isEmpty() && empty.models.isEmpty() && empty.customers.isEmpty());
    QCOMPARE(empty.days.size(), Overview::logDays);
    QCOMPARE(empty.days.last().date, m_now.date());
}

void TestOverview::countsStates()
{
    m_store->setEndpoints(QStringLiteral("a"), {phone(1, QStringLiteral("error"), 1),
                                                phone(2, QStringLiteral("never_seen")),
                                                phone(3, QStringLiteral("error"), 1),
                                                phone(4, QStringLiteral("parked"), 1)});
    const Overview counted = overview();
    QCOMPARE(counted.phones, 4);
    QCOMPARE(counted.count(core::EndpointStatus::Error), 2);
    QCOMPARE(counted.states.size(), 3);
    QCOMPARE(counted.states[0].word, QStringLiteral("never_seen"));
    QCOMPARE(counted.states[1].phones, 2);
    QCOMPARE(counted.states[2].word, QStringLiteral("parked"));
    QCOMPARE(counted.states[2].status, core::EndpointStatus::Unknown);
    QCOMPARE(counted.withoutProfile, 4);
}

void TestOverview::countsModels()
{
    core::Catalogue catalogue;
    core::Product product;
    product.uuid = QStringLiteral("p1");
    product.name = QStringLiteral("D735");
    catalogue.addProduct(product);
    product.uuid = QStringLiteral("p2");
    product.name = QStringLiteral("M900");
    catalogue.addProduct(product);
    m_store->setCatalogue(catalogue);
    QList<core::Endpoint> phones;
    for (const char *uuid : {"p2", "p1", "p2"}) {
        phones += phone(quint64(phones.size()), QStringLiteral("error"));
        phones.last().product = QLatin1String(uuid);
    }
    m_store->setEndpoints(QStringLiteral("a"), phones);
    const Overview counted = overview();
    QCOMPARE(counted.models.size(), 2);
    QCOMPARE(counted.models[0].name, QStringLiteral("M900"));
    QCOMPARE(counted.models[0].phones, 2);
    QCOMPARE(counted.models[1].phones, 1);
}

void TestOverview::comparesFirmwareWithinAModel()
{
    core::Catalogue catalogue;
    for (const char *name : {"D735", "M900"}) {
        core::Product product;
        product.uuid = product.name = QLatin1String(name);
        catalogue.addProduct(product);
    }
    m_store->setCatalogue(catalogue);
    const std::pair<const char *, const char *> phones[] = {{"D735", "10.1.9"},
                                                            {"D735", "10.1.54"},
                                                            {"M900", "10.1.9"},
                                                            {"M900", "5.20"},
                                                            {"D735", ""}};
    QList<core::Endpoint> list;
    for (const auto &[model, version] : phones) {
        list += phone(quint64(list.size()), QStringLiteral("error"));
        list.last().product = QLatin1String(model);
        list.last().firmware = QLatin1String(version);
    }
    m_store->setEndpoints(QStringLiteral("a"), list);
    const Overview counted = overview();
    QCOMPARE(counted.firmwares.size(), 4);
    QCOMPARE(counted.firmwares[0].version, QStringLiteral("10.1.54"));
    QCOMPARE(counted.firmwares[0].outdated, 0);
    QCOMPARE(counted.firmwares[1].version, QStringLiteral("10.1.9"));
    QCOMPARE(counted.firmwares[1].phones, 2);
    QCOMPARE(counted.firmwares[1].outdated, 1); // the newest that was seen on an M900
    QCOMPARE(counted.firmwares[2].outdated, 1);
    QCOMPARE(counted.firmwares[3].version, QString());
    QCOMPARE(counted.firmwares[3].outdated, 0);
    QCOMPARE(counted.outdated, 2);
}

void TestOverview::sortsContactsByAge_data()
{
    QTest::addColumn<qint64>("minutesAgo");
    QTest::addColumn<int>("contact");
    constexpr qint64 day = 24 * 60;
    QTest::newRow("a clock ahead") << qint64(-5) << int(Overview::Day);
    QTest::newRow("now") << qint64(0) << int(Overview::Day);
    QTest::newRow("almost a day") << day - 1 << int(Overview::Day);
    QTest::newRow("a day") << day << int(Overview::Week);
    QTest::newRow("a week") << 7 * day << int(Overview::Month);
    QTest::newRow("30 days") << 30 * day << int(Overview::Quarter);
    QTest::newRow("90 days") << 90 * day << int(Overview::Longer);
}

void TestOverview::sortsContactsByAge()
{
    QFETCH(qint64, minutesAgo);
    core::Endpoint seen = phone(1, QStringLiteral("provisioned"));
    seen.lastSeenMs = m_now.toMSecsSinceEpoch() - minutesAgo * 60000;
    m_store->setEndpoints(QStringLiteral("a"), {seen, phone(2, QStringLiteral("never_seen"))});
    const Overview counted = overview();
    QFETCH(int, contact);
    QCOMPARE(counted.contact[size_t(contact)], 1);
    QCOMPARE(counted.contact[Overview::Never], 1);
}

void TestOverview::countsRefusalsByDay()
{
    m_store->addLogs(QStringLiteral("a"),
                     {refusal(QStringLiteral("1"), 0), refusal(QStringLiteral("2"), 0),
                      refusal(QStringLiteral("3"), 2), refusal(QStringLiteral("old"), 8),
                      fleet::line(QStringLiteral("4"), m_now.toSecsSinceEpoch())});
    core::LoadState read;
    read.phase = core::LoadState::Phase::Loaded;
    read.asOfMs = 1;
    m_store->setState(core::Resource::Logs, QStringLiteral("a"), read);
    const Overview counted = overview();
    QCOMPARE(counted.refusals, 3);
    QCOMPARE(counted.days.last().refusals, 2);
    QCOMPARE(counted.days[Overview::logDays - 3].refusals, 1);
    QCOMPARE(counted.companiesWithLog, 1);
}

void TestOverview::ranksCustomers()
{
    m_store->setEndpoints(QStringLiteral("a"), {phone(1, QStringLiteral("error"), 1)});
    m_store->setEndpoints(QStringLiteral("b"), {phone(2, QStringLiteral("error"), 1),
                                                phone(3, QStringLiteral("error"), 1),
                                                phone(4, QStringLiteral("never_seen"))});
    m_store->setEndpoints(QStringLiteral("top"), {phone(5, QStringLiteral("never_seen"))});
    m_store->setEndpoints(QStringLiteral("aa"), {phone(6, QStringLiteral("error"), 1)});
    m_store->addLogs(QStringLiteral("aa"), {refusal(QStringLiteral("1"), 1)});
    const Overview counted = overview();
    QCOMPARE(counted.customers.size(), 3);
    QCOMPARE(counted.customers[0].name, QStringLiteral("Alpha"));
    QCOMPARE(counted.customers[0].phones, 3);
    QCOMPARE(counted.customers[0].errors, 2);
    QCOMPARE(counted.customers[0].neverSeen, 1);
    QCOMPARE(counted.customers[1].name, QStringLiteral("Filiale 10"));
    QCOMPARE(counted.customers[1].refusals, 1);
}

void TestOverview::keepsToTheScope()
{
    m_store->setEndpoints(QStringLiteral("a"), {phone(1, QStringLiteral("error"), 1)});
    m_store->setEndpoints(QStringLiteral("top"), {phone(2, QStringLiteral("error"), 1)});
    QCOMPARE(overview().phones, 2);
    QCOMPARE(overview(false).phones, 1);
    QCOMPARE(overview(false).companies, 1);
}

// What a click puts into the search line finds as many phones as were counted.
void TestOverview::countsWhatTheSearchFinds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("found");
    QTest::newRow("state") << QStringLiteral("status:=error") << 2;
    QTest::newRow("a word of its own") << QStringLiteral("status:=error_again") << 1;
    QTest::newRow("firmware") << QStringLiteral("firmware:=\"10.1.5\"") << 1;
    QTest::newRow("no firmware") << QStringLiteral("no:firmware") << 3;
    QTest::newRow("no profile") << QStringLiteral("no:profile") << 5;
    QTest::newRow("customer") << QStringLiteral("company:=\"B\u00e4cker S\u00fcd\" status:=error")
                              << 1;
    QTest::newRow("day") << QStringLiteral("seen:<1d") << 1;
    QTest::newRow("week") << QStringLiteral("seen:>=1d seen:<7d") << 1;
    QTest::newRow("longer") << QStringLiteral("seen:>=90d") << 1;
    QTest::newRow("never") << QStringLiteral("seen:never") << 2;
}

void TestOverview::countsWhatTheSearchFinds()
{
    core::Endpoint one = phone(1, QStringLiteral("error"), 0);
    one.firmware = QStringLiteral("10.1.5");
    core::Endpoint two = phone(2, QStringLiteral("error"), 2);
    two.firmware = QStringLiteral("10.1.54");
    m_store->setEndpoints(QStringLiteral("a"), {one, phone(3, QStringLiteral("error_again"), 100)});
    m_store->setEndpoints(QStringLiteral("aa"), {two, phone(4, QStringLiteral("never_seen")),
                                                 phone(5, QStringLiteral("never_seen"))});
    core::SystemClock clock;
    ui::PhonesModel model(*m_fleet, clock);
    model.setScope(fleet::everything());
    QFETCH(QString, search);
    model.setFilter(search);
    QFETCH(int, found);
    QTRY_COMPARE(model.rowCount(), found);
}

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
