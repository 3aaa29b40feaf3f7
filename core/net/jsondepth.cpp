// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/jsondepth.h"

namespace core {

bool jsonDepthWithin(QByteArrayView json, int limit)
{
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    for (const char c : json) {
        if (escaped)
            escaped = false;
        else if (c == '"')
            inString = !inString;
        else if (inString)
            escaped = c == '\\';
        else if (c == '[' || c == '{')
            ++depth;
        else if (c == ']' || c == '}')
            depth -= depth > 0 ? 1 : 0;
        if (depth > limit)
            return false;
    }
    return true;
}

} // namespace core
