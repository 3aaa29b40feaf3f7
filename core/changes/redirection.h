// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/planner.h"
#include "core/types/catalogue.h"
#include "core/types/profile.h"

namespace core {

constexpr QLatin1String redirectUserSetting("http_client_user");
constexpr QLatin1String redirectPasswordSetting("http_client_pass");

/// The catalogue entry that holds the provisioning URL of a phone of this group: setting_server,
/// or ProvisioningServer for Gigaset's own DECT families (sraps-api.md section 12). Null when
/// the catalogue has no fitting one. Points into `catalogue`.
const Setting *redirectSettingFor(const Catalogue &catalogue, const QString &group);

/// True for the parameters that redirectSettingFor() knows.
bool isRedirectSetting(const QString &paramName);
/// The uuids of all entries of these.
QStringList redirectSettingUuids(const Catalogue &catalogue);

/// The product group of the model that the MAC suggests, empty when nothing tells.
QString groupOfModel(MacAddress mac, const Catalogue &catalogue);

// As those of planner.h, from values alone; `profile` is the phone's, null when it has none or it
// is not known.
QString productGroupOf(const Endpoint &endpoint, const Profile *profile,
                       const Catalogue &catalogue);
RedirectTarget redirectTargetOf(const Endpoint &endpoint, const Profile *profile,
                                const Catalogue &catalogue);

/// Where a profile sends phones of its product group; empty for nowhere.
QString redirectUrlOf(const Profile &profile, const Catalogue &catalogue);

} // namespace core
