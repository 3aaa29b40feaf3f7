// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetmatcher.h"
#include "core/logs/logsnapshot.h"
#include "core/store/scope.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <array>

namespace ui {

class Fleet;

/// What the Overview tab says about the phones of a scope, counted. A value; only counts and the
/// service's own words, no sentence. Lists are sorted as they are shown.
struct Overview
{
    /// How long ago a phone was in contact last: below a day, 7, 30, 90 days, longer; never.
    enum Contact { Day, Week, Month, Quarter, Longer, Never, ContactCount };

    static constexpr int logDays = 7;

    struct State
    {
        core::EndpointStatus status;
        QString word; ///< as sent
        int phones;
    };
    struct Model
    {
        QString name; ///< empty: not known
        int phones;
    };
    struct Firmware
    {
        QString version; ///< empty: not told
        int phones;
        int outdated; ///< of these: a newer one was seen on a phone of the same model
    };
    struct LogDay
    {
        QDate date; ///< in the time zone of the `now` that was given
        int refusals;
    };
    struct Customer
    {
        QString name;
        int phones;
        int errors;    ///< phones whose last contact failed
        int neverSeen; ///< phones
        int refusals;  ///< log lines of the last logDays days
    };

    int phones = 0;
    int companies = 0;
    QList<State> states;       ///< by status, then by word
    QList<Model> models;       ///< most phones first
    QList<Firmware> firmwares; ///< newest first, "not told" last
    std::array<int, ContactCount> contact{};
    int withoutProfile = 0;
    int outdated = 0;         ///< phones, see Firmware::outdated
    QList<LogDay> days;       ///< logDays of them, oldest first, today last
    int refusals = 0;         ///< of all these days
    int companiesWithLog = 0; ///< whose log has been read, of `companies`
    /// Most phones in error first, then most refusals, then most never seen; only those that have
    /// an error or a refusal.
    QList<Customer> customers;

    int count(core::EndpointStatus status) const; ///< phones in this state
};

/// The logs of a scope as they are now, and how many companies it has.
struct OverviewLogs
{
    struct Log
    {
        QString connection;
        core::LogSnapshot lines;
        QSet<QString> companies; ///< that are in the scope, by uuid
    };
    QList<Log> logs;
    int companies = 0;
    int companiesWithLog = 0;
};

/// Window's thread, where the stores live.
OverviewLogs overviewLogs(const Fleet &fleet, const core::Scope &scope);

/// Counts. Pure; for the thread pool, goes over every phone and every line once. `now` is local
/// time.
Overview overviewOf(const core::FleetSnapshot &fleet, const core::FleetScope &scope,
                    const OverviewLogs &logs, const QDateTime &now);

} // namespace ui
