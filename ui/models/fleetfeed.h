// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/fleet/fleetindex.h"
#include "core/store/store.h"
#include "core/support/mailbox.h"
#include "ui/models/fleetpacking.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace ui {

/// Keeps what an index says of one connection equal to that connection's store: its phones, and
/// the names that their ids stand for. Notes what the store announces and applies it in small
/// steps when asked to, so that the window stays awake however many phones a change is about;
/// companies that the index has none of are packed in the thread pool when their phones are many,
/// and wait a moment for each other, since they come one after the other.
/// Companies are known to the index by Fleet::companyKey(). Window's thread; index and store
/// outlive it.
class FleetFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype stepSize = 1000; ///< phones

    FleetFeed(QString connection, core::Store &store, core::FleetIndex &index);
    ~FleetFeed() override;

    core::Store &store() const { return m_store; }

    bool isPending() const;
    /// Phones are on their way through the thread pool.
    bool isPacking() const { return !m_flights.empty(); }
    /// Few phones wait for others to come along.
    bool isGathering() const { return m_gather.isActive(); }
    /// Ends the waiting and waits for the pool; there is something to apply then.
    void land();
    /// Applies names; true when some have changed.
    bool takeNames();
    /// Applies at most one step.
    core::FleetChanges takeStep();
    /// Takes everything of the connection out of the index.
    core::FleetChanges leave();

Q_SIGNALS:
    void pending(); ///< there is something to apply

private:
    void touch(const QString &company, const QList<core::MacAddress> &macs);
    void touchAll();
    void touchUsersOfProfiles();
    bool takeCompanies();
    void takeLeft();
    bool takeCatalogue();
    bool takeProfiles();
    bool nextWork();
    core::FleetPhone packed(core::MacAddress mac, const core::PhoneTable::Found &found);
    core::FleetId id(core::FleetKind kind, quint64 text);
    core::FleetId productOf(core::MacAddress mac, core::FleetId told);
    core::FleetId groupOf(core::MacAddress mac, const core::EndpointView &phone);
    struct Redirect
    {
        core::FleetId id = 0;
        bool fromProfile = false;
    };
    Redirect redirectOf(core::MacAddress mac, const core::PhoneTable::Found &found,
                        core::FleetId group);
    Redirect redirectOf(const core::Endpoint &phone);

    // fleetfeed_bulk.cpp
    struct Flight;
    /// Decided by what its phones have in common.
    struct Kind
    {
        core::FleetId product = 0;
        core::FleetId group = 0;
        Redirect redirect;
    };
    bool isFlying(const QString &company) const { return m_flying.contains(company); }
    void gather(const QString &company, qsizetype phones);
    bool mayStart() const;
    bool hasLanded() const;
    void startFlight();
    void look();
    core::FleetChanges takeChunk();
    void name(core::FleetChunk &chunk, const std::vector<core::Endpoint> &kinds);
    Kind kindOf(const core::Endpoint &phone);

    const QString m_connection;
    core::Store &m_store;
    core::FleetIndex &m_index;
    bool m_companiesChanged = true;
    bool m_catalogueChanged = true;
    QSet<QString> m_profilesChanged; ///< companies
    QSet<QString> m_dirtyProfiles;   ///< phones that use them look different now
    QSet<QString> m_companies;       ///< uuids, as the index has them
    QHash<QString, QMap<QString, core::Profile>> m_profiles; ///< likewise, by company
    QSet<QString> m_left; ///< companies that went: the index still has their phones
    /// Where a phone without settings of its own is sent, by profile and product group.
    QHash<std::pair<core::FleetId, core::FleetId>, Redirect> m_inherited;
    /// What texts of the store's pool, by their numbers, are for the index; 0 not asked yet.
    std::array<std::vector<core::FleetId>, core::fleetKinds> m_ids;

    QHash<QString, QList<core::MacAddress>> m_touched; ///< phones by company
    QSet<QString> m_whole; ///< companies all of whose phones are touched
    struct Work
    {
        QString uuid;
        core::FleetId company = 0;
        QList<core::MacAddress> macs;
        qsizetype next = 0;
    };
    Work m_work;                 ///< what is being applied
    QSet<QString> m_known;       ///< companies that the index has phones of, or soon will
    QSet<QString> m_fresh;       ///< all others that are touched
    qsizetype m_freshPhones = 0; ///< of theirs, those that came since there were none
    QTimer m_gather;             ///< while they are few: until they start nevertheless
    QSet<QString> m_flying;      ///< companies on their way
    std::deque<std::shared_ptr<Flight>> m_flights; ///< the first to start is the first to land
    const std::shared_ptr<core::Mailbox> m_mailbox = std::make_shared<core::Mailbox>(this);
};

} // namespace ui
