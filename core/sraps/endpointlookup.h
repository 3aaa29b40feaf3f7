// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sraps/replyjob.h"
#include "core/sraps/srapsapi.h"

namespace core {

/// Reads one phone's document although GET of a single phone is unproven on the real service
/// (sraps-api.md 7.3). 405 means that the call is missing: the list is searched instead. 404 can
/// mean either; as long as the call has never worked, another phone from the list is asked for
/// once: when that works the phone is missing, else the call is.
class EndpointLookup final : public HandledJob<QJsonObject>
{
public:
    EndpointLookup(SrapsApi *api, const Company &company, MacAddress mac, QObject *owner);

private:
    void askForIt();
    void askForSample();
    void askForOther(const QJsonObject &other);
    void searchList();
    void searchPage(const QList<QJsonObject> &page);
    void send(const Result<Request> &request, void (EndpointLookup::*take)(const Result<Reply> &));
    void takeIt(const Result<Reply> &result);
    void takeSample(const Result<Reply> &result);
    void takeOther(const Result<Reply> &result);
    void stop() override;

    QPointer<SrapsApi> m_api;
    Company m_company;
    MacAddress m_mac;
    QPointer<CallJob> m_call;
    QPointer<PagedList<QJsonObject>> m_list;
    Error m_notFound;
};

/// The object in a reply, empty when there is no body.
Result<QJsonObject> objectFrom(const Reply &reply);

} // namespace core
