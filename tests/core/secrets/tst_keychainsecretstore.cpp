// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/secrets/outcome.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using core::Secret;
using core::SecretKey;
using core::SecretStoreState;

namespace {

/// The Secret structure of the Secret Service, in a session without encryption.
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

QVariantList call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        interface, method);
    message.setArguments(arguments);
    const QDBusMessage reply = QDBusConnection::sessionBus().call(message);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qWarning().noquote() << method << reply.errorMessage();
    return reply.arguments();
}

QString service()
{
    return QStringLiteral("org.freedesktop.Secret.Service");
}

QDBusObjectPath collection()
{
    return call(service(), QStringLiteral("ReadAlias"), {QStringLiteral("default")})
        .value(0)
        .value<QDBusObjectPath>();
}

void lock()
{
    call(service(), QStringLiteral("Lock"),
         {QVariant::fromValue(QList<QDBusObjectPath>{collection()})});
}

/// What the log-in does: the daemon's own interface, without a prompt.
void unlock()
{
    const QVariantList session =
        call(service(), QStringLiteral("OpenSession"),
             {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    const WireSecret master{session.value(1).value<QDBusObjectPath>(),
                            {},
                            qgetenv("PERCH_TEST_KEYRING_PASSWORD"),
                            QStringLiteral("text/plain")};
    call(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
         QStringLiteral("UnlockWithMasterPassword"),
         {QVariant::fromValue(collection()), QVariant::fromValue(master)});
}

SecretKey key(const QString &account)
{
    return {account, QStringLiteral("api.example")};
}

} // namespace

Q_DECLARE_METATYPE(WireSecret)

class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void storesAndReads_data();
    void storesAndReads();
    void overwrites();
    void removes();
    void scopesByHost();
    void lockedIsNotMissing();
    void lockedRemoveIsNotBelieved();
    void abortedJobReportsOnce();
    void ownerMayGoWhileTheKeychainWorks();
    void secretIsInNoFile();

private:
    QString write(const SecretKey &secretKey, const QByteArray &bytes);
    QByteArray read(const SecretKey &secretKey);
    QString readError(const SecretKey &secretKey);
    QString remove(const SecretKey &secretKey);
    SecretStoreState state();

    core::SystemClock m_clock;
    core::KeychainSecretStore m_store{&m_clock};
};

QString TestKeychainSecretStore::write(const SecretKey &secretKey, const QByteArray &bytes)
{
    WriteOutcome outcome(m_store.write(secretKey, Secret(bytes), this));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.done(), 30000); }();
    return outcome.error();
}

QByteArray TestKeychainSecretStore::read(const SecretKey &secretKey)
{
    ReadOutcome outcome(m_store.read(secretKey, this));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.done(), 30000); }();
    return bytesOf(outcome);
}

QString TestKeychainSecretStore::readError(const SecretKey &secretKey)
{
    ReadOutcome outcome(m_store.read(secretKey, this));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.done(), 30000); }();
    return outcome.error();
}

QString TestKeychainSecretStore::remove(const SecretKey &secretKey)
{
    WriteOutcome outcome(m_store.remove(secretKey, this));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.done(), 30000); }();
    return outcome.error();
}

SecretStoreState TestKeychainSecretStore::state()
{
    StateOutcome outcome(m_store.state(this));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.done(), 30000); }();
    return outcome.result().value();
}

void TestKeychainSecretStore::initTestCase()
{
    qDBusRegisterMetaType<WireSecret>();
    QVERIFY(qEnvironmentVariableIsSet("PERCH_TEST_KEYRING_PASSWORD"));
    QCOMPARE(state(), SecretStoreState::Available);
}

void TestKeychainSecretStore::storesAndReads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("usual") << QByteArray("0123456789abcdef+/=");
    QTest::newRow("UTF-8") << u"Schl\u00fcssel \u65e5\u672c \U0001F426"_qs.toUtf8();
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x00z", 4);
    QTest::newRow("large") << QByteArray(4096, 'k');
}

