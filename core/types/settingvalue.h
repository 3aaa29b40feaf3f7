// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace core {

/// One stored value of a settings_manager map (sraps-api.md 7.4).
struct SettingValue
{
    QString setting;    ///< uuid in the catalogue
    int index = -1;     ///< `attrs.idx` of an indexed setting, -1 otherwise
    QString value;      ///< as text; booleans "true"/"false", null is empty
    QString permission; ///< `attrs.perm`, as sent

    bool operator==(const SettingValue &) const = default;
};

using SettingValues = QList<SettingValue>;

/// Reads a settings_manager map. Values of a shape we do not know are left out of the list; they
/// survive a write because writes start from the fetched document, never from this list.
SettingValues settingValuesFromJson(const QJsonObject &map);

/// The value of one setting, empty when it is not stored.
QString settingValue(const SettingValues &values, const QString &settingUuid);

} // namespace core
