// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demowindow.h"
#include "ui/models/companytreemodel.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/detailspane.h"
#include "ui/panes/overviewpane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QLabel>
#include <QtTest>

using ui::Actions;

/// Two connections in one window: what is seen and done while all are looked at together.
class TestAllConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAllPhones();
    void actsForTheConnectionOfTheSelection();
    void saysWhatASelectionHasInCommon();
    void refreshesAll();
    void countsAll();
    void survivesTheRemovalOfOne();
    void realPhonesAreNotCalledDemo();

private:
    ui::MainWindow &window() const { return *m_demo->window; }
    ui::PhonesPane &phones() const { return *window().phonesPane(); }
    QAction *action(Actions::Id id) const { return window().actions()[id]; }
    int rowOf(const QString &connection) const
    {
        int row = 0;
        while (phones().phones()->connection(row) != connection)
            ++row;
        return row;
    }

    std::unique_ptr<DemoWindow> m_demo;
    QString m_first;
    QString m_second;
};

void TestAllConnections::init()
{
    m_demo = std::make_unique<DemoWindow>();
    m_first = m_demo->connections.connections().constFirst().id;
    demo::Options options = DemoWindow::quietOptions();
    options.phones = 30;
    options.seed = 5;
    m_second = m_demo->addAnother(QStringLiteral("Second"), options);
    window().resize(1300, 800);
    window().show();
    window().companiesPane()->choose(ui::CompanyTreeModel::allConnections, {});
    QTRY_VERIFY_WITH_TIMEOUT(window().scope().isEverything(), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(phones().model()->rowCount(), 90, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(phones().loadState().phase, core::LoadState::Phase::Loaded, 20000);
}

void TestAllConnections::showsAllPhones()
{
    QVERIFY(!window().session());
    QTRY_COMPARE(phones().statePane()->state(), ui::StatePane::State::Data);
    window().setSearch(QStringLiteral("no such phone"));
    QTRY_COMPARE(phones().statePane()->state(), ui::StatePane::State::Empty);
    window().setSearch({});
    QTRY_COMPARE(phones().model()->rowCount(), 90);
    for (const char *tab : {"profiles", "logs"}) { // each connection has its own
        window().showTab(QString::fromLatin1(tab));
        QTRY_COMPARE(window().currentPane()->statePane()->state(), ui::StatePane::State::Empty);
    }
    for (const char *tab : {"overview", "phones"})
        window().showTab(QString::fromLatin1(tab));
    window().companiesPane()->choose(m_second, {});
    QTRY_COMPARE(phones().model()->rowCount(), 30);
}

void TestAllConnections::actsForTheConnectionOfTheSelection()
{
    QSignalSpy redirect(&window(), &ui::MainWindow::redirectRequested);
    QTRY_VERIFY(!action(Actions::Redirect)->isEnabled());
    for (const QString &connection : {m_second, m_first}) {
        phones().table()->selectRow(rowOf(connection));
        QTRY_VERIFY(action(Actions::Redirect)->isEnabled());
        action(Actions::Redirect)->trigger();
        QCOMPARE(redirect.takeLast().at(0).toString(), connection);
    }
    phones().table()->selectAll();
    QTRY_VERIFY(!action(Actions::Redirect)->isEnabled()); // of both
    // Rows of the one before stay for a moment after another one was chosen.
    phones().table()->selectRow(rowOf(m_first));
    QTRY_VERIFY(action(Actions::Redirect)->isEnabled());
    window().companiesPane()->choose(m_second, {});
    action(Actions::Redirect)->trigger();
    for (const QList<QVariant> &wish : std::as_const(redirect))
        QCOMPARE(wish.at(0).toString(), m_first);
}

void TestAllConnections::saysWhatASelectionHasInCommon()
{
    QItemSelectionModel *selection = phones().table()->selectionModel();
    const auto select = [&](int row) {
        selection->select(phones().model()->index(row, 0),
                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    const auto says = [this](const QString &words) {
        const auto labels = window().findChild<ui::DetailsPane *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    const int first = rowOf(m_first);
    select(first);
    select(rowOf(m_second));
    QCOMPARE(phones().table()->selectedRowCount(), 2);
    QCOMPARE(phones().table()->selectedRowIndexes().size(), 2);
    QTRY_VERIFY(says(QStringLiteral("phones of 2 connections")));
    QVERIFY(phones().selectedConnection().isEmpty());

    // So many that they are counted in the pool.
    core::Store &store = m_demo->sessions->session(m_second)->store();
    const QString company = store.companies().constFirst().uuid;
    QList<core::Endpoint> many;
    for (quint64 i = 0; i < 6000; ++i) {
        core::Endpoint phone;
        phone.mac = core::MacAddress(0x000413100000ULL + i);
        phone.name = QStringLiteral("Zz %1").arg(i);
        phone.company = company;
        many.append(phone);
    }
    store.setEndpoints(company, many);
    QTRY_COMPARE(phones().model()->rowCount(), 6090);
    QTRY_VERIFY(!phones().phones()->isBusy());
    window().setSearch(QStringLiteral("zz"));
    QTRY_COMPARE(phones().model()->rowCount(), 6000);
    QTRY_VERIFY(!phones().phones()->isBusy());
    phones().table()->selectAll();
    QTRY_COMPARE(phones().selectedConnection(), m_second);
    QTRY_VERIFY(says(QStringLiteral("6,000")));
    QTRY_VERIFY(action(Actions::Redirect)->isEnabled());
}

void TestAllConnections::refreshesAll()
{
    QTRY_VERIFY(action(Actions::Refresh)->isEnabled());
    QVERIFY(action(Actions::SaveViewAs) != nullptr);
    QList<qint64> before;
    for (core::Session *session : m_demo->sessions->all())
        before.append(session->store().state(core::Resource::Endpoints, core::Scope{}).asOfMs);
    action(Actions::Refresh)->trigger();
    for (core::Session *session : m_demo->sessions->all()) {
        const qint64 was = before.takeFirst();
        QTRY_VERIFY(session->store().state(core::Resource::Endpoints, core::Scope{}).asOfMs > was);
    }
    QTRY_COMPARE(phones().model()->rowCount(), 90);
}

void TestAllConnections::countsAll()
{
    window().showTab(QStringLiteral("overview"));
    QTRY_COMPARE(window().overviewPane()->overview().phones, 90);
    QTRY_COMPARE(window().overviewPane()->statePane()->state(), ui::StatePane::State::Data);
}

void TestAllConnections::survivesTheRemovalOfOne()
{
    phones().table()->selectRow(rowOf(m_second));
    QVERIFY(m_demo->connections.remove(m_second));
    QTRY_COMPARE(phones().model()->rowCount(), 60);
    QTRY_COMPARE(window().companiesPane()->model()->rowCount(), 1);
}

void TestAllConnections::realPhonesAreNotCalledDemo()
{
    const QString title = QStringLiteral("Nothing here is real.");
    window().showDemoHint(title, title, action(Actions::AddConnection));
    const auto isSaid = [&] {
        const auto banners = window().findChildren<ui::MessageBanner *>();
        return std::any_of(banners.begin(), banners.end(), [&](const ui::MessageBanner *one) {
            return one->isVisible() && one->message().title == title;
        });
    };
    QTRY_VERIFY(isSaid());
    window().companiesPane()->choose(m_second, {});
    QTRY_COMPARE(phones().model()->rowCount(), 30);
    QVERIFY(isSaid());
    demo::Options options = DemoWindow::quietOptions();
    options.phones = 20;
    const QString real = m_demo->addAnother(QStringLiteral("Real"), options, true);
    QTRY_COMPARE(window().companiesPane()->model()->rowCount(), 4);
    window().companiesPane()->choose(real, {});
    QTRY_VERIFY(!isSaid());
}

QTEST_MAIN(TestAllConnections)
#include "tst_allconnections.moc"
