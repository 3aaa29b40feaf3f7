// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/products.h"
#include "app/demo/settingnames.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace demo {

/// What is known of a setting before its document is made.
struct CataloguedSetting
{
    const SettingBlock *block = nullptr; ///< never null
    QString param;
    QJsonValue factory; ///< null for none
    QString uuid;
    QString group; ///< uuid
};

/// The settings and their groups. Names and uuids at once, documents when somebody asks for them.
class CataloguedSettings
{
public:
    CataloguedSettings();

    /// Ordered by name, so `setting_server` is not among the first twenty.
    const QList<CataloguedSetting> &all() const { return m_all; }
    /// The documents of all(), in its order; made at each call.
    QList<QJsonObject> objects() const;
    const QList<QJsonObject> &groups() const { return m_groups; }
    /// As the product group knows the setting, empty when it does not.
    QString uuid(const QString &param, Group group) const;

private:
    QString groupFor(const SettingBlock &block);

    QList<CataloguedSetting> m_all;
    QList<QJsonObject> m_groups;
    QHash<QString, QString> m_groupByTitle; // "section/title" -> uuid
    QHash<QString, QString> m_byParam;      // "group param" -> uuid
};

} // namespace demo
