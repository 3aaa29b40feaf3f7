// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretvault.h"
#include "tests/core/secrets/manualclock.h"
#include "tests/core/secrets/moodykeychain.h"
#include "tests/core/secrets/outcome.h"

#include <QPointer>
#include <QTest>

using core::Error;
using core::Failure;
using core::Secret;
using core::SecretKey;
using core::SecretVault;

namespace {

SecretKey key()
{
    return {QStringLiteral("account"), QStringLiteral("h.example")};
}

} // namespace

class TestSecretVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entryIsScopedByHost();
    void keychainFirst();
    void thisRunOnlyHidesTheKeychain();
    void movesIntoTheKeychain();
    void failedMoveKeepsTheCopy();
    void removeTellsWhatIsLeft_data();
    void removeTellsWhatIsLeft();
    void jobsReportOnceAndLater();
    void abortReportsBeforeItReturns();
    void ownerEndsTheJob();
    void timeOut();

private:
    MoodyKeychain m_keychain;
    QObject m_owner;
};

void TestSecretVault::entryIsScopedByHost()
{
    QCOMPARE(key().entry(), u"h.example:account"_qs);
    core::SessionSecretStore store;
    WriteOutcome written(store.write(key(), Secret("s"), &m_owner));
    ReadOutcome other(store.read({key().account, u"other.example"_qs}, &m_owner));
    ReadOutcome same(store.read(key(), &m_owner));
    QTRY_VERIFY(same.done());
    QCOMPARE(other.error(), u"SecretMissing"_qs);
    QCOMPARE(bytesOf(same), QByteArray("s"));
}

void TestSecretVault::keychainFirst()
{
    SecretVault vault(&m_keychain);
    WriteOutcome written(vault.write(key(), Secret("kept"), SecretVault::Keep::Keychain, &m_owner));
    QTRY_VERIFY(written.ok());
    QVERIFY(m_keychain.inside.contains(key()));
    QVERIFY(!vault.isForThisRunOnly(key()));
    ReadOutcome read(vault.read(key(), &m_owner));
    QTRY_COMPARE(bytesOf(read), QByteArray("kept"));
}

void TestSecretVault::thisRunOnlyHidesTheKeychain()
{
    SecretVault vault(&m_keychain);
    m_keychain.mood = Error::Kind::KeychainLocked;
    WriteOutcome written(
        vault.write(key(), Secret("run"), SecretVault::Keep::ThisRunOnly, &m_owner));
    QTRY_VERIFY(written.ok());
    QVERIFY(vault.isForThisRunOnly(key()));
    ReadOutcome read(vault.read(key(), &m_owner));
    QTRY_COMPARE(bytesOf(read), QByteArray("run"));
    m_keychain.mood.reset();
    ReadOutcome inKeychain(m_keychain.read(key(), &m_owner));
    QTRY_COMPARE(bytesOf(inKeychain), QByteArray("kept"));
    SecretVault nextRun(&m_keychain);
    ReadOutcome later(nextRun.read(key(), &m_owner));
    QTRY_COMPARE(bytesOf(later), QByteArray("kept"));
}

void TestSecretVault::movesIntoTheKeychain()
{
    SecretVault vault(&m_keychain);
    WriteOutcome run(vault.write(key(), Secret("run"), SecretVault::Keep::ThisRunOnly, &m_owner));
    WriteOutcome kept(vault.write(key(), Secret("new"), SecretVault::Keep::Keychain, &m_owner));
    QTRY_VERIFY(kept.ok());
    QVERIFY(!vault.isForThisRunOnly(key()));
    ReadOutcome read(vault.read(key(), &m_owner));
    QTRY_COMPARE(bytesOf(read), QByteArray("new"));
}

