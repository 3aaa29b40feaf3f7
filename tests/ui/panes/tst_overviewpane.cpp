// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/ui/shell/demowindow.h"
#include "ui/panes/overviewcards.h"
#include "ui/panes/overviewpane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numbertile.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/statepane.h"

#include <QAccessible>
#include <QClipboard>
#include <QToolButton>
#include <QtTest>

using ui::ChartCard;

/// The Overview tab in the real window on the simulated service.
class TestOverviewPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void phonesStayTheTabThatOpens();
    void tellsThatTheServiceIsAway();
    void everyBarFindsWhatItCounts_data();
    void everyBarFindsWhatItCounts();
    void clickOnASegment();
    void keysWalkAndOpen();
    void numbersLeadToTheList();
    void everyControlHasAName();
    void barsAreReadAloud();
    void numbersAreThereAsText();
    void nothingSelectedCanBeHarmed();
    void countsAgainAfterAChange();
    void oneColumnWhenNarrow();
    void typingShowsThePhones();
    void saysThatTheLogWasNotRead();
    void emptyStates();

private:
    ui::MainWindow &window() const { return *m_demo->window; }
    ui::OverviewPane &pane() const { return *window().overviewPane(); }
    QString search() const { return window().findChild<ui::SearchLine *>()->text(); }
    ChartCard *card(const char *name) const
    {
        return window().findChild<ChartCard *>(QLatin1String(name));
    }
    void open(const demo::Options &options = DemoWindow::quietOptions())
    {
        m_demo = std::make_unique<DemoWindow>(options);
        window().resize(1300, 800);
        window().show();
        window().activateWindow();
    }
    void showOverview() const
    {
        window().showTab(QStringLiteral("overview"));
        QTRY_VERIFY_WITH_TIMEOUT(window().isSettled() && pane().overview().phones > 0, 20000);
        // The numbers come from the pool: the cards take their places with the next event.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    bool showsPhones(int count) const
    {
        return QTest::qWaitFor([&] {
            return window().phonesPane()->isVisible() &&
                   window().phonesPane()->model()->rowCount() == count;
        });
    }

    std::unique_ptr<DemoWindow> m_demo;
};

void TestOverviewPane::init()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(window().phonesPane()->model()->totalCount(), 60, 20000);
    showOverview();
}

void TestOverviewPane::cleanup()
{
    m_demo.reset();
}

void TestOverviewPane::phonesStayTheTabThatOpens()
{
    open();
    QCOMPARE(window().currentPane(), window().phonesPane());
    QVERIFY(window().phonesPane()->isVisible());
    QVERIFY(!pane().statePane()); // costs nothing
}

void TestOverviewPane::tellsThatTheServiceIsAway()
{
    m_demo->service->stop();
    window().session()->sync().refresh(core::Resource::Endpoints, {});
    QTRY_VERIFY_WITH_TIMEOUT(window().session()->isOffline(), 20000);
    const ui::MessageBanner *banner = pane().statePane()->banner();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20000);
    QVERIFY(banner->message().title.startsWith(QStringLiteral("No connection to ")));
    QCOMPARE(pane().statePane()->state(), ui::StatePane::State::Data);
}

void TestOverviewPane::everyBarFindsWhatItCounts_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("column");
    for (const char *name : {"statesCard", "contactCard", "modelsCard", "firmwaresCard"})
        QTest::newRow(name) << QByteArray(name) << 1;
    QTest::newRow("customersCard") << QByteArray("customersCard") << 1;
}

void TestOverviewPane::everyBarFindsWhatItCounts()
{
    QFETCH(QByteArray, name);
    QFETCH(int, column);
    const ui::ChartCardContent content = card(name)->content();
    QVERIFY(!content.bars.isEmpty());
    for (const ui::ChartCardContent::Row &row : content.rows) {
        if (row.search.isNull())
            continue;
        window().setSearch(row.search);
        QVERIFY2(showsPhones(row.cells[column].toInt()), qPrintable(row.search));
    }
}

void TestOverviewPane::clickOnASegment()
{
    ui::ChartView *chart = card("statesCard")->chart();
    const int count = pane().overview().count(core::EndpointStatus::Redirected);
    QVERIFY(count > 0 && count < 60);
    int bar = 0;
    while (chart->bars()[bar].label != QStringLiteral("Redirected"))
        ++bar;
    QVERIFY(!chart->childAt(chart->band(bar).center())); // what draws takes no mouse
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->band(bar).center());
    QVERIFY(showsPhones(count));
    QCOMPARE(search(), QStringLiteral("status:=redirected"));
    QVERIFY(window().phonesPane()->table()->hasFocus());
}

void TestOverviewPane::keysWalkAndOpen()
{
    QSet<QWidget *> reached;
    window().findChild<ui::SearchLine *>()->setFocus();
    for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const ChartCard *one : window().findChildren<ChartCard *>())
        QVERIFY2(!one->chart()->isVisible() || reached.contains(one->chart()),
                 qPrintable(one->objectName()));
    ui::ChartView *chart = card("contactCard")->chart();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(chart->currentBar(), int(ui::Overview::Never));
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(search(), QStringLiteral("seen:never"));
    QVERIFY(showsPhones(pane().overview().contact[ui::Overview::Never]));
}

void TestOverviewPane::numbersLeadToTheList()
{
    auto *errors = window().findChild<ui::NumberTile *>(QStringLiteral("errorsTile"));
    errors->setFocus();
    QTest::keyClick(errors, Qt::Key_Return);
    QVERIFY(showsPhones(pane().overview().count(core::EndpointStatus::Error)));
    showOverview();
    QTest::mouseClick(window().findChild<ui::NumberTile *>(QStringLiteral("allTile")),
                      Qt::LeftButton);
    QVERIFY(showsPhones(60));
    QCOMPARE(search(), QString());
}

