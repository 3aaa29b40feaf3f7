// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demowindow.h"
#include "ui/models/companytreemodel.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/statepane.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

using ui::Actions;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheFleet();
    void everyControlHasAName();
    void tableCanBeReadAloud();
    void keyboardReachesEverything();
    void searchNarrowsAndEscapes();
    void conditionsAreChips();
    void unreadableSearchKeepsTheRows();
    void searchIsCompleted();
    void tabsBelongToTheList();
    void companyNarrowsTheLists();
    void actionsFollowTheSelection();
    void contextMenuHoldsTheToolbar();
    void gesturesBecomeWishes();
    void copiesRowsAndText();
    void foldsDocks();
    void remembersItself();
    void keyWithoutRoleMayOnlyRead();

private:
    ui::MainWindow &window() const { return *m_demo->window; }
    ui::DataTable *table() const { return window().currentPane()->table(); }
    void select(int row) const
    {
        table()->selectRow(row);
        QCoreApplication::sendPostedEvents();
    }
    QAction *action(Actions::Id id) const { return window().actions()[id]; }
    void open(const QString &key = QStringLiteral("administrator"))
    {
        m_demo = std::make_unique<DemoWindow>(DemoWindow::quietOptions(), key, m_folder->path());
        window().resize(1300, 800);
        window().show();
        window().activateWindow();
    }
    void awaitFleet() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 60, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(window().isSettled(), 20000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoWindow> m_demo;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    awaitFleet();
}

void TestMainWindow::cleanup()
{
    m_demo.reset();
    m_folder.reset();
}

void TestMainWindow::showsTheFleet()
{
    const auto *tabs = window().findChild<QTabWidget *>(QStringLiteral("tabs"));
    QTRY_COMPARE(tabs->tabText(1), QStringLiteral("Phones 60"));
    const ui::CompanyTreeModel *tree = window().companiesPane()->model();
    QTRY_COMPARE(tree->index(0, 0).data(ui::CompanyTreeModel::CountRole).toInt(), 60);
    QVERIFY(tree->rowCount(tree->index(0, 0)) > 0);
}

void TestMainWindow::everyControlHasAName()
{
    QStringList nameless;
    const auto widgets = window().findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool control =
            qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
            qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget);
        // Parts of Qt's own widgets, which no key reaches, and pages that are not shown.
        const QLatin1String kind(widget->metaObject()->className());
        if (!control || !widget->isVisibleTo(&window()) || qobject_cast<QHeaderView *>(widget) ||
            kind == QLatin1String("QTableCornerButton") ||
            kind == QLatin1String("QLineEditIconButton"))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless += QStringLiteral("%1 '%2' in '%3'")
                            .arg(QLatin1String(widget->metaObject()->className()),
                                 widget->objectName(), widget->parentWidget()->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

void TestMainWindow::tableCanBeReadAloud()
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(table());
    QVERIFY(spoken && spoken->tableInterface());
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Phones"));
    QCOMPARE(spoken->tableInterface()->rowCount(), 60);
    for (int column = 0; column < ui::PhonesModel::ColumnCount; ++column) {
        const auto *cell = spoken->tableInterface()->cellAt(0, column);
        QVERIFY2(cell && !cell->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::number(column)));
    }
}

void TestMainWindow::keyboardReachesEverything()
{
    QSet<QWidget *> reached;
    window().findChild<ui::SearchLine *>()->setFocus();
    for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto expect = [&](const char *name) {
        auto *widget = window().findChild<QWidget *>(QLatin1String(name));
        QVERIFY2(widget && reached.contains(widget), name);
    };
    for (const char *name : {"search", "mainMenu", "registerButton", "companyTree", "phonesTable"})
        expect(name);
}

void TestMainWindow::searchNarrowsAndEscapes()
{
    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
    auto *search = window().findChild<ui::SearchLine *>();
    QTRY_VERIFY(search->hasFocus());
    const QString mac = table()->model()->index(7, ui::PhonesModel::Mac).data().toString();
    QTest::keyClicks(search, mac);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_VERIFY(table()->hasFocus());
    QCOMPARE(window().selectedPhones().size(), 1);
    QTest::keyClick(table(), Qt::Key_Escape); // first the selection
    QCOMPARE(window().selectedPhones().size(), 0);
    QTest::keyClick(table(), Qt::Key_Escape); // then the search
    QCOMPARE(search->text(), QString());
    QTRY_COMPARE(table()->model()->rowCount(), 60);
    search->setText(QStringLiteral("nobody is called so"));
    QTRY_COMPARE(window().currentPane()->statePane()->state(), ui::StatePane::State::Empty);
    Q_EMIT window().currentPane()->statePane()->actionRequested();
    QCOMPARE(search->text(), QString());
    QTRY_COMPARE(window().currentPane()->statePane()->state(), ui::StatePane::State::Data);
}

