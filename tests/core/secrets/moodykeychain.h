// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/sessionsecretstore.h"

#include <optional>

/// A keychain whose mood the test sets; open, it is a store in memory.
class MoodyKeychain final : public core::SecretStore
{
public:
    std::optional<core::Error::Kind> mood;
    core::SessionSecretStore inside;
    int reads = 0;

    core::SecretReadJob *read(const core::SecretKey &key, QObject *owner) override
    {
        ++reads;
        return mood ? refuse(new core::SecretReadJob(owner)) : inside.read(key, owner);
    }
    core::SecretWriteJob *write(const core::SecretKey &key, const core::Secret &secret,
                                QObject *owner) override
    {
        return mood ? refuse(new core::SecretWriteJob(owner)) : inside.write(key, secret, owner);
    }
    core::SecretWriteJob *remove(const core::SecretKey &key, QObject *owner) override
    {
        return mood ? refuse(new core::SecretWriteJob(owner)) : inside.remove(key, owner);
    }
    core::SecretStateJob *state(QObject *owner) override { return inside.state(owner); }

private:
    template <typename Job>
    Job *refuse(Job *job)
    {
        const core::Error error = core::Error::make(*mood);
        QMetaObject::invokeMethod(
            job, [job, error] { job->fail(error); }, Qt::QueuedConnection);
        return job;
    }
};
