// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fleet.h"
#include "ui/models/phonesmodel.h"

#include "core/fleet/foldedtext.h"

#include "tests/ui/models/fleet.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace ui;

class TestPhonesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheScope();
    void insertsExactlyWhatCame();
    void removesExactlyWhatWent();
    void movesARenamedPhone();
    void announcesNothingForNothing();
    void changesInPlace();
    void filters_data();
    void filters();
    void sortsByValueNotText_data();
    void sortsByValueNotText();
    void keepsPersistentIndexes();
    void gathersManyScatteredRows();
    void survivesRandomChanges();
    void speaksEmptyCells();
    void forgetsADeletedStore();

private:
    void settle();

    core::SystemClock m_clock;
    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<PhonesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPhonesModel::init()
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
void TestPhonesModel::settle()
{
    m_model->flush();
    QTRY_VERIFY(!m_model->isBusy());
}

void TestPhonesModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_fleet.reset();
    m_store.reset();
}

void TestPhonesModel::showsTheScope()
{
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name),
             QStringList({QStringLiteral("Desk 9"), QStringLiteral("Desk 10"),
                          QStringLiteral("Gate"), QStringLiteral("Lobby")}));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setScope({fleet::connection, QStringLiteral("a"), false});
    settle();
    QCOMPARE(reset.count(), 1);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->totalCount(), 3);
    m_model->setScope({QStringLiteral("another"), {}, true});
    settle();
    QCOMPARE(m_model->rowCount(), 0);
}

void TestPhonesModel::insertsExactlyWhatCame()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy counts(m_model.get(), &TableModel::countsChanged);
    m_store->setEndpoints(QStringLiteral("b"), {fleet::phone(7, QStringLiteral("Hall")),
                                                fleet::phone(8, QStringLiteral("Hall 2"))});
    QCOMPARE(inserted.count(), 0); // gathered
    settle();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 3);
    QCOMPARE(inserted.first().at(2).toInt(), 4);
    QCOMPARE(reset.count() + layout.count(), 0);
    QCOMPARE(counts.count(), 1);
}

void TestPhonesModel::removesExactlyWhatWent()
{
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_store->removeEndpoints(QStringLiteral("a"), {core::MacAddress(0x000413A30002ULL)});
    settle();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 1);
    QCOMPARE(removed.first().at(2).toInt(), 1);
    QVERIFY(!fleet::texts(*m_model, PhonesModel::Name).contains(QStringLiteral("Desk 10")));
}

void TestPhonesModel::movesARenamedPhone()
{
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy others(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_store->setEndpoints(QStringLiteral("a"), {fleet::phone(1, QStringLiteral("Antechamber"))});
    settle();
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.first().at(1).toInt(), 3);
    QCOMPARE(moved.first().at(4).toInt(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(others.count(), 0);
    QCOMPARE(fleet::texts(*m_model, PhonesModel::Name).constFirst(), QStringLiteral("Antechamber"));
}

void TestPhonesModel::announcesNothingForNothing()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    m_store->setCatalogue(m_store->catalogue());
    m_store->setProfiles(QStringLiteral("b"), {});
    settle();
    QCOMPARE(changed.count() + layout.count(), 0);
}

void TestPhonesModel::changesInPlace()
{
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_store->setEndpoints(QStringLiteral("a"),
                          {fleet::phone(1, QStringLiteral("Lobby"), QStringLiteral("redirected"))});
    settle();
    QCOMPARE(moved.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->index(3, PhonesModel::Status).data().toString(),
             QStringLiteral("Redirected"));
}

void TestPhonesModel::filters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QString gate = QStringLiteral("Gate");
    QTest::newRow("name") << QStringLiteral("desk")
                          << QStringList{QStringLiteral("Desk 9"), QStringLiteral("Desk 10")};
    QTest::newRow("mac") << QStringLiteral("00:04:13:a3:00:04") << QStringList{gate};
    QTest::newRow("status field") << QStringLiteral("status:error") << QStringList{gate};
    QTest::newRow("company, folded")
        << QStringLiteral("company:backer lobby") << QStringList{QStringLiteral("Lobby")};
    QTest::newRow("company below") << QStringLiteral("filiale") << QStringList{gate};
    QTest::newRow("none") << QStringLiteral("zzz") << QStringList{};
}

void TestPhonesModel::filters()
{
    QFETCH(QString, typed);
    QSignalSpy counts(m_model.get(), &TableModel::countsChanged);
    m_model->setFilter(typed);
    settle();
    QTEST(fleet::texts(*m_model, PhonesModel::Name), "found");
    QCOMPARE(counts.count(), 1);
    QCOMPARE(m_model->totalCount(), 4);
    m_model->setFilter({});
    settle();
    QCOMPARE(m_model->rowCount(), 4);
}

