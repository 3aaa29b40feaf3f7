// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace core {

/// The deepest JSON that becomes a document.
inline constexpr int maxJsonDepth = 64;

/// False when arrays and objects nest deeper than `limit`. Knows strings and brackets only; the
/// parser that follows finds everything else.
bool jsonDepthWithin(QByteArrayView json, int limit = maxJsonDepth);

} // namespace core
