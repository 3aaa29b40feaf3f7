// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/fleetcommon.h"
#include "ui/widgets/propertylist.h"

#include <QCoreApplication>

#include <optional>

namespace ui {

/// What several selected phones have in common, in words. A value.
class PhonesSummary
{
    Q_DECLARE_TR_FUNCTIONS(ui::PhonesSummary)

public:
    /// Without `common` they are still being counted.
    PhonesSummary(int phones, const core::FleetDictionaries &names,
                  const std::optional<core::FleetCommon> &common);

    QString title() const; ///< "12 phones"
    QString subtitle() const;
    /// Shared values as they are, differing ones as counts ("3 different").
    QList<Property> properties() const;
    /// Of all of them; empty when they are of several or not counted yet.
    QString connection() const
    {
        return m_connections.size() == 1 ? m_connections.first() : QString();
    }

private:
    QString shared(core::FleetKind kind) const;

    int m_phones;
    core::FleetDictionaries m_names;
    std::optional<core::FleetCommon> m_common;
    QStringList m_connections; ///< of the companies
};

} // namespace ui
