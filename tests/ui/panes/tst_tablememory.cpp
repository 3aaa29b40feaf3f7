// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/fleet.h"
#include "ui/models/fleet.h"

#include "core/settings/preferences.h"
#include "ui/models/phonesmodel.h"
#include "ui/panes/tablememory.h"
#include "ui/widgets/datatable.h"

#include <QScrollBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace ui;

namespace {

constexpr int phones = 30'000; // long lists are exchanged as a whole
const QString company = QStringLiteral("a");

core::Endpoint phone(int number)
{
    return fleet::phone(quint64(number), QStringLiteral("Desk %1").arg(number % 977),
                        number % 5 == 0 ? QStringLiteral("error") : QStringLiteral("never_seen"));
}

} // namespace

/// What is selected in a long list, and where the keyboard stands, while the list changes.
class TestTableMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingStaysSelectedThroughARefresh();
    void scatteredRowsAreFoundInAnotherOrder();
    void rowsScatteredTooFarAreAllLetGo();
    void whatTheSearchHidesIsNoLongerSelected();
    void whoTakesThePlaceOfAnotherIsNotSelected();
    void whatIsSelectedMeanwhileCounts();
    void anotherSubjectStartsWithTheSamePhones();
    void whatIsTypedOnTheWayKeepsTheSelection();
    void aLongSelectionIsKeptWhileTyping();
    void anotherSearchIsSeenFromItsTop();
    void whoChoosesAnotherGivesTheSelectionUp();

private:
    void settle();
    void type(const QString &text);
    void selectEach(int step);
    QSet<QString> selected() const;
    QString current() const { return m_table->currentIndex().data(TableModel::KeyRole).toString(); }

    QTemporaryDir m_folder;
    core::SystemClock m_clock;
    std::unique_ptr<core::Preferences> m_preferences;
    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<PhonesModel> m_model;
    std::unique_ptr<DataTable> m_table;
    std::unique_ptr<TableMemory> m_memory;
};

void TestTableMemory::init()
{
    m_preferences =
        std::make_unique<core::Preferences>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_store = std::make_unique<core::Store>();
    fleet::fillCompanies(*m_store);
    QList<core::Endpoint> all;
    for (int i = 0; i < phones; ++i)
        all.append(phone(i));
    m_store->setEndpoints(company, all);
    m_fleet = std::make_unique<Fleet>();
    m_fleet->add(fleet::connection, *m_store);
    m_model = std::make_unique<PhonesModel>(*m_fleet, m_clock);
    m_model->setScope(fleet::everything());
    m_table = std::make_unique<DataTable>(QStringLiteral("Phones"));
    m_table->setModel(m_model.get());
    m_memory = std::make_unique<TableMemory>(m_table.get(), m_model.get(), *m_preferences);
    m_table->resize(800, 600);
    m_table->show();
    settle();
    QCOMPARE(m_model->rowCount(), phones);
}

void TestTableMemory::cleanup()
{
    m_memory.reset();
    m_table.reset();
    m_model.reset();
    m_fleet.reset();
    m_store.reset();
}

void TestTableMemory::settle()
{
    m_model->flush();
    QTRY_VERIFY(!m_model->isBusy());
}

