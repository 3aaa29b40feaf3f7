// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/reader_simd.h"

namespace core {

namespace {

using namespace reader;

Verdict readOne(Object object, Profile &profile, TextCache &cache)
{
    const bool whole = forEachField(object, [&](std::string_view key, Value value) {
        if (key == "uuid")
            return readText(value, profile.uuid);
        if (key == "name")
            return readText(value, profile.name);
        if (key == "company")
            return readText(value, profile.company, &cache);
        if (key == "product_group")
            return readText(value, profile.productGroup, &cache);
        if (key == "no_endpoints")
            return readInt(value, profile.endpointCount, -1);
        if (key == "updated")
            return readTime(value, profile.updatedMs);
        if (key == "settings_manager")
            return readSettings(value, profile.settings, cache);
        if (key == "autoprovisioning_enabled")
            return readBool(value, profile.autoprovisioning, true);
        return true;
    });
    if (!whole)
        return Verdict::Broken;
    return profile.uuid.isEmpty() ? Verdict::Unreadable : Verdict::Read;
}

} // namespace

Result<Page<Profile>> readProfilePage(const QByteArray &json)
{
    return readFast<Profile>(json, readOne, profileFromJson);
}

} // namespace core
