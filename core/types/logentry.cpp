// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/logentry.h"

#include "core/support/redaction.h"
#include "core/types/jsonread.h"

#include <QCryptographicHash>

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
    maskLogEntry(entry);
    nameLogEntry(entry);
    return entry;
}

void maskLogEntry(LogEntry &entry)
{
    for (QString *text : {&entry.message, &entry.path, &entry.userAgent})
        *text = redacted(*text);
}

void nameLogEntry(LogEntry &entry)
{
    if (!entry.uuid.isEmpty())
        return;
    // Texts end with a character that no text in UTF-8 contains, so that none runs into the next.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &text) { hash.addData(QByteArray(text + '\xff')); };
    add(QByteArray::number(entry.timestampMs));
    add(QByteArray::number(entry.mac.bits()));
    add(QByteArray::number(entry.httpStatus));
    for (const QString &text : {entry.level, entry.event, entry.message, entry.path, entry.ip})
        add(text.toUtf8());
    entry.uuid = u'~' + QString::fromLatin1(hash.result().left(16).toHex());
}

} // namespace core
