// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretjob.h"

namespace core {

SecretJob::SecretJob(QObject *owner)
    : QObject(owner)
{}

void SecretJob::abort()
{
    if (!m_finished)
        fail(Error::make(Error::Kind::Cancelled));
}

void SecretJob::limit(Clock *clock, std::chrono::milliseconds timeout)
{
    clock->after(timeout, this, [this] {
        if (m_finished)
            return;
        Error error =
            Error::make(Error::Kind::Timeout, QStringLiteral("the secret store did not answer"));
        error.serviceCode = QStringLiteral("keychain_timeout");
        fail(error);
    });
}

void SecretJob::report()
{
    m_finished = true;
    deleteLater();
    Q_EMIT finished();
}

SecretReadJob::SecretReadJob(QObject *owner)
    : SecretJob(owner)
{}

void SecretReadJob::finish(Result<Secret> result)
{
    if (isFinished())
        return;
    m_result = std::move(result);
    report();
}

void SecretReadJob::fail(const Error &error)
{
    finish(Failure(error));
}

SecretWriteJob::SecretWriteJob(QObject *owner)
    : SecretJob(owner)
{}

void SecretWriteJob::finish(const Result<void> &result)
{
    if (isFinished())
        return;
    m_result = result;
    report();
}

void SecretWriteJob::fail(const Error &error)
{
    finish(Failure(error));
}

SecretStateJob::SecretStateJob(QObject *owner)
    : SecretJob(owner)
{}

void SecretStateJob::finish(const Result<SecretStoreState> &result)
{
    if (isFinished())
        return;
    m_result = result;
    report();
}

void SecretStateJob::fail(const Error &error)
{
    finish(Failure(error));
}

} // namespace core
