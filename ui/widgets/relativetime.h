// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace ui {

/// "just now", "3 min ago", "2 h ago", "5 d ago"; from 30 days on the local date; "never" for an
/// invalid time; "in 5 min" for a time ahead (a clock that is wrong is worth seeing).
/// Translated. Both times in any zone.
QString relativeTime(const QDateTime &when, const QDateTime &now);
/// "09:14" for a time today, else the short date with it: "12/03/2026 09:14". Local.
QString clockTime(const QDateTime &when, const QDateTime &now);
/// For the tooltip: local date and time to the second with the zone; "Never" if invalid.
QString exactTime(const QDateTime &when);
/// "40 s", "3 min", "2 h": a rounded duration for "… left" and "wait …". Seconds, not negative.
QString shortDuration(qint64 seconds);

} // namespace ui
