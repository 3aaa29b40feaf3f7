// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetindex.h"
#include "core/store/store.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// Keeps a packed index equal to a store: phones, and the names that their ids stand for. Gathers
/// what the store announces within one turn of the event loop. Window's thread; the store must
/// outlive it.
class FleetFeed : public QObject
{
    Q_OBJECT

public:
    explicit FleetFeed(core::Store &store, QObject *parent = nullptr);

    const core::FleetIndex &index() const { return m_index; }
    /// 0 for a company that is not known.
    core::FleetId company(const QString &uuid) const;
    /// Applies what is still waiting for the event loop.
    void flush();

    bool isWaiting() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// `names`: some of the names that ids stand for have changed, which is about any phone.
    void changed(const core::FleetChanges &changes, bool names);

private:
    void later();
    void touch(const QString &company, const QList<core::MacAddress> &macs);
    void touchUsers(const QString &company);
    void touchAll();
    void tell(const core::FleetChanges &changes);
    bool takeCompanies();
    bool takeCatalogue();
    bool takeProfiles();
    core::FleetPhone packed(const QString &company, const core::Endpoint &phone);

    core::Store &m_store;
    core::FleetIndex m_index;
    QTimer m_timer;
    QSet<QString> m_companies;
    QHash<QString, QSet<core::MacAddress>> m_touched;
    bool m_namesTouched = true;
};

} // namespace ui
