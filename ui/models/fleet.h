// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/fleet/fleetindex.h"
#include "core/fleet/fleetmatcher.h"
#include "core/store/loadstate.h"
#include "core/store/scope.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace core {
class Store;
}

namespace ui {

class FleetFeed;

/// The phones of all connections in one packed index, so that a search goes across them and
/// changing from one to the other costs nothing. Follows the stores in steps of a few
/// milliseconds from the event loop. Window's thread.
class Fleet : public QObject
{
    Q_OBJECT

public:
    explicit Fleet(QObject *parent = nullptr);
    ~Fleet() override;

    /// The store outlives the fleet or remove(). Once another connection is there, one that is
    /// only made up (the demo) is no part of all connections together.
    void add(const QString &connection, core::Store &store, bool madeUp = false);
    void remove(const QString &connection);
    core::Store *store(const QString &connection) const; ///< null for one that was not added
    /// That belong to a scope, with their connections.
    std::vector<std::pair<QString, core::Store *>> storesIn(const core::Scope &scope) const;

    const core::FleetIndex &index() const { return m_index; }
    const core::FleetSnapshot &snapshot() const { return m_index.snapshot(); }
    /// The scope in the index's keys. One that is about nothing finds nothing.
    core::FleetScope scope(const core::Scope &scope) const;
    int phoneCount(const core::Scope &scope) const;
    std::optional<core::FleetSlot> find(const QString &connection, const core::Target &phone) const;
    /// A company as the index knows it: uuids alone may stand in two connections of one account.
    static QString companyKey(const QString &connection, const QString &company);
    /// What such a key stands for.
    struct Company
    {
        QString connection;
        QString uuid;
    };
    static Company company(const QString &key);

    /// Somebody searches for the phones of changes (`run:`): runWanted() of those not told yet.
    void want(const core::FleetQuery &query);
    void setRun(const QString &key, const QList<core::MacAddress> &phones);

    /// Of all companies of all connections; without lists when there are no connections.
    core::LoadState loadState(core::Resource resource) const;
    /// The stores are ahead of the index.
    bool isWaiting() const;
    /// Applies everything that waits, however long that takes; for tests.
    void flush();

Q_SIGNALS:
    /// `names`: some of the names that ids stand for have changed, or which connections count
    /// together, which is about any phone.
    void changed(const core::FleetChanges &changes, bool names);
    void listsChanged();                ///< how far some list has come
    void runWanted(const QString &key); ///< as FleetQuery::runKey() makes it

private:
    void later();
    void work();
    bool takeStep();
    void tidyUp();

    core::FleetIndex m_index;
    struct Member
    {
        QString connection;
        std::unique_ptr<FleetFeed> feed;
        bool isMadeUp = false;
    };
    std::vector<const Member *> membersTogether() const;
    std::vector<Member> m_members;
    QTimer m_timer;
    QTimer m_settled;         ///< a while after the last of many changes
    std::size_t m_passed = 0; ///< phones, since memory was last given back
};

} // namespace ui
