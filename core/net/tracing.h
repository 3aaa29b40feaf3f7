// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace core {

/// One attempt, redacted: what went out and what came back. A value; holds no header, no body
/// and no query value that redacted() would hide.
struct TraceEntry
{
    quint64 id = 0; ///< of the call; the attempts of one call share it
    int attempt = 1;
    QDateTime at; ///< UTC, when it was handed to the network
    QString verb;
    QString host;
    QString target; ///< path and query; the key's own id is replaced by "{key}"
    int status = 0; ///< 0 when there was no reply
    std::optional<Error::Kind> error;
    qint64 elapsedMs = 0;
    qint64 bytesSent = 0;     ///< body only
    qint64 bytesReceived = 0; ///< decoded body
};

} // namespace core

Q_DECLARE_METATYPE(core::TraceEntry)
