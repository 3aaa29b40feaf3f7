// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/catalogue.h"
#include "core/types/macaddress.h"

namespace core {

constexpr QLatin1String redirectUserSetting("http_client_user");

/// The catalogue entry that holds the provisioning URL of a phone of this group: setting_server,
/// or ProvisioningServer for Gigaset's own DECT families (sraps-api.md section 12). Null when
/// the catalogue has no fitting one. Points into `catalogue`.
const Setting *redirectSettingFor(const Catalogue &catalogue, const QString &group);

/// The product group of the model that the MAC suggests, empty when nothing tells.
QString groupOfModel(MacAddress mac, const Catalogue &catalogue);

} // namespace core
