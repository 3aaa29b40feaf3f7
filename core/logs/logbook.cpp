// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/logbook.h"

#include "core/fleet/fleetmask.h"

#include <algorithm>

namespace core {

namespace {

constexpr int droppedAtOnce = 64; // one of so many
constexpr int sparse = 2;         // gaps are closed when chunks hold so many times the lines
constexpr int chunksToSpare = 16;

} // namespace

LogBook::LogBook(int most)
    : m_most(std::max(1, most))
{}

const LogSnapshot &LogBook::snapshot() const
{
    if (std::exchange(m_ahead, false))
        m_state.m_chunks[std::size_t(m_open)].chunk = m_writer.copy();
    return m_state;
}

const LogChunk &LogBook::chunkOf(LogSlot slot) const
{
    const int part = int(slot / LogChunk::rows);
    return part == m_open ? m_writer.chunk() : m_state.chunkAt(part);
}

bool LogBook::isLine(LogSlot slot, FleetId company, const LogUuid &uuid) const
{
    const LogChunk &chunk = chunkOf(slot);
    const std::size_t row = slot % LogChunk::rows;
    return chunk.column(LogKind::Company)[row] == company && chunk.name(int(row)) == uuid;
}

std::optional<LogSlot> LogBook::find(const QString &company, const QString &uuid) const
{
    const FleetId owner = m_state.m_dictionaries[LogKind::Company].find(company);
    const LogUuid name = LogUuid::of(uuid);
    return m_ids.find(LogIdTable::hash(owner, name),
                      [&](LogSlot slot) { return isLine(slot, owner, name); });
}

LogBook::Arrival LogBook::add(const QString &company, const QList<LogEntry> &lines,
                              const std::function<QString(MacAddress)> &nameOf)
{
    Arrival arrival;
    const FleetId owner = m_state.m_dictionaries[LogKind::Company].intern(company);
    qint64 &newest = m_newest[company];
    // Services tell the newest first; of lines with one time the later one has the higher slot.
    for (auto it = lines.crbegin(); it != lines.crend(); ++it) {
        LogEntry line = *it;
        nameLogEntry(line);
        const LogUuid uuid = LogUuid::of(line.uuid);
        const quint64 hash = LogIdTable::hash(owner, uuid);
        if (m_ids.find(hash, [&](LogSlot slot) { return isLine(slot, owner, uuid); }))
            continue;
        line.company = company;
        (void)phoneOf(line.mac, nameOf);
        const LogSlot slot = take(line, idsOf(line, owner), uuid);
        m_ids.insert(hash, slot);
        arrival.changes.added.push_back(slot);
        newest = std::max(newest, line.timestampMs);
    }
    if (arrival.changes.isEmpty())
        return arrival;
    ++m_state.m_version;
    if (const int tooMany = lineCount() - m_most; tooMany > 0) {
        const int dropped = tooMany + m_most / droppedAtOnce;
        remove(oldest(std::size_t(dropped)), arrival.changes);
    }
    for (auto it = arrival.changes.added.crbegin(); it != arrival.changes.added.crend(); ++it)
        arrival.lines.append(snapshot().line(*it));
    std::stable_sort(
        arrival.lines.begin(), arrival.lines.end(),
        [](const LogEntry &a, const LogEntry &b) { return a.timestampMs > b.timestampMs; });
    closeGaps(arrival.changes);
    return arrival;
}

LogSlot LogBook::take(const LogEntry &line, const LogIds &ids, const LogUuid &uuid)
{
    if (m_open < 0 || m_writer.isFull())
        openChunk();
    const auto part = std::size_t(m_open);
    const int row = m_writer.size();
    m_writer.append(line, ids, uuid);
    m_ahead = true;
    FleetMask used = *m_state.m_chunks[part].used;
    addRow(used, row);
    m_state.m_chunks[part].used = std::make_shared<FleetMask>(used);
    Life &life = m_lives[part];
    life.oldest = row == 0 ? line.timestampMs : std::min(life.oldest, line.timestampMs);
    life.newest = row == 0 ? line.timestampMs : std::max(life.newest, line.timestampMs);
    ++life.used;
    ++m_state.m_lineCount;
    const auto slot = LogSlot(m_open * LogChunk::rows + row);
    count(slot, 1);
    return slot;
}

void LogBook::openChunk()
{
    if (m_open >= 0)
        (void)snapshot();
    m_writer = {};
    if (m_open >= 0 && m_lives[std::size_t(m_open)].used == 0)
        forgetPart(m_open);
    if (m_free.empty()) {
        m_open = m_state.chunkCount();
        m_state.m_chunks.emplace_back();
        m_lives.emplace_back();
    } else {
        m_open = m_free.back();
        m_free.pop_back();
    }
    m_state.m_chunks[std::size_t(m_open)] = {m_writer.copy(), std::make_shared<FleetMask>()};
    m_lives[std::size_t(m_open)] = {};
}

LogIds LogBook::idsOf(const LogEntry &line, FleetId company)
{
    LogDictionaries &all = m_state.m_dictionaries;
    const LogIds ids{{company, all[LogKind::Event].intern(line.event),
                      all[LogKind::Level].intern(line.level),
                      all[LogKind::Firmware].intern(line.firmware)},
                     m_phones.value(line.mac, 0)};
    // What is shown is the word itself, until somebody knows better.
    for (const LogKind kind : {LogKind::Event, LogKind::Level, LogKind::Firmware}) {
        const FleetId id = ids.kinds[std::size_t(kind)];
        if (id != 0 && all[kind].name(id).isEmpty())
            (void)all[kind].setName(id, all[kind].at(id).key);
    }
    return ids;
}

/// No line that was there before has a new phone: its name changes no answer.
FleetId LogBook::phoneOf(MacAddress mac, const std::function<QString(MacAddress)> &nameOf)
{
    if (mac.isNull())
        return 0;
    FleetId &id = m_phones[mac];
    if (id != 0)
        return id;
    id = m_state.m_dictionaries.phones.append(mac);
    if (nameOf)
        (void)m_state.m_dictionaries.phones.setName(id, nameOf(mac));
    return id;
}

void LogBook::count(LogSlot slot, int difference)
{
    const LogChunk &chunk = chunkOf(slot);
    const std::size_t row = slot % LogChunk::rows;
    for (std::size_t kind = 0; kind < logKinds; ++kind)
        m_state.m_dictionaries.kinds[kind].addPhones(chunk.ids[kind][row], difference);
}

void LogBook::remove(const std::vector<LogSlot> &slots, LogChanges &changes)
{
    std::vector<FleetMask> gone(m_state.m_chunks.size());
    for (const LogSlot slot : slots) {
        const LogChunk &chunk = chunkOf(slot);
        const std::size_t row = slot % LogChunk::rows;
        m_ids.remove(LogIdTable::hash(chunk.column(LogKind::Company)[row], chunk.name(int(row))),
                     slot);
        count(slot, -1);
        addRow(gone[slot / LogChunk::rows], int(row));
        --m_state.m_lineCount;
    }
    for (int part = 0; part < int(gone.size()); ++part) {
        const FleetMask &its = gone[std::size_t(part)];
        if (isEmpty(its))
            continue;
        auto &used = m_state.m_chunks[std::size_t(part)].used;
        used = std::make_shared<FleetMask>(without(*used, its));
        int &left = m_lives[std::size_t(part)].used;
        left -= countRows(its);
        if (left == 0 && part != m_open)
            forgetPart(part);
    }
    const auto goes = [&](LogSlot slot) {
        return hasRow(gone[slot / LogChunk::rows], int(slot % LogChunk::rows));
    };
    std::vector<LogSlot> &added = changes.added;
    std::vector<LogSlot> came(added);
    std::sort(came.begin(), came.end());
    std::erase_if(added, goes);
    for (const LogSlot slot : slots) {
        if (!std::binary_search(came.begin(), came.end(), slot))
            changes.removed.push_back(slot);
    }
}

void LogBook::forgetPart(int part)
{
    static const auto empty = std::make_shared<const LogChunk>();
    m_state.m_chunks[std::size_t(part)] = {empty, std::make_shared<FleetMask>()};
    m_free.push_back(part);
}

/// The chunks whose lines are oldest hold enough of them; only lines as old as those are compared.
std::vector<LogSlot> LogBook::oldest(std::size_t wanted) const
{
    std::vector<std::size_t> parts(m_lives.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i] = i;
    std::erase_if(parts, [this](std::size_t part) { return m_lives[part].used == 0; });
    std::sort(parts.begin(), parts.end(), [this](std::size_t a, std::size_t b) {
        return m_lives[a].newest < m_lives[b].newest;
    });
    qint64 bound = 0;
    std::size_t held = 0;
    for (std::size_t i = 0; i < parts.size() && held < wanted; ++i) {
        held += std::size_t(m_lives[parts[i]].used);
        bound = m_lives[parts[i]].newest;
    }
    std::vector<std::pair<qint64, LogSlot>> old;
    for (const std::size_t part : parts) {
        if (m_lives[part].oldest > bound)
            continue;
        const auto first = LogSlot(part * LogChunk::rows);
        const LogChunk &chunk = chunkOf(first);
        eachRow(m_state.usedAt(int(part)), [&](int row) {
            if (chunk.time[std::size_t(row)] <= bound)
                old.emplace_back(chunk.time[std::size_t(row)], first + LogSlot(row));
        });
    }
    const auto count = qsizetype(std::min(wanted, old.size()));
    std::nth_element(old.begin(), old.begin() + count, old.end());
    std::vector<LogSlot> slots;
    for (qsizetype i = 0; i < count; ++i)
        slots.push_back(old[std::size_t(i)].second);
    return slots;
}

/// Lines that come out of order leave chunks of which little is left. One such chunk a call is
/// written anew.
void LogBook::closeGaps(LogChanges &changes)
{
    const int chunks = m_state.chunkCount() - int(m_free.size());
    if (chunks <= chunksToSpare + sparse * lineCount() / LogChunk::rows)
        return;
    int emptiest = -1;
    for (int part = 0; part < m_state.chunkCount(); ++part) {
        const int used = m_lives[std::size_t(part)].used;
        if (part != m_open && used > 0 &&
            (emptiest < 0 || used < m_lives[std::size_t(emptiest)].used))
            emptiest = part;
    }
    if (emptiest < 0)
        return;
    std::vector<LogSlot> moved;
    QList<LogEntry> lines;
    eachRow(m_state.usedAt(emptiest), [&](int row) {
        moved.push_back(LogSlot(emptiest * LogChunk::rows + row));
        lines.append(m_state.line(moved.back()));
    });
    remove(moved, changes);
    for (const LogEntry &line : lines) {
        const FleetId owner = m_state.m_dictionaries[LogKind::Company].find(line.company);
        const LogUuid uuid = LogUuid::of(line.uuid);
        const LogSlot slot = take(line, idsOf(line, owner), uuid);
        m_ids.insert(LogIdTable::hash(owner, uuid), slot);
        changes.added.push_back(slot);
    }
}

LogChanges LogBook::removeCompaniesExcept(const QSet<QString> &uuids)
{
    LogChanges changes;
    const FleetDictionary &companies = m_state.m_dictionaries[LogKind::Company];
    FleetIdSet gone;
    for (FleetId id = 1; id < companies.size(); ++id) {
        if (uuids.contains(companies.at(id).key))
            continue;
        m_newest.remove(companies.at(id).key);
        if (companies.phones(id) > 0)
            gone.insert(id);
    }
    if (gone.isEmpty())
        return changes;
    std::vector<LogSlot> slots;
    for (int part = 0; part < m_state.chunkCount(); ++part) {
        const auto first = LogSlot(part * LogChunk::rows);
        const LogChunk &chunk = chunkOf(first);
        eachRow(m_state.usedAt(part), [&](int row) {
            if (gone.contains(chunk.column(LogKind::Company)[std::size_t(row)]))
                slots.push_back(first + LogSlot(row));
        });
    }
    ++m_state.m_version;
    remove(slots, changes);
    return changes;
}

bool LogBook::setCompany(const QString &uuid, const QString &name, const QString &parent)
{
    FleetDictionary &companies = m_state.m_dictionaries[LogKind::Company];
    const FleetId id = companies.intern(uuid);
    const bool named = companies.setName(id, name);
    const bool moved = companies.setParent(id, companies.intern(parent));
    if (named || moved)
        ++m_state.m_namesVersion;
    return named || moved;
}

bool LogBook::setPhoneName(MacAddress mac, const QString &name)
{
    if (!m_state.m_dictionaries.phones.setName(m_phones.value(mac, 0), name))
        return false;
    ++m_state.m_namesVersion;
    return true;
}

QHash<QString, QList<LogEntry>> LogBook::linesByCompany() const
{
    QHash<QString, QList<LogEntry>> all;
    for (int i = 0; i < m_state.chunkCount(); ++i) {
        eachRow(m_state.usedAt(i), [&](int row) {
            const LogEntry line = m_state.line(LogSlot(i * LogChunk::rows + row));
            all[line.company].append(line);
        });
    }
    return all;
}

QList<LogEntry> LogBook::lines(const QString &company) const
{
    QList<LogEntry> all;
    for (const LogSlot slot : snapshot().newest(company, {}, lineCount()))
        all.append(m_state.line(slot));
    return all;
}

qsizetype LogBook::bytes() const
{
    constexpr qsizetype phoneBytes = 2 * (sizeof(MacAddress) + sizeof(FleetId));
    qsizetype total = m_ids.bytes() + m_writer.chunk().bytes() +
                      m_state.m_dictionaries.phones.bytes() + m_phones.size() * phoneBytes;
    for (const LogSnapshot::Part &part : m_state.m_chunks)
        total += part.chunk->bytes() + qsizetype(sizeof(FleetMask));
    for (const FleetDictionary &dictionary : m_state.m_dictionaries.kinds)
        total += dictionary.bytes();
    return total;
}

} // namespace core
