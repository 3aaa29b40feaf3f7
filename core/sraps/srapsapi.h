// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/pagedlist.h"
#include "core/sraps/valuejob.h"
#include "core/types/catalogue.h"
#include "core/types/company.h"
#include "core/types/endpoint.h"
#include "core/types/logentry.h"
#include "core/types/productdefaults.h"
#include "core/types/profile.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <chrono>
#include <optional>

namespace core {

class ServiceClient;
struct Pace;
struct Request;
template <typename T>
struct Page;

/// What the service said to a write that it did not refuse.
struct WriteAnswer
{
    QJsonObject document; ///< as stored by what it says; empty when it answers without one
    bool isDone = true;   ///< false: 202, it will be done later or perhaps never
};

/// Typed calls of one SRAPS account (sraps-api.md section 6). Every call returns a job that its
/// `owner` stops when it goes. Lists ask for 1000 a page and follow `Link: next`; duplicates by
/// identifier are dropped; at most 2000 pages. Company arguments are values with links: links
/// are used where the service offers them and checked against the origin, else the documented
/// path is built. A link that leaves the allowed origins is an error, never passed over.
///
/// Finds out what the account can do: a call that the fact sheet marks [assumed] and that the
/// service answers with 405 (or 404, where nothing else can be meant) is not made again; from
/// then on it reports NotSupported without a request, until it works after all. A 404 below a
/// company that has gone, as its phones or profiles tell, does not count. Lives on the client's
/// thread.
class SrapsApi : public QObject
{
    Q_OBJECT

public:
    /// What a service may lack.
    enum class Feature {
        ChildCompanies,
        Products,
        Roles,
        CompanyLogs,
        EndpointLogs,
        EndpointDocument, ///< GET of one phone; the list stands in for it
        ProductDefaults,
    };
    enum class Urgency { Now, Background };

    explicit SrapsApi(ServiceClient &client, QObject *parent = nullptr);
    ~SrapsApi() override;

    /// Another client for the same account; forgets what was found out. Jobs of the old client
    /// end when it goes.
    void rebind(ServiceClient &client);
    /// False once the service has refused it; true as long as nothing is known.
    bool offers(Feature feature) const { return !m_missing.contains(feature); }
    /// What the service allows at present.
    Pace pace() const;
    /// Service minus local clock; 0 as long as nothing is known.
    std::chrono::milliseconds clockOffset() const;
    /// Passed to the client, so that it can tell a key without role from another 403.
    void setKeyHasRole(std::optional<bool> hasRole);

    ValueJob<Token> *token(const QString &keyId, QObject *owner);
    ValueJob<Company> *companyByLink(const QString &link, QObject *owner);
    ValueJob<Role> *role(const QString &uuid, QObject *owner);

    PagedList<Company> *childCompanies(const Company &company, QObject *owner);
    PagedList<Endpoint> *endpoints(const Company &company, QObject *owner,
                                   Urgency urgency = Urgency::Now);
    PagedList<Profile> *profiles(const Company &company, QObject *owner,
                                 Urgency urgency = Urgency::Now);
    PagedList<ProductDefaults> *productDefaults(const Company &company, QObject *owner,
                                                Urgency urgency = Urgency::Background);
    PagedList<LogEntry> *logs(const Company &company, qint64 sinceMs, QObject *owner);
    PagedList<LogEntry> *endpointLogs(const Company &company, MacAddress mac, QObject *owner);
    PagedList<ProductGroup> *productGroups(QObject *owner);
    PagedList<Product> *products(QObject *owner);
    PagedList<Setting> *settings(QObject *owner);

    /// The document as the service keeps it; the base of every write. Falls back to the list
    /// when the service has no such call (7.3).
    ValueJob<QJsonObject> *endpointDocument(const Company &company, MacAddress mac, QObject *owner);
    /// The documents of all phones, a hundred a page: many at the price of few requests.
    PagedList<QJsonObject> *endpointDocuments(const Company &company, QObject *owner);
    /// Sent once, whatever the connection does. An answer that cannot be read is an error that
    /// mayHaveTakenEffect() (a captive portal answers 200 too). Whether the document in the
    /// answer is the one that was sent is for the caller to compare.
    ValueJob<WriteAnswer> *putEndpoint(const Company &company, MacAddress mac,
                                       const QJsonObject &document, QObject *owner);
    /// Sent once. 404 is an error here; who knows that it was there decides what it means.
    ValueJob<WriteAnswer> *deleteEndpoint(const Company &company, MacAddress mac, QObject *owner);

private:
    friend class EndpointLookup;

    Result<Request> collection(const Company &company, const QString &link, const QString &name,
                               Urgency urgency = Urgency::Now) const;
    Result<Request> phone(const Company &company, MacAddress mac) const;
    /// What a list is about; no company for those of the whole account.
    struct Subject
    {
        std::optional<Feature> feature;
        QString company;
    };
    /// What the outcome says about the account; the error is put right where more is known.
    Error judge(Feature feature, const Error &error, const QString &company = {});
    Result<void> judgeList(const Subject &subject, const Result<void> &result);
    void worked(Feature feature);
    void noteGone(const QString &company);
    Result<Request> ifOffered(Feature feature, const Result<Request> &request) const;
    template <typename T>
    PagedList<T> *list(const Result<Request> &first, Result<Page<T>> (*read)(const QByteArray &),
                       QObject *owner, const Subject &subject, std::function<void(T &)> fill = {});

    QPointer<ServiceClient> m_client;
    QSet<Feature> m_missing;
    QSet<Feature> m_worked;
    QHash<Feature, QString> m_missedAt; ///< the company whose 404 spoke against the feature
    QSet<QString> m_gone;               ///< companies whose phones or profiles were 404
};

} // namespace core
