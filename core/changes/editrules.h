// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/catalogue.h"

#include <QString>

namespace core {

class Store;

// What a text that a person has typed for a phone stands for, and whether it can be written. Blanks
// around it do not count. A failure is InvalidInput with the rule as its serviceCode. Pure.

/// An empty name is one. "name_too_long", "name_characters".
Result<QString> checkPhoneName(const QString &text);

/// The uuid of the profile of this name or uuid that a phone of this company and group can have;
/// empty for none. "profile_unknown", "profile_group", "group_unknown", "profile_ambiguous".
Result<QString> profileNamed(const QString &nameOrUuid, const QString &company,
                             const QString &group, const Store &store);

/// Of the parameter that holds the redirect target, though it is called otherwise for some groups.
constexpr QLatin1String redirectTargetSetting("setting_server");

/// The catalogue entry of this parameter for a phone of this group. Points into `catalogue`.
/// As missingSetting() says, or "setting_indexed".
Result<const Setting *> settingToEdit(const QString &paramName, const QString &group,
                                      const Catalogue &catalogue);

/// What the catalogue says of the setting's type holds for its values; empty takes the value away.
/// "value_switch", "value_number", "value_characters", "value_length", and those of
/// checkRedirectUrl() for a redirect target.
Result<QString> checkSettingValue(const Setting &setting, const QString &text);

} // namespace core
