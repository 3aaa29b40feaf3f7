// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/catalogue.h"

#include "core/types/jsonread.h"

namespace core {

namespace {

using L = QLatin1String;

template <typename T>
Result<T> orMalformed(T value, const char *what)
{
    if (value.uuid.isEmpty())
        return Failure(Error::make(Error::Kind::MalformedReply,
                                   QString::fromLatin1(what) + QLatin1String(" without uuid")));
    return value;
}

bool isDect(const ProductGroup *group)
{
    return group != nullptr && group->name.startsWith(u'M');
}

} // namespace

Result<ProductGroup> productGroupFromJson(const QJsonObject &object)
{
    return orMalformed(ProductGroup{readText(object, L("uuid")), readText(object, L("name"))},
                       "a product group");
}

Result<Product> productFromJson(const QJsonObject &object)
{
    return orMalformed(Product{readText(object, L("uuid")), readText(object, L("name")),
                               readText(object, L("code")), readText(object, L("product_group")),
                               readBool(object, L("discontinued"), false)},
                       "a product");
}

Result<Setting> settingFromJson(const QJsonObject &object)
{
    Setting setting;
    setting.uuid = readText(object, L("uuid"));
    setting.name = readText(object, L("name"));
    setting.paramName = readText(object, L("param_name"));
    setting.section = readText(object, L("section"));
    setting.description = readText(object, L("description"));
    setting.fieldType = readText(object, L("field_type"));
    setting.productGroups = readTexts(object, L("product_groups"));
    setting.usesPermissions = readBool(object, L("uses_permissions"), false);
    setting.indexed = readBool(object.value(L("indexed")).toObject(), L("enabled"), false);
    return orMalformed(std::move(setting), "a setting");
}

void Catalogue::addProductGroup(const ProductGroup &group)
{
    if (productGroup(group.uuid) == nullptr)
        m_groups.append(group);
}

void Catalogue::addProduct(const Product &product)
{
    if (m_productByUuid.contains(product.uuid))
        return;
    m_productByUuid.insert(product.uuid, m_products.size());
    m_products.append(product);
}

void Catalogue::addSetting(const Setting &setting)
{
    if (m_settingByUuid.contains(setting.uuid))
        return;
    m_settingByUuid.insert(setting.uuid, m_settings.size());
    m_settingsByParam.insert(setting.paramName, m_settings.size());
    m_settings.append(setting);
}

const Product *Catalogue::product(const QString &uuid) const
{
    const auto it = m_productByUuid.constFind(uuid);
    return it == m_productByUuid.cend() ? nullptr : &m_products.at(*it);
}

const ProductGroup *Catalogue::productGroup(const QString &uuid) const
{
    for (const ProductGroup &group : m_groups) {
        if (group.uuid == uuid)
            return &group;
    }
    return nullptr;
}

const Setting *Catalogue::setting(const QString &uuid) const
{
    const auto it = m_settingByUuid.constFind(uuid);
    return it == m_settingByUuid.cend() ? nullptr : &m_settings.at(*it);
}

const Product *Catalogue::productForModel(const QString &modelName) const
{
    if (modelName.isEmpty())
        return nullptr;
    for (const Product &product : m_products) {
        if (product.name.compare(modelName, Qt::CaseInsensitive) == 0)
            return &product;
    }
    return nullptr;
}

const Setting *Catalogue::settingFor(const QString &paramName,
                                     const QString &productGroupUuid) const
{
    const QList<qsizetype> places = m_settingsByParam.values(paramName);
    const ProductGroup *group = productGroup(productGroupUuid);
    if (productGroupUuid.isEmpty())
        return places.size() == 1 ? &m_settings.at(places.first()) : nullptr;
    const QLatin1String preferred(isDect(group) ? "global" : "phone-settings");
    const Setting *found = nullptr;
    for (qsizetype place : places) {
        const Setting &candidate = m_settings.at(place);
        if (!candidate.productGroups.contains(productGroupUuid))
            continue;
        if (candidate.section == preferred)
            return &candidate;
        if (found == nullptr)
            found = &candidate;
    }
    return found;
}

QStringList Catalogue::settingUuids(const QString &paramName) const
{
    QStringList uuids;
    for (qsizetype place : m_settingsByParam.values(paramName))
        uuids.append(m_settings.at(place).uuid);
    return uuids;
}

} // namespace core
