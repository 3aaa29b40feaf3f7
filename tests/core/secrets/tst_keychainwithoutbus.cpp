// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/secrets/outcome.h"

#include <QTest>

/// No session bus at all, as on a server or in a bare SSH session.
class TestKeychainWithoutBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsMissing();
};

void TestKeychainWithoutBus::everythingIsMissing()
{
    core::SystemClock clock;
    core::KeychainSecretStore store(&clock);
    const core::SecretKey key{QStringLiteral("a"), QStringLiteral("h")};
    ReadOutcome read(store.read(key, this));
    WriteOutcome written(store.write(key, core::Secret("s"), this));
    WriteOutcome removed(store.remove(key, this));
    StateOutcome state(store.state(this));
    QVERIFY(!read.done() && !written.done() && !removed.done() && !state.done());
    QTRY_VERIFY(read.done() && written.done() && removed.done() && state.done());
    QCOMPARE(read.error(), u"KeychainMissing"_qs);
    QCOMPARE(written.error(), u"KeychainMissing"_qs);
    QCOMPARE(removed.error(), u"KeychainMissing"_qs);
    QCOMPARE(state.result().value(), core::SecretStoreState::Missing);
}

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("XDG_CURRENT_DESKTOP");
    QCoreApplication app(argc, argv);
    TestKeychainWithoutBus test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainwithoutbus.moc"
