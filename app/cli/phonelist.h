// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/trouble.h"
#include "core/changes/planner.h"
#include "ui/actions/tableexport.h"
#include "ui/models/fleet.h"

#include <vector>

namespace cli {

class Account;

/// The phones of an account as the window's list has them: searched with the same language, named
/// with the same words. As the store is when it is made.
class PhoneList
{
public:
    explicit PhoneList(Account &account);

    /// Sorted by name. The trouble says what is wrong with the search.
    Outcome<std::vector<core::FleetSlot>> find(const QString &search, const core::Scope &scope,
                                               qint64 nowMs) const;
    core::Target target(core::FleetSlot slot) const;
    ui::ExportedTable table(const std::vector<core::FleetSlot> &phones) const;

private:
    ui::Fleet m_fleet;
};

/// Where a phone is sent, without a password that stands in the address.
QString withoutPassword(QString url);

} // namespace cli
