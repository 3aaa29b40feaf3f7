// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fleetfeed.h"

#include "ui/models/fleet.h"
#include "ui/models/words.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ui {

using core::FleetKind;

namespace {

constexpr auto gatherFor = std::chrono::milliseconds(20);

} // namespace

FleetFeed::FleetFeed(QString connection, core::Store &store, core::FleetIndex &index)
    : m_connection(std::move(connection))
    , m_store(store)
    , m_index(index)
{
    using core::Store;
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &FleetFeed::pending);
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
        for (const QString &company : std::as_const(m_known)) {
            if (!m_store.company(company)) // it may be back, without its phones, when we look
                m_left.insert(company);
        }
        Q_EMIT pending();
    });
    for (const core::Company &company : store.companies())
        m_profilesChanged.insert(company.uuid);
    touchAll();
}

bool FleetFeed::isPending() const
{
    const auto canBeTaken = [this](const QString &company) { return !isFlying(company); };
    return m_companiesChanged || m_catalogueChanged || !m_profilesChanged.isEmpty() ||
           !m_dirtyProfiles.isEmpty() || m_work.next < m_work.macs.size() || mayStart() ||
           hasLanded() || std::any_of(m_touched.keyBegin(), m_touched.keyEnd(), canBeTaken) ||
           std::any_of(m_whole.begin(), m_whole.end(), canBeTaken);
}

void FleetFeed::touch(const QString &company, const QList<core::MacAddress> &macs)
{
    if (m_known.contains(company))
        m_touched[company] += macs;
    else
        gather(company, macs.size());
    Q_EMIT pending();
}

void FleetFeed::touchAll()
{
    m_inherited.clear();
    for (const core::Company &company : m_store.companies())
        (m_known.contains(company.uuid) ? m_whole : m_fresh).insert(company.uuid);
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
    const QSet<QString> gone = std::exchange(m_companies, known) - known;
    m_profilesChanged.unite(gone);
    m_profilesChanged.unite(m_left);
    takeLeft();
    return names;
}

/// The store says nothing of phones that went with their company.
void FleetFeed::takeLeft()
{
    const core::FleetDictionary &companies = m_index.dictionaries()[FleetKind::Company];
    m_left.removeIf([&](const QString &company) {
        if (isFlying(company))
            return false;
        m_touched[company] +=
            m_index.phonesOf(companies.find(Fleet::companyKey(m_connection, company)));
        return true;
    });
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
    const QSet<QString> changed = std::exchange(m_profilesChanged, {});
    for (const QString &company : changed) {
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
    const core::FleetDictionary &profiles = m_index.dictionaries()[FleetKind::Profile];
    const QSet<QString> dirty = std::exchange(m_dirtyProfiles, {});
    for (const QString &uuid : dirty) {
        if (const core::FleetId id = profiles.find(uuid); id != 0 && profiles.phones(id) > 0)
            ids.insert(id);
    }
    if (ids.isEmpty())
        return;
    const QString prefix = m_connection + u'/';
    const QHash<core::FleetId, QList<core::MacAddress>> users =
        m_index.phonesWith(FleetKind::Profile, ids);
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        const QString &company = m_index.dictionaries()[FleetKind::Company].at(it.key()).key;
        if (company.startsWith(prefix))
            m_touched[company.mid(prefix.size())] += it.value();
    }
}

/// Makes sure that `m_work` has phones left; false when there are none anywhere.
bool FleetFeed::nextWork()
{
    while (m_work.next >= m_work.macs.size()) {
        QString company;
        QList<core::MacAddress> macs;
        const auto canBeTaken = [this](const QString &one) { return !isFlying(one); };
        const auto touched = std::find_if(m_touched.keyBegin(), m_touched.keyEnd(), canBeTaken);
        const auto whole = std::find_if(m_whole.cbegin(), m_whole.cend(), canBeTaken);
        if (touched != m_touched.keyEnd()) {
            company = *touched;
            macs = m_touched.take(company);
            // Slots are given in this order, and neighbours are found and changed together.
            std::sort(macs.begin(), macs.end());
            macs.resize(std::unique(macs.begin(), macs.end()) - macs.begin());
        } else if (whole != m_whole.cend()) {
            company = *whole;
            m_whole.erase(whole);
            macs = m_store.phones(company).macs();
        } else {
            m_work = {};
            return false;
        }
        const core::FleetId id =
            m_index.intern(FleetKind::Company, Fleet::companyKey(m_connection, company));
        m_work = {company, id, macs, 0};
    }
    return true;
}

