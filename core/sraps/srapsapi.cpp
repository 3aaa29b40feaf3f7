// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/srapsapi.h"

#include "core/sraps/endpointlookup.h"
#include "core/sraps/listjob.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrlQuery>

namespace core {

namespace {

Request::Query wholePages()
{
    return {{QStringLiteral("page_size"), QStringLiteral("1000")}};
}

QString companyPath(const Company &company)
{
    return QStringLiteral("companies/%1/").arg(Request::pathSegment(company.uuid));
}

bool isDone(const Reply &reply)
{
    return reply.status != 202;
}

template <typename T>
typename ReplyJob<T>::Convert documentTo(Result<T> (*fromJson)(const QJsonObject &))
{
    return [fromJson](const Result<Reply> &result) {
        return result.and_then(objectFrom).and_then(fromJson);
    };
}

} // namespace

SrapsApi::SrapsApi(ServiceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(&client)
{}

SrapsApi::~SrapsApi() = default;

void SrapsApi::rebind(ServiceClient &client)
{
    m_client = &client;
    m_missing.clear();
    m_worked.clear();
    m_missedAt.clear();
    m_gone.clear();
}

Pace SrapsApi::pace() const
{
    return m_client ? m_client->pace() : Pace{};
}

std::chrono::milliseconds SrapsApi::clockOffset() const
{
    return m_client ? m_client->clockOffset().value_or(std::chrono::seconds(0))
                    : std::chrono::seconds(0);
}

void SrapsApi::setKeyHasRole(std::optional<bool> hasRole)
{
    if (m_client)
        m_client->setKeyHasRole(hasRole);
}

Result<Request> SrapsApi::collection(const Company &company, const QString &link,
                                     const QString &name, Urgency urgency) const
{
    if (!m_client)
        return Failure(Error::make(Error::Kind::Cancelled));
    Request request;
    if (link.isEmpty()) {
        if (company.uuid.isEmpty())
            return Failure(Error::make(Error::Kind::BadRequest, QStringLiteral("no company")));
        request = Request::get(companyPath(company) + name + u'/');
    } else {
        const Result<QUrl> url = m_client->resolve(m_client->baseUrl(), link);
        if (!url)
            return Failure(url.error());
        request = Request::get(*url);
    }
    request.query = wholePages();
    request.priority =
        urgency == Urgency::Now ? Request::Priority::Interactive : Request::Priority::Background;
    return request;
}

Result<Request> SrapsApi::phone(const Company &company, MacAddress mac) const
{
    // Without a MAC the path would be that of the whole collection (sraps-api.md 10, item 16).
    if (mac.isNull())
        return Failure(Error::make(Error::Kind::BadRequest, QStringLiteral("no MAC")));
    Result<Request> request =
        collection(company, company.endpointsLink, QStringLiteral("endpoints"));
    if (!request)
        return request;
    request->query.clear();
    if (request->url.isEmpty()) {
        request->path += mac.wire();
    } else {
        QString path = request->url.path(QUrl::FullyEncoded);
        if (!path.endsWith(u'/'))
            path += u'/';
        request->url.setPath(path + mac.wire(), QUrl::StrictMode);
        request->url.setQuery(QString());
    }
    request->expectJson = Request::JsonShape::Object;
    return request;
}

void SrapsApi::worked(Feature feature)
{
    m_worked.insert(feature);
    m_missing.remove(feature);
    m_missedAt.remove(feature);
}

void SrapsApi::noteGone(const QString &company)
{
    m_gone.insert(company);
    m_missedAt.removeIf([&](const auto &entry) {
        const bool unfounded = entry.value() == company;
        if (unfounded)
            m_missing.remove(entry.key());
        return unfounded;
    });
}

Result<void> SrapsApi::judgeList(const Subject &subject, const Result<void> &result)
{
    if (result) {
        m_gone.remove(subject.company);
        if (subject.feature)
            worked(*subject.feature);
        return result;
    }
    if (subject.feature)
        return Failure(judge(*subject.feature, result.error(), subject.company));
    if (!subject.company.isEmpty() && result.error().httpStatus == 404)
        noteGone(subject.company);
    return result;
}

Error SrapsApi::judge(Feature feature, const Error &error, const QString &company)
{
    if (error.kind != Error::Kind::NotSupported || error.httpStatus == 0)
        return error;
    // A 404 below a phone or a role may mean that phone or role.
    const bool ofOneObject = feature == Feature::EndpointLogs || feature == Feature::Roles;
    if (error.httpStatus == 404 &&
        (ofOneObject || m_worked.contains(feature) || m_gone.contains(company))) {
        Error gone = error;
        gone.kind = Error::Kind::NotFound;
        return gone;
    }
    m_missing.insert(feature);
    if (error.httpStatus == 404 && !company.isEmpty())
        m_missedAt.insert(feature, company);
    return error;
}

Result<Request> SrapsApi::ifOffered(Feature feature, const Result<Request> &request) const
{
    if (!offers(feature))
        return Failure(Error::make(Error::Kind::NotSupported,
                                   QStringLiteral("refused before; not asked again")));
    Result<Request> assumed = request;
    if (assumed)
        assumed->assumed = true;
    return assumed;
}

template <typename T>
PagedList<T> *SrapsApi::list(const Result<Request> &first,
                             Result<Page<T>> (*read)(const QByteArray &), QObject *owner,
                             const Subject &subject, std::function<void(T &)> fill)
{
    ListSpec<T> spec{
        subject.feature ? ifOffered(*subject.feature, first) : first, read, std::move(fill), {}};
    spec.judge = [api = QPointer<SrapsApi>(this), subject](const Result<void> &result) {
        return api ? api->judgeList(subject, result) : result;
    };
    return new ListJob<T>(m_client, spec, owner);
}

ValueJob<Token> *SrapsApi::token(const QString &keyId, QObject *owner)
{
    Result<Request> request = Request::get(QStringLiteral("tokens/") + Request::pathSegment(keyId));
    request->expectJson = Request::JsonShape::Object;
    const bool own = m_client && m_client->keyId() == keyId.toLatin1();
    return new ReplyJob<Token>(
        m_client, request,
        [own, read = documentTo(tokenFromJson)](const Result<Reply> &result) {
            Result<Token> token = read(result);
            const bool refused = !token && (token.error().kind == Error::Kind::Forbidden ||
                                            token.error().kind == Error::Kind::NotFound);
            if (own && refused)
                token.error().kind = Error::Kind::WrongCredentials;
            return token;
        },
        owner);
}

ValueJob<Company> *SrapsApi::companyByLink(const QString &link, QObject *owner)
{
    Result<Request> request = collection({}, link, {});
    if (!link.isEmpty() && request) {
        request->query.clear();
        request->expectJson = Request::JsonShape::Object;
    }
    return new ReplyJob<Company>(
        m_client, request,
        [link](const Result<Reply> &result) {
            return result.and_then(objectFrom).and_then([&](QJsonObject document) {
                // The certain way to a company's uuid is its link (sraps-api.md 7.2).
                QJsonObject links = document.value(QLatin1String("links")).toObject();
                if (!links.value(QLatin1String("self")).isString())
                    links.insert(QLatin1String("self"), link);
                document.insert(QLatin1String("links"), links);
                return companyFromJson(document);
            });
        },
        owner);
}

ValueJob<Role> *SrapsApi::role(const QString &uuid, QObject *owner)
{
    Result<Request> request = ifOffered(
        Feature::Roles, Request::get(QStringLiteral("roles/") + Request::pathSegment(uuid)));
    if (request)
        request->expectJson = Request::JsonShape::Object;
    return new ReplyJob<Role>(
        m_client, request,
        [api = QPointer<SrapsApi>(this),
         read = documentTo(roleFromJson)](const Result<Reply> &result) {
            Result<Role> role = read(result);
            if (api && !role)
                role.error() = api->judge(Feature::Roles, role.error());
            return role;
        },
        owner);
}

PagedList<Company> *SrapsApi::childCompanies(const Company &company, QObject *owner)
{
    return list<Company>(collection(company, company.companiesLink, QStringLiteral("companies")),
                         readCompanyPage, owner, {Feature::ChildCompanies, company.uuid});
}

PagedList<Endpoint> *SrapsApi::endpoints(const Company &company, QObject *owner, Urgency urgency)
{
    return list<Endpoint>(
        collection(company, company.endpointsLink, QStringLiteral("endpoints"), urgency),
        readEndpointPage, owner, {std::nullopt, company.uuid},
        [uuid = company.uuid](Endpoint &endpoint) {
            if (endpoint.company.isEmpty())
                endpoint.company = uuid;
        });
}

PagedList<Profile> *SrapsApi::profiles(const Company &company, QObject *owner, Urgency urgency)
{
    return list<Profile>(
        collection(company, company.profilesLink, QStringLiteral("provisioning-profiles"), urgency),
        readProfilePage, owner, {std::nullopt, company.uuid},
        [uuid = company.uuid](Profile &profile) {
            if (profile.company.isEmpty())
                profile.company = uuid;
        });
}

PagedList<LogEntry> *SrapsApi::logs(const Company &company, qint64 sinceMs, QObject *owner)
{
    Result<Request> first = collection(company, company.logsLink, QStringLiteral("logs"));
    if (first && sinceMs > 0)
        first->query.append(
            {QStringLiteral("since"),
             QDateTime::fromSecsSinceEpoch(sinceMs / 1000, Qt::UTC).toString(Qt::ISODate)});
    return list<LogEntry>(first, readLogPage, owner, {Feature::CompanyLogs, company.uuid},
                          [uuid = company.uuid](LogEntry &entry) {
                              if (entry.company.isEmpty())
                                  entry.company = uuid;
                          });
}

PagedList<ProductDefaults> *SrapsApi::productDefaults(const Company &company, QObject *owner,
                                                      Urgency urgency)
{
    return list<ProductDefaults>(
        collection(company, {}, QStringLiteral("product-defaults"), urgency),
        readProductDefaultsPage, owner, {Feature::ProductDefaults, company.uuid},
        [uuid = company.uuid](ProductDefaults &defaults) {
            if (defaults.company.isEmpty())
                defaults.company = uuid;
        });
}

PagedList<LogEntry> *SrapsApi::endpointLogs(const Company &company, MacAddress mac, QObject *owner)
{
    Result<Request> first = phone(company, mac);
    if (first) {
        first->expectJson = Request::JsonShape::Any;
        first->query = wholePages();
        if (first->url.isEmpty())
            first->path += QStringLiteral("/logs/");
        else
            first->url.setPath(first->url.path(QUrl::FullyEncoded) + QStringLiteral("/logs/"),
                               QUrl::StrictMode);
    }
    return list<LogEntry>(first, readLogPage, owner, {Feature::EndpointLogs, company.uuid},
                          [uuid = company.uuid, mac](LogEntry &entry) {
                              if (entry.company.isEmpty())
                                  entry.company = uuid;
                              if (entry.mac.isNull())
                                  entry.mac = mac;
                          });
}

PagedList<ProductGroup> *SrapsApi::productGroups(QObject *owner)
{
    return list<ProductGroup>(Request::get(QStringLiteral("product-groups/"), wholePages()),
                              readProductGroupPage, owner, {});
}

PagedList<Product> *SrapsApi::products(QObject *owner)
{
    return list<Product>(Request::get(QStringLiteral("products/"), wholePages()), readProductPage,
                         owner, {Feature::Products, {}});
}

PagedList<Setting> *SrapsApi::settings(QObject *owner)
{
    return list<Setting>(Request::get(QStringLiteral("settings/"), wholePages()), readSettingPage,
                         owner, {});
}

ValueJob<QJsonObject> *SrapsApi::endpointDocument(const Company &company, MacAddress mac,
                                                  QObject *owner)
{
    return new EndpointLookup(this, company, mac, owner);
}

PagedList<QJsonObject> *SrapsApi::endpointDocuments(const Company &company, QObject *owner)
{
    Result<Request> first = collection(company, company.endpointsLink, QStringLiteral("endpoints"));
    if (first)
        first->query = {{QStringLiteral("page_size"), QStringLiteral("100")}};
    return list<QJsonObject>(first, readObjectPage, owner, {std::nullopt, company.uuid});
}

ValueJob<WriteAnswer> *SrapsApi::putEndpoint(const Company &company, MacAddress mac,
                                             const QJsonObject &document, QObject *owner)
{
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    const Result<Request> request = phone(company, mac).map([&](const Request &target) {
        return target.url.isEmpty() ? Request::put(target.path, json)
                                    : Request::put(target.url, json);
    });
    return new ReplyJob<WriteAnswer>(
        m_client, request,
        [](const Result<Reply> &result) {
            // Not taken for done when it cannot be read: a captive portal answers 200 too.
            return result.and_then(objectFrom).map([&](const QJsonObject &stored) {
                return WriteAnswer{stored, isDone(*result)};
            });
        },
        owner);
}

ValueJob<WriteAnswer> *SrapsApi::deleteEndpoint(const Company &company, MacAddress mac,
                                                QObject *owner)
{
    const Result<Request> request = phone(company, mac).map([](const Request &target) {
        Request del = target.url.isEmpty() ? Request::del(target.path) : Request::del(target.url);
        del.expectJson = Request::JsonShape::Any; // or nothing; not the page of a captive portal
        return del;
    });
    return new ReplyJob<WriteAnswer>(
        m_client, request,
        [](const Result<Reply> &result) {
            return result.map([](const Reply &reply) { return WriteAnswer{{}, isDone(reply)}; });
        },
        owner);
}

} // namespace core