void TestMainWindow::conditionsAreChips()
{
    auto *search = window().findChild<ui::SearchLine *>();
    search->setText(QStringLiteral("-status:error no:profile"));
    auto *row = window().currentPane()->findChild<ui::ChipRow *>();
    QVERIFY(row->isVisible());
    QCOMPARE(row->chips(), (QStringList{u"not status: error"_qs, u"no: profile"_qs}));
    QTRY_VERIFY(table()->model()->rowCount() < 60);
    auto *chip = row->findChild<ui::Chip *>();
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    QCOMPARE(search->text(), u"no:profile"_qs);
    search->setText(QStringLiteral("desk -(status:error d7) model:D735 or model:D785"));
    QCOMPARE(row->chips(),
             (QStringList{u"desk"_qs, u"-(status:error d7)"_qs, u"model:D735 or model:D785"_qs}));
    Q_EMIT row->removeRequested(1);
    QCOMPARE(search->text(), u"desk model:D735 or model:D785"_qs);
    search->clear();
    QVERIFY(row->isHidden());
    QTRY_COMPARE(table()->model()->rowCount(), 60);
}

void TestMainWindow::unreadableSearchKeepsTheRows()
{
    auto *search = window().findChild<ui::SearchLine *>();
    search->setText(QStringLiteral("status:error"));
    QTRY_VERIFY(table()->model()->rowCount() < 60);
    const int found = table()->model()->rowCount();
    for (const char *broken : {"status:error foo:bar", "seen:soon", "has:no such thing"}) {
        search->setText(QString::fromLatin1(broken));
        QVERIFY(!search->problem().isEmpty());
        QTRY_VERIFY(!static_cast<ui::PhonesPane *>(window().currentPane())->phones()->isBusy());
        QCOMPARE(table()->model()->rowCount(), found);
    }
    search->clear();
    QVERIFY(search->problem().isEmpty());
    QTRY_COMPARE(table()->model()->rowCount(), 60);
}

void TestMainWindow::searchIsCompleted()
{
    auto *search = window().findChild<ui::SearchLine *>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("stat"));
    auto *list = search->findChild<QCompleter *>()->popup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(search->text(), u"status:"_qs);
    QTRY_VERIFY(list->isVisible());
    QVERIFY(list->model()->rowCount() >= 2);
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!list->isVisible());
    QCOMPARE(search->text(), u"status:"_qs);
    QTest::keyClicks(search, QStringLiteral("never"));
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(table()->model()->rowCount() < 60);
    search->clear();
    QTRY_COMPARE(table()->model()->rowCount(), 60);
}

void TestMainWindow::tabsBelongToTheList()
{
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window().currentPane()->objectName(), QStringLiteral("profiles"));
    QTRY_VERIFY(table()->model()->rowCount() > 0);
    QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, 20000);
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window().currentPane()->objectName(), QStringLiteral("phones"));
}

void TestMainWindow::companyNarrowsTheLists()
{
    const ui::CompanyTreeModel *tree = window().companiesPane()->model();
    const QPersistentModelIndex first = tree->index(0, 0, tree->index(0, 0));
    const auto count = [&first] { return first.data(ui::CompanyTreeModel::CountRole).toInt(); };
    QTRY_VERIFY(count() > 0);
    window().companiesPane()->tree()->setCurrentIndex(first);
    QTRY_COMPARE(table()->model()->rowCount(), count());
    const int everything = table()->model()->rowCount();
    action(Actions::EverythingBelow)->trigger();
    QVERIFY(table()->model()->rowCount() <= everything);
    QCOMPARE(window().scope().below, false);
}

void TestMainWindow::actionsFollowTheSelection()
{
    table()->clearSelection();
    QTRY_VERIFY(!action(Actions::Redirect)->isEnabled());
    QVERIFY(action(Actions::RegisterPhones)->isEnabled());
    select(0);
    QTRY_VERIFY(action(Actions::Redirect)->isEnabled());
    QVERIFY(action(Actions::Rename)->isEnabled());
    table()->selectAll();
    QTRY_VERIFY(!action(Actions::Rename)->isEnabled());
    QVERIFY(action(Actions::Deregister)->isEnabled());
}

void TestMainWindow::contextMenuHoldsTheToolbar()
{
    select(0);
    QMenu menu;
    window().actions().fillPhoneMenu(&menu);
    window().actions().fillSavedViewsMenu(&menu); // the bar above the list tells of a view
    const auto buttons = window().currentPane()->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        if (button->defaultAction())
            QVERIFY2(menu.actions().contains(button->defaultAction()),
                     qPrintable(button->defaultAction()->text()));
    }
    for (QAction *one : window().actions().all())
        QVERIFY2(!one->objectName().isEmpty() && !one->text().isEmpty() &&
                     !one->toolTip().isEmpty(),
                 qPrintable(one->text()));
}

