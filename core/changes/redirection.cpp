// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/redirection.h"

#include "core/store/store.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

// Desk phones and most DECT bases; Gigaset's own DECT families (sraps-api.md section 12).
constexpr QLatin1String redirectSettings[] = {QLatin1String("setting_server"),
                                              QLatin1String("ProvisioningServer")};

/// The entry for the group first, then any of that name: a portal may have used another one.
QString valueOf(QLatin1String paramName, const QString &group, const SettingValues &values,
                const Catalogue &catalogue)
{
    const auto isOne = [&](const SettingValue &value) {
        const Setting *setting = catalogue.setting(value.setting);
        return setting && setting->paramName == paramName;
    };
    if (std::none_of(values.begin(), values.end(), isOne))
        return {};
    const Setting *fitting = catalogue.settingFor(paramName, group);
    QStringList uuids = catalogue.settingUuids(paramName);
    if (fitting)
        uuids.prepend(fitting->uuid);
    for (const QString &uuid : uuids) {
        const QString value = settingValue(values, uuid);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

QString redirectUrlIn(const SettingValues &values, const QString &group, const Catalogue &catalogue)
{
    for (const QLatin1String name : redirectSettings) {
        const QString url = valueOf(name, group, values, catalogue);
        if (!url.isEmpty())
            return url;
    }
    return {};
}

} // namespace

const Setting *redirectSettingFor(const Catalogue &catalogue, const QString &group)
{
    for (const QLatin1String name : redirectSettings) {
        if (const Setting *setting = catalogue.settingFor(name, group))
            return setting;
    }
    return nullptr;
}

bool isRedirectSetting(const QString &paramName)
{
    return std::find(std::begin(redirectSettings), std::end(redirectSettings), paramName) !=
           std::end(redirectSettings);
}

QStringList redirectSettingUuids(const Catalogue &catalogue)
{
    QStringList uuids;
    for (const QLatin1String name : redirectSettings)
        uuids += catalogue.settingUuids(name);
    return uuids;
}

QString groupOfModel(MacAddress mac, const Catalogue &catalogue)
{
    const QString model = mac.modelHint();
    const Product *product = model.isEmpty() ? nullptr : catalogue.productForModel(model);
    return product ? product->productGroup : QString();
}

QString productGroupOf(const Endpoint &endpoint, const Profile *profile, const Catalogue &catalogue)
{
    if (!endpoint.productGroup.isEmpty())
        return endpoint.productGroup;
    const Product *product = catalogue.product(endpoint.product);
    if (product && !product->productGroup.isEmpty())
        return product->productGroup;
    if (profile && !profile->productGroup.isEmpty())
        return profile->productGroup;
    return groupOfModel(endpoint.mac, catalogue);
}

QString productGroupOf(const Endpoint &endpoint, const Store &store)
{
    return productGroupOf(endpoint, store.profile(endpoint.profile), store.catalogue());
}

RedirectTarget redirectTargetOf(const Endpoint &endpoint, const Store &store)
{
    return redirectTargetOf(endpoint, store.profile(endpoint.profile), store.catalogue());
}

QString redirectUrlOf(const Profile &profile, const Catalogue &catalogue)
{
    return redirectUrlIn(profile.settings, profile.productGroup, catalogue);
}

RedirectTarget redirectTargetOf(const Endpoint &endpoint, const Profile *profile,
                                const Catalogue &catalogue)
{
    const QString group = productGroupOf(endpoint, profile, catalogue);
    const SettingValues &own = endpoint.settings;
    const SettingValues inherited = profile ? profile->settings : SettingValues();

    RedirectTarget target;
    target.url = redirectUrlIn(own, group, catalogue);
    if (target.url.isEmpty()) {
        target.url = redirectUrlIn(inherited, group, catalogue);
        target.fromProfile = !target.url.isEmpty();
    }
    target.user = valueOf(redirectUserSetting, group, own, catalogue);
    if (target.user.isEmpty())
        target.user = valueOf(redirectUserSetting, group, inherited, catalogue);
    return target;
}

} // namespace core
