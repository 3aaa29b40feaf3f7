// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/jsondepth.h"

namespace core {

bool jsonDepthWithin(QByteArrayView json, int limit)
{
    int depth = 0;
    bool inString = false;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const char c = *it;
        if (inString) {
            if (c == '\\') {
                if (++it == json.end())
                    break;
            } else if (c == '"') {
                inString = false;
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > limit)
                return false;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return true;
}

} // namespace core
