// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logtexts.h"

#include "core/support/redaction.h"
#include "ui/models/words.h"
#include "ui/widgets/relativetime.h"

#include <QDateTime>
#include <QJsonObject>
#include <QLocale>

namespace ui {

using core::LogKind;
using core::LogSlot;
using core::LogSnapshot;
using core::LogText;

namespace {

/// As much of a line as its level is told from.
core::LogEntry levelled(const LogSnapshot &log, LogSlot slot)
{
    core::LogEntry line;
    line.level = log.key(slot, LogKind::Level);
    line.httpStatus = log.http(slot);
    return line;
}

QString masked(const LogSnapshot &log, LogSlot slot, LogText text)
{
    return core::redacted(log.text(slot, text));
}

} // namespace

QString LogTexts::title(Column column)
{
    switch (column) {
    case Time:
        //: Column of the log.
        return tr("Time");
    case Level:
        //: Column of the log: info, warning, error or refused.
        return tr("Level");
    case Phone:
        //: Column of the log: name of the phone.
        return tr("Phone");
    case Mac:
        return tr("MAC address");
    case Event:
        //: Column of the log: what happened, such as "Settings sent".
        return tr("Event");
    case Message:
        //: Column of the log: the service's own words.
        return tr("Message");
    case HttpStatus:
        //: Column of the log: status code of the answer, such as 404.
        return tr("HTTP");
    case Ip:
        //: Column of the log: the address the phone asked from.
        return tr("IP address");
    case CompanyName:
        return tr("Company");
    case Firmware:
        return tr("Firmware");
    case Path:
        //: Column of the log: the path of the file that the phone asked for.
        return tr("Asked for");
    case Program:
        //: Column of the log: what the phone calls itself when it asks (its user agent).
        return tr("Program");
    case ColumnCount:
        break;
    }
    return {};
}

core::LogColumn LogTexts::sortedBy(Column column)
{
    using core::LogColumn;
    static constexpr LogColumn columns[] = {
        LogColumn::Time,    LogColumn::Level,    LogColumn::Phone, LogColumn::Mac,
        LogColumn::Event,   LogColumn::Message,  LogColumn::Http,  LogColumn::Ip,
        LogColumn::Company, LogColumn::Firmware, LogColumn::Path,  LogColumn::UserAgent};
    return column < ColumnCount ? columns[column] : LogColumn::Time;
}

QString LogTexts::shown(const LogSnapshot &log, LogSlot slot, Column column)
{
    switch (column) {
    case Time: {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(log.timeMs(slot));
        return log.timeMs(slot) == 0 ? QString()
                                     : QLocale().toString(at, QStringLiteral("dd MMM HH:mm:ss"));
    }
    case Level:
        return Words::logLevel(levelled(log, slot));
    case Phone:
        return log.phoneName(slot);
    case Mac:
        return log.mac(slot).isNull() ? QString() : log.mac(slot).display();
    case Event:
        return Words::logEvent(log.key(slot, LogKind::Event));
    case Message:
        return masked(log, slot, LogText::Message);
    case HttpStatus:
        return log.http(slot) == 0 ? QString() : QString::number(log.http(slot));
    case Ip:
        return log.text(slot, LogText::Ip);
    case CompanyName:
        return log.name(slot, LogKind::Company);
    case Firmware:
        return log.key(slot, LogKind::Firmware);
    case Path:
        return masked(log, slot, LogText::Path);
    case Program:
        return masked(log, slot, LogText::UserAgent);
    case ColumnCount:
        break;
    }
    return {};
}

QString LogTexts::copied(const LogSnapshot &log, LogSlot slot, Column column)
{
    return column == Time ? Words::pastedTime(log.timeMs(slot)) : shown(log, slot, column);
}

QString LogTexts::toolTip(const LogSnapshot &log, LogSlot slot, Column column)
{
    switch (column) {
    case Time:
        return exactTime(QDateTime::fromMSecsSinceEpoch(log.timeMs(slot)));
    case Level:
        return tr("The service says: %1").arg(log.key(slot, LogKind::Level));
    case Event:
        return tr("The service says: %1").arg(log.key(slot, LogKind::Event));
    case Message: {
        const QString path = masked(log, slot, LogText::Path);
        const QString message = masked(log, slot, LogText::Message);
        return path.isEmpty() ? message : message + u'\n' + path;
    }
    case Phone:
    case Mac:
    case HttpStatus:
    case Ip:
    case CompanyName:
    case Firmware:
    case Path:
    case Program:
    case ColumnCount:
        break;
    }
    return shown(log, slot, column);
}

std::optional<StatusShape> LogTexts::shape(const LogSnapshot &log, LogSlot slot)
{
    return Words::logShape(levelled(log, slot));
}

QJsonObject LogTexts::json(const LogSnapshot &log, LogSlot slot)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(log.timeMs(slot), Qt::UTC);
    QJsonObject object{{QStringLiteral("time"), at.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("company"), log.key(slot, LogKind::Company)},
                       {QStringLiteral("refused"), log.isRefusal(slot)}};
    const auto add = [&object](const char *key, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(key), value);
    };
    add("company_name", log.name(slot, LogKind::Company));
    add("level", log.key(slot, LogKind::Level));
    add("event", log.key(slot, LogKind::Event));
    add("mac", log.mac(slot).isNull() ? QString() : log.mac(slot).wire());
    add("phone", log.phoneName(slot));
    add("message", masked(log, slot, LogText::Message));
    add("path", masked(log, slot, LogText::Path));
    add("ip", log.text(slot, LogText::Ip));
    add("user_agent", masked(log, slot, LogText::UserAgent));
    add("firmware_version", log.key(slot, LogKind::Firmware));
    if (log.http(slot) != 0)
        object.insert(QStringLiteral("http_status"), log.http(slot));
    return object;
}

void LogTexts::addWords(LogSnapshot &log)
{
    const core::FleetDictionary &events = log.dictionaries()[LogKind::Event];
    for (core::FleetId id = 1; id < events.size(); ++id)
        log.setWord(LogKind::Event, id, Words::logEvent(events.at(id).key));
    const core::FleetDictionary &levels = log.dictionaries()[LogKind::Level];
    for (core::FleetId id = 1; id < levels.size(); ++id) {
        core::LogEntry line;
        line.level = levels.at(id).key;
        log.setWord(LogKind::Level, id, Words::logLevel(line));
    }
    core::LogEntry refused;
    refused.httpStatus = 400;
    log.setRefusedWord(Words::logLevel(refused));
}

} // namespace ui
