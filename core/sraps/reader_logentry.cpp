// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/reader_simd.h"

namespace core {

namespace {

using namespace reader;

bool readMac(Value value, MacAddress &mac)
{
    QString text;
    const bool read = readText(value, text);
    mac = MacAddress::parse(text).value_or(MacAddress());
    return read;
}

Verdict readOne(Object object, LogEntry &entry, TextCache &cache)
{
    const bool whole = forEachField(object, [&](std::string_view key, Value value) {
        if (key == "timestamp")
            return readTime(value, entry.timestampMs);
        if (key == "uuid")
            return readText(value, entry.uuid);
        if (key == "company")
            return readText(value, entry.company, &cache);
        if (key == "mac")
            return readMac(value, entry.mac);
        if (key == "level")
            return readText(value, entry.level, &cache);
        if (key == "event")
            return readText(value, entry.event, &cache);
        if (key == "message")
            return readText(value, entry.message, &cache);
        if (key == "ip")
            return readText(value, entry.ip, &cache);
        if (key == "user_agent")
            return readText(value, entry.userAgent, &cache);
        if (key == "firmware_version")
            return readText(value, entry.firmware, &cache);
        if (key == "path")
            return readText(value, entry.path);
        return key != "http_status" || readInt(value, entry.httpStatus, 0);
    });
    if (!whole)
        return Verdict::Broken;
    if (entry.timestampMs == 0)
        return Verdict::Unreadable;
    maskLogEntry(entry);
    nameLogEntry(entry);
    return Verdict::Read;
}

} // namespace

Result<Page<LogEntry>> readLogPage(const QByteArray &json)
{
    return readFast<LogEntry>(json, readOne, logEntryFromJson);
}

} // namespace core
