// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretjob.h"
#include "core/secrets/secretkey.h"

namespace core {

/// A place where secrets are kept. Every operation answers through a job that belongs to `owner`
/// (never null) and has a time-out of its own; the store may go before its jobs. Nothing blocks.
/// Window's thread.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// SecretMissing only when the store is open and certainly has none.
    virtual SecretReadJob *read(const SecretKey &key, QObject *owner) = 0;
    /// Replaces what was there.
    virtual SecretWriteJob *write(const SecretKey &key, const Secret &secret, QObject *owner) = 0;
    /// Success means that it is gone; also when there was none.
    virtual SecretWriteJob *remove(const SecretKey &key, QObject *owner) = 0;
    virtual SecretStateJob *state(QObject *owner) = 0;
};

} // namespace core
