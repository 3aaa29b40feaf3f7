// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/companytreemodel.h"

#include "tests/ui/models/fleet.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace ui;

class TestCompanyTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneTopCompanyIsTheRoot();
    void severalTopCompaniesAreBelow();
    void insertsAndRemovesExactly();
    void movesARenamedCompany();
    void movesToAnotherParent();
    void countsEverythingBelow();
    void saysWhatIsWrong();
    void removesConnections();
    void standsForAllConnections();
    void countsNoDemoAmongAllConnections();
    void tellsTheAgeThatStandsOut();

private:
    QModelIndex root() const { return m_model->index(0, 0); }
    QStringList below(const QModelIndex &parent) const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            names += m_model->index(row, 0, parent).data().toString();
        return names;
    }

    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<CompanyTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCompanyTreeModel::init()
{
    m_store = std::make_unique<core::Store>();
    m_model = std::make_unique<CompanyTreeModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->addConnection(QStringLiteral("one"), QStringLiteral("Demo"), m_store.get());
}

void TestCompanyTreeModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

void TestCompanyTreeModel::oneTopCompanyIsTheRoot()
{
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->scope(root()).company, QString());
    fleet::fillCompanies(*m_store);
    m_model->flush();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(root().data().toString(), QStringLiteral("Demo"));
    QCOMPARE(m_model->scope(root()), fleet::everything());
    QCOMPARE(below(root()), QStringList({QStringLiteral("Alpha"), QStringLiteral("Bäcker Süd")}));
    const QModelIndex deep = m_model->indexOf(QStringLiteral("one"), QStringLiteral("aa"));
    QCOMPARE(deep.parent(), m_model->indexOf(QStringLiteral("one"), QStringLiteral("a")));
}

void TestCompanyTreeModel::severalTopCompaniesAreBelow()
{
    fleet::fillCompanies(*m_store);
    m_store->setCompany(fleet::company(QStringLiteral("x"), QStringLiteral("Another")));
    m_model->flush();
    QCOMPARE(below(root()),
             QStringList({QStringLiteral("Another"), QStringLiteral("Example Telecom")}));
    QCOMPARE(m_model->scope(root()).company, QString());
}

