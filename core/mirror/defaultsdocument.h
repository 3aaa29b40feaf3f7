// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mirror/sealedsettings.h"

#include <QJsonObject>

namespace core {

/// A document with a `settings_manager` map (sraps-api.md 7.4), with the secrets in it replaced:
/// instead of `value` such an entry has `sealed` (base64), or without a key `kept: false`.
QJsonObject sealedDocument(QJsonObject document, const SettingsPlace &place,
                           const std::optional<Sealer> &sealer, const SecretSettings &secrets);

/// The way back. Entries whose value was not kept, or does not open, are left out.
QJsonObject openedDocument(QJsonObject document, const SettingsPlace &place,
                           const std::optional<Sealer> &sealer);

} // namespace core
