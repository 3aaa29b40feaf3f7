// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetruns.h"

#include <algorithm>

namespace core {

namespace {

constexpr FleetSlot shortest = 16; // fewer are found sooner one by one than run by run

void addAll(std::vector<FleetSlot> &slots, FleetSlot begin, FleetSlot end)
{
    for (FleetSlot slot = begin; slot < end; ++slot)
        slots.push_back(slot);
}

} // namespace

/// Of the last run that begins with this MAC or before it; how many there are when none does.
std::size_t FleetRuns::placeOf(const Runs &runs, MacAddress mac)
{
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), mac,
                         [](MacAddress one, const Run &run) { return one < run.first; });
    return after == runs.begin() ? runs.size() : std::size_t(after - runs.begin()) - 1;
}

std::vector<FleetSlot> FleetRuns::add(const FleetChunk &chunk, FleetSlot start)
{
    std::vector<FleetSlot> others;
    const std::vector<FleetId> &company = chunk.column(FleetKind::Company);
    const std::size_t rows = chunk.mac.size();
    for (std::size_t row = 0; row < rows;) {
        const std::size_t begin = row++;
        while (row < rows && company[row] == company[begin] && chunk.mac[row - 1] < chunk.mac[row])
            ++row;
        const Run run{start + FleetSlot(begin), start + FleetSlot(row),
                      MacAddress(chunk.mac[begin]), MacAddress(chunk.mac[row - 1])};
        if (m_runs.size() <= company[begin])
            m_runs.resize(company[begin] + 1);
        Runs &its = m_runs[company[begin]];
        const std::size_t before = placeOf(its, run.first);
        const std::size_t next = before == its.size() ? 0 : before + 1;
        const bool isApart = (before == its.size() || its[before].last < run.first) &&
                             (next == its.size() || run.last < its[next].first);
        if (isApart && run.end - run.begin >= shortest)
            its.insert(its.begin() + std::ptrdiff_t(next), run);
        else
            addAll(others, run.begin, run.end);
    }
    return others;
}

std::optional<FleetSlot> FleetRuns::find(const FleetSnapshot &fleet, FleetId company,
                                         MacAddress mac) const
{
    if (company >= m_runs.size())
        return std::nullopt;
    const std::size_t its = placeOf(m_runs[company], mac);
    if (its == m_runs[company].size())
        return std::nullopt;
    const Run &run = m_runs[company][its];
    const std::vector<quint64> &macs = fleet.chunkAt(int(run.begin / FleetChunk::rows)).mac;
    const auto begin = macs.begin() + std::ptrdiff_t(run.begin % FleetChunk::rows);
    const auto end = begin + std::ptrdiff_t(run.end - run.begin);
    const auto place = std::lower_bound(begin, end, mac.bits());
    if (place == end || *place != mac.bits())
        return std::nullopt;
    return run.begin + FleetSlot(place - begin);
}

std::vector<FleetSlot> FleetRuns::remove(const FleetSnapshot &fleet,
                                         const std::vector<FleetSlot> &leaving)
{
    std::vector<FleetSlot> staying;
    for (auto next = leaving.begin(); next != leaving.end();) {
        const FleetId company = fleet.id(*next, FleetKind::Company);
        const MacAddress mac = fleet.mac(*next);
        if (find(fleet, company, mac) != *next) {
            ++next;
            continue;
        }
        Runs &runs = m_runs[company];
        const auto place = runs.begin() + std::ptrdiff_t(placeOf(runs, mac));
        const Run old = *place;
        Runs pieces;
        for (FleetSlot begin = old.begin; begin < old.end;) {
            const bool leaves = next != leaving.end() && *next < old.end;
            const FleetSlot end = leaves ? *next++ : old.end;
            if (end - begin >= shortest)
                pieces.push_back({begin, end, fleet.mac(begin), fleet.mac(end - 1)});
            else
                addAll(staying, begin, end);
            begin = leaves ? end + 1 : end;
        }
        runs.insert(runs.erase(place), pieces.begin(), pieces.end());
    }
    return staying;
}

qsizetype FleetRuns::bytes() const
{
    std::size_t total = m_runs.capacity() * sizeof(Runs);
    for (const Runs &runs : m_runs)
        total += runs.capacity() * sizeof(Run);
    return qsizetype(total);
}

} // namespace core
