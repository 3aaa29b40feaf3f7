// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/viewswindow.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/statepane.h"

#include <QLabel>
#include <QMenu>

/// Making, changing, removing, exporting and importing saved views.
class TestViewsEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_it = std::make_unique<ViewsWindow>(); }
    void cleanup() { m_it.reset(); }
    void savesWhatIsShown();
    void updatesTheView();
    void renames();
    void removesAndUndoes();
    void movesByKeyboard();
    void removedViewIsLeft();
    void emptyListOffersTheStandardViews();
    void exportsAndImports();
    void importTellsWhatItDid();
    void failuresAreTold();
    void theMenusHoldTheSame();

private:
    std::unique_ptr<ViewsWindow> m_it;
};

void TestViewsEdit::savesWhatIsShown()
{
    m_it->window().setSearch(QStringLiteral("status:error"));
    m_it->table()->sortByColumn(PhonesModel::Mac, Qt::DescendingOrder);
    m_it->trigger(Actions::SaveViewAs);
    m_it->enterName(QStringLiteral("errors"));
    QVERIFY(m_it->nameDialog()); // there is one of that name
    auto *problem = m_it->nameDialog()->findChild<QLabel *>(QStringLiteral("nameProblem"));
    QVERIFY(problem->isVisible());
    m_it->enterName(QStringLiteral("  My errors "));
    const core::SavedView saved = m_it->views().views().constLast();
    QCOMPARE(saved.name, QStringLiteral("My errors"));
    QCOMPARE(saved.query, QStringLiteral("status:error"));
    QCOMPARE(saved.layout.sortColumn, QStringLiteral("mac"));
    QVERIFY(saved.layout.descending);
    QCOMPARE(m_it->flow().chosen(), saved.id);
    QVERIFY(!m_it->flow().isModified());
    QTRY_VERIFY(m_it->flow().isSettled());
    QTRY_COMPARE(m_it->rows(), m_it->count(saved.id));
    QVERIFY(m_it->count(saved.id) > 0);
}

void TestViewsEdit::updatesTheView()
{
    m_it->choose(QStringLiteral("errors"));
    m_it->window().setSearch(QStringLiteral("status:error or status:never"));
    m_it->header()->setSectionHidden(PhonesModel::Profile, true);
    Q_EMIT m_it->table()->headerMenu()->changed();
    m_it->trigger(Actions::UpdateView);
    QVERIFY(!m_it->flow().isModified());
    const auto view = m_it->views().find(QStringLiteral("errors"));
    QCOMPARE(view->query, QStringLiteral("status:error or status:never"));
    QTRY_COMPARE(m_it->rows(), m_it->count(QStringLiteral("errors")));
    QVERIFY(m_it->rows() > m_it->count(QStringLiteral("never-seen")));
    m_it->choose(QStringLiteral("never-seen"));
    QVERIFY(!m_it->header()->isSectionHidden(PhonesModel::Profile));
    m_it->choose(QStringLiteral("errors"));
    QVERIFY(m_it->header()->isSectionHidden(PhonesModel::Profile));
}

void TestViewsEdit::renames()
{
    m_it->flow().pane()->select(QStringLiteral("errors"));
    m_it->list()->setFocus();
    QTRY_VERIFY(m_it->action(Actions::RenameView)->isEnabled());
    QTest::keyClick(m_it->list(), Qt::Key_F2);
    m_it->enterName(QStringLiteral("never SEEN"));
    QVERIFY(m_it->nameDialog());
    m_it->enterName(QStringLiteral("Trouble"));
    QCOMPARE(m_it->model()->index(1).data().toString(), QStringLiteral("Trouble"));
    QCOMPARE(m_it->views().find(QStringLiteral("errors"))->name, QStringLiteral("Trouble"));
}

void TestViewsEdit::removesAndUndoes()
{
    const QList<core::SavedView> before = m_it->views().views();
    m_it->list()->setFocus();
    m_it->flow().pane()->select(QStringLiteral("errors"));
    QTRY_VERIFY(m_it->action(Actions::RemoveView)->isEnabled());
    QTest::keyClick(m_it->list(), Qt::Key_Delete);
    QCOMPARE(m_it->views().views().size(), before.size() - 1);
    QCOMPARE(m_it->banner()->message().title, QStringLiteral("“Errors” was removed."));
    // The next one is selected, so that the keyboard goes on.
    QCOMPARE(m_it->flow().pane()->selectedIds(), QStringList(QStringLiteral("without-profile")));
    auto *undo = m_it->banner()->findChildren<QPushButton *>().constLast();
    QCOMPARE(undo->text(), QStringLiteral("Undo"));
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(m_it->views().views(), before);
    QVERIFY(!m_it->banner()->isVisible());
    m_it->list()->selectAll();
    m_it->trigger(Actions::RemoveView);
    QVERIFY(m_it->banner()->isVisible());
    // What came later would go with it.
    QVERIFY(m_it->views().restoreStandard());
    QVERIFY(!m_it->banner()->isVisible());
}