void TestCompanyTreeModel::insertsAndRemovesExactly()
{
    fleet::fillCompanies(*m_store);
    m_model->flush();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_store->setCompany(
        fleet::company(QStringLiteral("c"), QStringLiteral("Anton"), QStringLiteral("top")));
    m_model->flush();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    m_store->removeCompaniesExcept(
        {QStringLiteral("top"), QStringLiteral("b"), QStringLiteral("c")});
    m_model->flush();
    QCOMPARE(removed.count(), 1); // the company below it goes with its parent
    QCOMPARE(removed.first().at(1).toInt(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestCompanyTreeModel::movesARenamedCompany()
{
    fleet::fillCompanies(*m_store);
    m_model->flush();
    const QPersistentModelIndex alpha(m_model->indexOf(QStringLiteral("one"), QStringLiteral("b")));
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    m_store->setCompany(
        fleet::company(QStringLiteral("b"), QStringLiteral("Zeta"), QStringLiteral("top")));
    m_model->flush();
    QCOMPARE(moved.count(), 1);
    QCOMPARE(alpha.row(), 1);
    QCOMPARE(alpha.data().toString(), QStringLiteral("Zeta"));
}

void TestCompanyTreeModel::movesToAnotherParent()
{
    fleet::fillCompanies(*m_store);
    m_model->flush();
    m_store->setCompany(
        fleet::company(QStringLiteral("aa"), QStringLiteral("Filiale 10"), QStringLiteral("b")));
    m_model->flush();
    const QModelIndex branch = m_model->indexOf(QStringLiteral("one"), QStringLiteral("aa"));
    QCOMPARE(m_model->scope(branch.parent()).company, QStringLiteral("b"));
}

void TestCompanyTreeModel::countsEverythingBelow()
{
    fleet::fillCompanies(*m_store);
    m_model->flush();
    const auto count = [this](const QString &company) {
        return m_model->indexOf(QStringLiteral("one"), company).data(CompanyTreeModel::CountRole);
    };
    QVERIFY(!count(QStringLiteral("a")).isValid()); // not known yet
    m_store->setEndpoints(QStringLiteral("aa"), {fleet::phone(1, QStringLiteral("One"))});
    m_store->setEndpoints(QStringLiteral("a"), {fleet::phone(2, QStringLiteral("Two"))});
    m_model->flush();
    QCOMPARE(count(QStringLiteral("a")).toInt(), 2);
    QCOMPARE(count(QStringLiteral("top")).toInt(), 2);
    QVERIFY(root().data(Qt::AccessibleTextRole).toString().contains(QLatin1Char('2')));
}

void TestCompanyTreeModel::saysWhatIsWrong()
{
    fleet::fillCompanies(*m_store);
    m_model->flush();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setHealth(QStringLiteral("one"), CompanyTreeModel::Health::Failed,
                       QStringLiteral("No network."));
    QCOMPARE(changed.count(), 1);
    QVERIFY(root().data(Qt::ToolTipRole).toString().contains(QStringLiteral("No network.")));
    core::LoadState failed;
    failed.phase = core::LoadState::Phase::Failed;
    m_store->setState(core::Resource::Endpoints, QStringLiteral("b"), failed);
    m_model->flush();
    QVERIFY(!m_model->indexOf(QStringLiteral("one"), QStringLiteral("b"))
                 .data(CompanyTreeModel::ProblemRole)
                 .toString()
                 .isEmpty());
}

void TestCompanyTreeModel::removesConnections()
{
    core::Store other;
    m_model->addConnection(QStringLiteral("two"), QStringLiteral("Second"), &other);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->removeConnection(QStringLiteral("one"));
    QCOMPARE(removed.count(), 2); // and the row of all connections, now that there is one
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(root().data().toString(), QStringLiteral("Second"));
    fleet::fillCompanies(*m_store); // no longer followed
    QCOMPARE(m_model->rowCount(root()), 0);
}

void TestCompanyTreeModel::standsForAllConnections()
{
    core::Store other;
    other.setCompany(fleet::company(QStringLiteral("z"), QStringLiteral("Zoo")));
    other.setEndpoints(QStringLiteral("z"), {fleet::phone(9, QStringLiteral("Gate"))});
    fleet::fillCompanies(*m_store);
    m_store->setEndpoints(QStringLiteral("a"), {fleet::phone(1, QStringLiteral("One"))});
    m_model->flush();
    QVERIFY(!m_model->scope(root()).isEverything());
    m_model->addConnection(QStringLiteral("two"), QStringLiteral("Second"), &other);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(root().data().toString(), QStringLiteral("All connections"));
    QVERIFY(m_model->scope(root()).isEverything());
    QCOMPARE(m_model->indexOf(CompanyTreeModel::allConnections, {}), root());
    QCOMPARE(root().data(CompanyTreeModel::CountRole).toInt(), 2);
    other.setEndpoints(QStringLiteral("z"), {fleet::phone(8, QStringLiteral("Door"))});
    m_model->flush();
    QCOMPARE(root().data(CompanyTreeModel::CountRole).toInt(), 3);
    m_model->removeConnection(QStringLiteral("two"));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(root().data().toString(), QStringLiteral("Demo"));
}

void TestCompanyTreeModel::countsNoDemoAmongAllConnections()
{
    core::Store made;
    made.setCompany(fleet::company(QStringLiteral("z"), QStringLiteral("Zoo")));
    made.setEndpoints(QStringLiteral("z"), {fleet::phone(9, QStringLiteral("Gate"))});
    fleet::fillCompanies(*m_store);
    m_store->setEndpoints(QStringLiteral("a"), {fleet::phone(1, QStringLiteral("One"))});
    m_model->addConnection(QStringLiteral("two"), QStringLiteral("Made up"), &made, true);
    m_model->flush();
    QCOMPARE(root().data(CompanyTreeModel::CountRole).toInt(), 1);
    QVERIFY(root().data(Qt::ToolTipRole).toString().contains(QStringLiteral("Without Made up")));
    QCOMPARE(m_model->indexOf(QStringLiteral("two"), {}).data(CompanyTreeModel::CountRole).toInt(),
             1);
}

void TestCompanyTreeModel::tellsTheAgeThatStandsOut()
{
    constexpr qint64 now = 1'767'225'600'000;
    constexpr qint64 minute = 60'000;
    fleet::fillCompanies(*m_store);
    const auto read = [this](const char *company, core::LoadState::Phase phase, qint64 asOf) {
        core::LoadState state;
        state.phase = phase;
        state.asOfMs = asOf;
        m_store->setState(core::Resource::Endpoints, QString::fromLatin1(company), state);
    };
    const auto age = [this](const char *company) {
        return m_model->indexOf(QStringLiteral("one"), QString::fromLatin1(company))
            .data(CompanyTreeModel::AgeRole)
            .toString();
    };
    using Phase = core::LoadState::Phase;
    read("a", Phase::Loaded, now - 3 * minute);
    read("aa", Phase::Loaded, now - 20 * minute);
    read("b", Phase::NotLoaded, now - 10 * minute); // from the mirror
    m_model->flush();
    QCOMPARE(age("b"), QString()); // without a clock nothing
    m_model->setNow(now);
    QCOMPARE(age("a"), QString());
    QCOMPARE(age("aa"), QString()); // read in turn
    QCOMPARE(age("b"), QStringLiteral("10 min ago"));
    QVERIFY(m_model->indexOf(QStringLiteral("one"), QStringLiteral("a"))
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("3 min ago")));
    QVERIFY(m_model->indexOf(QStringLiteral("one"), QStringLiteral("b"))
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("10 min ago")));
    // One that was left behind, and time goes on.
    read("aa", Phase::Loaded, now - 120 * minute);
    m_model->flush();
    QCOMPARE(age("aa"), QStringLiteral("2 h ago"));
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNow(now + minute);
    QCOMPARE(age("b"), QStringLiteral("11 min ago"));
    QCOMPARE(changes.count(), 2); // one for each parent that has such a child
    read("b", Phase::Loaded, now + minute);
    m_model->flush();
    QCOMPARE(age("b"), QString());
}

QTEST_MAIN(TestCompanyTreeModel)
#include "tst_companytreemodel.moc"
