// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fleetpacking.h"

#include "core/fleet/fleetindex.h"

#include <optional>

namespace ui {

namespace {

using View = core::EndpointView;

/// What makes the kind of a phone.
struct Traits
{
    std::array<quint64, 3> texts{}; ///< profile, product, group
    quint64 model = 0;              ///< as the address tells it, where nothing else does
    QByteArray redirect;            ///< its own settings for that, packed

    bool operator==(const Traits &) const = default;
    friend size_t qHash(const Traits &traits, size_t seed)
    {
        return qHashMulti(seed, traits.texts[0], traits.texts[1], traits.texts[2], traits.model,
                          traits.redirect);
    }
};

class Packer
{
public:
    Packer(FleetPacking &packing, const FleetPacking::Texts &texts)
        : m_packing(packing)
        , m_texts(texts)
    {}

    void take(core::FleetId company, core::MacAddress mac, const core::PhoneTable::Found &found);
    void finish();

private:
    core::FleetId kindOf(core::MacAddress mac, const core::PhoneTable::Found &found);
    QByteArray redirectOf(const core::PhoneTable::Found &found) const;
    core::Endpoint bare(core::MacAddress mac, const Traits &traits) const;

    FleetPacking &m_packing;
    const FleetPacking::Texts &m_texts;
    QHash<Traits, core::FleetId> m_kinds;
    std::optional<core::FleetChunkWriter> m_writer;
    int m_rows = 0;
};

QByteArray Packer::redirectOf(const core::PhoneTable::Found &found) const
{
    core::PackWriter writer;
    core::PackReader reader(found.rest);
    for (qsizetype left = found.settings; left > 0; --left) {
        const core::SettingView one(reader);
        if (m_texts.redirectSettings.contains(one.setting))
            core::packSetting(writer, one.setting, one.index, one.value, one.permission);
    }
    return writer.packed();
}

core::Endpoint Packer::bare(core::MacAddress mac, const Traits &traits) const
{
    core::Endpoint phone;
    phone.mac = mac;
    phone.profile = m_texts.pool.text(traits.texts[0]);
    phone.product = m_texts.pool.text(traits.texts[1]);
    phone.productGroup = m_texts.pool.text(traits.texts[2]);
    core::PackReader reader(traits.redirect);
    while (!reader.isAtEnd()) {
        const core::SettingView one(reader);
        phone.settings.append({m_texts.pool.text(one.setting), int(one.index),
                               QString::fromUtf8(one.value), m_texts.pool.text(one.permission)});
    }
    return phone;
}

core::FleetId Packer::kindOf(core::MacAddress mac, const core::PhoneTable::Found &found)
{
    constexpr int modelBits = 16; // below them an address counts the phones of a model
    const View &phone = found.phone;
    Traits traits{
        {phone.texts[View::Profile], phone.texts[View::Product], phone.texts[View::ProductGroup]},
        0,
        found.settings > 0 ? redirectOf(found) : QByteArray()};
    if (traits.texts[1] == 0 || traits.texts[2] == 0)
        traits.model = mac.bits() >> modelBits;
    const auto known = m_kinds.constFind(traits);
    if (known != m_kinds.cend())
        return *known;
    m_packing.kinds.push_back(bare(mac, traits));
    return *m_kinds.insert(traits, core::FleetId(m_packing.kinds.size() - 1));
}

void Packer::take(core::FleetId company, core::MacAddress mac, const core::PhoneTable::Found &found)
{
    const View &phone = found.phone;
    core::FleetPhone one = FleetPacking::withoutIds(company, mac, found);
    one.profile = core::FleetId(phone.texts[View::Profile]);
    one.firmware = core::FleetId(phone.texts[View::Firmware]);
    one.status = core::FleetId(phone.texts[View::StatusWord]);
    one.redirect = kindOf(mac, found);
    if (!m_writer) {
        m_writer.emplace(nullptr);
        m_writer->reserve(core::FleetChunk::rows);
    }
    m_writer->put(m_rows++, one);
    if (m_rows == core::FleetChunk::rows)
        finish();
}

void Packer::finish()
{
    if (m_writer)
        m_packing.chunks.push_back(m_writer->finish());
    m_writer.reset();
    m_rows = 0;
}

} // namespace

core::FleetPhone FleetPacking::withoutIds(core::FleetId company, core::MacAddress mac,
                                          const core::PhoneTable::Found &found)
{
    const View &phone = found.phone;
    core::FleetPhone one;
    one.mac = mac;
    one.company = company;
    one.name = QByteArray::fromRawData(phone.name.data(), phone.name.size());
    one.lastIp = QByteArray::fromRawData(phone.lastIp.data(), phone.lastIp.size());
    one.lastSeen = core::FleetIndex::seconds(phone.lastSeenMs);
    one.created = core::FleetIndex::seconds(phone.createdMs);
    one.ownSettings = core::FleetIndex::ownSettings(found.settings);
    one.autoprovisioning = phone.autoprovisioning;
    one.remoteManaged = phone.remoteManaged;
    return one;
}

FleetPacking FleetPacking::pack(const std::vector<Company> &companies, const Texts &texts)
{
    FleetPacking packing;
    Packer packer(packing, texts);
    for (const Company &company : companies) {
        for (auto it = company.phones.begin(); it != company.phones.end(); ++it)
            packer.take(company.id, it.mac(), it.look());
    }
    packer.finish();
    return packing;
}

} // namespace ui
