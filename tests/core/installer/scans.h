// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/installer/scan.h"

/// Scans to work with.
namespace scans {

inline core::ScanPlace place(const char *company = "huber")
{
    core::ScanPlace place;
    place.connection = QStringLiteral("c");
    place.company = QString::fromLatin1(company);
    place.companyName = place.company.toUpper();
    return place;
}

inline core::Scan scan(quint64 mac, qint64 timeMs = 1000)
{
    core::Scan scan;
    scan.mac = core::MacAddress(mac);
    scan.timeMs = timeMs;
    scan.place = place();
    scan.name = QStringLiteral("Room %1").arg(mac & 0xFFF);
    return scan;
}

} // namespace scans