void TestKeychainSecretStore::storesAndReads()
{
    QFETCH(QByteArray, bytes);
    const SecretKey secretKey = key(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(readError(secretKey), u"SecretMissing"_qs);
    QCOMPARE(write(secretKey, bytes), u"none"_qs);
    QCOMPARE(read(secretKey), bytes);
}

void TestKeychainSecretStore::overwrites()
{
    const SecretKey secretKey = key(u"overwritten"_qs);
    QCOMPARE(write(secretKey, "old"), u"none"_qs);
    QCOMPARE(write(secretKey, "new"), u"none"_qs);
    QCOMPARE(read(secretKey), QByteArray("new"));
    QCOMPARE(remove(secretKey), u"none"_qs);
    QCOMPARE(readError(secretKey), u"SecretMissing"_qs);
}

void TestKeychainSecretStore::removes()
{
    const SecretKey secretKey = key(u"removed"_qs);
    QCOMPARE(remove(secretKey), u"none"_qs);
    QCOMPARE(write(secretKey, "x"), u"none"_qs);
    QCOMPARE(remove(secretKey), u"none"_qs);
    QCOMPARE(readError(secretKey), u"SecretMissing"_qs);
}

void TestKeychainSecretStore::scopesByHost()
{
    QCOMPARE(write({u"a"_qs, u"one.example"_qs}, "1"), u"none"_qs);
    QCOMPARE(readError({u"a"_qs, u"two.example"_qs}), u"SecretMissing"_qs);
    QCOMPARE(write({u"a"_qs, u"two.example"_qs}, "2"), u"none"_qs);
    QCOMPARE(read({u"a"_qs, u"one.example"_qs}), QByteArray("1"));
    QCOMPARE(remove({u"a"_qs, u"one.example"_qs}), u"none"_qs);
    QCOMPARE(read({u"a"_qs, u"two.example"_qs}), QByteArray("2"));
}

void TestKeychainSecretStore::lockedIsNotMissing()
{
    const SecretKey secretKey = key(u"locked"_qs);
    QCOMPARE(write(secretKey, "inside"), u"none"_qs);
    lock();
    QCOMPARE(state(), SecretStoreState::Locked);
    QCOMPARE(readError(secretKey), u"KeychainLocked"_qs);
    QCOMPARE(write(secretKey, "other"), u"KeychainLocked"_qs);
    QCOMPARE(write(key(u"fresh"_qs), "other"), u"KeychainLocked"_qs);
    unlock();
    QCOMPARE(state(), SecretStoreState::Available);
    QCOMPARE(read(secretKey), QByteArray("inside"));
    QCOMPARE(readError(key(u"fresh"_qs)), u"SecretMissing"_qs);
}

void TestKeychainSecretStore::lockedRemoveIsNotBelieved()
{
    const SecretKey secretKey = key(u"still there"_qs);
    QCOMPARE(write(secretKey, "inside"), u"none"_qs);
    lock();
    QCOMPARE(remove(secretKey), u"KeychainLocked"_qs);
    unlock();
    QCOMPARE(read(secretKey), QByteArray("inside"));

    // Locked between our question and QtKeychain's deletion: it reports success.
    WriteOutcome outcome(m_store.remove(secretKey, this));
    lock();
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done(), 30000);
    unlock();
    const bool stillThere = readError(secretKey) == u"none";
    QCOMPARE(outcome.ok(), !stillThere);
}

void TestKeychainSecretStore::abortedJobReportsOnce()
{
    core::SecretReadJob *job = m_store.read(key(u"usual"_qs), this);
    ReadOutcome outcome(job);
    job->abort();
    QCOMPARE(outcome.error(), u"Cancelled"_qs);
    QCOMPARE(read(key(u"usual"_qs)), QByteArray("0123456789abcdef+/="));
    QCOMPARE(outcome.reports(), 1);
}

void TestKeychainSecretStore::ownerMayGoWhileTheKeychainWorks()
{
    auto owner = std::make_unique<QObject>();
    ReadOutcome first(m_store.read(key(u"usual"_qs), owner.get()));
    ReadOutcome second(m_store.read(key(u"UTF-8"_qs), owner.get()));
    // By now QtKeychain works on the second one.
    QTRY_VERIFY_WITH_TIMEOUT(first.done(), 30000);
    owner.reset();
    QCOMPARE(read(key(u"usual"_qs)), QByteArray("0123456789abcdef+/="));
    QVERIFY(second.reports() <= 1);
}

void TestKeychainSecretStore::secretIsInNoFile()
{
    const QByteArray marked("marked-secret-7f3a9c41d2");
    QCOMPARE(write(key(u"marked"_qs), marked), u"none"_qs);
    lock();
    const QByteArrayList forms{marked, marked.toBase64(QByteArray::OmitTrailingEquals).chopped(1),
                               marked.toHex()};
    int files = 0;
    const QString root = QFileInfo(qEnvironmentVariable("HOME")).absolutePath();
    QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray content = file.readAll();
        ++files;
        for (const QByteArray &form : forms)
            QVERIFY2(!content.contains(form), qPrintable(file.fileName()));
    }
    QVERIFY2(files > 0, "the key ring itself is a file");
    unlock();
    QCOMPARE(read(key(u"marked"_qs)), marked);
}

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
