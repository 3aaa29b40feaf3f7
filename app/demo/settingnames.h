// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace demo {

/// Settings that stand together in the portal. `names` are separated by blanks, each with
/// `=default` where the factory value is known; a `#` in a name stands for the numbers 1 to
/// `repeat`. `groups` is a set of bits, one a demo::Group. `indexed` is the highest index,
/// 0 when the settings have none.
struct SettingBlock
{
    std::string_view title;
    std::string_view section;
    unsigned groups;
    int indexed;
    int repeat;
    std::string_view names;
};

std::span<const SettingBlock> settingBlocks();

} // namespace demo
