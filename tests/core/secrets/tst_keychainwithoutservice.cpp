// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/secretvault.h"
#include "tests/core/secrets/manualclock.h"
#include "tests/core/secrets/outcome.h"
#include "tests/core/secrets/privatebus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QScopeGuard>
#include <QTest>

using Paths = QList<QDBusObjectPath>;

namespace {

/// Plays a secret service that misbehaves.
class FakeService final : public QDBusVirtualObject
{
public:
    enum class Mood {
        Refuse,      ///< every call is an error
        Silent,      ///< no call is answered
        FindOnly,    ///< claims to have the entry, refuses everything else
        NoKeyRing,   ///< no entry and no default collection
        HidesLocked, ///< no entry, and the collection is locked
        WrongShape,  ///< answers of another type
    };
    Mood mood = Mood::Refuse;
    QStringList calls;

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        calls.append(message.member());
        if (mood == Mood::Silent)
            return true;
        if (mood == Mood::WrongShape)
            return bus.send(message.createReply(QStringLiteral("hello")));
        const QVariant nothing = QVariant::fromValue(Paths());
        if (mood != Mood::Refuse && message.member() == QLatin1String("SearchItems")) {
            const Paths found{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/item"))};
            const QVariant first = mood == Mood::FindOnly ? QVariant::fromValue(found) : nothing;
            return bus.send(message.createReply({first, nothing}));
        }
        if (mood != Mood::Refuse && message.member() == QLatin1String("ReadAlias")) {
            const QString path = mood == Mood::HidesLocked
                                     ? QStringLiteral("/org/freedesktop/secrets/collection/c")
                                     : QStringLiteral("/");
            return bus.send(message.createReply(QVariant::fromValue(QDBusObjectPath(path))));
        }
        if (mood == Mood::HidesLocked && message.member() == QLatin1String("Get"))
            return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(true))));
        return bus.send(message.createErrorReply(QStringLiteral("org.example.Refused"),
                                                 QStringLiteral("not for you")));
    }
};

/// Answers as the wallet daemon of one KDE version.
class FakeWallet final : public QDBusVirtualObject
{
public:
    int calls = 0;

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        ++calls;
        return bus.send(message.createReply(QStringLiteral("kdewallet")));
    }
};

} // namespace

class TestKeychainWithoutService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void absent();
    void walletOfTheSession_data();
    void walletOfTheSession();
    void answers_data();
    void answers();
    void silentServiceRunsIntoOurTimeOut();

private:
    core::SystemClock m_clock;
    ManualClock m_manual;
    FakeService m_service;
    const core::SecretKey m_key{QStringLiteral("a"), QStringLiteral("h")};
};

void TestKeychainWithoutService::initTestCase()
{
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestKeychainWithoutService::absent()
{
    core::KeychainSecretStore store(&m_clock);
    ReadOutcome read(store.read(m_key, this));
    WriteOutcome written(store.write(m_key, core::Secret("s"), this));
    WriteOutcome removed(store.remove(m_key, this));
    StateOutcome state(store.state(this));
    QTRY_VERIFY(read.done() && written.done() && removed.done() && state.done());
    QCOMPARE(read.error(), u"KeychainMissing"_qs);
    QCOMPARE(written.error(), u"KeychainMissing"_qs);
    QCOMPARE(removed.error(), u"KeychainMissing"_qs);
    QCOMPARE(state.result().value(), core::SecretStoreState::Missing);

    // Nothing to remove, though an earlier run had a copy of its own.
    core::SecretVault vault(&store);
    WriteOutcome forgotten(vault.remove(m_key, this));
    QTRY_VERIFY(forgotten.ok());

    // The service comes up for what follows.
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake"_qs);
    QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/secrets"_qs, &m_service,
                                      QDBusConnection::SubPath));
    QVERIFY(bus.registerService(u"org.freedesktop.secrets"_qs));
}

void TestKeychainWithoutService::walletOfTheSession_data()
{
    QTest::addColumn<QByteArray>("desktop");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("running");
    QTest::addColumn<bool>("wallet");
    const QString five = QStringLiteral("kwalletd5");
    const QString six = QStringLiteral("kwalletd6");
    QTest::newRow("KDE 6") << QByteArray("KDE") << QByteArray("6") << six << true;
    QTest::newRow("KDE 5") << QByteArray("KDE") << QByteArray("5") << five << true;
    QTest::newRow("list") << QByteArray("ubuntu:KDE") << QByteArray("6") << six << true;
    QTest::newRow("KDE 6, left over") << QByteArray("KDE") << QByteArray("6") << five << false;
    QTest::newRow("KDE without version") << QByteArray("KDE") << QByteArray() << six << false;
    QTest::newRow("another desktop") << QByteArray("GNOME") << QByteArray("6") << six << false;
}

