// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/logentry.h"

#include "core/types/jsonread.h"

namespace core {

Result<LogEntry> logEntryFromJson(const QJsonObject &object)
{
    using L = QLatin1String;
    LogEntry entry;
    entry.timestampMs = readTime(object, L("timestamp"));
    if (entry.timestampMs == 0)
        return Failure(Error::make(Error::Kind::MalformedReply,
                                   QStringLiteral("a log line without a readable timestamp")));
    entry.uuid = readText(object, L("uuid"));
    entry.company = readText(object, L("company"));
    entry.mac = MacAddress::parse(readText(object, L("mac"))).value_or(MacAddress());
    entry.level = readText(object, L("level"));
    entry.event = readText(object, L("event"));
    entry.message = readText(object, L("message"));
    entry.ip = readText(object, L("ip"));
    entry.userAgent = readText(object, L("user_agent"));
    entry.firmware = readText(object, L("firmware_version"));
    entry.path = readText(object, L("path"));
    entry.httpStatus = readInt(object, L("http_status"), 0);
    return entry;
}

} // namespace core
