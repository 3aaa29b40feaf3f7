// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fleetfeed.h"

#include "core/changes/planner.h"
#include "ui/models/words.h"

#include <utility>

namespace ui {

using core::FleetKind;

FleetFeed::FleetFeed(core::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    using core::Store;
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &FleetFeed::flush);
    connect(&store, &Store::endpointsChanged, this, &FleetFeed::touch);
    connect(&store, &Store::endpointsRemoved, this, &FleetFeed::touch);
    connect(&store, &Store::profilesChanged, this, &FleetFeed::touchUsers);
    // It may say anew where any phone is sent.
    connect(&store, &Store::catalogueChanged, this, &FleetFeed::touchAll);
    connect(&store, &Store::companiesChanged, this, [this] {
        m_namesTouched = true;
        later();
    });
    touchAll();
    flush();
}

core::FleetId FleetFeed::company(const QString &uuid) const
{
    return m_index.dictionaries()[FleetKind::Company].find(uuid);
}

void FleetFeed::later()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void FleetFeed::touch(const QString &company, const QList<core::MacAddress> &macs)
{
    m_touched[company] += QSet<core::MacAddress>(macs.cbegin(), macs.cend());
    later();
}

// Lists of profiles come company by company; packing the whole fleet for each would hold up the
// window. Those whose profile has gone are phones of that company.
void FleetFeed::touchUsers(const QString &company)
{
    m_namesTouched = true;
    const QMap<QString, core::Profile> &profiles = m_store.profiles(company);
    for (const core::Company &owner : m_store.companies()) {
        for (const core::Endpoint &phone : m_store.endpoints(owner.uuid)) {
            if (phone.profile.isEmpty())
                continue;
            const bool left = owner.uuid == company && m_store.profile(phone.profile) == nullptr;
            if (left || profiles.contains(phone.profile))
                m_touched[owner.uuid].insert(phone.mac);
        }
    }
    later();
}

void FleetFeed::touchAll()
{
    m_namesTouched = true;
    for (const core::Company &company : m_store.companies()) {
        QSet<core::MacAddress> &macs = m_touched[company.uuid];
        for (const core::Endpoint &phone : m_store.endpoints(company.uuid))
            macs.insert(phone.mac);
    }
    later();
}

void FleetFeed::flush()
{
    m_timer.stop();
    bool names = false;
    if (std::exchange(m_namesTouched, false)) {
        names = takeCompanies();
        names = takeCatalogue() || names;
        names = takeProfiles() || names;
    }
    std::vector<core::FleetPhone> put;
    for (auto it = m_touched.cbegin(); it != m_touched.cend(); ++it) {
        QList<core::MacAddress> gone;
        for (const core::MacAddress mac : *it) {
            if (const core::Endpoint *phone = m_store.endpoint(it.key(), mac))
                put.push_back(packed(it.key(), *phone));
            else
                gone.append(mac);
        }
        if (!gone.isEmpty())
            tell(m_index.remove(this->company(it.key()), gone));
    }
    m_touched.clear();
    const core::FleetChanges changes = m_index.put(put);
    if (names || !changes.isEmpty())
        Q_EMIT changed(changes, names);
}

void FleetFeed::tell(const core::FleetChanges &changes)
{
    if (!changes.isEmpty())
        Q_EMIT changed(changes, false);
}

bool FleetFeed::takeCompanies()
{
    bool names = false;
    QSet<QString> known;
    for (const core::Company &company : m_store.companies()) {
        known.insert(company.uuid);
        names = m_index.setName(FleetKind::Company, company.uuid, company.name) || names;
        names = m_index.setParent(company.uuid, company.parent) || names;
    }
    for (const QString &left : std::exchange(m_companies, known) - known) {
        tell(m_index.retain(company(left), {}));
    }
    return names;
}

bool FleetFeed::takeCatalogue()
{
    bool names = false;
    for (const core::Product &product : m_store.catalogue().products())
        names = m_index.setName(FleetKind::Product, product.uuid, product.name) || names;
    for (const core::ProductGroup &group : m_store.catalogue().productGroups())
        names = m_index.setName(FleetKind::Group, group.uuid, group.name) || names;
    return names;
}

bool FleetFeed::takeProfiles()
{
    bool names = false;
    for (const core::Company &company : m_store.companies()) {
        for (const core::Profile &profile : m_store.profiles(company.uuid))
            names = m_index.setName(FleetKind::Profile, profile.uuid, profile.name) || names;
    }
    return names;
}

core::FleetPhone FleetFeed::packed(const QString &company, const core::Endpoint &phone)
{
    const core::RedirectTarget redirect = core::redirectTargetOf(phone, m_store);
    core::FleetPhone one = m_index.phone(phone, company, core::productGroupOf(phone, m_store),
                                         redirect.url, redirect.fromProfile);
    if (one.product == 0) {
        // What the address suggests, until the service says better.
        const QString hint = phone.mac.modelHint();
        one.product = m_index.intern(FleetKind::Product, hint);
        (void)m_index.setName(FleetKind::Product, hint, hint);
    }
    (void)m_index.setName(FleetKind::Status, phone.statusWord, Words::status(phone));
    return one;
}

} // namespace ui
