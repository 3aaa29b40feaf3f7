// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/editrules.h"

#include "core/changes/planner.h"
#include "core/changes/planrules.h"
#include "core/changes/redirection.h"
#include "core/store/store.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype longestName = 255;
constexpr qsizetype longestValue = 4096;

bool hasControls(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isSwitchWord(const QString &text)
{
    static const QStringList words{QStringLiteral("on"),   QStringLiteral("off"),
                                   QStringLiteral("true"), QStringLiteral("false"),
                                   QStringLiteral("yes"),  QStringLiteral("no"),
                                   QStringLiteral("1"),    QStringLiteral("0")};
    return words.contains(text, Qt::CaseInsensitive);
}

/// The rule of the setting's type that a text breaks, or null. Types that we do not know take all.
const char *typeRefusal(const QString &fieldType, const QString &text)
{
    if (fieldType.startsWith(QLatin1String("bool"), Qt::CaseInsensitive))
        return isSwitchWord(text) ? nullptr : "value_switch";
    if (fieldType.startsWith(QLatin1String("num"), Qt::CaseInsensitive) ||
        fieldType.startsWith(QLatin1String("int"), Qt::CaseInsensitive)) {
        bool isNumber = false;
        text.toDouble(&isNumber);
        return isNumber ? nullptr : "value_number";
    }
    return nullptr;
}

} // namespace

Result<QString> checkPhoneName(const QString &text)
{
    QString name = text.trimmed();
    if (name.size() > longestName)
        return Failure(invalidInput("name_too_long"));
    if (hasControls(name))
        return Failure(invalidInput("name_characters"));
    return name;
}

Result<QString> profileNamed(const QString &nameOrUuid, const QString &company,
                             const QString &group, const Store &store)
{
    const QString wanted = nameOrUuid.trimmed();
    if (wanted.isEmpty())
        return QString();
    QStringList exact;
    QStringList similar;
    const char *rule = "profile_unknown";
    for (const Profile &profile : store.profiles(company)) {
        const bool isMeant = profile.uuid == wanted;
        if (!isMeant && profile.name.compare(wanted, Qt::CaseInsensitive) != 0)
            continue;
        if (const char *refusal = profileRefusal(&profile, company, group))
            rule = refusal;
        else if (isMeant)
            return profile.uuid;
        else
            (profile.name == wanted ? exact : similar).append(profile.uuid);
    }
    const QStringList &found = exact.isEmpty() ? similar : exact;
    if (found.size() == 1)
        return found.first();
    return Failure(invalidInput(found.isEmpty() ? rule : "profile_ambiguous"));
}

Result<const Setting *> settingToEdit(const QString &paramName, const QString &group,
                                      const Catalogue &catalogue)
{
    const Setting *setting = paramName == redirectTargetSetting
                                 ? redirectSettingFor(catalogue, group)
                                 : catalogue.settingFor(paramName, group);
    if (!setting)
        return Failure(invalidInput(missingSetting(catalogue, group)));
    if (setting->indexed)
        return Failure(invalidInput("setting_indexed"));
    return setting;
}

Result<QString> checkSettingValue(const Setting &setting, const QString &text)
{
    QString value = text.trimmed();
    if (value.isEmpty())
        return value;
    if (isRedirectSetting(setting.paramName))
        return checkRedirectUrl(value);
    if (value.size() > longestValue)
        return Failure(invalidInput("value_length"));
    if (hasControls(value))
        return Failure(invalidInput("value_characters"));
    if (const char *rule = typeRefusal(setting.fieldType, value))
        return Failure(invalidInput(rule));
    return value;
}

} // namespace core
