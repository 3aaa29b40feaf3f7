// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetdictionary.h"
#include "core/types/macaddress.h"

#include <memory>
#include <string>
#include <string_view>

namespace core {

/// The phones that a log tells of, by MAC address, and what they are called. Ids begin with 1 and
/// are never given twice; 0 is no phone. A value whose copies share small parts, so that a change
/// beside a copy costs little however many phones there are.
class LogPhones
{
public:
    LogPhones();

    FleetId size() const { return m_size; } ///< ids are 0 to size() - 1
    MacAddress mac(FleetId id) const { return MacAddress(part(id).macs[place(id)]); }
    const QString &name(FleetId id) const { return part(id).names[place(id)]; }
    /// MAC address and name as they are searched, in the form of a row of FleetChunk.
    std::string_view text(FleetId id) const { return part(id).texts[place(id)]; }
    FleetId find(MacAddress mac) const; ///< 0 for none; looks at every phone

    FleetId append(MacAddress mac);
    bool setName(FleetId id, const QString &name); ///< false when it has this name already
    qsizetype bytes() const;

private:
    static constexpr std::size_t partSize = 256;
    struct Part
    {
        std::vector<quint64> macs;
        std::vector<QString> names;
        std::vector<std::string> texts;
    };
    const Part &part(FleetId id) const { return *m_parts[id / partSize]; }
    static std::size_t place(FleetId id) { return id % partSize; }
    Part &own(std::size_t index);

    std::vector<std::shared_ptr<Part>> m_parts; // changed only where nobody shares it
    FleetId m_size = 0;
};

} // namespace core
