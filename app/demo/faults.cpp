// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/faults.h"

#include <array>

namespace demo {

namespace {

struct NumberFault
{
    const char *name;
    int Faults::*member;
    int fallback; // when no value is given
    int most;
    const char *help;
};

constexpr std::array numberFaults{
    NumberFault{"latency", &Faults::latencyMs, 500, 3600000, "milliseconds before each answer"},
    NumberFault{"drop-before", &Faults::dropBefore, 100, 100,
                "percent: closed before the request took effect"},
    NumberFault{"drop-after", &Faults::dropAfter, 100, 100,
                "percent: closed after the request took effect"},
    NumberFault{"status-500", &Faults::status500, 100, 100, "percent: answered with 500"},
    NumberFault{"status-502", &Faults::status502, 100, 100, "percent: answered with 502, HTML"},
    NumberFault{"status-429", &Faults::status429, 100, 100, "percent: answered with 429"},
    NumberFault{"status-503", &Faults::status503, 100, 100, "percent: answered with 503"},
    NumberFault{"status-504", &Faults::status504, 100, 100,
                "percent: answered with 504 after it took effect"},
    NumberFault{"truncate", &Faults::truncate, 100, 100, "percent: body cut in the middle"},
    NumberFault{"html", &Faults::html, 100, 100, "percent: page of a captive portal, 200"},
    NumberFault{"redirect", &Faults::redirect, 100, 100, "percent: 302 to another origin"},
    NumberFault{"huge-reply", &Faults::hugeReplyMb, 128, 2000, "megabytes of each answer"},
    NumberFault{"deep-json", &Faults::deepJson, 100000, 10000000, "nesting of each answer"},
};

struct FlagFault
{
    const char *name;
    bool Faults::*member;
    const char *help;
};

constexpr std::array flagFaults{
    FlagFault{"duplicate-pages", &Faults::duplicatePages, "pages repeat items"},
    FlagFault{"shifting-pages", &Faults::shiftingPages, "lists move between two pages"},
    FlagFault{"endless-pages", &Faults::endlessPages, "there is always a next page"},
    FlagFault{"unknown-fields", &Faults::unknownFields, "an unknown field in every object"},
    FlagFault{"foreign-links", &Faults::foreignLinks, "links lead to another origin"},
};

tl::unexpected<QString> badValue(const QString &name, const QString &value)
{
    return tl::unexpected(QStringLiteral("%1 is no value for the fault %2").arg(value, name));
}

} // namespace

tl::expected<void, QString> Faults::apply(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = equals < 0 ? text : text.left(equals);
    const QString value = equals < 0 ? QString() : text.mid(equals + 1);
    bool ok = true;
    for (const NumberFault &fault : numberFaults) {
        if (name != QLatin1String(fault.name))
            continue;
        const int number = equals < 0 ? fault.fallback : value.toInt(&ok);
        if (!ok || number < 0 || number > fault.most)
            return badValue(name, value);
        this->*fault.member = number;
        return {};
    }
    for (const FlagFault &fault : flagFaults) {
        if (name != QLatin1String(fault.name))
            continue;
        if (equals >= 0)
            return tl::unexpected(QStringLiteral("the fault %1 takes no value").arg(name));
        this->*fault.member = true;
        return {};
    }
    if (name == QLatin1String("skew")) {
        skewSeconds = equals < 0 ? 3600 : value.toLongLong(&ok);
        return ok ? tl::expected<void, QString>{} : badValue(name, value);
    }
    if (name == QLatin1String("foreign-origin") && !value.isEmpty()) {
        foreignOrigin = value;
        return {};
    }
    return tl::unexpected(QStringLiteral("there is no fault called %1").arg(name));
}

QStringList Faults::help()
{
    QStringList lines;
    for (const NumberFault &fault : numberFaults)
        lines
            << QStringLiteral("%1=N  %2").arg(QLatin1String(fault.name), QLatin1String(fault.help));
    for (const FlagFault &fault : flagFaults)
        lines << QStringLiteral("%1  %2").arg(QLatin1String(fault.name), QLatin1String(fault.help));
    lines << QStringLiteral("skew=SECONDS  the service's clock is off")
          << QStringLiteral("foreign-origin=URL  where foreign-links and redirect lead to");
    return lines;
}

} // namespace demo
