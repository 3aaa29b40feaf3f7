// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/planrules.h"

#include "core/support/redaction.h"

#include <algorithm>

namespace core {

namespace {

SettingValues settingsWith(const QList<FieldChange> &changes, SettingValues stored)
{
    for (const FieldChange &change : changes) {
        if (change.field != FieldChange::Field::Setting)
            continue;
        stored.removeIf([&](const SettingValue &own) { return own.setting == change.setting; });
        stored.append({change.setting, -1, change.newValue, {}});
    }
    return stored;
}

/// A portal may have used another entry of the parameter's name.
QStringList entriesOfSameName(const QString &setting, const Catalogue &catalogue)
{
    const Setting *known = catalogue.setting(setting);
    return known ? catalogue.settingUuids(known->paramName) : QStringList{setting};
}

/// The part of a URL that names user and host.
QStringView authorityOf(QStringView url)
{
    const qsizetype scheme = url.indexOf(QLatin1String("://"));
    if (scheme < 0)
        return {};
    const QStringView rest = url.sliced(scheme + 3);
    const auto end = std::find_if(rest.cbegin(), rest.cend(),
                                  [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    return rest.first(end - rest.cbegin());
}

} // namespace

Error invalidInput(const char *rule)
{
    Error error = Error::make(Error::Kind::InvalidInput);
    error.serviceCode = QString::fromLatin1(rule);
    return error;
}

QString switchText(bool on)
{
    return on ? QStringLiteral("true") : QStringLiteral("false");
}

FieldChange fieldChange(FieldChange::Field field, const QString &oldValue, const QString &newValue)
{
    FieldChange change;
    change.field = field;
    change.oldValue = oldValue;
    change.newValue = newValue;
    return change;
}

FieldChange settingChange(const Setting &setting, const SettingValues &stored, const QString &value)
{
    FieldChange change =
        fieldChange(FieldChange::Field::Setting, settingValue(stored, setting.uuid), value);
    change.setting = setting.uuid;
    change.paramName = setting.paramName;
    change.secret = isSecretSetting(setting.paramName);
    return change;
}

QString documentKey(const FieldChange &change)
{
    switch (change.field) {
    case FieldChange::Field::Name:
        return QStringLiteral("name");
    case FieldChange::Field::Profile:
        return QStringLiteral("provisioning_profile");
    case FieldChange::Field::Autoprovisioning:
        return QStringLiteral("autoprovisioning_enabled");
    case FieldChange::Field::Setting:
        return change.paramName;
    case FieldChange::Field::Registration:
        return QStringLiteral("mac");
    }
    return {};
}

QList<PlanWarning::Kind> urlWarnings(const QString &url)
{
    using Kind = PlanWarning::Kind;
    QList<Kind> kinds;
    if (url.isEmpty())
        return kinds;
    if (url.startsWith(QLatin1String("http:"), Qt::CaseInsensitive))
        kinds.append(Kind::PlainHttpTarget);
    const QStringView authority = authorityOf(url);
    if (authority.left(authority.lastIndexOf(u'@') + 1).contains(u':'))
        kinds.append(Kind::PasswordInUrl);
    if (!url.contains(QLatin1String("{mac}")) && !url.contains(QLatin1String("{phone_type}")))
        kinds.append(Kind::NoMacInTarget);
    return kinds;
}

const char *missingSetting(const Catalogue &catalogue, const QString &group)
{
    if (catalogue.settings().isEmpty())
        return "catalogue_unread";
    return group.isEmpty() ? "group_unknown" : "setting_missing";
}

const char *profileRefusal(const Profile *profile, const QString &company, const QString &group)
{
    if (!profile || (!profile->company.isEmpty() && profile->company != company))
        return "profile_unknown";
    if (profile->productGroup.isEmpty())
        return nullptr;
    if (group.isEmpty())
        return "group_unknown";
    return group == profile->productGroup ? nullptr : "profile_group";
}

bool hidesProfile(const SettingValues &stored, const QList<FieldChange> &changes,
                  const Profile &profile, const Catalogue &catalogue)
{
    if (profile.settings.isEmpty())
        return false;
    const SettingValues all = settingsWith(changes, stored);
    return std::any_of(all.cbegin(), all.cend(), [&](const SettingValue &own) {
        if (own.value.isEmpty())
            return false;
        const QStringList entries = entriesOfSameName(own.setting, catalogue);
        return std::any_of(profile.settings.cbegin(), profile.settings.cend(),
                           [&](const SettingValue &inherited) {
                               return inherited.index == own.index && !inherited.value.isEmpty() &&
                                      entries.contains(inherited.setting);
                           });
    });
}

} // namespace core
