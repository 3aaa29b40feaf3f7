// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/journeys/stage.h"
#include "ui/dialogs/registerdialog.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/detailspane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/navtree.h"
#include "ui/widgets/searchline.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

/// The window without a mouse.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, 20000);
        QTRY_VERIFY(m_stage->window().actions()[ui::Actions::RegisterPhones]->isEnabled());
        // The details have one button more once the catalogue says where a phone is sent.
        QTRY_VERIFY(!m_stage->window().session()->store().catalogue().settings().isEmpty());
        m_stage->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_stage->window()));
    }

    void init()
    {
        QVERIFY(m_stage->noDialog());
        m_stage->window().setSearch({});
        m_stage->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_stage->window()));
        table()->setFocus();
        // Not selectRow(), which looks at the modifiers of the key before.
        table()->selectionModel()->setCurrentIndex(table()->model()->index(0, 0),
                                                   QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
        QTRY_VERIFY(m_stage->window().actions()[ui::Actions::Rename]->isEnabled());
        QCOMPARE(m_stage->window().selectedPhones().size(), 1);
        // Its log has been asked for, and the details show what came.
        QTRY_VERIFY(m_stage->window().isSettled());
        QTRY_VERIFY(!m_stage->window().findChild<ui::DetailsPane *>()->isWaiting());
    }

    void tabReachesEverything()
    {
        const QSet<QWidget *> reached = walk(Qt::Key_Tab);
        QVERIFY(reached.contains(m_stage->window().companiesPane()->tree()));
        QVERIFY(reached.contains(search()));
        QVERIFY(reached.contains(table()));
        QVERIFY(reached.contains(m_stage->window().findChild<QTabWidget *>()->tabBar()));
        QVERIFY(reached.contains(
            m_stage->window().findChild<QPushButton *>(QStringLiteral("registerButton"))));
        const auto *details =
            m_stage->window().findChild<QDockWidget *>(QStringLiteral("detailsDock"));
        QVERIFY(std::any_of(reached.begin(), reached.end(),
                            [&](QWidget *one) { return details->isAncestorOf(one); }));
        QStringList missed;
        for (QWidget *widget : m_stage->window().findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
                (widget->focusPolicy() & Qt::TabFocus) && widget->window() == &m_stage->window() &&
                !reached.contains(widget))
                missed.append(nameOf(widget));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

    void backtabGoesTheSameWayBack() { QCOMPARE(walk(Qt::Key_Backtab), walk(Qt::Key_Tab)); }

    void whatHasTheFocusHasAName()
    {
        QStringList silent;
        const QSet<QWidget *> reached = walk(Qt::Key_Tab);
        for (QWidget *widget : reached) {
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
                silent.append(nameOf(widget));
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }

    void controlFFindsAndDownGoesIntoTheTable()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search()->hasFocus());
        QTest::keyClicks(search(), QStringLiteral("no such phone"));
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        press(Qt::Key_Escape);
        QTRY_VERIFY(table()->model()->rowCount() > 0);
        QCOMPARE(search()->text(), QString());
        press(Qt::Key_F, Qt::ControlModifier);
        press(Qt::Key_Down);
        QVERIFY(table()->hasFocus());
    }

    void controlAndDigitChangesTheTab()
    {
        const QPair<Qt::Key, QString> tabs[] = {{Qt::Key_4, QStringLiteral("logs")},
                                                {Qt::Key_3, QStringLiteral("profiles")},
                                                {Qt::Key_2, QStringLiteral("phones")}};
        for (const auto &[key, name] : tabs) {
            press(key, Qt::ControlModifier);
            QTRY_COMPARE(static_cast<QWidget *>(m_stage->window().currentPane())->objectName(),
                         name);
        }
    }

    void deedsHaveTheirKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("control");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("F2") << int(Qt::Key_F2) << false << QStringLiteral("ui::NameDialog");
        QTest::newRow("Ctrl+D") << int(Qt::Key_D) << true << QStringLiteral("ui::RedirectDialog");
        QTest::newRow("Ctrl+N") << int(Qt::Key_N) << true << QStringLiteral("ui::RegisterDialog");
        QTest::newRow("Ctrl+I") << int(Qt::Key_I) << true << QStringLiteral("ui::ImportDialog");
        QTest::newRow("Del") << int(Qt::Key_Delete) << false << QStringLiteral("ui::PlanDialog");
    }

    void deedsHaveTheirKeys()
    {
        QFETCH(int, key);
        QFETCH(bool, control);
        QFETCH(QString, dialog);
        QVERIFY(table()->hasFocus());
        press(Qt::Key(key), control ? Qt::ControlModifier : Qt::NoModifier);
        auto *opened = m_stage->dialog<QDialog>();
        QVERIFY(opened);
        QCOMPARE(QString::fromLatin1(opened->metaObject()->className()), dialog);
        closes(opened);
    }

    void typingInTheSearchLineDoesNoDeed()
    {
        search()->setFocus();
        QTest::keyClicks(search(), QStringLiteral("ab"));
        press(Qt::Key_Home);
        press(Qt::Key_Delete);
        QCOMPARE(search()->text(), QStringLiteral("b"));
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(search()->selectedText(), QStringLiteral("b"));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }

    void theTreeIsWalkedWithArrows()
    {
        ui::NavTree *tree = m_stage->window().companiesPane()->tree();
        tree->setFocus();
        const QString before = m_stage->window().scope().company;
        press(Qt::Key_Down);
        QTRY_VERIFY(m_stage->window().scope().company != before);
        press(Qt::Key_Up);
        QTRY_COMPARE(m_stage->window().scope().company, before);
    }

    void enterPressesButtons()
    {
        auto *button = m_stage->window().findChild<QPushButton *>(QStringLiteral("registerButton"));
        button->setFocus();
        press(Qt::Key_Space);
        closes(m_stage->dialog<ui::RegisterDialog>());
    }

    void cleanupTestCase() { m_stage.reset(); }

private:
    ui::DataTable *table() const { return m_stage->window().phonesPane()->table(); }
    ui::SearchLine *search() const { return m_stage->window().findChild<ui::SearchLine *>(); }

    static QString nameOf(const QWidget *widget)
    {
        return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() +
               u' ' + widget->accessibleName() + u" in " +
               (widget->parentWidget() == nullptr
                    ? QString()
                    : QLatin1String(widget->parentWidget()->metaObject()->className()) + u' ' +
                          widget->parentWidget()->objectName());
    }

    /// To where the focus is, through the shortcuts of the window.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_stage->window().windowHandle(), key, modifiers);
    }

    void closes(QDialog *dialog)
    {
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(m_stage->noDialog());
    }

    /// Everything that gets the focus until it comes back to where it began.
    QSet<QWidget *> walk(Qt::Key key)
    {
        QSet<QWidget *> reached;
        table()->setFocus();
        for (QWidget *at = QApplication::focusWidget(); at != nullptr && !reached.contains(at);
             at = QApplication::focusWidget()) {
            reached.insert(at);
            press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        }
        return reached;
    }

    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
