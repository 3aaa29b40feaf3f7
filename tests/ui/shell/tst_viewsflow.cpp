// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/viewswindow.h"
#include "ui/models/companytreemodel.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/viewbar.h"
#include "ui/widgets/headermenu.h"

#include <QAccessible>
#include <QMenu>

/// Showing a saved view, going on from it, and leaving it.
class TestViewsFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_it = std::make_unique<ViewsWindow>(); }
    void cleanup() { m_it.reset(); }
    void showsWhatTheNumberSays_data();
    void showsWhatTheNumberSays();
    void aChangeIsTakenBack();
    void leavingBringsTheColumnsBack();
    void anotherPlaceLeavesTheView();
    void columnsComeAndGoWithTheView();
    void unreadableSearchShowsEverything();
    void survivesARestart();
    void isReadAloud();

private:
    std::unique_ptr<ViewsWindow> m_it;
};

void TestViewsFlow::showsWhatTheNumberSays_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("column");
    for (const auto &[id, column] :
         {std::pair("never-seen", PhonesModel::Status), std::pair("errors", PhonesModel::Status),
          std::pair("without-profile", PhonesModel::Profile)})
        QTest::newRow(id) << QString::fromLatin1(id) << int(column);
}

void TestViewsFlow::showsWhatTheNumberSays()
{
    QFETCH(QString, id);
    QFETCH(int, column);
    m_it->window().showTab(QStringLiteral("logs"));
    const int number = m_it->count(id);
    QVERIFY(number > 0 && number < 60);
    m_it->choose(id);
    QTRY_COMPARE(m_it->rows(), number);
    QCOMPARE(m_it->window().currentPane(), m_it->window().phonesPane());
    QCOMPARE(m_it->searched(), m_it->views().find(id)->query);
    const QString first = m_it->table()->model()->index(0, column).data().toString();
    for (int row = 1; row < m_it->rows(); ++row)
        QCOMPARE(m_it->table()->model()->index(row, column).data().toString(), first);
    QVERIFY(!m_it->flow().isModified());
    QVERIFY(m_it->window().phonesPane()->viewBar()->isVisible());
    QVERIFY(m_it->list()->selectionModel()->isRowSelected(m_it->model()->rowOf(id), {}));
}

void TestViewsFlow::aChangeIsTakenBack()
{
    m_it->choose(QStringLiteral("errors"));
    const int found = m_it->rows();
    const core::ViewLayout before = m_it->window().phonesPane()->viewLayout();
    QVERIFY(!m_it->action(Actions::RevertView)->isEnabled());
    QMenu menu;
    m_it->table()->headerMenu()->fill(&menu);
    for (QAction *one : menu.actions()) {
        if (one->text() == PhonesModel::columnTitle(PhonesModel::Firmware))
            one->trigger();
    }
    QVERIFY(!m_it->header()->isSectionHidden(PhonesModel::Firmware));
    QVERIFY(m_it->flow().isModified());
    QVERIFY(m_it->window().phonesPane()->viewBar()->isModified());
    QCOMPARE(m_it->model()->index(1).data().toString(), QStringLiteral("Errors (modified)"));
    m_it->header()->moveSection(0, 3);
    m_it->header()->resizeSection(PhonesModel::Name,
                                  m_it->header()->sectionSize(PhonesModel::Name) + 20);
    m_it->table()->sortByColumn(PhonesModel::Mac, Qt::DescendingOrder);
    m_it->window().setSearch(QStringLiteral("status:error d7"));
    m_it->trigger(Actions::RevertView);
    QVERIFY(!m_it->flow().isModified());
    QVERIFY(m_it->window().phonesPane()->viewLayout() == before);
    QCOMPARE(m_it->searched(), QStringLiteral("status:error"));
    QTRY_COMPARE(m_it->rows(), found);
    // The window's width changes the last column, which is nobody's wish.
    m_it->window().resize(1200, 800);
    QTRY_COMPARE(m_it->window().width(), 1200);
    QVERIFY(!m_it->flow().isModified());
}

void TestViewsFlow::leavingBringsTheColumnsBack()
{
    m_it->header()->setSectionHidden(PhonesModel::Profile, true);
    m_it->header()->moveSection(m_it->header()->visualIndex(PhonesModel::Mac), 0);
    m_it->table()->sortByColumn(PhonesModel::LastSeen, Qt::DescendingOrder);
    const core::ViewLayout before = m_it->window().phonesPane()->viewLayout();
    m_it->choose(QStringLiteral("outdated-firmware"));
    QVERIFY(!m_it->header()->isSectionHidden(PhonesModel::Firmware));
    QVERIFY(!m_it->header()->isSectionHidden(PhonesModel::Profile));
    QVERIFY(m_it->window().phonesPane()->viewLayout() != before);
    m_it->choose(QStringLiteral("errors")); // from view to view
    QVERIFY(m_it->header()->isSectionHidden(PhonesModel::Firmware));
    QTRY_VERIFY(m_it->action(Actions::LeaveView)->isEnabled());
    QTest::keyClick(m_it->table(), Qt::Key_Escape); // the table has no selection to clear
    QVERIFY(m_it->flow().chosen().isEmpty());
    QVERIFY(m_it->flow().pane()->selectedIds().isEmpty());
    QCOMPARE(m_it->searched(), QString());
    QVERIFY(m_it->window().phonesPane()->viewLayout() == before);
    QVERIFY(!m_it->window().phonesPane()->viewBar()->isVisible());
    QTRY_COMPARE(m_it->rows(), 60);
}