void TestSecretVault::failedMoveKeepsTheCopy()
{
    SecretVault vault(&m_keychain);
    WriteOutcome run(vault.write(key(), Secret("run"), SecretVault::Keep::ThisRunOnly, &m_owner));
    m_keychain.mood = Error::Kind::KeychainLocked;
    WriteOutcome kept(vault.write(key(), Secret("new"), SecretVault::Keep::Keychain, &m_owner));
    QTRY_COMPARE(kept.error(), u"KeychainLocked"_qs);
    ReadOutcome read(vault.read(key(), &m_owner));
    QTRY_COMPARE(bytesOf(read), QByteArray("run"));
    m_keychain.mood.reset();
}

void TestSecretVault::removeTellsWhatIsLeft_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<bool>("copy");
    QTest::addColumn<QString>("error");
    QTest::newRow("open") << -1 << false << u"none"_qs;
    QTest::newRow("open, copy") << -1 << true << u"none"_qs;
    QTest::newRow("missing") << int(Error::Kind::KeychainMissing) << false << u"none"_qs;
    QTest::newRow("missing, copy") << int(Error::Kind::KeychainMissing) << true << u"none"_qs;
    QTest::newRow("locked") << int(Error::Kind::KeychainLocked) << false << u"KeychainLocked"_qs;
    QTest::newRow("denied") << int(Error::Kind::KeychainDenied) << false << u"KeychainDenied"_qs;
    QTest::newRow("locked, copy") << int(Error::Kind::KeychainLocked) << true
                                  << u"KeychainLocked"_qs;
}

void TestSecretVault::removeTellsWhatIsLeft()
{
    QFETCH(int, mood);
    QFETCH(bool, copy);
    QFETCH(QString, error);
    SecretVault vault(&m_keychain);
    if (copy)
        WriteOutcome(vault.write(key(), Secret("run"), SecretVault::Keep::ThisRunOnly, &m_owner));
    if (mood >= 0)
        m_keychain.mood = Error::Kind(mood);
    WriteOutcome removed(vault.remove(key(), &m_owner));
    QTRY_VERIFY(removed.done());
    QCOMPARE(removed.error(), error);
    QVERIFY(!vault.isForThisRunOnly(key()));
    m_keychain.mood.reset();
}

void TestSecretVault::jobsReportOnceAndLater()
{
    core::SessionSecretStore store;
    QPointer<core::SecretReadJob> job = store.read(key(), &m_owner);
    ReadOutcome outcome(job);
    QVERIFY(!outcome.done());
    QTRY_VERIFY(outcome.done());
    QTRY_VERIFY(job.isNull());
    QCOMPARE(outcome.reports(), 1);
}

void TestSecretVault::abortReportsBeforeItReturns()
{
    core::SessionSecretStore store;
    QPointer<core::SecretReadJob> job = store.read(key(), &m_owner);
    ReadOutcome outcome(job);
    job->abort();
    QCOMPARE(outcome.error(), u"Cancelled"_qs);
    job->abort();
    QTRY_VERIFY(job.isNull());
    QCOMPARE(outcome.reports(), 1);
}

void TestSecretVault::ownerEndsTheJob()
{
    core::SessionSecretStore store;
    auto owner = std::make_unique<QObject>();
    QPointer<core::SecretReadJob> job = store.read(key(), owner.get());
    ReadOutcome outcome(job);
    owner.reset();
    QVERIFY(job.isNull());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(outcome.reports(), 0);
}

void TestSecretVault::timeOut()
{
    ManualClock clock;
    auto *job = new core::SecretWriteJob(&m_owner);
    WriteOutcome outcome(job);
    job->limit(&clock, std::chrono::seconds(20));
    clock.advance(std::chrono::milliseconds(19999));
    QVERIFY(!outcome.done());
    clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(outcome.error(), u"Timeout"_qs);
    QCOMPARE(outcome.result().error().serviceCode, u"keychain_timeout"_qs);
    job->finish({});
    QCOMPARE(outcome.reports(), 1);
}

QTEST_GUILESS_MAIN(TestSecretVault)
#include "tst_secretvault.moc"
