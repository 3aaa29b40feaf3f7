// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demowindow.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using State = ui::StatePane::State;

/// The four states of a list, each from a service that really behaves so.
class TestPaneStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadingThenData();
    void empty();
    void errorThenRetry();
    void failureKeepsTheRows();
    void connectionFails();
    void errorNamesItsRemedy();
    void addressesAreWhole();

private:
    static ui::TablePane *pane(const DemoWindow &demo) { return demo.window->currentPane(); }
    static State state(const DemoWindow &demo) { return pane(demo)->statePane()->state(); }
};

void TestPaneStates::loadingThenData()
{
    demo::Options options = DemoWindow::quietOptions();
    options.faults.latencyMs = 40;
    DemoWindow demo(options);
    QSignalSpy changes(pane(demo)->statePane(), &ui::StatePane::stateChanged);
    demo.window->show();
    QCOMPARE(state(demo), State::Loading);
    QTRY_COMPARE_WITH_TIMEOUT(state(demo), State::Data, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(demo.window->isSettled(), 20000);
    QCOMPARE(pane(demo)->model()->totalCount(), 60);
    for (const QList<QVariant> &change : changes)
        QVERIFY(change.first().value<State>() != State::Error);
}

void TestPaneStates::empty()
{
    demo::Options options = DemoWindow::quietOptions();
    options.phones = 0;
    DemoWindow demo(options);
    demo.window->show();
    QTRY_COMPARE_WITH_TIMEOUT(state(demo), State::Empty, 20000);
    QSignalSpy wish(demo.window.get(), &ui::MainWindow::registerRequested);
    QTRY_VERIFY(demo.window->actions()[ui::Actions::RegisterPhones]->isEnabled());
    Q_EMIT pane(demo)->statePane()->actionRequested();
    QCOMPARE(wish.count(), 1);
}

void TestPaneStates::errorThenRetry()
{
    demo::Options options = DemoWindow::quietOptions();
    options.faults.status500 = 100;
    options.faults.pathContains = QStringLiteral("/endpoints");
    DemoWindow demo(options);
    demo.window->show();
    QTRY_COMPARE_WITH_TIMEOUT(state(demo), State::Error, 20000);
    demo.service->setFaults({});
    Q_EMIT pane(demo)->statePane()->retryRequested();
    QTRY_COMPARE_WITH_TIMEOUT(state(demo), State::Data, 20000);
}

void TestPaneStates::failureKeepsTheRows()
{
    DemoWindow demo;
    demo.window->show();
    QTRY_VERIFY_WITH_TIMEOUT(demo.window->isSettled() && state(demo) == State::Data, 20000);
    const int rows = pane(demo)->model()->rowCount();
    demo::Faults faults;
    faults.status500 = 100;
    demo.service->setFaults(faults);
    pane(demo)->refresh();
    const ui::MessageBanner *banner = pane(demo)->statePane()->banner();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20000);
    QCOMPARE(state(demo), State::Data);
    QCOMPARE(pane(demo)->model()->rowCount(), rows);
    QVERIFY(banner->message().cause.contains(QStringLiteral("as of")));
    demo.service->setFaults({});
    Q_EMIT pane(demo)->retryRequested();
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 20000);
}

void TestPaneStates::connectionFails()
{
    demo::Options options = DemoWindow::quietOptions();
    options.faults.html = 100;
    DemoWindow demo(options);
    demo.window->show();
    QTRY_COMPARE_WITH_TIMEOUT(state(demo), State::Error, 20000);
    QVERIFY(!demo.window->actions()[ui::Actions::RegisterPhones]->isEnabled());
    demo.service->setFaults({});
    Q_EMIT pane(demo)->statePane()->retryRequested();
    QTRY_COMPARE_WITH_TIMEOUT(state(demo), State::Data, 20000);
}

void TestPaneStates::errorNamesItsRemedy()
{
    DemoWindow demo;
    core::Connection wrong = demo.connections.connections().first();
    wrong.keyId = QStringLiteral("nobody");
    QVERIFY(demo.connections.update(wrong));
    demo.sessions->reopen(wrong.id);
    demo.window->show();
    QTRY_COMPARE_WITH_TIMEOUT(state(demo), State::Error, 20000);
    QStringList texts;
    QPushButton *first = nullptr;
    const auto buttons = pane(demo)->statePane()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (!button->isVisible())
            continue;
        first = first ? first : button;
        texts.append(button->text());
    }
    QCOMPARE(texts, QStringList({QStringLiteral("Edit connection…"), QStringLiteral("Try again")}));
    QSignalSpy remedy(demo.window.get(), &ui::MainWindow::remedyRequested);
    first->click();
    QCOMPARE(remedy.count(), 1);
    QCOMPARE(remedy.first().at(0).toString(), wrong.id);
    Q_EMIT pane(demo)->statePane()->retryRequested();
    QCOMPARE(remedy.count(), 1);
}

void TestPaneStates::addressesAreWhole()
{
    DemoWindow demo;
    demo.window->show();
    QTRY_VERIFY_WITH_TIMEOUT(demo.window->isSettled() && state(demo) == State::Data, 20000);
    ui::DataTable *table = pane(demo)->table();
    QStyleOptionViewItem option;
    option.initFrom(table);
    option.font = table->font();
    const QModelIndex mac = table->model()->index(0, ui::PhonesModel::Mac);
    const int needed = table->itemDelegateForIndex(mac)->sizeHint(option, mac).width();
    QVERIFY(table->columnWidth(ui::PhonesModel::Mac) >= needed);
}

QTEST_MAIN(TestPaneStates)
#include "tst_panestates.moc"
