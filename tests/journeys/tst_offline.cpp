// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/journeys/stage.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/messagebanner.h"

#include <QTest>

/// A second start without the service: the phones of the first are there, with their age.
class TestOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phonesAreShownAndFoundWithoutTheService()
    {
        Stage stage;
        const demo::DemoService &there = stage.service();
        const QString id =
            stage.addConnection(QStringLiteral("Work"), {there.keyId(), there.keySecret(), {}});
        QVERIFY(!id.isEmpty());
        const auto company = stage.biggestCompany();
        QVERIFY(stage.choose(id, company.uuid));
        QTRY_COMPARE(stage.window().phonesPane()->model()->rowCount(), company.phones);
        const core::Store &before = stage.window().session()->store();
        const core::Endpoint phone = before.endpoints(company.uuid).last();
        const qint64 asOf =
            before.state(core::Resource::Endpoints, core::Scope{id, company.uuid, false}).asOfMs;
        QVERIFY(asOf > 0);

        stage.service().stop();
        stage.startAgain();
        ui::MainWindow &window = stage.window();
        window.companiesPane()->choose(id, company.uuid);
        QTRY_COMPARE(window.scope().company, company.uuid);
        QTRY_COMPARE(window.session()->state(), core::Session::State::Failed);
        QTRY_COMPARE(window.phonesPane()->model()->rowCount(), company.phones);
        QVERIFY(stage.search(phone.mac.wire(), 1));
        QCOMPARE(window.phonesPane()->loadState().asOfMs, asOf);
        const auto *banner = window.phonesPane()->findChild<ui::MessageBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(
            ui::plainText(banner->message()).contains(QStringLiteral("What is shown is as of")),
            qPrintable(ui::plainText(banner->message())));
    }
};

QTEST_MAIN(TestOffline)
#include "tst_offline.moc"
