// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/cataloguedsettings.h"
#include "app/demo/products.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace demo {

/// Everything that is the same for all accounts: settings and their groups, product groups,
/// products, firmware, roles. Immutable, so it may be read from any thread. Objects are as
/// answered, without their links.
class Catalogue
{
public:
    /// The one catalogue; made at the first call.
    static const Catalogue &instance();

    const QList<QJsonObject> &settings() const;
    const QList<QJsonObject> &settingGroups() const { return m_named.groups(); }
    const QList<QJsonObject> &productGroups() const { return m_productGroups; }
    const QList<QJsonObject> &products() const { return m_products; }
    const QList<QJsonObject> &firmwares() const { return m_firmwares; }
    const QList<QJsonObject> &roles() const { return m_roles; }

    /// The object with that uuid in one of the lists above, nullptr when there is none.
    const QJsonObject *find(const QList<QJsonObject> &list, const QString &uuid) const;

    /// Uuid of a setting as the group knows it, empty when it does not.
    QString settingUuid(const QString &paramName, Group group) const;

    QString roleUuid(const QString &name) const;
    bool roleAllows(const QString &roleUuid, const QString &permission) const;

private:
    Catalogue();
    void addProducts();
    void addRoles();

    CataloguedSettings m_named;
    QList<QJsonObject> m_productGroups;
    QList<QJsonObject> m_products;
    QList<QJsonObject> m_firmwares;
    QList<QJsonObject> m_roles;
    QHash<QString, qsizetype> m_index; // uuid -> position in its list
};

} // namespace demo
