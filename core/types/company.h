// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace core {

/// A reseller or a customer (sraps-api.md 7.2). A value.
struct Company
{
    QString uuid;
    QString name;
    QString type;    ///< "reseller", "end_user" or a word we do not know
    QString country; ///< ISO 3166-1 alpha-2
    QString city;
    QString parent; ///< uuid, empty for the top
    qint64 createdMs = 0;
    // Links as sent, empty when not offered. Relations have several spellings (4.2).
    QString selfLink;
    QString endpointsLink;
    QString companiesLink;
    QString profilesLink;
    QString logsLink;

    bool operator==(const Company &) const = default;
};

Result<Company> companyFromJson(const QJsonObject &object);

/// An access key as `GET /tokens/{id}` shows it (sraps-api.md 7.1).
struct Token
{
    QString id;
    QString name;
    QString role;          ///< uuid, empty for "None" or when not told
    bool roleTold = false; ///< whether the service sent `role` at all
    bool enabled = true;
    QString companyLink;
};

Result<Token> tokenFromJson(const QJsonObject &object);

/// A role with what it permits (sraps-api.md section 8).
struct Role
{
    QString uuid;
    QString name;
    QStringList permissions;

    /// True for "companies.write" and for "companies.*".
    bool allows(QStringView permission) const;
};

Result<Role> roleFromJson(const QJsonObject &object);

} // namespace core

Q_DECLARE_METATYPE(core::Company)
