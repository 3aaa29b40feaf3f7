// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetchunk.h"
#include "core/store/phonetable.h"

#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace ui {

/// The phones of whole companies on their way into an index that has none of them, packed by any
/// thread. What only the window's thread can tell stays open: in the columns for profile, firmware
/// and status stand numbers of the store's texts, in that for redirect the kind of the phone, and
/// nothing in those for product and group.
struct FleetPacking
{
    struct Company
    {
        QString uuid;
        core::FleetId id = 0; ///< in the index
        core::PhoneTable phones;
    };
    /// The texts as they were when the companies were taken, and which of them are uuids of
    /// settings that say where a phone is sent.
    struct Texts
    {
        core::TextPool pool;
        QSet<quint64> redirectSettings;
    };

    /// A phone without what ids stand for. Its texts lie in the table, until that changes.
    static core::FleetPhone withoutIds(core::FleetId company, core::MacAddress mac,
                                       const core::PhoneTable::Found &found);
    static FleetPacking pack(const std::vector<Company> &companies, const Texts &texts);

    std::vector<std::shared_ptr<core::FleetChunk>> chunks; ///< full, but for the last
    /// One of each kind of phones: alike in all that decides on product, group and redirect, and
    /// without anything else.
    std::vector<core::Endpoint> kinds;
};

} // namespace ui
