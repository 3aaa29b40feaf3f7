// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logchunk.h"
#include "core/logs/logphones.h"

#include <QHash>

namespace core {

/// All columns' dictionaries together. A value that shares, as its parts do.
struct LogDictionaries
{
    std::array<FleetDictionary, logKinds> kinds;
    LogPhones phones;
    QByteArray refused; ///< what people read for a refusal, folded

    const FleetDictionary &operator[](LogKind kind) const { return kinds[std::size_t(kind)]; }
    FleetDictionary &operator[](LogKind kind) { return kinds[std::size_t(kind)]; }
};

/// The log as it was at one moment. A value: cheap to copy, stays as it is while the book goes
/// on, may be read from any thread. Slots without a line may be asked only contains().
class LogSnapshot
{
public:
    quint32 lineCount() const { return m_lineCount; }
    LogSlot slotEnd() const { return LogSlot(m_chunks.size()) * LogChunk::rows; }
    bool contains(LogSlot slot) const;
    quint64 version() const { return m_version; } ///< grows with every change
    /// Grows when a name or the tree of companies changed: what matched or sorted before may not.
    quint64 namesVersion() const { return m_namesVersion; }

    qint64 timeMs(LogSlot slot) const { return chunk(slot).time[row(slot)]; }
    int http(LogSlot slot) const { return chunk(slot).http[row(slot)]; }
    bool isRefusal(LogSlot slot) const { return chunk(slot).isRefused(int(row(slot))); }
    FleetId id(LogSlot slot, LogKind kind) const { return chunk(slot).column(kind)[row(slot)]; }
    FleetId phone(LogSlot slot) const { return chunk(slot).phone[row(slot)]; }
    /// The service's word; of a company its uuid.
    const QString &key(LogSlot slot, LogKind kind) const
    {
        return m_dictionaries[kind].at(id(slot, kind)).key;
    }
    const QString &name(LogSlot slot, LogKind kind) const ///< as shown
    {
        return m_dictionaries[kind].name(id(slot, kind));
    }
    MacAddress mac(LogSlot slot) const { return m_dictionaries.phones.mac(phone(slot)); }
    const QString &phoneName(LogSlot slot) const ///< empty while not known
    {
        return m_dictionaries.phones.name(phone(slot));
    }
    QString text(LogSlot slot, LogText text) const;
    LogEntry line(LogSlot slot) const; ///< all of it

    /// The newest lines first, at most `most`; of a phone, which may be null, or of everyone.
    std::vector<LogSlot> newest(const QString &company, MacAddress phone, int most) const;

    const LogDictionaries &dictionaries() const { return m_dictionaries; }
    // What people read; of this value only.
    void setWord(LogKind kind, FleetId id, const QString &name);
    void setRefusedWord(const QString &word);
    int chunkCount() const { return int(m_chunks.size()); }
    const LogChunk &chunkAt(int index) const { return *m_chunks[std::size_t(index)].chunk; }
    const FleetMask &usedAt(int index) const { return *m_chunks[std::size_t(index)].used; }

private:
    friend class LogBook;
    struct Part
    {
        std::shared_ptr<const LogChunk> chunk;
        std::shared_ptr<const FleetMask> used;
    };
    const LogChunk &chunk(LogSlot slot) const { return *m_chunks[slot / LogChunk::rows].chunk; }
    static std::size_t row(LogSlot slot) { return slot % LogChunk::rows; }

    std::vector<Part> m_chunks;
    LogDictionaries m_dictionaries;
    quint32 m_lineCount = 0;
    quint64 m_version = 0;
    quint64 m_namesVersion = 0;
};

/// Refusals of each company (by key) in the days that begin at `starts` (ascending, milliseconds;
/// the last has no end). Companies without any are left out.
QHash<QString, QList<int>> refusalsByDay(const LogSnapshot &log, const QList<qint64> &starts);

} // namespace core
