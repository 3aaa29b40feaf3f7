// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfeed.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>

#include <algorithm>

namespace core {

namespace {

constexpr qint64 drainBudgetMs = 6; // below a frame, with what the models add to it

QList<MacAddress> macsOf(const MirrorContent::Phones &phones)
{
    QList<MacAddress> macs;
    macs.reserve(phones.packed.size() + phones.set.size());
    phones.packed.forEach([&](MacAddress mac, std::string_view) { macs.append(mac); });
    for (const Endpoint &phone : phones.set)
        macs.append(phone.mac);
    return macs;
}

/// What comes behind the phones of a page stays behind them.
QList<MirrorContent> partsOf(MirrorContent page)
{
    QList<MirrorContent> parts;
    for (MirrorContent::Phones &phones : page.phones) {
        const std::vector<PackedPhones> some = phones.packed.parts(MirrorFile::pageSize);
        for (std::size_t i = 0; i + 1 < some.size(); ++i) {
            MirrorContent part;
            part.origin = page.origin;
            part.phones.append({phones.company, {}, {}, false, some[i]});
            parts.append(part);
        }
        phones.packed = some.back();
    }
    parts.append(std::move(page));
    return parts;
}

} // namespace

void MirrorFeed::drain()
{
    QElapsedTimer timer;
    timer.start();
    while (const std::optional<MirrorContent> page = nextPage()) {
        apply(*page);
        if (timer.hasExpired(drainBudgetMs))
            return m_drain.start();
    }
    if (m_ready)
        settle();
}

/// Phones that are not shared as they are come in parts.
std::optional<MirrorContent> MirrorFeed::nextPage()
{
    if (m_parts.isEmpty()) {
        std::optional<MirrorContent> page = m_mirror.takePage();
        const auto isShared = [&](const MirrorContent::Phones &phones) {
            return phones.packed.size() <= MirrorFile::pageSize ||
                   (page->origin != Origin::Whole && m_store.phones(phones.company).isEmpty() &&
                    m_store.takeNumbersOf(phones.packed));
        };
        if (!page || std::all_of(page->phones.cbegin(), page->phones.cend(), isShared))
            return page;
        m_parts = partsOf(std::move(*page));
    }
    return m_parts.takeFirst();
}

void MirrorFeed::apply(const MirrorContent &page)
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    const bool news = page.origin != Origin::Earlier;
    if (page.catalogue && (news || m_store.catalogue().settings().isEmpty()))
        m_store.setCatalogue(*page.catalogue);
    applyCompanies(page);
    // What a mirror that was away for a while still has of a company that has gone.
    const auto isGone = [&](const QString &company) {
        return !news && m_store.company(company) == nullptr;
    };
    for (const MirrorContent::Profiles &profiles : page.profiles) {
        if (!isGone(profiles.company))
            applyProfiles(profiles, page.origin);
    }
    for (const MirrorContent::Phones &phones : page.phones) {
        if (isGone(phones.company))
            continue;
        if (news)
            applyPhones(phones, page.origin);
        else
            applyEarlierPhones(phones);
    }
    for (const MirrorContent::Defaults &defaults : page.defaults) {
        if (!isGone(defaults.company))
            applyDefaults(defaults, page.origin);
    }
    for (const MirrorContent::Logs &logs : page.logs) {
        if (!isGone(logs.company))
            m_store.addLogs(logs.company, logs.lines);
    }
    for (const MirrorContent::ListState &list : page.lists) {
        if (!isGone(list.company))
            applyState(list, page.origin);
    }
}

void MirrorFeed::applyCompanies(const MirrorContent &page)
{
    QSet<QString> keep;
    if (page.origin == Origin::Whole && !page.companies.isEmpty()) {
        for (const Company &company : page.companies)
            keep.insert(company.uuid);
    } else if (!page.goneCompanies.isEmpty()) {
        for (const Company &company : m_store.companies())
            keep.insert(company.uuid);
        keep.subtract(QSet<QString>(page.goneCompanies.begin(), page.goneCompanies.end()));
    }
    if (!keep.isEmpty()) {
        m_store.removeCompaniesExcept(keep);
        m_companies.removeIf([&](const auto &entry) { return !keep.contains(entry.key()); });
    }
    QList<Company> companies;
    for (const Company &company : page.companies) {
        m_companies.insert(company.uuid, company);
        m_gone.remove(company.uuid);
        const bool wentMeanwhile = page.origin == Origin::Earlier && m_loaded;
        if (wentMeanwhile && !m_store.company(company.uuid)) {
            m_gone.insert(company.uuid);
            m_companiesDirty = true;
            continue;
        }
        if (page.origin != Origin::Earlier || !m_store.company(company.uuid))
            companies.append(company);
    }
    m_store.setCompanies(companies);
}

