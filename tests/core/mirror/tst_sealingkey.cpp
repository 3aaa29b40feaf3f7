// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/sealingkey.h"

#include "core/mirror/sealer.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/support/clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;

namespace {

Result<Secret> keyOf(SecretVault &vault, const QString &connection)
{
    QObject owner;
    SecretReadJob *job = readSealingKey(vault, mirrorKeyName(connection), &owner);
    Result<Secret> result = Failure(Error());
    QObject::connect(job, &SecretJob::finished, job, [&] { result = job->result(); });
    QSignalSpy finished(job, &SecretJob::finished);
    if (finished.isEmpty() && !finished.wait(20'000))
        qWarning("no answer");
    return result;
}

/// A keychain that answers everything with one error.
class ClosedStore final : public SecretStore
{
public:
    explicit ClosedStore(Error::Kind kind)
        : m_error(Error::make(kind))
    {}
    SecretReadJob *read(const SecretKey &, QObject *owner) override
    {
        return refuse(new SecretReadJob(owner));
    }
    SecretWriteJob *write(const SecretKey &, const Secret &, QObject *owner) override
    {
        return refuse(new SecretWriteJob(owner));
    }
    SecretWriteJob *remove(const SecretKey &, QObject *owner) override
    {
        return refuse(new SecretWriteJob(owner));
    }
    SecretStateJob *state(QObject *owner) override { return refuse(new SecretStateJob(owner)); }

private:
    template <typename Job>
    Job *refuse(Job *job)
    {
        QMetaObject::invokeMethod(
            job, [job, error = m_error] { job->fail(error); }, Qt::QueuedConnection);
        return job;
    }
    Error m_error;
};

} // namespace

class TestMirrorKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnceAndKept()
    {
        SystemClock clock;
        KeychainSecretStore keychain(&clock);
        SecretVault vault(&keychain);
        const auto first = keyOf(vault, QStringLiteral("one"));
        QVERIFY2(first, first ? "" : qPrintable(kindName(first.error().kind)));
        QCOMPARE(first->expose().size(), Sealer::keySize);
        const auto again = keyOf(vault, QStringLiteral("one"));
        QVERIFY(again);
        QCOMPARE(again->expose().toByteArray(), first->expose().toByteArray());
        const auto other = keyOf(vault, QStringLiteral("two"));
        QVERIFY(other);
        QVERIFY(other->expose().toByteArray() != first->expose().toByteArray());
        QVERIFY(!vault.isForThisRunOnly(mirrorKeyName(QStringLiteral("one"))));
    }

    void aStrangeEntryIsReplaced()
    {
        SystemClock clock;
        KeychainSecretStore keychain(&clock);
        SecretVault vault(&keychain);
        QObject owner;
        SecretWriteJob *job =
            keychain.write(mirrorKeyName(QStringLiteral("odd")), Secret("short"), &owner);
        QSignalSpy written(job, &SecretJob::finished);
        QVERIFY(written.wait(20'000));
        const auto key = keyOf(vault, QStringLiteral("odd"));
        QVERIFY(key);
        QCOMPARE(key->expose().size(), Sealer::keySize);
    }

    void aClosedKeychainGivesNone()
    {
        for (const auto kind : {Error::Kind::KeychainLocked, Error::Kind::KeychainMissing,
                                Error::Kind::KeychainDenied, Error::Kind::Timeout}) {
            ClosedStore keychain(kind);
            SecretVault vault(&keychain);
            const auto key = keyOf(vault, QStringLiteral("one"));
            QVERIFY(!key);
            QCOMPARE(key.error().kind, kind);
        }
    }
};

QTEST_GUILESS_MAIN(TestMirrorKey)
#include "tst_sealingkey.moc"
