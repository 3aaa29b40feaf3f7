// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/phonesnapshot.h"
#include "core/store/scope.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/profile.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace core {

class Store;

/// What a file is checked against: the companies, profiles, settings and phones of a connection
/// as they were at one moment. A value; taken on the store's thread at little cost, read on any.
class ImportGround
{
public:
    ImportGround() = default;
    /// `scope` says where phones may be registered and changed.
    ImportGround(const Store &store, const Scope &scope);

    const Catalogue &catalogue() const { return m_catalogue; }
    const PhoneSnapshot &phones() const { return m_phones; }

    /// Null when there is none.
    const Company *company(const QString &uuid) const;
    bool isInScope(const QString &company) const { return m_scope.contains(company); }
    /// uuids of the companies of this name or uuid.
    QStringList companies(const QString &nameOrUuid) const;

    /// The product group of a model, or the group, of this name, code or uuid; empty when there is
    /// none.
    QString productGroup(const QString &model) const
    {
        return m_groups.value(model.toCaseFolded());
    }

    /// Null when there is none.
    const Profile *profile(const QString &uuid) const;
    /// uuids of the profiles of this name or uuid, whichever company's.
    QStringList profiles(const QString &nameOrUuid) const;

private:
    Catalogue m_catalogue;
    PhoneSnapshot m_phones;
    QHash<QString, Company> m_companies;
    QMultiHash<QString, QString> m_companyNames; ///< folded
    QHash<QString, Profile> m_profiles;
    QMultiHash<QString, QString> m_profileNames; ///< folded
    QHash<QString, QString> m_groups;            ///< by folded name
    QSet<QString> m_scope;
};

} // namespace core
