// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace demo {

/// A well-mixed number that depends on its arguments only.
quint64 mix(quint64 a, quint64 b = 0, quint64 c = 0);

/// 32 lower-case hexadecimal digits, the same for the same arguments.
QString uuidFor(const QString &kind, quint64 number);
/// 32 random lower-case hexadecimal digits.
QString randomHex();

/// 12 lower-case hexadecimal digits.
QString macText(quint64 mac);
/// Exactly 12 hexadecimal digits in any case, otherwise nullopt.
std::optional<quint64> parseMac(const QString &text);
/// True when the address lies in a range of the vendor.
bool isVendorMac(quint64 mac);

/// RFC 3339 in UTC with a Z, as the service writes times.
QString timeText(qint64 secondsSinceEpoch);
qint64 nowSeconds();

} // namespace demo
