// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mirror/mirrorfeed.h"

namespace core {

MirrorContent MirrorFeed::nextBatch()
{
    MirrorContent batch;
    if (std::exchange(m_catalogueDirty, false))
        batch.catalogue = m_store.catalogue();
    if (std::exchange(m_companiesDirty, false))
        addCompanies(batch);
    addPhones(batch);
    if (!m_phones.isEmpty())
        return batch;
    const bool unclassified = m_store.catalogue().settings().isEmpty();
    const QSet<QString> companies = std::exchange(m_profiles, {});
    for (const QString &company : companies) {
        if (m_store.company(company) == nullptr)
            continue;
        batch.profiles.append({company, m_store.profiles(company).values()});
        m_profilesUnclassified = m_profilesUnclassified || unclassified;
    }
    const QHash<QString, QList<LogEntry>> logs = std::exchange(m_logs, {});
    for (auto it = logs.cbegin(); it != logs.cend(); ++it) {
        if (m_store.company(it.key()) != nullptr)
            batch.logs.append({it.key(), it.value()});
    }
    addDefaults(batch);
    addLists(batch);
    return batch;
}

void MirrorFeed::addCompanies(MirrorContent &batch)
{
    const QSet<QString> gone = std::exchange(m_gone, {});
    for (const QString &uuid : gone) {
        m_companies.remove(uuid);
        m_unclassified.remove(uuid);
        for (int resource = 0; resource < resourceCount; ++resource)
            m_times.remove({resource, uuid});
        batch.goneCompanies.append(uuid);
    }
    for (const Company &company : m_store.companies()) {
        const auto it = m_companies.constFind(company.uuid);
        if (it != m_companies.cend() && *it == company)
            continue;
        m_companies.insert(company.uuid, company);
        batch.companies.append(company);
    }
}

void MirrorFeed::addPhones(MirrorContent &batch)
{
    const bool unclassified = m_store.catalogue().settings().isEmpty();
    qsizetype room = MirrorFile::pageSize;
    while (room > 0 && !m_phones.isEmpty()) {
        const auto first = m_phones.cbegin();
        const QString &company = first.key();
        if (m_store.company(company) == nullptr) {
            m_phones.erase(first);
            continue;
        }
        MirrorContent::Phones phones{company, {}, {}};
        SortedMacs &dirty = *m_phones.find(company);
        const QList<MacAddress> macs = dirty.takeFirst(room);
        room -= macs.size();
        QList<MacAddress> open;
        for (const MacAddress mac : macs) {
            const std::optional<Endpoint> phone = m_store.endpoint(company, mac);
            if (!phone) {
                phones.gone.append(mac);
                continue;
            }
            phones.set.append(*phone);
            if (unclassified && !phone->settings.isEmpty())
                open.append(mac);
        }
        if (!open.isEmpty())
            m_unclassified[company].add(open);
        batch.phones.append(phones);
        if (dirty.isEmpty())
            m_phones.erase(first);
    }
}

void MirrorFeed::addLists(MirrorContent &batch)
{
    const QSet<ListName> lists = std::exchange(m_lists, {});
    for (const ListName &name : lists) {
        const auto resource = Resource(name.first);
        if (resource == Resource::Defaults && m_defaults.contains(name.second)) {
            m_lists.insert(name); // its rows wait for the catalogue
            continue;
        }
        const LoadState state = m_store.state(resource, name.second);
        if (m_store.company(name.second) == nullptr || state.asOfMs == 0 ||
            state.asOfMs == m_times.value(name))
            continue;
        m_times.insert(name, state.asOfMs);
        batch.lists.append(
            {name.second, resource, state.asOfMs, state.phase == LoadState::Phase::Loaded});
    }
}

void MirrorFeed::putBack(const MirrorContent &batch)
{
    m_catalogueDirty = m_catalogueDirty || batch.catalogue.has_value();
    for (const Company &company : batch.companies)
        m_companies.remove(company.uuid);
    for (const QString &uuid : batch.goneCompanies)
        m_gone.insert(uuid);
    m_companiesDirty =
        m_companiesDirty || !batch.companies.isEmpty() || !batch.goneCompanies.isEmpty();
    for (const MirrorContent::Phones &phones : batch.phones) {
        QList<MacAddress> macs = phones.gone;
        for (const Endpoint &phone : phones.set)
            macs.append(phone.mac);
        m_phones[phones.company].add(macs);
    }
    for (const MirrorContent::Profiles &profiles : batch.profiles)
        m_profiles.insert(profiles.company);
    for (const MirrorContent::Defaults &defaults : batch.defaults)
        m_defaults.insert(defaults.company);
    for (const MirrorContent::Logs &logs : batch.logs)
        m_logs[logs.company] = logs.lines + m_logs.value(logs.company);
    for (const MirrorContent::ListState &list : batch.lists) {
        m_times.remove({int(list.resource), list.company});
        m_lists.insert({int(list.resource), list.company});
    }
}

} // namespace core
