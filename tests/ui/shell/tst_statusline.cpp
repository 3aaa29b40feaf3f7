// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "core/session/session.h"
#include "tests/ui/shell/demowindow.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QRegularExpression>
#include <QToolButton>
#include <QtTest>

using Phase = core::LoadState::Phase;

/// The bottom of the real window while the service is slow, busy or away.
class TestStatusLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarReadingHasCome()
    {
        demo::Options options = DemoWindow::quietOptions();
        options.companies = 40;
        options.phones = 400;
        options.faults.latencyMs = 250;
        DemoWindow demo(options);
        demo.window->show();
        static const QRegularExpression reading(
            QStringLiteral("^Reading [\\d,]+ of [\\d,]+ (phones|lists).*"));
        QTRY_VERIFY_WITH_TIMEOUT(reading.match(text(demo)).hasMatch(), 20000);
        QVERIFY(stop(demo)->isVisible());
        static const QRegularExpression left(QStringLiteral(" left"));
        QTRY_VERIFY_WITH_TIMEOUT(left.match(text(demo)).hasMatch(), 20000);
        demo.service->setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(text(demo).contains(QStringLiteral(": as of")), 30000);
        QVERIFY(!stop(demo)->isVisible());
    }

    void stopEndsEverything()
    {
        demo::Options options = DemoWindow::quietOptions();
        options.companies = 40;
        options.faults.latencyMs = 300;
        DemoWindow demo(options);
        demo.window->show();
        QTRY_VERIFY_WITH_TIMEOUT(stop(demo)->isVisible(), 20000);
        QTest::mouseClick(stop(demo), Qt::LeftButton);
        core::Session *session = demo.sessions->all().constFirst();
        QTRY_VERIFY(!session->sync().progress());
        int stopped = 0;
        for (const core::Company &company : session->store().companies()) {
            const auto phase =
                session->store().state(core::Resource::Endpoints, company.uuid).phase;
            QVERIFY(phase != Phase::Loading);
            stopped += phase == Phase::Stopped ? 1 : 0;
        }
        QVERIFY(stopped > 0);
    }

    void tellsThatTheServiceAskedForAPause()
    {
        DemoWindow demo;
        demo.window->show();
        QTRY_VERIFY_WITH_TIMEOUT(demo.window->isSettled(), 20000);
        demo::Faults faults;
        faults.status503 = 100;
        demo.service->setFaults(faults);
        demo.window->currentPane()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(text(demo).startsWith(QStringLiteral("Holding back for ")), 20000);
        QVERIFY(text(demo).endsWith(QStringLiteral("as the service asked")));
    }

    void tellsThatThereIsNoConnection()
    {
        DemoWindow demo;
        demo.window->show();
        QTRY_VERIFY_WITH_TIMEOUT(demo.window->isSettled(), 20000);
        const int rows = demo.window->currentPane()->model()->rowCount();
        demo.service->stop();
        demo.window->currentPane()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(demo.sessions->all().constFirst()->isOffline(), 60000);
        QTRY_VERIFY(text(demo).contains(QStringLiteral("not connected")));
        const ui::MessageBanner *banner = demo.window->currentPane()->statePane()->banner();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->message().title.startsWith(QStringLiteral("No connection to")));
        QVERIFY(banner->message().cause.startsWith(QStringLiteral("Showing what was read at")));
        QCOMPARE(demo.window->currentPane()->model()->rowCount(), rows);
    }

private:
    static QString text(const DemoWindow &demo)
    {
        return demo.window->findChild<ui::ElidedLabel *>(QStringLiteral("freshness"))->text();
    }
    static QToolButton *stop(const DemoWindow &demo)
    {
        return demo.window->findChild<QToolButton *>(QStringLiteral("stopReading"));
    }
};

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
