// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/settingvalue.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace core {

/// A provisioning profile: a redirection target or a set of settings, for one product group
/// (sraps-api.md 7.5). A value.
struct Profile
{
    QString uuid;
    QString name;
    QString company; ///< uuid; filled in by the reader when the service leaves it out
    QString productGroup;
    int endpointCount = -1; ///< `no_endpoints`, -1 when not told
    qint64 updatedMs = 0;
    SettingValues settings;
    bool autoprovisioning = true;

    bool operator==(const Profile &) const = default;
};

Result<Profile> profileFromJson(const QJsonObject &object);

} // namespace core

Q_DECLARE_METATYPE(core::Profile)
