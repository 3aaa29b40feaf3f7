// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demowindow.h"
#include "ui/panes/exportbar.h"
#include "ui/panes/logspane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/statepane.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using ui::Actions;

/// The log of the demo service in the real window.
class TestLogsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsAPhone();
    void thePhoneGoesWithItsChipAndWithTheCompany();
    void pausesAndGoesOn();
    void keepsThePlaceAndFollowsAtTheTop();
    void showsConditionsAndProblems();
    void exportsWhatIsShown();
    void tellsWhyAnExportFailed();
    void copiesLines();
    void worksByKeyboard();

private:
    ui::LogsPane *pane() const { return m_demo->window->logsPane(); }
    core::Store &store() const { return m_demo->window->session()->store(); }
    QStringList chips() const { return pane()->findChild<ui::ChipRow *>()->chips(); }
    QAction *action(Actions::Id id) const { return m_demo->window->actions()[id]; }
    void settle() const
    {
        pane()->model()->flush();
        QTRY_VERIFY_WITH_TIMEOUT(m_demo->window->isSettled(), 20'000);
    }
    core::LogEntry newLine(const QString &uuid) const
    {
        core::LogEntry line;
        line.uuid = uuid;
        line.timestampMs = m_demo->clock.nowMs() + 1000;
        line.mac = core::MacAddress(0x000413A30001ULL);
        line.level = QStringLiteral("info");
        line.event = QStringLiteral("config_served");
        line.message = uuid;
        line.httpStatus = 404;
        return line;
    }
    QByteArray exported(ui::ExportFormat format) const
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("log")));
        QSignalSpy written(pane()->exportBar(), &ui::ExportBar::written);
        pane()->exportTo(file.fileName(), format);
        return written.wait() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<DemoWindow> m_demo;
    QString m_company;
};

void TestLogsPane::init()
{
    m_demo = std::make_unique<DemoWindow>();
    m_demo->window->show();
    m_demo->window->showTab(QStringLiteral("logs"));
    settle();
    QVERIFY(pane()->model()->rowCount() > 40);
    m_company = pane()->logs()->line(0)->company;
}

void TestLogsPane::cleanup()
{
    m_demo.reset();
}

void TestLogsPane::followsAPhone()
{
    const int all = pane()->model()->totalCount();
    m_demo->window->setSearch(QStringLiteral("is:refused"));
    m_demo->window->showTab(QStringLiteral("phones"));
    m_demo->window->setSearch({});
    settle();
    ui::PhonesPane *phones = m_demo->window->phonesPane();
    QVERIFY(!action(Actions::FollowPhone)->isEnabled());
    phones->table()->selectRow(0);
    QTRY_VERIFY(action(Actions::FollowPhone)->isEnabled());
    const core::Target phone = phones->selectedTargets().constFirst();
    action(Actions::FollowPhone)->trigger();
    settle();
    QCOMPARE(m_demo->window->currentPane(), pane());
    QVERIFY(action(Actions::FollowLogs)->isChecked());
    QCOMPARE(chips().size(), 1);
    QVERIFY(chips().constFirst().startsWith(QStringLiteral("Phone: ")));
    QVERIFY(pane()->model()->totalCount() < all);
    for (int row = 0; row < pane()->model()->rowCount(); ++row)
        QCOMPARE(pane()->logs()->line(row)->mac, phone.mac);
}

void TestLogsPane::thePhoneGoesWithItsChipAndWithTheCompany()
{
    const int all = pane()->model()->totalCount();
    const core::Target phone{m_company, pane()->logs()->line(0)->mac};
    pane()->followPhone(phone);
    settle();
    QVERIFY(pane()->model()->rowCount() < all);
    m_demo->window->setSearch(QStringLiteral("http:200"));
    QCOMPARE(chips().size(), 2);
    Q_EMIT pane()->findChild<ui::ChipRow *>()->removeRequested(0);
    settle();
    QCOMPARE(chips(), QStringList{QStringLiteral("http: 200")});
    m_demo->window->setSearch({});
    pane()->followPhone(phone);
    settle();
    const core::Scope scope = m_demo->window->scope();
    pane()->setSubject(m_demo->window->session(), {scope.connection, scope.company, !scope.below});
    QVERIFY(chips().isEmpty());
    pane()->setSubject(m_demo->window->session(), scope);
    settle();
    QCOMPARE(pane()->model()->rowCount(), all);
}

void TestLogsPane::pausesAndGoesOn()
{
    const auto *label = pane()->findChild<QLabel *>(QStringLiteral("paused"));
    const int rows = pane()->model()->rowCount();
    QVERIFY(!label->isVisible());
    action(Actions::PauseLogs)->trigger();
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("Paused"));
    store().addLogs(m_company, {newLine(QStringLiteral("x1")), newLine(QStringLiteral("x2"))});
    QTRY_VERIFY(label->text().startsWith(QStringLiteral("Paused, 2 new line")));
    QCOMPARE(pane()->model()->rowCount(), rows);
    action(Actions::PauseLogs)->trigger();
    settle();
    QVERIFY(!label->isVisible());
    QCOMPARE(pane()->model()->rowCount(), rows + 2);
}

