// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/settingvalue.h"

#include "core/types/jsonread.h"

#include <QJsonArray>

namespace core {

namespace {

void appendOne(SettingValues &values, const QString &setting, const QJsonValue &stored)
{
    if (!stored.isObject())
        return;
    const QJsonObject object = stored.toObject();
    const QJsonValue value = object.value(QLatin1String("value"));
    if (value.isUndefined() || value.isObject() || value.isArray())
        return;
    const QJsonObject attributes = object.value(QLatin1String("attrs")).toObject();
    values.append({setting, readInt(attributes, QLatin1String("idx"), -1), scalarText(value),
                   readText(attributes, QLatin1String("perm"))});
}

} // namespace

SettingValues settingValuesFromJson(const QJsonObject &map)
{
    SettingValues values;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it->isArray()) {
            const QJsonArray items = it->toArray();
            for (const QJsonValue &item : items)
                appendOne(values, it.key(), item);
        } else {
            appendOne(values, it.key(), *it);
        }
    }
    return values;
}

QString settingValue(const SettingValues &values, const QString &settingUuid)
{
    for (const SettingValue &value : values) {
        if (value.setting == settingUuid)
            return value.value;
    }
    return {};
}

} // namespace core
