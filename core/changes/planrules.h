// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/plan.h"
#include "core/types/catalogue.h"
#include "core/types/profile.h"
#include "core/types/settingvalue.h"

namespace core {

// What all plans are made of, whoever makes them. Pure functions of values.

/// Error::Kind::InvalidInput with the rule's name as its serviceCode.
Error invalidInput(const char *rule);

/// As FieldChange spells it for autoprovisioning.
QString switchText(bool on);

FieldChange fieldChange(FieldChange::Field field, const QString &oldValue, const QString &newValue);
/// Of an own setting; `stored` are those that the phone has.
FieldChange settingChange(const Setting &setting, const SettingValues &stored,
                          const QString &value);

/// Where a document has it: its key, or the setting's parameter name.
QString documentKey(const FieldChange &change);

/// What there is to know of a redirect target; nothing for an empty one.
QList<PlanWarning::Kind> urlWarnings(const QString &url);

/// Why the catalogue gives no setting for a phone of this group: "catalogue_unread" (not yet),
/// "group_unknown", "setting_missing".
const char *missingSetting(const Catalogue &catalogue, const QString &group);

/// The rule by which a phone of this group and company may not have the profile, or null. `profile`
/// is null when it is not known.
const char *profileRefusal(const Profile *profile, const QString &company, const QString &group);

/// True when the phone would not take everything from the profile: it has a value of its own, known
/// or among `changes`, for a parameter that the profile has one for. Whether the two are equal does
/// not count, as the phone does not follow when the profile's changes.
bool hidesProfile(const SettingValues &stored, const QList<FieldChange> &changes,
                  const Profile &profile, const Catalogue &catalogue);

} // namespace core
