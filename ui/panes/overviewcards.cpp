// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/overviewcards.h"

#include "ui/models/words.h"

#include <QLocale>

#include <algorithm>

namespace ui {

using core::EndpointStatus;
using Field = core::FleetQuery::Field;

namespace {

QString number(qint64 count)
{
    return QLocale().toString(count);
}

// Kept where something is in it: 0 % of some phones would say there are none.
QString shareOf(int part, int whole)
{
    const double percent = whole > 0 ? 100.0 * part / whole : 0;
    const QString digits = part > 0 && percent < 1 ? QLocale().toString(percent, 'f', 1)
                                                   : QLocale().toString(percent, 'f', 0);
    //: A share, "12 %".
    return QCoreApplication::translate("ui::OverviewCards", "%1 %").arg(digits);
}

QString phonesText()
{
    //: Column of a table of counts.
    return QCoreApplication::translate("ui::OverviewCards", "Phones");
}

} // namespace

QString OverviewCards::exactly(core::FleetQuery::Field field, const QString &value)
{
    return core::FleetQuery::toString({field, core::FleetQuery::Comparison::Equal, value, false});
}

QList<OverviewNumber> OverviewCards::numbers(const Overview &overview)
{
    const auto shapeOf = [](int count, StatusShape shape) {
        return count > 0 ? std::optional(shape) : std::nullopt;
    };
    const QString phones = QStringLiteral("phones");
    const int errors = overview.count(EndpointStatus::Error);
    const int never = overview.count(EndpointStatus::NeverSeen);
    const int silent = overview.contact[Overview::Quarter] + overview.contact[Overview::Longer];
    QList<OverviewNumber> list{
        {QStringLiteral("all"), phonesText(), overview.phones, QStringLiteral(""), phones, {}},
        {QStringLiteral("errors"), tr("In error"), errors,
         exactly(Field::Status, QStringLiteral("error")), phones,
         shapeOf(errors, StatusShape::Bad)},
        {QStringLiteral("never"), tr("Never seen"), never,
         exactly(Field::Status, QStringLiteral("never_seen")), phones,
         shapeOf(never, StatusShape::Waiting)},
        //: A number of phones.
        {QStringLiteral("silent"),
         tr("Not seen for 30 days"),
         silent,
         QStringLiteral("seen:>=30d"),
         phones,
         {}},
        //: A number of phones.
        {QStringLiteral("noProfile"),
         tr("Without profile"),
         overview.withoutProfile,
         QStringLiteral("no:profile"),
         phones,
         {}}};
    const bool whole = overview.companiesWithLog == overview.companies;
    if (overview.companiesWithLog > 0)
        list.append({QStringLiteral("refusals"),
                     whole ? tr("Refusals in 7 days")
                           //: A number of log lines; not all logs were read. Very short.
                           : tr("Refusals read so far"),
                     overview.refusals, QStringLiteral("is:refused time:<7d"),
                     QStringLiteral("logs"), shapeOf(overview.refusals, StatusShape::Bad)});
    return list;
}

void OverviewCards::addPhones(ChartCardContent &card, ChartBar bar, int phones, const Overview &all,
                              const QString &search)
{
    bar.value = phones;
    if (bar.number.isEmpty())
        bar.number = number(phones);
    if (bar.spoken.isEmpty())
        //: A bar of a chart as it is read aloud: "D735: 12 phones, 20 %".
        bar.spoken =
            tr("%1: %Ln phone(s), %2", nullptr, phones).arg(bar.label, shareOf(phones, all.phones));
    bar.opens = phones > 0 && !search.isNull();
    card.rows.append(
        {{bar.label, number(phones), shareOf(phones, all.phones)}, bar.opens ? search : QString()});
    card.bars.append(bar);
}

// The rest is in the table only; a bar "others" would open nothing.
void OverviewCards::keepBars(ChartCardContent &card)
{
    const int left = int(card.bars.size()) - mostBars;
    if (left <= 1) // one line says as much as the bar itself
        return;
    card.bars.resize(mostBars);
    card.more = tr("%Ln more in the table", nullptr, left);
}

ChartCardContent OverviewCards::states(const Overview &overview)
{
    ChartCardContent card;
    card.title = tr("Status");
    const int errors = overview.count(EndpointStatus::Error);
    const int never = overview.count(EndpointStatus::NeverSeen);
    //: %1 the number of phones in error, %2 of those never seen, %3 of all.
    card.sentence = tr("%1 in error and %2 never seen, of %3.")
                        .arg(number(errors), number(never), number(overview.phones));
    //: Column of a table of counts.
    card.columns = {tr("Status"), phonesText(), tr("Share")};
    for (const Overview::State &state : overview.states) {
        core::Endpoint phone;
        phone.status = state.status;
        phone.statusWord = state.word;
        ChartBar bar;
        bar.label = Words::status(phone);
        bar.shape = Words::statusShape(state.status);
        bar.tone = toneOf(*bar.shape);
        addPhones(card, bar, state.phones, overview,
                  exactly(Field::Status, state.word.isEmpty() ? bar.label : state.word));
    }
    keepBars(card);
    return card;
}

ChartCardContent OverviewCards::contact(const Overview &overview)
{
    struct Step
    {
        QString label;
        QString spoken;
        QString search;
    };
    //: Bars of a chart: how long ago a phone was seen last. Very short.
    const std::array<Step, Overview::ContactCount> steps{
        {{tr("< 24 h"), tr("In the last 24 hours"), QStringLiteral("seen:<1d")},
         {tr("1-7 d"), tr("1 to 7 days ago"), QStringLiteral("seen:>=1d seen:<7d")},
         {tr("7-30 d"), tr("7 to 30 days ago"), QStringLiteral("seen:>=7d seen:<30d")},
         {tr("30-90 d"), tr("30 to 90 days ago"), QStringLiteral("seen:>=30d seen:<90d")},
         {tr("> 90 d"), tr("More than 90 days ago"), QStringLiteral("seen:>=90d")},
         {tr("Never"), tr("Never"), QStringLiteral("seen:never")}}};
    ChartCardContent card;
    card.title = tr("Last contact");
    card.upright = true;
    card.sentence = tr("%1 of %2 asked SRAPS in the last 24 hours. Redirected phones ask again "
                       "only after a reset.")
                        .arg(number(overview.contact[Overview::Day]), number(overview.phones));
    card.columns = {tr("Last contact"), phonesText(), tr("Share")};
    for (size_t i = 0; i < steps.size(); ++i) {
        ChartBar bar;
        bar.label = steps[i].spoken;
        bar.tone = i == Overview::Never ? Tone::Information : Tone::Accent;
        addPhones(card, bar, overview.contact[i], overview, steps[i].search);
        card.bars.last().label = steps[i].label;
    }
    return card;
}

ChartCardContent OverviewCards::models(const Overview &overview)
{
    ChartCardContent card;
    card.title = tr("Models");
    if (!overview.models.isEmpty() && !overview.models.first().name.isEmpty())
        card.sentence = tr("%Ln model(s); most of them %1.", nullptr, int(overview.models.size()))
                            .arg(overview.models.first().name);
    card.columns = {tr("Model"), phonesText(), tr("Share")};
    for (const Overview::Model &model : overview.models) {
        ChartBar bar;
        //: Instead of the name of a model.
        bar.label = model.name.isEmpty() ? tr("Not known") : model.name;
        addPhones(card, bar, model.phones, overview,
                  model.name.isEmpty() ? QStringLiteral("no:model")
                                       : exactly(Field::Model, model.name));
    }
    keepBars(card);
    return card;
}

ChartCardContent OverviewCards::firmwares(const Overview &overview)
{
    ChartCardContent card;
    card.title = tr("Firmware");
    card.sentence =
        overview.outdated > 0
            ? tr("%Ln phone(s) with an older version than the newest that was seen here on the "
                 "same model.",
                 nullptr, overview.outdated)
            : tr("No phone has an older version than the newest that was seen here on the same "
                 "model.");
    //: Column: how many phones have an outdated firmware.
    card.columns = {tr("Version"), phonesText(), tr("Outdated")};
    for (const Overview::Firmware &one : overview.firmwares) {
        ChartBar bar;
        //: Instead of a version of the firmware.
        bar.label = one.version.isEmpty() ? tr("Not told") : one.version;
        bar.marked = one.outdated;
        if (one.outdated > 0) {
            //: Number of phones, and of the outdated among them. Short.
            bar.number = one.outdated == one.phones
                             //: Number of phones, all of them outdated. Short.
                             ? tr("%1 old").arg(number(one.phones))
                             : tr("%1 (%2 old)").arg(number(one.phones), number(one.outdated));
            //: A firmware version, how many phones have it, and how many of these are outdated.
            bar.spoken = tr("%1: %Ln phone(s), outdated on %2 of them", nullptr, one.phones)
                             .arg(bar.label, number(one.outdated));
        }
        addPhones(card, bar, one.phones, overview,
                  one.version.isEmpty() ? QStringLiteral("no:firmware")
                                        : exactly(Field::Firmware, one.version));
        card.rows.last().cells[2] = number(one.outdated);
    }
    keepBars(card);
    return card;
}

ChartCardContent OverviewCards::refusals(const Overview &overview)
{
    ChartCardContent card;
    card.title = tr("Refusals in 7 days");
    card.upright = true;
    card.columns = {tr("Day"), tr("Refusals")};
    const bool whole = overview.companiesWithLog == overview.companies;
    if (overview.companiesWithLog == 0) {
        card.sentence = tr("The log of these companies has not been read yet.");
        //: Button: opens the tab Logs, which reads the log.
        card.button = tr("Read the log");
        return card;
    }
    card.sentence =
        whole ? tr("%Ln line(s) in which the service refused a phone or failed.", nullptr,
                   overview.refusals)
              : tr("%Ln line(s) in the log read so far in which the service refused a phone or "
                   "failed.",
                   nullptr, overview.refusals);
    if (!whole)
        card.more = tr("Read so far: the log of %1 of %2 companies.")
                        .arg(number(overview.companiesWithLog), number(overview.companies));
    for (const Overview::LogDay &day : overview.days) {
        ChartBar bar;
        bar.label = QLocale().toString(day.date, QStringLiteral("ddd"));
        bar.number = number(day.refusals);
        bar.value = day.refusals;
        bar.tone = Tone::Bad;
        bar.opens = day.refusals > 0;
        const QString date = QLocale().toString(day.date, QLocale::ShortFormat);
        //: A day and its log lines, as read aloud.
        bar.spoken = tr("%1: %Ln refusal(s)", nullptr, day.refusals).arg(date);
        card.bars.append(bar);
        const QString search =
            QStringLiteral("is:refused day:%1").arg(day.date.toString(Qt::ISODate));
        card.rows.append({{date, bar.number}, bar.opens ? search : QString()});
    }
    return card;
}

ChartCardContent OverviewCards::customers(const Overview &overview)
{
    ChartCardContent card;
    card.title = tr("Companies with most trouble");
    card.columns = {tr("Company"), tr("In error"), phonesText(), tr("Never seen"), tr("Refusals")};
    for (const Overview::Customer &one : overview.customers) {
        const QString name = exactly(Field::Company, one.name);
        const QString search =
            one.errors > 0 ? name + u' ' + exactly(Field::Status, QStringLiteral("error")) : name;
        card.rows.append({{one.name, number(one.errors), number(one.phones), number(one.neverSeen),
                           number(one.refusals)},
                          search});
        if (one.errors == 0)
            continue;
        ChartBar bar;
        bar.label = one.name;
        bar.value = one.errors;
        bar.tone = Tone::Bad;
        //: Phones in error of all phones of a company, "3 of 40".
        bar.number = tr("%1 of %2").arg(number(one.errors), number(one.phones));
        //: A company, its phones in error, all its phones.
        bar.spoken = tr("%1: %Ln of %2 phone(s) in error", nullptr, one.errors)
                         .arg(one.name, number(one.phones));
        card.bars.append(bar);
    }
    card.sentence = card.bars.isEmpty()
                        ? tr("No phone of any company is in error.")
                        : tr("By the number of phones in error, then by refusals in 7 days.");
    keepBars(card);
    return card;
}

} // namespace ui