void TestLogsPane::keepsThePlaceAndFollowsAtTheTop()
{
    QScrollBar *bar = pane()->table()->verticalScrollBar();
    bar->setValue(0);
    store().addLogs(m_company, {newLine(QStringLiteral("x1"))});
    settle();
    QCOMPARE(bar->value(), 0);
    QCOMPARE(pane()->logs()->line(0)->uuid, QStringLiteral("x1"));
    bar->setValue(7);
    const QString top = pane()->logs()->line(7)->uuid;
    store().addLogs(m_company, {newLine(QStringLiteral("x2")), newLine(QStringLiteral("x3"))});
    settle();
    QCOMPARE(bar->value(), 9);
    QCOMPARE(pane()->logs()->line(9)->uuid, top);
    // What is selected in sight stays where it is, also at the top.
    bar->setValue(0);
    pane()->table()->selectRow(1);
    store().addLogs(m_company, {newLine(QStringLiteral("x4"))});
    settle();
    QCOMPARE(pane()->selectedRows(), QList<int>{2});
    QCOMPARE(bar->value(), 1);
}

void TestLogsPane::showsConditionsAndProblems()
{
    m_demo->window->setSearch(QStringLiteral("http:>=400 -event:unknown_mac"));
    settle();
    QCOMPARE(chips(), QStringList({QStringLiteral("http: >=400"),
                                   QStringLiteral("not event: unknown_mac")}));
    m_demo->window->setSearch(QStringLiteral("http:>=400"));
    settle();
    const int rows = pane()->model()->rowCount();
    m_demo->window->setSearch(QStringLiteral("http:>=400 profile:x"));
    settle();
    QCOMPARE(pane()->searchProblem().position, 11);
    QCOMPARE(pane()->model()->rowCount(), rows);
    QCOMPARE(chips(), QStringList(QStringLiteral("http: >=400")));
    m_demo->window->setSearch(QStringLiteral("nothing says this"));
    settle();
    QCOMPARE(pane()->statePane()->state(), ui::StatePane::State::Empty);
}

void TestLogsPane::exportsWhatIsShown()
{
    core::LogEntry line = newLine(QStringLiteral("x1"));
    line.message = QStringLiteral("=HYPERLINK(\"http://x\") token=Marked-5512");
    line.path = QStringLiteral("/a?secret=Marked-5513");
    line.userAgent = QStringLiteral("a https://me:Marked-5514@example.org/");
    line.httpStatus = 418;
    store().addLogs(m_company, {line});
    m_demo->window->setSearch(QStringLiteral("http:418"));
    settle();
    QCOMPARE(pane()->model()->rowCount(), 1);
    const QByteArray csv = exported(ui::ExportFormat::Csv);
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY(csv.contains("\"'=HYPERLINK("));
    const QString time = QString::fromUtf8(csv.split('\n').at(1).split(',').first());
    static const QRegularExpression withOffset(
        QStringLiteral("^\"?\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)\"?$"));
    QVERIFY2(withOffset.match(time).hasMatch(), qPrintable(time));
    const ui::MessageBanner *told = pane()->statePane()->banner();
    QVERIFY(told->isVisible());
    QCOMPARE(told->message().title, QStringLiteral("1 line(s) exported."));
    const QByteArray json = exported(ui::ExportFormat::JsonLines);
    QCOMPARE(json.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.value(QStringLiteral("http_status")).toInt(), 418);
    for (const QByteArray &file : {csv, json})
        QVERIFY(!file.contains("Marked"));
    m_demo->window->setSearch({});
    settle();
    QCOMPARE(exported(ui::ExportFormat::JsonLines).count('\n'), pane()->model()->rowCount());
}

void TestLogsPane::tellsWhyAnExportFailed()
{
    const ui::MessageBanner *banner = pane()->statePane()->banner();
    pane()->exportTo(QStringLiteral("/no such folder/log.csv"), ui::ExportFormat::Csv);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->message().severity, ui::Severity::Bad);
}

void TestLogsPane::copiesLines()
{
    core::LogEntry line = newLine(QStringLiteral("x1"));
    line.message = QStringLiteral("=HYPERLINK(\"http://x\") told token=Marked-5512");
    store().addLogs(m_company, {line});
    settle();
    pane()->table()->selectRow(0);
    for (const auto id : {Actions::CopyRows, Actions::CopyObject}) {
        QTRY_VERIFY(action(id)->isEnabled());
        QGuiApplication::clipboard()->clear();
        action(id)->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("told token=[redacted]")));
        QVERIFY(copied.contains(QStringLiteral("=HYPERLINK(")));
        if (id == Actions::CopyRows)
            QVERIFY2(copied.contains(QStringLiteral("\t'=HYPERLINK(")), qPrintable(copied));
    }
}

void TestLogsPane::worksByKeyboard()
{
    ui::MainWindow *window = m_demo->window.get();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    pane()->table()->setFocus();
    QTest::keyClick(pane()->table(), Qt::Key_Pause);
    QVERIFY(pane()->logs()->isPaused());
    QTest::keyClick(pane()->table(), Qt::Key_Pause);
    QVERIFY(!pane()->logs()->isPaused());
    pane()->table()->selectRow(0);
    QTRY_VERIFY(action(Actions::FollowPhone)->isEnabled());
    QTest::keyClick(pane()->table(), Qt::Key_L, Qt::ControlModifier);
    settle();
    QCOMPARE(chips().size(), 1);
}

QTEST_MAIN(TestLogsPane)
#include "tst_logspane.moc"