void TestKeychainWithoutService::walletOfTheSession()
{
    QFETCH(QByteArray, desktop);
    QFETCH(QByteArray, version);
    QFETCH(QString, running);
    QFETCH(bool, wallet);
    qputenv("XDG_CURRENT_DESKTOP", desktop);
    qputenv("KDE_SESSION_VERSION", version);
    const auto restore = qScopeGuard([] {
        qunsetenv("XDG_CURRENT_DESKTOP");
        qunsetenv("KDE_SESSION_VERSION");
    });
    FakeWallet daemon;
    const QString name = QStringLiteral("org.kde.") + running;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"wallet"_qs);
    QVERIFY(bus.registerVirtualObject(QStringLiteral("/modules/") + running, &daemon));
    QVERIFY(bus.registerService(name));

    m_service.mood = FakeService::Mood::HidesLocked;
    core::KeychainSecretStore store(&m_clock);
    StateOutcome state(store.state(this));
    QTRY_VERIFY(state.done());
    QCOMPARE(state.result().value(),
             wallet ? core::SecretStoreState::Available : core::SecretStoreState::Locked);
    QCOMPARE(daemon.calls, wallet ? 1 : 0);
    QVERIFY(bus.unregisterService(name));
    bus.unregisterObject(QStringLiteral("/modules/") + running);
}

void TestKeychainWithoutService::answers_data()
{
    using Mood = FakeService::Mood;
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    QTest::addColumn<QString>("remove");
    QTest::addColumn<QString>("state");
    const auto row = [](const char *name, Mood mood, const QString &read, const QString &write,
                        const QString &remove, const QString &state) {
        QTest::newRow(name) << int(mood) << read << write << remove << state;
    };
    const QString denied = QStringLiteral("KeychainDenied");
    const QString locked = QStringLiteral("KeychainLocked");
    const QString none = QStringLiteral("none");
    row("refuses", Mood::Refuse, denied, denied, denied, denied);
    row("other shape", Mood::WrongShape, denied, denied, denied, denied);
    row("finds but does not give", Mood::FindOnly, denied, denied, denied, none);
    row("no key ring", Mood::NoKeyRing, u"SecretMissing"_qs, u"KeychainMissing"_qs, none, none);
    row("hides what is locked", Mood::HidesLocked, locked, locked, locked, none);
}

void TestKeychainWithoutService::answers()
{
    QFETCH(int, mood);
    m_service.mood = FakeService::Mood(mood);
    core::KeychainSecretStore store(&m_clock);
    ReadOutcome read(store.read(m_key, this));
    QTRY_VERIFY(read.done());
    QTEST(read.error(), "read");
    WriteOutcome written(store.write(m_key, core::Secret("s"), this));
    QTRY_VERIFY(written.done());
    QTEST(written.error(), "write");
    WriteOutcome removed(store.remove(m_key, this));
    QTRY_VERIFY(removed.done());
    QTEST(removed.error(), "remove");
    StateOutcome state(store.state(this));
    QTRY_VERIFY(state.done());
    QTEST(state.error(), "state");
    if (m_service.mood == FakeService::Mood::HidesLocked)
        QCOMPARE(state.result().value(), core::SecretStoreState::Locked);
}

void TestKeychainWithoutService::silentServiceRunsIntoOurTimeOut()
{
    m_service.mood = FakeService::Mood::Silent;
    m_service.calls.clear();
    core::KeychainSecretStore store(&m_manual, std::chrono::seconds(20));
    ReadOutcome read(store.read(m_key, this));
    WriteOutcome written(store.write(m_key, core::Secret("s"), this));
    WriteOutcome removed(store.remove(m_key, this));
    StateOutcome state(store.state(this));
    core::SecretReadJob *aborted = store.read(m_key, this);
    ReadOutcome abortedOutcome(aborted);
    QTRY_COMPARE(m_service.calls.size(), 5);
    aborted->abort();
    QCOMPARE(abortedOutcome.error(), u"Cancelled"_qs);
    QVERIFY(!read.done() && !written.done() && !removed.done() && !state.done());
    m_manual.advance(std::chrono::seconds(20));
    QCOMPARE(read.error(), u"Timeout"_qs);
    QCOMPARE(written.error(), u"Timeout"_qs);
    QCOMPARE(removed.error(), u"Timeout"_qs);
    QCOMPARE(state.error(), u"Timeout"_qs);
    QCOMPARE(abortedOutcome.reports(), 1);
}

int main(int argc, char **argv)
{
    PrivateBus bus;
    if (!bus.isRunning())
        qFatal("dbus-daemon did not start");
    QCoreApplication app(argc, argv);
    TestKeychainWithoutService test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainwithoutservice.moc"