void TestMainWindow::gesturesBecomeWishes()
{
    QSignalSpy deregister(&window(), &ui::MainWindow::deregisterRequested);
    QSignalSpy rename(&window(), &ui::MainWindow::renameRequested);
    QSignalSpy registering(&window(), &ui::MainWindow::registerRequested);
    QSignalSpy importing(&window(), &ui::MainWindow::importRequested);
    table()->setFocus();
    select(2);
    QTRY_VERIFY(action(Actions::Rename)->isEnabled());
    QTest::keyClick(table(), Qt::Key_F2);
    QTRY_COMPARE(rename.count(), 1);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(deregister.count(), 1);
    QCOMPARE(deregister.first().at(1).value<QList<core::Target>>(), window().selectedPhones());
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(registering.count(), 1);
    QTest::keyClick(&window(), Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE(importing.count(), 1);
    // A key of the table means nothing to the tree.
    window().companiesPane()->tree()->setFocus();
    QTest::keyClick(window().companiesPane()->tree(), Qt::Key_Delete);
    QCOMPARE(deregister.count(), 1);
}

void TestMainWindow::copiesRowsAndText()
{
    table()->setFocus();
    select(0);
    QTRY_VERIFY(action(Actions::CopyRows)->isEnabled());
    action(Actions::CopyRows)->trigger();
    const QString mac = table()->model()->index(0, ui::PhonesModel::Mac).data().toString();
    QVERIFY(QApplication::clipboard()->text().split(QLatin1Char('\t')).contains(mac));
    action(Actions::CopyObject)->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("MAC address: ") + mac));
}

void TestMainWindow::foldsDocks()
{
    auto *right = window().findChild<QDockWidget *>(QStringLiteral("detailsDock"));
    auto *left = window().findChild<QDockWidget *>(QStringLiteral("companiesDock"));
    auto *overlay = window().findChild<QWidget *>(QStringLiteral("detailsDockOverlay"));
    QVERIFY(right->isVisible() && left->isVisible());
    window().resize(1000, 700);
    QTRY_VERIFY(!right->isVisible());
    QVERIFY(left->isVisible());
    select(0);
    QTRY_VERIFY(action(Actions::Open)->isEnabled());
    action(Actions::Open)->trigger();
    QTRY_VERIFY(overlay->isVisible());
    QTest::keyClick(table(), Qt::Key_Escape);
    if (overlay->isVisible()) // the first one cleared the selection
        QTest::keyClick(table(), Qt::Key_Escape);
    QTRY_VERIFY(!overlay->isVisible());
    window().resize(700, 600);
    QTRY_VERIFY(!left->isVisible());
    window().resize(1300, 800);
    QTRY_VERIFY(left->isVisible() && right->isVisible());
}

void TestMainWindow::remembersItself()
{
    auto *dock = window().findChild<QDockWidget *>(QStringLiteral("detailsDock"));
    dock->hide();
    table()->setColumnHidden(ui::PhonesModel::Model, true);
    table()->setColumnHidden(ui::PhonesModel::Firmware, false);
    Q_EMIT table()->horizontalHeader()->customContextMenuRequested({});
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    table()->sortByColumn(ui::PhonesModel::Mac, Qt::DescendingOrder);
    const ui::CompanyTreeModel *tree = window().companiesPane()->model();
    window().companiesPane()->tree()->setCurrentIndex(tree->index(0, 0, tree->index(0, 0)));
    QTRY_VERIFY(table()->model()->rowCount() > 0);
    select(0);
    const core::Scope scope = window().scope();
    const QList<core::Target> selected = window().selectedPhones();
    QVERIFY(!selected.isEmpty());
    window().resize(900, 700); // folded: the wish counts, not the fold
    window().close();
    m_demo.reset();

    open();
    QTRY_COMPARE_WITH_TIMEOUT(window().scope(), scope, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(window().selectedPhones(), selected, 20000);
    QCOMPARE(window().size(), QSize(1300, 800));
    QVERIFY(window().findChild<QDockWidget *>(QStringLiteral("detailsDock"))->isHidden());
    QVERIFY(!window().findChild<QDockWidget *>(QStringLiteral("companiesDock"))->isHidden());
    auto *model = static_cast<ui::TableModel *>(table()->model());
    QCOMPARE(model->sortColumn(), int(ui::PhonesModel::Mac));
    QCOMPARE(model->sortOrder(), Qt::DescendingOrder);
}

void TestMainWindow::keyWithoutRoleMayOnlyRead()
{
    m_demo.reset();
    open(QStringLiteral("none"));
    awaitFleet();
    select(0);
    QTRY_VERIFY(action(Actions::Open)->isEnabled());
    QVERIFY(!action(Actions::Redirect)->isEnabled());
    QVERIFY(!action(Actions::RegisterPhones)->isEnabled());
    QVERIFY(action(Actions::Redirect)->toolTip().contains(QStringLiteral("may only read")));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
