// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace core {

/// The deepest JSON that is read.
inline constexpr int maxJsonDepth = 64;

/// True when arrays and objects nest at most `limit` deep. One pass that knows strings and
/// brackets only; the parser that follows finds everything else.
bool jsonDepthWithin(QByteArrayView json, int limit = maxJsonDepth);

} // namespace core
