// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// sraps-api.md 7.7
struct ProductGroup
{
    QString uuid;
    QString name; ///< "D-Series"
};

/// A model (sraps-api.md 7.7, [assumed]).
struct Product
{
    QString uuid;
    QString name; ///< "D735"
    QString code; ///< "snomD735"
    QString productGroup;
    bool discontinued = false;
};

/// An entry of the settings catalogue (sraps-api.md 7.8). `paramName` is not unique.
struct Setting
{
    QString uuid;
    QString name;
    QString paramName;
    QString section;
    QString description;
    QString fieldType;
    QStringList productGroups;
    bool usesPermissions = false;
    bool indexed = false;
};

Result<ProductGroup> productGroupFromJson(const QJsonObject &object);
Result<Product> productFromJson(const QJsonObject &object);
Result<Setting> settingFromJson(const QJsonObject &object);

/// Everything that is the same for all companies of an account. A value, shared by copy.
class Catalogue
{
public:
    void addProductGroup(const ProductGroup &group);
    void addProduct(const Product &product);
    void addSetting(const Setting &setting);

    const QList<ProductGroup> &productGroups() const { return m_groups; }
    const QList<Product> &products() const { return m_products; }
    const QList<Setting> &settings() const { return m_settings; }
    const Product *product(const QString &uuid) const;
    const ProductGroup *productGroup(const QString &uuid) const;
    const Setting *setting(const QString &uuid) const;

    /// The product a MAC's fourth byte suggests, null when unknown or not offered.
    const Product *productForModel(const QString &modelName) const;

    /// The catalogue entry to write `paramName` under for a phone of this group: the name equals
    /// and the entry knows the group; several hits prefer section `phone-settings` for desk
    /// phones and `global` for DECT bases (M-Series, MSC-Series) (sraps-api.md 7.8). With an
    /// empty or unknown group the only entry of that name, else null: never a guess.
    const Setting *settingFor(const QString &paramName, const QString &productGroupUuid) const;

    /// All uuids under which `paramName` may be stored, for reading.
    QStringList settingUuids(const QString &paramName) const;

private:
    QList<ProductGroup> m_groups;
    QList<Product> m_products;
    QList<Setting> m_settings;
    QHash<QString, qsizetype> m_productByUuid;
    QHash<QString, qsizetype> m_settingByUuid;
    QMultiHash<QString, qsizetype> m_settingsByParam;
};

} // namespace core
