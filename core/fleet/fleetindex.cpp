// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetindex.h"

#include "core/fleet/foldedtext.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr std::size_t mostStaged = 16384; // bounds the memory of a big put()

} // namespace

FleetId FleetIndex::intern(FleetKind kind, const QString &key)
{
    FleetDictionary &dictionary = m_state.m_dictionaries[kind];
    const FleetId before = dictionary.size();
    const FleetId id = dictionary.intern(key);
    const bool isItsName =
        kind == FleetKind::Firmware || kind == FleetKind::Redirect || kind == FleetKind::Status;
    if (id == before && isItsName)
        dictionary.setName(id, key);
    return id;
}

bool FleetIndex::setName(FleetKind kind, const QString &key, const QString &name)
{
    const FleetId id = intern(kind, key);
    FleetDictionary &dictionary = m_state.m_dictionaries[kind];
    if (!dictionary.setName(id, name))
        return false;
    ++m_state.m_version;
    if (dictionary.phones(id) > 0 || kind == FleetKind::Company)
        ++m_state.m_namesVersion;
    return true;
}

bool FleetIndex::setParent(const QString &company, const QString &parent)
{
    const FleetId id = intern(FleetKind::Company, company);
    const FleetId above = intern(FleetKind::Company, parent);
    if (!m_state.m_dictionaries[FleetKind::Company].setParent(id, above))
        return false;
    ++m_state.m_version;
    ++m_state.m_namesVersion;
    return true;
}

void FleetIndex::setRun(const QString &key, const QList<MacAddress> &phones)
{
    m_state.m_dictionaries.runs.insert(key, std::make_shared<const FleetMacSet>(phones));
    ++m_state.m_version;
    ++m_state.m_namesVersion;
}

FleetPhone FleetIndex::phone(const Endpoint &record, const QString &company, const QString &group,
                             const QString &redirectUrl, bool fromProfile)
{
    FleetPhone phone;
    phone.mac = record.mac;
    phone.company = intern(FleetKind::Company, company);
    phone.profile = intern(FleetKind::Profile, record.profile);
    // A product that is not told or not yet named shows what the MAC suggests.
    const QString hint = record.mac.modelHint();
    const bool told = !record.product.isEmpty();
    phone.product =
        intern(FleetKind::Product, told || hint.isEmpty() ? record.product : QString(u'~' + hint));
    FleetDictionary &products = m_state.m_dictionaries[FleetKind::Product];
    if (products.name(phone.product).isEmpty() && products.phones(phone.product) == 0)
        products.setName(phone.product, hint);
    phone.group = intern(FleetKind::Group, group);
    phone.firmware = intern(FleetKind::Firmware, record.firmware);
    phone.redirect = intern(FleetKind::Redirect, redirectUrl);
    phone.status = intern(FleetKind::Status, record.statusWord);
    phone.name = record.name.toUtf8();
    phone.lastIp = record.lastIp.toUtf8();
    phone.lastSeen = seconds(record.lastSeenMs);
    phone.created = seconds(record.createdMs);
    phone.ownSettings = ownSettings(record.settings.size());
    phone.redirectFromProfile = fromProfile;
    phone.autoprovisioning = record.autoprovisioning;
    phone.remoteManaged = record.remoteManaged;
    return phone;
}

quint32 FleetIndex::seconds(qint64 ms)
{
    return quint32(
        std::clamp<qint64>(ms / 1000, ms > 0 ? 1 : 0, std::numeric_limits<quint32>::max()));
}

FleetChanges FleetIndex::put(const std::vector<FleetPhone> &phones)
{
    FleetChanges changes;
    for (const FleetPhone &phone : phones) {
        putOne(phone, changes);
        if (m_staged >= mostStaged)
            finishWriters();
    }
    finishWriters();
    // A phone that stands twice in one call: the slot is named once.
    std::sort(changes.added.begin(), changes.added.end());
    std::sort(changes.changed.begin(), changes.changed.end());
    std::vector<FleetSlot> changed;
    std::set_difference(changes.changed.begin(),
                        std::unique(changes.changed.begin(), changes.changed.end()),
                        changes.added.begin(), changes.added.end(), std::back_inserter(changed));
    changes.changed = std::move(changed);
    if (!changes.isEmpty())
        ++m_state.m_version;
    return changes;
}

