// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/catalogueload.h"
#include "core/sync/companywalk.h"
#include "core/sync/listloads.h"
#include "core/sync/refreshschedule.h"
#include "core/sync/sync.h"

namespace core {

/// The service was not heard of; what was asked for may be asked again.
bool isOutOfReach(const Error &error);

/// The inside of Sync. What start() reads is in sync.cpp; what goes on afterwards, schedule,
/// polling and coming back after the service was away, in sync_later.cpp.
class Sync::Private
{
public:
    Private(Sync &owner, SrapsApi &sraps, Store &target, Clock &time, QString id);

    void setPhase(Phase next);
    void fail(const Error &why);
    void failToStart(const Error &why);
    /// The tree or the catalogue; the schedule tries again.
    void failPart(Resource part, const Error &why);

    // start()
    void readKey();
    void takeKey(const std::optional<Error> &failure);
    void takeCompany();
    void walk(CompanyWalk::Top readTop);
    void takeTree(const std::optional<Error> &failure);
    void readCatalogue();
    void takeCatalogue(const std::optional<Error> &failure);
    void noteRead(Resource part);
    bool isWanted(Resource resource) const;
    void enter(const QStringList &companies);
    bool wantsNow(Resource resource, const QString &company, bool isOwn) const;
    void announceBusy();

    // Afterwards
    void tickLater();
    void tick();
    void takeOutcome(Resource resource, const QString &company);
    void goOffline(const Error &why);
    void goOnline();
    void tryAgainLater();
    void pollLater();
    void poll();
    bool maySeeLogs(const QString &company) const;
    void progressLater();

    Sync &q;
    SrapsApi &api;
    Store &store;
    Clock &clock;
    const QString keyId;
    ListLoads *loads;
    RefreshSchedule schedule;
    KeyReader *reader = nullptr;
    CompanyWalk *companies = nullptr;
    CatalogueLoad *catalogue = nullptr;
    Phase phase = Phase::Idle;
    Error error;
    KeyInfo key;
    Company top;
    std::optional<Resource> frontResource;
    Scope frontScope;
    bool byPerson = false;   ///< the last start; else it was quiet
    QSet<Resource> troubles; ///< parts that could not be read
    bool offline = false;
    bool lost = false; ///< during the start that is under way
    bool retryPending = false;
    int failures = 0; ///< starts in a row that did not reach the service
    int strikes = 0;  ///< lists that did not, since one did
    bool follow = false;
    bool background = true; ///< off: another process keeps the store up to date
    quint64 pollRound = 0;  ///< a timer of an older round does nothing
    quint64 retryRound = 0;
    bool ticking = false;
    bool announcedBusy = false;
    bool progressDue = false;
};

} // namespace core
