// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetruns.h"

#include <QSet>

#include <algorithm>
#include <deque>
#include <optional>

namespace core {

/// What one call changed. A slot stands in one list only.
struct FleetChanges
{
    std::vector<FleetSlot> added;
    std::vector<FleetSlot> changed;
    std::vector<FleetSlot> removed;

    bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// All phones of a person's fleet, packed (about 125 bytes a phone) to be searched and sorted.
/// A phone is known by company and MAC and keeps its slot while it is there. Companies, profiles,
/// products and groups go by keys that the caller chooses (uuids; unique over all connections);
/// their names may come before or after the phones. Owned and changed by one thread, which may
/// take snapshots for others; may be filled on one thread and then handed to another.
class FleetIndex
{
public:
    // Names. Unknown keys are taken in; an empty key is "none" and stays nameless.
    FleetId intern(FleetKind kind, const QString &key);
    /// False when nothing changed. For a status the name is what people read for the word.
    bool setName(FleetKind kind, const QString &key, const QString &name);
    /// An empty or unknown `parent` makes a root.
    bool setParent(const QString &company, const QString &parent);

    /// The phones of a change, for searches with `run:`; `key` as FleetQuery::runKey() makes it.
    void setRun(const QString &key, const QList<MacAddress> &phones);

    /// A record as the index keeps it. `company` and `group` are keys, since the record may not
    /// tell them; `redirectUrl` is where the phone is sent, with `fromProfile` by its profile.
    FleetPhone phone(const Endpoint &record, const QString &company, const QString &group,
                     const QString &redirectUrl, bool fromProfile);

    /// A time as a phone keeps it.
    static quint32 seconds(qint64 ms);
    /// A number of settings as a phone keeps it.
    static quint16 ownSettings(qsizetype count)
    {
        return quint16(std::min<qsizetype>(count, 0xFFFF));
    }

    // Phones.
    FleetChanges put(const std::vector<FleetPhone> &phones); ///< adds, or replaces what differs
    /// Adds phones that were packed elsewhere (FleetChunkWriter, no row empty), with ids of this
    /// index. None of them may be there already.
    FleetChanges append(const std::shared_ptr<const FleetChunk> &chunk);
    FleetChanges remove(FleetId company, const QList<MacAddress> &macs);
    FleetChanges removeCompanies(const FleetIdSet &companies); ///< their phones
    std::optional<FleetSlot> find(FleetId company, MacAddress mac) const;
    QList<MacAddress> phonesOf(FleetId company) const;
    /// The phones with one of these ids, by company.
    QHash<FleetId, QList<MacAddress>> phonesWith(FleetKind kind, const FleetIdSet &ids) const;

    quint32 phoneCount() const { return m_state.m_phoneCount; }
    const FleetDictionaries &dictionaries() const { return m_state.m_dictionaries; }
    /// Until the next change.
    const FleetSnapshot &snapshot() const { return m_state; }
    qsizetype bytes() const; ///< of everything, spare capacity included

private:
    struct Identity
    {
        quint64 mac;
        FleetId company;
        bool operator==(const Identity &) const = default;
    };

    FleetChunkWriter &writer(FleetSlot slot);
    void finishWriters();
    void putOne(const FleetPhone &phone, FleetChanges &changes);
    std::vector<FleetSlot> slotsWith(FleetKind kind, const FleetIdSet &ids) const;
    FleetChanges removeSlots(const std::vector<FleetSlot> &slots);
    bool isSame(FleetSlot slot, const FleetPhone &phone) const;
    FleetSlot freeSlot();
    void count(const FleetPhone &phone, int difference);

    /// From identity to slot, for those in no run: open addressing, linear, nothing but slots + 1
    /// in it. Many small tables, since one for a million phones takes longer to grow than a window
    /// may stand still.
    struct Table
    {
        std::vector<quint32> places;
        std::size_t used = 0;
    };
    static constexpr std::size_t tables = 256;

    Identity identityOf(FleetSlot slot) const;
    static quint64 hashOf(const Identity &identity);
    Table &tableOf(const Identity &identity) { return m_tables[hashOf(identity) % tables]; }
    const Table &tableOf(const Identity &identity) const
    {
        return m_tables[hashOf(identity) % tables];
    }
    Table &roomyTable(const Identity &identity); ///< has a place for one more
    static std::size_t homeIn(const Table &table, const Identity &identity);
    std::size_t findPlace(const Table &table, const Identity &identity) const;
    static std::size_t freePlace(const Table &table, const Identity &identity);
    void grow(Table &table) const;
    void addToTable(const Identity &identity, FleetSlot slot);
    void eraseFromTable(const Identity &identity);

    FleetSnapshot m_state;
    FleetRuns m_runs;
    std::vector<Table> m_tables = std::vector<Table>(tables);
    std::deque<FleetSlot> m_free; ///< the longest unused first
    FleetSlot m_end = 0;          ///< slots from here on were never used
    std::vector<std::unique_ptr<FleetChunkWriter>> m_writers; ///< by chunk; open during a change
    std::size_t m_staged = 0;
};

} // namespace core