FleetChanges FleetIndex::append(const std::shared_ptr<const FleetChunk> &chunk)
{
    FleetChanges changes;
    const auto start = FleetSlot(m_state.m_chunks.size()) * FleetChunk::rows;
    while (m_end < start)
        m_free.push_back(m_end++);
    m_state.m_chunks.push_back(chunk);
    m_end += FleetSlot(chunk->size());
    changes.added.reserve(std::size_t(chunk->size()));
    FleetDictionaries &all = m_state.m_dictionaries;
    for (std::size_t kind = 0; kind < fleetKinds; ++kind) {
        for (const FleetId id : chunk->ids[kind])
            all.kinds[kind].addPhones(id, 1);
    }
    for (int row = 0; row < chunk->size(); ++row) {
        if (all.firmwares.add(chunk->column(FleetKind::Product)[std::size_t(row)],
                              chunk->column(FleetKind::Firmware)[std::size_t(row)], 1))
            ++m_state.m_firmwaresVersion;
        changes.added.push_back(start + FleetSlot(row));
    }
    for (const FleetSlot slot : m_runs.add(*chunk, start))
        addToTable(identityOf(slot), slot);
    m_state.m_phoneCount += quint32(chunk->size());
    ++m_state.m_version;
    return changes;
}

void FleetIndex::putOne(const FleetPhone &phone, FleetChanges &changes)
{
    std::optional<FleetSlot> slot = find(phone.company, phone.mac);
    if (slot) {
        if (isSame(*slot, phone))
            return;
        bool isStaged = false;
        const FleetPhone *staged =
            m_writers.empty() ? nullptr
                              : writer(*slot).staged(int(*slot % FleetChunk::rows), isStaged);
        count(staged ? *staged : m_state.phone(*slot), -1);
        changes.changed.push_back(*slot);
    } else {
        slot = freeSlot();
        addToTable({phone.mac.bits(), phone.company}, *slot);
        ++m_state.m_phoneCount;
        changes.added.push_back(*slot);
    }
    count(phone, 1);
    writer(*slot).put(int(*slot % FleetChunk::rows), phone);
    ++m_staged;
}

bool FleetIndex::isSame(FleetSlot slot, const FleetPhone &phone) const
{
    const std::size_t chunkAt = slot / FleetChunk::rows;
    const auto row = int(slot % FleetChunk::rows);
    if (chunkAt < m_writers.size() && m_writers[chunkAt]) {
        bool isStaged = false;
        const FleetPhone *staged = m_writers[chunkAt]->staged(row, isStaged);
        if (isStaged)
            return staged && *staged == phone;
    }
    const FleetChunk &chunk = *m_state.m_chunks[chunkAt];
    FleetPhone known = chunk.phone(row);
    if (known.lastIp != searchFoldedBytes(phone.lastIp))
        return false;
    known.lastIp = phone.lastIp;
    return known == phone;
}

FleetChanges FleetIndex::remove(FleetId company, const QList<MacAddress> &macs)
{
    std::vector<FleetSlot> gone;
    for (const MacAddress mac : macs) {
        if (const auto slot = find(company, mac))
            gone.push_back(*slot);
    }
    return removeSlots(gone);
}

std::vector<FleetSlot> FleetIndex::slotsWith(FleetKind kind, const FleetIdSet &ids) const
{
    std::vector<FleetSlot> found;
    for (std::size_t c = 0; c < m_state.m_chunks.size(); ++c) {
        const FleetChunk &chunk = *m_state.m_chunks[c];
        const std::vector<FleetId> &column = chunk.column(kind);
        for (int row = 0; row < chunk.size(); ++row) {
            if (ids.contains(column[std::size_t(row)]) && chunk.isUsed(row))
                found.push_back(FleetSlot(c) * FleetChunk::rows + FleetSlot(row));
        }
    }
    return found;
}

FleetChanges FleetIndex::removeCompanies(const FleetIdSet &companies)
{
    return removeSlots(slotsWith(FleetKind::Company, companies));
}

