// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/logids.h"
#include "core/logs/logsnapshot.h"

#include <QSet>

#include <functional>

namespace core {

/// What one call changed. Slots that came and went within it stand in neither list; one that was
/// given to another line stands in both.
struct LogChanges
{
    std::vector<LogSlot> added;
    std::vector<LogSlot> removed;

    bool isEmpty() const { return added.empty() && removed.empty(); }
};

/// The log of a connection, packed (about 170 bytes a line) to be searched and sorted. Lines may
/// come in any order, each is taken once: it is known by its company and uuid. When there are too
/// many the oldest go, a 64th of all at once. A line keeps its slot while it is there, except
/// when a gap-ridden chunk is closed up, which tells it as removed and added. Owned and changed by
/// one thread, which may take snapshots for others.
class LogBook
{
public:
    static constexpr int mostLines = 1'000'000;

    explicit LogBook(int most = mostLines);

    struct Arrival
    {
        LogChanges changes;
        QList<LogEntry> lines; ///< that came and stayed, newest first
    };
    /// `nameOf` is asked once for each phone of which no line came before; may be null.
    Arrival add(const QString &company, const QList<LogEntry> &lines,
                const std::function<QString(MacAddress)> &nameOf = {});
    LogChanges removeCompaniesExcept(const QSet<QString> &uuids);

    // Names may come before or after the lines. False when nothing changed.
    bool setCompany(const QString &uuid, const QString &name, const QString &parent);
    /// Phones without a line are passed over.
    bool setPhoneName(MacAddress mac, const QString &name);
    bool knowsPhone(MacAddress mac) const { return m_phones.contains(mac); }

    int lineCount() const { return int(m_state.m_lineCount); }
    /// Until the next change.
    const LogSnapshot &snapshot() const;
    std::optional<LogSlot> find(const QString &company, const QString &uuid) const;
    /// Time of the company's newest line that ever came, 0 for none.
    qint64 newestMs(const QString &company) const { return m_newest.value(company); }
    QList<LogEntry> lines(const QString &company) const;    ///< newest first; all of them
    QHash<QString, QList<LogEntry>> linesByCompany() const; ///< in no order; everything
    qsizetype bytes() const; ///< of everything, spare capacity included

private:
    struct Life
    {
        int used = 0;
        qint64 oldest = 0; ///< of the lines that were ever there
        qint64 newest = 0;
    };

    LogSlot take(const LogEntry &line, const LogIds &ids, const LogUuid &uuid);
    void openChunk();
    LogIds idsOf(const LogEntry &line, FleetId company);
    FleetId phoneOf(MacAddress mac, const std::function<QString(MacAddress)> &nameOf);
    void remove(const std::vector<LogSlot> &slots, LogChanges &changes);
    void forgetPart(int part);
    std::vector<LogSlot> oldest(std::size_t count) const;
    void closeGaps(LogChanges &changes);
    void count(LogSlot slot, int difference);
    bool isLine(LogSlot slot, FleetId company, const LogUuid &uuid) const;
    const LogChunk &chunkOf(LogSlot slot) const;

    const int m_most;
    mutable LogSnapshot m_state;
    std::vector<Life> m_lives; ///< by chunk
    std::vector<int> m_free;   ///< chunks without lines
    LogChunkWriter m_writer;
    int m_open = -1;              ///< chunk that is being written
    mutable bool m_ahead = false; ///< the writer holds what the snapshot does not
    LogIdTable m_ids;
    QHash<MacAddress, FleetId> m_phones;
    QHash<QString, qint64> m_newest; ///< by company
};

} // namespace core

Q_DECLARE_METATYPE(core::LogChanges)
