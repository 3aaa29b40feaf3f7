// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/macaddress.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Some phones: `bytes` holds their records one after the other, in a table ordered by MAC. A
/// record is a phone as endpointpack.h packs it, then the number of its own settings, then these.
/// Shared ones never change.
struct PhoneBlock
{
    static constexpr std::size_t usual = 64; ///< phones; at most twice as many

    std::vector<quint64> macs;
    std::vector<quint32> ends; ///< of the records in `bytes`
    std::string bytes;

    std::size_t size() const { return macs.size(); }
    bool isEmpty() const { return macs.empty(); }
    MacAddress mac(std::size_t row) const { return MacAddress(macs[row]); }
    std::string_view record(std::size_t row) const;
    /// Null when it is not there.
    std::optional<std::size_t> rowOf(quint64 mac) const;
    void append(quint64 mac, std::string_view record);
    void append(const PhoneBlock &other, std::size_t from, std::size_t to);
    void clear(); ///< keeps the memory
};

using SharedPhoneBlock = std::shared_ptr<const PhoneBlock>;

/// The phones of `all` in blocks that take no more memory than they need.
std::vector<SharedPhoneBlock> parted(const PhoneBlock &all);

} // namespace core
