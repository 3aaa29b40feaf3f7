// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/productdefaults.h"

#include "core/types/jsonread.h"

namespace core {

Result<ProductDefaults> productDefaultsFromJson(const QJsonObject &object)
{
    using L = QLatin1String;
    ProductDefaults defaults;
    defaults.uuid = readText(object, L("uuid"));
    defaults.company = readText(object, L("company"));
    defaults.product = readText(object, L("product"));
    defaults.productGroup = readText(object, L("product_group"));
    if (defaults.key().isEmpty())
        return Failure(Error::make(Error::Kind::MalformedReply,
                                   QStringLiteral("product defaults that name nothing")));
    defaults.settings = settingValuesFromJson(object.value(L("settings_manager")).toObject());
    defaults.document = object;
    return defaults;
}

} // namespace core
