// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

namespace {

size_t place(Resource resource)
{
    return size_t(resource);
}

} // namespace

Store::Store(QObject *parent)
    : QObject(parent)
{}

const Company *Store::company(const QString &uuid) const
{
    const auto it = m_companies.constFind(uuid);
    return it == m_companies.cend() ? nullptr : &*it;
}

QStringList Store::roots() const
{
    return m_children.value(QString());
}

QStringList Store::children(const QString &uuid) const
{
    return uuid.isEmpty() ? QStringList() : m_children.value(uuid);
}

QStringList Store::companiesIn(const Scope &scope) const
{
    const std::pair key(scope.company, scope.below);
    const auto known = m_scopes.constFind(key);
    return known != m_scopes.cend() ? *known : *m_scopes.insert(key, walk(scope));
}

QStringList Store::walk(const Scope &scope) const
{
    QStringList found;
    QSet<QString> seen;
    // A stack, the next one last: putting children in front is quadratic in a flat tree.
    QStringList open = scope.company.isEmpty() ? roots() : QStringList{scope.company};
    std::reverse(open.begin(), open.end());
    while (!open.isEmpty()) {
        const QString uuid = open.takeLast();
        if (seen.contains(uuid) || !m_companies.contains(uuid))
            continue;
        seen.insert(uuid);
        found.append(uuid);
        if (!scope.below)
            continue;
        const QStringList below = children(uuid);
        std::copy(below.crbegin(), below.crend(), std::back_inserter(open));
    }
    return found;
}

const PhoneTable &Store::phones(const QString &company) const
{
    const auto it = m_phones.find(company);
    return it == m_phones.end() ? m_noPhones : it->second;
}

std::optional<Endpoint> Store::endpoint(const QString &company, MacAddress mac) const
{
    return phones(company).find(mac);
}

QString Store::companyOf(MacAddress mac) const
{
    for (const auto &[company, phones] : m_phones) {
        if (phones.contains(mac))
            return company;
    }
    return {};
}

int Store::endpointCount(const QString &company, bool below) const
{
    int count = -1;
    const QStringList companies =
        below ? companiesIn({QString(), company, true}) : QStringList{company};
    for (const QString &uuid : companies) {
        const auto it = m_phones.find(uuid);
        if (it != m_phones.end())
            count = std::max(count, 0) + int(it->second.size());
        else if (state(Resource::Endpoints, uuid).asOfMs != 0)
            count = std::max(count, 0);
    }
    return count;
}

const QMap<QString, Profile> &Store::profiles(const QString &company) const
{
    static const QMap<QString, Profile> none;
    const auto it = m_profiles.constFind(company);
    return it == m_profiles.cend() ? none : *it;
}

const Profile *Store::profile(const QString &uuid) const
{
    const auto owner = m_companyOfProfile.constFind(uuid);
    if (owner == m_companyOfProfile.cend())
        return nullptr;
    const QMap<QString, Profile> &map = profiles(*owner);
    const auto it = map.constFind(uuid);
    return it == map.cend() ? nullptr : &*it;
}

const QMap<QString, ProductDefaults> &Store::productDefaults(const QString &company) const
{
    static const QMap<QString, ProductDefaults> none;
    const auto it = m_defaults.constFind(company);
    return it == m_defaults.cend() ? none : *it;
}

LoadState Store::state(Resource resource, const QString &company) const
{
    return m_states[place(resource)].value(company);
}

LoadState Store::state(Resource resource, const Scope &scope) const
{
    auto &known = m_sums[place(resource)];
    const std::pair key(scope.company, scope.below);
    auto its = known.constFind(key);
    if (its == known.cend())
        its = known.insert(key, sum(resource, companiesIn(scope)));
    return *its;
}

LoadState Store::sum(Resource resource, const QStringList &companies) const
{
    if (companies.isEmpty())
        return {};
    LoadState total = state(resource, companies.first());
    total.lists = 0;
    total.listsDone = 0;
    total.received = 0;
    for (const QString &uuid : companies)
        addState(total, state(resource, uuid));
    return total;
}

