// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/reader_simd.h"

namespace core {

namespace {

using namespace reader;

bool readMore(std::string_view key, Value value, Endpoint &endpoint, TextCache &cache)
{
    if (key == "status") {
        const bool read = readText(value, endpoint.statusWord, &cache);
        endpoint.status = endpointStatusFromWord(endpoint.statusWord);
        return read;
    }
    if (key == "last_ip")
        return readText(value, endpoint.lastIp);
    if (key == "warranty_exp_date")
        return readText(value, endpoint.warrantyEnd, &cache);
    if (key == "last_seen")
        return readTime(value, endpoint.lastSeenMs);
    if (key == "created")
        return readTime(value, endpoint.createdMs);
    if (key == "updated")
        return readTime(value, endpoint.updatedMs);
    if (key == "settings_manager")
        return readSettings(value, endpoint.settings, cache);
    if (key == "autoprovisioning_enabled")
        return readBool(value, endpoint.autoprovisioning, true);
    if (key == "remote_managed")
        return readBool(value, endpoint.remoteManaged, false);
    return true;
}

Verdict readOne(Object object, Endpoint &endpoint, TextCache &cache)
{
    const bool whole = forEachField(object, [&](std::string_view key, Value value) {
        if (key == "mac") {
            QString text;
            const bool read = readStringOnly(value, text);
            endpoint.mac = MacAddress::parse(text).value_or(MacAddress());
            return read;
        }
        if (key == "name")
            return readText(value, endpoint.name);
        if (key == "company")
            return readText(value, endpoint.company, &cache);
        if (key == "provisioning_profile")
            return readText(value, endpoint.profile, &cache);
        if (key == "product")
            return readText(value, endpoint.product, &cache);
        if (key == "product_group")
            return readText(value, endpoint.productGroup, &cache);
        if (key == "firmware_version")
            return readText(value, endpoint.firmware, &cache);
        return readMore(key, value, endpoint, cache);
    });
    if (!whole)
        return Verdict::Broken;
    return endpoint.mac.isNull() ? Verdict::Unreadable : Verdict::Read;
}

} // namespace

Result<Page<Endpoint>> readEndpointPage(const QByteArray &json)
{
    return readFast<Endpoint>(json, readOne, endpointFromJson);
}

} // namespace core
