// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/sealingkey.h"

#include "core/mirror/sealer.h"

namespace core {

namespace {

void makeKey(SecretVault &vault, const SecretKey &name, SecretReadJob *answer)
{
    const Result<Secret> key = Sealer::makeKey();
    if (!key)
        return answer->fail(key.error());
    SecretWriteJob *job = vault.write(name, *key, SecretVault::Keep::Keychain, answer);
    QObject::connect(job, &SecretJob::finished, answer, [answer, job, key = *key] {
        if (job->result())
            answer->finish(key);
        else
            answer->fail(job->result().error());
    });
}

} // namespace

SecretKey mirrorKeyName(const QString &connectionId)
{
    return {connectionId, QStringLiteral("mirror key")};
}

SecretKey journalKeyName()
{
    return {QStringLiteral("journal"), QStringLiteral("journal key")};
}

SecretReadJob *readSealingKey(SecretVault &vault, const SecretKey &name, QObject *owner)
{
    auto *answer = new SecretReadJob(owner);
    SecretReadJob *job = vault.read(name, answer);
    QObject::connect(job, &SecretJob::finished, answer, [&vault, name, answer, job] {
        const Result<Secret> &result = job->result();
        if (result && result->expose().size() == Sealer::keySize)
            answer->finish(*result);
        else if (result || result.error().kind == Error::Kind::SecretMissing)
            makeKey(vault, name, answer);
        else
            answer->fail(result.error());
    });
    return answer;
}

} // namespace core