void Store::addState(LoadState &total, const LoadState &one)
{
    using Phase = LoadState::Phase;
    static constexpr auto weight = [](Phase phase) {
        switch (phase) {
        case Phase::Loading:
            return 4;
        case Phase::Failed:
            return 3;
        case Phase::Stopped:
            return 2;
        case Phase::NotLoaded:
            return 1;
        case Phase::Loaded:
            return 0;
        }
        return 0;
    };
    ++total.lists;
    total.listsDone += one.phase == Phase::Loaded ? 1 : 0;
    total.received += one.received;
    total.asOfMs = std::min(total.asOfMs, one.asOfMs);
    if (weight(one.phase) > weight(total.phase)) {
        total.phase = one.phase;
        total.error = one.error;
    }
}

void Store::setCompany(const Company &company)
{
    setCompanies({company});
}

void Store::setCompanies(const QList<Company> &companies)
{
    QStringList changed;
    QSet<QString> parents;
    for (const Company &company : companies) {
        const auto it = m_companies.constFind(company.uuid);
        if (it != m_companies.cend() && *it == company)
            continue;
        if (it != m_companies.cend())
            parents.insert(parentInTree(*it));
        m_companies.insert(company.uuid, company);
        changed.append(company.uuid);
    }
    if (changed.isEmpty())
        return;
    for (const QString &uuid : std::as_const(changed))
        parents.insert(parentInTree(m_companies[uuid]));
    rebuildChildren(parents);
    nameInLog(companies);
    Q_EMIT companiesChanged();
}

void Store::removeCompaniesExcept(const QSet<QString> &uuids)
{
    const qsizetype removed =
        erase_if(m_companies, [&](const auto &entry) { return !uuids.contains(entry.key()); });
    if (removed == 0)
        return;
    const auto gone = [&](const auto &entry) { return !uuids.contains(entry.key()); };
    std::erase_if(m_phones, [&](const auto &entry) { return !uuids.contains(entry.first); });
    m_profiles.removeIf(gone);
    m_defaults.removeIf(gone);
    const LogChanges lines = m_log.removeCompaniesExcept(uuids);
    for (QHash<QString, LoadState> &states : m_states)
        states.removeIf(gone);
    m_children.clear();
    rebuildChildren({});
    if (!lines.isEmpty())
        Q_EMIT logChanged(lines);
    Q_EMIT companiesChanged();
}

void Store::setEndpoints(const QString &company, const QList<Endpoint> &endpoints)
{
    PhoneTable &table = m_phones.try_emplace(company, m_texts).first->second;
    const QList<MacAddress> changed = table.put(endpoints);
    nameInLog(endpoints);
    if (!changed.isEmpty())
        Q_EMIT endpointsChanged(company, changed);
}

bool Store::takeNumbersOf(const PackedPhones &endpoints)
{
    m_numbers.setOther(endpoints.texts());
    return m_numbers.areTheSame() && endpoints.isSorted();
}

void Store::setPackedEndpoints(const QString &company, PackedPhones endpoints)
{
    PhoneTable &table = m_phones.try_emplace(company, m_texts).first->second;
    const QList<MacAddress> changed = table.put(std::move(endpoints), m_numbers);
    QList<Endpoint> inLog;
    for (const MacAddress mac : changed) {
        if (m_log.knowsPhone(mac))
            inLog.append(*table.find(mac));
    }
    nameInLog(inLog);
    if (!changed.isEmpty())
        Q_EMIT endpointsChanged(company, changed);
}

void Store::removeEndpoints(const QString &company, const QSet<MacAddress> &macs)
{
    const auto it = m_phones.find(company);
    if (it == m_phones.end() || macs.isEmpty())
        return;
    const QList<MacAddress> gone = it->second.remove(macs);
    if (!gone.isEmpty())
        Q_EMIT endpointsRemoved(company, gone);
}

