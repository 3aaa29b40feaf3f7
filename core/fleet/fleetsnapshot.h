// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetchunk.h"

namespace core {

/// The fleet as it was at one moment. A value: cheap to copy, stays as it is while the index goes
/// on, may be read from any thread. Slots without a phone may be asked only contains().
class FleetSnapshot
{
public:
    FleetSnapshot() = default;

    quint32 phoneCount() const { return m_phoneCount; }
    FleetSlot slotEnd() const { return FleetSlot(m_chunks.size()) * FleetChunk::rows; }
    bool contains(FleetSlot slot) const;
    quint64 version() const { return m_version; } ///< grows with every change
    /// Grows when a name or the tree of companies changed: what matched or sorted before may not.
    quint64 namesVersion() const { return m_namesVersion; }
    /// Grows when a firmware came to a product or left it: what was outdated may be no longer.
    quint64 firmwaresVersion() const { return m_firmwaresVersion; }

    MacAddress mac(FleetSlot slot) const { return MacAddress(chunk(slot).mac[row(slot)]); }
    FleetId id(FleetSlot slot, FleetKind kind) const { return chunk(slot).column(kind)[row(slot)]; }
    quint32 lastSeen(FleetSlot slot) const { return chunk(slot).lastSeen[row(slot)]; }
    FleetPhone phone(FleetSlot slot) const { return chunk(slot).phone(int(row(slot))); }
    QString name(FleetSlot slot) const;
    /// What the dictionary shows for the phone: the name of its company, its firmware, ...
    const QString &text(FleetSlot slot, FleetKind kind) const
    {
        return m_dictionaries[kind].name(id(slot, kind));
    }
    /// Names the company across restarts, as the owner of the index chose it.
    const QString &companyKey(FleetSlot slot) const
    {
        return m_dictionaries[FleetKind::Company].at(id(slot, FleetKind::Company)).key;
    }
    /// Whether both snapshots hold the same phone there (company and MAC).
    bool samePhone(FleetSlot slot, const FleetSnapshot &other) const;

    const FleetDictionaries &dictionaries() const { return m_dictionaries; }
    int chunkCount() const { return int(m_chunks.size()); }
    const FleetChunk &chunkAt(int index) const { return *m_chunks[std::size_t(index)]; }

private:
    friend class FleetIndex;
    const FleetChunk &chunk(FleetSlot slot) const { return *m_chunks[slot / FleetChunk::rows]; }
    static std::size_t row(FleetSlot slot) { return slot % FleetChunk::rows; }

    std::vector<std::shared_ptr<const FleetChunk>> m_chunks;
    FleetDictionaries m_dictionaries;
    quint32 m_phoneCount = 0;
    quint64 m_version = 0;
    quint64 m_namesVersion = 0;
    quint64 m_firmwaresVersion = 0;
};

} // namespace core
