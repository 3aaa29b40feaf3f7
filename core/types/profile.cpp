// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/profile.h"

#include "core/types/jsonread.h"

namespace core {

Result<Profile> profileFromJson(const QJsonObject &object)
{
    using L = QLatin1String;
    Profile profile;
    profile.uuid = readText(object, L("uuid"));
    if (profile.uuid.isEmpty())
        return Failure(Error::make(Error::Kind::MalformedReply,
                                   QStringLiteral("a provisioning profile without uuid")));
    profile.name = readText(object, L("name"));
    profile.company = readText(object, L("company"));
    profile.productGroup = readText(object, L("product_group"));
    profile.endpointCount = readInt(object, L("no_endpoints"), -1);
    profile.updatedMs = readTime(object, L("updated"));
    profile.settings = settingValuesFromJson(object.value(L("settings_manager")).toObject());
    profile.autoprovisioning = readBool(object, L("autoprovisioning_enabled"), true);
    return profile;
}

} // namespace core
