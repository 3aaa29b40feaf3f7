// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/headermenu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

using namespace ui;

class TestDataTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void copiesRowsAsTabSeparatedText();
    void copiedRowsHoldNoFormula();
    void copyFollowsTheColumnsShown();
    void copiesOneCell();
    void copyWithoutSelectionLeavesTheClipboard();
    void opensOncePerGesture();
    void keysEmitWishes();
    void escapeClearsThenLeaves();
    void menuKeyAsksAtTheCurrentRow();
    void rowHeights();
    void columnStateSurvives();
    void foreignColumnStateIsRefused();
    void lastColumnCannotBeHidden();
    void columnsAreReset();
    void newRowsAreLaidOutBeforeTheyArePainted();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<DataTable> m_table;
};

void TestDataTable::init()
{
    m_model = std::make_unique<QStandardItemModel>(0, 3);
    m_model->setHorizontalHeaderLabels(
        {QStringLiteral("Name"), QStringLiteral("MAC"), QStringLiteral("Model")});
    for (const auto &[name, mac] :
         {std::pair(QStringLiteral("Gate"), QStringLiteral("000413a30002")),
          {QStringLiteral("Lobby\tleft"), QStringLiteral("000413a30001")}})
        m_model->appendRow({new QStandardItem(name), new QStandardItem(mac),
                            new QStandardItem(QStringLiteral("D735"))});
    m_table = std::make_unique<DataTable>(QStringLiteral("Phones"));
    m_table->setModel(m_model.get());
    m_table->setItemDelegateForColumn(1, new MacDelegate(m_table.get()));
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->resize(600, 300);
    m_table->show();
}

void TestDataTable::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void TestDataTable::copiesRowsAsTabSeparatedText()
{
    // Selected from below, pasted in the order shown.
    m_table->selectionModel()->select(m_model->index(1, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_table->selectionModel()->select(m_model->index(0, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Gate\t00:04:13:A3:00:02\tD735\nLobby left\t00:04:13:A3:00:01\tD735"));
}

void TestDataTable::copiedRowsHoldNoFormula()
{
    const QString formula = QStringLiteral("=HYPERLINK(\"http://x\")");
    m_model->item(0, 0)->setText(formula);
    m_table->selectRow(0);
    m_table->copyRows();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("'=HYPERLINK(\"http://x\")\t00:04:13:A3:00:02\tD735"));
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->copyCell();
    QCOMPARE(QGuiApplication::clipboard()->text(), formula);
}

void TestDataTable::copyFollowsTheColumnsShown()
{
    m_table->selectRow(0);
    m_table->horizontalHeader()->moveSection(2, 0);
    m_table->setColumnHidden(1, true);
    QCOMPARE(m_table->selectedText(), QStringLiteral("D735\tGate"));
}

void TestDataTable::copiesOneCell()
{
    m_table->setCurrentIndex(m_model->index(0, 1));
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("00:04:13:A3:00:02"));
}

void TestDataTable::copyWithoutSelectionLeavesTheClipboard()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
    m_table->clearSelection();
    m_table->copyRows();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kept"));
}

void TestDataTable::opensOncePerGesture()
{
    QSignalSpy open(m_table.get(), &DataTable::openRequested);
    const QPoint first = m_table->visualRect(m_model->index(0, 0)).center();
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(open.size(), 0);
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(open.size(), 1);
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.at(1).at(0).toModelIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(open.size(), 3);
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, QPoint(300, 280));
    QCOMPARE(open.size(), 3);
}

void TestDataTable::keysEmitWishes()
{
    QSignalSpy remove(m_table.get(), &DataTable::removeRequested);
    QSignalSpy rename(m_table.get(), &DataTable::renameRequested);
    m_table->clearSelection();
    QTest::keyClick(m_table.get(), Qt::Key_Delete);
    QCOMPARE(remove.size(), 0);
    m_table->selectRow(1);
    QTest::keyClick(m_table.get(), Qt::Key_Delete);
    QTest::keyClick(m_table.get(), Qt::Key_F2);
    QCOMPARE(remove.size(), 1);
    QCOMPARE(rename.size(), 1);
    QCOMPARE(rename.at(0).at(0).toModelIndex().row(), 1);
}

