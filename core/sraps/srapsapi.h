// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/pagedlist.h"
#include "core/sraps/valuejob.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/endpoint.h"
#include "core/types/logentry.h"
#include "core/types/profile.h"

#include <QJsonObject>
#include <QObject>

namespace core {

class ServiceClient;

/// Typed calls of one SRAPS account (sraps-api.md section 6). Every call returns a job that its
/// `owner` stops when it goes. Lists ask for 1000 a page and follow `Link: next`; duplicates by
/// identifier are dropped; at most 2000 pages. Company arguments are values with links: links
/// are used where the service offers them and checked against the origin, else the documented
/// path is built. Lives on the client's thread.
class SrapsApi : public QObject
{
    Q_OBJECT

public:
    explicit SrapsApi(ServiceClient &client, QObject *parent = nullptr);

    ValueJob<Token> *token(const QString &keyId, QObject *owner);
    ValueJob<Company> *companyByLink(const QString &link, QObject *owner);
    ValueJob<Role> *role(const QString &uuid, QObject *owner);

    PagedList<Company> *childCompanies(const Company &company, QObject *owner);
    PagedList<Endpoint> *endpoints(const Company &company, QObject *owner);
    PagedList<Profile> *profiles(const Company &company, QObject *owner);
    PagedList<LogEntry> *logs(const Company &company, qint64 sinceMs, QObject *owner);
    PagedList<LogEntry> *endpointLogs(const Company &company, MacAddress mac, QObject *owner);
    PagedList<ProductGroup> *productGroups(QObject *owner);
    PagedList<Product> *products(QObject *owner);
    PagedList<Setting> *settings(QObject *owner);

    /// The document as the service keeps it; the base of every write. Falls back to the list
    /// when the service has no such call (7.3).
    ValueJob<QJsonObject> *endpointDocument(const Company &company, MacAddress mac, QObject *owner);
    /// Sent once, whatever the connection does. The result is the stored document, empty when
    /// the service answers without one.
    ValueJob<QJsonObject> *putEndpoint(const Company &company, MacAddress mac,
                                       const QJsonObject &document, QObject *owner);
    /// Sent once. 404 is an error here; who knows that it was there decides what it means.
    ValueJob<QJsonObject> *deleteEndpoint(const Company &company, MacAddress mac, QObject *owner);

private:
    ServiceClient &m_client;
};

} // namespace core