void TestViewsFlow::anotherPlaceLeavesTheView()
{
    ui::NavTree *tree = m_it->window().companiesPane()->tree();
    const QModelIndex root = tree->model()->index(0, 0);
    const QModelIndex company = tree->model()->index(0, 0, root);
    tree->setCurrentIndex(company);
    m_it->action(Actions::EverythingBelow)->setChecked(false);
    QVERIFY(m_it->header()->isSectionHidden(PhonesModel::CompanyName));
    // A view is about everything, wherever the person was.
    m_it->choose(QStringLiteral("never-seen"));
    QCOMPARE(tree->currentIndex(), root);
    QVERIFY(m_it->window().scope().below);
    QVERIFY(!m_it->header()->isSectionHidden(PhonesModel::CompanyName));
    QTRY_COMPARE(m_it->rows(), m_it->count(QStringLiteral("never-seen")));
    tree->setCurrentIndex(company);
    QVERIFY(m_it->flow().chosen().isEmpty());
    QCOMPARE(m_it->searched(), QString());
    m_it->choose(QStringLiteral("never-seen"));
    // All of it once more, without the view.
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(root).center());
    QVERIFY(m_it->flow().chosen().isEmpty());
    m_it->choose(QStringLiteral("never-seen"));
    m_it->action(Actions::EverythingBelow)->setChecked(false);
    QVERIFY(m_it->flow().chosen().isEmpty());
    QVERIFY(m_it->header()->isSectionHidden(PhonesModel::CompanyName));
}

void TestViewsFlow::columnsComeAndGoWithTheView()
{
    const auto width = [this](int column) { return m_it->header()->sectionSize(column); };
    const int before = width(PhonesModel::Name);
    m_it->header()->resizeSection(PhonesModel::Name, 222);
    m_it->header()->moveSection(m_it->header()->visualIndex(PhonesModel::LastSeen), 1);
    m_it->trigger(Actions::SaveViewAs);
    m_it->enterName(QStringLiteral("Wide"));
    const QString wide = m_it->flow().chosen();
    m_it->choose(QStringLiteral("never-seen"));
    QCOMPARE(width(PhonesModel::Name), before);
    QCOMPARE(m_it->header()->visualIndex(PhonesModel::Name), 1);
    m_it->choose(wide);
    QCOMPARE(width(PhonesModel::Name), 222);
    QCOMPARE(m_it->header()->visualIndex(PhonesModel::LastSeen), 1);
}

void TestViewsFlow::unreadableSearchShowsEverything()
{
    const auto odd =
        m_it->views().add({{}, QStringLiteral("Odd"), QStringLiteral("newfield:x"), {}});
    QVERIFY(odd);
    m_it->choose(QStringLiteral("errors"));
    m_it->choose(odd->id);
    QTRY_COMPARE(m_it->rows(), 60);
    QVERIFY(!m_it->window().phonesPane()->searchProblem().text.isEmpty());
    QVERIFY(!m_it->flow().isModified());
}

void TestViewsFlow::survivesARestart()
{
    m_it->header()->resizeSection(PhonesModel::Name, 231);
    const core::ViewLayout without = m_it->window().phonesPane()->viewLayout();
    m_it->choose(QStringLiteral("errors"));
    m_it->header()->setSectionHidden(PhonesModel::Profile, true);
    m_it->header()->resizeSection(PhonesModel::Name, 199);
    const core::ViewLayout changed = m_it->window().phonesPane()->viewLayout();
    m_it->restart();
    QCOMPARE(m_it->flow().chosen(), QStringLiteral("errors"));
    QCOMPARE(m_it->searched(), QStringLiteral("status:error"));
    QTRY_COMPARE(m_it->rows(), m_it->count(QStringLiteral("errors")));
    QVERIFY(m_it->window().phonesPane()->viewLayout() == changed);
    QVERIFY(m_it->flow().isModified());
    m_it->trigger(Actions::RevertView);
    QVERIFY(!m_it->header()->isSectionHidden(PhonesModel::Profile));
    m_it->trigger(Actions::LeaveView);
    QVERIFY(m_it->window().phonesPane()->viewLayout() == without);
    m_it->restart();
    QVERIFY(m_it->flow().chosen().isEmpty());
    QVERIFY(m_it->window().phonesPane()->viewLayout() == without);
}

void TestViewsFlow::isReadAloud()
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_it->list());
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Saved views"));
    QAccessibleInterface *first = spoken->child(1);
    QVERIFY(first);
    QCOMPARE(spoken->child(0)->text(QAccessible::Name), QStringLiteral("Saved view"));
    QCOMPARE(
        first->text(QAccessible::Name),
        QStringLiteral("Never seen, %1 phone(s)").arg(m_it->count(QStringLiteral("never-seen"))));
}

QTEST_MAIN(TestViewsFlow)
#include "tst_viewsflow.moc"