void TestViewsEdit::movesByKeyboard()
{
    m_it->list()->setFocus();
    m_it->flow().pane()->select(QStringLiteral("errors"));
    QTRY_VERIFY(m_it->action(Actions::MoveViewUp)->isEnabled());
    QTest::keyClick(m_it->list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_it->views().indexOf(QStringLiteral("errors")), 0);
    QCOMPARE(m_it->flow().pane()->selectedIds(), QStringList(QStringLiteral("errors")));
    QTRY_VERIFY(!m_it->action(Actions::MoveViewUp)->isEnabled());
    QTest::keyClick(m_it->list(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(m_it->list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_it->views().indexOf(QStringLiteral("errors")), 2);
    QVERIFY(m_it->flow().chosen().isEmpty()); // looking at the list chooses nothing
    QTRY_VERIFY(m_it->action(Actions::OpenView)->isEnabled());
    QTest::keyClick(m_it->list(), Qt::Key_Return);
    QCOMPARE(m_it->flow().chosen(), QStringLiteral("errors"));
    QVERIFY(m_it->table()->hasFocus());
}

void TestViewsEdit::removedViewIsLeft()
{
    m_it->choose(QStringLiteral("errors"));
    m_it->trigger(Actions::RemoveView);
    QVERIFY(m_it->flow().chosen().isEmpty());
    QCOMPARE(m_it->searched(), QString());
}

void TestViewsEdit::emptyListOffersTheStandardViews()
{
    m_it->list()->selectAll();
    m_it->trigger(Actions::RemoveView);
    const auto *state = m_it->flow().pane()->findChild<ui::StatePane *>();
    QCOMPARE(state->state(), ui::StatePane::State::Empty);
    QPushButton *restore = nullptr;
    for (auto *button : state->findChildren<QPushButton *>()) {
        if (button->text() == m_it->action(Actions::RestoreViews)->text())
            restore = button;
    }
    QVERIFY(restore && restore->isVisible());
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(state->state(), ui::StatePane::State::Data);
    QCOMPARE(m_it->views().views(), core::standardViews());
}

void TestViewsEdit::exportsAndImports()
{
    m_it->window().setSearch(QStringLiteral("d7"));
    m_it->trigger(Actions::SaveViewAs);
    m_it->enterName(QStringLiteral("Sevens"));
    const QString file = m_it->file(u"x." + core::viewsFileSuffix());
    const QList<core::SavedView> all = m_it->views().views();
    m_it->flow().exportTo(file, all);
    QCOMPARE(m_it->banner()->message().title, QStringLiteral("6 view(s) exported."));
    m_it->list()->selectAll();
    m_it->trigger(Actions::RemoveView);
    m_it->flow().importFrom(file);
    QCOMPARE(m_it->views().views(), all);
    QCOMPARE(m_it->banner()->message().title, QStringLiteral("Imported: 6 new."));
    QTest::mouseClick(m_it->banner()->findChildren<QPushButton *>().constLast(), Qt::LeftButton);
    QVERIFY(m_it->views().views().isEmpty());
    m_it->flow().importFrom(file);
    // A view that is shown as it was saved is shown as it is saved now.
    m_it->choose(QStringLiteral("errors"));
    core::SavedView errors = *m_it->views().find(QStringLiteral("errors"));
    errors.query = QStringLiteral("status:error d7");
    m_it->flow().exportTo(file, {errors});
    m_it->flow().importFrom(file);
    QCOMPARE(m_it->banner()->message().title, QStringLiteral("Imported: 1 replaced."));
    QCOMPARE(m_it->searched(), errors.query);
    QVERIFY(!m_it->flow().isModified());
}

void TestViewsEdit::importTellsWhatItDid()
{
    const QString file = m_it->file(QStringLiteral("hostile.json"));
    const auto import = [&](const QByteArray &content) {
        QFile to(file);
        QVERIFY(to.open(QIODevice::WriteOnly));
        to.write(content);
        to.close();
        m_it->flow().importFrom(file);
    };
    import(R"({"format":"perch-views","views":[{"id":"a","name":"A","query":"newfield:x"},
              {"id":"b","name":"B","columns":7},{"id":"errors","query":"status:error"}]})");
    QCOMPARE(m_it->banner()->message().title,
             QStringLiteral("Imported: 1 new, 1 replaced, 1 refused."));
    QCOMPARE(m_it->banner()->message().cause,
             QStringLiteral("A: This version of Perch cannot read its search.\n"
                            "B: The saved view cannot be understood."));
    import("MAC;Name\n");
    QCOMPARE(m_it->banner()->message().severity, ui::Severity::Bad);
    QCOMPARE(m_it->banner()->message().title,
             QStringLiteral("The file holds no saved views of Perch."));
}

void TestViewsEdit::failuresAreTold()
{
    m_it->flow().exportTo(m_it->file(QStringLiteral("no/such/folder.json")), m_it->views().views());
    QCOMPARE(m_it->banner()->message().severity, ui::Severity::Bad);
    m_it->flow().pane()->hideMessage();
    m_it->flow().importFrom(m_it->file(QStringLiteral("nothing.json")));
    QVERIFY(m_it->banner()->isVisible());
    QCOMPARE(m_it->banner()->message().severity, ui::Severity::Bad);
}

void TestViewsEdit::theMenusHoldTheSame()
{
    QMenu menu;
    m_it->window().actions().fillSavedViewsMenu(&menu);
    for (const auto id :
         {Actions::OpenView, Actions::SaveViewAs, Actions::UpdateView, Actions::RevertView,
          Actions::LeaveView, Actions::RenameView, Actions::RemoveView, Actions::MoveViewUp,
          Actions::MoveViewDown, Actions::ExportViews, Actions::ExportAllViews,
          Actions::ImportViews, Actions::RestoreViews})
        QVERIFY2(menu.actions().contains(m_it->action(id)), qPrintable(m_it->action(id)->text()));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(m_it->list(), &event);
    auto *shown = m_it->flow().pane()->findChild<QMenu *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(shown);
    QCOMPARE(shown->actions().size(), menu.actions().size());
    shown->close();
}

QTEST_MAIN(TestViewsEdit)
#include "tst_viewsedit.moc"
