// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/journeys/stage.h"
#include "ui/models/companytreemodel.h"
#include "ui/panes/companiespane.h"
#include "ui/panes/phonespane.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statepane.h"

#include <QPushButton>
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
        const core::Endpoint phone = before.phones(company.uuid).values().last();
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
        // The window says so: in the pane, at the bottom, in the tree.
        const ui::MessageBanner *banner = window.phonesPane()->statePane()->banner();
        QTRY_VERIFY(banner->isVisible());
        const QString said = ui::plainText(banner->message());
        QVERIFY2(said.contains(QStringLiteral("No connection to")) &&
                     said.contains(QStringLiteral("Showing what was read at")),
                 qPrintable(said));
        QVERIFY(!banner->message().details.isEmpty());
        QTRY_VERIFY(window.findChild<ui::ElidedLabel *>(QStringLiteral("freshness"))
                        ->text()
                        .contains(QStringLiteral("not connected")));
        const QModelIndex row = window.companiesPane()->model()->indexOf(id, company.uuid);
        QTRY_VERIFY(!row.data(ui::CompanyTreeModel::AgeRole).toString().isEmpty());
        // What was found and not looked at is there as well.
        QVERIFY(stage.search(QString(), company.phones));
    }

    void aLockedKeychainIsToldAboveTheRows()
    {
        core::Error locked = core::Error::make(core::Error::Kind::KeychainLocked);
        Stage stage;
        const demo::DemoService &there = stage.service();
        const QString id =
            stage.addConnection(QStringLiteral("Work"), {there.keyId(), there.keySecret(), {}});
        const auto company = stage.biggestCompany();
        QVERIFY(stage.choose(id, company.uuid));
        QTRY_COMPARE(stage.window().phonesPane()->model()->rowCount(), company.phones);
        stage.window().session()->fail(locked);
        const ui::MessageBanner *banner = stage.window().phonesPane()->statePane()->banner();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(ui::plainText(banner->message()).contains(QStringLiteral("keychain is locked")));
        QPushButton *unlock = nullptr;
        for (QPushButton *button : banner->findChildren<QPushButton *>())
            unlock = button->text() == QStringLiteral("Unlock") ? button : unlock;
        QVERIFY(unlock);
        QCOMPARE(stage.window().phonesPane()->model()->rowCount(), company.phones);
        // The keychain is open in fact, so this is all it takes.
        QTest::mouseClick(unlock, Qt::LeftButton);
        QTRY_COMPARE(stage.window().session()->state(), core::Session::State::Ready);
        QTRY_VERIFY(!banner->isVisible());
    }
};

QTEST_MAIN(TestOffline)
#include "tst_offline.moc"
