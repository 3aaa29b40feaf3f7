// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"
#include "tests/core/changes/fleet.h"
#include "ui/dialogs/editdialog.h"
#include "ui/dialogs/edittable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using ui::EditGridModel;

/// The dialog under real keys.
class TestEditDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<core::Store>();
        fleet::fill(*m_store);
        m_preferences = std::make_unique<core::Preferences>(
            m_folder.filePath(QStringLiteral("%1.ini").arg(++m_number)));
        QVERIFY(m_preferences->load());
        open();
    }
    void cleanup() { delete m_dialog; }

    void nothingIsChangedAtFirst()
    {
        QVERIFY(!m_dialog->primaryButton()->isEnabled());
        QCOMPARE(counts(), QStringLiteral("0 of 3 phones change"));
        QVERIFY(table()->isColumnHidden(EditGridModel::CompanyColumn));
        QCOMPARE(box(EditGridModel::NameColumn)->lineEdit()->placeholderText(),
                 QStringLiteral("(mixed: 3 different)"));
        QCOMPARE(box(EditGridModel::ProfileColumn)->placeholderText(), QStringLiteral("(none)"));
        QCOMPARE(meant(), QStringLiteral("For all 3 phone(s)"));
    }

    void typingReplaces()
    {
        QTest::keyClick(table(), Qt::Key_L);
        auto *editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("obby"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(name(0), QStringLiteral("lobby"));
        QCOMPARE(table()->currentIndex().row(), 1);
        QCOMPARE(counts(), QStringLiteral("1 of 3 phones change"));
        QVERIFY(m_dialog->primaryButton()->isEnabled());
        QTest::keyClick(table(), Qt::Key_Up);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(name(0), QStringLiteral("Reception"));
    }

    void tabGoesDownTheDialog()
    {
        QWidgetList order;
        for (QWidget *next = m_dialog->nextInFocusChain(); next != m_dialog;
             next = next->nextInFocusChain())
            order.append(next);
        const auto place = [&order](QWidget *widget) { return int(order.indexOf(widget)); };
        QVERIFY(place(box(EditGridModel::NameColumn)) < place(box(EditGridModel::ProfileColumn)));
        QVERIFY(place(box(EditGridModel::AutoprovisioningColumn)) < place(table()));
        QVERIFY(place(table()) < place(m_dialog->primaryButton()));
    }

    void tabGoesOnEditing()
    {
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("X"));
        QTest::keyClick(editor, Qt::Key_Tab);
        QCOMPARE(name(0), QStringLiteral("X"));
        QCOMPARE(table()->currentIndex().column(), int(EditGridModel::ProfileColumn));
        QVERIFY(table()->viewport()->findChild<QComboBox *>());
    }

    void anUntouchedEditorChangesNothing()
    {
        QTest::keyClick(table(), Qt::Key_F2);
        QTest::keyClick(table()->viewport()->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(table()->currentIndex().row(), 1);
        QVERIFY(!m_dialog->model()->hasEdits());
    }

    void pastesAndUndoes()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("A\nB\nC\nD\n"));
        QTest::keySequence(table(), QKeySequence::Paste);
        QCOMPARE(name(2), QStringLiteral("C"));
        QVERIFY(banner()->isVisible());
        QVERIFY(banner()->message().cause.contains(QLatin1String("1 line")));
        QTest::keySequence(m_dialog, QKeySequence(Qt::CTRL | Qt::Key_Z));
        QVERIFY(!m_dialog->model()->hasEdits());
        QVERIFY(!banner()->isVisible()); // it went with the paste
        QTest::keySequence(m_dialog, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
        QCOMPARE(name(2), QStringLiteral("C"));
    }

    void aSingleTextFillsTheSelection()
    {
        select(0, 2);
        QGuiApplication::clipboard()->setText(QStringLiteral("Same"));
        QTest::keySequence(table(), QKeySequence::Paste);
        QCOMPARE(name(0) + name(1) + name(2), QStringLiteral("SameSameSame"));
        QTest::keySequence(table(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Same\nSame\nSame"));
    }

    void pastesByAddressInTheAddressColumn()
    {
        table()->setCurrentIndex(m_dialog->model()->index(0, EditGridModel::MacColumn));
        QGuiApplication::clipboard()->setText(QStringLiteral("0004.13a3.0002\tBig hall"));
        QTest::keySequence(table(), QKeySequence::Paste);
        QCOMPARE(name(1), QStringLiteral("Big hall"));
        QCOMPARE(name(0), QStringLiteral("Reception"));
    }

    void saysWhyNothingIsFilledOrPasted()
    {
        const auto choose = [this](int column) {
            table()->selectionModel()->setCurrentIndex(m_dialog->model()->index(1, column),
                                                       QItemSelectionModel::ClearAndSelect);
        };
        choose(EditGridModel::MacColumn);
        QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(banner()->isVisible());
        QVERIFY(banner()->message().title.contains(u"cannot be edited"));
        banner()->dismiss();
        QGuiApplication::clipboard()->setText(QStringLiteral("Lobby"));
        QTest::keySequence(table(), QKeySequence::Paste);
        QVERIFY(banner()->message().cause.contains(u"do not begin with a MAC address"));
        banner()->dismiss();
        QGuiApplication::clipboard()->setText(QStringLiteral("0004.13a3.0002"));
        QTest::keySequence(table(), QKeySequence::Paste);
        QVERIFY(banner()->isVisible());
        QVERIFY(banner()->message().cause.contains(u"no values beside them"));
        banner()->dismiss();
        m_dialog->addSetting(QStringLiteral("http_client_pass"));
        choose(EditGridModel::FirstSetting);
        QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(banner()->message().title.contains(u"Secrets"));
        QVERIFY(!m_dialog->model()->hasEdits());
    }

    void fillsDownAndCounts()
    {
        set(0, QStringLiteral("Room 099"));
        select(0, 2);
        QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(name(2), QStringLiteral("Room 099"));
        QTest::keySequence(m_dialog, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
        QCOMPARE(name(1), QStringLiteral("Room 100"));
        QCOMPARE(name(2), QStringLiteral("Room 101"));
        // One cell takes what stands above it.
        table()->setCurrentIndex(m_dialog->model()->index(1, EditGridModel::NameColumn));
        QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(name(1), QStringLiteral("Room 099"));
    }

    void oneFieldFillsAllAndGivesBack()
    {
        QComboBox *all = box(EditGridModel::NameColumn);
        all->setFocus();
        QTest::keyClicks(all, QStringLiteral("Desk"));
        QTest::keyClick(all, Qt::Key_Return);
        QCOMPARE(counts(), QStringLiteral("3 of 3 phones change"));
        QVERIFY(m_dialog->isVisible());
        QTRY_COMPARE(all->currentText(), QStringLiteral("Desk"));
        QVERIFY(all->font().bold());
        all->lineEdit()->selectAll();
        QTest::keyClick(all, Qt::Key_Backspace);
        QTest::keyClick(all, Qt::Key_Return);
        QVERIFY(!m_dialog->model()->hasEdits());
        QTRY_COMPARE(all->lineEdit()->placeholderText(), QStringLiteral("(mixed: 3 different)"));
        QVERIFY(!all->font().bold());
    }

    void severalSelectedRowsAreMeantAlone()
    {
        select(1, 2);
        QTRY_COMPARE(meant(), QStringLiteral("For 2 selected row(s)"));
        QComboBox *profiles = box(EditGridModel::ProfileColumn);
        profiles->setCurrentIndex(profiles->findText(fleet::deskProfile));
        Q_EMIT profiles->activated(profiles->currentIndex());
        QCOMPARE(m_dialog->model()->changedPhones(), 1);
        QCOMPARE(m_dialog->model()->refusedCells(), 1);
        QCOMPARE(counts(), QStringLiteral("1 of 3 phones change, 1 cell(s) cannot be used"));
        table()->setCurrentIndex(m_dialog->model()->index(2, EditGridModel::ProfileColumn));
        QVERIFY(m_dialog->findChild<QLabel *>(QStringLiteral("sentence"))->isVisible());
        Q_EMIT profiles->activated(0);
        QTRY_COMPARE(meant(), QStringLiteral("For all 3 phone(s)"));
    }

    void settingsAreAddedAndWidthsRemembered()
    {
        auto *settings = m_dialog->findChild<QComboBox *>(QStringLiteral("settings"));
        QCOMPARE(settings->itemData(0).toString(), QStringLiteral("setting_server"));
        Q_EMIT settings->activated(settings->findData(QStringLiteral("http_client_pass")));
        const int column = EditGridModel::FirstSetting;
        QCOMPARE(m_dialog->model()->columnCount(), column + 1);
        QCOMPARE(table()->currentIndex().column(), column);
        QTest::keyClick(table(), Qt::Key_S);
        auto *editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->echoMode(), QLineEdit::Password);
        table()->setColumnWidth(EditGridModel::NameColumn, 333);
        delete m_dialog;
        open();
        QCOMPARE(table()->columnWidth(EditGridModel::NameColumn), 333);
    }

    void editsAreNotLostByAccident()
    {
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        set(0, QStringLiteral("X"));
        table()->clearSelection();
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(banner()->isVisible());
        QVERIFY(banner()->findChildren<QPushButton *>().last()->hasFocus()); // "Go on editing"
        banner()->findChildren<QPushButton *>().first()->click();
        QVERIFY(!m_dialog->isVisible());
    }

    void previewIsAskedFor()
    {
        QSignalSpy submitted(m_dialog, &ui::FormDialog::submitted);
        set(1, QStringLiteral("X"));
        m_dialog->primaryButton()->click();
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(m_dialog->value().size(), 1);
        QCOMPARE(m_dialog->value().first().target.mac, fleet::hall);
    }

private:
    void open()
    {
        m_dialog = new ui::EditDialog(QStringLiteral("3 phones of C1"),
                                      {{fleet::company, fleet::reception},
                                       {fleet::company, fleet::hall},
                                       {fleet::company, fleet::base}},
                                      *m_store, m_preferences.get());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    ui::EditTable *table() const { return m_dialog->findChild<ui::EditTable *>(); }
    ui::MessageBanner *banner() const { return m_dialog->findChild<ui::MessageBanner *>(); }
    QComboBox *box(int column) const
    {
        return m_dialog->findChild<QComboBox *>(QStringLiteral("all%1").arg(column));
    }
    QString counts() const
    {
        return m_dialog->findChild<QLabel *>(QStringLiteral("counts"))->text();
    }
    QString meant() const
    {
        return m_dialog->findChild<ui::ElidedLabel *>(QStringLiteral("meant"))->text();
    }
    QString name(int row) const
    {
        return m_dialog->model()->index(row, EditGridModel::NameColumn).data().toString();
    }
    void set(int row, const QString &text)
    {
        m_dialog->model()->setCells({{row, EditGridModel::NameColumn, text}}, QString());
    }
    void select(int first, int last)
    {
        const EditGridModel *model = m_dialog->model();
        table()->selectionModel()->setCurrentIndex(model->index(first, EditGridModel::NameColumn),
                                                   QItemSelectionModel::NoUpdate);
        table()->selectionModel()->select(
            QItemSelection(model->index(first, EditGridModel::NameColumn),
                           model->index(last, EditGridModel::NameColumn)),
            QItemSelectionModel::ClearAndSelect);
    }

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<core::Preferences> m_preferences;
    QPointer<ui::EditDialog> m_dialog;
};

QTEST_MAIN(TestEditDialog)
#include "tst_editdialog.moc"
