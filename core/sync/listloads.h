// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/srapsapi.h"
#include "core/store/store.h"
#include "core/support/clock.h"
#include "core/sync/doubledphones.h"
#include "core/sync/listqueue.h"
#include "core/sync/listtally.h"
#include "core/sync/macsieve.h"

#include <deque>
#include <map>
#include <optional>

namespace core {

class MissingProof;

/// Reads the lists of companies into the store, a few at a time: what lies in front first, then
/// what was asked for, the rest in the background. A list counts as Loading from the moment it is
/// queued. What the change runner or anybody else wrote into the store while a list was under way
/// is newer than that list and wins.
///
/// What a whole list no longer holds is dropped from the store, except when the list may just
/// have overlooked it: never after a list with items that could not be read. A list of several
/// pages shifts when something is added or removed between two of them; what it lacks is dropped
/// when the service says that the single phone is not there (MissingProof), or when the list,
/// which is read a second time for that, lacks it again. If that reading fails, the list has
/// failed.
///
/// A phone that turns up in another company leaves the old one before it shows in the new one; of
/// very many such phones some arrive a little later than their page. When two lists that are under
/// way show one phone, the service is asked, or the later page counts. Where the store has a phone
/// in two companies from the start, the first list that shows it decides in the same way.
class ListLoads : public QObject
{
    Q_OBJECT

public:
    ListLoads(SrapsApi &api, Store &store, Clock &clock, QObject *parent);
    ~ListLoads() override;

    using Order = ListQueue::Order;

    /// Nothing happens for a list that is queued or running, except that Front moves it up, and
    /// lets what a running one still has to ask for go in front.
    void load(Resource resource, const QString &company, Order order);
    /// Stopped, with what has arrived.
    void stop(Resource resource, const QString &company);
    void stopAll();
    /// Starts nothing more; what waits is back to where it was before, and is remembered like
    /// whatever is asked for from now on, until resume() asks for it again.
    void suspend();
    void resume();
    /// Everything back to where it was before; reports nothing and remembers nothing.
    void halt();
    /// To be called when the store was filled by others: finds what they left doubled.
    void lookForDoubled() { m_doubled.look(); }
    /// Drops what is about companies that have gone.
    void forgetMissingCompanies();
    bool isBusy() const { return !m_waiting.isEmpty() || !m_runs.empty(); }
    bool isBusy(Resource resource, const QString &company) const;
    /// Since it was not busy for the last time, logs apart.
    ListTally tally() const;

Q_SIGNALS:
    void busyChanged(bool busy);
    void listFinished(core::Resource resource, const QString &company);

private:
    using Item = ListQueue::Item;
    struct Run
    {
        quint64 id = 0;
        Item item;
        QPointer<Job> job;
        LoadState state;
        QSet<MacAddress> known; ///< in the store when the list was asked for
        QSet<MacAddress> seen;
        QSet<MacAddress> touched; ///< written by others meanwhile
        /// Another company's list showed them meanwhile: which one.
        QHash<MacAddress, QString> contested;
        QSet<MacAddress> shownLater; ///< of these, what this list has shown after that
        QList<Endpoint> arrivals;    ///< may be in another company, which is still to be looked for
        bool placesLater = false;    ///< a call that does so is queued
        std::optional<Result<void>> outcome; ///< the list has ended, but not the arrivals
        QSet<QString> profiles;
        QList<ProductDefaults> defaults;
        int pages = 0;        ///< of this reading
        int unreadable = 0;   ///< items of this reading
        bool isAgain = false; ///< the second reading
    };
    using Runs = std::map<quint64, Run>;

    void startSome();
    bool startOne();
    void start(const Item &item);
    void ask(const Run &run, const Company &company);
    void hurry(Resource resource, const QString &company);
    Run *runOf(Resource resource, const QString &company);
    void startLogs(quint64 id, const Company &company);
    template <typename T>
    void follow(quint64 id, PagedList<T> *list, void (ListLoads::*take)(Run &, const QList<T> &));
    void takeEndpoints(Run &run, const QList<Endpoint> &page);
    void takeProfiles(Run &run, const QList<Profile> &page);
    void takeDefaults(Run &run, const QList<ProductDefaults> &page);
    void takeLogs(Run &run, const QList<LogEntry> &page);
    void placeSome(quint64 id);
    void leaveOthers(const QString &company, const QList<Endpoint> &arrived);
    void leave(const QString &company, const QSet<MacAddress> &macs, const QString &showedBy);
    void settle(const Run &run);
    void abort(quint64 id);
    void end(quint64 id, const Result<void> &result);
    void finish(quint64 id, const Result<void> &result);
    bool prove(quint64 id);
    void takeProof(Run &run, const MissingProof &proof);
    bool readAgain(quint64 id);
    void count(const Item &item, int sign);
    void retain(const Run &run);
    static bool mayHaveOverlooked(const Run &run);
    bool lacksSome(const Run &run) const;
    QSet<MacAddress> missingPhones(const Run &run) const;
    QSet<QString> missingProfiles(const Run &run) const;
    QStringList holdersOf(MacAddress mac) const;
    void noteHeld(const QList<MacAddress> &macs);
    void noteSomeHeld();
    bool mayHaveBeenHeld(MacAddress mac) const;
    void noteTouched(const QString &company, const QList<MacAddress> &macs);
    void announceBusy();

    SrapsApi &m_api;
    Store &m_store;
    Clock &m_clock;
    ListQueue m_waiting;
    ListQueue m_later; ///< while suspended
    Runs m_runs;
    ListTally m_tally;
    MacSieve m_everHeld;                       ///< by any company
    std::deque<QList<MacAddress>> m_heldLater; ///< likewise, not put in yet
    DoubledPhones m_doubled;
    quint64 m_lastRun = 0;
    bool m_suspended = false;
    bool m_applying = false; ///< the store's signals are about what we put in
    bool m_announcedBusy = false;
};

} // namespace core