QList<MacAddress> FleetIndex::phonesOf(FleetId company) const
{
    QList<MacAddress> macs;
    if (company == 0 || dictionaries()[FleetKind::Company].phones(company) == 0)
        return macs;
    FleetIdSet its;
    its.insert(company);
    for (const FleetSlot slot : slotsWith(FleetKind::Company, its))
        macs.append(m_state.mac(slot));
    return macs;
}

QHash<FleetId, QList<MacAddress>> FleetIndex::phonesWith(FleetKind kind,
                                                         const FleetIdSet &ids) const
{
    QHash<FleetId, QList<MacAddress>> phones;
    for (const FleetSlot slot : slotsWith(kind, ids))
        phones[m_state.id(slot, FleetKind::Company)].append(m_state.mac(slot));
    return phones;
}

FleetChanges FleetIndex::removeSlots(const std::vector<FleetSlot> &slots)
{
    FleetChanges changes;
    changes.removed = slots;
    std::sort(changes.removed.begin(), changes.removed.end());
    changes.removed.erase(std::unique(changes.removed.begin(), changes.removed.end()),
                          changes.removed.end());
    for (const FleetSlot slot : m_runs.remove(m_state, changes.removed))
        addToTable(identityOf(slot), slot);
    for (const FleetSlot slot : changes.removed) {
        count(m_state.phone(slot), -1);
        eraseFromTable(identityOf(slot));
        --m_state.m_phoneCount;
        m_free.push_back(slot);
    }
    for (const FleetSlot slot : changes.removed)
        writer(slot).remove(int(slot % FleetChunk::rows));
    finishWriters();
    if (!changes.isEmpty())
        ++m_state.m_version;
    return changes;
}

FleetChunkWriter &FleetIndex::writer(FleetSlot slot)
{
    const std::size_t chunk = slot / FleetChunk::rows;
    if (m_writers.size() <= chunk)
        m_writers.resize(chunk + 1);
    if (!m_writers[chunk])
        m_writers[chunk] = std::make_unique<FleetChunkWriter>(
            chunk < m_state.m_chunks.size() ? m_state.m_chunks[chunk] : nullptr);
    return *m_writers[chunk];
}

void FleetIndex::finishWriters()
{
    if (m_state.m_chunks.size() < m_writers.size())
        m_state.m_chunks.resize(m_writers.size());
    for (std::size_t chunk = 0; chunk < m_writers.size(); ++chunk) {
        if (m_writers[chunk])
            m_state.m_chunks[chunk] = m_writers[chunk]->finish();
    }
    m_writers.clear();
    m_staged = 0;
}

FleetSlot FleetIndex::freeSlot()
{
    if (m_free.empty())
        return m_end++;
    const FleetSlot slot = m_free.front();
    m_free.pop_front();
    return slot;
}

void FleetIndex::count(const FleetPhone &phone, int difference)
{
    FleetDictionaries &all = m_state.m_dictionaries;
    all[FleetKind::Company].addPhones(phone.company, difference);
    all[FleetKind::Profile].addPhones(phone.profile, difference);
    all[FleetKind::Product].addPhones(phone.product, difference);
    all[FleetKind::Group].addPhones(phone.group, difference);
    all[FleetKind::Firmware].addPhones(phone.firmware, difference);
    all[FleetKind::Redirect].addPhones(phone.redirect, difference);
    all[FleetKind::Status].addPhones(phone.status, difference);
    if (all.firmwares.add(phone.product, phone.firmware, difference))
        ++m_state.m_firmwaresVersion;
}

qsizetype FleetIndex::bytes() const
{
    const std::size_t own = m_free.size() * sizeof(FleetSlot) + tables * sizeof(Table);
    auto total = qsizetype(own) + m_runs.bytes();
    for (const Table &table : m_tables)
        total += qsizetype(table.places.capacity() * sizeof(quint32));
    for (const auto &chunk : m_state.m_chunks)
        total += chunk->bytes();
    for (const FleetDictionary &dictionary : m_state.m_dictionaries.kinds)
        total += dictionary.bytes();
    return total + m_state.m_dictionaries.firmwares.bytes();
}

} // namespace core
