// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/ids.h"
#include "app/demo/phonedata.h"
#include "app/demo/router.h"

#include <QDateTime>

#include <algorithm>

namespace demo {

namespace {

constexpr size_t phonesOfLog = 2000; // of a large company the log of its first phones is told

struct Line
{
    LogLine data;
    QString uuid;
};

QString levelOf(LogEvent event)
{
    switch (event) {
    case LogEvent::UnknownMac:
    case LogEvent::AutoprovisioningDisabled:
        return QStringLiteral("warning");
    case LogEvent::ServerError:
        return QStringLiteral("error");
    case LogEvent::ConfigServed:
    case LogEvent::RedirectServed:
    case LogEvent::FirmwareOffered:
    case LogEvent::RemoteAction:
        break;
    }
    return QStringLiteral("info");
}

struct EventText
{
    const char *event;
    const char *message;
    int status;
};

EventText textOf(LogEvent event)
{
    switch (event) {
    case LogEvent::ConfigServed:
        return {"config_served", "Configuration sent to the phone.", 200};
    case LogEvent::RedirectServed:
        return {"redirect_served", "Setting server sent to the phone.", 200};
    case LogEvent::UnknownMac:
        return {"unknown_mac", "A phone asked that is not registered.", 404};
    case LogEvent::AutoprovisioningDisabled:
        return {"autoprovisioning_disabled", "Autoprovisioning is disabled for this phone.", 403};
    case LogEvent::FirmwareOffered:
        return {"firmware_offered", "A newer firmware was offered.", 200};
    case LogEvent::RemoteAction:
        return {"remote_action", "The phone confirmed a remote action.", 0};
    case LogEvent::ServerError:
        return {"config_served", "The phone has neither a profile nor a setting server.", 500};
    }
    return {"", "", 0};
}

QJsonObject answer(const Call &call, const Line &line)
{
    const LogLine &data = line.data;
    const EventText text = textOf(data.event);
    const QString mac = macText(data.mac);
    const QString code = data.model < 0
                             ? QStringLiteral("snom")
                             : QString::fromLatin1(models()[size_t(data.model)].code.data());
    const QString version =
        data.firmware < 0 ? QString() : firmwareImages().at(data.firmware).version;
    const bool http = text.status != 0;
    return {
        {QStringLiteral("uuid"), line.uuid},
        {QStringLiteral("timestamp"), timeText(data.time)},
        {QStringLiteral("company"), call.companyUuid()},
        {QStringLiteral("mac"), call.state.options.upperCaseMacs ? mac.toUpper() : mac},
        {QStringLiteral("level"), levelOf(data.event)},
        {QStringLiteral("event"), QString::fromLatin1(text.event)},
        {QStringLiteral("message"), QString::fromLatin1(text.message)},
        {QStringLiteral("ip"), data.ip ? QJsonValue(ipText(data.ip)) : QJsonValue()},
        {QStringLiteral("user_agent"),
         http ? QJsonValue(QStringLiteral("Mozilla/4.0 (compatible; %1-SIP %2)").arg(code, version))
              : QJsonValue()},
        {QStringLiteral("firmware_version"),
         version.isEmpty() ? QJsonValue() : QJsonValue(version)},
        {QStringLiteral("path"),
         http ? QJsonValue(QStringLiteral("/%1-%2.htm").arg(code, mac.toUpper())) : QJsonValue()},
        {QStringLiteral("http_status"), http ? QJsonValue(text.status) : QJsonValue()}};
}

LogEvent usualEvent(const Phone &phone)
{
    switch (phone.status) {
    case PhoneStatus::Redirected:
        return LogEvent::RedirectServed;
    case PhoneStatus::Error:
        return phone.has(Phone::Autoprovisioning) ? LogEvent::ServerError
                                                  : LogEvent::AutoprovisioningDisabled;
    case PhoneStatus::NeverSeen:
    case PhoneStatus::Provisioned:
        break;
    }
    return LogEvent::ConfigServed;
}

/// What was logged before the service started, newest first; computed, so it costs no memory.
void addHistory(const Phone &phone, std::vector<Line> &lines)
{
    if (phone.seenAtStart == 0)
        return;
    const int count = 3 + int(phone.seed % 6);
    qint64 time = phone.seenAtStart;
    for (int i = 0; i < count; ++i) {
        LogEvent event = usualEvent(phone);
        if (i == count - 1)
            event = LogEvent::UnknownMac; // it asked before somebody registered it
        else if (i == 1 && phone.seed % 3 == 0)
            event = LogEvent::FirmwareOffered;
        else if (i == 2 && phone.has(Phone::Remote))
            event = LogEvent::RemoteAction;
        const LogLine data{0,        time,        phone.mac,      int(phone.company),
                           phone.ip, phone.model, phone.firmware, event};
        lines.push_back({data, uuidFor(QStringLiteral("log:") + macText(phone.mac), quint64(i))});
        const qint64 gap = phone.status == PhoneStatus::Provisioned ? 86400 : 40 + 700 * i;
        time -= gap + qint64(mix(phone.seed, quint64(i)) % 30);
    }
}

Reply answerLines(Call &call, std::vector<Line> &lines, quint64 onlyMac)
{
    for (const LogLine &data : call.state.liveLog) {
        if (data.company == call.company && (onlyMac == 0 || data.mac == onlyMac))
            lines.push_back({data, uuidFor(QStringLiteral("live-log"), data.number)});
    }
    const QDateTime since = QDateTime::fromString(call.param("since"), Qt::ISODate);
    const QDateTime until = QDateTime::fromString(call.param("until"), Qt::ISODate);
    const qint64 from = since.isValid() ? since.toSecsSinceEpoch() : 0;
    const qint64 to = until.isValid() ? until.toSecsSinceEpoch() : 0x7fffffffffff;
    std::erase_if(lines,
                  [&](const Line &line) { return line.data.time < from || line.data.time >= to; });
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return std::tie(a.data.time, a.data.number, a.uuid) >
               std::tie(b.data.time, b.data.number, b.uuid);
    });
    return call.list(qsizetype(lines.size()),
                     [&](qsizetype i) { return answer(call, lines[size_t(i)]); });
}

Reply ofPhone(Call &call)
{
    const Phone *phone = phoneOfPath(call);
    if (!phone)
        return notFound();
    std::vector<Line> lines;
    addHistory(*phone, lines);
    return answerLines(call, lines, phone->mac);
}

Reply ofCompany(Call &call)
{
    const QString wanted = call.param("mac");
    const quint64 only = parseMac(wanted).value_or(0);
    if (!wanted.isEmpty() && only == 0)
        return invalid({{QStringLiteral("mac"), QStringLiteral("Not a MAC address.")}});
    std::vector<Line> lines;
    size_t told = 0;
    for (const quint32 index : call.state.fleet.ofCompany(call.company)) {
        const Phone &phone = call.state.fleet.at(index);
        if (only != 0 && phone.mac != only)
            continue;
        if (++told > phonesOfLog)
            break;
        addHistory(phone, lines);
    }
    return answerLines(call, lines, only);
}

} // namespace

void addLogRoutes(Router &router)
{
    router.add("GET", "companies/{company}/logs/", "logs.read", ofCompany);
    router.add("GET", "companies/{company}/endpoints/{mac}/logs/", "logs.read", ofPhone);
}

} // namespace demo
