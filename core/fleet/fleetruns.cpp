// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetruns.h"

#include <algorithm>

namespace core {

namespace {

constexpr FleetSlot shortest = 16; // fewer are found sooner one by one than run by run

} // namespace

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
        if (run.end - run.begin < shortest) {
            for (FleetSlot slot = run.begin; slot < run.end; ++slot)
                others.push_back(slot);
            continue;
        }
        if (m_runs.size() <= company[begin])
            m_runs.resize(company[begin] + 1);
        m_runs[company[begin]].push_back(run);
    }
    return others;
}

std::optional<FleetSlot> FleetRuns::find(const FleetSnapshot &fleet, FleetId company,
                                         MacAddress mac) const
{
    if (company >= m_runs.size())
        return std::nullopt;
    for (const Run &run : m_runs[company]) {
        if (mac < run.first || run.last < mac)
            continue;
        const auto row = std::ptrdiff_t(run.begin % FleetChunk::rows);
        const std::vector<quint64> &macs = fleet.chunkAt(int(run.begin / FleetChunk::rows)).mac;
        const auto begin = macs.begin() + row;
        const auto end = begin + std::ptrdiff_t(run.end - run.begin);
        const auto place = std::lower_bound(begin, end, mac.bits());
        if (place != end && *place == mac.bits())
            return run.begin + FleetSlot(place - begin);
    }
    return std::nullopt;
}

std::vector<FleetSlot> FleetRuns::endThoseWith(const FleetSnapshot &fleet,
                                               const std::vector<FleetSlot> &leaving)
{
    std::vector<FleetSlot> staying;
    for (auto next = leaving.begin(); next != leaving.end();) {
        const FleetId company = fleet.id(*next, FleetKind::Company);
        const auto holds = [slot = *next](const Run &run) {
            return run.begin <= slot && slot < run.end;
        };
        if (company >= m_runs.size()) {
            ++next;
            continue;
        }
        std::vector<Run> &its = m_runs[company];
        const auto found = std::find_if(its.begin(), its.end(), holds);
        if (found == its.end()) {
            ++next;
            continue;
        }
        for (FleetSlot slot = found->begin; slot < found->end; ++slot) {
            if (next != leaving.end() && *next == slot)
                ++next;
            else
                staying.push_back(slot);
        }
        its.erase(found);
    }
    return staying;
}

qsizetype FleetRuns::bytes() const
{
    std::size_t total = m_runs.capacity() * sizeof(std::vector<Run>);
    for (const std::vector<Run> &runs : m_runs)
        total += runs.capacity() * sizeof(Run);
    return qsizetype(total);
}

} // namespace core
