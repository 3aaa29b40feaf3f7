// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetquery.h"
#include "ui/models/overview.h"
#include "ui/widgets/chartcard.h"

#include <QCoreApplication>

namespace ui {

/// A number at the head of the overview. `search` and `tab` as for OverviewPane::openRequested().
struct OverviewNumber
{
    QString key; ///< "errors", names the tile
    QString label;
    int number = 0;
    QString search;
    QString tab;
    std::optional<StatusShape> shape;
};

/// The words of the overview: what its numbers and cards say, and what each of them puts into the
/// search line. Pure functions of an Overview; translated.
class OverviewCards
{
    Q_DECLARE_TR_FUNCTIONS(ui::OverviewCards)

public:
    static constexpr int mostBars = 8;

    static QList<OverviewNumber> numbers(const Overview &overview);
    static ChartCardContent states(const Overview &overview);
    static ChartCardContent contact(const Overview &overview);
    static ChartCardContent models(const Overview &overview);
    static ChartCardContent firmwares(const Overview &overview);
    static ChartCardContent refusals(const Overview &overview);
    static ChartCardContent customers(const Overview &overview);
    /// "field:=value", in quotes where the search line needs them.
    static QString exactly(core::FleetQuery::Field field, const QString &value);

private:
    static void addPhones(ChartCardContent &card, ChartBar bar, int phones, const Overview &all,
                          const QString &search);
    static void keepBars(ChartCardContent &card);
};

} // namespace ui
