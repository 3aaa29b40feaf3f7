// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"
#include "core/support/result.h"
#include "core/support/secret.h"

#include <QObject>

namespace core {

/// One question to a secret store. Belongs to the owner given to the store; the owner's end stops
/// it without a report. Reports exactly once, never before the call that made it has returned, and
/// deletes itself afterwards (deleteLater). The result is asked for with result() in the handler
/// and is not a signal argument, so that no secret travels through a QVariant.
///
/// finish() and limit() are for the stores.
class SecretJob : public QObject
{
    Q_OBJECT

public:
    /// Reports Error::Cancelled before it returns; nothing when it has reported. What the keychain
    /// is doing already may still take effect.
    void abort();
    bool isFinished() const { return m_finished; }

    /// Reports Error::Timeout with serviceCode "keychain_timeout" when nothing else came first.
    void limit(Clock *clock, std::chrono::milliseconds timeout);
    virtual void fail(const Error &error) = 0;

Q_SIGNALS:
    void finished();

protected:
    explicit SecretJob(QObject *owner);
    void report();

private:
    bool m_finished = false;
};

class SecretReadJob final : public SecretJob
{
    Q_OBJECT

public:
    explicit SecretReadJob(QObject *owner);
    /// The secret. KeychainMissing, KeychainLocked, KeychainDenied, SecretMissing, Timeout or
    /// Cancelled.
    const Result<Secret> &result() const { return m_result; }
    void finish(Result<Secret> result);
    void fail(const Error &error) override;

private:
    Result<Secret> m_result;
};

/// Writing and removing.
class SecretWriteJob final : public SecretJob
{
    Q_OBJECT

public:
    explicit SecretWriteJob(QObject *owner);
    /// KeychainMissing, KeychainLocked, KeychainDenied, Timeout or Cancelled.
    const Result<void> &result() const { return m_result; }
    void finish(const Result<void> &result);
    void fail(const Error &error) override;

private:
    Result<void> m_result;
};

enum class SecretStoreState {
    Available,
    Locked, ///< there, and must be unlocked by the person first
    Missing ///< none on this machine or in this session
};

class SecretStateJob final : public SecretJob
{
    Q_OBJECT

public:
    explicit SecretStateJob(QObject *owner);
    /// KeychainDenied, Timeout or Cancelled when the state cannot be told.
    const Result<SecretStoreState> &result() const { return m_result; }
    void finish(const Result<SecretStoreState> &result);
    void fail(const Error &error) override;

private:
    Result<SecretStoreState> m_result;
};

} // namespace core
