// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/endpoint.h"

#include "core/types/jsonread.h"

namespace core {

EndpointStatus endpointStatusFromWord(QStringView word)
{
    if (word == u"never_seen")
        return EndpointStatus::NeverSeen;
    if (word == u"redirected")
        return EndpointStatus::Redirected;
    if (word == u"provisioned")
        return EndpointStatus::Provisioned;
    if (word == u"error")
        return EndpointStatus::Error;
    return EndpointStatus::Unknown;
}

Result<Endpoint> endpointFromJson(const QJsonObject &object)
{
    const auto mac = MacAddress::parse(object.value(QLatin1String("mac")).toString());
    if (!mac)
        return Failure(Error::make(Error::Kind::MalformedReply,
                                   QStringLiteral("an endpoint without a usable mac")));
    Endpoint endpoint;
    endpoint.mac = *mac;
    endpoint.name = readText(object, QLatin1String("name"));
    endpoint.company = readText(object, QLatin1String("company"));
    endpoint.profile = readText(object, QLatin1String("provisioning_profile"));
    endpoint.product = readText(object, QLatin1String("product"));
    endpoint.productGroup = readText(object, QLatin1String("product_group"));
    endpoint.firmware = readText(object, QLatin1String("firmware_version"));
    endpoint.statusWord = readText(object, QLatin1String("status"));
    endpoint.status = endpointStatusFromWord(endpoint.statusWord);
    endpoint.lastIp = readText(object, QLatin1String("last_ip"));
    endpoint.warrantyEnd = readText(object, QLatin1String("warranty_exp_date"));
    endpoint.lastSeenMs = readTime(object, QLatin1String("last_seen"));
    endpoint.createdMs = readTime(object, QLatin1String("created"));
    endpoint.updatedMs = readTime(object, QLatin1String("updated"));
    endpoint.settings =
        settingValuesFromJson(object.value(QLatin1String("settings_manager")).toObject());
    endpoint.autoprovisioning = readBool(object, QLatin1String("autoprovisioning_enabled"), true);
    endpoint.remoteManaged = readBool(object, QLatin1String("remote_managed"), false);
    return endpoint;
}

QJsonObject writableEndpoint(const QJsonObject &fetched)
{
    QJsonObject document = fetched;
    for (const char *key :
         {"company", "product", "product_group", "firmware_version", "status", "last_seen",
          "last_ip", "remote_managed", "warranty_exp_date", "created", "updated", "links"})
        document.remove(QLatin1String(key));
    return document;
}

} // namespace core
