// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"

#include "core/secrets/secretserviceprobe.h"
#include "core/support/logging.h"

#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

#include <optional>

namespace core {

namespace {

using Answer = SecretServiceAnswer;

QString application()
{
    return QStringLiteral("Perch");
}

/// The bytes that QtKeychain holds a reference to: detaching would clean a copy. Only when its
/// job has finished.
void cleanse(const QByteArray &shared)
{
    if (!shared.isEmpty())
        OPENSSL_cleanse(const_cast<char *>(shared.constData()), size_t(shared.size()));
}

/// What stands in the way according to the Secret Service, if anything.
std::optional<Error> obstacle(const Answer &answer)
{
    switch (answer.kind) {
    case Answer::Kind::NoService:
        return Error::make(Error::Kind::KeychainMissing, answer.detail);
    case Answer::Kind::Locked:
        return Error::make(Error::Kind::KeychainLocked, answer.detail);
    case Answer::Kind::Refused:
        return Error::make(Error::Kind::KeychainDenied, answer.detail);
    case Answer::Kind::NotAsked:
    case Answer::Kind::Found:
    case Answer::Kind::Absent:
        return {};
    }
    return {};
}

/// QtKeychain's own word, when the Secret Service has nothing to say against it.
Error keychainError(const QKeychain::Job *job)
{
    const QString detail =
        QStringLiteral("QtKeychain %1: %2").arg(job->error()).arg(job->errorString());
    switch (job->error()) {
    case QKeychain::EntryNotFound:
        return Error::make(Error::Kind::SecretMissing, detail);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error::make(Error::Kind::KeychainMissing, detail);
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError:
        break;
    }
    return Error::make(Error::Kind::KeychainDenied, detail);
}

/// Without a parent: libsecret calls into the job when it answers, so destroying a running one is
/// a use after free. It deletes itself; what comes after `job` has gone is not delivered.
template <typename Handler>
void run(QKeychain::Job *keychainJob, const SecretKey &key, SecretJob *job, Handler handler)
{
    keychainJob->setAutoDelete(true);
    keychainJob->setInsecureFallback(false);
    keychainJob->setKey(key.entry());
    QObject::connect(keychainJob, &QKeychain::Job::finished, job, handler);
    keychainJob->start();
}

void startRead(const SecretKey &key, SecretReadJob *job)
{
    auto *keychainJob = new QKeychain::ReadPasswordJob(application());
    run(keychainJob, key, job, [key, job, keychainJob] {
        if (keychainJob->error() == QKeychain::NoError) {
            const QByteArray bytes = keychainJob->binaryData();
            const Secret secret(bytes);
            cleanse(bytes);
            return job->finish(secret);
        }
        const Error error = keychainError(keychainJob);
        // It was there and open a moment ago.
        probeSecretEntry(application(), key.entry(), job, [job, error](const Answer &now) {
            const bool contradicts =
                error.kind == Error::Kind::SecretMissing && now.kind == Answer::Kind::Found;
            job->fail(contradicts ? Error::make(Error::Kind::KeychainDenied, error.detail)
                                  : obstacle(now).value_or(error));
        });
    });
}

void startWrite(const SecretKey &key, const Secret &secret, SecretWriteJob *job)
{
    const QByteArray bytes = secret.expose().toByteArray();
    auto *keychainJob = new QKeychain::WritePasswordJob(application());
    keychainJob->setBinaryData(bytes);
    // Not bound to `job`: cleaned also when nobody waits any more.
    QObject::connect(keychainJob, &QKeychain::Job::finished, keychainJob,
                     [bytes] { cleanse(bytes); });
    run(keychainJob, key, job, [key, job, keychainJob] {
        std::optional<Error> error;
        if (keychainJob->error() != QKeychain::NoError)
            error = keychainError(keychainJob);
        probeSecretEntry(application(), key.entry(), job, [job, error](const Answer &now) {
            if (const std::optional<Error> known = obstacle(now))
                return job->fail(*known);
            if (error) {
                return job->fail(now.hasCollection
                                     ? *error
                                     : Error::make(Error::Kind::KeychainMissing, now.detail));
            }
            if (now.kind == Answer::Kind::Absent)
                return job->fail(Error::make(Error::Kind::KeychainDenied,
                                             QStringLiteral("written but not there")));
            job->finish({});
        });
    });
}

void startRemove(const SecretKey &key, SecretWriteJob *job)
{
    auto *keychainJob = new QKeychain::DeletePasswordJob(application());
    run(keychainJob, key, job, [key, job, keychainJob] {
        std::optional<Error> error;
        if (keychainJob->error() != QKeychain::NoError &&
            keychainJob->error() != QKeychain::EntryNotFound)
            error = keychainError(keychainJob);
        probeSecretEntry(application(), key.entry(), job, [job, error](const Answer &now) {
            if (const std::optional<Error> known = obstacle(now))
                return job->fail(*known);
            if (now.kind == Answer::Kind::Absent)
                return job->finish({});
            if (now.kind == Answer::Kind::Found)
                return job->fail(error.value_or(
                    Error::make(Error::Kind::KeychainDenied, QStringLiteral("still there"))));
            error ? job->fail(*error) : job->finish({});
        });
    });
}

} // namespace

KeychainSecretStore::KeychainSecretStore(Clock *clock, std::chrono::milliseconds timeout,
                                         QObject *parent)
    : SecretStore(parent)
    , m_clock(clock)
    , m_timeout(timeout)
{}

SecretReadJob *KeychainSecretStore::read(const SecretKey &key, QObject *owner)
{
    auto *job = new SecretReadJob(owner);
    job->limit(m_clock, m_timeout);
    probeSecretEntry(application(), key.entry(), job, [key, job](const Answer &answer) {
        if (job->isFinished())
            return;
        if (const std::optional<Error> error = obstacle(answer))
            job->fail(*error);
        else if (answer.kind == Answer::Kind::Absent)
            job->fail(Error::make(Error::Kind::SecretMissing, key.entry()));
        else
            startRead(key, job);
    });
    qCDebug(lcSecrets) << "read" << key.entry();
    return job;
}

SecretWriteJob *KeychainSecretStore::write(const SecretKey &key, const Secret &secret,
                                           QObject *owner)
{
    auto *job = new SecretWriteJob(owner);
    job->limit(m_clock, m_timeout);
    probeSecretEntry(application(), key.entry(), job, [key, secret, job](const Answer &answer) {
        if (job->isFinished())
            return;
        if (const std::optional<Error> error = obstacle(answer))
            job->fail(*error);
        else
            startWrite(key, secret, job);
    });
    qCDebug(lcSecrets) << "write" << key.entry();
    return job;
}

SecretWriteJob *KeychainSecretStore::remove(const SecretKey &key, QObject *owner)
{
    auto *job = new SecretWriteJob(owner);
    job->limit(m_clock, m_timeout);
    probeSecretEntry(application(), key.entry(), job, [key, job](const Answer &answer) {
        if (job->isFinished())
            return;
        if (const std::optional<Error> error = obstacle(answer))
            job->fail(*error);
        else if (answer.kind == Answer::Kind::Absent)
            job->finish({});
        else
            startRemove(key, job);
    });
    qCDebug(lcSecrets) << "remove" << key.entry();
    return job;
}

SecretStateJob *KeychainSecretStore::state(QObject *owner)
{
    auto *job = new SecretStateJob(owner);
    job->limit(m_clock, m_timeout);
    probeSecretService(job, [job](const Answer &answer) {
        switch (answer.kind) {
        case Answer::Kind::Refused:
            return job->fail(*obstacle(answer));
        case Answer::Kind::NoService:
            return job->finish(SecretStoreState::Missing);
        case Answer::Kind::Locked:
            return job->finish(SecretStoreState::Locked);
        case Answer::Kind::NotAsked:
        case Answer::Kind::Found:
        case Answer::Kind::Absent:
            return job->finish(SecretStoreState::Available);
        }
    });
    return job;
}

} // namespace core
