// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetmatcher.h"

namespace core {

/// Numbers about some phones, for charts and for counts beside a view. Counts go by id of the
/// dictionary of their kind; 0 is "none". A value.
struct FleetSummary
{
    /// Bounds of the histogram of the last contact, in seconds ago: an hour to a year.
    static constexpr std::array<quint32, 8> ages{3600,       86400,      3 * 86400,   7 * 86400,
                                                 30 * 86400, 90 * 86400, 180 * 86400, 365 * 86400};

    quint32 phones = 0;
    std::array<std::vector<quint32>, fleetKinds> counts; ///< by FleetKind and id
    std::array<quint32, 5> states{};                     ///< by EndpointStatus
    /// Phones last seen less long ago than ages[i] and no less than the one before; the last but
    /// one are older than all of them, the last were never seen.
    std::array<quint32, ages.size() + 2> lastSeen{};
    quint32 ownSettings = 0;       ///< phones that have some
    quint32 redirectByProfile = 0; ///< of those with a redirect
    /// Phones of each company by EndpointStatus; by id of the company.
    std::vector<std::array<quint32, 5>> statesOfCompany;
    /// Phones of each firmware on each product; sorted, only what occurs.
    struct Version
    {
        FleetId product;
        FleetId firmware;
        quint32 phones;
    };
    std::vector<Version> versions;

    const std::vector<quint32> &of(FleetKind kind) const { return counts[std::size_t(kind)]; }
    /// The ids that occur, most phones first, at most `most`; "none" is among them.
    std::vector<FleetId> mostFrequent(FleetKind kind, int most) const;
};

/// In one pass, beside the calling thread also in the thread pool.
FleetSummary summarize(const FleetSnapshot &fleet, const FleetBits &phones, qint64 nowMs);

/// How many phones each of these queries finds; for counts beside saved views. Works on the calling
/// thread alone, as nobody waits for it and a search that is typed meanwhile needs the others. What
/// comes back after `cancelled` became true is without meaning.
std::vector<quint32> countPhones(const FleetSnapshot &fleet, const QList<FleetQuery> &queries,
                                 const FleetScope &scope, qint64 nowMs,
                                 const std::atomic<bool> *cancelled = nullptr);

} // namespace core