void Store::setProfiles(const QString &company, const QList<Profile> &profiles)
{
    QMap<QString, Profile> &map = m_profiles[company];
    bool differs = false;
    for (const Profile &profile : profiles) {
        const auto it = map.constFind(profile.uuid);
        if (it != map.cend() && *it == profile)
            continue;
        map.insert(profile.uuid, profile);
        m_companyOfProfile.insert(profile.uuid, company);
        differs = true;
    }
    if (differs)
        Q_EMIT profilesChanged(company);
}

void Store::retainProfiles(const QString &company, const QSet<QString> &uuids)
{
    const auto it = m_profiles.find(company);
    if (it == m_profiles.end())
        return;
    const qsizetype removed =
        erase_if(*it, [&](const auto &entry) { return !uuids.contains(entry.key()); });
    if (removed > 0)
        Q_EMIT profilesChanged(company);
}

void Store::setProductDefaults(const QString &company, const QList<ProductDefaults> &all)
{
    QMap<QString, ProductDefaults> now;
    for (const ProductDefaults &one : all)
        now.insert(one.key(), one);
    QMap<QString, ProductDefaults> &known = m_defaults[company];
    if (known == now)
        return;
    known = now;
    Q_EMIT productDefaultsChanged(company);
}

void Store::setCatalogue(const Catalogue &catalogue)
{
    m_catalogue = catalogue;
    Q_EMIT catalogueChanged();
}

void Store::addLogs(const QString &company, const QList<LogEntry> &entries)
{
    const LogBook::Arrival arrival = m_log.add(company, entries, [&](MacAddress mac) {
        const std::optional<Endpoint> phone = endpoint(company, mac);
        return phone ? phone->name : QString();
    });
    if (!arrival.changes.isEmpty())
        Q_EMIT logChanged(arrival.changes);
    if (!arrival.lines.isEmpty())
        Q_EMIT logsAdded(company, arrival.lines);
}

void Store::nameInLog(const QList<Company> &companies)
{
    bool named = false;
    for (const Company &company : companies)
        named = m_log.setCompany(company.uuid, company.name, company.parent) || named;
    if (named && m_log.lineCount() > 0)
        Q_EMIT logChanged({});
}

void Store::nameInLog(const QList<Endpoint> &endpoints)
{
    bool named = false;
    for (const Endpoint &endpoint : endpoints)
        named = m_log.setPhoneName(endpoint.mac, endpoint.name) || named;
    if (named)
        Q_EMIT logChanged({});
}

void Store::setState(Resource resource, const QString &company, const LoadState &state)
{
    m_states[place(resource)].insert(company, state);
    m_sums[place(resource)].clear();
    Q_EMIT stateChanged(resource, company);
}

QString Store::parentInTree(const Company &company) const
{
    const bool isRoot = !m_companies.contains(company.parent) || company.parent == company.uuid;
    return isRoot ? QString() : company.parent;
}

void Store::rebuildChildren(const QSet<QString> &changed)
{
    m_scopes.clear();
    for (auto &sums : m_sums)
        sums.clear();
    const QHash<QString, QStringList> sorted = std::exchange(m_children, {});
    for (const Company &company : std::as_const(m_companies))
        m_children[parentInTree(company)].append(company.uuid);
    for (auto it = m_children.begin(); it != m_children.end(); ++it) {
        QStringList &uuids = it.value();
        // Comparing names is what costs; a list that nothing came to and nothing left is as it was.
        const auto before = sorted.constFind(it.key());
        if (before != sorted.cend() && before->size() == uuids.size() &&
            !changed.contains(it.key())) {
            uuids = *before;
            continue;
        }
        std::sort(uuids.begin(), uuids.end(), [this](const QString &a, const QString &b) {
            return m_companies[a].name.localeAwareCompare(m_companies[b].name) < 0;
        });
    }
}

} // namespace core