void TestPhonesModel::sortsByValueNotText_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("first");
    QTest::newRow("mac down") << int(PhonesModel::Mac) << int(Qt::DescendingOrder)
                              << QStringLiteral("Gate");
    QTest::newRow("mac up") << int(PhonesModel::Mac) << int(Qt::AscendingOrder)
                            << QStringLiteral("Lobby");
    QTest::newRow("seen down") << int(PhonesModel::LastSeen) << int(Qt::DescendingOrder)
                               << QStringLiteral("Hall");
    QTest::newRow("name down") << int(PhonesModel::Name) << int(Qt::DescendingOrder)
                               << QStringLiteral("Lobby");
    QTest::newRow("status down") << int(PhonesModel::Status) << int(Qt::DescendingOrder)
                                 << QStringLiteral("Gate");
}

void TestPhonesModel::sortsByValueNotText()
{
    core::Endpoint seen = fleet::phone(3, QStringLiteral("Hall"));
    seen.lastSeenMs = 1'700'000'000'000;
    m_store->setEndpoints(QStringLiteral("a"), {seen});
    settle();
    QFETCH(int, column);
    QFETCH(int, order);
    m_model->sort(column, Qt::SortOrder(order));
    settle();
    QTEST(fleet::texts(*m_model, PhonesModel::Name).constFirst(), "first");
}

void TestPhonesModel::keepsPersistentIndexes()
{
    const QPersistentModelIndex lobby(m_model->index(3, PhonesModel::Mac));
    m_model->sort(PhonesModel::Mac, Qt::AscendingOrder);
    settle();
    QCOMPARE(lobby.row(), 0);
    m_store->setEndpoints(QStringLiteral("b"), {fleet::phone(0, QStringLiteral("First"))});
    settle();
    QCOMPARE(lobby.row(), 1);
    QCOMPARE(lobby.column(), int(PhonesModel::Mac));
    m_model->setFilter(QStringLiteral("lobby"));
    settle();
    QCOMPARE(lobby.row(), 0);
}

void TestPhonesModel::gathersManyScatteredRows()
{
    QList<core::Endpoint> odd;
    QList<core::Endpoint> even;
    for (quint64 i = 0; i < 2000; ++i)
        (i % 2 ? odd : even).append(fleet::phone(100 + i, QStringLiteral("P %1").arg(i)));
    m_store->setEndpoints(QStringLiteral("b"), odd);
    settle();
    const QPersistentModelIndex last(m_model->index(m_model->rowCount() - 1, 0));
    const QString key = last.data(TableModel::KeyRole).toString();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_store->setEndpoints(QStringLiteral("b"), even);
    settle();
    QVERIFY(inserted.count() <= 2); // the fleet takes them in two steps
    QCOMPARE(reset.count(), 0);
    QCOMPARE(m_model->rowCount(), 2004);
    QCOMPARE(last.data(TableModel::KeyRole).toString(), key);
    const QStringList shown = fleet::texts(*m_model, PhonesModel::Name);
    QVERIFY(std::is_sorted(shown.cbegin(), shown.cend(), [](const auto &a, const auto &b) {
        return core::naturalSortKey(a) < core::naturalSortKey(b);
    }));
    m_model->setFilter(QStringLiteral("p 7"));
    settle();
    QCOMPARE(m_model->totalCount(), 2004);
}

// Whatever happens, the rows are those of the store, in order, and no index is lost.
void TestPhonesModel::survivesRandomChanges()
{
    QRandomGenerator random(7);
    const QString company = QStringLiteral("b");
    for (int round = 0; round < 60; ++round) {
        QList<core::Endpoint> phones;
        const int count = int(random.bounded(1, round % 10 == 0 ? 400 : 12));
        for (int i = 0; i < count; ++i)
            phones.append(fleet::phone(1000 + random.bounded(500),
                                       QStringLiteral("N %1").arg(random.bounded(900))));
        m_store->setEndpoints(company, phones);
        for (int i = 0; i < 4; ++i)
            m_store->removeEndpoints(
                company, {core::MacAddress(0x000413A30000ULL + 1000 + random.bounded(500))});
        if (round % 7 == 0)
            m_model->sort(int(random.bounded(PhonesModel::ColumnCount)),
                          random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        settle();
        m_model->setFilter(round % 5 == 0 ? QStringLiteral("n 3") : QString());
        settle();
        QCOMPARE(m_model->totalCount(), int(4 + m_store->phones(company).size()));
    }
    m_model->setFilter({});
    settle();
    m_model->sort(PhonesModel::Name, Qt::AscendingOrder);
    settle();
    QStringList shown = fleet::texts(*m_model, PhonesModel::Name);
    QVERIFY(std::is_sorted(shown.cbegin(), shown.cend(), [](const auto &a, const auto &b) {
        return core::naturalSortKey(a) < core::naturalSortKey(b);
    }));
}

void TestPhonesModel::speaksEmptyCells()
{
    QCOMPARE(m_model->index(0, PhonesModel::Profile).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Profile: none"));
    QCOMPARE(m_model->index(0, PhonesModel::LastSeen).data().toString(), QStringLiteral("never"));
    QVERIFY(m_model->index(0, PhonesModel::Status)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("never_seen")));
    for (int column = 0; column < PhonesModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestPhonesModel::forgetsADeletedStore()
{
    m_store.reset();
    QTRY_COMPARE(m_model->rowCount(), 0);
}

QTEST_MAIN(TestPhonesModel)
#include "tst_phonesmodel.moc"
