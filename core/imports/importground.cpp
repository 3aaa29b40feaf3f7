// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importground.h"

#include "core/store/store.h"

namespace core {

namespace {

QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

/// As written counts more than in another case.
template <typename Named>
QStringList found(const QString &text, const QHash<QString, Named> &all,
                  const QMultiHash<QString, QString> &names)
{
    const QString wanted = text.trimmed();
    if (all.contains(wanted))
        return {wanted};
    const QStringList alike = names.values(folded(wanted));
    QStringList same = alike;
    same.removeIf([&](const QString &uuid) { return all[uuid].name.trimmed() != wanted; });
    return same.isEmpty() ? alike : same;
}

} // namespace

ImportGround::ImportGround(const Store &store, const Scope &scope)
    : m_catalogue(store.catalogue())
    , m_phones(store.phoneSnapshot())
{
    for (const Company &company : store.companies()) {
        m_companies.insert(company.uuid, company);
        m_companyNames.insert(folded(company.name), company.uuid);
        for (const Profile &profile : store.profiles(company.uuid)) {
            m_profiles.insert(profile.uuid, profile);
            m_profileNames.insert(folded(profile.name), profile.uuid);
        }
    }
    for (const ProductGroup &group : m_catalogue.productGroups()) {
        m_groups.insert(group.name.toCaseFolded(), group.uuid);
        m_groups.insert(group.uuid.toCaseFolded(), group.uuid);
    }
    for (const Product &product : m_catalogue.products()) {
        for (const QString &name : {product.name, product.code, product.uuid})
            m_groups.insert(name.toCaseFolded(), product.productGroup);
    }
    m_groups.remove(QString());
    for (const QString &company : store.companiesIn({scope.connection, scope.company, true}))
        m_scope.insert(company);
}

const Company *ImportGround::company(const QString &uuid) const
{
    const auto it = m_companies.constFind(uuid);
    return it == m_companies.cend() ? nullptr : &*it;
}

QStringList ImportGround::companies(const QString &nameOrUuid) const
{
    return found(nameOrUuid, m_companies, m_companyNames);
}

const Profile *ImportGround::profile(const QString &uuid) const
{
    const auto it = m_profiles.constFind(uuid);
    return it == m_profiles.cend() ? nullptr : &*it;
}

QStringList ImportGround::profiles(const QString &nameOrUuid) const
{
    return found(nameOrUuid, m_profiles, m_profileNames);
}

} // namespace core
