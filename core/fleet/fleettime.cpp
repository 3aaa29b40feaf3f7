// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetquery.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <optional>

namespace core {

namespace {

using Comparison = FleetQuery::Comparison;

constexpr qint64 latest = std::numeric_limits<quint32>::max();

/// Seconds; "30d".
std::optional<qint64> durationOf(const QString &value)
{
    qsizetype digits = 0;
    while (digits < value.size() && value[digits].isDigit())
        ++digits;
    bool fine = false;
    const qint64 count = value.left(digits).toLongLong(&fine);
    if (!fine || count > 1'000'000)
        return std::nullopt;
    static constexpr struct
    {
        QStringView unit;
        qint64 seconds;
    } units[] = {{u"min", 60},      {u"h", 3600},        {u"d", 86400},
                 {u"w", 7 * 86400}, {u"mo", 30 * 86400}, {u"y", 365 * 86400}};
    for (const auto &[unit, seconds] : units) {
        if (value.mid(digits) == unit)
            return count * seconds;
    }
    return std::nullopt;
}

std::optional<QDate> dayOf(const QString &value, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    if (value == u"today")
        return today;
    if (value == u"yesterday")
        return today.addDays(-1);
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date.isValid() && value.size() == 10 ? std::optional<QDate>(date) : std::nullopt;
}

struct Range
{
    qint64 from = 1;
    qint64 to = latest;
};

Range ago(Comparison comparison, qint64 bound)
{
    switch (comparison) {
    case Comparison::Greater:
        return {1, bound - 1};
    case Comparison::GreaterOrEqual:
        return {1, bound};
    case Comparison::Less:
        return {bound + 1, latest};
    case Comparison::LessOrEqual:
    case Comparison::Part:
    case Comparison::Equal:
        break;
    }
    return {bound, latest};
}

Range calendar(Comparison comparison, qint64 start, qint64 next)
{
    switch (comparison) {
    case Comparison::Less:
        return {1, start - 1};
    case Comparison::LessOrEqual:
        return {1, next - 1};
    case Comparison::Greater:
        return {next, latest};
    case Comparison::GreaterOrEqual:
        return {start, latest};
    case Comparison::Part:
    case Comparison::Equal:
        break;
    }
    return {start, next - 1};
}

} // namespace

bool fleetTimeRange(const FleetQuery::Term &term, qint64 nowMs, quint32 &from, quint32 &to)
{
    const QString value = term.value.toLower();
    const bool plain = term.comparison == Comparison::Part || term.comparison == Comparison::Equal;
    if (value == u"never") {
        from = to = 0;
        return plain;
    }
    Range range;
    if (const auto duration = durationOf(value)) {
        range = ago(term.comparison, nowMs / 1000 - *duration);
    } else if (const auto day = dayOf(value, nowMs)) {
        range = calendar(term.comparison, day->startOfDay().toSecsSinceEpoch(),
                         day->addDays(1).startOfDay().toSecsSinceEpoch());
    } else {
        return false;
    }
    // An empty range stays empty: from above to.
    from = quint32(std::clamp<qint64>(range.from, 1, latest));
    to = quint32(std::clamp<qint64>(range.to, 0, latest));
    return true;
}

} // namespace core
