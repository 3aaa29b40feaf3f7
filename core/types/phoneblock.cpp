// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/phoneblock.h"

#include <algorithm>

namespace core {

std::string_view PhoneBlock::record(std::size_t row) const
{
    const quint32 start = row == 0 ? 0 : ends[row - 1];
    return std::string_view(bytes).substr(start, ends[row] - start);
}

std::optional<std::size_t> PhoneBlock::rowOf(quint64 mac) const
{
    const auto place = std::lower_bound(macs.begin(), macs.end(), mac);
    if (place == macs.end() || *place != mac)
        return std::nullopt;
    return std::size_t(place - macs.begin());
}

void PhoneBlock::append(quint64 mac, std::string_view record)
{
    macs.push_back(mac);
    bytes += record;
    ends.push_back(quint32(bytes.size()));
}

void PhoneBlock::append(const PhoneBlock &other, std::size_t from, std::size_t to)
{
    for (std::size_t row = from; row < to; ++row)
        append(other.macs[row], other.record(row));
}

void PhoneBlock::clear()
{
    macs.clear();
    ends.clear();
    bytes.clear();
}

std::vector<SharedPhoneBlock> parted(const PhoneBlock &all)
{
    std::vector<SharedPhoneBlock> parts;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t left = all.size() - from;
        const std::size_t to = from + (left > 2 * PhoneBlock::usual ? PhoneBlock::usual : left);
        const auto part = std::make_shared<PhoneBlock>();
        const quint32 start = from == 0 ? 0 : all.ends[from - 1];
        part->macs.reserve(to - from);
        part->ends.reserve(to - from);
        part->bytes.reserve(all.ends[to - 1] - start);
        part->append(all, from, to);
        parts.push_back(part);
        from = to;
    }
    return parts;
}

} // namespace core
