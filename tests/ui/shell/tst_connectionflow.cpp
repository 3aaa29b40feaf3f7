// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionsecretstore.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/shell/connectionflow.h"
#include "ui/widgets/messagebanner.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

/// The flow with a stored connection to one host, and another host that listens.
struct Desk
{
    QTemporaryDir folder;
    core::SystemClock clock;
    core::SessionSecretStore keychain;
    core::SecretVault vault{&keychain};
    core::ConnectionsStore connections{folder.filePath(QStringLiteral("connections.json"))};
    core::Sessions sessions{connections, vault, clock};
    QWidget window;
    ui::ConnectionFlow flow{&window, {connections, vault, sessions}};
    QTcpServer elsewhere;
    core::Connection stored;

    Desk()
    {
        elsewhere.listen(QHostAddress::LocalHost);
        core::Connection connection;
        connection.name = QStringLiteral("Mine");
        connection.baseUrl = QUrl(QStringLiteral("https://service.invalid/api/v1/"));
        connection.keyId = QStringLiteral("ck_1");
        [[maybe_unused]] const auto loaded = connections.load();
        stored = *connections.add(connection);
        core::SecretWriteJob *write = keychain.write(
            ui::secretKeyOf(stored), core::Secret(QByteArrayLiteral("stored-secret")), &window);
        QSignalSpy written(write, &core::SecretJob::finished);
        written.wait();
    }

    ui::ConnectionDialog *openWithOtherHost()
    {
        flow.edit(stored.id);
        auto *dialog = window.findChild<ui::ConnectionDialog *>();
        auto *service = dialog->findChild<QComboBox *>(QStringLiteral("service"));
        service->setCurrentIndex(service->count() - 1);
        Q_EMIT service->activated(service->count() - 1);
        dialog->findChild<QLineEdit *>(QStringLiteral("baseUrl"))
            ->setText(QStringLiteral("http://127.0.0.1:%1/api/v1/").arg(elsewhere.serverPort()));
        return dialog;
    }
};

class TestConnectionFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The secret of one host must not sign for another, not even in a test.
    void neverTestsAnotherHostWithTheStoredSecret()
    {
        Desk desk;
        QSignalSpy reached(&desk.elsewhere, &QTcpServer::newConnection);
        ui::ConnectionDialog *dialog = desk.openWithOtherHost();
        dialog->findChild<QPushButton *>(QStringLiteral("test"))->click();
        const auto *banner = dialog->findChild<ui::MessageBanner *>();
        QCOMPARE(banner->message().severity, ui::Severity::Bad);
        QVERIFY(dialog->primaryButton()->isEnabled());
        QVERIFY(!desk.elsewhere.hasPendingConnections());
        // What is typed goes there, so the question above was answered before anything was sent.
        dialog->findChild<QLineEdit *>(QStringLiteral("secret"))
            ->setText(QStringLiteral("typed-secret"));
        dialog->findChild<QPushButton *>(QStringLiteral("test"))->click();
        QTRY_COMPARE(reached.size(), 1);
        const QTcpSocket *first = desk.elsewhere.nextPendingConnection();
        QVERIFY(first != nullptr);
        QVERIFY(!desk.elsewhere.hasPendingConnections());
    }

    /// A connection that is there asks for its secret at once: it must be there before.
    void aNewConnectionFindsItsSecret()
    {
        Desk desk;
        desk.sessions.start();
        QList<core::Session::State> states;
        connect(&desk.sessions, &core::Sessions::added, this, [&states](core::Session *session) {
            connect(session, &core::Session::stateChanged, session,
                    [&states, session] { states.append(session->state()); });
        });
        QSignalSpy added(&desk.flow, &ui::ConnectionFlow::added);
        QSignalSpy reached(&desk.elsewhere, &QTcpServer::newConnection);
        desk.flow.add();
        auto *dialog = desk.window.findChild<ui::ConnectionDialog *>();
        auto *service = dialog->findChild<QComboBox *>(QStringLiteral("service"));
        service->setCurrentIndex(service->count() - 1);
        Q_EMIT service->activated(service->count() - 1);
        const auto type = [dialog](const char *field, const QString &text) {
            dialog->findChild<QLineEdit *>(QLatin1String(field))->setText(text);
        };
        type("name", QStringLiteral("New"));
        type("baseUrl",
             QStringLiteral("http://127.0.0.1:%1/api/v1/").arg(desk.elsewhere.serverPort()));
        type("keyId", QStringLiteral("ck_2"));
        type("secret", QStringLiteral("typed-secret"));
        dialog->primaryButton()->click();
        QTRY_COMPARE(added.size(), 1);
        QTRY_VERIFY(!reached.isEmpty());
        QVERIFY(!states.contains(core::Session::State::NeedsSecret));
    }

    void choosingAServiceKeepsTheFocus()
    {
        Desk desk;
        desk.flow.add();
        auto *dialog = desk.window.findChild<ui::ConnectionDialog *>();
        auto *service = dialog->findChild<QComboBox *>(QStringLiteral("service"));
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        service->setFocus();
        for (int i = 0; i < service->count(); ++i)
            QTest::keyClick(service, Qt::Key_Down);
        QCOMPARE(service->currentIndex(), service->count() - 1);
        QVERIFY(service->hasFocus());
    }

    void savingForAnotherHostAsksForTheSecret()
    {
        Desk desk;
        ui::ConnectionDialog *dialog = desk.openWithOtherHost();
        dialog->primaryButton()->click();
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.connections.find(desk.stored.id)->baseUrl, desk.stored.baseUrl);
    }
};

QTEST_MAIN(TestConnectionFlow)
#include "tst_connectionflow.moc"
