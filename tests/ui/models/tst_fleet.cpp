// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/fleet.h"
#include "ui/models/fleet.h"
#include "ui/models/phonesmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace ui;

/// The index of all connections, seen through a table of phones.
class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesAcrossConnections();
    void leavesTheDemoOutOfAllConnections();
    void followsAProfile();
    void waitsForACompany();
    void takesManyAtOnce();

private:
    void settle();

    core::SystemClock m_clock;
    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<PhonesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFleet::init()
{
    m_store = std::make_unique<core::Store>();
    fleet::fillCompanies(*m_store);
    m_store->setEndpoints(QStringLiteral("a"), {fleet::phone(1, QStringLiteral("Lobby")),
                                                fleet::phone(2, QStringLiteral("Desk 10")),
                                                fleet::phone(3, QStringLiteral("Desk 9"))});
    m_store->setEndpoints(QStringLiteral("aa"),
                          {fleet::phone(4, QStringLiteral("Gate"), QStringLiteral("error"))});
    m_fleet = std::make_unique<Fleet>();
    m_fleet->add(fleet::connection, *m_store);
    m_model = std::make_unique<PhonesModel>(*m_fleet, m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setScope(fleet::everything());
    settle();
}

/// Answers come from the thread pool.
void TestFleet::settle()
{
    m_model->flush();
    QTRY_VERIFY(!m_model->isBusy());
}

void TestFleet::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_fleet.reset();
    m_store.reset();
}

/// Two connections to one account know the same companies and phones: they stay apart.
void TestFleet::goesAcrossConnections()
{
    core::Store other;
    fleet::fillCompanies(other);
    other.setEndpoints(QStringLiteral("a"), {fleet::phone(1, QStringLiteral("Lobby too"))});
    m_fleet->add(QStringLiteral("two"), other);
    m_model->setScope({});
    settle();
    QCOMPARE(m_model->rowCount(), 5);
    const int row =
        int(fleet::texts(*m_model, PhonesModel::Name).indexOf(QStringLiteral("Lobby too")));
    QCOMPARE(m_model->connection(row), QStringLiteral("two"));
    QCOMPARE(m_model->store(row), &other);
    QCOMPARE(m_model->target(row).company, QStringLiteral("a"));
    QCOMPARE(m_model->rowOf(m_model->keyAt(row)), row);
    QVERIFY(m_model->rowOf(fleet::connection, m_model->target(row)) != row);
    m_model->setFilter(QStringLiteral("company:=a name:lobby"));
    settle();
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name),
             QStringList({QStringLiteral("Lobby"), QStringLiteral("Lobby too")}));
    m_model->setScope({QStringLiteral("two"), {}, true});
    settle();
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name), QStringList(QStringLiteral("Lobby too")));
    m_model->setScope({});
    m_fleet->remove(QStringLiteral("two"));
    settle();
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name), QStringList(QStringLiteral("Lobby")));
}

/// What is made up is no part of all connections once a real one is there.
void TestFleet::leavesTheDemoOutOfAllConnections()
{
    core::Store made;
    fleet::fillCompanies(made);
    made.setEndpoints(QStringLiteral("a"), {fleet::phone(1, QStringLiteral("Made up"))});
    m_fleet->add(QStringLiteral("demo"), made, true);
    m_model->setScope({});
    settle();
    QVERIFY(!fleet::texts(*m_model, PhonesModel::Name).contains(QStringLiteral("Made up")));
    QCOMPARE(m_model->totalCount(), 4);
    QCOMPARE(m_fleet->phoneCount({}), 4);
    QCOMPARE(m_fleet->loadState(core::Resource::Endpoints).lists,
             int(m_store->companiesIn({}).size()));
    m_model->setScope({QStringLiteral("demo"), {}, true});
    settle();
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name), QStringList(QStringLiteral("Made up")));
    m_model->setScope({});
    m_fleet->remove(fleet::connection);
    settle();
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name), QStringList(QStringLiteral("Made up")));
}

/// Where a phone is sent may be its profile's word, and a profile may change or go.
void TestFleet::followsAProfile()
{
    core::Catalogue catalogue;
    core::Setting setting;
    setting.uuid = QStringLiteral("s");
    setting.paramName = QStringLiteral("setting_server");
    catalogue.addSetting(setting);
    m_store->setCatalogue(catalogue);
    core::Endpoint phone = fleet::phone(1, QStringLiteral("Lobby"));
    phone.profile = QStringLiteral("p");
    m_store->setEndpoints(QStringLiteral("a"), {phone});
    core::Profile profile;
    profile.uuid = QStringLiteral("p");
    profile.name = QStringLiteral("HQ");
    const auto target = [this] {
        settle();
        const int row =
            int(fleet::texts(*m_model, PhonesModel::Name).indexOf(QStringLiteral("Lobby")));
        return m_model->index(row, PhonesModel::RedirectTarget).data().toString();
    };
    QCOMPARE(target(), QString());
    const QString first = QStringLiteral("https://one.example/");
    profile.settings = {{setting.uuid, -1, first, {}}};
    m_store->setProfiles(QStringLiteral("top"), {profile});
    QCOMPARE(target(), first);
    const QString second = QStringLiteral("https://two.example/");
    profile.settings = {{setting.uuid, -1, second, {}}};
    m_store->setProfiles(QStringLiteral("top"), {profile});
    QCOMPARE(target(), second);
    m_store->retainProfiles(QStringLiteral("top"), {});
    QCOMPARE(target(), QString());
}

/// The tree of a connection comes after the connection was chosen.
void TestFleet::waitsForACompany()
{
    core::Store late;
    m_fleet->add(QStringLiteral("late"), late);
    m_model->setScope({QStringLiteral("late"), {}, true});
    settle();
    QCOMPARE(m_model->rowCount(), 0);
    late.setCompany(fleet::company(QStringLiteral("z"), QStringLiteral("Zoo")));
    late.setEndpoints(QStringLiteral("z"), {fleet::phone(9, QStringLiteral("Gate"))});
    settle();
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name), QStringList(QStringLiteral("Gate")));
    m_fleet->remove(QStringLiteral("late"));
}

/// They go through the thread pool; a connection may be removed meanwhile.
void TestFleet::takesManyAtOnce()
{
    QList<core::Endpoint> many;
    for (int i = 10; i < 5010; ++i)
        many.append(fleet::phone(quint64(i), QStringLiteral("Desk %1").arg(i)));
    core::Store other;
    fleet::fillCompanies(other);
    other.setEndpoints(QStringLiteral("a"), many);
    m_fleet->add(QStringLiteral("two"), other);
    m_model->setScope({});
    QVERIFY(m_model->isBusy());
    QTRY_VERIFY(!m_model->isBusy());
    QCOMPARE(m_model->rowCount(), 5004);
    QCOMPARE(m_fleet->phoneCount({QStringLiteral("two"), {}, true}), 5000);
    core::Store third;
    fleet::fillCompanies(third);
    third.setEndpoints(QStringLiteral("b"), many);
    QSignalSpy changes(m_fleet.get(), &Fleet::changed);
    m_fleet->add(QStringLiteral("three"), third);
    QVERIFY(changes.wait()); // its companies, when its phones have started
    m_fleet->remove(QStringLiteral("three"));
    m_fleet->remove(QStringLiteral("two"));
    settle();
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_fleet->index().phoneCount(), quint32(4));
}

QTEST_MAIN(TestFleet)
#include "tst_fleet.moc"