void TestDataTable::escapeClearsThenLeaves()
{
    QSignalSpy escaped(m_table.get(), &DataTable::escaped);
    m_table->selectRow(0);
    QTest::keyClick(m_table.get(), Qt::Key_Escape);
    QVERIFY(m_table->selectedRowIndexes().isEmpty());
    QCOMPARE(escaped.size(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void TestDataTable::menuKeyAsksAtTheCurrentRow()
{
    QSignalSpy menu(m_table.get(), &DataTable::menuRequested);
    m_table->selectRow(1);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    QCOMPARE(menu.size(), 1);
    const QPoint at = m_table->viewport()->mapFromGlobal(menu.at(0).at(0).toPoint());
    QCOMPARE(m_table->rowAt(at.y()), 1);
}

void TestDataTable::rowHeights()
{
    QCOMPARE(m_table->rowHeight(0), int(metric::row));
    m_table->setCompact(true);
    QCOMPARE(m_table->rowHeight(0), int(metric::compactRow));
    QVERIFY(!m_table->showGrid());
    QFont large = m_table->font();
    large.setPixelSize(40);
    m_table->setFont(large);
    QVERIFY(m_table->rowHeight(0) >= QFontMetrics(large).height());
}

void TestDataTable::columnStateSurvives()
{
    m_table->horizontalHeader()->moveSection(2, 0);
    m_table->setColumnHidden(1, true);
    m_table->setColumnWidth(2, 123);
    m_table->sortByColumn(2, Qt::DescendingOrder);
    const QByteArray state = m_table->headerMenu()->saveState();
    cleanup();
    init();
    QVERIFY(m_table->headerMenu()->restoreState(state));
    QCOMPARE(m_table->horizontalHeader()->visualIndex(2), 0);
    QVERIFY(m_table->isColumnHidden(1));
    QCOMPARE(m_table->columnWidth(2), 123);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), 2);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestDataTable::foreignColumnStateIsRefused()
{
    const QByteArray state = m_table->headerMenu()->saveState();
    QVERIFY(!m_table->headerMenu()->restoreState({}));
    QVERIFY(!m_table->headerMenu()->restoreState(state.left(state.size() / 2)));
    QVERIFY(!m_table->headerMenu()->restoreState(QByteArray(200, 'x')));
    m_model->insertColumn(3);
    QVERIFY(!m_table->headerMenu()->restoreState(state));
    QVERIFY(!m_table->isColumnHidden(0));
}

void TestDataTable::lastColumnCannotBeHidden()
{
    m_table->headerMenu()->setFixedColumn(0);
    QMenu menu;
    m_table->headerMenu()->fill(&menu);
    QCOMPARE(menu.actions().at(0)->text(), QStringLiteral("Name"));
    QVERIFY(!menu.actions().at(0)->isEnabled());
    QSignalSpy changed(m_table->headerMenu(), &HeaderMenu::changed);
    menu.actions().at(1)->trigger();
    QVERIFY(m_table->isColumnHidden(1));
    QVERIFY(changed.size() >= 1);
    m_table->headerMenu()->setFixedColumn(-1);
    m_table->setColumnHidden(2, true);
    QMenu again;
    m_table->headerMenu()->fill(&again);
    QVERIFY(!again.actions().at(0)->isEnabled());
    QVERIFY(again.actions().at(1)->isEnabled());
}

void TestDataTable::columnsAreReset()
{
    m_table->headerMenu()->rememberDefaults();
    m_table->setColumnHidden(1, true);
    m_table->horizontalHeader()->moveSection(2, 0);
    QMenu menu;
    m_table->headerMenu()->fill(&menu);
    menu.actions().constLast()->trigger();
    QVERIFY(!m_table->isColumnHidden(1));
    QCOMPARE(m_table->horizontalHeader()->visualIndex(2), 2);
}

/// Not meanwhile, which would paint them twice.
void TestDataTable::newRowsAreLaidOutBeforeTheyArePainted()
{
    QStandardItemModel rows(5000, 3);
    QIdentityProxyModel shown;
    shown.setSourceModel(m_model.get());
    m_table->setModel(&shown);
    QTRY_VERIFY(m_table->viewport()->isVisible());
    QCOMPARE(m_table->verticalScrollBar()->maximum(), 0);
    shown.setSourceModel(&rows);
    QVERIFY(m_table->verticalScrollBar()->maximum() > 4900);
    m_table->setModel(m_model.get());
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"
