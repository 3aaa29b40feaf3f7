// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fleetfeed.h"

#include "ui/models/fleet.h"
#include "ui/models/words.h"

#include <algorithm>
#include <utility>

namespace ui {

using core::FleetKind;

FleetFeed::FleetFeed(QString connection, core::Store &store, core::FleetIndex &index)
    : m_connection(std::move(connection))
    , m_store(store)
    , m_index(index)
{
    using core::Store;
    connect(&store, &Store::endpointsChanged, this, &FleetFeed::touch);
    connect(&store, &Store::endpointsRemoved, this, &FleetFeed::touch);
    connect(&store, &Store::profilesChanged, this, [this](const QString &company) {
        m_profilesChanged.insert(company);
        Q_EMIT pending();
    });
    connect(&store, &Store::catalogueChanged, this, [this] {
        m_catalogueChanged = true;
        touchAll(); // it may say anew where any phone is sent
    });
    connect(&store, &Store::companiesChanged, this, [this] {
        m_companiesChanged = true;
        Q_EMIT pending();
    });
    for (const core::Company &company : store.companies())
        m_profilesChanged.insert(company.uuid);
    touchAll();
}

bool FleetFeed::isPending() const
{
    return m_companiesChanged || m_catalogueChanged || !m_profilesChanged.isEmpty() ||
           !m_dirtyProfiles.isEmpty() || !m_touched.isEmpty() || !m_whole.isEmpty() ||
           m_work.next < m_work.macs.size();
}

void FleetFeed::touch(const QString &company, const QList<core::MacAddress> &macs)
{
    m_touched[company] += QSet<core::MacAddress>(macs.cbegin(), macs.cend());
    Q_EMIT pending();
}

void FleetFeed::touchAll()
{
    m_inherited.clear();
    for (const core::Company &company : m_store.companies())
        m_whole.insert(company.uuid);
    Q_EMIT pending();
}

bool FleetFeed::takeNames()
{
    bool names = false;
    if (std::exchange(m_companiesChanged, false))
        names = takeCompanies();
    if (std::exchange(m_catalogueChanged, false))
        names = takeCatalogue() || names;
    if (!m_profilesChanged.isEmpty())
        names = takeProfiles() || names;
    if (!m_dirtyProfiles.isEmpty())
        touchUsersOfProfiles();
    return names;
}

bool FleetFeed::takeCompanies()
{
    bool names = false;
    QSet<QString> known;
    for (const core::Company &company : m_store.companies()) {
        known.insert(company.uuid);
        const QString its = Fleet::companyKey(m_connection, company.uuid);
        names = m_index.setName(FleetKind::Company, its, company.name) || names;
        names = m_index.setParent(its, Fleet::companyKey(m_connection, company.parent)) || names;
    }
    for (const QString &left : std::exchange(m_companies, known) - known) {
        // The store says nothing of phones that went with their company.
        const core::FleetId id = m_index.dictionaries()[FleetKind::Company].find(
            Fleet::companyKey(m_connection, left));
        const QList<core::MacAddress> gone = m_index.phonesOf(id);
        m_touched[left] += QSet<core::MacAddress>(gone.cbegin(), gone.cend());
        m_profilesChanged.insert(left);
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
    for (const QString &company : std::exchange(m_profilesChanged, {})) {
        const QMap<QString, core::Profile> now = m_store.profiles(company);
        const QMap<QString, core::Profile> before = std::exchange(m_profiles[company], now);
        for (const core::Profile &profile : now) {
            names = m_index.setName(FleetKind::Profile, profile.uuid, profile.name) || names;
            const core::Profile old = before.value(profile.uuid);
            if (old.settings != profile.settings || old.productGroup != profile.productGroup)
                m_dirtyProfiles.insert(profile.uuid);
        }
        for (auto it = before.keyBegin(); it != before.keyEnd(); ++it) {
            if (!now.contains(*it))
                m_dirtyProfiles.insert(*it);
        }
    }
    return names;
}

// One look through the index for all of them; the store would have to unpack every phone.
void FleetFeed::touchUsersOfProfiles()
{
    m_inherited.clear();
    core::FleetIdSet ids;
    for (const QString &uuid : std::exchange(m_dirtyProfiles, {})) {
        if (const core::FleetId id = m_index.dictionaries()[FleetKind::Profile].find(uuid))
            ids.insert(id);
    }
    if (ids.isEmpty())
        return;
    const QString prefix = m_connection + u'/';
    for (const auto &[company, mac] : m_index.phonesWith(FleetKind::Profile, ids)) {
        if (company.startsWith(prefix))
            m_touched[company.mid(prefix.size())].insert(mac);
    }
}

/// Makes sure that `m_work` has phones left; false when there are none anywhere.
bool FleetFeed::nextWork()
{
    while (m_work.next >= m_work.macs.size()) {
        QString company;
        QList<core::MacAddress> macs;
        if (!m_touched.isEmpty()) {
            company = m_touched.constBegin().key();
            macs = m_touched.take(company).values();
            // Slots are given in this order, and neighbours are found and changed together.
            std::sort(macs.begin(), macs.end());
        } else if (!m_whole.isEmpty()) {
            company = *m_whole.constBegin();
            m_whole.erase(m_whole.constBegin());
            macs = m_store.phones(company).macs();
        } else {
            m_work = {};
            return false;
        }
        m_work = {company, Fleet::companyKey(m_connection, company), macs, 0};
    }
    return true;
}

core::FleetChanges FleetFeed::takeStep()
{
    std::vector<core::FleetPhone> put;
    QList<core::MacAddress> gone;
    const core::PhoneTable *phones = nullptr;
    const bool some = nextWork();
    if (some)
        phones = &m_store.phones(m_work.company);
    const qsizetype end = std::min(m_work.next + stepSize, m_work.macs.size());
    put.reserve(std::size_t(end - m_work.next));
    for (; m_work.next < end; ++m_work.next) {
        const core::MacAddress mac = m_work.macs.at(m_work.next);
        if (const auto phone = phones->find(mac))
            put.push_back(packed(*phone));
        else
            gone.append(mac);
    }
    core::FleetChanges changes = m_index.put(put);
    if (!gone.isEmpty()) {
        const core::FleetId id = m_index.dictionaries()[FleetKind::Company].find(m_work.key);
        changes.removed = m_index.remove(id, gone).removed;
    }
    return changes;
}

core::FleetChanges FleetFeed::leave()
{
    core::FleetIdSet ids;
    for (const QString &company : std::as_const(m_companies)) {
        if (const core::FleetId id = m_index.dictionaries()[FleetKind::Company].find(
                Fleet::companyKey(m_connection, company)))
            ids.insert(id);
    }
    return m_index.removeCompanies(ids);
}

const core::RedirectTarget &FleetFeed::inherited(const core::Endpoint &phone, const QString &group)
{
    auto it = m_inherited.find({phone.profile, group});
    if (it == m_inherited.end())
        it = m_inherited.insert({phone.profile, group}, core::redirectTargetOf(phone, m_store));
    return *it;
}

core::FleetPhone FleetFeed::packed(const core::Endpoint &phone)
{
    const QString group = core::productGroupOf(phone, m_store);
    const core::RedirectTarget redirect = phone.settings.isEmpty()
                                              ? inherited(phone, group)
                                              : core::redirectTargetOf(phone, m_store);
    const core::FleetPhone one =
        m_index.phone(phone, m_work.key, group, redirect.url, redirect.fromProfile);
    if (m_index.dictionaries()[FleetKind::Status].name(one.status) == phone.statusWord)
        (void)m_index.setName(FleetKind::Status, phone.statusWord, Words::status(phone));
    return one;
}

} // namespace ui
