// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace core {

/// The deepest JSON that is read.
inline constexpr int maxJsonDepth = 64;

/// Counts how deep arrays and objects nest while the bytes arrive. Knows strings and brackets
/// only; the parser that follows finds everything else.
class JsonDepth
{
public:
    explicit JsonDepth(int limit = maxJsonDepth)
        : m_limit(limit)
    {}

    /// False as soon as the limit is passed, and from then on.
    bool feed(QByteArrayView bytes);

private:
    enum class State { Plain, String, Escape };
    int m_limit;
    int m_depth = 0;
    State m_state = State::Plain;
};

/// The same for bytes that are all there.
bool jsonDepthWithin(QByteArrayView json, int limit = maxJsonDepth);

} // namespace core
