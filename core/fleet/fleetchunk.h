// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetphone.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One bit a row of a chunk.
using FleetMask = std::array<quint64, 64>;

/// Up to 4096 phones in columns. Never changes once made, so any thread may read it. Texts of all
/// rows stand one after the other: `text` is what searches look through, each row as
/// 12 MAC digits, 0x01, folded name, 0x01, IP, 0x02.
struct FleetChunk
{
    static constexpr int rows = 4096;
    static constexpr int nameAt = 13; ///< where the name starts in a row's text
    enum Flag : quint8 { FromProfile = 1, Autoprovisioning = 2, RemoteManaged = 4 };

    FleetMask used{};
    std::vector<quint64> mac;
    std::array<std::vector<FleetId>, fleetKinds> ids; ///< by FleetKind
    std::vector<quint32> lastSeen;
    std::vector<quint32> created;
    std::vector<quint16> ownSettings;
    std::vector<quint8> flags;
    std::vector<quint32>
        textEnd; ///< of every row in `text`; a row starts where the one before ends
    std::vector<quint32> nameEnd; ///< likewise in `names`
    std::string text;
    std::string names;               ///< UTF-8 as shown
    std::array<quint64, 64> pairs{}; ///< which pairs of characters may stand in `text`

    int size() const { return int(mac.size()); } ///< rows that may be used
    bool isUsed(int row) const { return (used[std::size_t(row) >> 6] >> (row & 63) & 1) != 0; }
    const std::vector<FleetId> &column(FleetKind kind) const { return ids[std::size_t(kind)]; }

    quint32 textStart(int row) const { return row == 0 ? 0 : textEnd[std::size_t(row) - 1]; }
    std::string_view rowText(int row) const;
    std::string_view name(int row) const; ///< as shown
    std::string_view foldedName(int row) const;
    std::string_view ip(int row) const;
    FleetPhone phone(int row) const;

    /// False only when `needle` stands in no row.
    bool mayContain(std::string_view needle) const;
    qsizetype bytes() const;
};

/// Makes the next state of a chunk. Used once, on one thread.
class FleetChunkWriter
{
public:
    explicit FleetChunkWriter(std::shared_ptr<const FleetChunk> base); ///< null for an empty one

    void reserve(int phones) { m_phones.reserve(std::size_t(phones)); }
    void put(int row, const FleetPhone &phone);
    void remove(int row);
    /// As it will be; null when the row will be empty. Valid until the next put().
    const FleetPhone *staged(int row, bool &isStaged) const;
    std::shared_ptr<FleetChunk> finish();

private:
    int endOfUntouched(int row) const;
    void appendPhone(FleetChunk &chunk, const FleetPhone &phone) const;
    void appendOld(FleetChunk &chunk, int from, int to) const;
    void appendEmpty(FleetChunk &chunk) const;

    std::shared_ptr<const FleetChunk> m_base;
    std::vector<FleetPhone> m_phones;
    std::array<qint16, FleetChunk::rows> m_staged; ///< in m_phones; untouched, emptied below zero
    int m_size = 0;
};

} // namespace core
