// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/reader_simd.h"

namespace core {

namespace {

using namespace reader;

bool readIndexed(Value value, bool &indexed)
{
    simdjson::ondemand::json_type type;
    Object object;
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    indexed = false;
    if (type != simdjson::ondemand::json_type::object)
        return true;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    return forEachField(object, [&](std::string_view key, Value member) {
        return key != "enabled" || readBool(member, indexed, false);
    });
}

Verdict readOne(Object object, Setting &setting, TextCache &cache)
{
    const bool whole = forEachField(object, [&](std::string_view key, Value value) {
        if (key == "uuid")
            return readText(value, setting.uuid);
        if (key == "name")
            return readText(value, setting.name);
        if (key == "param_name")
            return readText(value, setting.paramName);
        if (key == "section")
            return readText(value, setting.section, &cache);
        if (key == "description")
            return readText(value, setting.description, &cache);
        if (key == "field_type")
            return readText(value, setting.fieldType, &cache);
        if (key == "product_groups")
            return readTexts(value, setting.productGroups, cache);
        if (key == "uses_permissions")
            return readBool(value, setting.usesPermissions, false);
        return key != "indexed" || readIndexed(value, setting.indexed);
    });
    if (!whole)
        return Verdict::Broken;
    return setting.uuid.isEmpty() ? Verdict::Unreadable : Verdict::Read;
}

} // namespace

Result<Page<Setting>> readSettingPage(const QByteArray &json)
{
    return readFast<Setting>(json, readOne, settingFromJson);
}

} // namespace core
