// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetkeys.h"
#include "core/fleet/fleetmatcher.h"

namespace core {

/// All phones of a fleet in the order of one column. Never changes; any thread reads it. Eight
/// bytes a phone.
class FleetOrder
{
public:
    /// Null when cancelled. Uses the thread pool beside the calling thread.
    static std::shared_ptr<const FleetOrder> make(const FleetSnapshot &fleet, FleetSort sort,
                                                  const std::atomic<bool> *cancelled = nullptr);
    /// The same for a later state of the fleet in which only these slots differ (added, changed
    /// or removed) and no name does; only they are sorted.
    std::shared_ptr<const FleetOrder> updated(const FleetSnapshot &fleet,
                                              const std::vector<FleetSlot> &touched) const;

    FleetSort sort() const { return m_sort; }
    quint64 version() const { return m_version; } ///< of the snapshot
    quint64 namesVersion() const { return m_namesVersion; }
    const std::vector<FleetSlot> &slots() const { return m_slots; }
    /// The place of a phone in slots(); those of slots without a phone have no meaning.
    quint32 rank(FleetSlot slot) const { return m_ranks[slot]; }

    /// These phones in this order.
    std::vector<FleetSlot> arrange(const FleetBits &phones) const;
    /// The first `most` phones that match, looking at no more than `looks`; `enough` tells whether
    /// these are surely the first ones.
    std::vector<FleetSlot> first(const FleetSnapshot &fleet, const FleetMatcher &matcher, int most,
                                 int looks, bool &enough) const;

private:
    void rankAll(FleetSlot slotEnd);

    FleetSort m_sort;
    quint64 m_version = 0;
    quint64 m_namesVersion = 0;
    std::vector<FleetSlot> m_slots;
    std::vector<quint32> m_ranks;
};

/// The first `most` of these phones in the order of `sort`, without sorting the others.
std::vector<FleetSlot> firstOf(const FleetSnapshot &fleet, const FleetBits &phones, FleetSort sort,
                               int most, const std::atomic<bool> *cancelled = nullptr);

} // namespace core
