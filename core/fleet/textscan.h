// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetchunk.h"

#include <string>
#include <string_view>

namespace core {

/// What a word is looked for in: rows' texts, the whole of them or one part.
struct TextNeedle
{
    enum class Part { Any, Mac, Name, Ip };

    std::string text; ///< folded, UTF-8, without control characters; empty: the part is not empty
    Part part = Part::Any;
    int group = 0; ///< above zero: MAC digits, a group begins `beforeFirst` digits after a hit
    int beforeFirst = 0;
    bool open = false;  ///< with `group`: more digits follow
    bool whole = false; ///< the text is all of the part
};

/// The first place of `needle` in `text` at or after `from`, npos for none.
std::size_t findText(std::string_view text, std::string_view needle, std::size_t from);

/// Whether one row's text (see FleetChunk) holds the needle where it should.
bool rowHas(std::string_view row, const TextNeedle &needle);

/// Whether this row's text holds the needle where it should.
bool rowHas(const FleetChunk &chunk, int row, const TextNeedle &needle);

/// Of the rows in `wanted`, those that hold the needle.
FleetMask rowsWith(const FleetChunk &chunk, const FleetMask &wanted, const TextNeedle &needle);

} // namespace core
