// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "core/types/macaddress.h"
#include "core/types/settingvalue.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace core {

/// What the service says of a phone's last contact (look.md "Words").
enum class EndpointStatus : quint8 { Unknown, NeverSeen, Redirected, Provisioned, Error };

EndpointStatus endpointStatusFromWord(QStringView word);

/// A phone or DECT base as SRAPS stores it (sraps-api.md 7.3). People read "phone". A value; may
/// cross threads. Times are milliseconds since 1970 UTC, 0 means never or not told.
struct Endpoint
{
    MacAddress mac;
    QString name;
    QString company;      ///< uuid; filled in by the reader when the service leaves it out
    QString profile;      ///< uuid of the provisioning profile, empty for none
    QString product;      ///< uuid, empty when not told
    QString productGroup; ///< uuid, empty when not told
    QString firmware;
    QString statusWord; ///< as sent; `status` is Unknown when this version does not know it
    QString lastIp;
    QString warrantyEnd; ///< date as sent
    qint64 lastSeenMs = 0;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    SettingValues settings; ///< own settings, the strongest layer
    EndpointStatus status = EndpointStatus::Unknown;
    bool autoprovisioning = true;
    bool remoteManaged = false;

    bool operator==(const Endpoint &) const = default;
};

/// Reads one document. Fails only when there is no usable MAC; anything else that is missing,
/// null or of a wrong type is left at its default (booleans are accepted as text).
Result<Endpoint> endpointFromJson(const QJsonObject &object);

/// The document to PUT: `fetched` with the read-only fields left out (company, product,
/// product_group, firmware_version, status, last_seen, last_ip, remote_managed,
/// warranty_exp_date, created, updated, links) and everything else kept, unknown fields included
/// (sraps-api.md 4.4). Never adds a null.
QJsonObject writableEndpoint(const QJsonObject &fetched);

} // namespace core

Q_DECLARE_METATYPE(core::Endpoint)
