// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/jsondepth.h"

namespace core {

bool JsonDepth::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (m_state == State::Escape) {
            m_state = State::String;
        } else if (m_state == State::String) {
            if (c == '\\')
                m_state = State::Escape;
            else if (c == '"')
                m_state = State::Plain;
        } else if (c == '"') {
            m_state = State::String;
        } else if (c == '[' || c == '{') {
            if (++m_depth > m_limit)
                return false;
        } else if (c == ']' || c == '}') {
            m_depth -= m_depth > 0 ? 1 : 0;
        }
    }
    return m_depth <= m_limit;
}

bool jsonDepthWithin(QByteArrayView json, int limit)
{
    return JsonDepth(limit).feed(json);
}

} // namespace core
