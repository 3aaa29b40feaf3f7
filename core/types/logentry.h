// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/macaddress.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace core {

/// A line of the provisioning log (sraps-api.md 7.11, [assumed]). A value.
struct LogEntry
{
    QString uuid;    ///< never empty once read: see nameLogEntry()
    QString company; ///< uuid; filled in by the reader when the service leaves it out
    qint64 timestampMs = 0;
    MacAddress mac; ///< null when the line is about no phone
    QString level;  ///< "info", "warning", "error" or as sent
    QString event;  ///< "config_served", "redirect_served", "unknown_mac", ... or as sent
    QString message;
    QString ip;
    QString userAgent;
    QString firmware;
    QString path;
    int httpStatus = 0; ///< 0 when not told

    bool operator==(const LogEntry &) const = default;
    /// The service refused the phone or failed: level error or HTTP 400 and above.
    bool isRefusal() const { return httpStatus >= 400 || level == u"error"; }
};

/// Takes secrets out of the texts that phones and their settings find their way into. Done before a
/// line is stored anywhere.
void maskLogEntry(LogEntry &entry);

Result<LogEntry> logEntryFromJson(const QJsonObject &object);

/// Gives a line that came without uuid a name of its own ("~" and a digest of what it says), so
/// that it is the same line whenever and in whichever list it is read again. The company is left
/// out, because it is filled in later. Lines that say the same at the same time are one.
void nameLogEntry(LogEntry &entry);

} // namespace core

Q_DECLARE_METATYPE(core::LogEntry)
