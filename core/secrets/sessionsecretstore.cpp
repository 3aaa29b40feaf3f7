// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionsecretstore.h"

namespace core {

namespace {

/// Later, so that the caller can connect first.
template <typename Job, typename Value>
Job *answer(Job *job, Value value)
{
    QMetaObject::invokeMethod(
        job, [job, value = std::move(value)] { job->finish(value); }, Qt::QueuedConnection);
    return job;
}

} // namespace

SecretReadJob *SessionSecretStore::read(const SecretKey &key, QObject *owner)
{
    const auto found = m_secrets.constFind(key);
    if (found != m_secrets.cend())
        return answer(new SecretReadJob(owner), Result<Secret>(*found));
    return answer(new SecretReadJob(owner),
                  Result<Secret>(Failure(Error::make(Error::Kind::SecretMissing, key.entry()))));
}

SecretWriteJob *SessionSecretStore::write(const SecretKey &key, const Secret &secret,
                                          QObject *owner)
{
    m_secrets.insert(key, secret);
    return answer(new SecretWriteJob(owner), Result<void>());
}

SecretWriteJob *SessionSecretStore::remove(const SecretKey &key, QObject *owner)
{
    m_secrets.remove(key);
    return answer(new SecretWriteJob(owner), Result<void>());
}

SecretStateJob *SessionSecretStore::state(QObject *owner)
{
    return answer(new SecretStateJob(owner), Result<SecretStoreState>(SecretStoreState::Available));
}

} // namespace core