void TestTableMemory::selectEach(int step)
{
    QItemSelection rows;
    for (int row = 0; row < m_model->rowCount(); row += step)
        rows.append(QItemSelectionRange(m_model->index(row, 0),
                                        m_model->index(row, m_model->columnCount() - 1)));
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

QSet<QString> TestTableMemory::selected() const
{
    QSet<QString> keys;
    for (const auto &[first, last] : m_table->selectedRanges()) {
        for (int row = first; row <= last; ++row)
            keys.insert(m_model->index(row, 0).data(TableModel::KeyRole).toString());
    }
    return keys;
}

void TestTableMemory::everythingStaysSelectedThroughARefresh()
{
    m_table->selectAll();
    m_table->selectionModel()->setCurrentIndex(m_model->index(4711, 0),
                                               QItemSelectionModel::NoUpdate);
    m_table->scrollToTop();
    const QString stood = current();
    const QSet<QString> before = selected();
    QCOMPARE(before.size(), phones);
    QList<core::Endpoint> renamed;
    for (int i = 0; i < 3000; ++i) {
        renamed.append(phone(i * 10));
        renamed.last().name = QStringLiteral("Renamed %1").arg(i);
    }
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_store->setEndpoints(company, renamed);
    settle();
    QVERIFY(reset.count() > 0); // else this tests nothing
    QCOMPARE(selected(), before);
    QCOMPARE(current(), stood);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
}

void TestTableMemory::scatteredRowsAreFoundInAnotherOrder()
{
    selectEach(9);
    const QSet<QString> before = selected();
    QVERIFY(before.size() > 3000);
    m_model->sort(PhonesModel::Mac, Qt::DescendingOrder);
    settle();
    QCOMPARE(selected(), before);
}

void TestTableMemory::rowsScatteredTooFarAreAllLetGo()
{
    selectEach(2);
    m_model->sort(PhonesModel::Mac, Qt::DescendingOrder);
    settle();
    const QSet<QString> now = selected();
    QVERIFY2(now.isEmpty() || now.size() == phones / 2, qPrintable(QString::number(now.size())));
}

void TestTableMemory::whatTheSearchHidesIsNoLongerSelected()
{
    m_table->selectAll();
    m_model->setFilter(QStringLiteral("status:error"));
    settle();
    QCOMPARE(m_model->rowCount(), phones / 5);
    QCOMPARE(selected().size(), phones / 5);
    m_model->setFilter({});
    settle();
    QCOMPARE(m_model->rowCount(), phones);
    QCOMPARE(selected().size(), phones / 5);
}

void TestTableMemory::whoTakesThePlaceOfAnotherIsNotSelected()
{
    m_table->selectAll();
    QSet<core::MacAddress> gone;
    QList<core::Endpoint> fresh;
    for (int i = 0; i < 200; ++i) {
        gone.insert(phone(i).mac);
        fresh.append(phone(phones + i));
    }
    m_store->removeEndpoints(company, gone);
    m_store->setEndpoints(company, fresh);
    settle();
    QCOMPARE(m_model->rowCount(), phones);
    const QSet<QString> now = selected();
    QCOMPARE(now.size(), phones - 200);
    for (const core::Endpoint &one : fresh) {
        const int row = m_model->rowOf(fleet::connection, {company, one.mac});
        QVERIFY(row >= 0);
        QVERIFY(!m_table->selectionModel()->isRowSelected(row));
    }
}

void TestTableMemory::whatIsSelectedMeanwhileCounts()
{
    m_table->selectAll();
    m_model->sort(PhonesModel::Mac, Qt::DescendingOrder);
    m_table->selectRow(3);
    const QSet<QString> chosen = selected();
    QCOMPARE(chosen.size(), 1);
    settle();
    QCOMPARE(selected(), chosen);
}

void TestTableMemory::anotherSubjectStartsWithTheSamePhones()
{
    m_table->selectRow(7);
    const QSet<QString> chosen = selected();
    m_model->setScope({fleet::connection, company, false});
    settle();
    QCOMPARE(selected(), chosen);
}

void TestTableMemory::type(const QString &text)
{
    m_memory->beginSearch();
    m_model->setFilter(text);
    settle();
}

void TestTableMemory::whatIsTypedOnTheWayKeepsTheSelection()
{
    const int row = m_model->rowOf(fleet::connection, {company, phone(5).mac});
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    const QSet<QString> chosen = selected();
    const QString stood = current();
    type(QStringLiteral("stat"));
    QVERIFY(selected().isEmpty()); // a word that nothing contains
    type(QStringLiteral("status:"));
    QCOMPARE(selected(), chosen);
    QCOMPARE(current(), stood);
    QVERIFY(m_table->viewport()->rect().intersects(m_table->visualRect(m_table->currentIndex())));
    type(QStringLiteral("status:never"));
    QVERIFY(selected().isEmpty()); // it is in error
    type(QStringLiteral("status:error"));
    QCOMPARE(selected(), chosen);
    QCOMPARE(current(), stood);
}

void TestTableMemory::anotherSearchIsSeenFromItsTop()
{
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(300);
    type(QStringLiteral("status:error"));
    QCOMPARE(bar->value(), 0);
    // More of them arrive above all others, as while phones are read.
    QList<core::Endpoint> more;
    for (int i = 0; i < 50; ++i)
        more.append(fleet::phone(quint64(phones) + quint64(i), QStringLiteral("A"),
                                 QStringLiteral("error")));
    m_store->setEndpoints(company, more);
    settle();
    QCOMPARE(m_model->rowCount(), phones / 5 + 50);
    QCOMPARE(bar->value(), 0);
}

void TestTableMemory::aLongSelectionIsKeptWhileTyping()
{
    m_table->selectAll();
    const QSet<QString> chosen = selected();
    type(QStringLiteral("zzz"));
    QCOMPARE(m_model->rowCount(), 0);
    type(QStringLiteral("status:error"));
    QCOMPARE(selected().size(), phones / 5);
    type({});
    QCOMPARE(selected(), chosen);
}

void TestTableMemory::whoChoosesAnotherGivesTheSelectionUp()
{
    m_table->selectRow(7);
    type(QStringLiteral("status:never"));
    m_table->selectRow(3);
    const QSet<QString> chosen = selected();
    type({});
    QCOMPARE(selected(), chosen);
}

QTEST_MAIN(TestTableMemory)
#include "tst_tablememory.moc"
