// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretvault.h"

namespace core {

SecretVault::SecretVault(SecretStore *keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{}

SecretReadJob *SecretVault::read(const SecretKey &key, QObject *owner)
{
    return m_session.contains(key) ? m_session.read(key, owner) : m_keychain->read(key, owner);
}

SecretWriteJob *SecretVault::write(const SecretKey &key, const Secret &secret, Keep keep,
                                   QObject *owner)
{
    if (keep == Keep::ThisRunOnly)
        return m_session.write(key, secret, owner);
    SecretWriteJob *job = m_keychain->write(key, secret, owner);
    connect(job, &SecretJob::finished, this, [this, job, key] {
        if (job->result())
            m_session.forget(key);
    });
    return job;
}

SecretWriteJob *SecretVault::remove(const SecretKey &key, QObject *owner)
{
    auto *job = new SecretWriteJob(owner);
    m_session.forget(key);
    SecretWriteJob *inner = m_keychain->remove(key, job);
    connect(inner, &SecretJob::finished, job, [job, inner] {
        const Result<void> &result = inner->result();
        // Nothing can be left in a store that does not exist.
        const bool nowhere = !result && result.error().kind == Error::Kind::KeychainMissing;
        job->finish(nowhere ? Result<void>() : result);
    });
    return job;
}

SecretStateJob *SecretVault::state(QObject *owner)
{
    return m_keychain->state(owner);
}

} // namespace core
