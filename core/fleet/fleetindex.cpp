// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetindex.h"

#include "core/fleet/foldedtext.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr std::size_t mostStaged = 16384; // bounds the memory of a big put()

quint32 seconds(qint64 ms)
{
    return quint32(
        std::clamp<qint64>(ms / 1000, ms > 0 ? 1 : 0, std::numeric_limits<quint32>::max()));
}

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
    phone.name = record.name;
    phone.lastIp = record.lastIp;
    phone.lastSeen = seconds(record.lastSeenMs);
    phone.created = seconds(record.createdMs);
    phone.ownSettings = quint16(std::min<qsizetype>(record.settings.size(), 0xFFFF));
    phone.redirectFromProfile = fromProfile;
    phone.autoprovisioning = record.autoprovisioning;
    phone.remoteManaged = record.remoteManaged;
    return phone;
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

void FleetIndex::putOne(const FleetPhone &phone, FleetChanges &changes)
{
    if ((std::size_t(m_state.m_phoneCount) + 1) * 10 > m_table.size() * 7)
        growTable();
    const std::size_t place = findPlace({phone.mac.bits(), phone.company});
    FleetSlot slot = m_table[place];
    if (slot != 0) {
        --slot;
        if (isSame(slot, phone))
            return;
        bool isStaged = false;
        const FleetPhone *staged =
            m_writers.empty() ? nullptr
                              : writer(slot).staged(int(slot % FleetChunk::rows), isStaged);
        count(staged ? *staged : m_state.phone(slot), -1);
        changes.changed.push_back(slot);
    } else {
        slot = freeSlot();
        m_table[place] = slot + 1;
        ++m_state.m_phoneCount;
        changes.added.push_back(slot);
    }
    count(phone, 1);
    writer(slot).put(int(slot % FleetChunk::rows), phone);
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
    const QByteArray name = phone.name.toUtf8();
    const QByteArray ip = searchFoldedUtf8(phone.lastIp);
    FleetPhone known = chunk.phone(row);
    if (chunk.name(row) != std::string_view(name.constData(), std::size_t(name.size())) ||
        chunk.ip(row) != std::string_view(ip.constData(), std::size_t(ip.size())))
        return false;
    known.name = phone.name;
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

FleetChanges FleetIndex::retain(FleetId company, const QSet<MacAddress> &macs)
{
    std::vector<FleetSlot> gone;
    for (std::size_t c = 0; c < m_state.m_chunks.size(); ++c) {
        const FleetChunk &chunk = *m_state.m_chunks[c];
        const std::vector<FleetId> &companies = chunk.column(FleetKind::Company);
        for (int row = 0; row < chunk.size(); ++row) {
            if (companies[std::size_t(row)] == company && chunk.isUsed(row) &&
                !macs.contains(MacAddress(chunk.mac[std::size_t(row)])))
                gone.push_back(FleetSlot(c) * FleetChunk::rows + FleetSlot(row));
        }
    }
    return removeSlots(gone);
}

FleetChanges FleetIndex::removeSlots(const std::vector<FleetSlot> &slots)
{
    FleetChanges changes;
    changes.removed = slots;
    std::sort(changes.removed.begin(), changes.removed.end());
    changes.removed.erase(std::unique(changes.removed.begin(), changes.removed.end()),
                          changes.removed.end());
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

std::optional<FleetSlot> FleetIndex::find(FleetId company, MacAddress mac) const
{
    if (m_table.empty())
        return std::nullopt;
    const quint32 slot = m_table[findPlace({mac.bits(), company})];
    return slot == 0 ? std::nullopt : std::optional<FleetSlot>(slot - 1);
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

FleetIndex::Identity FleetIndex::identityOf(FleetSlot slot) const
{
    const std::size_t chunk = slot / FleetChunk::rows;
    const auto row = slot % FleetChunk::rows;
    if (chunk < m_writers.size() && m_writers[chunk]) {
        bool isStaged = false;
        if (const FleetPhone *staged = m_writers[chunk]->staged(int(row), isStaged))
            return {staged->mac.bits(), staged->company};
    }
    const FleetChunk &its = *m_state.m_chunks[chunk];
    return {its.mac[row], its.column(FleetKind::Company)[row]};
}

std::size_t FleetIndex::homeOf(const Identity &identity) const
{
    quint64 hash = (identity.mac ^ quint64(identity.company) << 40) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9ULL;
    return (hash >> 32) & (m_table.size() - 1);
}

std::size_t FleetIndex::findPlace(const Identity &identity) const
{
    std::size_t place = homeOf(identity);
    while (m_table[place] != 0 && identityOf(m_table[place] - 1) != identity)
        place = (place + 1) & (m_table.size() - 1);
    return place;
}

void FleetIndex::growTable()
{
    const std::vector<quint32> old = std::move(m_table);
    m_table.assign(std::max<std::size_t>(64, old.size() * 2), 0);
    for (const quint32 slot : old) {
        if (slot != 0)
            m_table[findPlace(identityOf(slot - 1))] = slot;
    }
}

void FleetIndex::eraseFromTable(const Identity &identity)
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t hole = findPlace(identity);
    m_table[hole] = 0;
    // What stood behind the hole because of a collision moves up, or it would not be found.
    for (std::size_t next = (hole + 1) & mask; m_table[next] != 0; next = (next + 1) & mask) {
        const std::size_t home = homeOf(identityOf(m_table[next] - 1));
        if (((next - home) & mask) < ((next - hole) & mask))
            continue;
        m_table[hole] = std::exchange(m_table[next], 0);
        hole = next;
    }
}

qsizetype FleetIndex::bytes() const
{
    qsizetype total = qsizetype(m_table.capacity() * sizeof(quint32)) +
                      qsizetype(m_free.size() * sizeof(FleetSlot));
    for (const auto &chunk : m_state.m_chunks)
        total += chunk->bytes();
    for (const FleetDictionary &dictionary : m_state.m_dictionaries.kinds)
        total += dictionary.bytes();
    return total + m_state.m_dictionaries.firmwares.bytes();
}

} // namespace core
