// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/fleetfirmwares.h"

#include "core/fleet/fleetdictionary.h"

#include <algorithm>

namespace core {

bool FleetFirmwares::add(FleetId product, FleetId firmware, int difference)
{
    if (product == 0 || firmware == 0)
        return false;
    const quint64 key = quint64(product) << 32 | firmware;
    quint32 &phones = m_phones[key];
    const bool came = phones == 0;
    phones += quint32(difference);
    const bool left = phones == 0;
    if (left)
        m_phones.remove(key);
    return came || left;
}

FleetOutdated::FleetOutdated(const FleetDictionaries &dictionaries)
    : m_ranks(dictionaries[FleetKind::Firmware].ranks())
    , m_newest(dictionaries[FleetKind::Product].size())
{
    const FleetDictionary &products = dictionaries[FleetKind::Product];
    QHash<QByteArray, quint32> newest;
    const auto model = [&products](FleetId id) {
        const FleetDictionary::Entry &entry = products.at(id);
        return entry.folded.isEmpty() ? '\0' + entry.key.toUtf8() : entry.folded;
    };
    dictionaries.firmwares.forEach([&](FleetId product, FleetId firmware) {
        constexpr auto nameless = ~quint32(0);
        quint32 &best = newest[model(product)];
        if (m_ranks[firmware] != nameless)
            best = std::max(best, m_ranks[firmware]);
    });
    for (FleetId id = 1; id < products.size(); ++id)
        m_newest[id] = newest.value(model(id));
}

} // namespace core
