// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/secrets/outcome.h"

#include <QTest>

/// libsecret answers through GLib's main loop only. Without it nothing must wait for ever.
class TestKeychainWithoutGlib : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownTimeOutReports();
};

void TestKeychainWithoutGlib::ownTimeOutReports()
{
    core::SystemClock clock;
    core::KeychainSecretStore store(&clock, std::chrono::milliseconds(1500));
    const core::SecretKey key{QStringLiteral("a"), QStringLiteral("h")};
    // D-Bus does not need GLib.
    ReadOutcome missing(store.read(key, this));
    StateOutcome state(store.state(this));
    QTRY_VERIFY(missing.done() && state.done());
    QCOMPARE(missing.error(), u"SecretMissing"_qs);
    QCOMPARE(state.result().value(), core::SecretStoreState::Available);

    WriteOutcome written(store.write(key, core::Secret("s"), this));
    QTRY_VERIFY(written.done());
    QCOMPARE(written.error(), u"Timeout"_qs);
    QCOMPARE(written.result().error().serviceCode, u"keychain_timeout"_qs);
}

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    TestKeychainWithoutGlib test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainwithoutglib.moc"
