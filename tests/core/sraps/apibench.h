// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoservice.h"
#include "core/sraps/srapsapi.h"
#include "tests/support/scriptedsraps.h"

namespace apibench {

using namespace core;

inline QByteArray phones(int from, int count)
{
    QByteArrayList items;
    for (int i = from; i < from + count; ++i)
        items.append("{\"mac\":\"" + MacAddress(0x000413A30000ULL + quint64(i)).wire().toLatin1() +
                     "\"}");
    return '[' + items.join(',') + ']';
}

/// The service as the test wrote it down, and a client on it.
struct Scripted : ScriptedSraps
{
    Scripted() { company.uuid = QStringLiteral("c1"); }

    template <typename J>
    auto wait(J *job)
    {
        return outcome(job, client, clock);
    }

    FakeClock clock;
    ServiceClient client{options(), clock};
    SrapsApi api{client};
    QObject owner;
    Company company;
};

/// The demo service, and a client on it.
struct Demo
{
    explicit Demo(const demo::Options &options)
        : service(std::move(*demo::DemoService::start(options)))
        , clock(QDateTime::currentMSecsSinceEpoch())
        , client(ScriptedSraps::optionsFor(service->baseUrl(), service->keyId().toLatin1(),
                                           service->keySecret()),
                 clock)
        , api(client)
    {
        company.uuid = service->companies().constFirst().uuid;
    }

    static demo::Options options(int phones)
    {
        demo::Options options;
        options.companies = 1;
        options.phones = phones;
        options.contactIntervalMs = 0;
        return options;
    }

    template <typename J>
    auto wait(J *job)
    {
        return outcome(job, client, clock);
    }

    std::unique_ptr<demo::DemoService> service;
    FakeClock clock;
    ServiceClient client;
    SrapsApi api;
    QObject owner;
    Company company;
};

inline QStringList wires(const QList<Endpoint> &endpoints)
{
    QStringList macs;
    for (const Endpoint &endpoint : endpoints)
        macs.append(endpoint.mac.wire());
    return macs;
}

} // namespace apibench
