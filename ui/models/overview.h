// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/scope.h"
#include "core/types/endpoint.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>

namespace core {
class Store;
}

namespace ui {

/// What the Overview tab says about the phones of a scope, counted. A value that holds nothing of
/// the store, so that an index of the fleet may count instead; only counts and the service's own
/// words, no sentence. Lists are sorted as they are shown.
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

/// Counts. `now` is local time. Pure; goes over every phone once.
Overview overviewOf(const core::Store &store, const core::Scope &scope, const QDateTime &now);

} // namespace ui
