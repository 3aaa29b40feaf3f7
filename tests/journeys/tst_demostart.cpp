// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "core/session/session.h"
#include "ui/widgets/messagebanner.h"

#include <QApplication>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace {

app::CommandLine lineFor(const QTemporaryDir &settings)
{
    app::CommandLine line;
    line.demo = true;
    line.settings = settings.path();
    line.language = QStringLiteral("en");
    line.demoOptions.companies = 2;
    line.demoOptions.phones = 20;
    line.demoOptions.contactIntervalMs = 0;
    return line;
}

ui::MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

} // namespace

/// The demo service is made in another thread: what if that goes wrong, or takes too long.
class TestDemoStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.start(); }

    void windowClosesMeanwhile()
    {
        const QTemporaryDir settings;
        app::CommandLine line = lineFor(settings);
        line.demoOptions.phones = 20000;
        for (int i = 0; i < 3; ++i) {
            auto application = std::make_unique<app::Application>(*qApp, line, m_clock);
            application->start();
            application.reset();
            QVERIFY(QThreadPool::globalInstance()->waitForDone());
            QCoreApplication::sendPostedEvents();
            QVERIFY(mainWindow() == nullptr);
        }
    }

    /// Once there is something real, the demo comes only to those who ask for it.
    void comesByItselfOnlyWhereNothingIsReal()
    {
        const QTemporaryDir settings;
        core::Connection demo;
        demo.name = QStringLiteral("Demo");
        demo.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:1/api/v1/"));
        demo.keyId = QStringLiteral("key");
        demo.demo = true;
        core::Connection real = demo;
        real.name = QStringLiteral("Example");
        real.baseUrl = QUrl(QStringLiteral("https://sraps.example/api/v1/"));
        real.demo = false;
        {
            core::ConnectionsStore connections(
                settings.filePath(QStringLiteral("connections.json")));
            QVERIFY(connections.load());
            QVERIFY(connections.add(demo));
            QVERIFY(connections.add(real));
        }
        app::CommandLine line = lineFor(settings);
        line.demo = false;
        app::Application application(*qApp, line, m_clock);
        application.start();
        const ui::MainWindow *window = mainWindow();
        QVERIFY(window);
        QTRY_VERIFY(window->session());
        QCOMPARE(window->session()->connection().name, real.name);
        core::ConnectionsStore left(settings.filePath(QStringLiteral("connections.json")));
        QVERIFY(left.load());
        QCOMPARE(left.connections().size(), 1);
    }

    void othersStartWithoutIt()
    {
        const QTemporaryDir settings;
        core::ConnectionsStore connections(settings.filePath(QStringLiteral("connections.json")));
        QVERIFY(connections.load());
        core::Connection connection;
        connection.name = QStringLiteral("Example");
        connection.baseUrl = QUrl(QStringLiteral("https://sraps.example/api/v1/"));
        connection.keyId = QStringLiteral("key");
        const auto stored = connections.add(connection);
        QVERIFY(stored);
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        app::CommandLine line = lineFor(settings);
        line.demoOptions.port = holder.serverPort();

        app::Application application(*qApp, line, m_clock);
        application.start();
        ui::MainWindow *window = mainWindow();
        QVERIFY(window);
        window->chooseConnection(stored->id);
        QTRY_VERIFY(window->session());
        // It got as far as asking for the secret.
        QTRY_COMPARE(window->session()->error().kind, core::Error::Kind::KeychainMissing);
        const auto banners = window->findChildren<ui::MessageBanner *>();
        QVERIFY(std::any_of(banners.begin(), banners.end(), [](const ui::MessageBanner *banner) {
            return ui::plainText(banner->message()).contains(QStringLiteral("127.0.0.1:"));
        }));
    }

private:
    QElapsedTimer m_clock;
};

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const QApplication application(argc, argv);
    TestDemoStart test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_demostart.moc"
