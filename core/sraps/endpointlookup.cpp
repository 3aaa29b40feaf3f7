// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sraps/endpointlookup.h"

#include "core/net/jsondepth.h"
#include "core/sraps/listjob.h"

#include <QJsonDocument>

namespace core {

namespace {

using Feature = SrapsApi::Feature;

MacAddress macOf(const QJsonObject &document)
{
    return MacAddress::parse(document.value(QLatin1String("mac")).toString())
        .value_or(MacAddress());
}

} // namespace

Result<QJsonObject> objectFrom(const Reply &reply)
{
    if (reply.body.trimmed().isEmpty())
        return QJsonObject();
    if (!jsonDepthWithin(reply.body))
        return Failure(Error::make(Error::Kind::ReplyTooLarge, QStringLiteral("nested too deep")));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject())
        return Failure(Error::make(Error::Kind::MalformedReply, QStringLiteral("not an object")));
    return document.object();
}

EndpointLookup::EndpointLookup(SrapsApi *api, const Company &company, MacAddress mac,
                               QObject *owner)
    : HandledJob(owner)
    , m_api(api)
    , m_company(company)
    , m_mac(mac)
{
    if (api->offers(Feature::EndpointDocument))
        askForIt();
    else
        searchList();
}

void EndpointLookup::send(const Result<Request> &request,
                          void (EndpointLookup::*take)(const Result<Reply> &))
{
    if (!m_api || !m_api->m_client || !request) {
        finishLater(request ? Error::make(Error::Kind::Cancelled) : request.error());
        return;
    }
    m_call = m_api->m_client->send(*request, this);
    QObject::connect(m_call, &CallJob::finished, this, [this, take](const Result<Reply> &result) {
        m_call = nullptr;
        if (m_api)
            (this->*take)(result);
        else
            abort();
    });
}

void EndpointLookup::askForIt()
{
    send(m_api->phone(m_company, m_mac), &EndpointLookup::takeIt);
}

void EndpointLookup::takeIt(const Result<Reply> &result)
{
    if (result) {
        m_api->worked(Feature::EndpointDocument);
        finish(objectFrom(*result));
        return;
    }
    const Error &error = result.error();
    if (error.httpStatus == 405) {
        m_api->m_missing.insert(Feature::EndpointDocument);
        searchList();
    } else if (error.httpStatus == 404 && !m_api->m_worked.contains(Feature::EndpointDocument)) {
        m_notFound = error;
        m_notFound.kind = Error::Kind::NotFound;
        askForSample();
    } else {
        finish(Failure(error));
    }
}

void EndpointLookup::askForSample()
{
    Result<Request> request =
        m_api->collection(m_company, m_company.endpointsLink, QStringLiteral("endpoints"));
    if (request)
        request->query = {{QStringLiteral("page_size"), QStringLiteral("2")}};
    send(request, &EndpointLookup::takeSample);
}

void EndpointLookup::takeSample(const Result<Reply> &result)
{
    const Result<Page<QJsonObject>> page =
        result.and_then([](const Reply &reply) { return readObjectPage(reply.body); });
    if (!page) {
        finish(Failure(page.error()));
        return;
    }
    for (const QJsonObject &document : page->items) {
        if (macOf(document) == m_mac) {
            m_api->m_missing.insert(Feature::EndpointDocument);
            finish(document);
            return;
        }
    }
    if (page->items.isEmpty())
        finish(Failure(m_notFound));
    else
        askForOther(page->items.first());
}

void EndpointLookup::askForOther(const QJsonObject &other)
{
    send(m_api->phone(m_company, macOf(other)), &EndpointLookup::takeOther);
}

void EndpointLookup::takeOther(const Result<Reply> &result)
{
    if (result) {
        m_api->worked(Feature::EndpointDocument);
        finish(Failure(m_notFound));
    } else if (result.error().httpStatus == 404 || result.error().httpStatus == 405) {
        m_api->m_missing.insert(Feature::EndpointDocument);
        searchList();
    } else {
        finish(Failure(result.error()));
    }
}

void EndpointLookup::searchList()
{
    ListSpec<QJsonObject> spec;
    spec.first = m_api->collection(m_company, m_company.endpointsLink, QStringLiteral("endpoints"));
    spec.read = readObjectPage;
    m_list = new ListJob<QJsonObject>(m_api->m_client, spec, this);
    m_list->each(
        this, [this](const QList<QJsonObject> &page) { searchPage(page); },
        [this](const Result<void> &result) {
            m_list = nullptr;
            Error missing = Error::make(Error::Kind::NotFound,
                                        QStringLiteral("the list does not hold this phone"));
            missing.httpStatus = 404;
            finish(Failure(result ? missing : result.error()));
        });
}

void EndpointLookup::searchPage(const QList<QJsonObject> &page)
{
    for (const QJsonObject &document : page) {
        if (macOf(document) == m_mac) {
            finish(document);
            return;
        }
    }
}

void EndpointLookup::stop()
{
    if (m_call)
        delete m_call.data();
    // Not deleted: this may be called from one of its pages.
    if (m_list) {
        m_list->each(nullptr, {}, {});
        m_list->abort();
    }
}

} // namespace core
