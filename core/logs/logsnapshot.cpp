// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logsnapshot.h"

#include "core/fleet/fleetmask.h"
#include "core/fleet/foldedtext.h"

#include <algorithm>

namespace core {

namespace {

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

bool LogSnapshot::contains(LogSlot slot) const
{
    return slot < slotEnd() && hasRow(*m_chunks[slot / LogChunk::rows].used, int(row(slot)));
}

QString LogSnapshot::text(LogSlot slot, LogText text) const
{
    const LogChunk &its = chunk(slot);
    return asText(its.shownText(its.column(text)[row(slot)]));
}

LogEntry LogSnapshot::line(LogSlot slot) const
{
    LogEntry line;
    const LogUuid uuid = chunk(slot).name(int(row(slot)));
    line.uuid = uuid.form == LogUuid::Form::Other ? text(slot, LogText::Name) : uuid.toString();
    line.company = key(slot, LogKind::Company);
    line.timestampMs = timeMs(slot);
    line.mac = mac(slot);
    line.level = key(slot, LogKind::Level);
    line.event = key(slot, LogKind::Event);
    line.message = text(slot, LogText::Message);
    line.ip = text(slot, LogText::Ip);
    line.userAgent = text(slot, LogText::UserAgent);
    line.firmware = key(slot, LogKind::Firmware);
    line.path = text(slot, LogText::Path);
    line.httpStatus = http(slot);
    return line;
}

std::vector<LogSlot> LogSnapshot::newest(const QString &company, MacAddress phone, int most) const
{
    const FleetId owner = m_dictionaries[LogKind::Company].find(company);
    const FleetId its = m_dictionaries.phones.find(phone);
    std::vector<LogSlot> found;
    if (owner == 0 || (its == 0 && !phone.isNull()))
        return found;
    for (int i = 0; i < chunkCount(); ++i) {
        const LogChunk &chunk = chunkAt(i);
        const FleetId *owners = chunk.column(LogKind::Company).data();
        const FleetId *phones = chunk.phone.data();
        eachRow(usedAt(i), [&](int row) {
            if (owners[row] == owner && (phone.isNull() || phones[row] == its))
                found.push_back(LogSlot(i * LogChunk::rows + row));
        });
    }
    const auto newer = [this](LogSlot a, LogSlot b) {
        return std::pair(timeMs(a), a) > std::pair(timeMs(b), b);
    };
    const auto count = std::min(found.size(), std::size_t(std::max(0, most)));
    std::partial_sort(found.begin(), found.begin() + qsizetype(count), found.end(), newer);
    found.resize(count);
    return found;
}

void LogSnapshot::setWord(LogKind kind, FleetId id, const QString &name)
{
    (void)m_dictionaries[kind].setName(id, name);
}

void LogSnapshot::setRefusedWord(const QString &word)
{
    m_dictionaries.refused = searchFoldedUtf8(word);
}

QHash<QString, QList<int>> refusalsByDay(const LogSnapshot &log, const QList<qint64> &starts)
{
    const FleetDictionary &companies = log.dictionaries()[LogKind::Company];
    std::vector<QList<int>> counts(companies.size());
    for (int i = 0; i < log.chunkCount(); ++i) {
        const LogChunk &chunk = log.chunkAt(i);
        eachRow(both(log.usedAt(i), chunk.refused), [&](int row) {
            const qint64 time = chunk.time[std::size_t(row)];
            const auto day = std::upper_bound(starts.begin(), starts.end(), time) - starts.begin();
            if (day == 0)
                return;
            QList<int> &its = counts[chunk.column(LogKind::Company)[std::size_t(row)]];
            if (its.isEmpty())
                its.resize(starts.size());
            ++its[day - 1];
        });
    }
    QHash<QString, QList<int>> result;
    for (FleetId id = 0; id < companies.size(); ++id) {
        if (!counts[id].isEmpty())
            result.insert(companies.at(id).key, counts[id]);
    }
    return result;
}

} // namespace core