core::FleetChanges FleetFeed::takeStep()
{
    if (mayStart())
        startFlight();
    if (hasLanded())
        return takeChunk();
    std::vector<core::FleetPhone> put;
    QList<core::MacAddress> gone;
    const core::PhoneTable *phones = nullptr;
    if (nextWork())
        phones = &m_store.phones(m_work.uuid);
    const qsizetype end = std::min(m_work.next + stepSize, m_work.macs.size());
    put.reserve(std::size_t(end - m_work.next));
    for (; m_work.next < end; ++m_work.next) {
        const core::MacAddress mac = m_work.macs.at(m_work.next);
        if (const auto phone = phones->look(mac))
            put.push_back(packed(mac, *phone));
        else
            gone.append(mac);
    }
    core::FleetChanges changes = m_index.put(put);
    if (!gone.isEmpty())
        changes.removed = m_index.remove(m_work.company, gone).removed;
    return changes;
}

core::FleetChanges FleetFeed::leave()
{
    const core::FleetDictionary &companies = m_index.dictionaries()[FleetKind::Company];
    const QString prefix = m_connection + u'/';
    core::FleetIdSet ids;
    for (core::FleetId id = 1; id < companies.size(); ++id) {
        if (companies.phones(id) > 0 && companies.at(id).key.startsWith(prefix))
            ids.insert(id);
    }
    return m_index.removeCompanies(ids);
}

core::FleetId FleetFeed::id(FleetKind kind, quint64 text)
{
    if (text == 0)
        return 0;
    std::vector<core::FleetId> &known = m_ids[std::size_t(kind)];
    if (known.size() <= text)
        known.resize(std::size_t(text) + 1);
    core::FleetId &id = known[text];
    if (id == 0) {
        const QString &word = m_store.texts().text(text);
        id = m_index.intern(kind, word);
        if (kind == FleetKind::Status) {
            core::Endpoint any;
            any.statusWord = word;
            any.status = core::endpointStatusFromWord(word);
            (void)m_index.setName(kind, word, Words::status(any));
        }
    }
    return id;
}

/// A product that is not told or not yet named shows what the address suggests.
core::FleetId FleetFeed::productOf(core::MacAddress mac, core::FleetId told)
{
    const core::FleetDictionary &products = m_index.dictionaries()[FleetKind::Product];
    if (told != 0 && !products.name(told).isEmpty())
        return told;
    const QString hint = mac.modelHint();
    const core::FleetId product =
        told == 0 && !hint.isEmpty() ? m_index.intern(FleetKind::Product, u'~' + hint) : told;
    if (product != 0 && products.phones(product) == 0)
        (void)m_index.setName(FleetKind::Product, products.at(product).key, hint);
    return product;
}

core::FleetId FleetFeed::groupOf(core::MacAddress mac, const core::EndpointView &phone)
{
    if (const quint64 told = phone.texts[core::EndpointView::ProductGroup])
        return id(FleetKind::Group, told);
    core::Endpoint known;
    known.mac = mac;
    known.product = m_store.texts().text(phone.texts[core::EndpointView::Product]);
    known.profile = m_store.texts().text(phone.texts[core::EndpointView::Profile]);
    return m_index.intern(FleetKind::Group, core::productGroupOf(known, m_store));
}

FleetFeed::Redirect FleetFeed::redirectOf(core::MacAddress mac,
                                          const core::PhoneTable::Found &found, core::FleetId group)
{
    const std::pair key(id(FleetKind::Profile, found.phone.texts[core::EndpointView::Profile]),
                        group);
    const auto known = m_inherited.constFind(key);
    if (found.settings == 0 && known != m_inherited.cend())
        return *known;
    const Redirect redirect = redirectOf(*m_store.endpoint(m_work.uuid, mac));
    if (found.settings == 0)
        m_inherited.insert(key, redirect);
    return redirect;
}

FleetFeed::Redirect FleetFeed::redirectOf(const core::Endpoint &phone)
{
    const core::RedirectTarget target = core::redirectTargetOf(phone, m_store);
    return {m_index.intern(FleetKind::Redirect, target.url), target.fromProfile};
}

core::FleetPhone FleetFeed::packed(core::MacAddress mac, const core::PhoneTable::Found &found)
{
    using View = core::EndpointView;
    const View &phone = found.phone;
    core::FleetPhone one = FleetPacking::withoutIds(m_work.company, mac, found);
    one.profile = id(FleetKind::Profile, phone.texts[View::Profile]);
    one.product = productOf(mac, id(FleetKind::Product, phone.texts[View::Product]));
    one.group = groupOf(mac, phone);
    const Redirect redirect = redirectOf(mac, found, one.group);
    one.redirect = redirect.id;
    one.redirectFromProfile = redirect.fromProfile;
    one.firmware = id(FleetKind::Firmware, phone.texts[View::Firmware]);
    one.status = id(FleetKind::Status, phone.texts[View::StatusWord]);
    return one;
}

} // namespace ui