void TestOverviewPane::everyControlHasAName()
{
    card("modelsCard")->setShowsTable(true);
    int checked = 0;
    for (QWidget *widget : pane().findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
            widget->inherits("QScrollBar") ||
            widget->objectName().startsWith(QLatin1String("qt_")) ||
            widget->inherits("QTableCornerButton"))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
        ++checked;
    }
    QVERIFY(checked > 15);
}

void TestOverviewPane::barsAreReadAloud()
{
    ui::ChartView *chart = card("statesCard")->chart();
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(chart);
    QVERIFY(face->text(QAccessible::Description).contains(QStringLiteral("of 60")));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Home);
    QVERIFY(face->text(QAccessible::Name).startsWith(QStringLiteral("Status. Never seen: ")));
    QTest::keyClick(chart, Qt::Key_Down);
    QVERIFY(face->text(QAccessible::Name).startsWith(QStringLiteral("Status. Redirected: ")));
}

void TestOverviewPane::numbersAreThereAsText()
{
    ChartCard *models = card("modelsCard");
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(models->findChildren<QToolButton *>().constFirst(), Qt::LeftButton);
    const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.first(), QStringLiteral("Models"));
    QCOMPARE(copied.size(), 3 + pane().overview().models.size());
    QTest::mouseClick(models->findChildren<QToolButton *>().constLast(), Qt::LeftButton);
    QVERIFY(models->showsTable());
    QCOMPARE(models->table()->model()->rowCount(), pane().overview().models.size());
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(models->table());
    QCOMPARE(face->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
             pane().overview().models.first().name);
    models->table()->setFocus();
    models->table()->selectRow(0);
    QTest::keyClick(models->table(), Qt::Key_Return);
    QVERIFY(showsPhones(pane().overview().models.first().phones));
}

// What is selected in the list behind the overview is out of sight.
void TestOverviewPane::nothingSelectedCanBeHarmed()
{
    window().showTab(QStringLiteral("phones"));
    window().phonesPane()->table()->selectRow(0);
    QTRY_VERIFY(window().actions()[ui::Actions::Deregister]->isEnabled());
    showOverview();
    QTRY_VERIFY(!window().actions()[ui::Actions::Deregister]->isEnabled());
    QVERIFY(window().selectedPhones().isEmpty());
}

void TestOverviewPane::countsAgainAfterAChange()
{
    core::Store &store = window().session()->store();
    const int errors = pane().overview().count(core::EndpointStatus::Error);
    for (const core::Company &company : store.companies()) {
        for (core::Endpoint phone : store.phones(company.uuid)) {
            if (phone.status == core::EndpointStatus::Error)
                continue;
            phone.status = core::EndpointStatus::Error;
            phone.statusWord = QStringLiteral("error");
            store.setEndpoints(company.uuid, {phone});
            QTRY_COMPARE(pane().overview().count(core::EndpointStatus::Error), errors + 1);
            return;
        }
    }
    QFAIL("no phone without an error");
}

void TestOverviewPane::oneColumnWhenNarrow()
{
    const auto beside = [this] { return card("statesCard")->y() == card("contactCard")->y(); };
    window().resize(1500, 800);
    QTRY_VERIFY(beside());
    window().resize(600, 800);
    QTRY_VERIFY(!beside());
    QTRY_VERIFY(card("statesCard")->mapTo(&window(), QPoint(card("statesCard")->width(), 0)).x() <=
                window().width());
}

void TestOverviewPane::typingShowsThePhones()
{
    window().findChild<ui::SearchLine *>()->setFocus();
    QTest::keyClicks(window().findChild<ui::SearchLine *>(), QStringLiteral("d7"));
    QVERIFY(window().phonesPane()->isVisible());
    QVERIFY(window().findChild<ui::SearchLine *>()->hasFocus());
}

void TestOverviewPane::saysThatTheLogWasNotRead()
{
    QCOMPARE(pane().overview().companiesWithLog, 0);
    QVERIFY(card("refusalsCard")->content().bars.isEmpty());
    QVERIFY(card("refusalsCard")->content().sentence.contains(QStringLiteral("not been read")));
    window().showTab(QStringLiteral("logs"));
    QTRY_VERIFY_WITH_TIMEOUT(window().isSettled(), 20000);
    showOverview();
    QTRY_COMPARE(pane().overview().companiesWithLog, pane().overview().companies);
    const ui::ChartCardContent content = card("refusalsCard")->content();
    QCOMPARE(content.bars.size(), ui::Overview::logDays);
    for (const ui::ChartCardContent::Row &row : content.rows) {
        if (row.search.isNull())
            continue;
        Q_EMIT card("refusalsCard")->opened(row.search);
        QCOMPARE(window().currentPane()->objectName(), QStringLiteral("logs"));
        QTRY_COMPARE(window().currentPane()->model()->rowCount(), row.cells[1].toInt());
    }
}

void TestOverviewPane::emptyStates()
{
    demo::Options options = DemoWindow::quietOptions();
    options.phones = 0;
    open(options);
    window().showTab(QStringLiteral("overview"));
    QTRY_COMPARE(pane().statePane()->state(), ui::StatePane::State::Empty);
    options.faults.status500 = 100;
    options.faults.pathContains = QStringLiteral("/endpoints");
    open(options);
    window().showTab(QStringLiteral("overview"));
    QTRY_COMPARE_WITH_TIMEOUT(pane().statePane()->state(), ui::StatePane::State::Error, 20000);
}

QTEST_MAIN(TestOverviewPane)
#include "tst_overviewpane.moc"