/// What is in the store then is newer than what any mirror says.
bool MirrorFeed::isReadByUs(Resource resource, const QString &company) const
{
    const LoadState state = m_store.state(resource, company);
    return state.phase != LoadState::Phase::NotLoaded && state.asOfMs != 0;
}

void MirrorFeed::applyEarlierPhones(const MirrorContent::Phones &phones)
{
    const bool complete = isReadByUs(Resource::Endpoints, phones.company);
    const PhoneTable &known = m_store.phones(phones.company);
    const auto dirty = m_phones.constFind(phones.company);
    if (known.isEmpty() && dirty == m_phones.cend() && !complete)
        return putPhones(phones);
    const auto isKnown = [&](MacAddress mac) {
        return known.contains(mac) || (dirty != m_phones.cend() && dirty->contains(mac));
    };
    MirrorContent::Phones unknown = phones;
    unknown.set.removeIf([&](const Endpoint &phone) { return isKnown(phone.mac); });
    unknown.packed.removeIf(isKnown);
    if (!complete)
        return putPhones(unknown);
    if (const QList<MacAddress> gone = macsOf(unknown); !gone.isEmpty())
        m_phones[phones.company].add(gone);
}

void MirrorFeed::putPhones(const MirrorContent::Phones &phones)
{
    m_store.setPackedEndpoints(phones.company, phones.packed);
    if (!phones.set.isEmpty())
        m_store.setEndpoints(phones.company, phones.set);
}

void MirrorFeed::applyPhones(const MirrorContent::Phones &phones, Origin origin)
{
    const QList<MacAddress> macs = macsOf(phones);
    if (macs.isEmpty() && phones.gone.isEmpty() && !phones.last)
        return;
    SortedMacs &dirty = m_phones[phones.company];
    dirty.remove(macs + phones.gone);
    putPhones(phones);
    QSet<MacAddress> gone(phones.gone.begin(), phones.gone.end());
    if (origin == Origin::Whole) {
        m_pageMacs.add(macs);
        if (phones.last) {
            const SortedMacs named = std::exchange(m_pageMacs, {});
            for (const MacAddress mac : m_store.phones(phones.company).macs()) {
                if (!named.contains(mac) && !dirty.contains(mac))
                    gone.insert(mac);
            }
        }
    }
    if (dirty.isEmpty())
        m_phones.remove(phones.company);
    m_store.removeEndpoints(phones.company, gone);
}

void MirrorFeed::applyProfiles(const MirrorContent::Profiles &profiles, Origin origin)
{
    if (origin == Origin::Earlier) {
        if (isReadByUs(Resource::Profiles, profiles.company))
            return;
        QList<Profile> unknown = profiles.all;
        unknown.removeIf([&](const Profile &profile) {
            return m_store.profiles(profiles.company).contains(profile.uuid);
        });
        return m_store.setProfiles(profiles.company, unknown);
    }
    m_profiles.remove(profiles.company);
    QSet<QString> keep;
    for (const Profile &profile : profiles.all)
        keep.insert(profile.uuid);
    m_store.setProfiles(profiles.company, profiles.all);
    m_store.retainProfiles(profiles.company, keep);
}

void MirrorFeed::applyState(const MirrorContent::ListState &list, Origin origin)
{
    m_times.insert({int(list.resource), list.company}, list.asOfMs);
    LoadState state = m_store.state(list.resource, list.company);
    const bool ours = state.phase == LoadState::Phase::Loading ||
                      (state.phase != LoadState::Phase::NotLoaded && list.asOfMs < state.asOfMs);
    if (origin == Origin::Earlier ? state.phase != LoadState::Phase::NotLoaded : ours)
        return;
    state.asOfMs = list.asOfMs;
    // Nobody reads logs but who looks at them.
    if (origin != Origin::Earlier && list.resource != Resource::Logs) {
        state.phase = LoadState::Phase::Loaded;
        state.error = {};
    }
    m_store.setState(list.resource, list.company, state);
}

// Behind everything that was read before.
void MirrorFeed::settle()
{
    const auto [role, tally] = *std::exchange(m_ready, std::nullopt);
    const bool following = isFollowing();
    const bool first = !std::exchange(m_loaded, true);
    m_role = role;
    if (role == Mirror::Role::Owner) {
        if (std::exchange(m_rebuilt, false))
            noteEverything();
        else if (hasWork())
            soon(writeDelay);
    } else if (role == Mirror::Role::None) {
        forgetNotes();
        m_clock.after(retryDelay, this, [this] { readAgain(); });
    }
    if (first)
        Q_EMIT loaded(tally);
    else if (isFollowing() == following)
        Q_EMIT loadedAgain();
    if (isFollowing() != following)
        Q_EMIT followingChanged();
}

void MirrorFeed::readAgain()
{
    if (m_role != Mirror::Role::None)
        return;
    m_role.reset();
    m_rebuilt = true; // what it lacks is found once it is ours
    m_mirror.open(m_key);
}

} // namespace core
