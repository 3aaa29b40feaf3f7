// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logsearch.h"

#include "ui/models/words.h"

#include <QDateTime>

namespace ui {

namespace {

constexpr QChar fieldPhone(0x01);
constexpr QChar fieldMac(0x02);
constexpr QChar fieldLevel(0x03);
constexpr QChar fieldEvent(0x04);
constexpr QChar fieldMessage(0x05);
constexpr QChar fieldStatus(0x06);
constexpr QChar fieldIp(0x07);
constexpr QChar fieldDay(0x08);

} // namespace

QString logSearchText(const core::LogEntry &line, const QString &phone)
{
    SearchText text;
    text.add(fieldPhone, phone);
    if (!line.mac.isNull())
        text.addRaw(fieldMac, line.mac.wire());
    text.add(fieldLevel, Words::logLevel(line));
    text.add(fieldLevel, line.level);
    if (line.isRefusal())
        text.addRaw(fieldLevel, QStringLiteral("refused"));
    text.add(fieldEvent, Words::logEvent(line.event));
    text.add(fieldEvent, line.event);
    text.add(fieldMessage, line.message);
    if (line.httpStatus != 0)
        text.addRaw(fieldStatus, QString::number(line.httpStatus));
    text.add(fieldIp, line.ip);
    text.addRaw(fieldDay,
                QDateTime::fromMSecsSinceEpoch(line.timestampMs).date().toString(Qt::ISODate));
    return text.text();
}

SearchFields logSearchFields()
{
    return {{QStringLiteral("name"), fieldPhone},    {QStringLiteral("mac"), fieldMac},
            {QStringLiteral("level"), fieldLevel},   {QStringLiteral("event"), fieldEvent},
            {QStringLiteral("status"), fieldStatus}, {QStringLiteral("ip"), fieldIp},
            {QStringLiteral("day"), fieldDay}};
}

} // namespace ui
