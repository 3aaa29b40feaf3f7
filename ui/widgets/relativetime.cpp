// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ui {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 longAgo = 30 * day;

} // namespace

// Owns the translated words; lupdate reads no context from a variable.
class RelativeTime
{
    Q_DECLARE_TR_FUNCTIONS(ui::RelativeTime)

public:
    static QString ago(qint64 seconds);
    static QString ahead(qint64 seconds);
};

QString RelativeTime::ago(qint64 seconds)
{
    if (seconds < hour)
        //: Time ago in a table cell, short
        return tr("%Ln min ago", nullptr, int(seconds / minute));
    if (seconds < day)
        //: Hours ago in a table cell, short
        return tr("%Ln h ago", nullptr, int(seconds / hour));
    //: Days ago in a table cell, short
    return tr("%Ln d ago", nullptr, int(seconds / day));
}

QString RelativeTime::ahead(qint64 seconds)
{
    if (seconds < hour)
        //: Minutes from now in a table cell, short
        return tr("in %Ln min", nullptr, int(seconds / minute));
    if (seconds < day)
        //: Hours from now in a table cell, short
        return tr("in %Ln h", nullptr, int(seconds / hour));
    //: Days from now in a table cell, short
    return tr("in %Ln d", nullptr, int(seconds / day));
}

QString relativeTime(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        //: Time of something that has not happened
        return RelativeTime::tr("never");
    const qint64 seconds = when.secsTo(now);
    if (std::abs(seconds) < minute)
        //: Less than a minute ago
        return RelativeTime::tr("just now");
    if (std::abs(seconds) >= longAgo)
        return QLocale().toString(when.toLocalTime().date(), QLocale::ShortFormat);
    return seconds > 0 ? RelativeTime::ago(seconds) : RelativeTime::ahead(-seconds);
}

QString clockTime(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    return local.date() == now.toLocalTime().date()
               ? QLocale().toString(local.time(), QLocale::ShortFormat)
               : QLocale().toString(local, QLocale::ShortFormat);
}

QString exactTime(const QDateTime &when)
{
    if (!when.isValid())
        //: Tooltip of a time of something that has not happened
        return RelativeTime::tr("Never");
    const QDateTime local = when.toLocalTime();
    return QStringLiteral("%1 %2 (%3)")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat),
             QLocale().toString(local.time(), QStringLiteral("HH:mm:ss")),
             local.timeZoneAbbreviation());
}

QString shortDuration(qint64 seconds)
{
    if (seconds < 2 * minute)
        //: A duration in seconds, short, as in "40 s left"
        return RelativeTime::tr("%Ln s", nullptr, int(seconds));
    if (seconds < 2 * hour)
        //: A duration in minutes, short, as in "3 min left"
        return RelativeTime::tr("%Ln min", nullptr, int((seconds + minute / 2) / minute));
    //: A duration in hours, short, as in "2 h left"
    return RelativeTime::tr("%Ln h", nullptr, int((seconds + hour / 2) / hour));
}

} // namespace ui
